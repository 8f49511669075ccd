"""Before publication: what a story owes, who answers for it, and that nothing of it leaves the newsroom."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import translation

from articles import snapshot
from articles.actions import duties, review
from articles.actions.correct import correct
from articles.actions.duties import Answers
from articles.actions.publish import publish, put_live
from articles.actions.save_copy import save_copy
from articles.actions.take_down import take_down
from articles.duties import Question, Standing, Verification
from articles.models import Article, ChecklistQuestion, Contact, LiveStory, PendingVerification
from newsroom.core import record
from newsroom.core.errors import Refused, Stale
from newsroom.core.models import Chain, Entry, OutgoingMail, Text
from tests.articles import public
from tests.articles.story_form import filled
from tests.corrections.scene import NOW, PLAIN, person, says
from tests.corrections.visitor import open_link

LATER = NOW + timedelta(hours=2)
HARM = Answers(verified=True, may_harm=True)
STATEMENTS = {
    Question.PUBLIC_INTEREST: "Lelang ditutup besok.",
    Question.FIRST_SOURCE: "Direkturnya, disebut namanya.",
    Question.UNREACHABLE: "Lima kali ditelepon.",
}


@pytest.fixture
def draft(scene):
    return public.draft(scene)


def put_out(scene, article, answers=None, *, by=None, at=NOW, **values):
    article.refresh_from_db()
    return publish(article=article, by=by or scene.editor, at=at, revision=article.revision, answers=answers, **values)


def press(visit, article, **data):
    article.refresh_from_db()
    return visit.post("articles_article_terbitkan", article.pk, revision=article.revision, **data)


def contact(article, result=Contact.Result.ANSWERED, **values):
    values = {"name": "Dinas Pekerjaan Umum", "how": "telepon", "at": NOW, **values}
    return article.contacts.create(result=result, **values)


def save(scene, article, **values):
    article.refresh_from_db()
    for name, value in values.items():
        setattr(article, name, value)
    return save_copy(article=article, by=scene.editor, revision=article.revision)


def flag(scene, article, **flags):
    duties.flag(article=article, by=scene.editor, at=NOW, **flags)


class TestVerified:
    @pytest.mark.law("MS-2a")
    def test_nobody_has_verified_a_story_until_somebody_says_so_by_name(self, scene, draft):
        assert Standing(draft).verification == Verification.NOT_YET
        with pytest.raises(Refused, match="was verified"):
            put_out(scene, draft, Answers(may_harm=False))
        assert not draft.versions.exists()
        put_out(scene, draft, Answers(verified=True))
        entry = Entry.objects.get(chain_id=draft.chain, facts__question="verified")
        assert (entry.by, entry.by_name, entry.at) == (scene.editor, str(scene.editor), NOW)

    @pytest.mark.law("MS-2a")
    def test_the_answer_is_about_the_wording_that_was_read(self, scene, draft):
        duties.keep(PLAIN, article=draft, by=scene.editor, at=NOW, revision=draft.revision)
        assert Standing(draft).verification == Verification.VERIFIED
        draft = save(scene, draft, body="<p>Kalimat lain.</p>")
        assert Standing(draft).verification == Verification.NOT_YET
        with pytest.raises(Refused, match="was verified"):
            put_out(scene, draft)

    @pytest.mark.law("MS-2a")
    def test_a_reporter_does_not_verify(self, scene):
        story = save_copy(article=Article(title="A", body="<p>a</p>", section=scene.section), by=scene.by("reporter"))
        with pytest.raises(PermissionDenied):
            duties.answer(article=story, question=Question.VERIFIED, value="yes", by=scene.by("reporter"), at=NOW)
        with pytest.raises(Stale):
            duties.keep(PLAIN, article=story, by=scene.editor, at=NOW, revision=story.revision + 1)

    @pytest.mark.law("MS-2a", "MS-2b")
    def test_a_plain_story_goes_out_in_one_dialog(self, visit, scene, draft):
        visit.as_(scene.editor)
        page = visit.get("articles_article_terbitkan", draft.pk)
        assert set(page.context["form"].fields) == {"revision", "verified", "may_harm"}
        for lacking in ({"may_harm": "no"}, {"verified": "on"}):
            assert press(visit, draft, **lacking).status_code == 422
        assert not LiveStory.objects.filter(pk=draft.pk).exists()
        assert press(visit, draft, verified="on", may_harm="no").status_code == 302
        assert LiveStory.objects.filter(pk=draft.pk).exists()

    def test_the_record_holds_and_the_history_shows_who_answered(self, visit, scene, draft):
        put_out(scene, draft, PLAIN)
        assert record.verify(Chain.objects.get(name=draft.chain)) == []
        page = visit.as_(scene.editor).get("articles_article_history", draft.pk)
        assert says(page, "Is the story verified?") and str(scene.editor) in page.content.decode()


class TestMayHarm:
    @pytest.mark.law("MS-2b", "FL-12")
    def test_without_the_other_side_it_does_not_come_out(self, scene, draft):
        with pytest.raises(Refused, match="whom you asked"):
            put_out(scene, draft, HARM)
        for result in (Contact.Result.REFUSED, Contact.Result.NOT_REACHED):
            contact(draft, result)
        with pytest.raises(Refused, match="whom you asked"):
            put_out(scene, draft)
        contact(draft)
        put_out(scene, draft)
        assert LiveStory.objects.filter(pk=draft.pk).exists()

    @pytest.mark.law("MS-2b", "FL-12")
    def test_the_dialog_keeps_the_yes_and_leads_to_what_is_due(self, visit, scene, draft):
        visit.as_(scene.editor)
        page = press(visit, draft, verified="on", may_harm="yes")
        assert page.status_code == 422 and "may_harm" in page.context["form"].errors
        assert Standing(draft).may_harm is True
        assert f"/admin/articles/beforepublication/{draft.pk}/change/" in page.content.decode()

    @pytest.mark.law("MS-2b")
    @pytest.mark.parametrize("answer", [True, False])
    def test_whether_it_harms_is_a_persons_answer_whatever_the_text_says(self, scene, answer):
        story = public.draft(scene, "Bupati korup dan penipu", "<p>Ia pencuri, penipu, dan pembunuh.</p>")
        assert Standing(story).may_harm is None
        flag(scene, story, may_harm=answer)
        assert Standing(story).may_harm is answer
        assert Standing(story).of(Question.MAY_HARM).by_name == str(scene.editor)

    @pytest.mark.law("KE-3", "KE-9")
    def test_prompts_stand_beside_a_flagged_story_and_no_other(self, visit, scene, draft):
        visit.as_(scene.editor)
        for page in ("articles_article_terbitkan", "articles_article_change"):
            words = ("Private life: does the public need to know this, or is it only curious?",
                     "Does nobody stand there as guilty before a court has said so?")  # fmt: skip
            flag(scene, draft, may_harm=False)
            assert not any(says(visit.get(page, draft.pk), sentence) for sentence in words)
            flag(scene, draft, may_harm=True)
            assert all(says(visit.get(page, draft.pk), sentence) for sentence in words)

    @pytest.mark.law("KE-3", "KE-9", "KE-1")
    def test_prompts_and_what_was_said_decide_nothing(self, scene, draft):
        """One party heard is enough for the software, however the story treats them: weighing it is a person's."""
        contact(draft, note="Membantah semuanya.")
        put_out(scene, draft, HARM)
        assert draft.versions.count() == 1


