"""Filings that led to nothing public, as figures in which nobody can be recognised.

Somebody who knows that a neighbour filed must not be able to read from the register what became of it. So:

1. Every number here is a step of three (0-2, 3-5, 6-8 …) that depends on its own cell alone. A count of one or two is
   in the same step as none, and as the other.
2. No sum is given: no total of outcomes, no number of open filings. Sums of steps tell more than each of them (three cells
   of "0-2" whose sum is "6-8" are 2, 2, 2). What is left between cells is that outcomes are not more than filings received,
   and a smaller count never offends against that; so each cell below three could as well be another number.
3. Years do not overlap, and neither sections nor kinds are told apart, so there are no two selections to subtract.
4. Outcomes are counted until the end of the last month, so that no filing's last letter coincides with a step; and the
   difference between two readings of the same cell is open by five, and never exactly one or two.

tests/corrections/test_filing_counts.py lets an attacker try. law: HJ-4/5
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, F
from django.db.models.functions import TruncYear
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from newsroom.core import canonical

from .law.grounds import RefusalGround
from .models import Case, CaseEvent
from .models.case import OUTCOMES, SET_ASIDE, CaseType, State
from .register_filter import start_of

STEP = 3
REFUSED, ANOTHER_END = "refused", "another_end"

# These end a filing in public: their notices are in the register.
PUBLIC = frozenset({State.PUBLISHED, State.OTHERWISE, State.CORRECTED, State.WITHDRAWN})
# Every end that has no line of its own and is no notice.
ANOTHER = OUTCOMES - PUBLIC - {State.REFUSED, State.NOT_PROVEN, State.TAKEN_BACK}
# Names in the data stay.
LINES = {
    **{f"{REFUSED}_{ground}": format_lazy("{}, {}", State.REFUSED.label, ground.label) for ground in RefusalGround},
    "not_proven": State.NOT_PROVEN.label,
    "taken_back": State.TAKEN_BACK.label,
    ANOTHER_END: _("Another end"),
}


@dataclass(frozen=True)
class Steps:
    """A count as the public gets it."""

    low: int

    @classmethod
    def of(cls, count):
        return cls(count // STEP * STEP)

    @property
    def high(self):
        return self.low + STEP - 1

    def __str__(self):
        return f"{self.low}–{self.high}"

    def as_data(self):
        return {"from": self.low, "to": self.high}


@dataclass(frozen=True)
class Year:
    """Filings of one year: how many were received, and what became, until `until`, of those that led to nothing public."""

    year: int
    received: Steps
    outcomes: dict
    until: date

    @property
    def begun(self):
        """Whether a month of the year is over."""
        return self.until > date(self.year, 1, 1)

    @property
    def last_day(self):
        return self.until - timedelta(days=1)

    @property
    def rows(self):
        """(label, Steps) of each outcome."""
        return [(LINES[name], steps) for name, steps in self.outcomes.items()]

    def as_data(self):
        outcomes = {name: steps.as_data() for name, steps in self.outcomes.items()}
        return {
            "year": self.year, "received": self.received.as_data(), "outcomes_until": f"{self.until}", "outcomes": outcomes,
        }  # fmt: skip


def by_year(*, today, year=None):
    """A Year for each with filings, oldest first; or for `year` alone, filings or none. Three queries."""
    until = today.replace(day=1)
    # What the newsroom raised itself is no filing; spam was set aside unread, and a duplicate is counted with its original.
    received = Case.objects.exclude(type=CaseType.OWN).exclude(state__in=SET_ASIDE)
    ended = CaseEvent.objects.exclude(case__type=CaseType.OWN).exclude(before=F("after")).filter(at__lt=start_of(until))
    if year:
        start, end = start_of(date(year, 1, 1)), start_of(date(year + 1, 1, 1))
        received = received.filter(received_at__gte=start, received_at__lt=end)
        ended = ended.filter(at__gte=start, at__lt=end)
    filed = _counted(received, "received_at")
    outcomes = _ended(ended)
    years = [year] if year else sorted({found for (found,) in filed} | {found for found, _name in outcomes})
    return [
        Year(
            number,
            Steps.of(filed[(number,)]),
            {name: Steps.of(outcomes[number, name]) for name in LINES},
            min(until, date(number + 1, 1, 1)),
        )
        for number in years
    ]


def _counted(rows, time, *names):
    """{(year, *names): how many}, in years of the outlet's zone."""
    rows = rows.order_by().annotate(year=TruncYear(time)).values_list("year", *names).annotate(Count("pk"))
    return Counter({(at.year, *keys): count for at, *keys, count in rows})


def _ended(events):
    """{(year, name of LINES): how many}."""
    found = _refused(events.filter(after=State.REFUSED))
    for (year, state), count in _counted(
        events.filter(after__in=OUTCOMES - PUBLIC - {State.REFUSED}), "at", "after"
    ).items():
        found[year, ANOTHER_END if state in ANOTHER else state] += count
    return found


def _refused(events):
    """Refusals by ground. The ground is in the text of the act, which a mask may have taken: then it is not told."""
    rows = events.values_list("at", "entry__text__body")
    return Counter(
        (timezone.localdate(at).year, f"{REFUSED}_{canonical.loads(text).get('ground')}") for at, text in rows
    )
