"""Letters: in the verb's transaction, once for each event, never holding a secret before they leave."""

import re
from datetime import date

import pytest
from django.core import mail
from django.db import DatabaseError, transaction

from corrections import letters, links
from corrections.actions import complainant, prepare
from corrections.actions.set_dated import GAP, GAPS
from corrections.models import LetterText, Message
from corrections.models.case import State
from newsroom.core import outbox, worker
from newsroom.core.errors import Stale
from newsroom.core.models import OutgoingMail, Outlet

from .scene import NOW
from .visitor import filer_of, send


def to_the_complainant():
    return OutgoingMail.objects.filter(to="sri@warga.example").order_by("pk")


@pytest.mark.law("INV-8")
@pytest.mark.parametrize("state", list(State))
def test_every_letter_on_the_way_is_filled_and_says_nothing_of_a_breach(scene, state):
    scene.case(state)
    for letter in to_the_complainant():
        text = outbox.filled(letter.body)
        assert not re.search(r"[{}]", text + letter.subject), text
        assert not re.search(r"melanggar|2 ?x ?24|batas hukum", text.lower())
        assert "Sri Wahyuni" in text


TO_STAFF = {"staff_new", "staff_word", "staff_moved", "staff_age"}
NEVER = r"melanggar|pelanggaran|tidak melanggar|2 ?x ?24|batas hukum|tidak sesuai dengan (kode|pasal|butir)|pasal 11 uu pers"


@pytest.mark.law("INV-8", "UP-11")
def test_every_letter_says_what_it_is_about_and_what_happens_next_and_never_what_only_people_may_say(scene):
    texts = LetterText.objects.all()
    assert len(texts) > 12
    for text in texts:
        told = f"{text.subject}\n{text.body}"
        assert "{number}" in told and "{story}" in told, text.key
        assert not re.search(NEVER, told.lower()), text.key
        assert not set(GAP.findall(told)) - set(GAPS), text.key
        if text.key not in TO_STAFF:
            assert "Yang terjadi berikutnya:" in told and "Yth. {name}," in told and "{outlet}" in told, text.key


def test_every_letter_can_be_read_before_it_goes_and_left_as_it_is(scene):
    case = scene.case(State.COMPLETE)
    values = dict.fromkeys(GAPS, "…") | {"link": ""}
    for text in LetterText.objects.exclude(key__in=TO_STAFF):
        drawn = letters.draft(text.key, case, at=NOW, **values)
        assert set(GAP.findall(drawn.body)) == set(letters.open_gaps(text.key, at=NOW)), text.key
        subject, body, changed = letters.as_read(text.key, case, drawn, at=NOW, **values)
        assert not changed and not GAP.search(subject + outbox.filled(body)), text.key


@pytest.mark.parametrize("key", ["ask", "edit", "date_moved"])
def test_a_letter_that_asks_something_says_until_when(scene, key):
    assert "sampai {until}" in LetterText.objects.get(key=key).body


@pytest.mark.parametrize(("type", "words"), [("reply", "UU Pers Pasal 5(2)"), ("correction", "UU Pers Pasal 5(3)")])
def test_a_letter_names_the_clause_that_the_request_rests_on(scene, type, words):
    scene.case(State.COMPLETE, type)
    assert words in to_the_complainant().last().body


@pytest.mark.law("UP-15")
@pytest.mark.parametrize(
    ("state", "type"), [(State.REFUSED, "reply"), (State.NOT_PROVEN, "correction"), (State.PUBLISHED, "reply")]
)
def test_an_outcome_names_the_way_to_the_press_council(scene, state, type):
    scene.case(state, type)
    assert "dewanpers.or.id" in to_the_complainant().last().body


@pytest.mark.law("HJ-12d")
def test_a_refusal_gives_ground_and_reason(scene):
    scene.case(State.REFUSED)
    body = to_the_complainant().last().body
    assert "Terlalu panjang." in body and "12(a)" in body


def test_a_letter_is_a_message_of_the_page_too(scene):
    case = scene.case(State.COMPLETE)
    assert [message.mail for message in case.messages.order_by("pk")] == list(to_the_complainant())


def test_without_an_address_it_is_a_message_alone(scene):
    scene.case(State.COMPLETE, email="", phone="0812 3456 7890")
    assert Message.objects.count() == 2 and not Message.objects.exclude(mail=None).exists()