class TestWithoutAnswer:
    @pytest.mark.law("MS-2c", "MS-2c4")
    @pytest.mark.parametrize("lacks", list(STATEMENTS))
    def test_two_of_three_statements_are_not_enough(self, scene, draft, lacks):
        two = {question: words for question, words in STATEMENTS.items() if question != lacks}
        duties.state(article=draft, statements={**two, lacks: "  "}, by=scene.editor, at=NOW)
        with pytest.raises(Refused, match="three statements"):
            put_out(scene, draft, HARM)
        duties.state(article=draft, statements={lacks: STATEMENTS[lacks]}, by=scene.signer, at=NOW)
        put_out(scene, draft, HARM)
        assert LiveStory.objects.get(pk=draft.pk).unverified

    @pytest.mark.law("MS-2c")
    def test_each_statement_stands_under_the_name_of_its_editor(self, visit, scene, draft):
        flag(scene, draft, may_harm=True)
        address, values = "articles_beforepublication_tanpa-tanggapan", {q.value: w for q, w in STATEMENTS.items()}
        first, *rest = values.items()
        visit.as_(scene.editor)
        assert visit.post(address, draft.pk, **dict([first])).status_code == 302
        # The signer's page shows the first one, and sends it along as it is.
        assert visit.as_(scene.signer).post(address, draft.pk, **values).status_code == 302
        names = {question.value: answer.by_name for question, answer in Standing(draft).statements}
        assert names == {first[0]: str(scene.editor), **{name: str(scene.signer) for name, _words in rest}}
        draft.refresh_from_db()
        assert draft.unverified
        assert visit.as_(scene.by("reporter")).post(address, draft.pk, **values).status_code == 403

    @pytest.mark.law("MS-2c4")
    def test_the_notice_cannot_be_taken_off_for_the_first_publication(self, scene, draft):
        duties.state(article=draft, statements=STATEMENTS, by=scene.editor, at=NOW)
        save(scene, draft, unverified=False)
        with pytest.raises(Refused, match="carries the notice"):
            put_out(scene, draft, HARM)


