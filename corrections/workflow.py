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

from . import ages, conditions, targets
from .models import Case, CaseEvent
from .models.case import CLOSED, OUTCOMES, SET_ASIDE, CaseType, State
from .models.event import Actor, Verb

OFFICERS = (Role.OFFICER, Role.RESPONSIBLE)
SIGNER = (Role.RESPONSIBLE,)  # law: HJ-15, or who signs for them by a written delegation (`roles_of`)
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


REPLY, CORRECTION, TAKEDOWN = ({CaseType.REPLY}, {CaseType.CORRECTION}, {CaseType.TAKEDOWN})
OWN, FORGOTTEN = {CaseType.OWN}, {CaseType.FORGOTTEN}
# law: KE-10a. What the newsroom raised itself has no complainant who could act on it.
FILED = set(CaseType) - OWN
# law: HJ-17. Whatever ended it, the complainant may go to the Press Council; not once they took it back.
DISPUTABLE = OUTCOMES - {State.TAKEN_BACK, State.SETTLED, State.RULING, State.LAPSED}


# law: FL-1, FL-2. These end what the Press Council decided; the newsroom's other ends wait until there is no such thing.
COUNCIL_ENDS = frozenset({State.SETTLED, State.RULING, State.LAPSED})


def _row(verb, before, after, roles=(), types=CaseType, conditions_=()):
    if roles and after in (OUTCOMES | SET_ASIDE) - COUNCIL_ENDS:
        conditions_ = (conditions.no_order, *conditions_)
    return Move(verb, frozenset(before), after, roles, frozenset(types), conditions_)


