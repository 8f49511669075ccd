"""The first page of the admin: what waits, for whom."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.actions import review
from articles.actions.save_copy import save_copy
from articles.models import Article
from newsroom.core.models import OutgoingMail, Outlet, Page
from tests.articles.test_follow_ups import quoting, upstream
from tests.corrections.scene import NOW, person, says


def piles(visit, user):
    page = visit.as_(user).get("index")
    assert page.status_code == 200
    return {str(pile.title): [row.title for row in pile.rows] for pile in page.context["piles"]}


def draft(scene, title, by=None):
    story = Article(title=title, body="<p>a</p>", section=scene.section)
    return save_copy(article=story, by=by or scene.by("reporter"))


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"
    settings.LANGUAGES = [("en", "English")]


class TestWriters:
    def test_a_reporter_finds_drafts_what_came_back_and_what_is_read(self, visit, scene):
        reporter = scene.by("reporter")
        draft(scene, "Draf")
        back, sent = draft(scene, "Kembali"), draft(scene, "Dibaca")
        for story in (back, sent):
            review.submit(article=story, by=reporter, at=NOW)
        review.send_back(article=back, by=scene.editor, at=NOW, reason="Tambah sumber")
        draft(scene, "Punya orang", by=person("lain", "reporter"))
        found = piles(visit, reporter)
        assert found == {"Sent back to you": ["Kembali"], "Your drafts": ["Draf"], "Yours in review": ["Dibaca"]}
        assert "Tambah sumber" in visit.get("index").content.decode()

    def test_an_editor_finds_reviews_oldest_first_and_live_stories_with_changes(self, visit, scene):
        for title in ("Lama", "Baru"):
            review.submit(article=draft(scene, title), by=scene.by("reporter"), at=NOW)
        Article.objects.filter(title="Lama").update(updated_at=NOW - timedelta(days=9))
        scene.correct_copy()
        found = piles(visit, scene.editor)
        assert found["Waiting for review"] == ["Lama", "Baru"]
        assert found["Live, with changes that readers do not see yet"] == [scene.story.title]
        assert found["Your drafts"] == []

    def test_a_withdrawn_story_waits_for_nobody(self, visit, scene):
        scene.correct_copy()
        Article.objects.filter(pk=scene.story.pk).update(withdrawn_at=NOW)
        assert not any(rows for title, rows in piles(visit, scene.editor).items() if title != "Before readers come")


def complete():
    """Everything that an outlet must have before readers come."""
    Outlet.objects.update(address="Jalan 1", city="Kota")
    for slug in ("pedoman-media-siber", "undang-undang-pers", "kode-etik-jurnalistik", "pedoman-hak-jawab"):
        Page.objects.create(slug=slug, title="P", official=True, body="<p>a</p>", reviewed_at=NOW)
    Page.objects.create(slug="kebijakan-koreksi", title="P", body="<p>a</p>")


class TestCases:
    def test_an_officer_finds_open_ones_by_urgency_with_what_to_do(self, visit, scene):
        late = scene.case("comment")
        new = scene.case()
        scene.case("refused")
        rows = piles(visit, scene.officer)["Open filings"]
        assert [row.split(" ")[0] for row in rows] == [
            case.number for case in sorted((late, new), key=lambda c: c.received_at)
        ]
        assert (
            says(visit.get("index"), "Ask for what is missing.") or "own-urgent" in visit.get("index").content.decode()
        )

    @pytest.mark.law("INV-7")
    @pytest.mark.parametrize("role", ["reporter", "editor", "administrator"])
    def test_nobody_else_sees_any(self, visit, scene, role):
        case = scene.case()
        assert case.number not in visit.as_(scene.by(role)).get("index").content.decode()


class TestFollowUps:
    @pytest.mark.law("MS-4d2", "FL-11")
    def test_the_oldest_stand_first_with_how_many_are_open(self, visit, scene):
        for number in range(9):
            title = f"Kutip {number}"
            quoting(scene, title, f"https://kabar.example/{number}")
            upstream(scene, url=f"https://kabar.example/{number}")
        for user in (scene.editor, scene.officer):
            assert piles(visit, user)["Follow-ups: 9 open"] == [f"Kutip {number}" for number in range(8)]
        assert "/admin/articles/followup/" in visit.get("index").content.decode()

    def test_reporters_have_none(self, visit, scene):
        assert not [title for title in piles(visit, scene.by("reporter")) if title.startswith("Follow-ups")]


class TestHouse:
    def test_mail_that_fails_is_shown_to_who_can_mend_it(self, visit, scene):
        OutgoingMail.objects.create(
            key="k", to="a@b.example", subject="Gagal ini", body="x", message_id="m", error="550"
        )
        assert piles(visit, scene.officer)["Mail that fails"] == ["Gagal ini"]
        assert "Mail that fails" not in piles(visit, scene.by("reporter"))

    @pytest.mark.law("UP-12", "UP-9.2", "MS-8", "MS-4a")
    def test_what_an_outlet_must_have_before_readers_come(self, visit, scene):
        rows = piles(visit, scene.signer)["Before readers come"]
        assert rows[0].startswith("The masthead lacks: ") and "guideline" in rows[1]
        assert "correction policy" in rows[2] and "pedoman-hak-jawab" in rows[3]
        complete()
        assert piles(visit, scene.signer)["Before readers come"] == []
        assert "Before readers come" not in piles(visit, scene.by("reporter"))

    @pytest.mark.law("UP-18.3", "UP-9.2", "UP-12")
    @pytest.mark.parametrize(
        "lacks", ["legal_entity", "address", "city", "business_responsible", "editorial_responsible"]
    )
    def test_the_launch_list_and_the_deploy_check_are_red_while_the_masthead_is_incomplete(self, visit, scene, lacks):
        complete()
        call_command("check", deploy=True, databases=["default"], stderr=StringIO())
        Outlet.objects.update(**{lacks: ""})
        page = visit.as_(scene.signer).get("index").content.decode()
        assert "UU Pers 9(2), 12, 18(3)" in page
        with pytest.raises(SystemCheckError, match="launch.E001"):
            call_command("check", deploy=True, databases=["default"], stderr=StringIO())

    def test_somebody_without_a_role_is_told_whom_to_ask(self, visit, scene):
        assert piles(visit, person("tamu")) == {}

    def test_html_in_titles_is_text(self, visit, scene):
        draft(scene, "<script>alert(1)</script>")
        assert "<script>alert" not in visit.as_(scene.by("reporter")).get("index").content.decode()

    def test_it_asks_the_same_however_much_waits(self, visit, scene):
        def asked(user):
            visit.as_(user).get("index")
            with CaptureQueriesContext(connection) as queries:
                visit.get("index")
            return len(queries)

        for user in (scene.editor, scene.by("reporter")):
            draft(scene, "Satu", by=user)
            few = asked(user)
            for number in range(7):
                draft(scene, f"Draf {number}", by=user)
            assert asked(user) == few <= 22
