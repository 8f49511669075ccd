"""Serving a reply as the guideline asks: passage by passage, in its section, once, by who signs, or in another form."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction

from articles.models import Article, Notice, Section
from corrections import matching, workflow
from corrections.actions import decide, other_form, reply
from corrections.models import Figure
from corrections.models.case import State
from corrections.models.event import Verb
from corrections.models.party import FileKind
from newsroom.core.actions.delegate import delegate, end_delegation
from newsroom.core.errors import Refused, Stale

from .scene import NOW, letter_file

LATER = NOW + timedelta(days=3)


def sign(scene, case, by=None, **answers):
    values = {"apology_due": False, **answers}
    return decide.publish_reply(case=case, by=by or scene.signer, at=LATER, revision=case.revision, **values)


@pytest.mark.law("HJ-13a")
class TestPassages:
    def drafting(self, scene, passages=(0, 1, 2)):
        case = scene.file(passages=passages)
        case = scene.complete(case, LATER)
        return reply.accept(case=case, by=scene.officer, at=LATER, revision=case.revision)

    def match(self, scene, case, answers, waived=None):
        return reply.match(
            case=case, by=scene.officer, at=LATER, revision=case.revision, answers=answers, waived=waived or {}
        )

    def test_three_named_passages_need_three_answers_or_a_reason(self, scene):
        case = self.drafting(scene)
        one, two, three = matching.named(case)
        with pytest.raises(Refused, match="for each disputed passage"), transaction.atomic():
            reply.submit(case=case, by=scene.officer, at=LATER, revision=case.revision)
        with pytest.raises(Refused, match="for each disputed passage"), transaction.atomic():
            self.match(scene, case, {one.pk: [1], two.pk: [2]})
        case = self.match(scene, case, {one.pk: [1], two.pk: [1, 2]}, {three.pk: "Tidak ditanggapi pengaju."})
        case = sign(scene, reply.submit(case=case, by=scene.officer, at=LATER, revision=case.revision))
        assert case.notices.get().text["answers"] == [  # what is not answered is told to nobody as answered
            {"number": 0, "quote": one.quote, "paragraphs": [1]},
            {"number": 1, "quote": two.quote, "paragraphs": [1, 2]},
        ]

    def test_a_paragraph_that_is_not_there_answers_nothing(self, scene):
        case = self.drafting(scene)
        with pytest.raises(Refused, match="no such paragraph"):
            self.match(scene, case, {passage.pk: [9] for passage in matching.named(case)})

    def test_an_edit_that_moves_paragraphs_is_matched_anew(self, scene):
        case = self.drafting(scene)
        case = self.match(scene, case, {passage.pk: [1] for passage in matching.named(case)})
        assert not matching.unanswered(case)
        case = scene.edit(case, LATER, body="Satu.\n\nDua.")
        assert not matching.unanswered(case)
        case = scene.edit(case, LATER, body="Satu alinea saja.")
        assert len(matching.unanswered(case)) == 3

    @pytest.mark.parametrize("passages", [(), (1,)])
    def test_the_whole_or_one_passage_is_answered_by_the_whole_reply(self, scene, passages):
        case = self.drafting(scene, passages)
        case = reply.submit(case=case, by=scene.officer, at=LATER, revision=case.revision)
        assert case.state == State.SIGNATURE


@pytest.mark.law("HJ-13b")
def test_another_section_needs_the_recorded_agreement(scene):
    other = Section.objects.create(name="Opini", slug="opini")
    case = scene.case(State.SIGNATURE)
    with pytest.raises(Refused, match="how both sides agreed"), transaction.atomic():
        sign(scene, case, section=other)
    case = sign(scene, case, section=other, section_agreement="Disepakati lewat surat 12 Maret.")
    assert case.reply.section == other
    assert case.events.last().text["section_agreement"] == "Disepakati lewat surat 12 Maret."


@pytest.mark.law("HJ-13e")
class TestOnce:
    def test_the_same_party_twice_needs_a_reason(self, scene):
        sign(scene, scene.case(State.SIGNATURE))
        again = scene.case(State.SIGNATURE)
        with pytest.raises(Refused, match="second one"), transaction.atomic():
            sign(scene, again)
        assert sign(scene, again, again_reason="Data baru.").state == State.PUBLISHED

    def test_another_party_is_not_stopped(self, scene):
        sign(scene, scene.case(State.SIGNATURE))
        assert sign(scene, scene.case(State.SIGNATURE, name="Budi Santosa")).state == State.PUBLISHED

    def test_the_outlet_may_count_by_report(self, scene):
        Figure.objects.filter(key="reply_once_per").update(value="report")
        sign(scene, scene.case(State.SIGNATURE))
        with pytest.raises(Refused, match="second one"):
            sign(scene, scene.case(State.SIGNATURE, name="Budi Santosa"))

    def test_the_signer_is_asked_only_then(self, visit, scene):
        case = scene.case(State.SIGNATURE)
        assert (
            "again_reason"
            not in visit.as_(scene.signer).get("corrections_case_publish", case.pk).context["form"].fields
        )
        sign(scene, case)
        second = scene.case(State.SIGNATURE)
        assert "again_reason" in visit.get("corrections_case_publish", second.pk).context["form"].fields


@pytest.mark.law("HJ-13c", "FL-10", "INV-6")
class TestAnotherForm:
    def publish(self, scene, case, **changed):
        answer, _version = scene.publish_story(title="Wawancara dengan warga", at=LATER)
        values = {
            "form": "interview",
            "answer": answer,
            "consent": "Disepakati 12 Maret.",
            "document": letter_file(),
            **changed,
        }
        return other_form.publish_otherwise(case=case, by=scene.signer, at=LATER, revision=case.revision, **values)

    def test_it_is_linked_both_ways_at_once_with_its_form(self, scene, client):
        case = self.publish(scene, scene.case(State.COMPLETE))
        assert case.state == State.OTHERWISE
        notice = case.notices.get()
        assert (notice.kind, notice.article) == (Notice.Kind.REPLY, scene.story)
        assert notice.text["format"] == "interview"
        assert notice.reply.get_absolute_url() in client.get(scene.story.get_absolute_url()).content.decode()
        assert scene.story.get_absolute_url() in client.get(notice.reply.get_absolute_url()).content.decode()
        assert case.files.get().kind == FileKind.CONSENT

    @pytest.mark.parametrize(
        ("changed", "sentence"),
        [
            ({"document": None}, "recorded consent"),
            ({"consent": " "}, "recorded consent"),
            ({"form": "advertorial"}, "cannot be published in this form"),
            ({"form": "reply"}, "its own button"),
        ],
    )
    def test_without_consent_or_as_an_advertisement_it_is_not(self, scene, changed, sentence):
        case = scene.case(State.COMPLETE)
        with pytest.raises(Refused, match=sentence), transaction.atomic():
            self.publish(scene, case, **changed)
        case.refresh_from_db()
        assert case.state == State.COMPLETE and not Notice.objects.exists()

    def test_paid_content_never_answers(self, scene):
        case = scene.case(State.COMPLETE)
        paid, _version = scene.publish_story(title="Bendungan kami", kind=Article.Kind.ADVERTORIAL, sponsor="PT Tirta")
        with pytest.raises(Refused, match="advertisement"), transaction.atomic():
            self.publish(scene, case, answer=paid)

    def test_its_page_offers_no_advertisement_and_finds_a_story_by_its_address(self, visit, scene):
        case = scene.case(State.COMPLETE)
        form = visit.as_(scene.signer).get("corrections_case_publish_otherwise", case.pk).context["form"]
        assert not any("adv" in value or "iklan" in value for value, _label in form.fields["form"].choices)
        answer, _version = scene.publish_story(title="Wawancara dengan warga")
        response = visit.verb(
            case,
            "publish_otherwise",
            form="interview",
            answer=f"https://tepi.example{answer.get_absolute_url()}",
            consent="Disepakati.",
            document=letter_file(),
        )
        assert response.status_code == 302
        assert visit.verb(scene.case(State.COMPLETE), "publish_otherwise", answer="999").status_code == 422


@pytest.mark.law("HJ-15")
class TestWhoSigns:
    def delegated(self, scene, **changed):
        values = {"starts_on": NOW.date(), "ends_on": NOW.date() + timedelta(days=9999), **changed}
        given = delegate(to=scene.officer, by=scene.signer, upload=letter_file(), at=NOW, **values)
        return given, type(scene.officer).objects.get(pk=scene.officer.pk)

    def test_a_written_delegate_signs_and_it_ends_when_it_is_ended(self, scene, visit):
        case = scene.case(State.SIGNATURE)
        with pytest.raises(PermissionDenied), transaction.atomic():
            sign(scene, case, by=scene.officer)
        given, officer = self.delegated(scene)
        second = scene.case(State.SIGNATURE, name="Budi Santosa")
        assert sign(scene, case, by=officer).state == State.PUBLISHED
        assert visit.as_(officer).get("corrections_case_publish", second.pk).status_code == 200
        end_delegation(delegation=given, by=scene.signer, at=LATER)
        officer = type(officer).objects.get(pk=officer.pk)
        with pytest.raises(PermissionDenied), transaction.atomic():
            sign(scene, second, by=officer)
        assert visit.as_(officer).get("corrections_case_publish", second.pk).status_code == 403

    def test_a_delegate_publishes_an_erratum_too(self, scene):
        _given, officer = self.delegated(scene)
        case = scene.case(State.COMPLETE, "correction")
        scene.correct_copy()
        case = decide.correct(
            case=case, by=officer, at=LATER, revision=case.revision, items=[("73", "37")], main_substance=False
        )
        assert case.state == State.CORRECTED

    @pytest.mark.parametrize(
        ("changed", "sentence"),
        [
            ({"starts_on": NOW.date() - timedelta(days=1)}, "covers nothing"),
            ({"ends_on": NOW.date() - timedelta(days=1)}, "before the first"),
        ],
    )
    def test_it_covers_no_past(self, scene, changed, sentence):
        with pytest.raises(Refused, match=sentence):
            self.delegated(scene, **changed)

    def test_it_is_given_by_the_responsible_person_alone_to_a_case_officer(self, scene):
        days = {"starts_on": NOW.date(), "ends_on": NOW.date(), "upload": letter_file(), "at": NOW}
        with pytest.raises(PermissionDenied):
            delegate(to=scene.officer, by=scene.editor, **days)
        with pytest.raises(Refused, match="case officer"):
            delegate(to=scene.editor, by=scene.signer, **days)

    def test_it_is_recorded_and_ended_in_the_admin(self, visit, scene):
        visit.as_(scene.signer)
        today = "2026-11-24"
        data = {"to": scene.officer.pk, "starts_on": "2099-01-01", "ends_on": "2099-01-31", "upload": letter_file()}
        assert visit.post("core_delegation_add", **data).status_code == 302
        assert (
            visit.post("core_delegation_add", **{**data, "ends_on": today, "upload": letter_file()}).status_code == 422
        )
        given = scene.officer.delegations.get()
        assert visit.get("core_delegation_changelist").status_code == 200
        assert visit.post("core_delegation_akhiri", given.pk).status_code == 302
        assert visit.post("core_delegation_akhiri", given.pk).status_code == 409
        with pytest.raises(Stale):
            end_delegation(delegation=given, by=scene.signer, at=LATER)
        assert visit.as_(scene.officer).get("core_delegation_changelist").status_code == 403

    def test_who_wrote_the_story_is_warned_off_and_says_why_they_sign(self, scene, visit):
        Article.objects.filter(pk=scene.story.pk).update(created_by=scene.signer)
        case = scene.case(State.SIGNATURE)
        page = visit.as_(scene.signer).get("corrections_case_publish", case.pk)
        assert "own_story_reason" in page.context["form"].fields
        assert visit.verb(case, "publish", apology_due="no").status_code == 422
        response = visit.verb(case, "publish", apology_due="no", own_story_reason="Pengganti cuti.")
        assert response.status_code == 302
        assert case.events.last().text["own_story_reason"] == "Pengganti cuti."

    def test_whoever_did_not_write_it_is_not_asked(self, scene, visit):
        case = scene.case(State.SIGNATURE)
        assert (
            "own_story_reason"
            not in visit.as_(scene.signer).get("corrections_case_publish", case.pk).context["form"].fields
        )


def test_the_page_of_matching_asks_for_each_passage(visit, scene):
    case = reply.accept(case=(case := scene.case(State.COMPLETE)), by=scene.officer, at=LATER, revision=case.revision)
    one, two = matching.named(case)
    visit.as_(scene.officer)
    assert visit.verb(case, "match", **{f"passage_{one.pk}": ["1"]}).status_code == 422
    assert workflow.reason_against(case, Verb.SUBMIT, at=LATER)
    data = {f"passage_{one.pk}": ["1"], f"waived_{two.pk}": "Sudah termasuk di atas."}
    assert visit.verb(case, "match", **data).status_code == 302
    case.refresh_from_db()
    assert workflow.reason_against(case, Verb.SUBMIT, at=LATER) == ""
    shown = visit.get("corrections_case_match", case.pk).context["form"].initial
    assert shown[f"passage_{one.pk}"] == ["1"] and shown[f"waived_{two.pk}"] == "Sudah termasuk di atas."