class TestPendingVerification:
    @pytest.fixture
    def first(self, scene, draft):
        duties.state(article=draft, statements=STATEMENTS, by=scene.editor, at=NOW)
        put_out(scene, draft, HARM)
        draft.refresh_from_db()
        return draft

    def update(self, scene, first, body=None):
        link = f'<aside data-related-article="{first.pk}"></aside>'
        return save_copy(
            article=Article(title="Hasilnya", body=body or f"<p>Baru.</p>{link}", section=scene.section, updates=first),
            by=scene.editor,
        )

    @pytest.mark.law("MS-2d")
    def test_a_story_with_the_notice_waits_on_the_list_and_on_the_dashboard(self, visit, scene, first):
        assert PendingVerification.objects.get().opened_at == NOW
        visit.as_(scene.editor)
        assert first.title in visit.get("articles_pendingverification_changelist").content.decode()
        piles = {pile.title: [row.title for row in pile.rows] for pile in visit.get("index").context["piles"]}
        assert first.title in [title for rows in piles.values() for title in rows]

    @pytest.mark.law("MS-2d")
    def test_an_update_cannot_be_saved_without_the_link(self, visit, scene, first):
        with pytest.raises(Refused, match="Baca Juga"):
            self.update(scene, first, "<p>Baru.</p>")
        update = self.update(scene, first)
        page = visit.as_(scene.editor).get("articles_article_change", update.pk)
        response = visit.post("articles_article_change", update.pk, **filled(page, body="<p>Tanpa tautan.</p>"))
        assert response.status_code == 422 and "updates" in response.context["adminform"].form.errors

    @pytest.mark.law("MS-2d")
    def test_the_update_links_to_the_first_and_the_first_to_the_update(self, visit, scene, first, client):
        first = save(scene, first, standfirst="Belum untuk pembaca.")
        update = self.update(scene, first)
        assert says(client.get(first.get_absolute_url()), "Not yet verified")
        put_out(scene, update, PLAIN, at=LATER)
        page = client.get(first.get_absolute_url())
        assert not says(page, "Not yet verified") and update.get_absolute_url() in page.content.decode()
        assert first.get_absolute_url() in client.get(update.get_absolute_url()).content.decode()
        row = PendingVerification.objects.get()
        assert (row.update, row.closed_at, row.closed_by) == (update, LATER, scene.editor)
        assert (
            first.title not in visit.as_(scene.editor).get("articles_pendingverification_changelist").content.decode()
        )
        # What an editor was writing in the first is still theirs, and not public.
        first.refresh_from_db()
        assert (first.standfirst, first.stage, first.savers) == ("Belum untuk pembaca.", "draft", [scene.editor.pk])
        assert not first.unverified and first.live.text["standfirst"] == ""
        assert first.live.change == "update" and first.live.note

    @pytest.mark.law("MS-2d")
    def test_closing_it_without_a_result_takes_a_person_and_a_reason(self, visit, scene, first):
        row = PendingVerification.objects.get()
        assert (
            visit.as_(scene.by("reporter")).post("articles_pendingverification_tutup", row.pk, reason="x").status_code
            == 403
        )
        visit.as_(scene.editor)
        assert visit.post("articles_pendingverification_tutup", row.pk, reason="").status_code == 422
        assert visit.post("articles_pendingverification_tutup", row.pk, reason="Saksinya pindah.").status_code == 302
        row.refresh_from_db()
        assert row.closed_by == scene.editor and row.closed_at
        assert Entry.objects.get(kind="verification closed").text.value["reason"] == "Saksinya pindah."
        assert LiveStory.objects.get(pk=first.pk).unverified  # it is still so
        assert visit.post("articles_pendingverification_tutup", row.pk, reason="Lagi.").status_code == 403

    @pytest.mark.law("MS-2d")
    def test_taking_the_notice_off_by_hand_closes_nothing_and_is_warned_of(self, visit, scene, first):
        save(scene, first, unverified=False)
        page = visit.as_(scene.editor).get("articles_article_terbitkan", first.pk)
        assert page.context["no_longer_marked"]
        put_out(scene, first, change="update", note="Sudah.", at=LATER)
        assert PendingVerification.objects.open().exists()


