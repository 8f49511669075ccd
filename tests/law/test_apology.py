from itertools import product

import pytest

from corrections.law.apology import (
    Answer,
    Apology,
    ApologyFacts,
    Cause,
    Question,
    Remedy,
    apology_duty,
    check_apology,
    questions,
)

YES, NO, NAMELESS = Answer(True, "Ratna"), Answer(False, "Ratna"), Answer(True, " ")


def duty(*remedies, reply=None, substance=None, **facts):
    given = {Question.REPLY_APOLOGY: reply, Question.MAIN_SUBSTANCE: substance}
    answers = {question: answer for question, answer in given.items() if answer}
    return apology_duty(ApologyFacts(frozenset(remedies), answers, **facts))


@pytest.mark.law("HJ-13f", "KE-10b")
def test_each_remedy_asks_its_own_question():
    assert questions({Remedy.REPLY}) == (Question.REPLY_APOLOGY,)
    assert questions({Remedy.ERRATUM}) == (Question.MAIN_SUBSTANCE,)
    assert questions({Remedy.REPLY, Remedy.ERRATUM}) == (Question.REPLY_APOLOGY, Question.MAIN_SUBSTANCE)
    assert questions({Remedy.WITHDRAWAL}) == ()


@pytest.mark.law("HJ-13f")
@pytest.mark.parametrize("answer", [None, NAMELESS])
def test_an_unanswered_question_blocks_and_is_not_a_no(answer):
    found = duty(Remedy.REPLY, reply=answer)
    assert found.missing == (Question.REPLY_APOLOGY,)
    assert not found.required
    assert len(check_apology(found, Apology("Sorry.", "Sorry."), has_party=True)) == 1


@pytest.mark.law("HJ-13f")
def test_yes_under_13f_with_an_empty_apology_is_blocked():
    found = duty(Remedy.REPLY, reply=YES)
    assert found.causes == (Cause.REPLY_APOLOGY,)
    assert len(check_apology(found, Apology(), has_party=True)) == 2
    assert check_apology(found, Apology("Sorry.", "Sorry."), has_party=True) == []


@pytest.mark.law("KE-10b")
def test_main_substance_yes_needs_an_apology_and_no_does_not():
    assert len(check_apology(duty(Remedy.ERRATUM, substance=YES), Apology(), has_party=False)) == 1
    assert check_apology(duty(Remedy.ERRATUM, substance=NO), Apology(), has_party=False) == []
    assert len(check_apology(duty(Remedy.ERRATUM), Apology(), has_party=False)) == 1


@pytest.mark.law("PR-5")
def test_a_due_apology_addresses_the_party_and_the_readers():
    found = duty(Remedy.REPLY, reply=YES)
    assert [str(reason) for reason in check_apology(found, Apology(to_readers="Sorry."), has_party=True)] == [
        "Write the apology to the party concerned."
    ]
    assert [str(reason) for reason in check_apology(found, Apology(to_party="Sorry."), has_party=True)] == [
        "Write the apology to the readers."
    ]


@pytest.mark.law("INV-9")
@pytest.mark.parametrize("first,second,ruling,error", [*product([YES, NO], [YES, NO], [True, False], [True, False])])
def test_apology_is_required_whenever_one_cause_is_there(first, second, ruling, error):
    found = duty(
        Remedy.REPLY, Remedy.ERRATUM, reply=first, substance=second, ruling_asks=ruling, fundamental_error=error
    )
    assert found.required == (first.yes or second.yes or ruling or error)
    assert found.missing == ()
    assert bool(check_apology(found, Apology(), has_party=False)) == found.required
