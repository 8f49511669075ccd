"""Protected identities: who is a child, what a text names in any spelling, and that what names one is not published."""

from datetime import date, timedelta

import pytest

from articles.actions import register_identity
from articles.actions.publish import publish
from articles.actions.save_copy import save_copy
from articles.identities import register
from articles.identities.age import is_child
from articles.identities.hider import Hider
from articles.models import Article, PublishedVersion
from articles.models.identity import IdentityKind
from newsroom.core.errors import Refused, Stale
from newsroom.core.models import Entry, Text
from tests.articles import public
from tests.articles.test_admin_verbs import press
from tests.corrections.scene import NOW, PLAIN, says

WORDS = "Zulaikha Purnamawati"


def protect(scene, article, words=WORDS, *, why="child-victim", kind="name", by=None, **values):
    return register_identity.protect(
        article=article, kind=kind, words=words, why=why, by=by or scene.editor, at=NOW, **values
    )


def naming(scene, words=WORDS, **values):
    return public.draft(scene, "Sidang di Tuban", f"<p>Korban, {words}, hadir.</p>", **values)


@pytest.mark.law("CH-1", "KE-5c")
def test_a_child_is_whoever_is_under_eighteen():
    born = date(2008, 3, 10)
    assert is_child(born, date(2026, 3, 9))  # 17 years and 364 days
    assert not is_child(born, date(2026, 3, 10))
    leap = date(2008, 2, 29)
    assert is_child(leap, date(2026, 2, 28)) and not is_child(leap, date(2026, 3, 1))


class TestFinding:
    @pytest.mark.parametrize(
        "text",
        [
            "Zulaikha Purnamawati", "ZULAIKHA PURNAMAWATI,", "zulaikha-purnamawati-di-sidang", "Zúlaikha  Purnamawati",
            "#ZulaikhaPurnamawati", "foto_zulaikha_purnamawati01.jpg", "Zulai-kha\nPurna\u00admawati", "Zu\u0301laikha Purnama wati",
            "zulaikha%20purnamawati", "Ｚulaikha Purnamawati",
        ],
    )  # fmt: skip
    def test_any_spelling(self, text):
        hider = Hider((WORDS,))
        assert hider.finds(text)
        assert not hider.finds(hider.text(text)) or "%" in text

    @pytest.mark.parametrize(
        "text", ["Zulaikha", "Purnamawati Zulaikha", "Zulaikhah Purnamawati", "ZulaikhaPurnamawatix"]
    )
    def test_whole_words_alone(self, text):
        assert not Hider((WORDS,)).finds(text)

    def test_a_short_name_is_not_found_across_words(self):
        """Too much masked is a wrong too."""
        assert not Hider(("Adi",)).finds("kelas 5 A di Tuban, adinda, radiator")
        assert (
            Hider(("Adi",)).finds("si Adi.")
            and Hider(("SDN 1",)).finds("SDN-1")
            and not Hider(("SDN 1",)).finds("SDN 12")
        )

    def test_markup_within_the_words_stays_whole(self):
        html = (
            "<p>Ini <strong>Zulaikha</strong> Purna<em>mawati</em> &amp; ibunya.</p><p>Zulaikha</p><p>Purnamawati</p>"
        )
        assert Hider((WORDS,), mark="Z.").html(html) == (
            "<p>Ini <strong>Z.</strong><em></em> &amp; ibunya.</p><p>Zulaikha</p><p>Purnamawati</p>"
        )

    def test_addresses_and_captions_in_the_text(self):
        html = (
            '<p><a href="https://x.example/zulaikha-purnamawati">tautan</a></p>'
            '<aside data-related-url="https://x.example/zulaikha%20purnamawati" data-related-title="Lain"></aside>'
            '<figure data-photo="3" data-caption="Rumah Zulaikha Purnamawati"></figure>'
        )
        assert Hider((WORDS,)).html(html) == (
            '<p><a>tautan</a></p><figure data-photo="3" data-caption="Rumah [disamarkan]"></figure>'
        )

    def test_a_text_without_them_stays_byte_for_byte(self):
        html = "<p>Tetap  &amp; begini</p>"
        assert Hider((WORDS,)).html(html) is html


