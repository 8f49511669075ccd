"""The story form: whose it is, what saving does, and that nothing typed is lost."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles import body
from articles.actions.save_copy import MAX_BODY, save_copy
from articles.models import Article, Author, Byline, Tag
from tests.corrections.scene import person, says

from .story_form import filled


@pytest.fixture
def draft(scene):
    """A draft of the reporter's own."""
    story = Article(title="Draf pewarta", body="<p>Satu.</p>", section=scene.section)
    return save_copy(article=story, by=scene.by("reporter"))


def opened(visit, story):
    return visit.get("articles_article_change", story.pk)


def save(visit, story, **changed):
    return visit.post("articles_article_change", story.pk, **filled(opened(visit, story), **changed))


class TestWriting:
    def test_a_reporter_writes_a_story(self, visit, scene):
        visit.as_(scene.by("reporter"))
        data = filled(
            visit.get("articles_article_add"),
            title=" Jembatan\n  baru ",
            section=scene.section.pk,
            body=f'<p onclick="x()">Isi.</p><aside data-related-article="{scene.story.pk}"></aside><script>1</script>',
            tags="Jembatan, Desa Lereng",
        )
        response = visit.post("articles_article_add", **data)
        assert response.status_code == 302
        story = Article.objects.get(title="Jembatan baru")
        assert story.body == f'<p>Isi.</p><aside data-related-article="{scene.story.pk}"></aside>'
        assert sorted(story.tags.names()) == ["Desa Lereng", "Jembatan"]
        assert (story.created_by, story.saved_by, story.live) == (scene.by("reporter"), scene.by("reporter"), None)

    def test_their_name_stands_in_the_byline_of_a_new_story(self, visit, scene):
        author = Author.objects.create(name="Wira", slug="wira", user=scene.by("reporter"))
        page = visit.as_(scene.by("reporter")).get("articles_article_add")
        data = filled(page, title="Judul", section=scene.section.pk)
        assert visit.post("articles_article_add", **data).status_code == 302
        assert list(Byline.objects.values_list("author", "role")) == [(author.pk, "reporter")]

    def test_saving_a_live_story_changes_nothing_in_public(self, visit, scene):
        assert save(visit.as_(scene.editor), scene.story, title="Judul baru").status_code == 302
        scene.story.refresh_from_db()
        assert (scene.story.title, scene.story.stage) == ("Judul baru", Article.Stage.DRAFT)
        assert "Judul baru" not in Client().get(scene.story.get_absolute_url()).content.decode()

    def test_a_save_that_changes_nothing_is_none(self, visit, scene):
        before = scene.story.revision
        response = save(visit.as_(scene.editor), scene.story, body=scene.story.body + "<p></p>")
        assert response.status_code == 302
        scene.story.refresh_from_db()
        assert (scene.story.revision, scene.story.stage) == (before, Article.Stage.PUBLISHED)

    def test_a_tag_is_made_once_whatever_its_capitals(self, visit, draft, scene):
        visit.as_(scene.by("reporter"))
        save(visit, draft, tags="Banjir")
        save(visit, draft, tags="banjir, BANJIR")
        assert Tag.objects.count() == 1 and draft.tags.count() == 1


class TestByline:
    def rows(self, *rows, initial=0):
        data = {"bylines-TOTAL_FORMS": len(rows), "bylines-INITIAL_FORMS": initial}
        for place, row in enumerate(rows):
            data |= {f"bylines-{place}-{name}": value for name, value in row.items()}
        return data

    def test_names_can_swap_their_places(self, visit, scene):
        one, two = (Author.objects.create(name=name, slug=name) for name in ("a", "b"))
        first, second = (
            Byline.objects.create(article=scene.story, author=a, position=p) for p, a in enumerate((one, two))
        )
        swapped = self.rows(
            {"id": first.pk, "article": scene.story.pk, "author": two.pk, "role": "reporter", "position": 0},
            {"id": second.pk, "article": scene.story.pk, "author": one.pk, "role": "reporter", "position": 1},
            initial=2,
        )
        assert save(visit.as_(scene.editor), scene.story, **swapped).status_code == 302
        assert list(scene.story.bylines.values_list("author", flat=True)) == [two.pk, one.pk]
        scene.story.refresh_from_db()
        assert scene.story.saved_by == scene.editor

    def test_a_name_twice_in_one_role_is_refused(self, visit, scene):
        author = Author.objects.create(name="a", slug="a")
        row = {"author": author.pk, "role": "reporter", "position": 0, "article": scene.story.pk}
        response = save(visit.as_(scene.editor), scene.story, title="Diketik", **self.rows(row, {**row, "position": 1}))
        assert response.status_code == 422 and "Diketik" in response.content.decode()
        assert not scene.story.bylines.exists()


