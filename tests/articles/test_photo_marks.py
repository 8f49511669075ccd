"""What a picture must say of itself, the cover over one that may distress, and one picture put in another's place."""

import json
import re
from datetime import date, timedelta

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils.html import escape

from articles.models import Article, LivePhoto, LiveStory, Photo
from newsroom.core import worker
from newsroom.core.models import PageDrop
from tests.articles import public
from tests.articles.public import LATER
from tests.articles.test_admin_photos import add, picture
from tests.articles.test_admin_verbs import press
from tests.corrections.scene import NOW


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"
    settings.LANGUAGES = [("en", "English")]


def says(response, words):
    return escape(words) in response.content.decode()


def page(client, article):
    return client.get(LiveStory.objects.get(pk=article.pk).get_absolute_url()).content.decode()


def head_image(html):
    return re.search(r'og:image" content="([^"]*)', html)


def structured(html):
    return json.loads(re.search(r"ld\+json\">(.*?)</script>", html)[1])


def mend(visit, photo, **data):
    words = {"title": photo.title, "caption": photo.caption, "credit": photo.credit, "alt": photo.alt}
    return visit.post("articles_photo_change", photo.pk, **{**words, **data})


def in_text(photo, caption=""):
    return f'<p>a</p><figure data-photo="{photo.pk}" data-caption="{caption}"></figure>'


class TestNotes:
    @pytest.mark.law("KE-2e", "KE-4e")
    def test_they_stand_wherever_the_picture_does_and_in_old_versions(self, client, scene):
        made = {"made": "engineered", "made_note": "dua foto digabung", "caption": "Tanggul"}
        lead = public.photo(scene, "red", **made)
        old = public.photo(scene, "blue", archive=True, taken_on=date(2019, 5, 2))
        story = public.story(scene, "Bergambar", in_text(old, "Dulu"), lead_photo=lead)
        public.change(scene, story, "<p>a</p>", "<p>b</p>")
        for address in (story.get_absolute_url(), f"/berita/{story.pk}/versi/1/"):
            html = client.get(address).content.decode()
            assert "Tanggul" in html and "<i>Engineered picture (dua foto digabung).</i>" in html
            assert "<i>Archive, 2 May 2019.</i>" in html
        assert structured(page(client, story))["image"][0]["caption"] == "Engineered picture (dua foto digabung)."
        assert "Picture: Engineered picture (dua foto digabung)." in client.get("/rubrik/daerah/").content.decode()

    @pytest.mark.law("KE-2e")
    def test_a_flag_set_later_waits_to_be_published_in_each_story_and_then_shows(self, visit, scene):
        lead, inside = public.photo(scene, "red"), public.photo(scene, "blue")
        story = public.story(scene, "Bergambar", in_text(inside, "Dulu"), lead_photo=lead)
        visit.as_(scene.by("reporter"))
        for photo in (lead, inside):
            assert mend(visit, photo, made="illustration").status_code == 302
        assert "Illustration" not in page(visit.client, story)
        story.refresh_from_db()
        assert (story.stage, story.saved_by) == ("draft", scene.by("reporter"))
        form = {"revision": story.revision, "change": "update", "note": "Keterangan gambar."}
        assert visit.as_(scene.editor).post("articles_article_terbitkan", story.pk, **form).status_code == 302
        assert page(visit.client, story).count("<i>Illustration.</i>") == 2

    def test_what_changes_nothing_for_readers_leaves_the_story_as_published(self, visit, scene):
        lead = public.photo(scene)
        story = public.story(scene, "Bergambar", lead_photo=lead, lead_caption="Di sini")
        mend(visit.as_(scene.editor), lead, caption="Di sana")
        assert Article.objects.get(pk=story.pk).stage == "published"

    @pytest.mark.law("KE-2e")
    def test_an_engineered_picture_says_how_it_was_made(self, visit, scene):
        response = add(visit.as_(scene.editor), picture(), made="engineered")
        assert response.status_code == 422 and says(response, "Say how the picture was made, and from what.")

    @pytest.mark.law("KE-4e")
    def test_one_from_the_archive_without_its_day_cannot_come_into_the_library(self, visit, scene):
        response = add(visit.as_(scene.editor), picture(), archive="on")
        assert response.status_code == 422 and says(response, "A picture from the archive says when it was taken.")
        assert not Photo.objects.exists()
        assert add(visit, picture(), archive="on", taken_on="2019-05-02").status_code == 302
        photo = Photo.objects.get()
        assert mend(visit, photo, archive="on", taken_on="").status_code == 422
        with pytest.raises(IntegrityError), transaction.atomic():
            Photo.objects.update(taken_on=None)


