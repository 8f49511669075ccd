"""What complainants do on their page: each a POST, each once, nothing typed lost."""

import pytest
from django.test import Client
from django.urls import reverse

from corrections.actions import reply
from corrections.models import Message
from corrections.models.case import State
from corrections.views import acts

from .scene import says
from .visitor import act, open_link, upload, words


@pytest.fixture
def opened(client, scene):
    """A filing in `state`, its page open in the browser."""

    def at(state=State.RECEIVED, **filing):
        case = scene.case(state, **filing)
        open_link(client, case)
        return case

    return at


def state_of(case):
    case.refresh_from_db()
    return case.state


@pytest.mark.law("HJ-14b")
class TestTheAnswerToAnEdit:
    def test_agreeing(self, client, opened):
        case = opened(State.COMMENT)
        response = act(client, case, "suntingan", jawab="setuju")
        assert response.status_code == 302 and state_of(case) == State.SIGNATURE
        assert says(
            client.get(response["Location"]),
            "Thank you. The responsible person signs next, then your reply is published.",
        )

    def test_a_note_with_it_is_not_lost(self, client, opened):
        case = opened(State.COMMENT)
        act(client, case, "suntingan", jawab="setuju", catatan="Terima kasih, sudah baik.")
        assert case.messages.get(outgoing=False).body == "Terima kasih, sudah baik."

    def test_objecting(self, client, opened):
        case = opened(State.COMMENT)
        act(client, case, "suntingan", jawab="keberatan", catatan="Kalimat kedua berubah arti.")
        assert state_of(case) == State.DRAFTING
        assert case.events.last().text == {"note": "Kalimat kedua berubah arti."}

    def test_objecting_needs_a_note(self, client, opened):
        case = opened(State.COMMENT)
        response = act(client, case, "suntingan", jawab="keberatan", catatan=" ")
        assert response.status_code == 422 and state_of(case) == State.COMMENT
        assert says(response, "Say which sentence you object to, and how it should read.")
        assert 'id="answer_catatan_error"' in words(response)

    def test_a_second_click_gets_a_calm_sentence(self, client, opened):
        case = opened(State.COMMENT)
        act(client, case, "suntingan", jawab="setuju")
        again = act(client, case, "suntingan", jawab="setuju")
        assert again.status_code == 409 and says(again, "This was not done")
        assert case.events.filter(verb="agree").count() == 1

    def test_when_somebody_was_first_the_note_waits_in_the_message_form(self, client, opened, scene):
        case = opened(State.COMMENT)
        revision = case.revision
        reply.agree(case=case, at=scene.now, revision=revision)
        response = act(client, case, "suntingan", revisi=revision, jawab="keberatan", catatan="Kalimat kedua.")
        assert response.status_code == 409
        assert "Kalimat kedua.</textarea>" in words(response) and 'id="message_pesan"' in words(response)

    @pytest.mark.parametrize("revision", ["", "x", "-1", "9" * 40, "１", "0"])
    def test_a_junk_revision_is_a_stale_one(self, client, opened, revision):
        case = opened(State.COMMENT)
        assert act(client, case, "suntingan", revisi=revision, jawab="setuju").status_code == 409
        assert state_of(case) == State.COMMENT


class TestMessages:
    def test_a_second_click_sends_one(self, client, opened):
        case = opened()
        assert [act(client, case, "pesan", pesan="Halo").status_code for _ in range(2)] == [302, 409]
        assert Message.objects.filter(outgoing=False).count() == 1

    def test_an_empty_one(self, client, opened):
        response = act(client, opened(), "pesan", pesan="  ")
        assert response.status_code == 422 and says(response, "Write your message.")

    def test_a_long_one_is_kept_and_told(self, client, opened):
        response = act(client, opened(), "pesan", pesan="kata " * 5000)
        assert response.status_code == 422 and words(response).count("kata ") >= 4999

    def test_nul_bytes_are_taken_out(self, client, opened):
        act(client, opened(), "pesan", pesan="Ha\x00lo")
        assert Message.objects.get(outgoing=False).body == "Halo"

    def test_too_many_keep_what_was_typed(self, client, opened, monkeypatch):
        monkeypatch.setattr(acts, "PER_CASE", 1)
        case = opened()
        act(client, case, "pesan", pesan="Satu")
        response = act(client, case, "pesan", pesan="Dua")
        assert response.status_code == 429 and "Dua</textarea>" in words(response)


