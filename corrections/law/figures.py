"""Amounts, windows and deadlines as data: what the instruments say, and what the outlet chose.

These are first values. The models layer loads them once; from then on the rows in the admin decide, each with its
dates of validity, so that a change of law is a row and not a release.
"""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from corrections.law.labels import Labelled


class Unit(Labelled):
    """What a figure counts."""

    MONTHS = "months", _("calendar months")
    DAYS = "days", _("days")
    WORKING_DAYS = "working_days", _("working days")
    HOURS = "hours", _("elapsed hours")
    RUPIAH = "rupiah", _("rupiah")
    AGES = "ages", _("ages in days")
    CHOICE = "choice", _("choice")


class Start(Labelled):
    """What starts a clock (docs/press-law.md, "Every clock in one place")."""

    NONE = "", _("no clock")
    PUBLICATION = "publication", _("first publication of the story")
    RECEIPT = "receipt", _("receipt of the filing")
    REPORT = "report", _("report of the user content")
    ASKED = "asked", _("request for completion sent")
    SHOWN = "shown", _("edited reply shown to the complainant")
    COUNCIL = "council", _("receipt of the complaint by the Press Council")
    RULING = "ruling", _("receipt of the ruling by the complainant")
    CLOSED = "closed", _("closing of the filing")


# What a house period may be counted in.
DAY_UNITS = (Unit.DAYS, Unit.WORKING_DAYS)
# More than any promise needs; a slip of the keyboard would keep a page counting.
MOST = 366

# Before every story of an archive: for what holds until a newer row says otherwise.
FROM_THE_START = date(1900, 1, 1)


@dataclass(frozen=True)
class Figure:
    """One figure with its source.

    `value` None means that no such limit is set. An empty `instrument` means that the outlet chose the figure itself: it
    is never shown as law. `uncertain` is the number of an open question in docs/press-law.md. `starts` is what starts the
    clock; `pauses` says that it stands still while the complainant is asked to complete. `units` are those that the outlet
    may choose among.
    """

    key: str
    label: str
    unit: Unit
    value: int | str | tuple[int, ...] | None
    rule: str
    instrument: str = ""
    clause: str = ""
    valid_from: date = FROM_THE_START
    uncertain: int | None = None
    options: tuple[str, ...] = ()
    starts: Start = Start.NONE
    pauses: bool = False
    source: str = ""
    units: tuple[Unit, ...] = ()

    @property
    def house(self):
        """Say whether the outlet chose this itself."""
        return not self.instrument

    def as_row(self):
        """Return this figure in the text form that a table keeps."""
        return {
            "key": self.key,
            "value": to_text(self.value),
            "unit": self.unit.value,
            "instrument": self.instrument,
            "clause": self.clause,
            "law": not self.house,
            "uncertain": f"docs/press-law.md, {self.uncertain}" if self.uncertain else "",
            "valid_from": self.valid_from,
            "starts": self.starts.value,
            "pauses": self.pauses,
            "source": self.source,
        }


def to_text(value):
    """Return a figure's value as text; no limit is the empty text."""
    if value is None:
        return ""
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def from_text(text, unit):
    """Return the value that a row's text stands for; ValueError where it is no number and its unit asks for one."""
    text = text.strip()
    if unit == Unit.AGES:
        return tuple(int(part) for part in text.split(",") if part.strip())
    if not text:
        return None
    return text if unit == Unit.CHOICE else int(text)


def known(key):
    """Return the first figure of this key, with what may be chosen for it; None for a key of older days."""
    return next((figure for figure in DEFAULTS if figure.key == key), None)


_PPMS = date(2012, 3, 26)
_PHJ_TEXT = "Peraturan Dewan Pers 9/Peraturan-DP/X/2008"
_UU_PERS_TEXT = "Undang-Undang 40/1999"
_PPMS_TEXT = "Peraturan Dewan Pers 1/Peraturan-DP/III/2012"
_PPD_TEXT = "Peraturan Dewan Pers 3/Peraturan-DP/VII/2017"

# The filing window holds from the start although PHJ is of 2008: it is looked up by the day of a story's first
# publication, and archives are older than that.
DEFAULTS = [
    Figure(
        "filing_window_months",
        _("Filing window for the right of reply"),
        Unit.MONTHS,
        2,
        rule="HJ-16a",
        instrument="PHJ",
        clause="16",
        uncertain=2,
        starts=Start.PUBLICATION,
        source=_PHJ_TEXT,
    ),
    Figure(
        "fine_18_2",
        _("Highest fine for not serving the right of reply"),
        Unit.RUPIAH,
        500_000_000,
        rule="UP-18.2",
        instrument="UU Pers",
        clause="Pasal 18(2)",
        uncertain=6,
        source=_UU_PERS_TEXT,
    ),
    Figure(
        "fine_18_3",
        _("Highest fine for an incomplete masthead or a missing legal entity"),
        Unit.RUPIAH,
        100_000_000,
        rule="UP-18.3",
        instrument="UU Pers",
        clause="Pasal 18(3)",
        uncertain=6,
        source=_UU_PERS_TEXT,
    ),
    Figure(
        "ugc_hours",
        _("Correction of reported user content"),
        Unit.HOURS,
        48,
        rule="MS-3f",
        instrument="PPMS",
        clause="3(f)",
        valid_from=_PPMS,
        starts=Start.REPORT,
        source=_PPMS_TEXT,
    ),
    Figure(
        "press_council_begins_days",
        _("The Press Council begins to handle a complaint (information)"),
        Unit.WORKING_DAYS,
        14,
        rule="DP-6",
        instrument="PPD",
        clause="Pasal 9",
        uncertain=3,
        starts=Start.COUNCIL,
        source=_PPD_TEXT,
    ),
    Figure(
        "press_council_complainant_days",
        _("The complainant acts on a ruling of the Press Council (information)"),
        Unit.WORKING_DAYS,
        14,
        rule="DP-12",
        instrument="PPD",
        uncertain=3,
        starts=Start.RULING,
        source=_PPD_TEXT,
    ),
    Figure(
        "reply_comment_days",
        _("Days for comment on an edited reply"),
        Unit.DAYS,
        3,
        rule="HJ-14b",
        starts=Start.SHOWN,
        units=DAY_UNITS,
    ),
    Figure(
        "ask_completion_days",
        _("Days to complete a request"),
        Unit.DAYS,
        7,
        rule="HJ-10b",
        starts=Start.ASKED,
        units=DAY_UNITS,
    ),
    Figure(
        "alert_age_days",
        _("Ages at which the responsible person is alerted"),
        Unit.AGES,
        (1, 3, 7),
        rule="HJ-18",
        starts=Start.RECEIPT,
    ),
    Figure(
        "house_target_days",
        _("House target for publishing a reply"),
        Unit.DAYS,
        None,
        rule="PR-9",
        starts=Start.RECEIPT,
        pauses=True,
        units=(*DAY_UNITS, Unit.HOURS),
    ),
    Figure(
        "retention_months",
        _("Keeping of complaint files"),
        Unit.MONTHS,
        None,
        rule="PD-9",
        uncertain=7,
        starts=Start.CLOSED,
    ),
    Figure(
        "reply_once_per",
        _("A report is answered once in total, or once by each party"),
        Unit.CHOICE,
        "party",
        rule="HJ-13e",
        uncertain=8,
        options=("party", "report"),
    ),
    Figure(
        "formalities_for_corrections",
        _("Ask the formalities of a reply for a correction too"),
        Unit.CHOICE,
        "no",
        rule="HJ-10b",
        uncertain=10,
        options=("no", "yes"),
    ),
]
