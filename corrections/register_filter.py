"""What a reader of the register chose to see, read from the address and written back into it."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from articles.models import Notice, Section

# The words in addresses are Indonesian, and stay.
KINDS = {
    "ralat": Notice.Kind.ERRATUM,
    "hak-jawab": Notice.Kind.REPLY,
    "pencabutan": Notice.Kind.WITHDRAWAL,
    "putusan": Notice.Kind.RULING,
}
RECENT = "6-bulan"
RECENT_MONTHS = 6
# The guideline for cyber media is of 2012; no year before it is offered.
FIRST_YEAR = 2012


@dataclass(frozen=True)
class Filter:
    """Kind, period and section. `unknown` says that the address held something that means nothing here."""

    kind: str = ""
    period: str = ""
    section: Section | None = None
    today: date = date.min
    unknown: bool = False

    @classmethod
    def read(cls, query, sections, *, today):
        asked = {name: query.get(name, "") for name in ("jenis", "masa", "rubrik")}
        kind = asked["jenis"] if asked["jenis"] in KINDS else ""
        period = asked["masa"] if asked["masa"] in cls.period_choices(today) else ""
        section = next((found for found in sections if found.slug == asked["rubrik"]), None)
        understood = {"jenis": kind, "masa": period, "rubrik": section.slug if section else ""}
        return cls(kind, period, section, today, unknown=asked != understood)

    @staticmethod
    def period_choices(today):
        years = {str(year): str(year) for year in range(today.year, FIRST_YEAR - 1, -1)}
        return {RECENT: _("The last six months"), **years}

    @property
    def periods(self):
        return self.period_choices(self.today).items()

    @property
    def kinds(self):
        return [(word, kind.label) for word, kind in KINDS.items()]

    @property
    def parameters(self):
        """The filter as parts of an address; what was not chosen is left out."""
        chosen = {"jenis": self.kind, "masa": self.period, "rubrik": self.section.slug if self.section else ""}
        return {name: value for name, value in chosen.items() if value}

    @property
    def query(self):
        return f"?{urlencode(self.parameters)}" if self.parameters else ""

    @property
    def months(self):
        """First days of the months that the figures tell about: the chosen year's, else the last six."""
        if self.period.isdigit():
            return [date(int(self.period), month, 1) for month in range(1, 13)]
        last = self.today.year * 12 + self.today.month - 1
        return [date(n // 12, n % 12 + 1, 1) for n in range(last - RECENT_MONTHS + 1, last + 1)]

    def apply(self, queryset):
        if self.kind:
            queryset = queryset.filter(kind=KINDS[self.kind])
        if self.section:
            queryset = queryset.filter(section=self.section)
        if self.period:
            start, end = bounds(self.months)
            queryset = queryset.filter(at__gte=start, at__lt=end)
        return queryset

    @property
    def every_kind(self):
        """The same selection of all kinds: what the figures of the page are counted from."""
        return replace(self, kind="")

    @property
    def year(self):
        """The year whose filings are told: the chosen one, else this one."""
        return self.months[-1].year


def bounds(months):
    """Begin of the first of `months` and end of the last, in the outlet's zone."""
    last = months[-1]
    return start_of(months[0]), start_of(date(last.year + last.month // 12, last.month % 12 + 1, 1))


def start_of(day):
    """The first moment of a day in the outlet's zone."""
    return timezone.make_aware(datetime.combine(day, time.min)).astimezone(UTC)
