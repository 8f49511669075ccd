"""How a date of a case came about, for its officer and its complainant alike: each day counted and skipped, and each move."""

from dataclasses import dataclass, field
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from . import figures, periods, targets
from .law.figures import Unit, from_text
from .law.marks import implements
from .law.working_days import MissingYear, Why, window_steps
from .letters import moment
from .models.event import Verb

# Which act asked for an answer until a day, and by which row of figures.
ANSWERS = {Verb.ASK: "ask_completion_days", Verb.SEND_EDIT: "reply_comment_days"}


@dataclass(frozen=True)
class Move:
    """A date that was counted anew: from when to when, at what time, and why."""

    before: datetime | None
    until: datetime | None
    at: datetime
    reason: str


@dataclass(frozen=True)
class Count:
    """One date, said and drawn. `words` says whose rule it is; `notes` what the drawing does not show."""

    title: str
    words: str
    due: datetime | None = None
    steps: tuple = ()
    notes: tuple = ()
    moves: list = field(default_factory=list)
    paused_since: datetime | None = None

    @property
    def legend(self):
        """What the numbers in the drawing are."""
        if self.steps[-1].why == Why.LAST:
            return _("The number below a day says which month has passed.")
        return _("The number below a day says which counted day it is; a hatched day is not counted.")

    @property
    def named(self):
        """The steps that the calendar has a word for: a holiday with its decree."""
        return [step for step in self.steps if step.mark]


def asked(case):
    """(event, row) of the act that the present answer is awaited to, or None."""
    event = case.events.filter(verb__in=ANSWERS, after=case.state).last()
    if case.answer_until is None or event is None:
        return None
    return event, figures.row(ANSWERS[Verb(event.verb)], on=timezone.localtime(event.at).date())


@implements("HJ-13d", "INV-8")
def answer(case):
    """The Count of the day until which the complainant's answer is awaited; None while nothing is."""
    found = asked(case)
    if found is None:
        return None
    event, row = found
    value, unit = from_text(row.value, Unit(row.unit)), Unit(row.unit)
    if unit == Unit.WORKING_DAYS:
        words = ngettext(
            "The newsroom set this day itself: the end of the working day after it wrote to you.",
            "The newsroom set this day itself: the end of the %(days)sth working day after it wrote to you.",
            value,
        )
    else:
        words = ngettext(
            "The newsroom set this day itself: the end of the day after it wrote to you.",
            "The newsroom set this day itself: the end of the %(days)sth day after it wrote to you.",
            value,
        )
    steps, notes = (), ()
    try:
        period = periods.count(row, event.at)
    except MissingYear as missing:
        notes = (_without(missing.year),)
    else:
        steps = period.steps
        notes = _kept(period, case.answer_until)
    return Count(
        title=_("Answer"),
        words=words % {"days": value},
        due=case.answer_until,
        steps=steps,
        notes=notes,
        moves=_moves(case, "answer", since=event.pk),
    )


@implements("HJ-13d", "PR-9", "INV-8")
def target(case):
    """The Count of the outlet's own target for an open right of reply; None where it promised none."""
    stored = getattr(case, "target", None)
    if stored is None or case.is_closed or case.type != case.Type.REPLY:
        return None
    row = stored.figure
    unit = Unit(row.unit)
    words = _(
        "A promise of the newsroom, not a limit of the law: %(value)s %(unit)s, counted from the receipt of the filing."
    )
    words %= {"value": row.value, "unit": unit.label}
    steps, notes = (), ()
    if stored.paused_since:
        notes = (_("Paused: the newsroom waits for what is missing. The count goes on once it has come."),)
    else:
        pauses = targets.waits(case)[0] if row.pauses else ()
        try:
            period = periods.count(row, case.received_at, pauses=pauses)
        except MissingYear as missing:
            notes = (_without(missing.year),)
        else:
            steps = period.steps
            notes = _kept(period, stored.due)
            if unit == Unit.HOURS:
                notes = (_("Hours pass on nights, weekends and holidays too."), *notes)
    return Count(
        title=_("House target"),
        words=words,
        due=stored.due,
        steps=steps,
        notes=notes,
        moves=_moves(case, "target"),
        paused_since=stored.paused_since,
    )


def filing_window(first):
    """The Count of a filing window (law.windows.FilingWindow) of a story."""
    if first.last_moment is None:
        return None
    row = figures.row("filing_window_months", on=first.opened.astimezone(first.zone).date())
    words = ngettext(
        "%(source)s: to the end of the same day %(months)d calendar month after the first publication.",
        "%(source)s: to the end of the same day %(months)d calendar months after the first publication.",
        first.months,
    ) % {"source": f"{row.instrument} {row.clause}".strip(), "months": first.months}
    published = first.opened.astimezone(first.zone).date()
    notes = []
    if first.last_day.day != published.day:
        notes.append(
            _("The last month is shorter: its last day takes the place of day %(day)d.") % {"day": published.day}
        )
    notes.append(_("Weekends and holidays count; changes to the story do not begin the window anew."))
    return Count(_("Filing window"), words, first.last_moment, window_steps(first), tuple(notes))


def _kept(period, told):
    """Why the date is another one than the drawing ends with, where it is."""
    if told in {None, period.due}:
        return ()
    words = _("By the calendar of now the count ends on %(day)s. The date that was told stays.")
    return (words % {"day": moment(period.due)},)


def _moves(case, name, *, since=0):
    """Every Move of one of the case's dates, the latest last."""
    found = case.events.filter(verb=Verb.RECOUNT, pk__gt=since).select_related("entry__text")
    return [
        Move(_read(text[f"{name}_before"]), _read(text[f"{name}_now"]), event.at, text["reason"])
        for event in found
        if f"{name}_now" in (text := event.text)
    ]


def _read(text):
    return datetime.fromisoformat(text) if text else None


def _without(year):
    return _("The calendar of working days of %(year)s is not complete yet.") % {"year": year}