class TestLegalCase:
    @pytest.mark.law("UP-5.1")
    def test_it_waits_until_a_named_editor_has_answered_the_checklist(self, visit, scene, draft):
        flag(scene, draft, legal_case=True)
        with pytest.raises(Refused, match="checklist"):
            put_out(scene, draft, PLAIN)
        address = "articles_beforepublication_daftar-periksa"
        page = visit.as_(scene.editor).get(address, draft.pk)
        answers = dict.fromkeys(page.context["form"].fields, "yes")
        assert len(answers) == ChecklistQuestion.objects.filter(active=True).count() >= 5
        assert visit.as_(scene.officer).post(address, draft.pk, **answers).status_code == 403
        assert visit.as_(scene.editor).post(address, draft.pk, **dict(list(answers.items())[1:])).status_code == 422
        assert visit.post(address, draft.pk, **answers).status_code == 302
        assert {answer.by_name for _q, answer in Standing(draft).checklist} == {str(scene.editor)}
        put_out(scene, draft)
        assert draft.versions.count() == 1

    @pytest.mark.law("UP-5.1")
    def test_what_the_answers_are_is_weighed_by_nobody_but_the_editor(self, scene, draft):
        flag(scene, draft, legal_case=True)
        answers = dict.fromkeys(ChecklistQuestion.objects.filter(active=True), "no")
        duties.check(article=draft, answers=answers, by=scene.editor, at=NOW)
        put_out(scene, draft, PLAIN)
        assert draft.versions.count() == 1

    @pytest.mark.law("UP-5.1")
    def test_the_house_changes_its_questions(self, visit, scene, draft):
        flag(scene, draft, legal_case=True)
        ChecklistQuestion.objects.exclude(pk=ChecklistQuestion.objects.first().pk).update(active=False)
        (kept,) = ChecklistQuestion.objects.filter(active=True)
        duties.check(article=draft, answers={kept: "yes"}, by=scene.editor, at=NOW)
        visit.as_(scene.editor)
        data = {"text": "Apakah hakimnya disebut?", "active": "on", "position": 9}
        assert visit.post("articles_checklistquestion_add", **data).status_code == 302
        with translation.override(None), pytest.raises(Refused, match="checklist"):
            put_out(scene, draft, PLAIN)
        assert visit.post("articles_checklistquestion_delete", kept.pk, post="yes").status_code == 403
        assert visit.as_(scene.by("reporter")).post("articles_checklistquestion_add", **data).status_code == 403