TABLE = (
    _row(Verb.TAKE_ON, OPEN, SAME, OFFICERS),
    _row(Verb.ASK, BEFORE_DECISION, State.INCOMPLETE, OFFICERS, FILED),
    _row(Verb.CHANGE_TYPE, BEFORE_DECISION, SAME, OFFICERS, FILED),
    _row(Verb.ADD_STORY, BEFORE_DECISION, SAME, OFFICERS),
    _row(Verb.MARK, BEFORE_DECISION, SAME, OFFICERS),
    # How a name goes public is its bearer's choice; it may change until something is published.
    _row(Verb.SHOW_AS, OPEN - {State.DISPUTED}, SAME, OFFICERS, FILED),
    # law: HJ-3, UP-5.2. Set aside by name and reason, found again, and taken up again.
    _row(Verb.SPAM, BEFORE_DECISION, State.SPAM, OFFICERS, FILED, (conditions.nothing_joined,)),
    _row(Verb.JOIN, BEFORE_DECISION, State.JOINED, OFFICERS, FILED, (conditions.nothing_joined,)),
    _row(Verb.RESTORE, SET_ASIDE, State.RECEIVED, OFFICERS),
    # law: PR-10, the formal check comes before the check of the content.
    _row(Verb.FIND_COMPLETE, {State.RECEIVED, State.INCOMPLETE}, State.COMPLETE, OFFICERS, CaseType, (conditions.type_decided,)),
    # The right of reply.
    _row(Verb.ACCEPT, {State.COMPLETE}, State.DRAFTING, OFFICERS, REPLY),
    _row(Verb.EDIT, {State.DRAFTING}, SAME, OFFICERS, REPLY),
    _row(Verb.MATCH, {State.DRAFTING, State.COMMENT, State.SIGNATURE}, SAME, OFFICERS, REPLY, (conditions.several_passages,)),
    _row(Verb.SEND_EDIT, {State.DRAFTING}, State.COMMENT, OFFICERS, REPLY, (conditions.reply_edited,)),
    _row(Verb.SUBMIT, {State.DRAFTING}, State.SIGNATURE, OFFICERS, REPLY, (conditions.reply_known, conditions.answers_matched)),
    _row(Verb.AGREE, {State.COMMENT}, State.SIGNATURE, types=REPLY),
    _row(Verb.OBJECT, {State.COMMENT}, State.DRAFTING, types=REPLY),
    # law: HJ-14b, their comment is heard, not their consent awaited: after an objection the signer may go on with a reason.
    _row(Verb.GO_ON, {State.COMMENT, State.DRAFTING}, State.SIGNATURE, SIGNER, REPLY, (conditions.comment_time_over,)),
    _row(Verb.HAND_BACK, {State.SIGNATURE}, State.DRAFTING, SIGNER, REPLY),
    _row(Verb.PUBLISH, {State.SIGNATURE}, State.PUBLISHED, SIGNER, REPLY, (conditions.stories_public, conditions.identities_hidden, conditions.named_as_chosen, conditions.answers_matched)),
    # law: FL-1 to FL-3. Published as the Press Council asked; the matter stays open until all it asked for is done.
    _row(Verb.PUBLISH_ORDERED, {State.SIGNATURE}, State.DISPUTED, SIGNER, REPLY, (conditions.reply_ordered, conditions.stories_public, conditions.identities_hidden, conditions.named_as_chosen, conditions.answers_matched)),
    _row(Verb.PUBLISH_OTHERWISE, {State.COMPLETE, State.DRAFTING}, State.OTHERWISE, SIGNER, REPLY, (conditions.stories_public, conditions.party_hidden)),
    _row(Verb.REFUSE, {State.COMPLETE, State.DRAFTING, State.SIGNATURE}, State.REFUSED, SIGNER, REPLY),
    # law: INV-3. Form and lateness are outcomes of their own, never grounds for refusing the content (HJ-12).
    _row(Verb.CLOSE_FORM, {State.INCOMPLETE}, State.FORMALITIES_UNMET, SIGNER, REPLY, (conditions.reminded,)),
    _row(Verb.CLOSE_LATE, BEFORE_DECISION, State.LATE, SIGNER, REPLY, (conditions.filed_late,)),
    # Corrections, asked for or our own.
    _row(Verb.CORRECT_ONE, {State.COMPLETE}, SAME, SIGNER, CORRECTION | OWN | TAKEDOWN, (conditions.more_than_one_story, conditions.stories_public, conditions.copy_changed)),
    _row(Verb.CORRECT, {State.COMPLETE}, State.CORRECTED, SIGNER, CORRECTION | OWN | TAKEDOWN, (conditions.stories_public, conditions.copy_changed)),
    _row(Verb.FIND_NO_ERROR, {State.COMPLETE}, State.NOT_PROVEN, SIGNER, CORRECTION | OWN),
    # law: UP-4.2. A wish from outside leads to a withdrawal only by a ground of the list and a decision of the newsroom.
    _row(Verb.WITHDRAW, {State.COMPLETE}, State.WITHDRAWN, SIGNER, OWN | TAKEDOWN, (conditions.stories_public,)),
    _row(Verb.KEEP, {State.COMPLETE}, State.STORY_STAYS, SIGNER, TAKEDOWN | FORGOTTEN),
    # law: LG-3
    _row(Verb.ERASE, {State.COMPLETE}, State.ERASED, SIGNER, FORGOTTEN, (conditions.stories_public,)),
    # law: HJ-17. A dispute is a state, not an end.
    _row(Verb.DISPUTE, DISPUTABLE, State.DISPUTED, OFFICERS, FILED),
    _row(Verb.RESUME, {State.DISPUTED}, State.COMPLETE, OFFICERS, FILED, (conditions.not_served,)),
    _row(Verb.ORDER, {State.DISPUTED}, SAME, OFFICERS, FILED),
    _row(Verb.NOTE, {State.DISPUTED}, SAME, SIGNER, FILED, (conditions.note_ordered,)),
    _row(Verb.SETTLE, {State.DISPUTED}, State.SETTLED, SIGNER, FILED, (conditions.settlement_carried_out,)),
    _row(Verb.RULE, {State.DISPUTED}, State.RULING, SIGNER, FILED, (conditions.ruling_carried_out,)),
    _row(Verb.LAPSE, {State.DISPUTED}, State.LAPSED, SIGNER, FILED),
    # The complainant's own.
    _row(Verb.TAKE_BACK, OPEN - {State.DISPUTED}, State.TAKEN_BACK, types=FILED),
    _row(Verb.ADD, OPEN, SAME, types=FILED),
    _row(Verb.CONFIRM, State, SAME, types=FILED),
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


def roles_of(user):
    """The roles in which somebody acts on cases: their own, and the signer's by a written delegation (HJ-15)."""
    return user.roles | {Role.RESPONSIBLE.value} if user.signs else user.roles


def require(by, verb):
    """PermissionDenied unless `by` may use this verb of the newsroom's."""
    _require(by, MOVES[verb].roles)


def _require(by, roles):
    if not (by and {str(role.value) for role in roles} & roles_of(by)):
        raise PermissionDenied(_("Your role does not allow this."))


def require_officer(by):
    """PermissionDenied unless `by` works cases."""
    _require(by, OFFICERS)


def check(case, verb, *, by, at):
    """Raise what `move` would raise for these, before a verb looks at what only a case in the right state has."""
    require(by, verb)
    _require_possible(case, verb, at)


def _require_possible(case, verb, at):
    if reason := reason_against(case, verb, at=at):
        raise (Stale if case.state not in MOVES[verb].before else Refused)(reason)


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
    if row.roles:
        require(by, verb)
    case = locked(case, revision=revision)
    _require_possible(case, verb, at)
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
    event = CaseEvent.objects.create(
        entry=entry, case=case, verb=verb, before=before, after=case.state, actor=actor, at=at, by=by
    )
    targets.follow(case, event)
    ages.follow(case, event)
    return event
