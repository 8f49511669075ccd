"""Verbs as pages of a story: who sees them, what they say, and that a second click or a second editor does no harm."""

import pytest
from django.urls import URLResolver, get_resolver

from articles.actions import review
from articles.actions.save_copy import save_copy
from articles.models import Article, Notice, Section
from tests.corrections.scene import NOW, person, says

VERBS = ("terbitkan", "ralat", "ajukan", "kembalikan", "cabut")


@pytest.fixture
def draft(scene):
    story = Article(title="Draf pewarta", body="<p>Satu.</p>", section=scene.section)
    return save_copy(article=story, by=scene.by("reporter"))


def page(visit, story, verb):
    return visit.get(f"articles_article_{verb}", story.pk)


# What the dialog asks about a story that nobody flagged.
PLAIN = {"verified": "on", "may_harm": "no"}


def press(visit, story, verb, **data):
    story.refresh_from_db()
    return visit.post(f"articles_article_{verb}", story.pk, **{"revision": story.revision, **PLAIN, **data})


def reword(scene, before="April", after="Mei", *, by=None):
    scene.story.refresh_from_db()
    scene.story.body = scene.story.body.replace(before, after)
    save_copy(article=scene.story, by=by or scene.editor, revision=scene.story.revision)


class TestReporter:
    def test_cannot_publish_by_any_address(self, visit, scene, draft):
        """Every address of the admin that names a story, by GET and by POST, with all that a verb could want."""
        visit.as_(scene.by("reporter"))
        reword(scene)
        want = {
            "revision": scene.story.revision, "change": "typo", "note": "x", "post": "yes", "reason": "x", "_save": "1", "stage": "published",
            "live": scene.version.pk, "action": "terbitkan", "_selected_action": draft.pk, "items_was": "a", "items_should_be": "b",
            "main_substance": "no", "keep_readable": "yes", "origin": "external", "ground": "child", "prompted_by": "x",
        }  # fmt: skip
        tried = 0
        for story in (draft, scene.story):
            for pattern in _patterns():
                url = "/admin/articles/article/" + pattern.replace("<path:object_id>", str(story.pk)).replace(
                    "<path:url>", "x"
                )
                for method in (visit.client.get, visit.client.post):
                    tried += 1
                    assert method(url, want if method == visit.client.post else {}).status_code < 500, url
        assert tried > 40
        scene.story.refresh_from_db()
        assert scene.story.versions.count() == 1 and scene.story.is_public and not Notice.objects.exists()
        # Deleting their own draft is theirs; publishing it was not.
        assert not Article.objects.filter(pk=draft.pk, live__isnull=False).exists()

    @pytest.mark.parametrize("verb", ["terbitkan", "ralat", "kembalikan", "cabut"])
    def test_the_verbs_of_editors_are_closed(self, visit, scene, verb):
        visit.as_(scene.by("reporter"))
        assert page(visit, scene.story, verb).status_code == 403
        assert press(visit, scene.story, verb).status_code == 403

    def test_sends_their_own_story_for_review_once(self, visit, scene, draft):
        visit.as_(scene.by("reporter"))
        assert page(visit, draft, "ajukan").status_code == 200
        assert press(visit, draft, "ajukan").status_code == 302
        again = press(visit, draft, "ajukan")
        assert again.status_code == 409 and says(again, "This story is already in review.")
        assert page(visit, scene.story, "ajukan").status_code == 403

    def test_sees_why_a_story_came_back(self, visit, scene, draft):
        review.submit(article=draft, by=scene.by("reporter"), at=NOW)
        visit.as_(scene.editor)
        assert press(visit, draft, "kembalikan").status_code == 422
        assert press(visit, draft, "kembalikan", reason="Siapa <sumbernya>?").status_code == 302
        assert press(visit, draft, "kembalikan", reason="Lagi").status_code == 403
        visit.as_(scene.by("reporter"))
        for said in (
            visit.get("articles_article_change", draft.pk),
            visit.get("articles_article_history", draft.pk),
            visit.get("index"),
        ):
            assert "Siapa &lt;sumbernya&gt;?" in said.content.decode()
        review.submit(article=draft, by=scene.by("reporter"), at=NOW)
        assert "sumbernya" not in visit.get("articles_article_change", draft.pk).content.decode()