class TestAdvertorial:
    @pytest.mark.law("UP-13")
    def test_it_comes_out_once_somebody_says_that_it_may(self, visit, scene):
        advert = public.draft(scene, "Tabungan", kind=Article.Kind.ADVERTORIAL, sponsor="Koperasi")
        visit.as_(scene.editor)
        response = press(visit, advert)
        assert response.status_code == 422 and "compliant" in response.context["form"].errors
        assert press(visit, advert, compliant="on").status_code == 302
        entry = Entry.objects.get(chain_id=advert.chain, facts__question="compliant")
        assert entry.by == scene.editor and entry.facts["value"] == "yes"

    @pytest.mark.law("UP-13")
    def test_another_wording_is_looked_at_again_and_a_typing_error_is_not(self, scene):
        advert = public.story(scene, "Tabungan", kind=Article.Kind.ADVERTORIAL, sponsor="Koperasi")
        save(scene, advert, body="<p>Isi berita baru.</p>")
        with pytest.raises(Refused, match="look at the advertorial"):
            put_out(scene, advert, change="update", note="Baru.")
        put_out(scene, advert, Answers(compliant=True), change="update", note="Baru.")
        save(scene, advert, body="<p>Isi berita barru.</p>")
        put_out(scene, advert, change="typo")

    @pytest.mark.law("UP-13")
    def test_no_word_list_judges_it(self, scene):
        advert = public.draft(scene, "Rokok dan bir", kind=Article.Kind.ADVERTORIAL, sponsor="Warung")
        put_out(scene, advert, Answers(compliant=True))
        assert advert.versions.count() == 1


class TestEmbargo:
    @pytest.mark.law("KE-7")
    def test_it_cannot_come_out_early_by_any_door(self, visit, scene, draft, client):
        flag(scene, draft, embargo_until=LATER)
        with pytest.raises(Refused, match="under embargo"):
            put_out(scene, draft, PLAIN)
        with pytest.raises(Refused, match="under embargo"):
            put_live(draft, snapshot.take(draft), change="first", by=scene.editor, at=NOW)
        pages = (
            "/",
            "/feed/",
            "/sitemap-2026-3.xml",
            "/sitemap-news.xml",
            "/cari/?q=konsep",
            scene.section.get_absolute_url(),
        )
        assert not any(draft.get_absolute_url() in client.get(page).content.decode() for page in pages)
        put_out(scene, draft, at=LATER)
        assert draft.get_absolute_url() in client.get("/feed/").content.decode()

    @pytest.mark.law("KE-7")
    def test_the_button_says_so(self, visit, scene, draft):
        flag(scene, draft, embargo_until=NOW + timedelta(days=3650))
        visit.as_(scene.editor)
        assert says(visit.get("articles_article_change", draft.pk), "The story is under embargo. It can come out once that time has passed.")  # fmt: skip
        assert press(visit, draft, verified="on", may_harm="no").status_code == 409


class TestStoriesOfTheTimeBefore:
    """A story that was published before these questions owes no answer that it never had; an emergency owes none at all."""

    @pytest.fixture
    def old(self, scene):
        """A public story whose record holds no answer. The scene's own has some, so this one is put live below the verb."""
        story = public.draft(scene, "Berita lama")
        put_live(story, snapshot.take(story), change="first", by=scene.editor, at=NOW)
        assert not Standing(story).answers
        return story

    def test_typing_errors_and_updates_go_on(self, scene, old):
        save(scene, old, body="<p>Belum juga.</p>")
        put_out(scene, old, change="typo", at=LATER)
        save(scene, old, body="<p>Belum juga, kata mereka.</p>")
        put_out(scene, old, change="update", note="Tambahan.", at=LATER)
        assert old.versions.count() == 3

    def test_an_update_owes_what_flags_call_for(self, scene, old):
        save(scene, old, body="<p>Tuduhan baru.</p>")
        flag(scene, old, may_harm=True)
        with pytest.raises(Refused, match="whom you asked"):
            put_out(scene, old, change="update", note="Tambahan.", at=LATER)

    def test_nothing_holds_back_a_correction_a_typing_error_or_a_withdrawal(self, scene, old):
        flag(scene, old, may_harm=True, legal_case=True, embargo_until=NOW + timedelta(days=30))
        save(scene, old, body="<p>Belum juga.</p>")
        put_out(scene, old, change="typo", at=LATER)
        save(scene, old, body="<p>Sudah.</p>")
        correct(
            article=old, items=[("Belum", "Sudah")], main_substance=False, apology="", keep_readable=True,
            by=scene.editor, at=LATER, revision=old.revision,
        )  # fmt: skip
        take_down(article=old, by=scene.editor, at=LATER, label="", reason="Keliru.", apology="", facts={})
        old.refresh_from_db()
        assert old.withdrawn_at == LATER


# What no page outside the story's own circle may hold.
SECRETS = ("Tukiman Rahasia", "Ia takut dipecat", "Pihak Tersembunyi", "Catatan di luar rekaman")


