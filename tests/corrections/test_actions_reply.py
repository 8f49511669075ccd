"""A right of reply from receipt to publication, at the level of the verbs."""

from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db import transaction

from articles.actions.take_down import take_down
from articles.models import Article, Notice, PublishedVersion
from corrections import figures, formal, letters, workflow
from corrections.actions import complainant, decide, prepare, reply
from corrections.law.formal import FormalDefect
from corrections.models import Case, CaseEvent, LetterText, Message
from corrections.models.case import CaseType, Channel, State
from corrections.models.event import Verb
from newsroom.core import record
from newsroom.core.errors import Refused, Stale
from newsroom.core.models import Chain, Entry, OutgoingMail

from .scene import NOW, RIGHT

LATER = NOW + timedelta(days=3)


def sign(scene, case, **answers):
    values = {"apology_due": False, **answers}
    return decide.publish_reply(case=case, by=scene.signer, at=LATER, revision=case.revision, **values)


def rows():
    """How many rows stand in what a verb may write."""
    models = (Article, PublishedVersion, Notice, CaseEvent, Message, OutgoingMail, Entry)
    return {model.__name__: model.objects.count() for model in models}


@pytest.mark.law("UP-5.2", "HJ-13b", "MS-4b", "MS-4b.2", "MS-4c", "INV-5", "PR-1", "UP-1.11")
def test_a_signed_reply_is_a_story_in_the_same_section_linked_both_ways_at_once(scene):
    case = sign(scene, scene.case(State.SIGNATURE))
    (notice,) = case.notices.all()
    assert case.state == State.PUBLISHED
    assert case.reply.section == scene.section
    assert case.reply.kind == Article.Kind.REPLY
    assert case.reply.title.startswith("Hak Jawab Sri Wahyuni")
    assert case.reply.first_published_at == notice.at == LATER
    assert (notice.article, notice.reply, notice.version) == (scene.story, case.reply, scene.version)
    assert notice.text["party"] == "Sri Wahyuni" and notice.text["edited"] is False
    assert (
        case.reply.live.text["body"]
        == "<p>Titik bocor yang benar 37, bukan 73.</p><p>Kami sudah mengirim data itu pada Januari.</p>"
    )
    assert case.events.last().by == scene.signer
    assert (
        OutgoingMail.objects.get(key__startswith=f"case:{case.pk}:{case.events.last().pk}:").to == "sri@warga.example"
    )
    for chain in Chain.objects.all():
        assert record.verify(chain) == []


@pytest.mark.law("MS-4b", "FL-4")
def test_when_the_original_cannot_be_linked_nothing_is_published(scene, monkeypatch):
    case = scene.case(State.SIGNATURE)
    before = rows()
    monkeypatch.setattr("articles.projections.rebuild", lambda article: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError), transaction.atomic():
        sign(scene, case)
    case.refresh_from_db()
    assert (case.state, case.reply) == (State.SIGNATURE, None)
    assert rows() == before


@pytest.mark.law("FL-4", "MS-4b")
@pytest.mark.parametrize(
    "where", ["articles.actions.serve_reply.make_notice", "corrections.actions.decide.letters.send"]
)
def test_a_failure_in_the_middle_leaves_nothing(scene, monkeypatch, where):
    case = scene.case(State.SIGNATURE)
    before = rows()
    monkeypatch.setattr(where, lambda *args, **kwargs: (_ for _ in ()).throw(OSError("gone")))
    with pytest.raises(OSError), transaction.atomic():
        sign(scene, case)
    assert rows() == before
    assert Case.objects.get(pk=case.pk).state == State.SIGNATURE


@pytest.mark.law("MS-4b")
def test_a_reply_to_a_story_that_was_withdrawn_meanwhile_is_not_published(scene):
    case = scene.case(State.SIGNATURE)
    take_down(article=scene.story, by=scene.editor, at=LATER, label="", reason="Anak.", apology="", facts={})
    with pytest.raises(Refused, match="not published any more"):
        sign(scene, case)


@pytest.mark.law("HJ-15")
@pytest.mark.parametrize("role", ["officer", "editor", "reporter", "administrator"])
def test_nobody_but_the_responsible_person_signs(scene, role):
    case = scene.case(State.SIGNATURE)
    with pytest.raises(PermissionDenied):
        decide.publish_reply(case=case, by=scene.by(role), at=LATER, revision=case.revision, apology_due=False)


