"""The complainant's page: it says at any moment where the filing stands and why, and holds all that belongs to it."""

from datetime import timedelta

import pytest
from django.utils.html import escape

from corrections import stages
from corrections.actions import complainant, prepare, reply
from corrections.models.case import CaseType, State
from corrections.models.event import Verb
from newsroom.core.models import FileAccess

from .scene import says
from .visitor import PDF, act, open_link, upload, words


@pytest.fixture
def page(client):
    """Opens the page of a filing by its link."""

    def get(case):
        open_link(client, case)
        response = client.get(case.get_absolute_url())
        assert response.status_code == 200
        return response

    return get


def test_every_state_and_every_act_has_its_words():
    assert set(stages.STAGES) == set(State) and set(stages.TOLD) == set(Verb)


@pytest.mark.law("UP-5.2", "UP-5.3", "UP-15")
@pytest.mark.parametrize("state", list(State))
def test_every_state_says_where_it_stands_what_follows_and_the_way_to_the_press_council(page, scene, state):
    case = scene.case(state)
    response = page(case)
    stage = stages.stage_of(case)
    assert says(response, str(stage.heading)) and case.number in words(response)
    assert not stage.following or says(response, str(stage.following))
    assert "dewanpers.or.id" in words(response)


@pytest.mark.law("INV-8", "HJ-13d")
@pytest.mark.parametrize("state", list(State))
def test_no_page_speaks_of_a_legal_deadline_or_of_a_breach(page, scene, state):
    text = words(page(scene.case(state))).lower()
    for word in ("2x24", "2 x 24", "batas hukum", "melanggar", "pelanggaran"):
        assert word not in text


@pytest.mark.law("HJ-10b")
def test_what_is_asked_stands_in_the_officers_words_with_the_day(page, scene):
    case = scene.case(State.INCOMPLETE)
    response = page(case)
    assert "Mohon kirim datanya." in words(response) and "19 Maret 2026, 23.59" in words(response)
    assert says(response, "Your filing stays on record and does not lapse by itself.")


@pytest.mark.law("HJ-14b", "HJ-14a")
class TestTheEditedReply:
    def test_it_is_shown_word_by_word_beside_the_length(self, page, scene):
        text = words(page(scene.case(State.COMMENT)))
        assert "<del>" in text and 'value="setuju"' in text and 'value="keberatan"' in text
        assert "Disunting Rani" in text and "Panjang tanggapan" in text

    def test_what_the_newsroom_works_on_is_not_shown(self, page, scene):
        case = scene.case(State.DRAFTING)
        scene.edit(case, scene.now, body="Naskah yang belum diperlihatkan.")
        assert "belum diperlihatkan" not in words(page(case))

    def test_an_unedited_reply_shows_no_difference(self, page, scene):
        assert "suntingan" not in words(page(scene.case(State.SIGNATURE))).partition("<footer")[0].lower()


@pytest.mark.law("HJ-16a", "HJ-16b")
class TestTheWindow:
    def test_inside(self, page, scene):
        response = page(scene.file())
        assert "10 Mei 2026" in words(response) and says(response, "Within the filing window")

    def test_outside_is_no_refusal(self, page, scene):
        response = page(scene.file(at=scene.now + timedelta(days=90)))
        assert says(response, "After the filing window: needs the agreement of both sides")
        assert says(response, "an officer checks whether anything is missing")

    def test_a_correction_has_none(self, page, scene):
        assert "10 Mei 2026" not in words(page(scene.file(CaseType.CORRECTION)))


def test_the_journey_tells_acts_and_names_and_no_reason_that_stays_inside(page, scene):
    case = scene.case(State.SIGNATURE)
    reply.hand_back(case=case, by=scene.signer, at=scene.now, revision=case.revision, reason="catatan dalam")
    response = page(case)
    assert says(response, "Nothing is missing. Checked by %(by)s.", by="Rani")
    assert says(response, "Back with the officer") and "catatan dalam" not in words(response)


def test_letters_are_there_without_their_secret_link(page, scene):
    response = page(scene.case(State.COMPLETE))
    assert says(response, "(the personal link in the letter)")
    assert "{{" not in words(response) and "/buka/" not in words(response)


def test_messages_both_ways(client, page, scene):
    case = scene.file()
    page(case)
    act(client, case, "pesan", pesan="Apa kabar <b>pengajuan</b> saya?")
    complainant.answer(case=case, by=scene.officer, at=scene.now, text="Sedang kami periksa.")
    text = words(client.get(case.get_absolute_url()))
    assert escape("Apa kabar <b>pengajuan</b> saya?") in text and "Sedang kami periksa." in text


