"""What the editor's dialogs look up."""

import pytest
from django.urls import reverse

from articles.actions.save_copy import save_copy
from articles.models import Article, Photo, Tag


def look(visit, name, *pairs):
    response = visit.client.get(reverse(f"admin:{name}"), list(pairs) if not pairs else _query(pairs))
    assert response.status_code == 200
    return response.json()["results"]


def _query(pairs):
    query = {}
    for name, value in pairs:
        query.setdefault(name, []).append(value)
    return query


class TestStories:
    def test_only_public_ones_newest_first(self, visit, scene):
        save_copy(article=Article(title="Pipa rahasia", body="<p>a</p>", section=scene.section), by=scene.editor)
        scene.publish_story(title="Pipa kedua", at=scene.now.replace(day=11))
        rows = look(visit.as_(scene.by("reporter")), "article_search", ("q", "pipa"))
        assert [row["text"] for row in rows] == ["Pipa kedua", scene.story.title]

    def test_every_word_must_be_there(self, visit, scene):
        visit.as_(scene.editor)
        assert look(visit, "article_search", ("q", "air PIPA"))
        assert not look(visit, "article_search", ("q", "air tanah"))

    def test_at_most_ten(self, visit, scene):
        for number in range(12):
            scene.publish_story(title=f"Berita {number}")
        assert len(look(visit.as_(scene.editor), "article_search")) == 10

    def test_many_titles_in_one_query(self, visit, scene, django_assert_max_num_queries):
        ids = [scene.publish_story(title=f"Berita {number}")[0].pk for number in range(12)]
        visit.as_(scene.editor)
        with django_assert_max_num_queries(6):
            rows = look(visit, "article_search", *(("id", pk) for pk in [*ids, 99999, "x", "-1", "9" * 40]))
        assert {row["id"] for row in rows} == set(ids)

    @pytest.mark.parametrize("name", ["article_search", "photo_search", "tag_search"])
    def test_for_the_newsroom_alone(self, client, visit, scene, name):
        assert client.get(reverse(f"admin:{name}")).status_code == 302
        assert visit.as_(scene.editor).client.post(reverse(f"admin:{name}")).status_code == 405
        assert client.get(reverse(f"admin:{name}"), {"q": "%_'\"; DROP" + "x " * 500}).json() == {"results": []}


def test_photos_by_name_or_caption(visit, scene):
    for number, words in enumerate(
        ({"title": "Tanggul"}, {"title": "Pasar", "caption": "Di tepi tanggul"}, {"title": "Sawah"})
    ):
        Photo.objects.create(sha256=str(number), file=f"foto/{number}.jpg", width=1, height=1, **words)
    rows = look(visit.as_(scene.editor), "photo_search", ("q", "tanggul"))
    assert {row["text"] for row in rows} == {"Tanggul", "Pasar"}


def test_tags_the_most_used_first(visit, scene):
    Tag.objects.create(name="Banjir bandang", slug="bb")
    scene.story.tags.add("Banjir")
    rows = look(visit.as_(scene.editor), "tag_search", ("q", "BANJIR"))
    assert [row["text"] for row in rows] == ["Banjir", "Banjir bandang"]