@pytest.mark.law("HJ-13f", "INV-9")
class TestApology:
    def test_unanswered_cannot_be_published(self, scene):
        with pytest.raises(Refused, match="Answer whether an apology is due"):
            sign(scene, scene.case(State.SIGNATURE), apology_due=None)

    @pytest.mark.parametrize("words", [{}, {"to_party": "Maaf."}, {"to_readers": "Maaf."}])
    def test_yes_needs_words_to_the_party_and_to_the_readers(self, scene, words):
        with pytest.raises(Refused, match="Write the apology"):
            sign(scene, scene.case(State.SIGNATURE), apology_due=True, **words)

    @pytest.mark.law("PR-5")
    def test_yes_stands_in_the_notice(self, scene):
        case = sign(
            scene, scene.case(State.SIGNATURE), apology_due=True, to_party="Maaf, Bu Sri.", to_readers="Maaf, Pembaca."
        )
        assert case.notices.get().text["apology"] == "Maaf, Bu Sri.\n\nMaaf, Pembaca."
        assert case.events.last().text["apology_due"] is True

    def test_no_leaves_none(self, scene):
        case = sign(scene, scene.case(State.SIGNATURE), to_party="tertinggal di formulir")
        assert case.notices.get().text["apology"] == ""


@pytest.mark.law("HJ-6", "HJ-14a")
def test_after_three_edits_the_original_is_there_byte_for_byte(scene):
    words = "  Baris satu\r\nbaris dua — “kutip” <b>37</b>\r\n\r\n\tTab.  "
    case = scene.case(State.DRAFTING, right=words)
    for number in range(3):
        case = scene.edit(case, LATER, body=f"Suntingan {number}")
    first, *edits = case.reply_versions.all()
    assert first.original and first.text["body"] == words == case.statements.get().text["right"]
    assert [edit.text["body"] for edit in edits] == ["Suntingan 0", "Suntingan 1", "Suntingan 2"]
    assert all(edit.entry.by == scene.officer for edit in edits)
    assert record.verify(Chain.objects.get(name=case.chain)) == []


@pytest.mark.law("HJ-14b")
class TestEditedReply:
    def test_it_cannot_reach_the_signer_without_the_complainant(self, scene):
        case = scene.edit(scene.case(State.DRAFTING), LATER)
        with pytest.raises(Refused, match="sees the changes first"):
            reply.submit(case=case, by=scene.officer, at=LATER, revision=case.revision)

    def test_agreement_leads_to_the_signer_and_both_wordings_stay(self, scene):
        case = scene.case(State.COMMENT)
        case = reply.agree(case=case, at=LATER, revision=case.revision)
        case = sign(scene, case)
        assert case.notices.get().text["edited"] is True
        assert case.reply_versions.count() == 2
        assert case.reply.live.text["body"] == "<p>Titik bocor yang benar 37.</p>"

    def test_an_objection_says_to_what_and_goes_back_to_the_officer(self, scene):
        case = scene.case(State.COMMENT)
        with pytest.raises(Refused, match="object"):
            reply.object_to(case=case, at=LATER, revision=case.revision, note=" ")
        case = reply.object_to(case=case, at=LATER, revision=case.revision, note="Kata 'data' hilang.")
        assert case.state == State.DRAFTING and case.answer_until is None

    def test_silence_lets_the_signer_go_on_with_a_reason_and_nobody_else(self, scene):
        case = scene.case(State.COMMENT)
        past = case.answer_until + timedelta(seconds=1)
        for by, reason, error in [(scene.officer, "x", PermissionDenied), (scene.signer, " ", Refused)]:
            with pytest.raises(error):
                reply.go_on(case=case, by=by, at=past, revision=case.revision, reason=reason)
        with pytest.raises(Refused, match="still comment"):
            reply.go_on(case=case, by=scene.signer, at=case.answer_until, revision=case.revision, reason="Diam.")
        case = reply.go_on(case=case, by=scene.signer, at=past, revision=case.revision, reason="Tiga hari diam.")
        assert case.state == State.SIGNATURE
        assert case.events.last().text == {"reason": "Tiga hari diam."}

    def test_the_days_for_comment_end_with_the_day_in_the_outlets_zone(self, scene):
        case = scene.edit(scene.case(State.DRAFTING), LATER)
        case = reply.send_edit(
            case=case, by=scene.officer, at=datetime(2026, 3, 31, 16, 59, tzinfo=UTC), revision=case.revision
        )
        # 31 March 23.59 WIB and three days: 3 April, to its last moment in WIB.
        assert case.answer_until == datetime(2026, 4, 3, 16, 59, 59, 999999, tzinfo=UTC)