class TestWhose:
    def test_a_reporter_reads_a_foreign_story_and_cannot_save_it(self, visit, scene):
        page = opened(visit.as_(scene.by("reporter")), scene.story)
        assert page.status_code == 200 and "73 titik bocor" in page.content.decode()
        assert 'name="_save"' not in page.content.decode()
        assert visit.post("articles_article_change", scene.story.pk, title="Lain").status_code == 403

    def test_a_reporter_saves_a_story_that_names_them(self, visit, scene):
        author = Author.objects.create(name="Wira", slug="wira", user=scene.by("reporter"))
        Byline.objects.create(article=scene.story, author=author)
        assert save(visit.as_(scene.by("reporter")), scene.story, kicker="Kepala").status_code == 302

    @pytest.mark.parametrize("role", ["officer", "administrator"])
    def test_others_read(self, visit, scene, role):
        assert opened(visit.as_(scene.by(role)), scene.story).status_code == 200
        assert visit.post("articles_article_change", scene.story.pk, title="Lain").status_code == 403
        assert visit.get("articles_article_add").status_code == 403

    def test_nobody_without_a_role_sees_anything(self, visit, scene):
        visit.as_(person("tamu"))
        assert opened(visit, scene.story).status_code == 403
        assert visit.get("articles_article_changelist").status_code == 403
        assert visit.get("index").status_code == 200

    @pytest.mark.law("HJ-14b", "HJ-11")
    def test_a_reply_is_read_only(self, visit, scene):
        reply = Article.objects.create(kind="reply", title="Hak Jawab", body="<p>a</p>", section=scene.section)
        assert opened(visit.as_(scene.editor), reply).status_code == 200
        assert visit.post("articles_article_change", reply.pk, title="Lain").status_code == 403

    @pytest.mark.law("MS-6a", "FL-10")
    def test_a_published_story_keeps_its_kind(self, visit, scene):
        save(visit.as_(scene.editor), scene.story, kind="advertorial", sponsor="PT Iklan")
        scene.story.refresh_from_db()
        assert scene.story.kind == "news"


class TestDeletion:
    def delete(self, visit, story):
        return visit.post("articles_article_delete", story.pk, post="yes")

    @pytest.mark.law("INV-1", "FL-5")
    @pytest.mark.parametrize("role", ["reporter", "editor", "responsible", "administrator"])
    def test_a_published_story_has_no_delete_path(self, visit, scene, role):
        visit.as_(scene.by(role))
        assert visit.get("articles_article_delete", scene.story.pk).status_code == 403
        assert self.delete(visit, scene.story).status_code == 403
        visit.post("articles_article_changelist", action="delete_selected", _selected_action=scene.story.pk, post="yes")
        assert Article.objects.filter(pk=scene.story.pk).exists()

    def test_a_draft_is_deleted_by_who_began_it_or_an_editor(self, visit, scene, draft):
        assert self.delete(visit.as_(scene.officer), draft).status_code == 403
        assert self.delete(visit.as_(person("lain", "reporter")), draft).status_code == 403
        assert self.delete(visit.as_(scene.by("reporter")), draft).status_code == 302
        assert not Article.objects.filter(title="Draf pewarta").exists()


