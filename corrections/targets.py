"""The outlet's own target for a case: promised at receipt by the row of that day, stored, paused while the complainant completes.

It is a promise and never law. law: HJ-13d, PR-9, INV-8
"""

from django.db import transaction
from django.utils import timezone

from . import figures, periods
from .law.marks import implements
from .law.working_days import MissingYear, Pause
from .models import Case, Target
from .models.case import State
from .models.event import Verb


@implements("PR-9")
@transaction.atomic
def promise(case):
    """Store the target of a case that came in; where the outlet had set none on that day there is no promise."""
    row = figures.row("house_target_days", on=timezone.localtime(case.received_at).date())
    if row.value:
        Target.objects.create(case=case, figure=row, **_state(case, row, held=True))


def load_missing():
    """Open cases of before targets were stored."""
    for case in Case.objects.open().filter(target=None):
        promise(case)


@implements("HJ-13d")
def follow(case, event):
    """Keep the stored target true to an event that began or ended a wait for the complainant."""
    if event.verb == Verb.FILE:
        promise(case)
    elif State.INCOMPLETE in {event.before, event.after}:
        for target in Target.objects.select_related("figure").filter(case=case):
            Target.objects.filter(pk=target.pk).update(**_state(case, target.figure))


def recount(case, *, known, at):
    """Count the target by a calendar that changed. Returns (before, after) when it moved, else None.

    What is over stays over, and a year that was opened again takes no date away.
    """
    target = Target.objects.select_related("figure").filter(case=case).first()
    if target is None or (target.due and target.due < at):
        return None
    now = _state(case, target.figure, known=known)
    if now["due"] in {None, target.due}:
        return None
    Target.objects.filter(pk=target.pk).update(**now)
    return target.due, now["due"]


def _state(case, row, *, known=None, held=False):
    pauses, open_since = waits(case) if row.pauses else ((), None)
    if open_since:
        return {"due": None, "paused_since": open_since}
    try:
        period = periods.count(row, case.received_at, pauses=pauses, known=known, held=held)
    except MissingYear:
        # A filing is never turned away because a calendar is missing: it has no date until the year is complete.
        return {"due": None, "paused_since": None}
    return {"due": period.due, "paused_since": None}


def waits(case):
    """(ended pauses, since when the present one lasts or None): from a request for completion until something came.

    What the complainant adds ends the wait at once, whether or not somebody has looked at it yet.
    """
    ended, began = [], None
    for event in case.events.order_by("pk"):
        if began is None and event.verb == Verb.ASK:
            began = event.at
        elif began is not None and (event.verb == Verb.ADD or event.after != State.INCOMPLETE):
            ended.append(Pause(began, event.at))
            began = None
    return tuple(ended), began
