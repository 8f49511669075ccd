"""The form that complainants fill in: what it asks, and what comes of it at once."""

import re

import pytest
from django.db import DatabaseError
from django.test import Client
from django.utils import translation

from articles.actions.publish import publish
from corrections import letters
from corrections.intake.kinds import KINDS
from corrections.models import Case, FilingDraft, Party
from corrections.models.case import State
from corrections.models.party import PartyKind, PartyRole
from newsroom.core.models import OutgoingMail, Outlet, Page

from .scene import says
from .visitor import STEPS, address, fill, filled, open_form, press_send, reach, send, words


class TestWhatItAsks:
    @pytest.mark.law("PD-1", "PD-3")
    @pytest.mark.parametrize("step", ["siapa", "periksa"])
    def test_it_says_beside_the_button_who_answers_for_the_data(self, client, scene, step):
        page = words(reach(client, scene, step))
        assert "PT Tepi Bengawan Media" in page.partition("<footer")[0]

    @pytest.mark.law("PD-4", "PR-8")
    @pytest.mark.parametrize("kind", KINDS)
    def test_no_identity_paper_is_asked(self, client, scene, kind):
        assert reach(client, scene, "periksa", jenis=kind).status_code == 200
        pages = [words(client.get(address(scene.story.pk, step))) for step in [*STEPS, "periksa"]]
        assert not any(re.search(r"\b(KTP|SIM|NIK|paspor)\b", page) for page in pages)
        assert [page.count('type="file"') for page in pages] == [0, 0, 0, 1, 0, 0]

    @pytest.mark.law("HJ-11")
    def test_it_is_free(self, client, scene):
        assert says(reach(client, scene, "periksa"), "Free of charge. You can take it back at any time.")

    @pytest.mark.law("HJ-1", "HJ-8")
    def test_it_knows_the_four_kinds_of_holder_and_asks_for_authority_only_to_speak_for_them(self, client, scene):
        page = words(reach(client, scene, "siapa"))
        assert all(f'value="{kind}"' in page for kind in PartyKind.values)
        assert re.search(r'class="flow for-others">.*name="wewenang"', page, re.DOTALL)

    @pytest.mark.law("HJ-10a")
    def test_each_paragraph_of_the_version_that_was_read_has_a_tick(self, client, scene):
        scene.correct_copy()
        publish(
            article=scene.story, by=scene.editor, at=scene.now, revision=scene.story.revision, change="update", note="x"
        )
        old, new = words(reach(client, scene, "bagian")), words(reach(client, scene, "bagian", versi=None))
        assert re.findall(r'name="bagian" value="(\w+)"', old) == ["p0", "p1", "p2", "p3", "semua"]
        assert "73 titik bocor." in old and "37 titik bocor." in new

    @pytest.mark.law("PR-7")
    def test_the_link_of_the_story_chooses_already(self, client, scene):
        page = words(open_form(client, scene.story.pk, versi=1, jenis="koreksi", bagian=["p1", "p3"]))
        assert re.findall(r'name="jenis" value="(\w+)"[^>]*checked', page) == ["koreksi"]
        marked = re.findall(r'type="hidden" name="bagian" value="(\w+)"', page)
        key = re.search(r'name="kunci" value="([\w-]+)"', page)[1]
        client.post(address(scene.story.pk, "kejadian"), {"jenis": "koreksi", "bagian": marked, "kunci": key})
        page = words(client.get(address(scene.story.pk, "bagian")))
        assert re.findall(r'name="bagian" value="(\w+)"[^>]*checked', page) == ["p1", "p3"]

    def test_it_is_for_no_search_engine(self, client, scene):
        assert '<meta name="robots" content="noindex">' in words(open_form(client, scene.story.pk))

    @pytest.mark.law("UP-4.2", "MS-5a", "LG-3")
    @pytest.mark.parametrize("kind", ["hapus", "lupa"])
    def test_what_is_possible_is_told_before_more_is_asked(self, client, scene, kind):
        page = reach(client, scene, "bagian", jenis=kind)
        assert all(says(page, str(sentence)) for sentence in msgids(KINDS[kind].explained))

    def test_each_step_says_how_far_one_is_and_what_happens_next(self, client, scene):
        reach(client, scene, "periksa")
        for number, step in enumerate([*STEPS, "periksa"], 1):
            page = client.get(address(scene.story.pk, step))
            assert says(page, "Step %(number)s of %(of)s", number=number, of=6), step
            assert words(page).count('aria-current="step"') == 1


def msgids(sentences):
    with translation.override(None, deactivate=True):
        return [str(sentence) for sentence in sentences]


