"""Keeping the calendar: a day put on record, a year completed or opened again, and the dates of open cases counted anew."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.actions.guards import require_role
from newsroom.core.errors import Refused, Stale
from newsroom.core.templatetags.news import day as day_words

from .. import calendar_seed, counts, letters, periods, targets, workflow
from ..law.marks import implements
from ..law.working_days import MissingYear
from ..models import CalendarYear, Case
from ..models.calendar import DayKind
from ..models.event import Verb
from .set_dated import KEEPERS


@transaction.atomic
def set_day(*, year, day, kind, name, decree, reason, by, at):
    """Put on record what a date of `year` is, and count the open cases anew. Returns how many of them moved."""
    year = _locked(year, by)
    if day.year != year.year:
        raise Refused(_("This day lies in another year."), field="day")
    name, decree, reason = (" ".join(text.split()) for text in (name, decree, reason))
    if not name and kind in {DayKind.NATIONAL, DayKind.COLLECTIVE, DayKind.LOCAL}:
        raise Refused(_("Write what the day is called, as its decree does."), field="name")
    _require(decree, reason)
    standing = year.days.filter(date=day).select_related("entry__text").last()
    if standing and (standing.kind, standing.text["name"]) == (kind, name):
        raise Stale(_("The calendar says this already."))
    if standing is None and kind == DayKind.ORDINARY:
        raise Refused(_("This is an ordinary day already."), field="kind")
    calendar_seed.put(year, day=day, kind=kind, name=name, decree=decree, reason=reason, by=by, at=at)
    CalendarYear.objects.filter(pk=year.pk).update(kept=True)
    told = ": ".join(part for part in (f"{day_words(day)}, {DayKind(kind).label}", name) if part)
    return recount_open(reason=f"{told} ({decree}). {reason}", by=by, at=at)


@transaction.atomic
def complete_year(*, year, decree, reason, by, at):
    """Say that every day of the year stands as its decree says. Returns how many open cases have a date by that."""
    year = _locked(year, by)
    _require(decree, reason)
    if year.complete:
        raise Stale(_("This year is complete already."))
    calendar_seed.put_state(year, complete=True, decree=decree.strip(), reason=reason.strip(), by=by, at=at)
    CalendarYear.objects.filter(pk=year.pk).update(kept=True)
    return recount_open(reason=reason.strip(), by=by, at=at)


@transaction.atomic
def reopen_year(*, year, decree, reason, by, at):
    """Say that the year is not complete after all. Dates that were told stay; no new one is counted in it."""
    year = _locked(year, by)
    _require(decree, reason)
    if not year.complete:
        raise Stale(_("This year is not complete, as it stands."))
    calendar_seed.put_state(year, complete=False, decree=decree.strip(), reason=reason.strip(), by=by, at=at)
    CalendarYear.objects.filter(pk=year.pk).update(kept=True)


def _locked(year, by):
    require_role(by, *KEEPERS)
    return CalendarYear.objects.select_for_update().get(pk=year.pk)


def _require(decree, reason):
    if not decree.strip():
        raise Refused(_("Name the decree that says so: who issued it, its number, its year."), field="decree")
    if not reason.strip():
        raise Refused(
            _("Say why the calendar changes, so that whoever reads a moved date understands."), field="reason"
        )


@implements("HJ-13d", "HJ-14b")
def recount_open(*, reason, by, at):
    """Count the dates of open cases with the calendar of now. Returns how many cases moved; closed ones keep theirs."""
    cases = list(Case.objects.open().order_by("received_at"))
    if not cases:
        return 0
    known = periods.calendar(since=timezone.localtime(cases[0].received_at).date())
    return sum(_recount(workflow.locked(case), known=known, reason=reason, by=by, at=at) for case in cases)


def _recount(case, *, known, reason, by, at):
    answer, target = _answer(case, known=known, at=at), targets.recount(case, known=known, at=at)
    if not (answer or target):
        return False
    fields = {"answer_until": answer[1]} if answer else {}
    Case.objects.filter(pk=case.pk).update(revision=case.revision + 1, **fields)
    case.refresh_from_db()
    text = {"reason": reason}
    for name, pair in (("answer", answer), ("target", target)):
        if pair:
            text |= {f"{name}_before": _iso(pair[0]), f"{name}_now": _iso(pair[1])}
    event = workflow.put_event(case, Verb.RECOUNT, before=case.state, by=by, at=at, text=text)
    if answer:
        before, until = map(letters.moment, answer)
        letters.send("date_moved", case, event, at=at, by=by, reason=reason, before=before, until=until)
    _tell_officer(case, event, reason=reason, answer=answer, target=target, at=at)
    return True


def _answer(case, *, known, at):
    """(before, after) of the complainant's date where it moves later, else None.

    A date that was told is a promise: it never moves to an earlier one, even where a day off is taken back. What is over
    stays over.
    """
    asked = counts.asked(case)
    if asked is None:
        return None
    event, row = asked
    try:
        due = periods.count(row, event.at, known=known).due
    except MissingYear:
        return None
    return (case.answer_until, due) if due > max(case.answer_until, at) else None


def _tell_officer(case, event, *, reason, answer, target, at):
    lines = []
    if answer:
        lines.append(_("The complainant's answer: %(before)s → %(until)s") % _told(answer))
    if target:
        lines.append(_("House target: %(before)s → %(until)s") % _told(target))
    letters.to_officer("staff_moved", case, about=event.pk, at=at, reason=reason, text="\n".join(lines))


def _told(pair):
    before, until = (letters.moment(at) if at else _("no date yet") for at in pair)
    return {"before": before, "until": until}


def _iso(at):
    return at.isoformat() if at else ""
