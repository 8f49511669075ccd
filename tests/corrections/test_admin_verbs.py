"""The verbs as pages: the whole way through HTTP, two officers at once, second clicks, bad input."""

import pytest
from django.urls import reverse

from articles.models import Article, Notice
from corrections.actions import reply
from corrections.admin.verbs import VERBS
from corrections.models import Case, CaseEvent, Message
from corrections.models.case import CaseType, State

from .scene import NOW, says

HUGE = "a" * (2 * 1024 * 1024)
SHOWN = {"identity": "called_back"}


def state(case):
    return Case.objects.get(pk=case.pk).state


def fresh(case):
    return Case.objects.get(pk=case.pk)


@pytest.mark.law("UP-5.2", "HJ-14a", "HJ-14b", "HJ-15", "MS-4b", "PR-10")
def test_a_reply_from_receipt_to_publication(visit, scene):
    case = scene.file(represents="Koperasi Tirta")
    steps = [
        (scene.officer, "take_on", {}, State.RECEIVED),
        (scene.officer, "ask", {"text": "Mohon kirim surat kuasa."}, State.INCOMPLETE),
        (scene.officer, "find_complete", {**SHOWN, "authority": "assignment"}, State.COMPLETE),
        (scene.officer, "accept", {}, State.DRAFTING),
        (scene.officer, "edit", {"title": "Hak Jawab Koperasi Tirta", "body": "Yang benar 37."}, State.DRAFTING),
        (scene.officer, "send_edit", {"text": "Kami ringkas."}, State.COMMENT),
        (None, lambda case, at, revision: scene.matched(case, at), {}, State.COMMENT),
        (None, reply.agree, {}, State.SIGNATURE),
        (scene.signer, "hand_back", {"reason": "Beri judul lain."}, State.DRAFTING),
        (scene.officer, "submit", {}, State.SIGNATURE),
        (scene.signer, "publish", {"apology_due": "yes", "to_party": "Maaf.", "to_readers": "Maaf."}, State.PUBLISHED),
    ]
    for user, verb, data, after in steps:
        if user is None:
            case = verb(case=case, at=NOW, revision=case.revision)
            continue
        visit.as_(user)
        assert visit.get(f"corrections_case_{verb}", case.pk).status_code == 200
        response = visit.verb(case, verb, **data)
        assert response.status_code == 302, (verb, response.context and response.context["form"].errors)
        assert response.url == reverse("admin:corrections_case_change", args=[case.pk])
        case = fresh(case)
        assert case.state == after
    (notice,) = case.notices.all()
    assert (notice.article, notice.reply) == (scene.story, case.reply)
    assert case.reply.title == "Hak Jawab Koperasi Tirta"
    assert notice.text["apology"] == "Maaf.\n\nMaaf."


@pytest.mark.law("UP-5.3", "KE-10b", "PR-4")
def test_a_correction_from_receipt_to_erratum(visit, scene):
    case = scene.case(State.COMPLETE, CaseType.CORRECTION)
    visit.as_(scene.signer)
    assert visit.get("corrections_case_correct", case.pk).context["reason"]
    scene.correct_copy()
    page = visit.get("corrections_case_correct", case.pk)
    assert page.context["form"].initial["items"] == [
        ("Dinas menyebut 73 titik bocor.", "Dinas menyebut 37 titik bocor.")
    ]
    data = {"story_revision": scene.story.revision, "items_was": ["73 titik", ""], "items_should_be": ["37 titik", ""]}
    assert visit.verb(case, "correct", **data).status_code == 422
    response = visit.verb(case, "correct", **data, main_substance="no", keep_readable="on", note="Angka diperbaiki.")
    assert response.status_code == 302
    notice = Notice.objects.get(kind="erratum")
    assert state(case) == State.CORRECTED and notice.text["items"] == [{"was": "73 titik", "should_be": "37 titik"}]