@pytest.mark.law("KE-2f")
class TestCover:
    @pytest.fixture
    def story(self, scene):
        photo = public.photo(scene, "red", alt="Korban")
        return public.story(scene, "Bergambar", in_text(photo), lead_photo=photo)

    def test_it_is_there_at_once_on_every_page_and_nothing_else_shows_the_picture(self, visit, client, scene, story):
        photo = story.lead_photo
        assert head_image(page(client, story)) and photo.src in client.get("/").content.decode()
        PageDrop.objects.all().delete()
        mend(visit.as_(scene.editor), photo, sensitive="on")
        assert PageDrop.objects.filter(key=f"article:{story.pk}").exists()
        for address in (story.get_absolute_url(), f"/berita/{story.pk}/versi/1/"):
            html = client.get(address).content.decode()
            covered = re.findall(r'<details class="cover">\s*<summary>[^<]+</summary>.*?</details>', html, re.S)
            assert len(covered) == html.count(f'<img src="{photo.src}"') == 2
            assert not head_image(html) and "fetchpriority" not in html
        assert "image" not in structured(page(client, story))
        for address in ("/", "/rubrik/daerah/", "/indeks/", "/feed/"):
            assert photo.src not in client.get(address).content.decode()

    def test_the_story_itself_is_as_it_was_published(self, visit, scene, story):
        mend(visit.as_(scene.editor), story.lead_photo, sensitive="on")
        assert Article.objects.get(pk=story.pk).stage == "published"


