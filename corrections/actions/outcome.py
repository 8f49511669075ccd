"""How a case ends: once, by a named person, with a reason (INV-3, INV-4); and who signs, warned where they wrote the story."""

from django.db.models import Q
from django.utils.translation import gettext as _

from newsroom.core.errors import Refused

from .. import figures, letters, workflow
from ..law.marks import implements
from ..law.outcomes import CaseType, Outcome, OutcomeFacts, check_outcome
from ..law.windows import Standing
from ..models.case import OUTCOMES, State
from ..models.event import Verb


def refuse_first(reasons, field=None):
    """Raise Refused with the first of the reasons, if there is one."""
    if reasons:
        raise Refused(reasons[0], field=field)


def wrote(case, user):
    """Whether `user` began or signed with their name a story that is disputed."""
    own = Q(article__created_by=user) | Q(article__authors__user=user)
    return case.stories.filter(own).exists()


@implements("HJ-15")
def signed(case, verb, *, by, text, own_story_reason):
    """The words that go on record with a signature of `by`. Whoever wrote the disputed story says why they sign nevertheless."""
    workflow.require(by, verb)
    if not wrote(case, by):
        return text
    if not own_story_reason.strip():
        raise Refused(_("You wrote the disputed story. Say why you sign nevertheless."), field="own_story_reason")
    return {**text, "own_story_reason": own_story_reason.strip()}


@implements("INV-3", "INV-4", "UP-5.2", "UP-5.3", "MS-9", "KE-Z")
def end(case, verb, *, by, at, revision, reason, text, own_story_reason, consent=False, document=False):
    """Move the case to the outcome of `verb`, in the caller's transaction. Returns (case, event).

    `reason` is what the decision rests on, in words. Raises Refused when the law's list of outcomes does not allow this
    end, PermissionDenied, Stale.
    """
    text = signed(case, verb, by=by, text=text, own_story_reason=own_story_reason)
    before = State(case.state)
    case, event = workflow.move(case, verb, by=by, at=at, revision=revision, text=text)
    facts = OutcomeFacts(
        case_type=CaseType.PRESS_COUNCIL if before == State.DISPUTED else CaseType(case.type),
        outcome=Outcome(case.state),
        decided_by=str(by),
        reason=reason,
        already=Outcome(before) if before in OUTCOMES else None,
        reminded=case.events.filter(verb=Verb.ASK).exists(),
        standing=Standing.NEEDS_AGREEMENT if figures.filed_late(case) else Standing.INSIDE,
        consent=consent,
        document=document,
    )
    refuse_first(check_outcome(facts), field="reason")
    return case, event


def close(case, verb, key, *, by, at, revision, reason, text=None, told="", own_story_reason="", document=False, letter=None):  # fmt: skip
    """End a case by words alone: event and the letter `key`. `told` is what the letter gives as the reason, where it is more than that."""
    reason = reason.strip()
    if not reason:
        raise Refused(_("Give the reason in words."), field="reason")
    case, event = end(
        case,
        verb,
        by=by,
        at=at,
        revision=revision,
        reason=reason,
        text={**(text or {}), "reason": reason},
        own_story_reason=own_story_reason,
        document=document,
    )
    letters.send(key, case, event, at=at, by=by, reason=told or reason, letter=letter)
    return case