def test_a_story_changed_under_the_signers_eyes_is_looked_at_again(visit, scene):
    case = scene.case(State.COMPLETE, CaseType.CORRECTION)
    scene.correct_copy()
    seen = scene.story.revision
    scene.correct_copy("sabar", "tenang")
    data = {"items_was": ["73"], "items_should_be": ["37"], "main_substance": "no"}
    response = visit.as_(scene.signer).verb(case, "correct", story_revision=seen, **data)
    assert response.status_code == 409 and state(case) == State.COMPLETE
    again = response.context["form"]["story_revision"].value()
    assert visit.verb(case, "correct", story_revision=again, **data).status_code == 302


@pytest.mark.law("HJ-2", "KE-9")
@pytest.mark.parametrize(
    ("state", "type", "verb"),
    [
        (State.COMPLETE, CaseType.REPLY, "accept"),
        (State.COMPLETE, CaseType.REPLY, "refuse"),
        (State.SIGNATURE, CaseType.REPLY, "publish"),
        (State.COMPLETE, CaseType.CORRECTION, "correct"),
        (State.COMPLETE, CaseType.CORRECTION, "find_no_error"),
    ],
)
def test_every_decision_shows_the_questions_that_a_person_weighs(visit, scene, state, type, verb):
    case = scene.case(state, type)
    scene.correct_copy()
    page = visit.as_(scene.signer if verb != "accept" else scene.officer).get(f"corrections_case_{verb}", case.pk)
    assert says(page, "Fairness: would I find this right if the report were about me?")
    assert says(page, "Private life: is what is told of somebody needed for the public interest?")


@pytest.mark.law("HJ-12", "HJ-12b", "UP-15")
class TestRefusing:
    def test_without_a_ground_nothing_happens_and_the_words_stay(self, visit, scene):
        case = scene.case(State.COMPLETE)
        response = visit.as_(scene.signer).verb(case, "refuse", reason="Kalimat yang sudah diketik")
        assert response.status_code == 422 and state(case) == State.COMPLETE
        assert "Kalimat yang sudah diketik" in response.content.decode()

    @pytest.mark.parametrize("ground", ["12e", "late", "<script>"])
    def test_another_ground_is_not_selectable(self, visit, scene, ground):
        case = scene.case(State.COMPLETE)
        assert visit.as_(scene.signer).verb(case, "refuse", reason="x", ground=ground).status_code == 422

    def test_unrelated_passages_are_marked_in_the_reply(self, visit, scene):
        case = scene.case(State.COMPLETE)
        visit.as_(scene.signer)
        assert visit.verb(case, "refuse", reason="Tidak terkait.", ground="12b").status_code == 422
        assert (
            visit.verb(case, "refuse", reason="Tidak terkait.", ground="12b", unrelated=["2", "99"]).status_code == 422
        )
        assert visit.verb(case, "refuse", reason="Tidak terkait.", ground="12b", unrelated=["2"]).status_code == 302
        assert case.events.last().text["unrelated"] == ["Kami sudah mengirim data itu pada Januari."]

    def test_it_ends_with_the_letter(self, visit, scene):
        case = scene.case(State.COMPLETE)
        assert visit.as_(scene.signer).verb(case, "refuse", reason="Terlalu panjang.", ground="12a").status_code == 302
        assert state(case) == State.REFUSED
        assert "dewanpers.or.id" in Message.objects.filter(case=case).first().body


@pytest.mark.law("UP-5.3")
def test_no_error_and_then_the_press_council(visit, scene):
    case = scene.case(State.COMPLETE, CaseType.CORRECTION)
    assert visit.as_(scene.signer).verb(case, "find_no_error", reason="Sesuai dokumen.").status_code == 302
    case = fresh(case)
    assert visit.as_(scene.officer).verb(case, "dispute", file_number="7/DP").status_code == 302
    assert state(case) == State.DISPUTED


@pytest.mark.law("HJ-13f", "INV-9")
@pytest.mark.parametrize("data", [{}, {"apology_due": ""}, {"apology_due": "maybe"}, {"apology_due": "yes"}])
def test_signing_without_the_answer_or_without_the_words_publishes_nothing(visit, scene, data):
    case = scene.case(State.SIGNATURE)
    response = visit.as_(scene.signer).verb(case, "publish", **data)
    assert response.status_code == 422 and state(case) == State.SIGNATURE
    assert not Article.objects.filter(kind="reply").exists()