@pytest.mark.law("KE-2f", "UP-1.13")
class TestReplacing:
    @pytest.fixture
    def photo(self, scene):
        photo = public.photo(scene, "red", caption="Lama")
        worker.run_once(at=LATER)
        photo.refresh_from_db()
        assert photo.renditions
        return photo

    def replace(self, visit, photo, **data):
        data = {"upload": picture(colour="green"), "title": "Baru", "credit": "Tepi/Ana", "caption": "Baru saja",
                "when": "now", "note": "Foto diganti.", "readable": "yes", **data}  # fmt: skip
        return visit.post("articles_photo_ganti", photo.pk, **data)

    def work(self):
        PageDrop.objects.all().delete()
        worker.run_once(at=LATER + timedelta(days=999))

    def test_every_live_story_shows_the_new_one_and_the_old_renditions_are_gone(self, visit, client, scene, photo):
        lead = public.story(scene, "Satu", lead_photo=photo)
        inside = public.story(scene, "Dua", in_text(photo, "Sendiri"))
        assert visit.as_(scene.editor).get("articles_photo_ganti", photo.pk).status_code == 200
        assert self.replace(visit, photo).status_code == 302
        new = Photo.objects.get(title="Baru")
        for story, caption in ((lead, "Baru saja"), (inside, "Sendiri")):
            html = page(client, story)
            assert new.src in html and photo.src not in html and caption in html
            story.refresh_from_db()
            assert (story.live.change, story.live.note, story.stage) == ("update", "Foto diganti.", "published")
        names = [rendition[kind] for rendition in photo.renditions for kind in ("webp", "jpeg")]
        assert all(map(default_storage.exists, names))
        self.work()
        assert not any(map(default_storage.exists, names))
        assert {drop.key for drop in PageDrop.objects.all()} >= {f"article:{lead.pk}", f"article:{inside.pk}"}
        # The version before shows what readers saw then.
        assert photo.file.url in client.get(f"/berita/{lead.pk}/versi/1/").content.decode()
        assert default_storage.exists(photo.file.name)

    def test_one_that_does_harm_goes_from_earlier_versions_and_is_kept_in_private(self, visit, client, scene, photo):
        story = public.story(scene, "Satu", lead_photo=photo)
        self.replace(visit.as_(scene.editor), photo, readable="no")
        self.work()
        html = client.get(f"/berita/{story.pk}/versi/1/").content.decode()
        assert "This picture was replaced and is no longer shown." in html and photo.file.url not in html
        assert not default_storage.exists(photo.file.name)
        photo.refresh_from_db()
        assert photo.kept.sha256 == photo.sha256
        call_command("verify_history")
        assert visit.get("articles_photo_change", photo.pk).status_code == 200

    def test_what_else_waits_in_a_working_copy_stays_there(self, visit, client, scene, photo):
        story = public.story(scene, "Satu", "<p>Ada 73 kios.</p>", lead_photo=photo)
        public._changed(scene, story, "73", "37")
        self.replace(visit.as_(scene.editor), photo)
        story.refresh_from_db()
        new = Photo.objects.get(title="Baru")
        assert "73" in page(client, story) and new.src in page(client, story)
        assert (story.stage, story.lead_photo) == ("draft", new) and "37" in story.body

    def test_by_hand_the_old_one_stays_until_the_last_story_is_published(self, visit, client, scene, photo):
        story = public.story(scene, "Satu", lead_photo=photo)
        assert self.replace(visit.as_(scene.editor), photo, when="later", note="").status_code == 302
        self.work()
        assert photo.src in page(client, story) and default_storage.exists(photo.renditions[0]["jpeg"])
        story.refresh_from_db()
        items = {"items_was": ["Foto lama"], "items_should_be": ["Foto baru"]}
        form = {"revision": story.revision, "main_substance": "no", "keep_readable": "yes", "apology": "", **items}
        assert visit.post("articles_article_ralat", story.pk, **form).status_code == 302
        self.work()
        assert not default_storage.exists(photo.renditions[0]["jpeg"])

    def test_a_withdrawn_story_lets_it_go_too(self, visit, scene, photo):
        story = public.story(scene, "Satu", lead_photo=photo)
        self.replace(visit.as_(scene.editor), photo, when="later")
        public.withdrawal(scene, story)
        self.work()
        assert not LivePhoto.objects.filter(photo=photo).exists()
        assert not default_storage.exists(photo.renditions[0]["jpeg"])

    def test_nobody_brings_a_replaced_one_back(self, visit, scene, photo):
        self.replace(visit.as_(scene.editor), photo)
        draft = public.draft(scene, lead_photo=photo)
        response = press(visit, draft, "terbitkan")
        assert response.status_code == 422
        assert says(response, "This story shows a picture that was replaced. Choose another one in its place.")
        assert self.replace(visit, photo, upload=picture(colour="pink")).status_code == 409

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            ({"note": " "}, "An update carries a note that readers see. Write one sentence."),
            ({"upload": SimpleUploadedFile("a.jpg", b"x")}, "This file is not a picture that we can read. JPEG, PNG and WebP work."),
            ({"archive": "on"}, "A picture from the archive says when it was taken."),
            ({"when": "kapan"}, None),
            ({"credit": ""}, None),
        ],
    )  # fmt: skip
    def test_what_is_no_good_changes_nothing(self, visit, client, scene, photo, data, said):
        story = public.story(scene, "Satu", lead_photo=photo)
        response = self.replace(visit.as_(scene.editor), photo, **data)
        assert response.status_code == 422 and (said is None or says(response, said))
        assert photo.src in page(client, story) and Photo.objects.count() == 1

    def test_the_same_picture_is_no_other_one(self, visit, scene, photo):
        upload = SimpleUploadedFile("x.png", picture(size=(64, 48), colour="red").read())
        response = self.replace(visit.as_(scene.editor), photo, upload=upload)
        assert response.status_code == 422 and says(response, "This is the same picture. Choose another one.")

    @pytest.mark.parametrize("role", ["reporter", "officer", "administrator"])
    def test_editors_alone_do(self, visit, scene, photo, role):
        assert visit.as_(scene.by(role)).get("articles_photo_ganti", photo.pk).status_code == 403
        assert self.replace(visit, photo).status_code == 403


def test_the_work_of_a_photo_that_stays_is_unchanged(scene):
    photo = public.photo(scene)
    worker.run_once(at=NOW + timedelta(days=999))
    photo.refresh_from_db()
    assert photo.renditions and not photo.hidden
