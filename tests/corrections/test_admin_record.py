"""Entering what came by hand: the true time of receipt, the story by search, whole or passages."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from articles.actions.publish import publish
from corrections import formal
from corrections.models import Case, CaseFile
from corrections.models.case import Channel, State

YESTERDAY = timezone.localtime() - timedelta(days=1)
RECORD = "/admin/corrections/case/catat/"
PDF = b"%PDF-1.7\n%%EOF"


@pytest.fixture
def record(visit, scene):
    """Post the form with these changes."""
    visit.as_(scene.officer)
    key = f"{scene.story.pk}-1"

    def post(**changed):
        local = timezone.localtime() - timedelta(days=1)
        data = {
            "submission": "abc",
            "channel": "letter",
            "received_at_0": local.strftime("%Y-%m-%d"),
            "received_at_1": "09:30",
            "type": "reply",
            "story": key,
            f"{key}-what": "passages",
            f"{key}-passages": ["0", "1"],
            "right": "Yang benar 37.",
            "name": "Sri Wahyuni",
            "postal": "Jalan Diponegoro 1",
            **changed,
        }
        return visit.client.post(RECORD, {name: value for name, value in data.items() if value is not None})

    return post


@pytest.mark.law("HJ-9a")
def test_a_letter_of_yesterday_was_received_yesterday(record, scene):
    response = record()
    case = Case.objects.get()
    assert response.status_code == 302 and response.url.endswith(f"/{case.pk}/change/")
    local = timezone.localtime(case.received_at)
    assert (local.date(), local.strftime("%H.%M")) == ((timezone.localtime() - timedelta(days=1)).date(), "09.30")
    assert case.entered_at > case.received_at
    assert (case.channel, case.state) == (Channel.LETTER, State.RECEIVED)
    assert [passage.number for passage in case.stories.get().passages.all()] == [0, 1]
    assert case.events.get().by == scene.officer
    assert case.parties.get().postal == "Jalan Diponegoro 1"


def test_a_scan_may_be_the_statement(record):
    scans = [SimpleUploadedFile(f"surat-{page}.pdf", PDF, "application/pdf") for page in (1, 2)]
    assert record(right="", scans=scans).status_code == 302
    assert [(file.kind, file.file.name) for file in CaseFile.objects.all()] == [
        ("scan", "surat-1.pdf"), ("scan", "surat-2.pdf"),
    ]  # fmt: skip
    assert "no_reply" not in formal.missing(Case.objects.get(), at=timezone.now())


def test_the_enter_key_records_where_nothing_was_searched(record):
    assert record(enter="1", q=" ").status_code == 302


def test_a_second_click_finds_the_first(record):
    first, second = record(), record()
    assert first.url == second.url and Case.objects.count() == 1


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"right": ""}, "right"),
        ({"name": ""}, "name"),
        ({"received_at_0": "kemarin"}, "received_at"),
        ({"received_at_0": (timezone.localtime() + timedelta(days=2)).strftime("%Y-%m-%d")}, "received_at"),
        ({"channel": "web"}, "channel"),
        ({"channel": ""}, "channel"),
        ({"right": "a" * (2 * 1024 * 1024)}, "right"),
        ({"right": "a\x00b"}, "right"),
        ({"email": "bukan surel"}, "email"),
        ({"postal": ""}, "__all__"),
        ({"scans": SimpleUploadedFile("surat.pdf", b"MZ\x90\x00" + b"\0" * 300)}, "__all__"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_filed(record, changed, field):
    response = record(**changed)
    assert response.status_code == 422
    assert response.context["form"].errors[field]
    assert not Case.objects.exists() and not CaseFile.objects.exists()


def test_the_story_is_found_by_words_number_or_address(visit, scene):
    visit.as_(scene.officer)
    other, _version = scene.publish_story(title="Jembatan roboh")
    for words in ("jembatan", "roboh jembatan", str(other.pk), f"https://tepi.example{other.get_absolute_url()}"):
        found = visit.get("corrections_case_record", q=words).context["found"]
        assert [story.pk for story in found] == [other.pk], words
    assert visit.get("corrections_case_record", q="tidak ada").context["found"] == []


@pytest.mark.parametrize("changed", [{"passages": ["99"]}, {"passages": None}, {"what": None}, {"what": "semua"}])
def test_what_is_disputed_must_be_in_that_version(record, scene, changed):
    key = f"{scene.story.pk}-1"
    response = record(**{f"{key}-{name}": value for name, value in changed.items()})
    assert response.status_code == 422 and not Case.objects.exists()
    assert response.context["stories"][0].errors


@pytest.mark.parametrize("berita", ["999", "x", "-1", "9" * 40, "1;drop"])
def test_a_story_that_is_not_there_leads_back_to_the_search(visit, scene, berita):
    response = visit.as_(scene.officer).get("corrections_case_record", berita=berita)
    assert response.status_code == 200 and response.context["form"] is None


def test_a_draft_cannot_be_chosen(visit, scene):
    from articles.actions.save_copy import save_copy
    from articles.models import Article

    draft = Article(title="Rahasia", body="<p>x</p>", section=scene.section)
    save_copy(article=draft, by=scene.editor)
    visit.as_(scene.officer)
    assert visit.get("corrections_case_record", q="Rahasia").context["found"] == []
    assert visit.get("corrections_case_record", berita=draft.pk).context["form"] is None


class TestSeveralStories:
    @pytest.fixture
    def other(self, scene):
        return scene.publish_story(title="Jembatan roboh", body="<p>Jembatan itu roboh.</p>")[0]

    def test_a_second_story_is_searched_and_added_with_all_that_was_typed(self, record, scene, other):
        found = record(find="1", q="jembatan", right="Sudah saya tulis.")
        assert found.status_code == 200 and [story.pk for story in found.context["found"]] == [other.pk]
        assert record(enter="1", q="jembatan").context["found"] == found.context["found"]
        added = record(add=other.pk, right="Sudah saya tulis.")
        assert [story.version.article_id for story in added.context["stories"]] == [scene.story.pk, other.pk]
        page = added.content.decode()
        assert "Sudah saya tulis." in page and "own-errors" not in page
        dropped = record(story=[f"{scene.story.pk}-1", f"{other.pk}-1"], drop=other.pk)
        assert [story.version.article_id for story in dropped.context["stories"]] == [scene.story.pk]
        assert not Case.objects.exists()

    @pytest.mark.law("HJ-10a")
    def test_each_story_has_its_own_passages_or_is_marked_later(self, record, scene, other):
        key = f"{other.pk}-1"
        response = record(story=[f"{scene.story.pk}-1", key], **{f"{key}-what": "later"})
        assert response.status_code == 302
        first, second = Case.objects.get().stories.all()
        assert (first.article, second.article) == (scene.story, other)
        assert [passage.number for passage in first.passages.all()] == [0, 1]
        assert second.unmarked and not second.whole
        assert "no_passage" in formal.missing(Case.objects.get(), at=timezone.now())

    def test_another_version_is_chosen_and_its_marks_are_made_anew(self, record, scene):
        scene.correct_copy()
        publish_update(scene)
        page = record(story=f"{scene.story.pk}-2", version=f"{scene.story.pk}-1")
        (story,) = page.context["stories"]
        assert story.version.number == 1
        assert record(story=f"{scene.story.pk}-1").status_code == 302
        assert Case.objects.get().stories.get().version.number == 1


def publish_update(scene):
    publish(
        article=scene.story,
        by=scene.editor,
        at=timezone.now(),
        revision=scene.story.revision,
        change="update",
        note="Data baru.",
    )


@pytest.mark.law("HJ-9a", "HJ-7", "INV-7")
def test_the_facts_of_a_letter_are_kept_for_case_roles(record, visit, scene):
    facts = {
        "letter_number": "045/DP/III/2026",
        "letter_date": "2026-03-09",
        "letter_subject": "Tanggapan atas berita",
        "letter_signatory": "Hartati, Kepala Dinas",
        "letter_copies": "Dewan Pers",
    }
    proof = SimpleUploadedFile("tugas.pdf", PDF)
    response = record(
        **facts, council_copy="yes", represents="Dinas Air", represents_kind="organisation", authority=proof
    )
    assert response.status_code == 302
    case = Case.objects.get()
    assert (case.letter.number, str(case.letter.date), case.council_copy) == ("045/DP/III/2026", "2026-03-09", "yes")
    assert case.files.get().kind == "authority"
    page = visit.get("corrections_case_change", case.pk).content.decode()
    for words in ("045/DP/III/2026", "9 Maret 2026", "Tanggapan atas berita", "Hartati, Kepala Dinas"):
        assert words in page
    assert visit.as_(scene.editor).get("corrections_case_change", case.pk).status_code == 403


@pytest.mark.law("HJ-7")
@pytest.mark.parametrize("answer", ["no", "unknown", None])
def test_a_copy_to_the_press_council_is_never_needed(record, answer):
    assert record(council_copy=answer).status_code == 302
    case = Case.objects.get()
    assert case.council_copy == (answer or "unknown")
    assert [str(defect) for defect in formal.missing(case, at=timezone.now())] == ["no_data"]


@pytest.mark.law("UP-4.2", "LG-3")
@pytest.mark.parametrize(("type", "taken"), [("takedown", True), ("forgotten", True), ("unsure", True), ("own", False)])
def test_requests_from_outside_of_every_type_are_recorded(record, type, taken):
    assert record(type=type).status_code == (302 if taken else 422)
    assert Case.objects.filter(type=type).exists() == taken