def secrets_in(page):
    body = b"".join(page) if page.streaming else page.content
    return [secret for secret in SECRETS if secret.encode() in body]


class TestNotes:
    @pytest.fixture
    def story(self, scene):
        story = scene.story
        story.sources.create(name=SECRETS[0], what=SECRETS[1], confidential=True)
        story.sources.create(name="Laporan dinas", what="Jumlah titik.")
        contact(story, name=SECRETS[2], confidential=True)
        contact(story, name="Kepala Dinas")
        story.notes.create(text=SECRETS[3])
        story.notes.create(text="Catatan biasa", off_record=False)
        return story

    @pytest.mark.law("KE-2d")
    def test_publishing_without_any_source_warns_and_goes_on(self, visit, scene, draft):
        visit.as_(scene.editor)
        assert says(visit.get("articles_article_terbitkan", draft.pk), "none noted yet")
        draft.sources.create(name="Laporan dinas")
        page = visit.get("articles_article_terbitkan", draft.pk).content.decode()
        assert "beforepublication" not in page
        draft.sources.all().delete()
        assert press(visit, draft, verified="on", may_harm="no").status_code == 302

    @pytest.mark.law("KE-1", "UP-1.10", "KE-7")
    @pytest.mark.parametrize("who", ["editor", "officer", "responsible"])
    def test_the_record_of_contacted_parties_is_printed_without_what_is_confidential(self, visit, scene, story, who):
        page = visit.as_(scene.by(who)).get("articles_beforepublication_cetak", story.pk).content.decode()
        assert all(words in page for words in ("Kepala Dinas", "telepon", "Laporan dinas", "Catatan biasa"))
        assert not any(secret in page for secret in SECRETS)
        assert visit.as_(scene.by("reporter")).get("articles_beforepublication_cetak", story.pk).status_code == 403

    @pytest.mark.law("UP-1.10")
    def test_those_who_answer_for_the_story_and_its_writers_see_it_nobody_else(self, visit, scene, story):
        address = "articles_beforepublication_change"
        for user in (scene.editor, scene.signer):
            assert SECRETS[0] in visit.as_(user).get(address, story.pk).content.decode()
        for user in (scene.by("reporter"), scene.officer, scene.by("administrator")):
            assert visit.as_(user).get(address, story.pk).status_code == 403
            assert visit.post(address, story.pk, _save="1").status_code == 403
        own = person("sari", "reporter")
        story.bylines.create(author=public.author("Sari", "sari", user=own))
        assert SECRETS[0] in visit.as_(own).get(address, story.pk).content.decode()

    @pytest.mark.law("UP-1.10", "KE-7")
    def test_nothing_confidential_reaches_a_complainant_the_public_or_an_export(self, scene, story, client):
        scene.case("published", passages=(1,))
        case = scene.case("comment")
        open_link(client, case)
        addresses = [
            case.get_absolute_url(), f"{case.get_absolute_url()}tanda-terima/", f"{case.get_absolute_url()}naskah-asli/",
            f"/koreksi/ajukan/{story.pk}/", story.get_absolute_url(), f"/berita/{story.pk}/riwayat/",
            "/", "/feed/", "/koreksi/", "/koreksi/register.json", "/koreksi/register.csv", "/koreksi/feed/", "/cari/?q=dinas",
        ]  # fmt: skip
        for address in addresses:
            page = client.get(address)
            assert page.status_code == 200, address
            assert not secrets_in(page), address

    @pytest.mark.law("UP-1.10", "KE-7")
    def test_nor_a_letter_the_record_or_the_rest_of_the_newsroom(self, visit, scene, story):
        case = scene.case("comment")
        pages = [visit.as_(scene.officer).get("corrections_case_change", case.pk)]
        for user in (scene.officer, scene.by("reporter"), scene.by("administrator")):
            pages += [visit.as_(user).get(f"articles_article_{name}", story.pk) for name in ("change", "history")]
        for page in pages:
            assert page.status_code == 200 and not secrets_in(page)
        kept = [*Text.objects.values_list("body", flat=True), *OutgoingMail.objects.values_list("body", flat=True)]
        assert kept and not any(secret in words for secret in SECRETS for words in kept)

    @pytest.mark.law("UP-1.10")
    def test_confidentiality_is_lifted_by_the_responsible_person_and_put_on_record(self, visit, scene, story):
        address, source = "articles_beforepublication_change", story.sources.get(confidential=True)

        def lift(user):
            data = filled(visit.as_(user).get(address, story.pk))
            (name,) = [name for name in data if name.startswith("sources") and name.endswith("confidential")]
            return visit.post(address, story.pk, **{key: value for key, value in data.items() if key != name})

        response = lift(scene.editor)
        assert response.status_code == 422
        assert says(response, "Only the responsible person can lift what was promised to stay confidential.")
        source.refresh_from_db()
        assert source.confidential
        assert lift(scene.signer).status_code == 302
        source.refresh_from_db()
        assert not source.confidential
        assert Entry.objects.get(kind="confidentiality lifted").by == scene.signer

    def test_an_empty_row_chooses_no_outcome(self, visit, scene, draft):
        page = visit.as_(scene.editor).get("articles_beforepublication_change", draft.pk).content.decode()
        row = page[page.index('name="contacts-0-result"') :]
        assert '<option value="" selected>' in row[: row.index("</select>")]

    def test_a_writer_notes_whom_they_asked(self, visit, scene, draft):
        address = "articles_beforepublication_change"
        data = filled(visit.as_(scene.editor).get(address, draft.pk))
        data |= {
            "contacts-TOTAL_FORMS": 1, "contacts-0-name": "Dinas", "contacts-0-how": "surat", "contacts-0-result": "answered",
            "contacts-0-at": "2026-03-10T09:30", "contacts-0-note": "Membenarkan.",
        }  # fmt: skip
        assert visit.post(address, draft.pk, **data).status_code == 302
        row = Contact.objects.get()
        assert (row.article_id, row.noted_by, row.name) == (draft.pk, scene.editor, "Dinas")
        before = draft.revision
        draft.refresh_from_db()
        assert draft.revision == before