def _patterns():
    for resolver in get_resolver().url_patterns:
        if isinstance(resolver, URLResolver) and resolver.app_name == "admin":
            for inner in resolver.url_patterns:
                if str(inner.pattern) == "articles/article/":
                    return [str(own.pattern) for own in inner.url_patterns]
    return []


class TestPublishing:
    def test_a_draft_is_published_once(self, visit, scene, draft):
        visit.as_(scene.editor)
        assert "Draf pewarta" in page(visit, draft, "terbitkan").content.decode()
        assert press(visit, draft, "terbitkan").status_code == 302
        again = press(visit, draft, "terbitkan")
        assert again.status_code == 409 and says(again, "Nothing has changed since the version that is live.")
        assert draft.versions.count() == 1

    def test_two_editors_at_once(self, visit, scene, draft):
        seen = {"revision": draft.revision, **PLAIN}
        assert visit.as_(scene.editor).post("articles_article_terbitkan", draft.pk, **seen).status_code == 302
        draft.refresh_from_db()
        draft.body += "<p>Baru.</p>"
        save_copy(article=draft, by=scene.editor, revision=draft.revision)
        response = visit.as_(scene.signer).post(
            "articles_article_terbitkan", draft.pk, **seen, change="update", note="Ketikan saya"
        )
        assert response.status_code == 409
        assert says(
            response, "Somebody else saved or published this story in the meantime. Look at it again, then decide."
        )
        assert "Ketikan saya" in response.content.decode() and draft.versions.count() == 1
        # What the page now shows is what the next click publishes.
        assert f'name="revision" value="{draft.revision}"' in response.content.decode()
        assert press(visit, draft, "terbitkan", change="update", note="Ada tambahan.").status_code == 302

    def test_what_a_story_lacks_is_said_on_the_button(self, visit, scene):
        story = save_copy(article=Article(title="Tanpa teks", section=scene.section), by=scene.editor)
        visit.as_(scene.editor)
        assert says(visit.get("articles_article_change", story.pk), "A story needs a text.")
        response = press(visit, story, "terbitkan")
        assert response.status_code == 409 and says(response, "A story needs a text.")

    @pytest.mark.law("FL-6")
    def test_over_a_live_story_the_page_shows_each_word_that_changes(self, visit, scene):
        reword(scene)
        shown = page(visit.as_(scene.editor), scene.story, "terbitkan").content.decode()
        assert "April</del>" in shown and "Mei</ins>" in shown

    @pytest.mark.law("FL-6")
    def test_it_asks_what_the_change_is(self, visit, scene):
        reword(scene, "sabar", "tabah")
        visit.as_(scene.editor)
        assert press(visit, scene.story, "terbitkan").status_code == 422
        assert press(visit, scene.story, "terbitkan", change="silent").status_code == 422
        response = press(visit, scene.story, "terbitkan", change="update")
        assert response.status_code == 422 and "note" in response.context["form"].errors
        assert press(visit, scene.story, "terbitkan", change="typo").status_code == 302

    @pytest.mark.law("FL-7")
    def test_a_typo_in_a_number_needs_another_person(self, visit, scene):
        reword(scene, "73", "37")
        response = press(visit.as_(scene.editor), scene.story, "terbitkan", change="typo")
        assert response.status_code == 422 and "change" in response.context["form"].errors
        assert press(visit.as_(scene.signer), scene.story, "terbitkan", change="typo").status_code == 302
        version = scene.story.versions.get(number=2)
        assert (version.by, version.seconded_by) == (scene.signer, scene.editor)

    def test_a_note_of_2_mb_or_with_a_nul_byte_is_refused(self, visit, scene):
        reword(scene)
        visit.as_(scene.editor)
        for note in ("a" * 2 * 1024 * 1024, "a\x00b"):
            response = press(visit, scene.story, "terbitkan", change="update", note=note)
            assert response.status_code == 422 and "note" in response.context["form"].errors
        assert scene.story.versions.count() == 1

    def test_a_story_that_is_not_there(self, visit, scene):
        visit.as_(scene.editor)
        for verb in VERBS:
            assert visit.get(f"articles_article_{verb}", 99999).status_code == 404
            assert visit.get(f"articles_article_{verb}", "abc").status_code == 404


