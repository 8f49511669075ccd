"""What is new from a complainant: word to staff, and a mark in the queue until somebody opened it or acted."""

from datetime import timedelta

import pytest
from django.db.models import Q
from django.utils import timezone

from corrections.actions import complainant, prepare, reply
from corrections.models import Case
from corrections.models.case import State
from newsroom.core.models import OutgoingMail

from .scene import NOW, RIGHT

LATER = NOW + timedelta(days=3)


def word():
    return OutgoingMail.objects.filter(~Q(to="sri@warga.example"), subject__startswith="Kabar dari pengaju")


def add(case):
    return complainant.add(case=case, at=LATER, text="Rahasia keluarga kami.")


def write(case):
    return complainant.write(case=case, at=LATER, text="Rahasia keluarga kami.")


def agree(case):
    return reply.agree(case=case, at=LATER, revision=case.revision)


def objects(case):
    return reply.object_to(case=case, at=LATER, revision=case.revision, note="Rahasia keluarga kami.")


def take_back(case):
    return complainant.take_back(case=case, at=LATER, revision=case.revision, reason="Rahasia keluarga kami.")


ACTS = [
    (State.COMPLETE, add),
    (State.COMPLETE, write),
    (State.COMMENT, agree),
    (State.COMMENT, objects),
    (State.COMPLETE, take_back),
    (State.PUBLISHED, write),
]


@pytest.mark.parametrize(("state", "act"), ACTS)
def test_the_officer_hears_of_it_once_without_a_word_of_theirs(scene, state, act):
    case = scene.case(state)
    act(case)
    (mail,) = word()
    assert mail.to == scene.officer.email and case.number in mail.subject
    assert not [text for text in ("Rahasia", "Sri", "warga.example", RIGHT[:20]) if text in mail.subject + mail.body]
    assert f"/admin/corrections/case/{case.pk}/change/" in mail.body


def test_everybody_who_works_cases_hears_of_it_while_nobody_took_it_on(scene):
    write(scene.file())
    assert {mail.to for mail in word()} == {
        person.email for person in (scene.officer, scene.second_officer, scene.signer)
    }


def test_an_officer_who_left_is_no_address(scene):
    case = scene.case(State.COMPLETE)
    scene.officer.is_active = False
    scene.officer.save()
    write(case)
    assert {mail.to for mail in word()} == {scene.second_officer.email, scene.signer.email}


def test_a_second_click_tells_nobody_twice(scene):
    case = scene.case(State.COMPLETE)
    add(case)
    with pytest.raises(Exception, match="nothing was added twice"):
        add(case)
    assert word().count() == 1


class TestTheMark:
    @pytest.fixture
    def marked(self, visit, scene):
        """Numbers of the cases that the queue marks as new; `marked.rows()` is the queue in order."""
        visit.as_(scene.second_officer)

        def numbers():
            return [
                case.number for case in visit.get("corrections_case_changelist").context["cl"].result_list if case.news
            ]

        return numbers

    @pytest.mark.parametrize(("state", "act"), ACTS)
    def test_it_stands_until_somebody_opens_the_filing(self, visit, scene, marked, state, act):
        case = scene.case(state)
        assert marked() == []
        act(case)
        assert marked() == [case.number]
        page = visit.get("corrections_case_change", case.pk)
        assert len(page.context["news"]) == 1
        assert marked() == []
        assert visit.get("corrections_case_change", case.pk).context["news"] == []

    def test_it_goes_when_somebody_acts(self, scene, marked):
        case = add(scene.case(State.RECEIVED))
        prepare.take_on(case=case, by=scene.officer, at=LATER + timedelta(hours=1), revision=case.revision)
        assert marked() == []

    def test_a_closed_filing_whose_complainant_writes_stands_in_the_queue_again(self, visit, scene, marked):
        case = scene.case(State.PUBLISHED)
        write(case)
        assert marked() == [case.number]
        assert f"{case.number} ·" in visit.get("index").content.decode()
        visit.get("corrections_case_change", case.pk)
        response = visit.get("corrections_case_changelist")
        assert not list(response.context["cl"].result_list)

    def test_what_is_new_stands_above_what_waits_for_somebody_else(self, visit, scene):
        at = timezone.now()
        theirs = scene.case(State.INCOMPLETE)
        Case.objects.filter(pk=theirs.pk).update(answer_until=at + timedelta(days=3))
        ours = scene.file(at=at)
        visit.as_(scene.officer)

        def rows():
            return [case.number for case in visit.get("corrections_case_changelist").context["cl"].result_list]

        assert rows() == [ours.number, theirs.number]
        write(theirs)
        assert rows() == [theirs.number, ours.number]

    @pytest.mark.parametrize(("turn", "expected"), [("baru", ["new"]), ("kita", ["new", "ours"]), ("lain", ["theirs"])])
    def test_the_filter_of_turns(self, visit, scene, turn, expected):
        known = {
            "new": scene.case(State.COMPLETE),
            "ours": scene.case(State.COMPLETE),
            "theirs": scene.case(State.INCOMPLETE),
        }
        Case.objects.filter(pk=known["theirs"].pk).update(answer_until=timezone.now() + timedelta(days=3))
        write(known["new"])
        response = visit.as_(scene.officer).get("corrections_case_changelist", giliran=turn)
        assert [case.number for case in response.context["cl"].result_list] == [known[name].number for name in expected]
