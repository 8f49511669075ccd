"""The other outcomes: corrected, refused, no error, taken back, disputed, withdrawn."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import transaction

from articles.actions.correct import correct as correct_story
from articles.actions.save_copy import save_copy
from articles.models import Article, Notice
from corrections import figures, workflow
from corrections.actions import close, complainant, decide, take_away
from corrections.actions.withdraw import withdraw
from corrections.law.grounds import Origin, WithdrawalGround
from corrections.models import Case, Figure, Message, Target
from corrections.models.case import OUTCOMES, CaseType, State
from newsroom.core.actions.keep_file import keep_file
from newsroom.core.errors import Refused, Stale

from .scene import NOW

LATER = NOW + timedelta(days=3)


@pytest.mark.law("UP-5.3", "UP-1.12", "KE-10", "PR-4", "MS-4b", "MS-4c")
class TestCorrected:
    def correct(self, scene, case, **changed):
        values = {"items": [("73 titik", "37 titik")], "main_substance": False, **changed}
        return decide.correct(case=case, by=scene.signer, at=LATER, revision=case.revision, **values)

    def test_anybody_may_ask_and_the_story_is_corrected_with_its_erratum(self, scene):
        case = scene.case(State.COMPLETE, CaseType.CORRECTION, name="Pembaca yang tidak disebut")
        scene.correct_copy()
        case = self.correct(scene, case)
        scene.story.refresh_from_db()
        (notice,) = case.notices.all()
        assert case.state == State.CORRECTED
        assert (notice.kind, notice.version, notice.at) == (Notice.Kind.ERRATUM, scene.story.live, LATER)
        assert notice.text["items"] == [{"was": "73 titik", "should_be": "37 titik"}]
        assert notice.text["found_by"] == "request" and notice.text["received_at"] == case.received_at.isoformat()
        assert "37 titik" in scene.story.live.text["body"]
        assert notice.get_absolute_url() in Message.objects.filter(case=case).first().body

    @pytest.mark.law("KE-10b", "INV-9")
    @pytest.mark.parametrize(
        ("answers", "says"),
        [
            ({"main_substance": None}, "Answer whether the error"),
            ({"main_substance": True}, "Write the apology"),
            ({"main_substance": True, "to_party": "Maaf."}, "to the readers"),
        ],
    )
    def test_the_question_is_answered_and_a_yes_has_words(self, scene, answers, says):
        case = scene.case(State.COMPLETE, CaseType.CORRECTION)
        scene.correct_copy()
        with pytest.raises(Refused, match=says):
            self.correct(scene, case, **answers)

    def test_an_erratum_says_both_what_was_and_what_should_be(self, scene):
        case = scene.case(State.COMPLETE, CaseType.CORRECTION)
        scene.correct_copy()
        for items in ([], [("73", "")], [("", "37")]):
            with pytest.raises(Refused, match="what stood there"), transaction.atomic():
                self.correct(scene, case, items=items)
        assert Case.objects.get(pk=case.pk).state == State.COMPLETE

    def test_the_old_wording_can_be_closed(self, scene):
        case = scene.case(State.COMPLETE, CaseType.CORRECTION)
        scene.correct_copy()
        self.correct(scene, case, keep_readable=False)
        assert scene.version.closure

    def test_what_is_signed_is_what_was_seen(self, scene):
        case = scene.case(State.COMPLETE, CaseType.CORRECTION)
        scene.correct_copy()
        seen = scene.story.revision
        scene.correct_copy("sabar", "tenang")
        with pytest.raises(Stale):
            self.correct(scene, case, story_revision=seen)

    def test_a_story_that_reads_as_before_is_not_corrected(self, scene):
        case = scene.case(State.COMPLETE, CaseType.CORRECTION)
        with pytest.raises(Refused, match="still reads as before"):
            self.correct(scene, case)

    @pytest.mark.parametrize("role", ["officer", "editor", "reporter"])
    def test_the_responsible_person_signs(self, scene, role):
        case = scene.case(State.COMPLETE, CaseType.CORRECTION)
        scene.correct_copy()
        with pytest.raises(PermissionDenied):
            decide.correct(
                case=case, by=scene.by(role), at=LATER, revision=case.revision, items=[("a", "b")], main_substance=False
            )


@pytest.mark.law("UP-1.13", "KE-10a")
def test_the_newsroom_corrects_a_caption_by_itself_without_any_complainant(scene):
    scene.story.refresh_from_db()
    scene.story.dateline = "Bojonegoro"
    save_copy(article=scene.story, by=scene.editor, revision=scene.story.revision)
    scene.story.refresh_from_db()
    notice = correct_story(
        article=scene.story,
        items=[("Tuban", "Bojonegoro")],
        main_substance=False,
        apology="",
        keep_readable=True,
        by=scene.editor,
        at=LATER,
        revision=scene.story.revision,
    )
    assert notice.text["found_by"] == "newsroom" and not notice.cases.exists() and not Case.objects.exists()


@pytest.mark.law("HJ-12", "UP-15")
class TestRefused:
    def refuse(self, scene, case, **changed):
        values = {"ground": "12a", "reason": "Tiga kali lebih panjang.", **changed}
        return decide.refuse(case=case, by=scene.signer, at=LATER, revision=case.revision, **values)

    @pytest.mark.parametrize("ground", ["", None, "12e", "late", "incomplete", "16"])
    def test_there_are_four_grounds_and_no_other(self, scene, ground):
        case = scene.case(State.COMPLETE)
        with pytest.raises(Refused, match="one of the four grounds"):
            self.refuse(scene, case, ground=ground)
        assert Case.objects.get(pk=case.pk).state == State.COMPLETE

    @pytest.mark.law("HJ-12b", "HJ-12c", "HJ-12d")
    @pytest.mark.parametrize(
        ("changed", "says"),
        [
            ({"reason": " "}, "Give the reason"),
            ({"ground": "12b"}, "Mark at least one passage"),
            ({"ground": "12c"}, "Name the law"),
            ({"ground": "12d"}, "Name the protected interest"),
            ({"ground": "12d", "interest": "Privasi Budi", "third_party_names": ["Budi"]}, "name out"),
        ],
    )
    def test_each_ground_has_its_need(self, scene, changed, says):
        with pytest.raises(Refused, match=says):
            self.refuse(scene, scene.case(State.COMPLETE), **changed)

    @pytest.mark.law("HJ-12d")
    def test_the_letter_names_the_interest_and_not_the_person(self, scene):
        case = self.refuse(
            scene, scene.case(State.COMPLETE), ground="12d", interest="Privasi anak", third_party_names=["Budi Santoso"]
        )
        assert not Message.objects.filter(case=case, body__contains="Budi").exists()
        assert "Privasi anak" in Message.objects.filter(case=case).first().body

    @pytest.mark.parametrize("state", [State.COMPLETE, State.DRAFTING, State.SIGNATURE])
    def test_it_ends_with_ground_reason_actor_and_the_way_to_the_press_council(self, scene, state):
        case = self.refuse(scene, scene.case(state))
        event = case.events.last()
        assert (case.state, event.by) == (State.REFUSED, scene.signer)
        assert event.text["ground"] == "12a" and event.text["reason"] == "Tiga kali lebih panjang."
        assert "dewanpers.or.id" in Message.objects.filter(case=case).first().body

    def test_an_officer_does_not_refuse(self, scene):
        case = scene.case(State.COMPLETE)
        with pytest.raises(PermissionDenied):
            decide.refuse(case=case, by=scene.officer, at=LATER, revision=case.revision, ground="12a", reason="x")

    def test_a_correction_is_not_refused_on_these_grounds(self, scene):
        with pytest.raises(Refused, match="does not apply"):
            self.refuse(scene, scene.case(State.COMPLETE, CaseType.CORRECTION))


@pytest.mark.law("UP-5.3", "UP-15")
def test_no_error_needs_a_reason_and_shows_the_way_on(scene):
    case = scene.case(State.COMPLETE, CaseType.CORRECTION)
    with pytest.raises(Refused, match="reason"):
        close.find_no_error(case=case, by=scene.signer, at=LATER, revision=case.revision, reason=" ")
    case = close.find_no_error(case=case, by=scene.signer, at=LATER, revision=case.revision, reason="Sesuai dokumen.")
    assert case.state == State.NOT_PROVEN
    assert "dewanpers.or.id" in Message.objects.filter(case=case).first().body


@pytest.mark.law("INV-4", "INV-3")
def test_the_complainant_takes_back_and_everything_stays(scene):
    case = scene.case(State.DRAFTING)
    case = complainant.take_back(case=case, at=LATER, revision=case.revision, reason="Sudah selesai.")
    assert case.state == State.TAKEN_BACK
    assert case.events.last().by is None and case.statements.exists() and case.reply_versions.exists()
    with pytest.raises(Stale):
        complainant.take_back(case=case, at=LATER, revision=case.revision)


@pytest.mark.law("HJ-17", "INV-3")
def test_a_dispute_has_a_file_number_and_is_no_end(scene):
    case = scene.case(State.REFUSED)
    with pytest.raises(Refused, match="file number"):
        decide.dispute(case=case, by=scene.officer, at=LATER, revision=case.revision, file_number="")
    case = decide.dispute(case=case, by=scene.officer, at=LATER, revision=case.revision, file_number="88/DP/2026")
    assert case.state == State.DISPUTED and not case.is_closed
    assert case.events.last().text == {"file_number": "88/DP/2026"}


@pytest.mark.law("INV-3", "UP-5.2", "HJ-3")
def test_every_ended_case_has_one_outcome_with_actor_and_time_and_is_never_deleted(scene):
    for state in sorted(OUTCOMES):
        case = scene.case(state)
        ends = [event for event in case.events.all() if event.after in OUTCOMES and event.before != event.after]
        council = state in {State.SETTLED, State.RULING, State.LAPSED}  # after an outcome that was disputed
        assert len(ends) == (0 if state == State.DISPUTED else 1 + council)
        end = ends[-1]
        assert (end.actor == "complainant") == (state == State.TAKEN_BACK)
        assert end.at and end.entry.by_name or state == State.TAKEN_BACK
        with pytest.raises(TypeError):
            case.delete()
        scene.story, scene.version = scene.publish_story(title=f"Cerita setelah {state} 73", at=NOW)


def order(name="perintah.pdf"):
    upload = ContentFile(b"%PDF-1.7\n1 0 obj\n%%EOF", name=name)
    return keep_file(upload=upload, at=LATER)


@pytest.mark.law("MS-5a", "MS-5a.2", "MS-5a.3", "UP-4.2", "MS-5c")
class TestWithdrawn:
    def withdraw(self, scene, **changed):
        values = {
            "ground": "child",
            "origin": "external",
            "reason": "Masa depan anak.",
            "prompted_by": "Keluarga",
            **changed,
        }
        return withdraw(article=scene.story, by=scene.editor, at=LATER, **values)

    def test_who_asked_and_who_decided_stand_apart(self, scene):
        notice = self.withdraw(scene)
        scene.story.refresh_from_db()
        assert (notice.kind, scene.story.withdrawn_at) == (Notice.Kind.WITHDRAWAL, LATER)
        assert (notice.text["prompted_by"], notice.text["decided_by"]) == ("Keluarga", "Ed")
        assert not Article.objects.public().filter(pk=scene.story.pk).exists()

    def test_the_list_of_grounds_is_closed(self):
        assert [ground.value for ground in WithdrawalGround] == [
            "sara", "decency", "child", "trauma", "press_council", "fundamental_error", "legal_order",
        ]  # fmt: skip
        assert [origin.value for origin in Origin] == ["internal", "external"]

    @pytest.mark.parametrize(
        ("changed", "says"),
        [
            ({"ground": "source_wish"}, "Choose a ground"),
            ({"ground": ""}, "Choose a ground"),
            ({"origin": ""}, "newsroom or from outside"),
            ({"prompted_by": " "}, "who asked"),
            ({"reason": ""}, "the public will read"),
            ({"ground": "press_council"}, "number of the Press Council"),
            ({"ground": "fundamental_error", "to_readers": "Maaf."}, "own finding"),
            ({"ground": "fundamental_error", "finding": "Narasumber rekaan."}, "apology"),
            ({"ground": "legal_order", "counsel": "Adv. Rini"}, "Attach the order"),
            ({"label": "x" * 181}, "180"),
        ],
    )
    def test_what_is_missing_is_said_and_the_story_stays(self, scene, changed, says):
        with pytest.raises(Refused, match=says):
            self.withdraw(scene, **changed)
        scene.story.refresh_from_db()
        assert scene.story.is_public

    def test_an_order_of_law_needs_the_document_and_counsel(self, scene):
        with pytest.raises(Refused, match="counsel"):
            self.withdraw(scene, ground="legal_order", document=order())
        notice = self.withdraw(scene, ground="legal_order", document=order(), counsel="Adv. Rini")
        assert notice.text["counsel"] == "Adv. Rini" and notice.text["document"]

    @pytest.mark.law("INV-9", "KE-10")
    def test_an_error_of_ours_carries_finding_and_apology(self, scene):
        notice = self.withdraw(
            scene,
            ground="fundamental_error",
            origin="internal",
            finding="Narasumber rekaan.",
            to_readers="Kami meminta maaf.",
        )
        assert notice.text["apology"] == "Kami meminta maaf." and notice.text["finding"] == "Narasumber rekaan."

    def test_a_second_click_gets_a_sentence(self, scene):
        self.withdraw(scene)
        with pytest.raises(Refused, match="was withdrawn"):
            self.withdraw(scene)

    def test_a_reporter_does_not_withdraw(self, scene):
        with pytest.raises(PermissionDenied):
            withdraw(
                article=scene.story,
                by=scene.by("reporter"),
                at=LATER,
                ground="child",
                origin="internal",
                reason="Anak.",
            )

    def test_a_wish_from_outside_never_leads_straight_to_it(self, scene):
        """law: UP-4.2. Formal check, a decision of who signs, and a ground of the list stand between."""
        leading = [row for row in workflow.TABLE if row.after in {State.WITHDRAWN, State.ERASED}]
        assert all(row.before == {State.COMPLETE} and row.roles == workflow.SIGNER for row in leading)
        case = scene.case(State.COMPLETE, CaseType.TAKEDOWN)
        with pytest.raises(Refused, match="Choose a ground"), transaction.atomic():
            take_away.withdraw_stories(
                case=case,
                by=scene.signer,
                at=LATER,
                revision=case.revision,
                ground="source",
                reason="Narasumber minta.",
            )
        scene.story.refresh_from_db()
        assert scene.story.is_public


@pytest.mark.law("PR-9", "HJ-13d")
def test_a_house_target_is_off_unless_the_outlet_sets_one(scene):
    assert figures.value("house_target_days", on=NOW.date()) is None
    assert not Target.objects.filter(case=scene.file()).exists()
    assert not Figure.objects.get(key="house_target_days").law