class TestStoryForm:
    def test_it_is_folded_until_something_is_flagged(self, visit, scene, draft):
        visit.as_(scene.editor)
        assert '<details class="own-box own-fold">' in visit.get("articles_article_change", draft.pk).content.decode()
        flag(scene, draft, legal_case=True)
        assert '<details class="own-box own-fold" open>' in visit.get("articles_article_change", draft.pk).content.decode()  # fmt: skip

    def test_flags_are_kept_with_a_name_and_make_no_new_wording(self, visit, scene):
        visit.as_(scene.editor)
        data = filled(visit.get("articles_article_change", scene.story.pk))
        data |= {"may_harm": "yes", "legal_case": "on", "embargo_until": "2026-03-11T09:00"}
        scene.story.refresh_from_db()
        before = scene.story.revision
        assert visit.post("articles_article_change", scene.story.pk, **data).status_code == 302
        scene.story.refresh_from_db()
        standing = Standing(scene.story)
        assert (standing.may_harm, standing.legal_case) == (True, True)
        assert standing.embargo_until.isoformat() == "2026-03-11T09:00:00+07:00"
        assert (scene.story.revision, scene.story.stage) == (before, "published")

    def test_a_new_story_is_flagged_as_it_is_written(self, visit, scene):
        visit.as_(scene.by("reporter"))
        data = filled(visit.get("articles_article_add"), title="Baru", section=scene.section.pk, may_harm="yes")
        assert visit.post("articles_article_add", **data).status_code == 302
        story = Article.objects.get(title="Baru")
        assert Standing(story).of(Question.MAY_HARM).by_name == str(scene.by("reporter"))

    def test_a_reporter_flags_nothing_of_somebody_elses_story(self, scene, draft):
        with pytest.raises(PermissionDenied):
            duties.flag(article=draft, by=scene.by("reporter"), at=NOW, may_harm=False)

    def test_why_a_story_came_back_stays_when_it_is_flagged(self, visit, scene, draft):
        review.submit(article=draft, by=scene.editor, at=NOW)
        review.send_back(article=draft, by=scene.editor, at=NOW, reason="Hubungi dinas.")
        flag(scene, draft, may_harm=True)
        assert "Hubungi dinas." in visit.as_(scene.editor).get("articles_article_change", draft.pk).content.decode()