def test_a_closed_filing_still_hears_but_takes_nothing_more(client, page, scene):
    case = scene.case(State.REFUSED)
    text = words(page(case))
    assert 'name="pesan"' in text and 'name="berkas"' not in text and "/tarik/" not in text
    assert act(client, case, "pesan", pesan="Mengapa?").status_code == 302


def test_an_outcome_leads_to_what_was_published(page, scene):
    case = scene.case(State.PUBLISHED)
    assert case.reply.get_absolute_url() in words(page(case))


def test_another_form_leads_to_the_story_that_carries_it(page, scene):
    case = scene.case(State.OTHERWISE)
    assert f'class="btn btn-1" href="{case.notices.get().reply.get_absolute_url()}"' in words(page(case))


def test_a_correction_leads_to_its_erratum(page, scene):
    case = scene.case(State.CORRECTED, CaseType.CORRECTION)
    assert case.notices.get().get_absolute_url() in words(page(case))


class TestFiles:
    @pytest.fixture
    def case(self, client, page, scene):
        case = scene.file()
        page(case)
        act(client, case, "tambah", berkas=upload(name="surat tugas.pdf"))
        return case

    @pytest.mark.law("INV-7", "HJ-9c", "PD-13")
    def test_one_comes_back_as_a_download_and_the_opening_is_on_record(self, client, case):
        response = client.get(f"{case.get_absolute_url()}berkas/{case.files.get().pk}/")
        assert b"".join(response.streaming_content) == PDF
        assert (
            response["Content-Disposition"].startswith("attachment")
            and "surat tugas.pdf" in response["Content-Disposition"]
        )
        assert (
            response["Content-Type"] == "application/octet-stream" and response["X-Content-Type-Options"] == "nosniff"
        )
        assert FileAccess.objects.get().file == case.files.get().file

    @pytest.mark.law("INV-7", "HJ-9c")
    def test_nobody_else_gets_it_by_any_address(self, client, case, scene):
        other = scene.file()
        open_link(client, other)
        item = case.files.get()
        for address in (
            f"{case.get_absolute_url()}berkas/{item.pk}/",
            f"{other.get_absolute_url()}berkas/{item.pk}/",
            f"/media/{item.file.file.name}",
            f"/{item.file.file.name}",
        ):
            assert client.get(address).status_code == 404
        assert not FileAccess.objects.exists()

    def test_the_page_lists_it_with_kind_and_size(self, client, case):
        text = words(client.get(case.get_absolute_url()))
        assert "surat tugas.pdf" in text and "PDF, " in text


@pytest.mark.law("HJ-6")
def test_the_original_can_be_had_back_word_for_word(client, page, scene):
    case = scene.case(State.COMMENT, happened="Salah – angka", right="Yang benar:\n  37.\n\nTitik.")
    page(case)
    complainant.add(case=case, at=scene.now, text="Tambahan saya")
    response = client.get(f"{case.get_absolute_url()}naskah-asli/")
    text = response.content.decode()
    assert "Salah – angka" in text and "Yang benar:\n  37.\n\nTitik." in text and "Tambahan saya" in text
    assert response["Content-Disposition"] == f'attachment; filename="{case.number}.txt"'


def test_a_filing_on_a_withdrawn_story_still_has_its_page(page, scene):
    from corrections.actions.withdraw import withdraw

    case = scene.file()
    withdraw(
        article=scene.story,
        by=scene.editor,
        at=scene.now,
        ground="child",
        origin="internal",
        reason="Anak.",
        label="Berita",
    )
    assert f"/berita/{scene.story.pk}/" in words(page(case))


def test_an_officers_name_stands_in_the_folio(page, scene):
    case = scene.file()
    prepare.take_on(case=case, by=scene.officer, at=scene.now, revision=case.revision)
    assert "<dd>Rani</dd>" in words(page(case))


def test_the_number_of_queries_does_not_grow_with_the_conversation(client, page, scene, django_assert_max_num_queries):
    case = scene.case(State.COMMENT)
    page(case)
    for number in range(20):
        complainant.write(case=case, at=scene.now, text=f"Pesan {number}")
    with django_assert_max_num_queries(30):
        client.get(case.get_absolute_url())
