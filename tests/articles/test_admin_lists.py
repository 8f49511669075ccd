"""Sections, tags, authors, the front page and notices in the admin."""

import pytest

from articles.actions.correct import correct
from articles.actions.save_copy import save_copy
from articles.models import Article, Author, Byline, FrontPick, Section, Tag
from newsroom.core.models import PageDrop
from tests.corrections.scene import says


class TestKeptAddresses:
    def test_an_editor_adds_a_section_and_its_address_stays(self, visit, scene):
        visit.as_(scene.editor)
        assert (
            visit.post("articles_section_add", name="Kota", slug="kota", description="", position=2).status_code == 302
        )
        section = Section.objects.get(slug="kota")
        data = {"name": "Kota kita", "slug": "lain", "description": "", "position": 2}
        assert visit.post("articles_section_change", section.pk, **data).status_code == 302
        section.refresh_from_db()
        assert (section.name, section.slug) == ("Kota kita", "kota")
        assert {f"section:{section.pk}", "front"} <= set(PageDrop.objects.values_list("key", flat=True))

    @pytest.mark.parametrize("role", ["reporter", "officer"])
    def test_others_look(self, visit, scene, role):
        visit.as_(scene.by(role))
        for name in ("section", "tag", "author", "frontpick"):
            assert visit.get(f"articles_{name}_changelist").status_code == 200
            assert visit.get(f"articles_{name}_add").status_code == 403

    @pytest.mark.law("FL-5")
    def test_what_a_story_needs_cannot_be_deleted(self, visit, scene):
        scene.story.tags.add("Air")
        author = Author.objects.create(name="Wira", slug="wira")
        Byline.objects.create(article=scene.story, author=author)
        unused = Tag.objects.create(name="Kosong", slug="kosong")
        visit.as_(scene.editor)
        for row in (scene.section, Tag.objects.get(name="Air"), author):
            assert visit.post(f"articles_{row._meta.model_name}_delete", row.pk, post="yes").status_code == 403
        assert visit.post("articles_tag_delete", unused.pk, post="yes").status_code == 302

    @pytest.mark.parametrize("bad", ["", "a\x00b", "a" * 2 * 1024 * 1024])
    def test_bad_names_are_refused(self, visit, scene, bad):
        visit.as_(scene.editor)
        for name in ("section", "tag", "author"):
            response = visit.post(f"articles_{name}_add", name=bad, slug="x", position=1)
            assert "name" in response.context["adminform"].form.errors


class TestFrontPage:
    def test_a_pick_drops_the_front_page(self, visit, scene):
        visit.as_(scene.editor)
        PageDrop.objects.all().delete()
        assert visit.post("articles_frontpick_add", position=1, article=scene.story.pk).status_code == 302
        pick = FrontPick.objects.get()
        assert PageDrop.objects.get().key == "front"
        assert visit.post("articles_frontpick_delete", pick.pk, post="yes").status_code == 302
        assert PageDrop.objects.count() == 2 and not FrontPick.objects.exists()

    def test_only_what_readers_see_can_be_picked(self, visit, scene):
        draft = save_copy(article=Article(title="Draf pipa", section=scene.section), by=scene.editor)
        visit.as_(scene.editor)
        response = visit.post("articles_frontpick_add", position=1, article=draft.pk)
        assert "article" in response.context["adminform"].form.errors
        found = visit.client.get(
            "/admin/autocomplete/",
            {"app_label": "articles", "model_name": "frontpick", "field_name": "article", "term": "pipa"},
        ).json()
        assert [row["text"] for row in found["results"]] == [scene.story.title]

    def test_two_at_one_place_is_said(self, visit, scene):
        other, _version = scene.publish_story(title="Lain")
        FrontPick.objects.create(position=1, article=other)
        response = visit.as_(scene.editor).post("articles_frontpick_add", position=1, article=scene.story.pk)
        assert "position" in response.context["adminform"].form.errors


@pytest.mark.law("MS-4c")
def test_a_notice_is_looked_at_and_never_edited(visit, scene):
    scene.correct_copy()
    notice = correct(
        article=scene.story, by=scene.editor, at=scene.now, revision=scene.story.revision, items=[("73", "37")],
        main_substance=False, apology="", keep_readable=True,
    )  # fmt: skip
    for user in (scene.editor, scene.signer, scene.by("administrator")):
        visit.as_(user)
        page = visit.get("articles_notice_change", notice.pk)
        assert page.status_code == 200 and 'name="_save"' not in page.content.decode()
        assert says(page, "Was: “%(was)s”. Should be: “%(should_be)s”.", was="73", should_be="37")
        assert visit.post("articles_notice_change", notice.pk, kind="reply").status_code == 403
        assert visit.get("articles_notice_add").status_code == 403
        assert visit.post("articles_notice_delete", notice.pk, post="yes").status_code == 403
        assert visit.get("articles_notice_changelist").status_code == 200
