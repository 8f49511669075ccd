"""Periods of the rows in force, counted with the calendar of the database."""

from django.utils import timezone
from django.utils.translation import gettext as _

from newsroom.core.errors import Refused

from . import figures
from .law.figures import Unit, from_text
from .law.working_days import Calendar, Mark, MissingYear, counted
from .models import CalendarDay, CalendarYear
from .models.calendar import DayKind


def calendar(*, since, held=False):
    """The Calendar of `since`, a date, and later: of each date the last row holds.

    `held` keeps the years as they are until the running transaction ends: whoever stores a date by it and whoever changes
    a day do so one after the other, and no date is missed when open cases are counted anew.
    """
    years = CalendarYear.objects.filter(complete=True)
    whole = frozenset((years.select_for_update() if held else years).values_list("year", flat=True))
    rows = CalendarDay.objects.filter(date__gte=since).select_related("entry__text").order_by("pk")
    marks = {row.date: Mark(not row.is_off, row.text["name"], row.text["decree"]) for row in rows}
    ordinary = {row.date: row.kind == DayKind.ORDINARY for row in rows}
    return Calendar({day: mark for day, mark in marks.items() if not ordinary[day]}, whole)


def count(row, started, *, pauses=(), known=None, held=False):
    """The Period of a Figure row from `started` on, or None where it sets none. Raises MissingYear.

    `known` is a Calendar that was read already; `held` see there.
    """
    unit = Unit(row.unit)
    value = from_text(row.value, unit)
    if value is None:
        return None
    local = timezone.localtime(started)
    if unit == Unit.WORKING_DAYS and known is None:
        known = calendar(since=local.date(), held=held)
    return counted(started, value=value, unit=unit, zone=local.tzinfo, calendar=known, pauses=pauses)


def answer_until(key, at):
    """Until when the complainant's answer is awaited, by the row `key` in force. Raises Refused without a calendar."""
    try:
        return count(figures.row(key, on=timezone.localtime(at).date()), at, held=True).due
    except MissingYear as missing:
        raise Refused(without_calendar(missing.year)) from None


def without_calendar(year):
    """What to do about a year whose working days nobody can count yet."""
    return _(
        "Working days of %(year)s cannot be counted yet: its calendar is not complete. The responsible person or an "
        "administrator completes it under “Working days”, or sets this period in calendar days."
    ) % {"year": year}
