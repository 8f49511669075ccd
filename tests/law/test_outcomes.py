import pytest

from corrections.law.formal import FormalDefect, FormalFacts, formal_defects
from corrections.law.outcomes import OUTCOMES, CaseType, Outcome, OutcomeFacts, check_outcome, fine_applies
from corrections.law.serving import ReplyFormat, check_comment, check_format
from corrections.law.windows import Standing
from tests.law.test_windows import wib

EVERYTHING = {
    "decided_by": "Ratna",
    "reason": "After both were heard.",
    "reminded": True,
    "standing": Standing.NEEDS_AGREEMENT,
    "consent": True,
    "document": True,
}


def values(outcomes):
    return [outcome.value for outcome in outcomes]


@pytest.mark.law("INV-3")
def test_each_type_has_its_own_outcomes_and_a_dispute_is_none():
    assert values(OUTCOMES[CaseType.REPLY]) == [
        "published",
        "otherwise",
        "refused",
        "formalities_unmet",
        "late",
        "taken_back",
    ]
    assert values(OUTCOMES[CaseType.CORRECTION]) == ["corrected", "not_proven", "taken_back"]
    assert values(OUTCOMES[CaseType.PRESS_COUNCIL]) == ["settled", "ruling", "lapsed"]
    assert set(OUTCOMES) == set(CaseType)
    assert not any("disput" in outcome for outcome in Outcome)


@pytest.mark.law("INV-3", "UP-5.2", "UP-5.3")
@pytest.mark.parametrize("case_type", CaseType)
@pytest.mark.parametrize("outcome", Outcome)
def test_a_case_ends_once_in_an_outcome_of_its_type(case_type, outcome):
    reasons = check_outcome(OutcomeFacts(case_type, outcome, **EVERYTHING))
    assert (reasons == []) == (outcome in OUTCOMES[case_type])
    again = check_outcome(OutcomeFacts(case_type, outcome, already=outcome, **EVERYTHING))
    assert again[0] == "This case has already ended; a case ends once."


@pytest.mark.law("INV-4", "UP-5.2", "UP-5.3")
@pytest.mark.parametrize("outcome", Outcome)
def test_software_alone_only_records_that_a_case_was_taken_back(outcome):
    case_type = next(case_type for case_type, outcomes in OUTCOMES.items() if outcome in outcomes)
    alone = check_outcome(OutcomeFacts(case_type, outcome, **EVERYTHING | {"decided_by": " "}))
    assert (alone == []) == (outcome == Outcome.TAKEN_BACK)
    silent = check_outcome(OutcomeFacts(case_type, outcome, **EVERYTHING | {"reason": ""}))
    assert (silent == []) == (outcome == Outcome.TAKEN_BACK)


@pytest.mark.law("INV-3")
@pytest.mark.parametrize(
    ("case_type", "outcome", "without"),
    [
        (CaseType.REPLY, Outcome.PUBLISHED_OTHERWISE, {"consent": False}),
        (CaseType.REPLY, Outcome.FORMALITIES_UNMET, {"reminded": False}),
        (CaseType.REPLY, Outcome.LATE_NO_AGREEMENT, {"standing": Standing.INSIDE}),
        (CaseType.REPLY, Outcome.LATE_NO_AGREEMENT, {"standing": Standing.AGREED}),
        (CaseType.PRESS_COUNCIL, Outcome.LAPSED, {"document": False}),
        pytest.param(CaseType.FORGOTTEN, Outcome.ERASED_BY_ORDER, {"document": False}, marks=pytest.mark.law("LG-3")),
    ],
)
def test_some_outcomes_need_more(case_type, outcome, without):
    assert len(check_outcome(OutcomeFacts(case_type, outcome, **EVERYTHING | without))) == 1


@pytest.mark.law("UP-18.2", "MS-4e")
def test_fine_is_mentioned_for_the_right_of_reply_alone():
    assert [case_type for case_type in CaseType if fine_applies(case_type)] == [CaseType.REPLY]


WHOLE = {"reply": True, "in_writing": True, "identity": True, "whole_story": True, "data": True}


@pytest.mark.law("HJ-7")
@pytest.mark.parametrize("copy", [True, False, None])
def test_copy_to_the_press_council_is_never_missing(copy):
    assert formal_defects(FormalFacts(**WHOLE, copy_to_council=copy)) == ()


@pytest.mark.law("HJ-8")
def test_an_organisation_shows_authority_and_lacks_it_without_being_refused():
    assert formal_defects(FormalFacts(**WHOLE, for_others=True)) == (FormalDefect.NO_AUTHORITY,)
    assert formal_defects(FormalFacts(**WHOLE, for_others=True, authority=True)) == ()


@pytest.mark.law("HJ-10a")
def test_a_request_names_passages_or_the_whole_story():
    without = WHOLE | {"whole_story": False}
    assert formal_defects(FormalFacts(**without)) == (FormalDefect.NO_PASSAGE,)
    assert formal_defects(FormalFacts(**without, passages=1)) == ()


@pytest.mark.law("HJ-10b")
def test_missing_evidence_is_asked_for():
    assert formal_defects(FormalFacts(**WHOLE | {"data": False})) == (FormalDefect.NO_DATA,)


def test_a_correction_has_no_formalities_unless_the_outlet_sets_so():
    nothing = FormalFacts()
    assert formal_defects(nothing, case_type=CaseType.CORRECTION) == ()
    assert FormalDefect.NO_DATA in formal_defects(nothing, case_type=CaseType.CORRECTION, for_corrections=True)
    assert formal_defects(nothing, case_type=CaseType.TAKEDOWN, for_corrections=True) == ()


@pytest.mark.law("HJ-13c")
def test_no_form_of_a_reply_is_an_advertisement_and_others_need_consent():
    offered = [value for value, _label in ReplyFormat.choices()]
    assert not {"ad", "advert", "advertorial", "advertisement", "sponsored"}.intersection(offered)
    assert len(check_format("advertorial", consent=True)) == 1
    assert len(check_format("interview", consent=False)) == 1
    assert check_format("interview", consent=True) == []
    assert check_format("reply", consent=False) == []


@pytest.mark.law("HJ-14b")
def test_an_edited_reply_waits_for_an_answer_silence_or_a_reason():
    until = wib(2025, 3, 13, 23, 59)
    edited = {"edited": True, "answered": False, "comment_until": until, "at": until}
    assert len(check_comment(**edited)) == 1
    assert len(check_comment(**edited | {"comment_until": None})) == 1
    assert check_comment(**edited | {"at": wib(2025, 3, 14)}) == []
    assert check_comment(**edited | {"answered": True}) == []
    assert check_comment(**edited, reason="The complainant left no way to be reached.") == []
    assert check_comment(**edited | {"edited": False, "comment_until": None}) == []
