"""Periods in the outlet's own days: filing window and ages. Periods that are counted day by day: law/working_days.py.

A day is a calendar day in the outlet's zone; `n x 24 jam` is elapsed time. Moments come and go as aware datetimes,
results in UTC. None of this refuses anything: lateness is shown, and a person decides.
"""

import calendar
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from django.utils.translation import gettext_lazy as _

from corrections.law.labels import Labelled
from corrections.law.marks import implements

_INSTANT = timedelta(microseconds=1)


def local_day(moment, zone):
    """Return the calendar date of an aware moment in the zone."""
    if moment.tzinfo is None:
        raise ValueError("A moment without a zone cannot be placed in a day; give an aware datetime.")
    return moment.astimezone(zone).date()


def end_of_day(day, zone):
    """Return the last moment of this date in the zone, in UTC."""
    return datetime.combine(day + timedelta(days=1), time.min, tzinfo=zone).astimezone(UTC) - _INSTANT


def months_later(day, months):
    """Return the same day that many months later, or that month's last day where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


class Standing(Labelled):
    """Where a request stands towards the filing window (PHJ 16). Refusal is not among the answers."""

    INSIDE = "inside", _("Within the filing window")
    NEEDS_AGREEMENT = "needs_agreement", _("After the filing window: needs the agreement of both sides")
    AGREED = "agreed", _("After the filing window: both sides agreed")


@dataclass(frozen=True)
class FilingWindow:
    """From a story's first publication to the last moment for Hak Jawab; without end where no limit is set."""

    opened: datetime
    months: int | None
    zone: tzinfo
    last_day: date | None
    last_moment: datetime | None

    def inside(self, at):
        """Say whether this moment is not later than the last one."""
        return self.last_moment is None or at <= self.last_moment


@implements("HJ-16a")
def filing_window(first_published_at, *, zone, months=2):
    """Return the window of PHJ 16: to the end of the same day two calendar months later, in the outlet's zone.

    A month that lacks the day ends it on its last day. Whether an update starts the window anew is open (HJ-16c):
    the first publication counts here. `months=None` stands for a limit that was abolished.
    """
    published_on = local_day(first_published_at, zone)
    last_day = None if months is None else months_later(published_on, months)
    return FilingWindow(
        opened=first_published_at.astimezone(UTC),
        months=months,
        zone=zone,
        last_day=last_day,
        last_moment=last_day and end_of_day(last_day, zone),
    )


@implements("HJ-16b")
def filing_standing(window, *, received_at, agreed=False):
    """Return how a request received then stands (PHJ 16): late means agreement is needed, never refusal."""
    if window.inside(received_at):
        return Standing.INSIDE
    return Standing.AGREED if agreed else Standing.NEEDS_AGREEMENT


@implements("HJ-13d")
def age(received_at, *, at):
    """Return how long ago a request was received (PHJ 13(d) names no figure, so age is what is shown)."""
    return max(at - received_at, timedelta(0))


@implements("HJ-18")
def ages_reached(received_at, ages, *, at):
    """Return which of these ages, in whole days of 24 hours, a case has reached (PHJ 18: alert, conclude nothing)."""
    return tuple(days for days in sorted(ages) if at - received_at >= timedelta(days=days))


@dataclass(frozen=True)
class ElapsedClock:
    """A period of elapsed hours, nights and holidays included."""

    due: datetime

    def passed(self, at):
        """Say whether the period is over: one moment after the due one, not at it."""
        return at > self.due


@implements("MS-3f")
def elapsed(started_at, *, hours):
    """Return the clock of `n x 24 jam` (PPMS 3(f), UU PDP 30 to 46): hours as they pass, weekends included."""
    return ElapsedClock(due=started_at.astimezone(UTC) + timedelta(hours=hours))
