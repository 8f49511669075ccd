import pytest

from corrections.law.apology import Apology
from corrections.law.grounds import (
    Need,
    Origin,
    RefusalFacts,
    RefusalGround,
    WithdrawalFacts,
    WithdrawalGround,
    check_refusal,
    check_withdrawal,
)
from corrections.law.labels import Labelled
from corrections.law.outcomes import OUTCOMES, CaseType


def refusal(**facts):
    whole = {"ground": "12a", "reason": "Twice as long as the report.", "signed_by": "Ratna"}
    return RefusalFacts(**whole | facts)


def withdrawal(**facts):
    whole = {"ground": "child", "origin": "internal", "reason": "A child could be found.", "decided_by": "Ratna"}
    return WithdrawalFacts(**whole | facts)


def sentences(reasons):
    return [str(reason) for reason in reasons]


@pytest.mark.law("HJ-12")
def test_refusal_has_exactly_the_four_grounds():
    assert [value for value, _label in RefusalGround.choices()] == ["12a", "12b", "12c", "12d"]


@pytest.mark.law("HJ-12")
@pytest.mark.parametrize("ground", [None, "", "late", "formal", "12e", "We do not like it."])
def test_refusal_with_free_text_but_no_code_is_rejected(ground):
    assert sentences(check_refusal(refusal(ground=ground))) == [
        "Choose one of the four grounds, 12(a) to 12(d); there is no other."
    ]


@pytest.mark.law("HJ-12")
def test_refusal_needs_reason_and_signature():
    assert sentences(check_refusal(refusal(reason=" ", signed_by=""))) == [
        "Give the reason in words.",
        "The responsible person must sign the refusal.",
    ]
    assert check_refusal(refusal()) == []


@pytest.mark.law("HJ-12b")
def test_unrelated_facts_demand_a_marked_passage():
    assert len(check_refusal(refusal(ground="12b"))) == 1
    assert check_refusal(refusal(ground="12b", marked_passages=1)) == []


@pytest.mark.law("HJ-12c")
def test_unlawfulness_demands_a_legal_basis():
    assert sentences(check_refusal(refusal(ground="12c", legal_basis="  "))) == [
        "Name the law that publication could break."
    ]
    assert check_refusal(refusal(ground="12c", legal_basis="Law on juvenile justice, 97")) == []


@pytest.mark.law("HJ-12d")
def test_third_party_interest_is_named_and_the_person_is_not():
    facts = {"ground": "12d", "interest": "a child's identity", "third_party_names": ("Sekar Ayu",)}
    assert len(check_refusal(refusal(ground="12d"))) == 1
    assert check_refusal(refusal(**facts, notice="The reply names a child.")) == []
    for field in ("notice", "reason"):
        reasons = sentences(check_refusal(refusal(**facts | {field: "It names SEKAR ayu."})))
        assert reasons == ["Take the third party's name out of the reason and the letter."]


@pytest.mark.law("MS-5a", "MS-5a.2", "MS-5a.3")
def test_withdrawal_has_a_closed_list_and_a_sources_wish_is_not_on_it():
    assert [value for value, _label in WithdrawalGround.choices()] == [
        "sara",
        "decency",
        "child",
        "trauma",
        "press_council",
        "fundamental_error",
        "legal_order",
    ]


@pytest.mark.law("MS-5a", "UP-4.2")
@pytest.mark.parametrize("ground", [None, "", "source_request", "permintaan narasumber", "authority"])
def test_pressure_from_outside_leads_nowhere_without_a_ground(ground):
    facts = withdrawal(ground=ground, origin="external", prompted_by="A regent's office")
    assert sentences(check_withdrawal(facts)) == ["Choose a ground from the list; a story is withdrawn on no other."]


@pytest.mark.law("MS-5a", "UP-4.2")
def test_withdrawal_says_where_the_wish_came_from_and_who_decided():
    assert len(check_withdrawal(withdrawal(origin=None))) == 1
    assert sentences(check_withdrawal(withdrawal(origin="external", decided_by=""))) == [
        "Say who asked for the withdrawal.",
        "Name the person of the newsroom who decided.",
    ]
    assert len(check_withdrawal(withdrawal(reason="\n"))) == 1
    assert check_withdrawal(withdrawal(origin="external", prompted_by="A mother")) == []


@pytest.mark.law("MS-5a")
def test_press_council_ground_needs_the_documents_number():
    assert len(check_withdrawal(withdrawal(ground="press_council"))) == 1
    assert check_withdrawal(withdrawal(ground="press_council", document_number="12/PPR-DP/2025")) == []


@pytest.mark.law("MS-5a.2", "INV-9")
def test_fundamental_error_needs_a_named_finding_and_an_apology():
    error = {"ground": "fundamental_error", "finding": "The award never existed.", "finding_by": "Ratna"}
    spoken = Apology(to_readers="We are sorry.")
    assert check_withdrawal(withdrawal(**error, apology=spoken)) == []
    assert len(check_withdrawal(withdrawal(**error))) == 1
    assert len(check_withdrawal(withdrawal(**error | {"finding_by": ""}, apology=spoken))) == 1
    assert len(check_withdrawal(withdrawal(**error, apology=spoken, has_party=True))) == 1


@pytest.mark.law("MS-5a.2")
def test_a_complainants_case_can_lead_to_withdrawal_for_error():
    facts = withdrawal(
        ground="fundamental_error",
        origin="external",
        prompted_by="The complainant",
        finding="The figures belong to another regency.",
        finding_by="Ratna",
        has_party=True,
        apology=Apology(to_party="We are sorry.", to_readers="We are sorry."),
    )
    assert check_withdrawal(facts) == []


@pytest.mark.law("MS-5a.3")
def test_order_of_law_needs_the_order_and_counsel():
    assert sentences(check_withdrawal(withdrawal(ground="legal_order"))) == [
        "Attach the order.",
        "Name the counsel who signed.",
    ]
    assert check_withdrawal(withdrawal(ground="legal_order", document_attached=True, counsel="Bagus, S.H.")) == []


def test_every_need_is_asked_by_some_ground():
    assert {need for ground in WithdrawalGround for need in ground.needs} == set(Need)


@pytest.mark.parametrize("values", [RefusalGround, WithdrawalGround, Origin, CaseType])
def test_stored_strings_stand_for_their_members(values):
    for member in values:
        stored = str(member.value)
        assert type(stored) is str
        assert values(stored) is member
        assert (stored == member, hash(stored) == hash(member), f"{member}" == stored) == (True, True, True)
        assert values.holds(stored)
        assert str(member.label)
    assert issubclass(values, Labelled)
    assert not values.holds("something else")
    assert OUTCOMES["reply"] == OUTCOMES[CaseType.REPLY]
