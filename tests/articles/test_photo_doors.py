"""The doors through which the editor's scripts add a picture and mend its words."""

import pytest
from django.urls import reverse

from articles.models import LiveTag, Photo, Tag
from tests.articles.test_admin_photos import picture


def post(visit, name, **data):
    return visit.client.post(reverse(f"admin:{name}"), data)


class TestUpload:
    @pytest.mark.parametrize("role", ["reporter", "editor", "responsible"])
    def test_a_picture_comes_into_the_library_with_its_words(self, visit, scene, role):
        response = post(
            visit.as_(scene.by(role)), "photo_upload", upload=picture(name="a_b.png"), credit=" Tepi/Ratri "
        )
        photo = Photo.objects.get()
        assert (photo.title, photo.credit, photo.uploaded_by) == ("a b", "Tepi/Ratri", scene.by(role))
        said = response.json()
        assert (said["id"], said["known"], said["credit"]) == (photo.pk, False, "Tepi/Ratri")
        assert "no-store" in response.headers["Cache-Control"]

    def test_a_known_picture_is_found_again_and_keeps_its_words(self, visit, scene):
        visit.as_(scene.editor)
        first = post(visit, "photo_upload", upload=picture(), credit="Satu").json()
        again = post(visit, "photo_upload", upload=picture(name="lain.png"), credit="Dua").json()
        assert (again["id"], again["known"], again["credit"]) == (first["id"], True, "Satu")

    def test_a_closed_picture_is_not_taken_in_again(self, visit, scene):
        first = post(visit.as_(scene.editor), "photo_upload", upload=picture()).json()
        Photo.objects.filter(pk=first["id"]).update(closed_at=scene.now)
        response = post(visit, "photo_upload", upload=picture())
        assert response.status_code == 422 and "ditutup untuk melindungi" in response.json()["error"]

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            ({}, "."),
            ({"upload": lambda: picture((10_000, 6_000))}, "50 megapiksel"),
            ({"upload": picture, "credit": "x" * 121}, "120 karakter"),
        ],
    )
    def test_refused_with_a_sentence_and_nothing_kept(self, visit, scene, data, said):
        data = {name: value() if callable(value) else value for name, value in data.items()}
        response = post(visit.as_(scene.editor), "photo_upload", **data)
        assert response.status_code == 422 and said in response.json()["error"]
        assert not Photo.objects.exists()


class TestWords:
    def test_credit_and_alternative_are_mended(self, visit, scene):
        row = post(visit.as_(scene.by("reporter")), "photo_upload", upload=picture(), caption="Tetap").json()
        assert post(visit, "photo_words", id=row["id"], credit="Tepi", alt="Tanggul").json()["note"] == "Tepi"
        photo = Photo.objects.get()
        assert (photo.caption, photo.credit, photo.alt) == ("Tetap", "Tepi", "Tanggul")

    @pytest.mark.parametrize("asked", ["", "x", "999", "9" * 40])
    def test_none_that_is_there(self, visit, scene, asked):
        assert post(visit.as_(scene.editor), "photo_words", id=asked, credit="x").status_code == 422

    def test_what_is_too_long_is_refused(self, visit, scene):
        row = post(visit.as_(scene.editor), "photo_upload", upload=picture()).json()
        assert post(visit, "photo_words", id=row["id"], alt="x" * 251).status_code == 422


@pytest.mark.parametrize("name", ["photo_upload", "photo_words"])
def test_for_those_who_may_add_photos(client, visit, scene, name):
    """Pitfall 6: the role is asked at the door."""
    assert client.post(reverse(f"admin:{name}")).status_code == 302
    for role in ("officer", "administrator"):
        assert post(visit.as_(scene.by(role)), name, upload=picture()).status_code == 403
    assert visit.as_(scene.editor).client.get(reverse(f"admin:{name}")).status_code == 405


class TestSuggestions:
    def ask(self, visit, **query):
        return visit.client.get(reverse("admin:article_search"), {"suggest": 1, **query}).json()["results"]

    def test_same_tags_first_then_the_section(self, visit, scene):
        newer, _version = scene.publish_story(title="Rubrik sama", at=scene.now.replace(day=11))
        tag = Tag.objects.create(name="Banjir", slug="banjir")
        LiveTag.objects.create(story=scene.story.live_story, tag=tag, first_published_at=scene.now)
        rows = self.ask(visit.as_(scene.editor), tag="Banjir", section=scene.section.pk)
        assert [row["id"] for row in rows] == [scene.story.pk, newer.pk] and all(row["suggested"] for row in rows)

    def test_without_the_story_itself_and_those_in_the_text(self, visit, scene):
        newer, _version = scene.publish_story(title="Rubrik sama", at=scene.now.replace(day=11))
        rows = self.ask(visit.as_(scene.editor), section=scene.section.pk, **{"not": [scene.story.pk, "x"]})
        assert [row["id"] for row in rows] == [newer.pk]

    def test_the_newest_when_nothing_is_near(self, visit, scene):
        assert [row["id"] for row in self.ask(visit.as_(scene.editor), tag="x", section="x")] == [scene.story.pk]