@pytest.mark.law("HJ-16a", "HJ-16b")
class TestLate:
    RECEIVED = datetime(2026, 5, 10, 17, 0, tzinfo=UTC)  # 11 May 00.00 WIB: one moment after the window

    def test_it_is_received_like_any_other(self, scene):
        case = scene.file(at=self.RECEIVED)
        assert case.state == State.RECEIVED and figures.filed_late(case)
        assert not figures.filed_late(scene.file(at=self.RECEIVED - timedelta(microseconds=1)))

    def test_it_is_accepted_with_an_agreement_alone(self, scene):
        case = scene.case(State.COMPLETE, at=self.RECEIVED)
        with pytest.raises(Refused, match="both sides agreed"):
            reply.accept(case=case, by=scene.officer, at=self.RECEIVED, revision=case.revision)
        case = reply.accept(
            case=case, by=scene.officer, at=self.RECEIVED, revision=case.revision, agreement="Disepakati lewat telepon."
        )
        assert case.state == State.DRAFTING
        assert case.events.last().text == {"agreement": "Disepakati lewat telepon."}

    def test_no_verb_but_a_signed_refusal_leads_to_refused(self):
        assert [(row.verb, row.roles) for row in workflow.TABLE if row.after == State.REFUSED] == [
            (Verb.REFUSE, workflow.SIGNER)
        ]
        assert [row.verb for row in workflow.TABLE if row.after == State.REFUSED and not row.roles] == []


@pytest.mark.law("INV-2", "HJ-16c")
def test_first_publication_stays_whatever_follows(scene):
    sign(scene, scene.case(State.SIGNATURE))
    scene.correct_copy()
    scene.story.refresh_from_db()
    assert scene.story.first_published_at == NOW


@pytest.mark.law("PR-10", "HJ-8", "HJ-10b", "HJ-9a")
class TestFormalSide:
    def test_what_is_missing_is_asked_for_and_nothing_is_refused(self, scene):
        case = scene.file(represents="Koperasi Tirta", passages=())
        assert formal.missing(case, at=LATER) == (FormalDefect.NO_AUTHORITY, FormalDefect.NO_DATA)
        case = prepare.ask(case=case, by=scene.officer, at=LATER, revision=case.revision, text="Surat kuasa.")
        assert case.state == State.INCOMPLETE and case.answer_until > LATER
        assert Message.objects.filter(case=case, body__contains="Surat kuasa.").exists()

    def test_a_call_is_not_yet_in_writing(self, scene):
        case = scene.file()
        Case.objects.filter(pk=case.pk).update(channel=Channel.PHONE)
        case.refresh_from_db()
        assert FormalDefect.NOT_WRITTEN in formal.missing(case, at=LATER)

    def test_a_right_of_correction_has_no_formalities(self, scene):
        assert formal.missing(scene.file(CaseType.CORRECTION), at=LATER) == ()

    def test_the_content_is_not_checked_before_the_form(self, scene):
        case = scene.file()
        for verb in (Verb.ACCEPT, Verb.REFUSE):
            assert workflow.reason_against(case, verb, at=LATER)

    def test_asking_needs_words(self, scene):
        case = scene.file()
        with pytest.raises(Refused, match="still missing"):
            prepare.ask(case=case, by=scene.officer, at=LATER, revision=case.revision, text=" \n")


def test_words_added_later_may_be_the_reply(scene):
    case = scene.file(right="", happened="Saya dirugikan.")
    case = complainant.add(case=case, at=LATER, text="Ini tanggapan saya.")
    case = prepare.find_complete(case=case, by=scene.officer, at=LATER, revision=case.revision)
    case = reply.accept(case=case, by=scene.officer, at=LATER, revision=case.revision)
    assert case.reply_versions.get().text["body"] == "Ini tanggapan saya."


def test_the_officer_may_choose_which_words_are_the_reply(scene):
    case = complainant.add(case=scene.file(), at=LATER, text="Yang ini.")
    case = prepare.find_complete(case=case, by=scene.officer, at=LATER, revision=case.revision)
    chosen = case.statements.last()
    case = reply.accept(case=case, by=scene.officer, at=LATER, revision=case.revision, statement=chosen)
    assert case.reply_versions.get().text["body"] == "Yang ini."


def test_line_breaks_and_markup_of_the_complainant_survive_publication(scene):
    case = scene.case(State.SIGNATURE, right="Satu\r\ndua <script>alert(1)</script>\r\n \r\nTiga & empat")
    body = sign(scene, case).reply.live.text["body"]
    assert body == "<p>Satu<br>dua &lt;script&gt;alert(1)&lt;/script&gt;</p><p>Tiga &amp; empat</p>"