class TestCorrection:
    GOOD = {"items_was": "73 titik", "items_should_be": "37 titik", "main_substance": "no", "keep_readable": "yes"}

    def test_an_erratum_comes_with_the_corrected_story(self, visit, scene):
        reword(scene, "73", "37")
        visit.as_(scene.editor)
        assert press(visit, scene.story, "ralat", **self.GOOD).status_code == 302
        notice = Notice.objects.get()
        assert notice.text["items"] == [{"was": "73 titik", "should_be": "37 titik"}]
        again = press(visit, scene.story, "ralat", **self.GOOD)
        assert again.status_code == 409 and Notice.objects.count() == 1

    def test_the_page_proposes_the_sentences_that_differ(self, visit, scene):
        reword(scene, "73", "37")
        form = page(visit.as_(scene.editor), scene.story, "ralat").context["form"]
        assert form["items"].value() == [("Dinas menyebut 73 titik bocor.", "Dinas menyebut 37 titik bocor.")]

    def test_several_pairs_and_what_was_typed_stays(self, visit, scene):
        reword(scene, "73", "37")
        data = {**self.GOOD, "items_was": ["satu", "dua", ""], "items_should_be": ["tiga", "", ""]}
        response = press(visit.as_(scene.editor), scene.story, "ralat", **data)
        assert response.status_code == 422 and "items" in response.context["form"].errors
        assert ">satu</textarea>" in response.content.decode() and ">dua</textarea>" in response.content.decode()

    @pytest.mark.law("PR-4")
    def test_the_main_substance_is_asked_and_brings_an_apology(self, visit, scene):
        reword(scene, "73", "37")
        visit.as_(scene.editor)
        response = press(visit, scene.story, "ralat", **{**self.GOOD, "main_substance": ""})
        assert "main_substance" in response.context["form"].errors
        response = press(visit, scene.story, "ralat", **{**self.GOOD, "main_substance": "yes"})
        assert response.status_code == 422 and "apology" in response.context["form"].errors
        assert (
            press(visit, scene.story, "ralat", **{**self.GOOD, "main_substance": "yes", "apology": "Maaf."}).status_code
            == 302
        )

    def test_the_old_wording_can_be_closed(self, visit, scene):
        reword(scene, "73", "37")
        press(visit.as_(scene.editor), scene.story, "ralat", **{**self.GOOD, "keep_readable": "no"})
        assert hasattr(scene.story.versions.get(number=1), "closure")

    @pytest.mark.parametrize("bad", ["a\x00b", "a" * 2 * 1024 * 1024])
    def test_bad_text_is_refused(self, visit, scene, bad):
        reword(scene, "73", "37")
        for name in ("items_was", "apology", "note"):
            assert press(visit.as_(scene.editor), scene.story, "ralat", **{**self.GOOD, name: bad}).status_code == 422
        assert not Notice.objects.exists()


class TestButtons:
    def test_each_role_has_its_main_one(self, visit, scene, draft):
        def main(user):
            buttons = visit.as_(user).get("articles_article_change", draft.pk).context["verb_buttons"]
            return [button["name"] for button in buttons if button.get("main")]

        assert main(scene.editor) == ["terbitkan"]
        assert main(scene.by("reporter")) == ["ajukan"]
        assert main(scene.officer) == []

    def test_no_get_changes_anything(self, visit, scene, draft):
        reword(scene)
        visit.as_(scene.editor)
        before = list(Article.objects.order_by("pk").values())
        for story in (draft, scene.story):
            for verb in VERBS:
                page(visit, story, verb)
        assert list(Article.objects.order_by("pk").values()) == before

    def test_without_signing_in_everything_leads_to_the_door(self, client, scene):
        for verb in ("change", "history", "delete", *VERBS):
            response = client.post(f"/admin/articles/article/{scene.story.pk}/{verb}/", {"revision": 1})
            assert response.status_code == 302 and "/admin/login/" in response.url

    def test_a_person_who_left_can_do_nothing(self, visit, scene, draft):
        gone = person("gone", "editor")
        visit.as_(gone)
        type(gone).objects.filter(pk=gone.pk).update(is_active=False)
        assert press(visit, draft, "terbitkan").status_code == 302
        assert not draft.versions.exists()

    def test_another_section_than_the_live_one_is_a_change(self, visit, scene):
        scene.story.refresh_from_db()
        scene.story.section = Section.objects.create(name="Kota", slug="kota")
        save_copy(article=scene.story, by=scene.editor, revision=scene.story.revision)
        assert "Kota</ins>" in page(visit.as_(scene.editor), scene.story, "terbitkan").content.decode()
