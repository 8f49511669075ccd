"""The figures of the register, counted from the record itself, so that anybody can count them again. law: HJ-4/5"""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from statistics import median

from django.db.models import Count, Min
from django.db.models.functions import TruncMonth
from django.utils.translation import gettext_lazy as _

from articles.models import Notice

from .models import Case
from .models.case import CLOSED, OUTCOMES, SET_ASIDE, State
from .register_filter import bounds

KINDS = (Notice.Kind.ERRATUM, Notice.Kind.REPLY, Notice.Kind.WITHDRAWAL, Notice.Kind.RULING)
TOLD = (State.PUBLISHED, State.CORRECTED, State.REFUSED, State.NOT_PROVEN, State.TAKEN_BACK)


@dataclass(frozen=True)
class Month:
    """A month's notices, counted by kind in the order of KINDS."""

    first_day: object
    counts: tuple

    @property
    def total(self):
        return sum(self.counts)


@dataclass(frozen=True)
class Figures:
    """Notices of a period by month, and what became of the filings that were received in it."""

    months: list
    outcomes: list  # (label, count)
    received: int
    median_days: float | None

    def _count(self, kind):
        return sum(month.counts[KINDS.index(kind)] for month in self.months)

    @property
    def errata(self):
        return self._count(Notice.Kind.ERRATUM)

    @property
    def replies(self):
        return self._count(Notice.Kind.REPLY)

    @property
    def withdrawals(self):
        return self._count(Notice.Kind.WITHDRAWAL)


def of(months):
    """Figures of `months`, given by their first days. What was set aside as spam or a duplicate is not counted. Three queries."""
    start, end = bounds(months)
    filed = Case.objects.filter(received_at__gte=start, received_at__lt=end).exclude(state__in=SET_ASIDE)
    states = Counter(dict(filed.order_by().values_list("state").annotate(Count("pk"))))
    outcomes = [(state.label, states[state]) for state in TOLD]
    outcomes.append((_("Another end"), sum(states[state] for state in OUTCOMES - set(TOLD))))
    outcomes.append((_("Still open"), sum(count for state, count in states.items() if state not in CLOSED)))
    return Figures(_by_month(months, start, end), outcomes, states.total(), _median(filed))


def _by_month(months, start, end):
    rows = Notice.objects.filter(at__gte=start, at__lt=end).order_by().annotate(month=TruncMonth("at"))
    found = {
        (month.year, month.month, kind): count
        for month, kind, count in rows.values_list("month", "kind").annotate(Count("pk"))
    }
    return [Month(day, tuple(found.get((day.year, day.month, str(kind)), 0) for kind in KINDS)) for day in months]


def _median(filed):
    """Median days from receipt to the first notice of a case, or None."""
    times = (
        filed.filter(notices__isnull=False)
        .order_by()
        .annotate(noticed=Min("notices__at"))
        .values_list("received_at", "noticed")
    )
    days = [(noticed - received) / timedelta(days=1) for received, noticed in times]
    return round(median(days), 1) if days else None