@pytest.mark.law("HJ-14a", "HJ-13b")
def test_the_signer_sees_text_difference_section_and_story(visit, scene):
    case = scene.case(State.COMMENT)
    case = reply.agree(case=case, at=NOW, revision=case.revision)
    page = visit.as_(scene.signer).get("corrections_case_publish", case.pk).content.decode()
    for words in ("<del>", "Daerah", "Pipa air bocor di 73 titik", "menghakimi", "fitnah", "bohong"):
        assert words in page


@pytest.mark.law("HJ-15")
@pytest.mark.parametrize("verb", ["publish", "refuse", "hand_back", "correct", "find_no_error", "go_on"])
def test_what_the_responsible_person_signs_is_closed_to_officers(visit, scene, verb):
    case = scene.case(State.SIGNATURE)
    visit.as_(scene.officer)
    assert visit.get(f"corrections_case_{verb}", case.pk).status_code == 403
    assert visit.verb(case, verb, apology_due="no", ground="12a", reason="x").status_code == 403
    assert state(case) == State.SIGNATURE


class TestTwoOfficersAtOnce:
    def test_the_second_gets_409_and_a_sentence_and_may_decide_anew(self, visit, scene):
        case = scene.file()
        assert visit.as_(scene.officer).verb(case, "ask", text="Mohon data.").status_code == 302
        response = visit.as_(scene.second_officer).verb(case, "ask", text="Mohon kuasa.")
        assert response.status_code == 409
        assert says(response, "Somebody else acted on this filing in the meantime. Look at it again, then decide.")
        assert "Mohon kuasa." in response.content.decode()
        again = response.context["form"]["revision"].value()
        case.revision = again
        assert visit.verb(case, "ask", text="Mohon kuasa.").status_code == 302

    def test_a_decision_that_was_made_meanwhile_is_said_and_not_made_twice(self, visit, scene):
        case = scene.case(State.COMPLETE)
        assert visit.as_(scene.signer).verb(case, "refuse", reason="x", ground="12a").status_code == 302
        events = CaseEvent.objects.count()
        response = visit.as_(scene.officer).verb(case, "accept")
        assert response.status_code == 409 and response.context["reason"]
        assert CaseEvent.objects.count() == events


SECOND = [
    (State.RECEIVED, "officer", "ask", {"text": "x"}),
    (State.RECEIVED, "officer", "find_complete", SHOWN),
    (State.RECEIVED, "officer", "take_on", {}),
    (State.RECEIVED, "officer", "message", {"text": "x"}),
    (State.RECEIVED, "officer", "change_type", {"type": "correction"}),
    (State.RECEIVED, "officer", "show_as", {"shown_as": "hidden", "reason": "Diminta."}),
    (State.COMPLETE, "officer", "accept", {}),
    (State.COMPLETE, "responsible", "refuse", {"ground": "12a", "reason": "x"}),
    (State.DRAFTING, "officer", "edit", {"title": "Hak Jawab", "body": "x"}),
    (State.DRAFTING, "officer", "submit", {}),
    (State.SIGNATURE, "responsible", "hand_back", {"reason": "x"}),
    (State.SIGNATURE, "responsible", "publish", {"apology_due": "no"}),
    (State.REFUSED, "officer", "dispute", {"file_number": "7"}),
]


@pytest.mark.parametrize(("before", "role", "verb", "data"), SECOND)
def test_a_second_click_does_nothing_and_says_so_calmly(visit, scene, before, role, verb, data):
    case = scene.case(before)
    visit.as_(scene.by(role))
    assert visit.verb(case, verb, **data).status_code == 302
    rows = (CaseEvent.objects.count(), Message.objects.count(), Article.objects.count())
    response = visit.verb(case, verb, **data)
    assert response.status_code == 409
    assert response.context["reason"] or response.context["form"].non_field_errors()
    assert (CaseEvent.objects.count(), Message.objects.count(), Article.objects.count()) == rows