class TestWhatComesOfIt:
    @pytest.mark.law("UP-5.2", "UP-5.3", "HJ-9a")
    @pytest.mark.parametrize(("jenis", "type"), [(name, kind.type) for name, kind in KINDS.items()])
    def test_number_time_and_a_page_of_ones_own(self, client, scene, jenis, type):
        response = send(client, scene, jenis=jenis)
        case = Case.objects.get()
        assert (response.status_code, response["Location"]) == (303, f"{case.get_absolute_url()}tanda-terima/")
        receipt = client.get(response["Location"])
        assert receipt.status_code == 200 and case.number in words(receipt)
        assert client.get(case.get_absolute_url()).status_code == 200
        assert (case.type, case.channel) == (type, "web") and case.received_at == case.entered_at

    @pytest.mark.law("HJ-10a")
    def test_the_passages_are_quoted_from_the_version_that_was_read(self, client, scene):
        send(client, scene, bagian=["p0", "p2", "semua"])
        story = Case.objects.get().stories.get()
        assert (story.version, story.whole) == (scene.version, True)
        assert [passage.quote for passage in story.passages.all()] == [
            "Pipa air bocor di 73 titik",
            "Warga diminta sabar.",
        ]

    @pytest.mark.law("HJ-6")
    def test_the_words_stay_as_they_were_typed(self, client, scene):
        right = "Yang benar:\r\n\r\n  37 titik – “bukan” 73.\r\nTerima kasih."
        send(client, scene, benar=right, kejadian="Salah angka")
        statement = Case.objects.get().statements.get()
        assert statement.text == {"happened": "Salah angka", "right": right.replace("\r\n", "\n")}

    @pytest.mark.law("HJ-8")
    def test_principal_and_proxy_are_kept_apart(self, client, scene):
        send(client, scene, pihak="Koperasi Karya", jenis_pihak="company")
        principal, proxy = Party.objects.order_by("pk")
        assert (principal.name, principal.kind, principal.role) == ("Koperasi Karya", "company", PartyRole.PRINCIPAL)
        assert (proxy.name, proxy.role, proxy.is_filer) == ("Sri Wahyuni", PartyRole.PROXY, True)

    @pytest.mark.law("HJ-9c")
    @pytest.mark.parametrize("way", [{"telepon": "0812 3456 7890"}, {"pos": "Jalan Tanggul 7\nKedungmulya"}])
    def test_every_way_to_be_reached_counts_the_same(self, client, scene, way):
        response = send(client, scene, surel="", **way)
        receipt = client.get(response["Location"])
        assert "/koreksi/pengajuan/buka/" in words(receipt), "without a letter the receipt holds the personal link"
        assert not OutgoingMail.objects.filter(key__startswith="case:").exists()

    @pytest.mark.law("HJ-9b")
    def test_officers_and_the_responsible_person_hear_of_it_at_once_and_of_no_word_of_it(self, client, scene):
        send(client, scene, benar="rahasia-rahasia")
        told = OutgoingMail.objects.filter(key__startswith="staff:")
        assert {mail.to for mail in told} == {
            user.email for user in (scene.officer, scene.second_officer, scene.signer)
        }
        assert not any("rahasia" in mail.body or "Sri" in mail.body for mail in told)

    @pytest.mark.law("UP-1.12")
    def test_a_correction_needs_no_passage_and_no_standing(self, client, scene):
        assert send(client, scene, jenis="koreksi", bagian=None).status_code == 303

    def test_who_is_not_sure_just_tells(self, client, scene):
        response = send(client, scene, jenis="lain", bagian=None, benar="", kejadian="Nama saya disebut")
        assert response.status_code == 303 and Case.objects.get().type == "unsure"

    def test_a_reply_can_be_disputed_like_any_story(self, client, scene):
        reply = scene.case(State.PUBLISHED).reply
        assert send(client, scene, berita=reply.pk).status_code == 303


class TestOnce:
    def test_a_second_click_lands_on_the_same_filing(self, client, scene):
        fill(client, scene)
        first, second = (press_send(client, scene.story.pk) for _ in range(2))
        assert first["Location"] == second["Location"] and Case.objects.count() == 1

    def test_whoever_goes_back_after_sending_is_led_to_the_receipt(self, client, scene):
        receipt = send(client, scene)["Location"]
        assert client.get(address(scene.story.pk, "benar"))["Location"] == receipt
        page = client.post(address(scene.story.pk, "benar"), {"benar": "Lagi"}, follow=True)
        assert page.redirect_chain[-1][0] == receipt and Case.objects.count() == 1

    def test_the_same_words_in_a_form_opened_anew_are_another_filing(self, client, scene):
        send(client, scene), send(client, scene)
        assert Case.objects.count() == 2

    def test_nothing_is_left_when_the_last_step_fails(self, client, scene, monkeypatch):
        def fails(*args, **kwargs):
            raise DatabaseError("gone")

        monkeypatch.setattr(letters, "tell_staff", fails)
        with pytest.raises(DatabaseError):
            send(client, scene)
        assert not Case.objects.exists() and not OutgoingMail.objects.exists() and not Party.objects.exists()


@pytest.mark.parametrize("step", ["kejadian", "buang"])
def test_a_form_from_elsewhere_is_not_taken(scene, step):
    response = Client(enforce_csrf_checks=True).post(address(scene.story.pk, step), filled(scene))
    assert response.status_code == 403 and not FilingDraft.objects.exists()


