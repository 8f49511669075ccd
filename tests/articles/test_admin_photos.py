"""The library in the admin: what it takes, what it refuses in a sentence, and that a file never changes."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from PIL import Image

from articles.actions.save_copy import save_copy
from articles.models import Photo
from tests.corrections.scene import says


def picture(size=(60, 40), colour="red", kind="PNG", name="foto.png"):
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, kind)
    return SimpleUploadedFile(name, out.getvalue())


def add(visit, upload=None, **data):
    data = {
        "title": "Tanggul",
        "caption": "",
        "credit": "Tepi/Bagas",
        "alt": "Tanggul dari tanah",
        "taken_on": "",
        **data,
    }
    return visit.post("articles_photo_add", **data, **({"upload": upload} if upload else {}))


class TestAdding:
    def test_a_reporter_adds_a_picture(self, visit, scene):
        assert add(visit.as_(scene.by("reporter")), picture()).status_code == 302
        photo = Photo.objects.get()
        assert (photo.title, photo.width, photo.uploaded_by) == ("Tanggul", 60, scene.by("reporter"))
        assert photo.file.name.endswith(".jpg")

    def test_the_same_picture_again_leads_to_the_one_that_is_there(self, visit, scene):
        visit.as_(scene.editor)
        add(visit, picture())
        response = visit.client.post("/admin/articles/photo/add/", {"title": "Lagi", "upload": picture()}, follow=True)
        assert says(response, "The library has this picture already. Here it is.")
        assert Photo.objects.get().title == "Tanggul"

    @pytest.mark.parametrize("role", ["officer", "administrator"])
    def test_others_look(self, visit, scene, role):
        visit.as_(scene.by(role))
        assert visit.get("articles_photo_changelist").status_code == 200
        assert add(visit, picture()).status_code == 403

    @pytest.mark.parametrize(
        ("upload", "said"),
        [
            (
                lambda: picture((10_000, 6_000)),
                "This picture has more than 50 megapixels. Save it smaller and try again.",
            ),
            (
                lambda: SimpleUploadedFile("a.jpg", b"MZ\x90\x00" * 99),
                "This file is not a picture that we can read. JPEG, PNG and WebP work.",
            ),
            (
                lambda: SimpleUploadedFile("a.svg", b"<svg onload='x()'/>"),
                "This file is not a picture that we can read. JPEG, PNG and WebP work.",
            ),
            (
                lambda: SimpleUploadedFile("a.png", picture().read()[:50]),
                "This file is not a picture that we can read. JPEG, PNG and WebP work.",
            ),
            (
                lambda: SimpleUploadedFile("a.jpg", b"\xff" * (25 * 1024 * 1024 + 1)),
                "This picture is larger than 25 MB. Save it smaller and try again.",
            ),
        ],
    )
    def test_a_file_that_is_no_good_gets_its_sentence_and_the_words_stay(self, visit, scene, upload, said):
        response = add(visit.as_(scene.editor), upload(), caption="Warga menunggu")
        assert response.status_code == 422 and says(response, said)
        assert "Warga menunggu" in response.content.decode() and not Photo.objects.exists()

    def test_an_empty_form_names_its_fields(self, visit, scene):
        response = visit.as_(scene.editor).post("articles_photo_add")
        assert response.status_code == 422
        assert set(response.context["adminform"].form.errors) == {"upload", "title"}

    @pytest.mark.parametrize("name", ["title", "caption", "credit", "alt"])
    @pytest.mark.parametrize("bad", ["a\x00b", "a" * 2 * 1024 * 1024])
    def test_bad_words_are_refused(self, visit, scene, name, bad):
        response = add(visit.as_(scene.editor), picture(), **{name: bad})
        assert response.status_code == 422 and not Photo.objects.exists()


class TestMending:
    @pytest.fixture
    def photo(self, visit, scene):
        add(visit.as_(scene.editor), picture())
        return Photo.objects.get()

    def test_words_can_be_mended_and_the_file_cannot(self, visit, scene, photo):
        before = photo.file.name, photo.sha256
        data = {
            "title": "Tanggul",
            "caption": "<b>Baru</b>",
            "credit": "Tepi/Bagas",
            "alt": "",
            "upload": picture(colour="blue"),
            "sha256": "0",
        }
        assert visit.post("articles_photo_change", photo.pk, **data).status_code == 302
        photo.refresh_from_db()
        assert (photo.caption, photo.file.name, photo.sha256) == ("<b>Baru</b>", *before)
        page = visit.get("articles_photo_change", photo.pk).content.decode()
        assert 'name="upload"' not in page and "<b>Baru</b>" not in page

    def test_nobody_deletes_one(self, visit, scene, photo):
        for user in (scene.editor, scene.signer, scene.by("administrator")):
            assert visit.as_(user).post("articles_photo_delete", photo.pk, post="yes").status_code == 403

    def test_it_says_where_it_is_used(self, visit, scene, photo):
        scene.story.body += f'<figure data-photo="{photo.pk}" data-caption=""></figure>'
        save_copy(article=scene.story, by=scene.editor)
        response = visit.get("articles_photo_change", photo.pk)
        assert [story.pk for story in response.context["used_in"]] == [scene.story.pk]

    def test_the_list_asks_the_same_for_one_and_for_many(self, visit, scene, photo, django_assert_num_queries):
        visit.get("articles_photo_changelist")
        with CaptureQueriesContext(connection) as few:
            visit.get("articles_photo_changelist")
        asked = len(few)
        for number in range(12):
            add(visit, picture(colour=(number, 0, 0)))
        with django_assert_num_queries(asked):
            visit.get("articles_photo_changelist")
