"""Periods counted day by day, and each step of the count: how a date came about.

The day of the act does not count, at whatever hour it was done. A period ends with the end of its last counted day in the
outlet's zone; a period of days may end on a holiday, a period of working days cannot. Hours pass without regard to any.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from django.utils.translation import gettext_lazy as _

from corrections.law.figures import Unit
from corrections.law.labels import Labelled
from corrections.law.marks import implements
from corrections.law.windows import end_of_day, local_day, months_later

SATURDAY = 5
_DAY = timedelta(days=1)


class MissingYear(LookupError):
    """Working days were to be counted in a year whose calendar is not complete: no date is better than a wrong one."""

    def __init__(self, year):
        super().__init__(f"The calendar of working days of {year} is not complete.")
        self.year = year


@dataclass(frozen=True)
class Mark:
    """What the calendar says of one date: off or worked on, its name, and the decree that says so."""

    works: bool
    name: str = ""
    decree: str = ""


@dataclass(frozen=True)
class Calendar:
    """Days that differ from what their weekday says, and the years that are known whole."""

    marks: Mapping[date, Mark] = field(default_factory=dict)
    years: frozenset[int] = frozenset()

    def mark(self, day):
        """Return the Mark of a date, or None for an ordinary one. Raises MissingYear."""
        if day.year not in self.years:
            raise MissingYear(day.year)
        return self.marks.get(day)


class Why(Labelled):
    """Why a day was counted or skipped."""

    ACT = "act", _("the day itself does not count")
    COUNTED = "counted", _("counted")
    WEEKEND = "weekend", _("weekend, not counted")
    OFF = "off", _("day off, not counted")
    WAITING = "waiting", _("we waited for what was missing, not counted")
    LAST = "last", _("last day")


@dataclass(frozen=True)
class Step:
    """One day of a count. `number` says which counted day it is."""

    day: date
    why: Why
    number: int | None = None
    mark: Mark | None = None

    @property
    def counted(self):
        """Say whether the day counts."""
        return self.number is not None


@dataclass(frozen=True)
class Period:
    """A period with its end, and how that came about; a period of hours has no days to show."""

    started: datetime
    due: datetime
    value: int
    unit: Unit
    steps: tuple[Step, ...] = ()

    def passed(self, at):
        """Say whether the period is over."""
        return at > self.due


@dataclass(frozen=True)
class Pause:
    """A time in which the newsroom waited for the complainant."""

    began: datetime
    ended: datetime


@implements("HJ-13d", "HJ-14b")
def counted(started, *, value, unit, zone, calendar=None, pauses=()):
    """Return the Period of so many `unit` from an act on. Working days need a Calendar; raises MissingYear.

    A day on which the newsroom still waited at midnight does not count; of hours, those of a pause are added.
    """
    if unit == Unit.HOURS:
        waited = sum((pause.ended - pause.began for pause in pauses), timedelta())
        due = started.astimezone(UTC) + timedelta(hours=value) + waited
        return Period(started, due, value, unit)
    first = local_day(started, zone)
    waiting = {day for pause in pauses for day in _nights(pause, zone)}
    steps = [Step(first, Why.ACT)]
    number, day = 0, first
    while number < value:
        day += _DAY
        why, mark = _judge(day, unit, calendar, waiting)
        number += why == Why.COUNTED
        steps.append(Step(day, why, number if why == Why.COUNTED else None, mark))
    return Period(started, end_of_day(day, zone), value, unit, tuple(steps))


def _judge(day, unit, calendar, waiting):
    """(why, mark) of one day after the act."""
    mark = calendar.mark(day) if unit == Unit.WORKING_DAYS else None
    if mark and not mark.works:
        return Why.OFF, mark
    if unit == Unit.WORKING_DAYS and day.weekday() >= SATURDAY and not mark:
        return Why.WEEKEND, None
    return (Why.WAITING if day in waiting else Why.COUNTED), mark


def _nights(pause, zone):
    """The days at whose end the pause still lasted."""
    day, until = local_day(pause.began, zone), local_day(pause.ended, zone)
    while day < until:
        yield day
        day += _DAY


def window_steps(window):
    """Return the days by which a filing window is explained: publication, the same day of each month, the last day."""
    first = local_day(window.opened, window.zone)
    months = [months_later(first, count) for count in range(1, window.months + 1)]
    steps = [Step(day, Why.COUNTED, number) for number, day in enumerate(months[:-1], start=1)]
    return (Step(first, Why.ACT), *steps, Step(months[-1], Why.LAST, window.months))