@pytest.mark.law("HJ-16a", "HJ-16b")
def test_a_late_request_is_told_beforehand_and_taken_like_any_other(client, scene):
    scene.story, scene.version = scene.publish_story(at=scene.now.replace(year=2020))
    for step in ("bagian", "periksa"):
        page = reach(client, scene, step)
        assert says(page, "This is an older story") and "10 Mei 2020" in words(page)
    assert press_send(client, scene.story.pk).status_code == 303
    page = client.get(Case.objects.get().get_absolute_url())
    assert says(page, "After the filing window: needs the agreement of both sides")


@pytest.mark.law("HJ-16a")
def test_a_wrong_fact_has_no_last_day(client, scene):
    scene.story, scene.version = scene.publish_story(at=scene.now.replace(year=2020))
    assert not says(reach(client, scene, "periksa", jenis="koreksi"), "This is an older story")


def test_an_older_version_says_that_the_story_was_changed_since(client, scene):
    scene.correct_copy()
    publish(
        article=scene.story, by=scene.editor, at=scene.now, revision=scene.story.revision, change="update", note="x"
    )
    page = reach(client, scene, "bagian")
    assert says(page, "The story was changed since; the newest is version %(number)s.", number=2)


class TestWhatIsRecorded:
    @pytest.mark.law("HJ-7")
    @pytest.mark.parametrize(("given", "kept"), [(None, "unknown"), ("yes", "yes"), ("no", "no")])
    def test_a_request_without_tembusan_is_accepted(self, client, scene, given, kept):
        assert send(client, scene, tembusan=given).status_code == 303
        assert Case.objects.get().council_copy == kept

    @pytest.mark.law("HJ-7")
    def test_only_a_reply_is_asked_for_the_copy(self, client, scene):
        assert 'name="tembusan"' in words(reach(client, scene, "periksa"))
        assert 'name="tembusan"' not in words(reach(client, scene, "periksa", jenis="koreksi"))

    @pytest.mark.law("PD-3")
    def test_the_version_of_the_privacy_notice_that_was_shown(self, client, scene, visit):
        send(client, scene), send(client, scene)
        first, second = Case.objects.order_by("pk")
        assert first.privacy_notice == second.privacy_notice
        assert "PT Tepi Bengawan Media" in first.privacy_notice.text["notice"]
        Page.objects.update_or_create(slug="privasi", defaults={"title": "Privasi", "body": "Kami menyimpan setahun."})
        send(client, scene)
        third = Case.objects.latest("pk")
        assert (third.privacy_notice.number, third.privacy_notice.text["policy"]) == (2, "Kami menyimpan setahun.")
        page = words(visit.as_(scene.officer).get("corrections_case_change", third.pk))
        assert "Kami menyimpan setahun." in page

    @pytest.mark.law("PD-3")
    def test_a_notice_that_changed_while_the_page_was_open_is_shown_before_it_is_sent(self, client, scene):
        page = words(reach(client, scene, "periksa"))
        shown = re.search(r'name="pemberitahuan" value="(\w+)"', page)[1]
        Outlet.objects.update(legal_entity="PT Lain")
        response = client.post(address(scene.story.pk, "periksa"), {"pemberitahuan": shown})
        assert response.status_code == 422 and "PT Lain" in words(response) and not Case.objects.exists()
        assert press_send(client, scene.story.pk).status_code == 303

    @pytest.mark.law("HJ-8")
    def test_how_they_may_speak_and_how_the_name_appears(self, client, scene, visit):
        send(client, scene, pihak="Koperasi", jenis_pihak="company", wewenang="Saya ketuanya", tampil="initials")
        principal, proxy = Party.objects.order_by("pk")
        assert (proxy.authority, principal.authority) == ("Saya ketuanya", "")
        assert {principal.shown_as, proxy.shown_as} == {"initials"}
        page = words(visit.as_(scene.officer).get("corrections_case_change", principal.case_id))
        assert "Saya ketuanya" in page

    @pytest.mark.parametrize(("kind", "usual"), [("jawab", "full"), ("koreksi", "hidden"), ("lupa", "hidden")])
    def test_a_reply_carries_its_name_unless_said_otherwise_the_rest_does_not(self, client, scene, kind, usual):
        page = words(reach(client, scene, "siapa", jenis=kind))
        assert re.findall(r'name="tampil" value="(\w+)"[^>]*checked', page) == [usual]


@pytest.mark.parametrize(
    ("shown_as", "name", "public"),
    [
        ("full", "Sri Wahyuni", "Sri Wahyuni"),
        ("initials", "Sri Wahyuni", "S. W."),
        ("initials", "(dr.) sri  wahyuni", "D. S. W."),
        ("initials", "123", "the party that responds"),
        ("hidden", "Sri Wahyuni", "the party that responds"),
    ],
)
def test_the_name_in_public(scene, shown_as, name, public):
    party = scene.file().parties.get()
    party.name, party.shown_as = name, shown_as
    assert party.public_name == public
    party.case.type = "correction"
    assert public != "the party that responds" or party.public_name == "a reader"