class TestRegister:
    @pytest.mark.law("CH-2")
    def test_each_kind_is_accepted_and_found(self, scene):
        photo = public.photo(scene)
        article = public.draft(scene, "Judul", f'<p>x</p><figure data-photo="{photo.pk}"></figure>')
        for kind in IdentityKind:
            words = f"Jejak {kind.value} tertentu"
            protect(scene, article, "" if kind == "photo" else words, kind=kind, photo=photo)
            article.body += f"<p>Ada jejak-{kind.value} tertentu.</p>"
        save_copy(article=article, by=scene.editor, revision=article.revision)
        assert {hit.identity.kind for hit in register.hits_in_copy(article)} == set(IdentityKind)

    def test_the_words_never_stand_on_record(self, scene):
        identity = protect(scene, scene.story)
        register_identity.end(identity=identity, by=scene.officer, at=NOW)
        identity.refresh_from_db()
        assert identity.words == "" and identity.ended_at
        kinds = [entry.kind for entry in Entry.objects.filter(chain=scene.story.chain)]
        assert kinds[-2:] == ["identity protected", "identity ended"]
        said = [str(entry.facts) for entry in Entry.objects.all()] + list(Text.objects.values_list("body", flat=True))
        assert not any("Zulaikha" in text for text in said)
        with pytest.raises(Refused):
            register_identity.end(identity=identity, by=scene.officer, at=NOW)

    @pytest.mark.law("CH-1")
    def test_a_grown_up_is_no_child_by_these_dates(self, scene):
        born = date(2008, 3, 10)
        with pytest.raises(Refused) as refused:
            protect(scene, scene.story, born_on=born, counts_on=date(2026, 3, 10))
        assert refused.value.field == "why"
        assert protect(scene, scene.story, born_on=born, counts_on=date(2026, 3, 9)).is_child

    @pytest.mark.parametrize("words", ["", "  ", "ab", "…!", WORDS.upper()])
    def test_what_says_nothing_or_stands_there_already_is_refused(self, scene, words):
        protect(scene, scene.story)
        with pytest.raises(Refused):
            protect(scene, scene.story, words)

    @pytest.mark.parametrize("verb", ["lindungi", "akhiri-lindungan", "jawab-identitas"])
    def test_nobody_else_sees_it(self, visit, scene, verb):
        protect(scene, scene.story)
        for role in ("reporter", "administrator"):
            visit.as_(scene.by(role))
            assert visit.get(f"articles_article_{verb}", scene.story.pk).status_code == 403
            for page in ("change", "history"):
                assert "Zulaikha" not in visit.get(f"articles_article_{page}", scene.story.pk).content.decode()
        visit.as_(scene.officer)
        assert "Zulaikha" in visit.get("articles_article_lindungi", scene.story.pk).content.decode()

    def test_is_kept_on_its_page(self, visit, scene):
        visit.as_(scene.officer)
        data = {"kind": "school", "words": "SDN Purnama 1", "why": "child-witness"}
        assert visit.post("articles_article_lindungi", scene.story.pk, **data).status_code == 302
        (identity,) = register.standing(scene.story.pk)
        assert (identity.words, identity.entered_by) == ("SDN Purnama 1", scene.officer)
        assert visit.post("articles_article_lindungi", scene.story.pk, **{**data, "words": ""}).status_code == 422
        assert visit.post("articles_article_akhiri-lindungan", scene.story.pk, identity=identity.pk).status_code == 302
        assert not register.standing(scene.story.pk)


class TestPublishing:
    @pytest.mark.law("CH-1", "KE-5a")
    def test_a_child_is_never_named(self, scene):
        article = naming(scene)
        identity = protect(scene, article)
        for values in ({}, {"change": "update", "note": "x"}):
            with pytest.raises(Refused, match="child"):
                publish(article=article, by=scene.signer, at=NOW, revision=article.revision, answers=PLAIN, **values)
        with pytest.raises(Refused):
            register_identity.answer(
                article=article, identity=identity, reason="Perlu", by=scene.signer, at=NOW, revision=article.revision
            )
        assert not PublishedVersion.objects.filter(article=article).exists()

    @pytest.mark.law("KE-5a")
    def test_anybody_else_takes_an_answer_by_name_for_this_very_text(self, scene):
        article = naming(scene)
        identity = protect(scene, article, why="sexual-victim")
        with pytest.raises(Refused):
            publish(article=article, by=scene.editor, at=NOW, revision=article.revision, answers=PLAIN)
        said = {"article": article, "identity": identity, "by": scene.editor, "at": NOW}
        with pytest.raises(Refused):
            register_identity.answer(**said, reason=f"Ia {WORDS}", revision=article.revision)
        with pytest.raises(Stale):
            register_identity.answer(**said, reason="Ia sendiri meminta.", revision=article.revision - 1)
        register_identity.answer(**said, reason="Ia sendiri meminta.", revision=article.revision)
        publish(article=article, by=scene.editor, at=NOW, revision=article.revision, answers=PLAIN)
        article = Article.objects.get(pk=article.pk)
        article.body += "<p>Lagi.</p>"
        save_copy(article=article, by=scene.editor, revision=article.revision)
        with pytest.raises(Refused):
            publish(
                article=article,
                by=scene.editor,
                at=NOW,
                revision=article.revision,
                answers=PLAIN,
                change="update",
                note="x",
            )

    def test_nor_in_an_erratum(self, scene):
        protect(scene, scene.story)
        with pytest.raises(Refused):
            public.erratum(scene, scene.story, "73", "37", items=[(WORDS, "seorang anak")])

    def test_the_page_says_where_and_leads_on(self, visit, scene):
        article = naming(scene)
        identity = protect(scene, article, why="other")
        visit.as_(scene.editor)
        page = visit.get("articles_article_change", article.pk)
        assert says(page, "The text names a protected identity. It is not published like this.")
        assert press(visit, article, "terbitkan").status_code == 422
        data = {"identity": identity.pk, "reason": "Ia bicara sendiri.", "revision": article.revision}
        assert visit.post("articles_article_jawab-identitas", article.pk, **data).status_code == 302
        assert visit.post("articles_article_jawab-identitas", article.pk, **data).status_code == 409
        assert press(visit, article, "terbitkan").status_code == 302


def test_another_story_is_free(scene):
    protect(scene, scene.story)
    article = naming(scene)
    publish(article=article, by=scene.editor, at=NOW + timedelta(days=1), revision=article.revision, answers=PLAIN)
    assert Article.objects.get(pk=article.pk).is_public
