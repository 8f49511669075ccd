"""First days of the calendar, from the package `holidays`. From then on the rows in the admin decide, each by its decree.

The package lists collective leave once the ministers' joint decree is out, and marks dates that it only computed. A year
is complete by itself only where it holds the one and lacks the other; any other year waits for a person with the decree.
"""

from datetime import date
from importlib.metadata import version

import holidays
from django.db import transaction
from django.utils import timezone

from newsroom.core import record

from .models import CalendarDay, CalendarYear
from .models.calendar import DayKind

AHEAD, BACK = 2, 1
_ESTIMATED = "(perkiraan)"


def listed(year):
    """{date: (kind, name)} of the package for one year; where a day has both kinds it is the holiday."""
    days = {}
    for category, kind in ((holidays.GOVERNMENT, DayKind.COLLECTIVE), (holidays.PUBLIC, DayKind.NATIONAL)):
        found = holidays.country_holidays("ID", years=year, categories=(category,), language="id")
        days |= {day: (kind, name) for day, name in found.items()}
    return days


def _is_whole(days):
    return any(kind == DayKind.COLLECTIVE for kind, _name in days.values()) and not any(
        _ESTIMATED in name for _kind, name in days.values()
    )


def load_defaults(*, today=None):
    """Seed the years around `today`. Years that somebody of the newsroom keeps, and complete ones, stay as they are."""
    today = today or timezone.localdate()
    for number in range(today.year - BACK, today.year + AHEAD + 1):
        year, _created = CalendarYear.objects.get_or_create(year=number)
        if not (year.complete or year.kept):
            _seed(year, listed(number))


@transaction.atomic
def _seed(year, days):
    whole, at = _is_whole(days), timezone.now()
    source = f"holidays {version('holidays')}"
    decree = f"SKB tiga menteri {year}, menurut {source}" if whole else f"Perkiraan menurut {source}"
    standing = {day.date: (day.kind, day.text["name"]) for day in year.days.select_related("entry__text")}
    gone = {day: (DayKind.ORDINARY, "") for day, (kind, _name) in standing.items() if kind != DayKind.ORDINARY}
    for day, (kind, name) in sorted({**gone, **days}.items()):
        if standing.get(day) != (kind, name):
            put(year, day=day, kind=kind, name=name, decree=decree, reason="", by=None, at=at)
    if whole:
        put_state(year, complete=True, decree=decree, reason="", by=None, at=at)


def put(year, *, day: date, kind, name, decree, reason, by, at):
    """Put on record what one date is, in the caller's transaction."""
    facts = {"date": day.isoformat(), "kind": str(kind)}
    text = {"name": name, "decree": decree, "reason": reason}
    entry = record.append(chain=year.chain, kind="calendar day", at=at, by=by, facts=facts, text=text)
    return CalendarDay.objects.create(entry=entry, year=year, date=day, kind=kind, at=at)


def put_state(year, *, complete, decree, reason, by, at):
    """Put on record whether a year is complete, in the caller's transaction."""
    record.append(
        chain=year.chain,
        kind="calendar year",
        at=at,
        by=by,
        facts={"complete": complete},
        text={"decree": decree, "reason": reason},
    )
    CalendarYear.objects.filter(pk=year.pk).update(complete=complete)