class TestBadInput:
    CASES = [
        (State.RECEIVED, "officer", "ask", "text"),
        (State.RECEIVED, "officer", "message", "text"),
        (State.DRAFTING, "officer", "edit", "body"),
        (State.SIGNATURE, "officer", "show_as", "reason"),
        (State.COMMENT, "responsible", "go_on", "reason"),
        (State.SIGNATURE, "responsible", "hand_back", "reason"),
        (State.COMPLETE, "responsible", "refuse", "reason"),
        (State.REFUSED, "officer", "dispute", "file_number"),
    ]

    @pytest.mark.parametrize(("before", "role", "verb", "field"), CASES)
    @pytest.mark.parametrize("text", ["", "   ", HUGE, "a\x00b"], ids=["empty", "blank", "2MB", "NUL"])
    def test_it_is_said_at_the_field_and_nothing_is_half_done(self, visit, scene, before, role, verb, field, text):
        case = scene.case(before)
        if verb == "go_on":
            Case.objects.filter(pk=case.pk).update(answer_until=NOW)
        events = CaseEvent.objects.count()
        data = {"title": "Hak Jawab", "ground": "12a", "shown_as": "hidden", field: text}
        response = visit.as_(scene.by(role)).verb(case, verb, **data)
        assert response.status_code == 422
        assert response.context["form"].errors[field]
        assert (state(case), CaseEvent.objects.count()) == (before, events)

    @pytest.mark.parametrize("revision", ["", "x", "-1", "9" * 30])
    def test_a_forged_revision_is_no_key(self, visit, scene, revision):
        case = scene.file()
        response = visit.as_(scene.officer).post("corrections_case_ask", case.pk, revision=revision, text="x")
        assert response.status_code in {409, 422} and state(case) == State.RECEIVED

    @pytest.mark.parametrize("pk", ["999", "x", "1%00", "9" * 30])
    def test_a_case_that_is_not_there(self, visit, scene, pk):
        response = visit.as_(scene.officer).client.get(f"/admin/corrections/case/{pk}/ask/")
        assert response.status_code in {400, 404}

    def test_html_goes_out_as_text(self, visit, scene):
        case = scene.file()
        visit.as_(scene.officer).verb(case, "message", text="<script>alert(1)</script>")
        page = visit.get("corrections_case_change", case.pk).content.decode()
        assert "<script>alert(1)</script>" not in page and "&lt;script&gt;alert(1)" in page


def test_nothing_is_changed_by_looking(visit, scene):
    case = scene.case(State.SIGNATURE)
    visit.as_(scene.signer)
    before = (CaseEvent.objects.count(), fresh(case).revision)
    for verb in VERBS:
        assert visit.get(f"corrections_case_{verb.name}", case.pk).status_code == 200
    visit.get("corrections_case_change", case.pk)
    assert (CaseEvent.objects.count(), fresh(case).revision) == before


def test_asking_starts_from_what_is_missing(visit, scene):
    case = scene.file(represents="Koperasi Tirta")
    form = visit.as_(scene.officer).get("corrections_case_ask", case.pk).context["form"]
    assert form.initial["text"].count("\n") == 1


@pytest.mark.law("HJ-16b")
def test_a_late_request_asks_how_both_agreed(visit, scene):
    case = scene.case(State.COMPLETE, at=NOW.replace(month=8))
    visit.as_(scene.officer)
    assert visit.verb(case, "accept").status_code == 422
    assert visit.verb(case, "accept", agreement="Lewat telepon, 2 Agustus.").status_code == 302
    assert state(case) == State.DRAFTING


def test_a_case_of_undecided_type_gets_one_first(visit, scene):
    case = scene.file(CaseType.UNSURE)
    visit.as_(scene.officer)
    assert visit.verb(case, "find_complete", **SHOWN).status_code == 409
    assert visit.verb(case, "change_type", type="correction").status_code == 302
    assert visit.verb(fresh(case), "find_complete", **SHOWN).status_code == 302
