"""The verbs on stories: what they let through, what they refuse, what they leave on record."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, transaction

from articles.actions import review
from articles.actions.correct import close_version, correct
from articles.actions.publish import publish
from articles.actions.save_copy import save_copy
from articles.actions.take_down import take_down
from articles.models import Article, LiveStory, Notice, Photo, PublishedVersion
from articles.models.version import ChangeKind
from newsroom.core import record
from newsroom.core.errors import Refused, Stale
from newsroom.core.models import Chain, PageDrop
from tests.corrections.scene import NOW, person

LATER = NOW + timedelta(hours=2)


def change(scene, before, after, *, by=None):
    """Save the working copy with some words replaced, title included."""
    story = scene.story
    story.refresh_from_db()
    story.body, story.title = story.body.replace(before, after), story.title.replace(before, after)
    return save_copy(article=story, by=by or scene.editor, revision=story.revision)


def put_out(scene, *, by=None, **values):
    return publish(article=scene.story, by=by or scene.editor, at=LATER, revision=scene.story.revision, **values)


def put_right(scene, **changed):
    values = {
        "items": [("73 titik", "37 titik")],
        "main_substance": False,
        "apology": "",
        "keep_readable": True,
        **changed,
    }
    return correct(article=scene.story, by=scene.editor, at=LATER, revision=scene.story.revision, **values)


class TestPublishing:
    def test_saving_changes_nothing_in_public(self, scene):
        change(scene, "73", "37")
        scene.story.refresh_from_db()
        assert "73" in scene.story.live.text["body"]
        assert LiveStory.objects.get(pk=scene.story.pk).title == "Pipa air bocor di 73 titik"

    @pytest.mark.parametrize("role", ["reporter", "officer", "administrator"])
    def test_only_editors_and_the_responsible_person_publish(self, scene, role):
        change(scene, "April", "Mei")
        with pytest.raises(PermissionDenied):
            put_out(scene, by=scene.by(role), change=ChangeKind.UPDATE, note="Bulan.")
        assert scene.story.versions.count() == 1

    @pytest.mark.law("INV-2", "HJ-16c")
    def test_the_time_of_first_publication_never_changes(self, scene):
        change(scene, "April", "Mei")
        put_out(scene, change=ChangeKind.UPDATE, note="Bulan perbaikan.")
        scene.story.refresh_from_db()
        assert scene.story.first_published_at == NOW
        assert [version.at for version in scene.story.versions.order_by("number")] == [NOW, LATER]

    @pytest.mark.law("FL-6")
    def test_a_title_does_not_change_without_a_note(self, scene):
        change(scene, "73", "37")
        for kind, note in ((None, ""), (ChangeKind.UPDATE, " "), (ChangeKind.TYPO, "")):
            with pytest.raises(Refused):
                put_out(scene, change=kind, note=note)
        assert scene.story.versions.count() == 1

    @pytest.mark.law("FL-7")
    def test_a_quotation_does_not_go_without_a_note(self, scene):
        story, _version = scene.publish_story(
            title="Kata warga", body="<p>“Kami menunggu,” kata Sri.</p><p>Selesai.</p>"
        )
        story.body = "<p>Warga menunggu.</p><p>Selesai.</p>"
        save_copy(article=story, by=scene.editor, revision=story.revision)
        with pytest.raises(Refused, match="quotation"):
            publish(article=story, by=scene.editor, at=LATER, revision=story.revision, change=ChangeKind.TYPO)

    def test_a_typing_error_in_plain_words_needs_one_person(self, scene):
        change(scene, "sabar", "bersabar")
        assert put_out(scene, change=ChangeKind.TYPO).seconded_by is None

    def test_a_typing_error_in_a_number_needs_two(self, scene):
        change(scene, "73", "37")
        with pytest.raises(Refused, match="another editor"):
            put_out(scene, change=ChangeKind.TYPO)
        version = put_out(scene, by=person("lain", "editor"), change=ChangeKind.TYPO)
        assert version.seconded_by == scene.editor

    def test_a_hand_in_the_wording_stays_one_when_somebody_else_saves_last(self, scene):
        other = person("lain", "editor")
        change(scene, "73", "37")
        change(scene, "sabar", "bersabar", by=other)
        for editor in (scene.editor, other):
            with pytest.raises(Refused, match="another editor"):
                put_out(scene, by=editor, change=ChangeKind.TYPO)
        assert put_out(scene, by=scene.signer, change=ChangeKind.TYPO).seconded_by == other
        scene.story.refresh_from_db()
        assert scene.story.savers == []

    def test_nothing_new_is_not_published_again(self, scene):
        with pytest.raises(Refused, match="Nothing has changed"):
            put_out(scene, change=ChangeKind.UPDATE, note="Tidak ada.")

    def test_a_second_editor_is_told_that_somebody_was_first(self, scene):
        change(scene, "April", "Mei")
        seen = scene.story.revision
        put_out(scene, change=ChangeKind.UPDATE, note="Bulan perbaikan.")
        with pytest.raises(Stale):
            publish(
                article=scene.story,
                by=scene.editor,
                at=LATER,
                revision=seen,
                change=ChangeKind.UPDATE,
                note="Bulan perbaikan.",
            )
        assert scene.story.versions.count() == 2

    @pytest.mark.law("MS-6b")
    def test_paid_content_names_who_paid(self, scene):
        with pytest.raises(Refused, match="who paid"):
            scene.publish_story(title="Wisata", kind=Article.Kind.ADVERTORIAL)
        story, version = scene.publish_story(title="Wisata", kind=Article.Kind.ADVERTORIAL, sponsor="Koperasi")
        assert version.text["sponsor"] == "Koperasi" and LiveStory.objects.get(pk=story.pk).sponsored

    @pytest.mark.law("MS-6a", "FL-10")
    def test_news_is_never_turned_into_an_advertisement_nor_a_reply_into_anything(self, scene):
        scene.story.kind = Article.Kind.ADVERTORIAL
        with pytest.raises(Refused, match="never turned"):
            save_copy(article=scene.story, by=scene.editor, revision=scene.story.revision)
        reply = Article(title="Hak Jawab", body="<p>x</p>", section=scene.section, kind=Article.Kind.REPLY)
        with pytest.raises(Refused, match="from its case"):
            save_copy(article=reply, by=scene.editor)

    @pytest.mark.law("MS-7")
    def test_a_lead_photo_needs_a_credit(self, scene):
        photo = Photo.objects.create(title="x", sha256="a" * 64, width=1, height=1, file="foto/x.jpg")
        with pytest.raises(Refused, match="credit"):
            scene.publish_story(title="Bergambar", lead_photo=photo)

    def test_it_names_the_pages_that_changed(self, scene):
        PageDrop.objects.all().delete()
        change(scene, "April", "Mei")
        put_out(scene, change=ChangeKind.UPDATE, note="Bulan perbaikan.")
        keys = set(PageDrop.objects.values_list("key", flat=True))
        assert {f"article:{scene.story.pk}", f"section:{scene.section.pk}", "front", "index"} <= keys


class TestCorrecting:
    @pytest.mark.law("UP-1.13", "KE-10a", "MS-4b", "MS-4c")
    def test_an_editor_corrects_without_any_complainant(self, scene):
        change(scene, "73", "37")
        notice = put_right(scene)
        version = scene.story.versions.first()
        assert (notice.article, notice.version, notice.at) == (scene.story, version, LATER)
        assert version.change == ChangeKind.CORRECTION
        assert notice.text["items"] == [{"was": "73 titik", "should_be": "37 titik"}]
        assert LiveStory.objects.get(pk=scene.story.pk).has_erratum
        assert not notice.cases.exists()

    @pytest.mark.law("PR-4", "FL-8")
    @pytest.mark.parametrize("items", [[], [("", "")], [("73", "")], [("", "37")]])
    def test_it_says_what_stood_there_and_what_it_should_be(self, scene, items):
        change(scene, "73", "37")
        with pytest.raises(Refused, match="what stood there"):
            put_right(scene, items=items)
        assert not Notice.objects.exists() and scene.story.versions.count() == 1

    @pytest.mark.law("KE-10b", "INV-9")
    def test_the_question_of_the_main_substance_is_answered(self, scene):
        change(scene, "73", "37")
        with pytest.raises(Refused, match="main substance"):
            put_right(scene, main_substance=None)
        with pytest.raises(Refused, match="apology"):
            put_right(scene, main_substance=True)
        notice = put_right(scene, main_substance=True, apology="Kami meminta maaf.")
        assert notice.text["main_substance"] is True

    def test_the_old_wording_can_be_closed_with_it(self, scene):
        change(scene, "73", "37")
        put_right(scene, keep_readable=False)
        assert hasattr(scene.version, "closure")

    def test_every_version_with_the_wrong_wording_is_closed_with_it(self, scene):
        change(scene, "sabar", "bersabar")
        put_out(scene, change=ChangeKind.TYPO)
        change(scene, "73", "37")
        put_right(scene, keep_readable=False)
        assert [hasattr(version, "closure") for version in scene.story.versions.order_by("number")] == [
            True,
            True,
            False,
        ]

    def test_a_version_is_closed_by_the_responsible_person_alone(self, scene):
        change(scene, "73", "37")
        put_right(scene)
        with pytest.raises(PermissionDenied):
            close_version(version=scene.version, by=scene.editor, at=LATER, reason="x")
        close_version(version=scene.version, by=scene.signer, at=LATER, reason="Memuat alamat.")
        with pytest.raises(Refused, match="closed already"):
            close_version(version=scene.version, by=scene.signer, at=LATER, reason="Lagi.")


class TestNothingVanishes:
    @pytest.mark.law("FL-5", "INV-1")
    def test_a_published_story_cannot_be_deleted(self, scene):
        with pytest.raises(TypeError, match="no delete path"):
            scene.story.delete()
        with pytest.raises(DatabaseError), transaction.atomic():
            PublishedVersion.objects.filter(pk=scene.version.pk).delete()
        with pytest.raises(DatabaseError), transaction.atomic():
            Article.objects.filter(pk=scene.story.pk).delete()

    @pytest.mark.law("MS-4c")
    def test_a_notice_keeps_its_time(self, scene):
        change(scene, "73", "37")
        notice = put_right(scene)
        with pytest.raises(DatabaseError), transaction.atomic():
            Notice.objects.filter(pk=notice.pk).update(at=NOW)
        with pytest.raises(DatabaseError), transaction.atomic():
            notice.at = NOW
            notice.save()

    def test_a_withdrawn_story_leaves_every_list_and_cannot_change(self, scene):
        take_down(
            article=scene.story,
            by=scene.editor,
            at=LATER,
            label="",
            reason="Keliru.",
            apology="Maaf.",
            facts={"ground": "x"},
        )
        assert not Article.objects.public().exists() and not LiveStory.objects.exists()
        scene.story.refresh_from_db()
        with pytest.raises(Refused, match="withdrawn"):
            save_copy(article=scene.story, by=scene.editor, revision=scene.story.revision)

    def test_the_chain_of_a_story_verifies(self, scene):
        change(scene, "73", "37")
        put_right(scene)
        assert record.verify(Chain.objects.get(name=scene.story.chain)) == []


class TestReview:
    def draft(self, scene, body="<p>Isi.</p>"):
        return save_copy(article=Article(title="Draf", body=body, section=scene.section), by=scene.by("reporter"))

    def test_a_reporter_sends_a_story_and_gets_it_back_with_a_reason(self, scene):
        story = review.submit(article=self.draft(scene), by=scene.by("reporter"), at=NOW)
        assert story.stage == Article.Stage.REVIEW
        with pytest.raises(Refused, match="already in review"):
            review.submit(article=story, by=scene.by("reporter"), at=NOW)
        with pytest.raises(Refused):
            review.send_back(article=story, by=scene.editor, at=NOW, reason=" ")
        story = review.send_back(article=story, by=scene.editor, at=NOW, reason="Hubungi dinas.")
        assert story.stage == Article.Stage.DRAFT

    def test_an_empty_story_is_not_reviewed(self, scene):
        with pytest.raises(Refused, match="without text"):
            review.submit(article=self.draft(scene, body=""), by=scene.by("reporter"), at=NOW)

    def test_a_reporter_changes_no_story_of_somebody_else(self, scene):
        with pytest.raises(PermissionDenied):
            save_copy(article=scene.story, by=scene.by("reporter"), revision=scene.story.revision)
