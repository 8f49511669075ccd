"""The form that complainants fill in: what it asks, and what comes of it at once."""

import re

import pytest
from django.db import DatabaseError
from django.test import Client

from articles.actions.publish import publish
from corrections import letters
from corrections.intake import form as forms
from corrections.models import Case, Party
from corrections.models.case import State
from corrections.models.party import PartyKind, PartyRole
from newsroom.core.models import OutgoingMail

from .scene import says
from .visitor import FORM, filled, words


class TestWhatItAsks:
    @pytest.mark.law("PD-1", "PD-3")
    def test_it_says_beside_the_button_who_answers_for_the_data(self, client, scene):
        page = words(client.get(FORM, {"berita": scene.story.pk}))
        assert "PT Tepi Bengawan Media" in page.partition("<footer")[0]

    @pytest.mark.law("PD-4", "PR-8")
    def test_no_identity_paper_is_asked(self, client, scene):
        page = words(client.get(FORM, {"berita": scene.story.pk}))
        assert not re.search(r"\b(KTP|SIM|NIK|paspor)\b", page)
        assert len(re.findall(r'type="file"', page)) == 1

    @pytest.mark.law("HJ-11")
    def test_it_is_free(self, client, scene):
        response = client.get(FORM, {"berita": scene.story.pk})
        assert says(response, "Free of charge. You can take it back at any time.")

    @pytest.mark.law("HJ-1")
    def test_it_knows_the_four_kinds_of_holder(self, client, scene):
        page = words(client.get(FORM, {"berita": scene.story.pk}))
        assert all(f'value="{kind}"' in page for kind in PartyKind.values)

    @pytest.mark.law("HJ-10a")
    def test_each_paragraph_of_the_version_that_was_read_has_a_tick(self, client, scene):
        scene.correct_copy()
        publish(
            article=scene.story, by=scene.editor, at=scene.now, revision=scene.story.revision, change="update", note="x"
        )
        old = words(client.get(FORM, {"berita": scene.story.pk, "versi": 1}))
        new = words(client.get(FORM, {"berita": scene.story.pk}))
        assert re.findall(r'name="bagian" value="(\w+)"', old) == ["p0", "p1", "p2", "p3", "semua"]
        assert "73 titik bocor." in old and "37 titik bocor." in new

    def test_the_link_of_the_story_chooses_already(self, client, scene):
        page = words(client.get(FORM, {"berita": scene.story.pk, "jenis": "koreksi", "bagian": ["p1", "p3"]}))
        assert re.findall(r'name="bagian" value="(\w+)"[^>]*checked', page) == ["p1", "p3"]
        assert re.findall(r'name="jenis" value="(\w+)"[^>]*checked', page) == ["koreksi"]

    def test_what_goes_back_is_still_there(self, client, scene):
        assert "no-store" not in client.get(FORM, {"berita": scene.story.pk})["Cache-Control"]

    def test_it_is_for_no_search_engine(self, client, scene):
        assert '<meta name="robots" content="noindex">' in words(client.get(FORM, {"berita": scene.story.pk}))