class TestInTheVerbsTransaction:
    def test_a_verb_that_fails_afterwards_sends_nothing(self, scene):
        case = scene.file()
        before = OutgoingMail.objects.count()
        with pytest.raises(DatabaseError), transaction.atomic():
            prepare.find_complete(case=case, by=scene.officer, at=scene.now, revision=case.revision)
            raise DatabaseError
        assert OutgoingMail.objects.count() == before
        case.refresh_from_db()
        assert case.state == State.RECEIVED and case.messages.count() == 1

    def test_a_letter_that_fails_takes_the_verb_with_it(self, scene, monkeypatch):
        case = scene.file()
        monkeypatch.setattr(letters, "filled", lambda *args, **values: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            prepare.find_complete(case=case, by=scene.officer, at=scene.now, revision=case.revision)
        case.refresh_from_db()
        assert case.state == State.RECEIVED and case.events.count() == 1

    def test_a_second_click_sends_no_second_letter(self, scene):
        case = scene.file()
        scene.complete(case, scene.now)
        with pytest.raises(Stale):
            scene.complete(case, scene.now)
        assert to_the_complainant().count() == 2


@pytest.mark.law("INV-7")
class TestSecretLinks:
    def test_the_database_holds_none(self, client, scene):
        send(client, scene)
        token = links.token(filer_of(scene.story.case_stories.get().case))
        receipt = to_the_complainant().get()
        assert "/buka/" not in receipt.body and token in outbox.filled(receipt.body)
        assert not any(token in message.body for message in Message.objects.all())

    @pytest.mark.parametrize("field", ["nama", "pihak", "benar", "kejadian"])
    def test_nobody_gets_anothers_link_by_calling_themselves_by_its_mark(self, client, scene, field):
        victim = filer_of(scene.file(email="korban@warga.example"))
        for mark in (f"{{{{link:case:{victim.pk}}}}}", f"{{{{{{link:case:{victim.pk}}}}}}}", "{link}", "{confirm}"):
            send(client, scene, **{"jenis_pihak": "group", "pihak": "X", field: mark, "kunci": mark * 2})
        for letter in to_the_complainant():
            assert links.token(victim) not in outbox.filled(letter.body)

    def test_nor_by_a_message_that_an_officer_quotes(self, scene):
        victim = filer_of(scene.file(email="korban@warga.example"))
        case = scene.file()
        complainant.answer(
            case=case, by=scene.officer, at=scene.now, text=f"Anda menulis {{{{link:case:{victim.pk}}}}}"
        )
        assert links.token(victim) not in outbox.filled(to_the_complainant().last().body)

    def test_what_fills_a_gap_is_not_read_again(self, scene):
        case = scene.file(name="{number} {received}")
        subject, body = letters.filled("receipt", case, at=scene.now)
        assert "Yth. {number} {received}," in body


class TestTheWorker:
    @pytest.fixture
    def sending(self, scene, settings):
        settings.EMAIL_CONFIGURED = True
        Outlet.objects.update(correction_email="koreksi@tepi.example")
        return scene

    def test_it_sends_the_receipt_once_with_its_link(self, sending):
        case = sending.file(at=sending.now)
        for _turn in range(2):
            worker.run_once(at=sending.now)
        sent = [letter for letter in mail.outbox if letter.to == ["sri@warga.example"]]
        assert len(sent) == 1 and links.token(filer_of(case)) in sent[0].body
        assert sent[0].from_email == '"Tepi Bengawan" <koreksi@tepi.example>'

    def test_a_failure_is_kept_and_tried_again(self, sending, monkeypatch):
        sending.file(at=sending.now)

        def fails(self):
            raise OSError("mailbox full")

        with monkeypatch.context() as patch:
            patch.setattr("django.core.mail.EmailMessage.send", fails)
            worker.run_once(at=sending.now)
        letter = to_the_complainant().get()
        assert (letter.done_at, letter.attempts, letter.error) == (None, 1, "OSError: mailbox full")
        assert letter.due_at > sending.now
        worker.run_once(at=letter.due_at)
        letter.refresh_from_db()
        assert letter.done_at and letter.error == ""

    def test_a_link_renewed_before_the_mail_left_is_the_new_one(self, sending):
        case = sending.file(at=sending.now)
        old = links.token(filer_of(case))
        complainant.renew_link(party=filer_of(case), at=sending.now)
        worker.run_once(at=sending.now)
        assert not any(old in letter.body for letter in mail.outbox)


def test_a_text_changed_in_the_admin_holds_from_its_day_on(scene):
    LetterText.objects.create(key="complete", subject="Lain {number}", body="Isi lain", valid_from=date(2026, 3, 12))
    case = scene.file()
    assert letters.filled("complete", case, at=scene.now)[0].endswith("sudah lengkap")
    scene.complete(case, scene.now.replace(day=12))
    assert to_the_complainant().last().subject == f"Lain {case.number}"
