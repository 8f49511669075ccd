"""How a case ends: once, by a named person, with a reason (INV-3, INV-4), and warned where they wrote the story."""

from django.db.models import Q
from django.utils.translation import gettext as _

from newsroom.core.errors import Refused

from .. import figures, workflow
from ..law.marks import implements
from ..law.outcomes import CaseType, Outcome, OutcomeFacts, check_outcome
from ..law.windows import Standing
from ..models.case import OUTCOMES, State


def refuse_first(reasons, field=None):
    """Raise Refused with the first of the reasons, if there is one."""
    if reasons:
        raise Refused(reasons[0], field=field)


def wrote(case, user):
    """Whether `user` began or signed with their name a story that is disputed."""
    own = Q(article__created_by=user) | Q(article__authors__user=user)
    return case.stories.filter(own).exists()


@implements("INV-3", "INV-4", "HJ-15", "UP-5.2", "UP-5.3", "MS-9", "KE-Z")
def end(case, verb, *, by, at, revision, reason, text=None, own_story_reason="", consent=False, document=False):
    """Move the case to the outcome of `verb`, in the caller's transaction. Returns (case, event).

    `reason` is what the decision rests on, in words. Whoever wrote the disputed story says why they sign nevertheless.
    Raises Refused when the law's list of outcomes does not allow this end, PermissionDenied, Stale.
    """
    workflow.require(by, verb)
    text = {**(text or {})}
    if wrote(case, by):
        if not own_story_reason.strip():
            raise Refused(_("You wrote the disputed story. Say why you sign nevertheless."), field="own_story_reason")
        text["own_story_reason"] = own_story_reason.strip()
    before = State(case.state)
    case, event = workflow.move(case, verb, by=by, at=at, revision=revision, text=text)
    facts = OutcomeFacts(
        case_type=CaseType.PRESS_COUNCIL if before == State.DISPUTED else CaseType(case.type),
        outcome=Outcome(case.state),
        decided_by=str(by),
        reason=reason,
        already=Outcome(before) if before in OUTCOMES else None,
        reminded=case.events.filter(verb="ask").exists(),
        standing=Standing.NEEDS_AGREEMENT if figures.filed_late(case) else Standing.INSIDE,
        consent=consent,
        document=document,
    )
    refuse_first(check_outcome(facts), field="reason")
    return case, event
