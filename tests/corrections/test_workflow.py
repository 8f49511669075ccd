"""The table, walked whole: every state, verb, type and role, the forbidden edges included."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction

from corrections import conditions, workflow
from corrections.models import CaseEvent
from corrections.models.case import CLOSED, CaseType, State
from corrections.models.event import Actor, Verb
from newsroom.core.errors import Refused, Stale
from newsroom.core.models.user import Role

from .scene import NOW

TYPES = (CaseType.REPLY, CaseType.CORRECTION, CaseType.UNSURE)
REPLY_ONLY = {State.DRAFTING, State.COMMENT, State.SIGNATURE, State.PUBLISHED, State.REFUSED}
CORRECTION_ONLY = {State.CORRECTED, State.NOT_PROVEN}
# Written out by hand from the press-law catalogue, not read from the table: which verb leads where, for whom.
OFFICERS, SIGNER, COMPLAINANT = ("officer", "responsible"), ("responsible",), ("",)
EXPECTED = {
    Verb.TAKE_ON: (set(State) - CLOSED, None, OFFICERS, TYPES),
    Verb.ASK: ({State.RECEIVED, State.INCOMPLETE, State.COMPLETE}, State.INCOMPLETE, OFFICERS, TYPES),
    Verb.CHANGE_TYPE: ({State.RECEIVED, State.INCOMPLETE, State.COMPLETE}, None, OFFICERS, TYPES),
    Verb.FIND_COMPLETE: ({State.RECEIVED, State.INCOMPLETE}, State.COMPLETE, OFFICERS, TYPES),
    Verb.ACCEPT: ({State.COMPLETE}, State.DRAFTING, OFFICERS, TYPES[:1]),
    Verb.EDIT: ({State.DRAFTING}, None, OFFICERS, TYPES[:1]),
    Verb.SEND_EDIT: ({State.DRAFTING}, State.COMMENT, OFFICERS, TYPES[:1]),
    Verb.SUBMIT: ({State.DRAFTING}, State.SIGNATURE, OFFICERS, TYPES[:1]),
    Verb.AGREE: ({State.COMMENT}, State.SIGNATURE, COMPLAINANT, TYPES[:1]),
    Verb.OBJECT: ({State.COMMENT}, State.DRAFTING, COMPLAINANT, TYPES[:1]),
    Verb.GO_ON: ({State.COMMENT, State.DRAFTING}, State.SIGNATURE, SIGNER, TYPES[:1]),
    Verb.HAND_BACK: ({State.SIGNATURE}, State.DRAFTING, SIGNER, TYPES[:1]),
    Verb.PUBLISH: ({State.SIGNATURE}, State.PUBLISHED, SIGNER, TYPES[:1]),
    Verb.REFUSE: ({State.COMPLETE, State.DRAFTING, State.SIGNATURE}, State.REFUSED, SIGNER, TYPES[:1]),
    Verb.CORRECT: ({State.COMPLETE}, State.CORRECTED, SIGNER, TYPES[1:2]),
    Verb.FIND_NO_ERROR: ({State.COMPLETE}, State.NOT_PROVEN, SIGNER, TYPES[1:2]),
    Verb.DISPUTE: ({State.REFUSED, State.NOT_PROVEN}, State.DISPUTED, OFFICERS, TYPES),
    Verb.TAKE_BACK: (set(State) - CLOSED - {State.DISPUTED}, State.TAKEN_BACK, COMPLAINANT, TYPES),
    Verb.ADD: (set(State) - CLOSED, None, COMPLAINANT, TYPES),
    Verb.CONFIRM: (set(State), None, COMPLAINANT, TYPES),
}
ROLES = ("", *(role.value for role in Role))


def possible(state, type):
    return not (
        state in REPLY_ONLY and type != CaseType.REPLY or state in CORRECTION_ONLY and type != CaseType.CORRECTION
    )


@pytest.fixture
def free(monkeypatch):
    """The table without its conditions, which have tests of their own."""
    rows = {verb: workflow.Move(**{**vars(row), "conditions": ()}) for verb, row in workflow.MOVES.items()}
    monkeypatch.setattr(workflow, "MOVES", rows)


def test_every_verb_but_the_two_without_a_move_stands_in_the_table():
    assert set(workflow.MOVES) == set(Verb) - {Verb.FILE, Verb.MESSAGE} == set(EXPECTED)


@pytest.mark.law("INV-3", "INV-4", "HJ-15", "PR-10", "UP-5.2", "UP-5.3")
@pytest.mark.parametrize("verb", EXPECTED)
def test_each_edge_is_there_for_whom_it_should_be_and_no_other_is(scene, free, verb):
    before, after, roles, types = EXPECTED[verb]
    case = scene.file()
    for type in TYPES:
        for state in (each for each in State if possible(each, type)):
            for role in ROLES:
                type_of(case, state, type)
                allowed = state in before and role in roles and type in types
                # Whoever of the newsroom acts, a verb of the complainant's is theirs alone; the page's link proves it is they.
                if roles == COMPLAINANT and role:
                    continue
                offered = workflow.offered(case, roles={role} if role else ())
                assert (verb in offered) == allowed, (state, type, role)
                with transaction.atomic():
                    outcome = try_move(case, verb, scene.by(role) if role else None)
                    transaction.set_rollback(True)
                if roles != COMPLAINANT and role not in roles:
                    assert outcome is PermissionDenied
                elif allowed:
                    assert outcome == (after or state)
                else:
                    assert outcome in {Refused, Stale}, (state, type, role)


def type_of(case, state, type):
    """Put the case there by hand: the table is tested, not the way."""
    workflow.Case.objects.filter(pk=case.pk).update(state=state, type=type)
    case.refresh_from_db()


def try_move(case, verb, by):
    try:
        moved, event = workflow.move(case, verb, by=by, at=NOW)
    except (PermissionDenied, Refused) as error:
        return type(error)
    assert (event.verb, event.before, event.after) == (verb, case.state, moved.state)
    assert event.actor == (Actor.STAFF if by else Actor.COMPLAINANT)
    assert moved.revision == case.revision + 1
    return moved.state


@pytest.mark.law("INV-3", "UP-5.2")
@pytest.mark.parametrize("state", sorted(CLOSED))
def test_a_closed_case_is_never_opened_again(state):
    leading_out = {
        verb for verb, row in workflow.MOVES.items() if state in row.before and row.after not in {None, *CLOSED}
    }
    assert leading_out <= {Verb.DISPUTE}


@pytest.mark.law("INV-4")
def test_software_alone_reaches_no_outcome_but_taken_back():
    reached = {row.after for row in workflow.TABLE if not row.roles}
    assert reached & (CLOSED | {State.DISPUTED}) == {State.TAKEN_BACK}


@pytest.mark.law("INV-3")
def test_a_second_officer_gets_a_sentence_and_nothing_happens(scene):
    case = scene.file()
    workflow.move(case, Verb.FIND_COMPLETE, by=scene.officer, at=NOW, revision=case.revision)
    events = CaseEvent.objects.count()
    with pytest.raises(Stale, match="Somebody else acted"):
        workflow.move(case, Verb.ASK, by=scene.second_officer, at=NOW, revision=case.revision)
    assert CaseEvent.objects.count() == events


@pytest.mark.law("HJ-14b")
class TestWhoKnowsTheWording:
    def test_unedited_goes_straight_to_the_signer(self, scene):
        case = scene.case(State.DRAFTING)
        assert not conditions.waits_for_comment(case)
        assert workflow.reason_against(case, Verb.SUBMIT, at=NOW) == ""
        assert workflow.reason_against(case, Verb.SEND_EDIT, at=NOW)

    def test_edited_goes_to_the_complainant_first(self, scene):
        case = scene.edit(scene.case(State.DRAFTING), NOW)
        assert workflow.reason_against(case, Verb.SUBMIT, at=NOW)
        assert workflow.reason_against(case, Verb.SEND_EDIT, at=NOW) == ""

    def test_edited_back_to_their_own_words_needs_no_comment(self, scene):
        case = scene.edit(scene.case(State.DRAFTING), NOW)
        case = scene.edit(case, NOW, body=case.reply_versions.first().text["body"].replace("\n", "\r\n"))
        assert workflow.reason_against(case, Verb.SUBMIT, at=NOW) == ""

    def test_agreed_and_handed_back_unchanged_needs_no_second_comment(self, scene):
        case = scene.case(State.COMMENT)
        case, _ = workflow.move(case, Verb.AGREE, by=None, at=NOW)
        case, _ = workflow.move(case, Verb.HAND_BACK, by=scene.signer, at=NOW)
        assert workflow.reason_against(case, Verb.SUBMIT, at=NOW) == ""
        case = scene.edit(case, NOW, body="Lain lagi.")
        assert workflow.reason_against(case, Verb.SUBMIT, at=NOW)

    def test_the_signer_goes_on_after_silence_or_an_objection_but_not_before(self, scene):
        case = scene.case(State.COMMENT)
        assert workflow.reason_against(case, Verb.GO_ON, at=case.answer_until)
        assert workflow.reason_against(case, Verb.GO_ON, at=case.answer_until.replace(year=2027)) == ""
        case, _ = workflow.move(case, Verb.OBJECT, by=None, at=NOW)
        assert workflow.reason_against(case, Verb.GO_ON, at=NOW) == ""
        case = scene.edit(case, NOW, body="Lain lagi.")
        assert workflow.reason_against(case, Verb.GO_ON, at=NOW)


def test_the_type_is_decided_before_the_form_is_complete(scene):
    case = scene.file(CaseType.UNSURE)
    assert "what kind" in workflow.reason_against(case, Verb.FIND_COMPLETE, at=NOW)


def test_an_erratum_waits_for_the_corrected_copy(scene):
    case = scene.case(State.COMPLETE, CaseType.CORRECTION)
    assert workflow.reason_against(case, Verb.CORRECT, at=NOW)
    scene.correct_copy()
    assert workflow.reason_against(case, Verb.CORRECT, at=NOW) == ""


@pytest.mark.parametrize("state", State)
def test_every_state_is_reached_by_the_verbs_themselves(scene, state):
    type = CaseType.CORRECTION if state in CORRECTION_ONLY else CaseType.REPLY
    case = scene.case(state, type)
    assert case.events.last().after == state
