"""The public pages, through HTTP: what stands where, what is never there, how many queries it takes."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.actions.save_copy import save_copy
from articles.actions.take_down import take_down
from articles.models import Article
from corrections.models.case import State
from newsroom.core.models import Outlet

BAD = "<script>alert(1)</script>"


def text(client, path, status=200):
    response = client.get(path)
    assert response.status_code == status, (path, response.status_code)
    return response.content.decode()


def queries(client, path):
    client.get(path)
    with CaptureQueriesContext(connection) as seen:
        client.get(path)
    return len(seen)


class TestStory:
    def test_another_slug_or_none_leads_to_the_current_one(self, client, scene):
        story = scene.story
        for path in (f"/berita/{story.pk}/", f"/berita/{story.pk}/lain/"):
            response = client.get(path)
            assert (response.status_code, response["Location"]) == (301, story.get_absolute_url())

    @pytest.mark.law("PR-7")
    def test_the_note_under_it_opens_the_form_with_story_and_version_chosen(self, client, scene):
        page = text(client, scene.story.get_absolute_url())
        assert f"/koreksi/ajukan/?berita={scene.story.pk}&amp;versi=1&amp;jenis=jawab" in page
        assert client.get(f"/koreksi/ajukan/?berita={scene.story.pk}&versi=1").status_code == 200

    @pytest.mark.law("MS-2c4")
    def test_the_unverified_label_stands_at_the_end_in_brackets_and_italics(self, client, scene):
        story, _version = scene.publish_story(title="Belum jelas", unverified=True)
        page = text(client, story.get_absolute_url())
        end = page.index('id="p3"')
        assert "<em>(" in page[end:] and ")</em>" in page[end:]

    @pytest.mark.law("MS-4b", "MS-4b.2", "PR-2", "INV-5")
    def test_story_and_reply_link_one_another_and_show_their_times(self, client, scene):
        case = scene.case(State.PUBLISHED)
        story, reply = text(client, scene.story.get_absolute_url()), text(client, case.reply.get_absolute_url())
        assert case.reply.get_absolute_url() in story and scene.story.get_absolute_url() in reply
        assert "Sri Wahyuni" in reply and "WIB" in reply

    @pytest.mark.law("MS-5c", "FL-5")
    def test_a_withdrawn_story_answers_410_with_its_reason(self, client, scene):
        take_down(
            article=scene.story,
            by=scene.editor,
            at=scene.now,
            label="Berita lain",
            reason="Alasan.",
            apology="",
            facts={},
        )
        page = text(client, f"/berita/{scene.story.pk}/", 410)
        assert "Berita lain" in page and "Alasan." in page and "73 titik" not in page
        assert "73 titik" not in text(client, f"/berita/{scene.story.pk}/riwayat/", 410)

    @pytest.mark.parametrize("path", ["/berita/999/", "/berita/0/x/", "/berita/999999999999/x/"])
    def test_a_story_that_does_not_exist_is_not_found(self, client, scene, path):
        assert client.get(path).status_code == 404

    def test_script_in_every_field_goes_out_as_text(self, client, scene):
        story, _version = scene.publish_story(
            title=BAD,
            kicker=BAD,
            standfirst=BAD,
            dateline=BAD,
            body=f"<p>{BAD}&lt;script&gt;</p>",
            kind="advertorial",
            sponsor=BAD,
        )
        for path in (
            story.get_absolute_url(),
            "/",
            "/rubrik/daerah/",
            "/feed/",
            "/indeks/",
            f"/berita/{story.pk}/riwayat/",
        ):
            assert "<script>alert" not in client.get(path).content.decode()


class TestLists:
    def test_a_draft_or_withdrawn_story_is_on_no_surface_and_a_live_one_is_on_all(self, client, scene):
        draft = Article(title="Rahasia redaksi", body="<p>Rahasia.</p>", section=scene.section)
        save_copy(article=draft, by=scene.editor)
        draft.tags.add("air")
        paths = [
            "/",
            "/rubrik/daerah/",
            "/indeks/",
            "/indeks/2026/03/10/",
            "/feed/",
            "/cari/?q=bocor",
            "/sitemap-2026-03.xml",
        ]
        for path in paths[:-1]:
            page = text(client, path)
            assert "Pipa air bocor" in page and "Rahasia" not in page
        take_down(article=scene.story, by=scene.editor, at=scene.now, label="x", reason="y", apology="", facts={})
        for path in paths[1:-1]:
            assert "Pipa air bocor" not in text(client, path)

    @pytest.mark.parametrize("path", ["/rubrik/daerah/?before=x", "/indeks/?before=1-", "/koreksi/?before=%27"])
    def test_a_cursor_that_we_never_gave_out_is_a_404_with_a_sentence(self, client, scene, path):
        assert "/rubrik/" in text(client, path, 404)

    @pytest.mark.parametrize(
        "path", ["/?page=x", "/rubrik/daerah/?page=-1", "/indeks/2026/02/30/", "/cari/?q=%00", "/%00"]
    )
    def test_junk_is_never_a_crash(self, client, scene, path):
        assert client.get(path).status_code in {200, 400, 404}

    @pytest.mark.parametrize("path", ["/", "/rubrik/daerah/", "/indeks/", "/feed/", "/koreksi/", "/cari/?q=air"])
    def test_a_list_takes_at_most_ten_queries_however_long(self, client, scene, path):
        few = queries(client, path)
        for number in range(12):
            scene.publish_story(title=f"Air {number}", at=scene.now + timedelta(minutes=number))
        assert queries(client, path) <= 10 + (path == "/koreksi/")
        assert queries(client, path) <= few + 2

    def test_a_story_takes_at_most_twelve_queries_whatever_it_links(self, client, scene):
        others = [scene.publish_story(title=f"Lain {n}")[0] for n in range(6)]
        links = "".join(f'<aside data-related-article="{other.pk}"></aside>' for other in others)
        story, _version = scene.publish_story(title="Banyak tautan", body=f"<p>a</p>{links}<p>b</p>")
        assert queries(client, story.get_absolute_url()) <= 12


class TestHouse:
    @pytest.mark.law("UP-12", "UP-9.2", "SM-1")
    def test_the_masthead_names_who_answers(self, client, scene):
        Outlet.objects.update(
            address="Jalan Tanggul 7",
            legal_registration="AHU-1",
            social_accounts=[{"network": "X", "handle": "@tepi", "url": "https://x.example/tepi"}],
        )
        page = text(client, "/redaksi/")
        for value in ("PT Tepi Bengawan Media", "AHU-1", "Jalan Tanggul 7", "Ratna", "Pandu", "@tepi"):
            assert value in page

    @pytest.mark.law("MS-8")
    def test_the_guideline_is_an_empty_marked_place_until_it_is_signed(self, client, scene):
        assert "dewanpers.or.id" in text(client, "/pedoman-media-siber/")

    @pytest.mark.law("PR-13", "HJ-4/5", "MS-4c")
    def test_the_register_lists_each_notice_once_with_its_time_and_counts_what_it_counts(self, client, scene):
        case = scene.case(State.PUBLISHED)
        (notice,) = case.notices.all()
        page = text(client, "/koreksi/?masa=2026")
        assert page.count(f'href="/koreksi/{notice.pk}/"') == 1 and "WIB" in page
        assert client.get("/koreksi/register.json").json()["notices"][0]["id"]
        assert text(client, f"/koreksi/{notice.pk}/").count("WIB") >= 1

    def test_pages_carry_the_strict_policy_and_set_no_cookie(self, client, scene):
        response = client.get("/")
        assert "'unsafe" not in response["Content-Security-Policy"] and not response.cookies
