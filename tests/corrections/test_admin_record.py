"""Entering what came by hand: the true time of receipt, the story by search, whole or passages."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from corrections.models import Case, CaseFile
from corrections.models.case import Channel, State

YESTERDAY = timezone.localtime() - timedelta(days=1)
PDF = b"%PDF-1.7\n%%EOF"


@pytest.fixture
def record(visit, scene):
    """Post the form with these changes."""
    visit.as_(scene.officer)

    def post(**changed):
        local = timezone.localtime() - timedelta(days=1)
        data = {
            "submission": "abc",
            "channel": "letter",
            "received_at_0": local.strftime("%Y-%m-%d"),
            "received_at_1": "09:30",
            "type": "reply",
            "passages": ["0", "1"],
            "right": "Yang benar 37.",
            "name": "Sri Wahyuni",
            "postal": "Jalan Diponegoro 1",
            **changed,
        }
        address = f"/admin/corrections/case/catat/?berita={scene.story.pk}"
        return visit.client.post(address, {name: value for name, value in data.items() if value is not None})

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
    scan = SimpleUploadedFile("surat.pdf", PDF, "application/pdf")
    assert record(right="", passages=None, whole="on", scan=scan).status_code == 302
    file = CaseFile.objects.get()
    assert (file.kind, file.file.name) == ("scan", "surat.pdf")


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
        ({"passages": ["99"]}, "passages"),
        ({"right": "a" * (2 * 1024 * 1024)}, "right"),
        ({"right": "a\x00b"}, "right"),
        ({"email": "bukan surel"}, "email"),
        ({"postal": ""}, "__all__"),
        ({"scan": SimpleUploadedFile("surat.pdf", b"MZ\x90\x00" + b"\0" * 300)}, "__all__"),
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


@pytest.mark.parametrize("berita", ["999", "x", "-1", "9" * 40, "1;drop"])
def test_a_story_that_is_not_there_leads_back_to_the_search(visit, scene, berita):
    response = visit.as_(scene.officer).get("corrections_case_record", berita=berita)
    assert response.status_code == 200 and "form" not in response.context


def test_a_draft_cannot_be_chosen(visit, scene):
    from articles.actions.save_copy import save_copy
    from articles.models import Article

    draft = Article(title="Rahasia", body="<p>x</p>", section=scene.section)
    save_copy(article=draft, by=scene.editor)
    visit.as_(scene.officer)
    assert visit.get("corrections_case_record", q="Rahasia").context["found"] == []
    assert "form" not in visit.get("corrections_case_record", berita=draft.pk).context
