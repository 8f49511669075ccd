"""What must be done elsewhere: stories of other outlets that ours quote, and posts of our own accounts."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.html import escape

from articles import source_urls
from articles.actions.finish_follow_up import finish_follow_up
from articles.actions.register_post import register_post
from articles.actions.register_upstream import register_upstream
from articles.actions.save_sources import save_sources
from articles.models import Article, FollowUp, LiveStory, Notice, QuotedSource, SocialPost, UpstreamNotice
from newsroom.core import file_kinds
from newsroom.core.errors import Refused
from newsroom.core.models import Entry, FileAccess, PrivateFile
from tests.articles import public
from tests.articles.public import LATER
from tests.articles.story_form import filled
from tests.corrections.scene import NOW, PLAIN

SOURCE = "https://www.kabar.example/2026/03/penangkapan?utm_source=wa"
SAME = "http://m.kabar.example/2026/03/penangkapan/"
PDF = b"%PDF-1.7\n%%EOF"


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"
    settings.LANGUAGES = [("en", "English")]


def says(response, words):
    return escape(words) in response.content.decode()


def quoting(scene, title, url=SOURCE, **values):
    story = public.story(scene, title, **values)
    save_sources(article=story, sources=[("Kabar", url)], by=scene.editor, at=NOW)
    return story


def upstream(scene, **data):
    data = {"outlet": "Kabar", "url": SAME, "kind": "corrected", "on": NOW.date(), "notice_url": "", "note": "", **data}
    return register_upstream(by=scene.officer, at=LATER, **data)


def post(scene, article=None, number=1, *, posted_at=NOW, **data):
    data = {"platform": "instagram", "note": "", "before": None, **data}
    url = f"https://instagram.example/p/{number}"
    return register_post(
        article=article or scene.story, url=url, posted_at=posted_at, by=scene.editor, at=LATER, **data
    )


def close(visit, follow_up, **data):
    return visit.post("articles_followup_selesai", follow_up.pk, **data)


def listed(visit, **query):
    return list(visit.get("articles_followup_changelist", **query).context["cl"].result_list)


@pytest.mark.law("MS-4d2")
@pytest.mark.parametrize(
    "variant",
    [
        "https://kabar.example/2026/03/penangkapan",
        "HTTPS://WWW.Kabar.example/2026/03/penangkapan/#komentar",
        "https://amp.kabar.example/2026/03/penangkapan?fbclid=x&page=all",
        "https://kabar.example/2026/03/penangkapan/amp/",
        "https://kabar.example:443/2026/03/%70enangkapan",
    ],
)
def test_variants_of_an_address_are_the_same(variant):
    assert source_urls.normal(variant) == source_urls.normal(SOURCE)


@pytest.mark.parametrize("other", ["https://kabar.example/2026/03/lain", SOURCE + "&id=2", SOURCE + "&page=2"])
def test_other_stories_are_not(other):
    assert source_urls.normal(other) != source_urls.normal(SOURCE)


@pytest.mark.law("MS-4d2")
class TestQuotedFrom:
    def form(self, visit, scene, story, **changed):
        page = visit.get("articles_article_change", story.pk)
        return visit.post("articles_article_change", story.pk, **filled(page, **changed))

    def test_a_writer_says_it_in_the_story_form_and_readers_see_no_change(self, visit, scene):
        visit.as_(scene.editor)
        response = self.form(
            visit, scene, scene.story, **{"quoted_sources-0-outlet": "Kabar", "quoted_sources-0-url": SOURCE}
        )
        assert response.status_code == 302
        source = scene.story.quoted_sources.get()
        assert (source.outlet, source.url) == ("Kabar", SOURCE)
        assert Article.objects.get(pk=scene.story.pk).stage == "published"
        page = visit.get("articles_article_change", scene.story.pk)
        assert self.form(visit, scene, scene.story, **{"quoted_sources-0-DELETE": "on"}).status_code == 302
        assert says(page, SOURCE) and not scene.story.quoted_sources.exists()

    def test_a_new_story_can_have_one(self, visit, scene):
        page = visit.as_(scene.editor).get("articles_article_add")
        data = filled(page, title="Baru", section=scene.section.pk, body="<p>a</p>")
        data |= {"quoted_sources-0-outlet": "Kabar", "quoted_sources-0-url": SOURCE}
        assert visit.post("articles_article_add", **data).status_code == 302
        assert QuotedSource.objects.get().article.title == "Baru"

    @pytest.mark.parametrize("url", ["", "x", "javascript:alert(1)", "https://a.example/" + "a" * 600])
    def test_a_bad_address_is_said_and_the_text_stays(self, visit, scene, url):
        visit.as_(scene.editor)
        response = self.form(
            visit, scene, scene.story, **{"quoted_sources-0-outlet": "Kabar", "quoted_sources-0-url": url}
        )
        assert response.status_code == 422 and not QuotedSource.objects.exists()

    def test_a_reporter_says_nothing_on_the_story_of_another(self, visit, scene):
        page = visit.as_(scene.by("reporter")).get("articles_article_change", scene.story.pk)
        assert b"quoted_sources-0-url" not in page.content

    def test_the_notice_of_a_source_came_first(self, scene):
        upstream(scene)
        draft = public.draft(scene)
        save_sources(article=draft, sources=[("Kabar", SOURCE)], by=scene.editor, at=LATER)
        assert not FollowUp.objects.exists()
        public.publish(article=draft, by=scene.editor, at=LATER, revision=draft.revision, answers=PLAIN)
        assert FollowUp.objects.get().article_id == draft.pk
        quoting(scene, "Terbit dulu")
        assert FollowUp.objects.count() == 2


class TestSources:
    GOOD = {"outlet": "Kabar", "url": SAME, "kind": "corrected", "on": "2026-03-10", "notice_url": "", "note": ""}

    @pytest.mark.law("FL-9", "MS-4d2", "MS-5b")
    @pytest.mark.parametrize("kind", ["corrected", "withdrawn"])
    def test_three_stories_quote_one_address_and_one_notice_opens_three(self, visit, scene, kind):
        stories = [quoting(scene, f"Kutip {n}", url) for n, url in enumerate((SOURCE, SAME, SOURCE))]
        quoting(scene, "Lain", "https://kabar.example/lain")
        public.withdrawal(scene, quoting(scene, "Dicabut"))
        save_sources(article=public.draft(scene), sources=[("Kabar", SOURCE)], by=scene.editor, at=NOW)
        visit.as_(scene.officer)
        data = {**self.GOOD, "kind": kind}
        response = visit.client.post("/admin/articles/upstreamnotice/add/", data, follow=True)
        assert says(response, "3 stories of ours quote it")
        assert {row.article for row in listed(visit)} == set(stories) and FollowUp.objects.count() == 3
        for story in stories:
            page = visit.get("articles_article_change", story.pk)
            assert (
                says(page, "To be followed up") and f"/followup/{story.follow_ups.get().pk}/" in page.content.decode()
            )
        assert not says(visit.get("articles_article_change", scene.story.pk), "To be followed up")
        rows = visit.get("articles_upstreamnotice_changelist").context["cl"].result_list
        assert [row.waiting for row in rows] == [3]

    def test_the_same_twice_is_said(self, visit, scene):
        visit.as_(scene.editor)
        assert visit.post("articles_upstreamnotice_add", **self.GOOD).status_code == 302
        response = visit.post("articles_upstreamnotice_add", **{**self.GOOD, "url": SOURCE})
        assert response.status_code == 422 and says(response, "This was registered already.")
        assert visit.post("articles_upstreamnotice_add", **{**self.GOOD, "kind": "withdrawn"}).status_code == 302
        assert UpstreamNotice.objects.count() == 2

    @pytest.mark.parametrize(
        "bad", [{"url": "x"}, {"kind": "hapus"}, {"on": "2999-01-01"}, {"outlet": "a" * 200}, {"note": "a\x00"}]
    )
    def test_what_cannot_be_right_is_not_registered(self, visit, scene, bad):
        response = visit.as_(scene.editor).post("articles_upstreamnotice_add", **{**self.GOOD, **bad})
        assert response.status_code == 422 and not UpstreamNotice.objects.exists()

    @pytest.mark.parametrize("role", ["reporter", "administrator"])
    def test_others_look(self, visit, scene, role):
        visit.as_(scene.by(role))
        assert visit.post("articles_upstreamnotice_add", **self.GOOD).status_code == 403
        assert visit.get("articles_upstreamnotice_changelist").status_code == 200

    def test_nobody_changes_one(self, visit, scene):
        row = upstream(scene)
        visit.as_(scene.editor)
        assert visit.get("articles_upstreamnotice_change", row.pk).status_code == 200
        assert visit.post("articles_upstreamnotice_change", row.pk, **self.GOOD).status_code == 403
        assert visit.post("articles_upstreamnotice_delete", row.pk, post="yes").status_code == 403


class TestAnsweringASource:
    @pytest.fixture
    def waiting(self, scene):
        quoting(scene, "Kutip", body="<p>Ada 73 orang.</p>")
        upstream(scene)
        return FollowUp.objects.get()

    @pytest.mark.law("MS-4d3")
    def test_what_the_guideline_says_stands_there_while_it_is_open(self, visit, scene, waiting):
        visit.as_(scene.editor)
        risk = "asks media that quoted a story to follow what its source corrects or withdraws"
        for name in ("articles_followup_change", "articles_followup_selesai"):
            assert says(visit.get(name, waiting.pk), risk)
        close(visit, waiting, how="nothing", words="Angka kami dari polisi.")
        assert not says(visit.get("articles_followup_change", waiting.pk), risk)

    @pytest.mark.law("MS-4d2")
    def test_by_an_erratum_of_ours(self, visit, scene, waiting):
        visit.as_(scene.editor)
        assert close(visit, waiting, how="corrected", words="").status_code == 422
        other = public.erratum(scene, scene.story, "73", "37")
        assert close(visit, waiting, how="corrected", answer=other.pk).status_code == 422
        with pytest.raises(Refused, match="Choose the erratum that we published."):
            finish_follow_up(follow_up=waiting, how="corrected", words="", answer=other, by=scene.editor, at=LATER)
        ours = public.erratum(scene, waiting.article, "73", "37")
        assert close(visit, waiting, how="corrected", answer=ours.pk).status_code == 302
        waiting.refresh_from_db()
        assert (waiting.answer, waiting.how, waiting.done_by) == (ours, "corrected", scene.editor)
        assert listed(visit) == [] and listed(visit, keadaan="selesai") == [waiting] == listed(visit, keadaan="semua")

    @pytest.mark.law("MS-5b")
    def test_by_our_withdrawal(self, visit, scene, waiting):
        visit.as_(scene.signer)
        response = close(visit, waiting, how="withdrawn")
        assert response.status_code == 422 and says(response, "Our story is not withdrawn.")
        notice = public.withdrawal(scene, waiting.article)
        assert close(visit, waiting, how="withdrawn").status_code == 302
        assert FollowUp.objects.get(pk=waiting.pk).answer == notice

    def test_by_nothing_for_a_reason_that_stands_on_record(self, visit, scene, waiting):
        visit.as_(scene.officer)
        assert close(visit, waiting, how="nothing", words=" ").status_code == 422
        assert close(visit, waiting, how="nothing", words="Angka kami dari polisi.").status_code == 302
        entry = Entry.objects.get(chain=waiting.article.chain, kind="follow-up closed")
        assert (entry.by, entry.text.value["reason"]) == (scene.officer, "Angka kami dari polisi.")
        assert "Angka" not in str(entry.facts)
        history = visit.as_(scene.editor).get("articles_article_history", waiting.article_id)
        assert says(history, "A follow-up was closed") and says(history, "Angka kami dari polisi.")

    def test_a_second_click_gets_a_sentence(self, visit, scene, waiting):
        visit.as_(scene.editor)
        close(visit, waiting, how="nothing", words="a")
        response = close(visit, waiting, how="nothing", words="b")
        assert response.status_code == 409 and FollowUp.objects.get().words == "a"

    @pytest.mark.parametrize("how", ["", "edited", "x"])
    def test_only_what_fits(self, visit, scene, waiting, how):
        assert close(visit.as_(scene.editor), waiting, how=how, words="a").status_code == 422

    @pytest.mark.parametrize("role", ["reporter", "administrator"])
    def test_others_look(self, visit, scene, waiting, role):
        visit.as_(scene.by(role))
        assert visit.get("articles_followup_change", waiting.pk).status_code == 200
        assert close(visit, waiting, how="nothing", words="a").status_code == 403


class TestPosts:
    DATA = {"platform": "x", "url": "https://x.example/1", "posted_at": "2026-03-10T10:00", "note": "Poster"}

    @pytest.mark.law("SM-2", "DP-22")
    def test_a_post_is_registered_with_how_it_looks(self, visit, scene):
        visit.as_(scene.by("reporter"))
        assert visit.get("articles_article_pos-sosial", scene.story.pk).status_code == 200
        before = SimpleUploadedFile("pos.pdf", PDF)
        response = visit.post("articles_article_pos-sosial", scene.story.pk, **self.DATA, file=before)
        assert response.status_code == 302
        row = scene.story.social_posts.get()
        assert (row.posted_at, row.by_name, row.before.name) == (NOW, "Wira", "pos.pdf")
        page = visit.get("articles_article_change", scene.story.pk)
        assert says(page, "Social media posts") and says(page, "Poster")
        again = visit.post("articles_article_pos-sosial", scene.story.pk, **self.DATA)
        assert again.status_code == 422 and says(again, "This post is registered already.")

    @pytest.mark.parametrize(
        "bad",
        [{"url": "javascript:alert(1)"}, {"platform": "koran"}, {"posted_at": "2999-01-01T10:00"}, {"posted_at": ""}],
    )
    def test_what_cannot_be_right_is_not(self, visit, scene, bad):
        response = visit.as_(scene.editor).post("articles_article_pos-sosial", scene.story.pk, **{**self.DATA, **bad})
        assert response.status_code == 422 and not SocialPost.objects.exists()

    def test_a_file_that_is_none_is_not_kept(self, visit, scene):
        file = SimpleUploadedFile("pos.pdf", b"MZ\x90\x00" * 99)
        response = visit.as_(scene.editor).post("articles_article_pos-sosial", scene.story.pk, **self.DATA, file=file)
        assert response.status_code == 422 and not PrivateFile.objects.exists() and not SocialPost.objects.exists()

    def test_a_story_that_was_never_out_has_none(self, visit, scene):
        draft = public.draft(scene)
        assert visit.as_(scene.editor).get("articles_article_pos-sosial", draft.pk).status_code == 403

    @pytest.mark.law("FL-11", "SM-2", "MS-4d1", "DP-22")
    def test_a_correction_opens_one_for_each_post_until_each_is_seen_as_it_is_afterwards(self, visit, scene):
        first, second = post(scene), post(scene, number=2)
        notice = public.erratum(scene, scene.story, "73", "37")
        visit.as_(scene.officer)
        assert {(row.post, row.notice) for row in listed(visit)} == {(first, notice), (second, notice)}
        one, two = listed(visit)
        assert close(visit, one, how="edited", words="Angkanya diganti.").status_code == 422
        assert close(visit, one, how="edited", link="https://arsip.example/1").status_code == 422
        seen = {"words": "Angkanya diganti.", "file": SimpleUploadedFile("sesudah.pdf", PDF)}
        assert close(visit, one, how="edited", **seen).status_code == 302
        assert listed(visit) == [two]
        data = {"how": "removed", "words": "Tidak ada lagi.", "link": "https://arsip.example/2"}
        assert close(visit, two, **data).status_code == 302
        assert listed(visit) == []

    @pytest.mark.law("SM-2")
    @pytest.mark.parametrize("act", [public.reply, public.withdrawal])
    def test_so_do_a_reply_and_a_withdrawal(self, scene, act):
        row = post(scene)
        act(scene, scene.story)
        assert FollowUp.objects.get().post == row

    def test_one_registered_afterwards_is_followed_up_when_it_was_posted_before(self, scene):
        public.erratum(scene, scene.story, "73", "37", at=LATER - timedelta(hours=2))
        before = post(scene)
        post(scene, number=2, posted_at=LATER - timedelta(hours=1))
        assert FollowUp.objects.get().post == before

    def test_the_follow_up_is_of_the_notices_transaction(self, scene, monkeypatch):
        post(scene)
        monkeypatch.setattr("articles.actions.notices.page_cache.drop", lambda *keys: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            public.reply(scene, scene.story)
        assert not FollowUp.objects.exists() and not Notice.objects.exists()

    @pytest.mark.law("DP-22", "INV-7")
    def test_what_the_post_looked_like_is_a_download_and_leaves_a_trace(self, visit, client, scene):
        kept = PrivateFile.written(SimpleUploadedFile("pos.pdf", PDF), file_kinds.PDF, at=NOW)
        kept.save()
        post(scene, before=kept)
        public.erratum(scene, scene.story, "73", "37")
        row = FollowUp.objects.get()
        assert visit.get("articles_followup_file", row.pk, "sebelum").status_code == 302
        visit.as_(scene.officer)
        response = visit.get("articles_followup_file", row.pk, "sebelum")
        assert response["Content-Disposition"].startswith("attachment") and b"".join(response) == PDF
        assert FileAccess.objects.get().by == scene.officer
        for which in ("sesudah", "lain"):
            assert visit.get("articles_followup_file", row.pk, which).status_code == 404
        assert f"/followup/{row.pk}/berkas/sebelum/" in visit.get("articles_followup_change", row.pk).content.decode()


class TestTheList:
    def test_the_oldest_stands_first_and_is_found_by_words(self, visit, scene):
        post(scene, public.story(scene, "Satu"))
        for n, title in enumerate(("Dua", "Tiga"), start=2):
            post(scene, public.story(scene, title), n)
        for title, days in (("Tiga", 1), ("Satu", 2), ("Dua", 3)):
            public.withdrawal(scene, Article.objects.get(title=title), at=LATER + timedelta(days=days))
        visit.as_(scene.editor)
        assert [row.article.title for row in listed(visit)] == ["Tiga", "Satu", "Dua"]
        assert [row.article.title for row in listed(visit, q="p/2")] == ["Dua"]

    def test_it_asks_the_same_for_one_and_for_many(self, visit, scene):
        def asked():
            with CaptureQueriesContext(connection) as queries:
                listed(visit)
            assert not any('"articles_article"."body"' in query["sql"] for query in queries)
            return len(queries)

        quoting(scene, "Kutip")
        upstream(scene)
        visit.as_(scene.editor)
        few = asked()
        for n in range(4):
            post(scene, number=n)
        public.erratum(scene, scene.story, "73", "37")
        upstream(scene, kind="withdrawn")
        assert asked() == few

    def test_nobody_adds_changes_or_deletes_one_by_hand(self, visit, scene):
        post(scene)
        public.erratum(scene, scene.story, "73", "37")
        row = FollowUp.objects.get()
        for user in (scene.editor, scene.signer, scene.by("administrator")):
            visit.as_(user)
            assert visit.post("articles_followup_add").status_code == 403
            assert visit.post("articles_followup_change", row.pk).status_code == 403
            assert visit.post("articles_followup_delete", row.pk, post="yes").status_code == 403

    def test_markup_in_any_field_is_shown_as_text(self, visit, scene):
        evil = "<script>alert(1)</script>"
        quoting(scene, f"Kutip {evil}")
        upstream(scene, outlet=evil, note=evil)
        row = FollowUp.objects.get()
        visit.as_(scene.editor)
        close(visit, row, how="nothing", words=evil)
        for page in (
            visit.get("articles_followup_changelist", keadaan="semua"),
            visit.get("articles_followup_change", row.pk),
            visit.get("articles_upstreamnotice_changelist"),
            visit.get("articles_article_history", row.article_id),
        ):
            assert page.status_code == 200 and evil not in page.content.decode()

    def test_nothing_of_them_is_public(self, client, scene):
        story = quoting(scene, "Kutip")
        upstream(scene, note="Catatan dalam")
        post(scene, story, note="Poster dalam")
        html = client.get(LiveStory.objects.get(pk=story.pk).get_absolute_url()).content.decode()
        assert "dalam" not in html and "kabar.example" not in html


def test_the_time_of_a_post_is_read_in_the_outlets_zone(visit, scene):
    visit.as_(scene.editor)
    visit.post("articles_article_pos-sosial", scene.story.pk, **{**TestPosts.DATA, "posted_at": "2026-03-10T23:30"})
    assert timezone.localtime(SocialPost.objects.get().posted_at).hour == 23
