"""The table, walked whole: every state, verb, type and role, the forbidden edges included."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction

from corrections import conditions, workflow
from corrections.law import outcomes as law
from corrections.models import CaseEvent
from corrections.models.case import CLOSED, OUTCOMES, SET_ASIDE, CaseType, State
from corrections.models.event import Actor, Verb
from newsroom.core.errors import Refused, Stale
from newsroom.core.models.user import Role

from .scene import NOW

TYPES = tuple(CaseType)
# States that a case of the type never comes to by its verbs.
ONLY = {
    State.DRAFTING: {CaseType.REPLY},
    State.COMMENT: {CaseType.REPLY},
    State.SIGNATURE: {CaseType.REPLY},
    State.PUBLISHED: {CaseType.REPLY},
    State.OTHERWISE: {CaseType.REPLY},
    State.REFUSED: {CaseType.REPLY},
    State.FORMALITIES_UNMET: {CaseType.REPLY},
    State.LATE: {CaseType.REPLY},
    State.CORRECTED: {CaseType.CORRECTION, CaseType.OWN, CaseType.TAKEDOWN},
    State.NOT_PROVEN: {CaseType.CORRECTION, CaseType.OWN},
    State.WITHDRAWN: {CaseType.OWN, CaseType.TAKEDOWN},
    State.STORY_STAYS: {CaseType.TAKEDOWN, CaseType.FORGOTTEN},
    State.ERASED: {CaseType.FORGOTTEN},
}
# Written out by hand from the press-law catalogue, not read from the table: which verb leads where, for whom.
OFFICERS, SIGNER, COMPLAINANT = ("officer", "responsible"), ("responsible",), ("",)
FIRST = {State.RECEIVED, State.INCOMPLETE, State.COMPLETE}
OPEN = FIRST | {State.DRAFTING, State.COMMENT, State.SIGNATURE, State.DISPUTED}
FILED = (CaseType.REPLY, CaseType.CORRECTION, CaseType.TAKEDOWN, CaseType.FORGOTTEN, CaseType.UNSURE)
REPLY = (CaseType.REPLY,)
TO_DISPUTE = {
    State.PUBLISHED, State.OTHERWISE, State.CORRECTED, State.REFUSED, State.FORMALITIES_UNMET, State.LATE,
    State.NOT_PROVEN, State.WITHDRAWN, State.STORY_STAYS, State.ERASED,
}  # fmt: skip
EXPECTED = {
    Verb.TAKE_ON: (OPEN, None, OFFICERS, TYPES),
    Verb.ASK: (FIRST, State.INCOMPLETE, OFFICERS, FILED),
    Verb.CHANGE_TYPE: (FIRST, None, OFFICERS, FILED),
    Verb.ADD_STORY: (FIRST, None, OFFICERS, TYPES),
    Verb.MARK: (FIRST, None, OFFICERS, TYPES),
    Verb.SHOW_AS: (OPEN - {State.DISPUTED}, None, OFFICERS, FILED),
    Verb.SPAM: (FIRST, State.SPAM, OFFICERS, FILED),
    Verb.JOIN: (FIRST, State.JOINED, OFFICERS, FILED),
    Verb.RESTORE: ({State.SPAM, State.JOINED}, State.RECEIVED, OFFICERS, TYPES),
    Verb.FIND_COMPLETE: ({State.RECEIVED, State.INCOMPLETE}, State.COMPLETE, OFFICERS, TYPES),
    Verb.ACCEPT: ({State.COMPLETE}, State.DRAFTING, OFFICERS, REPLY),
    Verb.EDIT: ({State.DRAFTING}, None, OFFICERS, REPLY),
    Verb.MATCH: ({State.DRAFTING, State.COMMENT, State.SIGNATURE}, None, OFFICERS, REPLY),
    Verb.SEND_EDIT: ({State.DRAFTING}, State.COMMENT, OFFICERS, REPLY),
    Verb.SUBMIT: ({State.DRAFTING}, State.SIGNATURE, OFFICERS, REPLY),
    Verb.AGREE: ({State.COMMENT}, State.SIGNATURE, COMPLAINANT, REPLY),
    Verb.OBJECT: ({State.COMMENT}, State.DRAFTING, COMPLAINANT, REPLY),
    Verb.GO_ON: ({State.COMMENT, State.DRAFTING}, State.SIGNATURE, SIGNER, REPLY),
    Verb.HAND_BACK: ({State.SIGNATURE}, State.DRAFTING, SIGNER, REPLY),
    Verb.PUBLISH: ({State.SIGNATURE}, State.PUBLISHED, SIGNER, REPLY),
    Verb.PUBLISH_ORDERED: ({State.SIGNATURE}, State.DISPUTED, SIGNER, REPLY),
    Verb.ORDER: ({State.DISPUTED}, None, OFFICERS, FILED),
    Verb.NOTE: ({State.DISPUTED}, None, SIGNER, FILED),
    Verb.PUBLISH_OTHERWISE: ({State.COMPLETE, State.DRAFTING}, State.OTHERWISE, SIGNER, REPLY),
    Verb.REFUSE: ({State.COMPLETE, State.DRAFTING, State.SIGNATURE}, State.REFUSED, SIGNER, REPLY),
    Verb.CLOSE_FORM: ({State.INCOMPLETE}, State.FORMALITIES_UNMET, SIGNER, REPLY),
    Verb.CLOSE_LATE: (FIRST, State.LATE, SIGNER, REPLY),
    Verb.CORRECT_ONE: ({State.COMPLETE}, None, SIGNER, (CaseType.CORRECTION, CaseType.OWN, CaseType.TAKEDOWN)),
    Verb.CORRECT: ({State.COMPLETE}, State.CORRECTED, SIGNER, (CaseType.CORRECTION, CaseType.OWN, CaseType.TAKEDOWN)),
    Verb.FIND_NO_ERROR: ({State.COMPLETE}, State.NOT_PROVEN, SIGNER, (CaseType.CORRECTION, CaseType.OWN)),
    Verb.WITHDRAW: ({State.COMPLETE}, State.WITHDRAWN, SIGNER, (CaseType.OWN, CaseType.TAKEDOWN)),
    Verb.KEEP: ({State.COMPLETE}, State.STORY_STAYS, SIGNER, (CaseType.TAKEDOWN, CaseType.FORGOTTEN)),
    Verb.ERASE: ({State.COMPLETE}, State.ERASED, SIGNER, (CaseType.FORGOTTEN,)),
    Verb.DISPUTE: (TO_DISPUTE, State.DISPUTED, OFFICERS, FILED),
    Verb.RESUME: ({State.DISPUTED}, State.COMPLETE, OFFICERS, FILED),
    Verb.SETTLE: ({State.DISPUTED}, State.SETTLED, SIGNER, FILED),
    Verb.RULE: ({State.DISPUTED}, State.RULING, SIGNER, FILED),
    Verb.LAPSE: ({State.DISPUTED}, State.LAPSED, SIGNER, FILED),
    Verb.TAKE_BACK: (OPEN - {State.DISPUTED}, State.TAKEN_BACK, COMPLAINANT, FILED),
    Verb.ADD: (OPEN, None, COMPLAINANT, FILED),
    Verb.CONFIRM: (set(State), None, COMPLAINANT, FILED),
}
ROLES = ("", *(role.value for role in Role))


def possible(state, type):
    return type in ONLY.get(state, TYPES)


@pytest.fixture
def free(monkeypatch):
    """The table without its conditions, which have tests of their own."""
    rows = {verb: workflow.Move(**{**vars(row), "conditions": ()}) for verb, row in workflow.MOVES.items()}
    monkeypatch.setattr(workflow, "MOVES", rows)


def test_every_verb_but_those_without_a_move_stands_in_the_table():
    assert set(workflow.MOVES) == set(Verb) - {Verb.FILE, Verb.MESSAGE, Verb.RECOUNT} == set(EXPECTED)


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
def test_what_ended_leads_to_the_press_council_alone_and_what_was_set_aside_back(state):
    leading_out = {
        verb for verb, row in workflow.MOVES.items() if state in row.before and row.after not in {None, *CLOSED}
    }
    assert leading_out <= ({Verb.RESTORE} if state in SET_ASIDE else {Verb.DISPUTE})


@pytest.mark.law("INV-3")
def test_the_outcomes_of_the_table_are_those_of_the_law():
    assert {str(state) for state in OUTCOMES} == {outcome.value for outcome in law.Outcome}
    council = {State.SETTLED, State.RULING, State.LAPSED}
    for type in (each for each in law.CaseType if each != law.CaseType.PRESS_COUNCIL):
        ends = {row.after for row in workflow.TABLE if type.value in row.types} & OUTCOMES
        assert {str(state) for state in ends - council} == {outcome.value for outcome in law.OUTCOMES[type]}, type


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
    case = scene.case(state)
    assert case.events.last().after == state