class TestWhatComesOfIt:
    @pytest.mark.law("UP-5.2", "UP-5.3", "HJ-9a")
    @pytest.mark.parametrize(("jenis", "type"), forms.TYPES.items())
    def test_number_time_and_a_page_of_ones_own(self, client, scene, jenis, type):
        response = client.post(FORM, filled(scene, jenis=jenis))
        case = Case.objects.get()
        assert (response.status_code, response["Location"]) == (303, f"{case.get_absolute_url()}tanda-terima/")
        receipt = client.get(response["Location"])
        assert receipt.status_code == 200 and case.number in words(receipt)
        assert client.get(case.get_absolute_url()).status_code == 200
        assert (case.type, case.channel) == (type, "web") and case.received_at == case.entered_at

    @pytest.mark.law("HJ-10a")
    def test_the_passages_are_quoted_from_the_version_that_was_read(self, client, scene):
        client.post(FORM, filled(scene, bagian=["p0", "p2", "semua"]))
        story = Case.objects.get().stories.get()
        assert (story.version, story.whole) == (scene.version, True)
        assert [passage.quote for passage in story.passages.all()] == [
            "Pipa air bocor di 73 titik",
            "Warga diminta sabar.",
        ]

    @pytest.mark.law("HJ-6")
    def test_the_words_stay_as_they_were_typed(self, client, scene):
        right = "Yang benar:\r\n\r\n  37 titik – “bukan” 73.\r\nTerima kasih."
        client.post(FORM, filled(scene, benar=right, kejadian="Salah angka"))
        statement = Case.objects.get().statements.get()
        assert statement.text == {"happened": "Salah angka", "right": right.replace("\r\n", "\n")}

    @pytest.mark.law("HJ-8")
    def test_principal_and_proxy_are_kept_apart(self, client, scene):
        client.post(FORM, filled(scene, pihak="Koperasi Karya", jenis_pihak="company"))
        principal, proxy = Party.objects.order_by("pk")
        assert (principal.name, principal.kind, principal.role) == ("Koperasi Karya", "company", PartyRole.PRINCIPAL)
        assert (proxy.name, proxy.role, proxy.is_filer) == ("Sri Wahyuni", PartyRole.PROXY, True)

    @pytest.mark.law("HJ-9c")
    @pytest.mark.parametrize("way", [{"telepon": "0812 3456 7890"}, {"pos": "Jalan Tanggul 7\nKedungmulya"}])
    def test_every_way_to_be_reached_counts_the_same(self, client, scene, way):
        response = client.post(FORM, filled(scene, surel="", **way))
        receipt = client.get(response["Location"])
        assert "/koreksi/pengajuan/buka/" in words(receipt), "without a letter the receipt holds the personal link"
        assert not OutgoingMail.objects.filter(key__startswith="case:").exists()

    @pytest.mark.law("HJ-9b")
    def test_officers_and_the_responsible_person_hear_of_it_at_once_and_of_no_word_of_it(self, client, scene):
        client.post(FORM, filled(scene, benar="rahasia-rahasia"))
        told = OutgoingMail.objects.filter(key__startswith="staff:")
        assert {mail.to for mail in told} == {
            user.email for user in (scene.officer, scene.second_officer, scene.signer)
        }
        assert not any("rahasia" in mail.body or "Sri" in mail.body for mail in told)

    @pytest.mark.law("UP-1.12")
    def test_a_correction_needs_no_passage_and_no_standing(self, client, scene):
        assert client.post(FORM, filled(scene, jenis="koreksi", bagian=None)).status_code == 303

    def test_who_is_not_sure_just_tells(self, client, scene):
        response = client.post(FORM, filled(scene, jenis="lain", bagian=None, benar="", kejadian="Nama saya disebut"))
        assert response.status_code == 303 and Case.objects.get().type == "unsure"

    def test_a_reply_can_be_disputed_like_any_story(self, client, scene):
        reply = scene.case(State.PUBLISHED).reply
        assert client.post(FORM, filled(scene, berita=reply.pk)).status_code == 303


class TestOnce:
    def test_a_second_click_lands_on_the_same_filing(self, client, scene):
        first, second = (client.post(FORM, filled(scene)) for _ in range(2))
        assert first["Location"] == second["Location"] and Case.objects.count() == 1

    def test_a_mended_form_is_another_filing(self, client, scene):
        client.post(FORM, filled(scene))
        client.post(FORM, filled(scene, benar="Yang benar 38."))
        assert Case.objects.count() == 2

    def test_the_same_words_in_a_form_opened_anew_are_another_filing(self, client, scene):
        client.post(FORM, filled(scene))
        client.post(FORM, filled(scene, kunci="x" * 32))
        assert Case.objects.count() == 2

    def test_nothing_is_left_when_the_last_step_fails(self, client, scene, monkeypatch):
        def fails(*args, **kwargs):
            raise DatabaseError("gone")

        monkeypatch.setattr(letters, "tell_staff", fails)
        with pytest.raises(DatabaseError):
            client.post(FORM, filled(scene))
        assert not Case.objects.exists() and not OutgoingMail.objects.exists() and not Party.objects.exists()


def test_a_form_from_elsewhere_is_not_taken(scene):
    response = Client(enforce_csrf_checks=True).post(FORM, filled(scene))
    assert response.status_code == 403 and not Case.objects.exists()


@pytest.mark.law("HJ-16b")
def test_a_late_request_is_taken_like_any_other(client, scene):
    scene.story, scene.version = scene.publish_story(at=scene.now.replace(year=2020))
    response = client.post(FORM, filled(scene))
    page = client.get(Case.objects.get().get_absolute_url())
    assert response.status_code == 303
    assert says(page, "After the filing window: needs the agreement of both sides")


def test_an_older_version_says_that_the_story_was_changed_since(client, scene):
    scene.correct_copy()
    publish(
        article=scene.story, by=scene.editor, at=scene.now, revision=scene.story.revision, change="update", note="x"
    )
    response = client.get(FORM, {"berita": scene.story.pk, "versi": 1})
    assert says(response, "The story was changed since; the newest is version %(number)s.", number=2)