class TestAdding:
    def test_words_become_a_further_statement(self, client, opened):
        case = opened(State.INCOMPLETE)
        assert act(client, case, "tambah", teks="Data tambahan", berkas=upload()).status_code == 302
        assert [each.text["right"] for each in case.statements.all()][1:] == ["Data tambahan"]
        assert case.files.count() == 1 and state_of(case) == State.INCOMPLETE

    def test_nothing_is_refused_with_a_sentence(self, client, opened):
        response = act(client, opened(), "tambah")
        assert response.status_code == 422 and says(response, "Write something or choose a file.")

    def test_a_bad_file_keeps_the_words(self, client, opened):
        case = opened()
        response = act(client, case, "tambah", teks="Data tambahan", berkas=upload(b"MZ", "x.pdf"))
        assert response.status_code == 422 and "Data tambahan</textarea>" in words(response)
        assert not case.files.exists() and case.statements.count() == 1

    def test_an_officer_at_work_does_not_stop_it(self, client, opened, scene):
        case = opened()
        revision = case.revision
        scene.complete(case, scene.now)
        assert act(client, case, "tambah", revisi=revision, teks="Data").status_code == 302

    def test_a_closed_filing_keeps_the_words_for_a_message(self, client, opened):
        case = opened(State.REFUSED)
        response = act(client, case, "tambah", teks="Data tambahan")
        assert response.status_code == 409 and "Data tambahan</textarea>" in words(response)


@pytest.mark.law("INV-4")
class TestTakingBack:
    def test_it_asks_once_more_and_a_look_changes_nothing(self, client, opened):
        case = opened()
        response = client.get(reverse("case_act", args=[case.number, "tarik"]))
        assert response.status_code == 200 and state_of(case) == State.RECEIVED

    def test_it_is_taken_back_once(self, client, opened):
        case = opened()
        assert [act(client, case, "tarik", alasan="Sudah beres").status_code for _ in range(2)] == [302, 409]
        assert state_of(case) == State.TAKEN_BACK and case.events.last().text == {"reason": "Sudah beres"}

    def test_a_closed_filing_says_why_not(self, client, opened):
        case = opened(State.REFUSED)
        response = client.get(reverse("case_act", args=[case.number, "tarik"]))
        assert response.status_code == 409 and says(response, "This filing cannot be taken back now")

    def test_a_reason_that_is_too_long(self, client, opened):
        case = opened()
        response = act(client, case, "tarik", alasan="x" * 2000)
        assert response.status_code == 422 and state_of(case) == State.RECEIVED and "x" * 2000 in words(response)


@pytest.mark.parametrize("name", ["suntingan", "pesan", "tambah", "tutup"])
def test_an_act_by_get_only_leads_back(client, opened, name):
    case = opened(State.COMMENT)
    events = case.events.count()
    response = client.get(reverse("case_act", args=[case.number, name]))
    assert (response.status_code, response["Location"]) == (302, case.get_absolute_url())
    assert state_of(case) == State.COMMENT and case.events.count() == events


def test_an_act_that_there_is_not(client, opened):
    assert act(client, opened(), "hapus").status_code == 404


def test_an_act_from_elsewhere_is_not_taken(scene):
    client = Client(enforce_csrf_checks=True)
    case = scene.case(State.COMMENT)
    open_link(client, case)
    assert act(client, case, "suntingan", jawab="setuju").status_code == 403
    assert state_of(case) == State.COMMENT
