"""A calendar for tests, written out as the decrees say it, so that no package can change what is expected."""

from datetime import date

from django.db import transaction

from corrections import calendar_seed
from corrections.models import CalendarYear, Figure
from corrections.models.calendar import DayKind

from .scene import NOW

IDUL_FITRI_2026 = {
    date(2026, 3, 18): (DayKind.COLLECTIVE, "Cuti Bersama Hari Suci Nyepi"),
    date(2026, 3, 19): (DayKind.NATIONAL, "Hari Suci Nyepi"),
    date(2026, 3, 20): (DayKind.COLLECTIVE, "Cuti Bersama Idul Fitri"),
    date(2026, 3, 21): (DayKind.NATIONAL, "Idul Fitri"),
    date(2026, 3, 22): (DayKind.NATIONAL, "Idul Fitri"),
    date(2026, 3, 23): (DayKind.COLLECTIVE, "Cuti Bersama Idul Fitri"),
    date(2026, 3, 24): (DayKind.COLLECTIVE, "Cuti Bersama Idul Fitri"),
}


@transaction.atomic
def write(year, days, *, complete=True):
    """Make the year be these days and no others."""
    row, _created = CalendarYear.objects.get_or_create(year=year)
    before = {each.date for each in row.days.all()}
    for day in before - set(days):
        calendar_seed.put(row, day=day, kind=DayKind.ORDINARY, name="", decree="", reason="", by=None, at=NOW)
    for day, (kind, name) in days.items():
        calendar_seed.put(row, day=day, kind=kind, name=name, decree="SKB 2026", reason="", by=None, at=NOW)
    CalendarYear.objects.filter(pk=row.pk).update(complete=complete)
    return CalendarYear.objects.get(pk=year)


def set_figure(key, value, unit="working_days"):
    """The house's rule from the start on."""
    Figure.objects.filter(key=key).update(value=str(value), unit=unit)
