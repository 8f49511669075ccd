"""The workflow as a table: which verb leads from which states to which, who may, and what must hold.

The admin's buttons and the complainant's page are drawn from it; every verb goes through `move`.
A condition is a function of (case, at) that returns its reason, a sentence, or an empty string.
"""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from newsroom.core import record
from newsroom.core.errors import Refused, Stale
from newsroom.core.models.user import Role

from . import conditions
from .models import Case, CaseEvent
from .models.case import CLOSED, CaseType, State
from .models.event import Actor, Verb

OFFICERS = (Role.OFFICER, Role.RESPONSIBLE)
SIGNER = (Role.RESPONSIBLE,)  # law: HJ-15
OPEN = frozenset(set(State) - CLOSED)
BEFORE_DECISION = frozenset({State.RECEIVED, State.INCOMPLETE, State.COMPLETE})
SAME = None


@dataclass(frozen=True)
class Move:
    """One row of the table. `after` SAME leaves the state; no `roles` means the complainant's own act."""

    verb: Verb
    before: frozenset
    after: State | None
    roles: tuple = ()
    types: frozenset = frozenset(CaseType)
    conditions: tuple = ()

    @property
    def actor(self):
        return Actor.STAFF if self.roles else Actor.COMPLAINANT


REPLY, CORRECTION = frozenset({CaseType.REPLY}), frozenset({CaseType.CORRECTION})

TABLE = (
    Move(Verb.TAKE_ON, OPEN, SAME, OFFICERS),
    Move(Verb.ASK, BEFORE_DECISION, State.INCOMPLETE, OFFICERS),
    Move(Verb.CHANGE_TYPE, BEFORE_DECISION, SAME, OFFICERS),
    # law: PR-10, the formal check comes before the check of the content.
    Move(Verb.FIND_COMPLETE, frozenset({State.RECEIVED, State.INCOMPLETE}), State.COMPLETE, OFFICERS, conditions=(conditions.type_decided,)),
    Move(Verb.ACCEPT, frozenset({State.COMPLETE}), State.DRAFTING, OFFICERS, REPLY),
    Move(Verb.EDIT, frozenset({State.DRAFTING}), SAME, OFFICERS, REPLY),
    Move(Verb.SEND_EDIT, frozenset({State.DRAFTING}), State.COMMENT, OFFICERS, REPLY, (conditions.reply_edited,)),
    Move(Verb.SUBMIT, frozenset({State.DRAFTING}), State.SIGNATURE, OFFICERS, REPLY, (conditions.reply_known,)),
    Move(Verb.AGREE, frozenset({State.COMMENT}), State.SIGNATURE, types=REPLY),
    Move(Verb.OBJECT, frozenset({State.COMMENT}), State.DRAFTING, types=REPLY),
    # law: HJ-14b, their comment is heard, not their consent awaited: after an objection the signer may go on with a reason.
    Move(Verb.GO_ON, frozenset({State.COMMENT, State.DRAFTING}), State.SIGNATURE, SIGNER, REPLY, (conditions.comment_time_over,)),
    Move(Verb.HAND_BACK, frozenset({State.SIGNATURE}), State.DRAFTING, SIGNER, REPLY),
    Move(Verb.PUBLISH, frozenset({State.SIGNATURE}), State.PUBLISHED, SIGNER, REPLY, (conditions.stories_public,)),
    Move(Verb.REFUSE, frozenset({State.COMPLETE, State.DRAFTING, State.SIGNATURE}), State.REFUSED, SIGNER, REPLY),
    Move(Verb.CORRECT, frozenset({State.COMPLETE}), State.CORRECTED, SIGNER, CORRECTION, (conditions.stories_public, conditions.copy_changed)),
    Move(Verb.FIND_NO_ERROR, frozenset({State.COMPLETE}), State.NOT_PROVEN, SIGNER, CORRECTION),
    Move(Verb.DISPUTE, frozenset({State.REFUSED, State.NOT_PROVEN}), State.DISPUTED, OFFICERS),
    Move(Verb.TAKE_BACK, OPEN - {State.DISPUTED}, State.TAKEN_BACK),
    Move(Verb.ADD, OPEN, SAME),
    Move(Verb.CONFIRM, frozenset(State), SAME),
)  # fmt: skip
MOVES = {move.verb: move for move in TABLE}


def reason_against(case, verb, *, at):
    """Why `verb` cannot be used on the case now, as a sentence; an empty string when it can. Says nothing of who may."""
    move = MOVES[verb]
    if case.type not in move.types:
        return _("This does not apply to a filing of this type.")
    if case.state not in move.before:
        return _("The filing is “%(state)s” now; this cannot be done from there.") % {"state": case.get_state_display()}
    for condition in move.conditions:
        if reason := condition(case, at):
            return reason
    return ""


def offered(case, *, roles):
    """Verbs of the table that somebody with these roles sees on a case of this type and state, possible or not."""
    return [
        move.verb
        for move in TABLE
        if case.type in move.types
        and case.state in move.before
        and (set(move.roles) & set(roles) if roles else not move.roles)
    ]


def require_officer(by):
    """PermissionDenied unless `by` works cases."""
    if not (by and by.holds(*OFFICERS)):
        raise PermissionDenied(_("Your role does not allow this."))


def locked(case, *, revision=None):
    """The row of `case`, locked. Raises Stale when it moved on from `revision`: a second click gets a sentence."""
    row = Case.objects.select_for_update().get(pk=case.pk)
    if revision is not None and row.revision != revision:
        raise Stale(_("Somebody else acted on this filing in the meantime. Look at it again, then decide."))
    return row


def move(case, verb, *, by, at, text=None, revision=None, **fields):
    """Guard, change and put on record one verb, in the caller's transaction. Returns (locked case, event).

    `by` is None for the complainant. `fields` are further columns of the case. Raises PermissionDenied, Stale, Refused.
    """
    row = MOVES[verb]
    if row.roles and not (by and by.holds(*row.roles)):
        raise PermissionDenied(_("Your role does not allow this."))
    case = locked(case, revision=revision)
    if reason := reason_against(case, verb, at=at):
        raise (Stale if case.state not in row.before else Refused)(reason)
    before, after = case.state, row.after or case.state
    if after != before:
        fields = {"state": after, "state_since": at, "answer_until": None, **fields}
    Case.objects.filter(pk=case.pk).update(revision=case.revision + 1, **fields)
    case.refresh_from_db()
    return case, put_event(case, verb, before=before, by=by, at=at, text=text)


def put_event(case, verb, *, before, by, at, text=None):
    """Put one act on the case's chain."""
    actor = Actor.STAFF if by else Actor.COMPLAINANT
    facts = {"case": case.pk, "verb": str(verb), "before": str(before), "after": str(case.state), "actor": str(actor)}
    entry = record.append(chain=case.chain, kind="event", at=at, by=by, facts=facts, text=text or {})
    return CaseEvent.objects.create(
        entry=entry, case=case, verb=verb, before=before, after=case.state, actor=actor, at=at, by=by
    )