def test_an_edit_that_changes_nothing_is_refused_whatever_the_line_ends(scene):
    case = scene.case(State.DRAFTING)
    title = case.reply_versions.first().text["title"]
    with pytest.raises(Refused, match="stands already"):
        reply.edit(
            case=case, by=scene.officer, at=LATER, revision=case.revision, title=title, body=RIGHT.replace("\n", "\r\n")
        )


@pytest.mark.law("HJ-9b", "HJ-13d")
def test_officers_and_the_responsible_person_hear_of_a_filing_at_once(scene):
    scene.file()
    told = set(OutgoingMail.objects.filter(key__startswith="staff:").values_list("to", flat=True))
    assert told == {"rani@tepi.example", "tono@tepi.example", "pandu@tepi.example"}
    assert "37" not in OutgoingMail.objects.filter(key__startswith="staff:").first().body


@pytest.mark.law("UP-15", "INV-8")
def test_letters_that_may_end_in_a_dispute_name_the_press_council(scene):
    for key in ("refused", "no_error", "published"):
        assert "{press_council}" in LetterText.objects.get(key=key).body
    case = scene.case(State.REFUSED)
    letter = Message.objects.filter(case=case, outgoing=True).first()
    assert letters.press_council_route() in letter.body and "Terlalu panjang." in letter.body


@pytest.mark.law("HJ-11", "INV-6")
def test_nothing_of_a_case_has_a_price():
    priced = ("price", "harga", "invoice", "fee", "biaya", "order", "payment", "amount", "tarif")
    for model in apps.get_app_config("corrections").get_models():
        names = {field.name for field in model._meta.get_fields()}
        assert not [name for name in names if any(word in name for word in priced)], model
    assert all(not any(word in path for word in priced) for path in apps.get_app_config("corrections").models)


@pytest.mark.law("HJ-11", "FL-10", "MS-6a", "INV-6")
def test_a_reply_is_no_advertisement_and_cannot_become_one(scene):
    from articles.actions.publish import publish
    from articles.actions.save_copy import save_copy

    article = sign(scene, scene.case(State.SIGNATURE)).reply
    article.kind, article.sponsor = Article.Kind.ADVERTORIAL, "PT Iklan"
    with pytest.raises(Refused, match="changes only through its case"):
        save_copy(article=article, by=scene.editor, revision=article.revision)
    with pytest.raises(Refused, match="changes only through its case"):
        publish(article=article, by=scene.signer, at=LATER, revision=article.revision)


class TestTakingOn:
    def test_an_officer_takes_a_case_on_once(self, scene):
        case = scene.file()
        case = prepare.take_on(case=case, by=scene.officer, at=LATER, revision=case.revision)
        assert case.officer == scene.officer
        with pytest.raises(Stale, match="already"):
            prepare.take_on(case=case, by=scene.officer, at=LATER, revision=case.revision)
        case = prepare.take_on(case=case, by=scene.second_officer, at=LATER, revision=case.revision)
        assert case.officer == scene.second_officer

    @pytest.mark.law("INV-7")
    def test_an_editor_does_not(self, scene):
        case = scene.file()
        with pytest.raises(PermissionDenied):
            prepare.take_on(case=case, by=scene.editor, at=LATER, revision=case.revision)


def test_the_type_may_change_until_the_content_is_decided(scene):
    case = scene.file(CaseType.UNSURE)
    with pytest.raises(Refused, match="Choose"):
        prepare.change_type(case=case, by=scene.officer, at=LATER, revision=case.revision, type="unsure")
    case = prepare.change_type(case=case, by=scene.officer, at=LATER, revision=case.revision, type=CaseType.REPLY)
    with pytest.raises(Refused, match="of this type already"):
        prepare.change_type(case=case, by=scene.officer, at=LATER, revision=case.revision, type=CaseType.REPLY)
    assert case.events.last().text == {"from": "unsure", "to": "reply"}


def test_the_same_message_twice_is_a_second_click(scene):
    case = scene.file()
    complainant.answer(case=case, by=scene.officer, at=LATER, text="Kami cek.")
    with pytest.raises(Stale, match="a moment ago"):
        complainant.answer(case=case, by=scene.officer, at=LATER + timedelta(seconds=2), text="Kami cek.\n")
    complainant.answer(case=case, by=scene.officer, at=LATER + timedelta(hours=1), text="Kami cek.")
    assert case.messages.filter(by=scene.officer).count() == 2
