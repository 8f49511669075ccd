"""The figures of the register, counted from its own public notices, so that anybody can count them again.

docs/register.md says how, in a few lines that a test runs. What never became public is in corrections.filing_counts.
law: HJ-4/5
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from articles.models import Notice
from newsroom.core import canonical

from . import periods
from .law.figures import Unit
from .law.working_days import MissingYear
from .models import Figure
from .register_filter import bounds

# Names in the data stay; the order is that of charts and tables.
KINDS = {
    Notice.Kind.ERRATUM: "errata",
    Notice.Kind.REPLY: "replies",
    Notice.Kind.WITHDRAWAL: "withdrawals",
    Notice.Kind.RULING: "rulings",
}


@dataclass(frozen=True)
class Item:
    """What a notice gives to the figures."""

    kind: str
    at: datetime
    received_at: datetime | None


@dataclass(frozen=True)
class Month:
    """A month's items, counted by kind in the order of KINDS."""

    first_day: object
    counts: tuple

    @property
    def total(self):
        return sum(self.counts)


@dataclass(frozen=True)
class Figures:
    """Items of a period by month and kind, and how long those took that somebody had asked for."""

    months: list
    median_days: float | None
    promised: str  # what the house promises today, in words
    over_target: int | None  # None where no reply was received under a promise

    def count(self, kind):
        return sum(month.counts[list(KINDS).index(kind)] for month in self.months)

    @property
    def by_kind(self):
        return {name: self.count(kind) for kind, name in KINDS.items()}

    def as_data(self):
        """The same as plain values for JSON."""
        months = [
            {"month": f"{month.first_day:%Y-%m}", **dict(zip(KINDS.values(), month.counts, strict=True))}
            for month in self.months
        ]
        return {
            **self.by_kind, "median_days": self.median_days, "over_house_target": self.over_target, "months": months,
        }  # fmt: skip


def of(notices, months, *, today, promises):
    """Figures of `months`, given by their first days, from a queryset of Notice. One query."""
    start, end = bounds(months)
    items = _items(notices.filter(at__gte=start, at__lt=end))
    counted = Counter((timezone.localdate(item.at).replace(day=1), item.kind) for item in items)
    took = [(item.at - item.received_at) / timedelta(days=1) for item in items if item.received_at]
    return Figures(
        months=[Month(day, tuple(counted[day, kind] for kind in KINDS)) for day in months],
        median_days=round(median(took), 1) if took else None,
        promised=promises.told(today),
        over_target=_over(items, promises),
    )


def _items(notices):
    """Standing notices as items. A reply to several stories has a notice on each, and is one item."""
    rows = (
        notices.filter(superseded_by=None).order_by("pk").values_list("pk", "kind", "at", "reply", "entry__text__body")
    )
    found = {}
    for pk, kind, at, reply, text in rows:
        received = parse_datetime(canonical.loads(text).get("received_at") or "")
        found.setdefault(("reply", reply) if reply else pk, Item(kind, at, received))
    return found.values()


class Promises:
    """What the house promised about its own speed, row by row; read once. law: PR-9, INV-8"""

    def __init__(self):
        self.rows = list(Figure.objects.filter(key="house_target_days").order_by("-valid_from"))
        counts_work = any(row.unit == Unit.WORKING_DAYS for row in self.rows)
        self.calendar = periods.calendar(since=self.rows[-1].valid_from) if counts_work else None

    def on(self, day):
        """The row in force on a day; None where nothing was promised."""
        row = next((row for row in self.rows if row.valid_from <= day), None)
        return row if row and row.value else None

    def told(self, day):
        """The promise of a day in words, as "3 working days"; empty without one."""
        row = self.on(day)
        return f"{row.value} {Unit(row.unit).label}" if row else ""

    def due(self, kind, received_at):
        """Until when a reply received at `received_at` was promised; None without a promise, or for another `kind`.

        Counted without the time that the newsroom waited for the complainant, which is not public: the figure never
        flatters the house.
        """
        row = self.on(timezone.localdate(received_at)) if received_at and kind == Notice.Kind.REPLY else None
        if row is None:
            return None
        try:
            return periods.count(row, received_at, known=self.calendar).due
        except MissingYear:
            return None


def _over(items, promises):
    """How many replies came out later than promised; None where nothing was promised."""
    late = [item.at > due for item in items if (due := promises.due(item.kind, item.received_at))]
    return sum(late) if late else None