class TestNothingIsLost:
    def test_a_stale_window_is_refused_and_keeps_what_was_typed(self, visit, scene):
        mine = filled(opened(visit.as_(scene.editor), scene.story), title="Punya saya")
        theirs = filled(opened(visit.as_(scene.signer), scene.story), title="Punya dia")
        assert visit.post("articles_article_change", scene.story.pk, **theirs).status_code == 302
        response = visit.as_(scene.editor).post("articles_article_change", scene.story.pk, **mine)
        assert response.status_code == 409
        assert "Punya saya" in response.content.decode() and "Pandu" in response.content.decode()
        scene.story.refresh_from_db()
        assert scene.story.title == "Punya dia"
        # Having looked, the writer decides; and is told again when there is a third.
        mine["overwrite"] = scene.story.revision
        assert visit.post("articles_article_change", scene.story.pk, **mine).status_code == 302
        mine["title"] = "Punya saya juga"
        assert visit.post("articles_article_change", scene.story.pk, **mine).status_code == 409
        scene.story.refresh_from_db()
        assert (scene.story.title, scene.story.saved_by) == ("Punya saya", scene.editor)

    def test_an_empty_form_names_each_field(self, visit, scene):
        data = filled(visit.as_(scene.editor).get("articles_article_add"), title="", section="")
        response = visit.post("articles_article_add", **data)
        assert response.status_code == 422
        assert set(response.context["adminform"].form.errors) == {"title", "section"}

    def test_a_text_of_2_mb_gets_a_sentence_and_stays(self, visit, scene):
        text = "<p>" + "kata " * (2 * 1024 * 1024 // 5) + "</p>"
        response = save(visit.as_(scene.editor), scene.story, body=text)
        assert response.status_code == 422
        assert says(response, "This text is longer than %(n)s characters. Make several stories of it.", n=MAX_BODY)
        assert len(response.content) > 2 * 1024 * 1024

    @pytest.mark.parametrize(
        "name", ["title", "kicker", "standfirst", "dateline", "body", "tags", "lead_caption", "sponsor", "slug"]
    )
    def test_a_nul_byte_is_an_error_of_its_field(self, visit, scene, name):
        response = save(visit.as_(scene.editor), scene.story, **{name: "a\x00b"})
        assert response.status_code == 422 and name in response.context["adminform"].form.errors

    def test_html_in_every_field_is_text(self, visit, scene):
        bad = "<script>alert(1)</script>"
        fields = ("title", "kicker", "standfirst", "dateline", "lead_caption", "sponsor")
        data = dict.fromkeys(fields, bad) | {"tags": f'"{bad}"', "body": f"<p>{bad}<img src=x onerror=y></p>"}
        assert save(visit.as_(scene.editor), scene.story, **data).status_code == 302
        for page in (
            opened(visit, scene.story),
            visit.get("articles_article_changelist"),
            visit.get("articles_article_terbitkan", scene.story.pk),
        ):
            assert "<script>alert" not in page.content.decode() and "onerror" not in page.content.decode()
        scene.story.refresh_from_db()
        assert body.clean(scene.story.body) == scene.story.body

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("lead_photo", "99999"),
            ("lead_photo", "x"),
            ("section", "99999"),
            ("kind", "reply"),
            ("tags", "a" * 101),
            ("title", "a" * 181),
        ],
    )
    def test_what_cannot_be_is_refused_at_its_field(self, visit, scene, draft, name, value):
        response = save(visit.as_(scene.editor), draft, **{name: value})
        assert response.status_code == 422 and name in response.context["adminform"].form.errors


class TestTheList:
    def stories(self, scene, count):
        author = Author.objects.create(name=f"Nama {count}", slug=f"nama-{count}")
        for number in range(count):
            story, _version = scene.publish_story(title=f"Berita {count} {number}")
            Byline.objects.create(article=story, author=author)

    def test_it_asks_the_same_for_two_stories_and_for_twenty(self, visit, scene, django_assert_num_queries):
        visit.as_(scene.editor)
        self.stories(scene, 1)
        visit.get("articles_article_changelist")
        with CaptureQueriesContext(connection) as few:
            visit.get("articles_article_changelist")
        self.stories(scene, 20)
        with django_assert_num_queries(len(few)):
            response = visit.get("articles_article_changelist")
        assert len(few) <= 14 and "Berita 20 19" in response.content.decode()
        assert not any('"articles_article"."body"' in query["sql"] for query in few.captured_queries)

    @pytest.mark.parametrize("state", ["draft", "review", "live", "changed", "changed-review", "withdrawn", "ngawur"])
    def test_states_can_be_filtered(self, visit, scene, draft, state):
        response = visit.as_(scene.editor).get("articles_article_changelist", keadaan=state)
        found = {story.title for story in response.context["cl"].result_list}
        expected = {"draft": {draft.title}, "live": {scene.story.title}, "ngawur": {draft.title, scene.story.title}}
        assert found == expected.get(state, set())

    def test_search_and_mine(self, visit, scene, draft):
        visit.as_(scene.by("reporter"))
        for query in ({"q": "pewarta"}, {"milik": "saya"}):
            response = visit.get("articles_article_changelist", **query)
            assert [story.pk for story in response.context["cl"].result_list] == [draft.pk]

    def test_a_list_of_junk_is_no_crash(self, visit, scene):
        visit.as_(scene.editor)
        url = reverse("admin:articles_article_changelist")
        for query in ("p=x", "p=-1", "p=99999", "section__id__exact=x", "o=99.x", "e=1"):
            assert visit.client.get(f"{url}?{query}", follow=True).status_code == 200
