"""A form that is saved as it goes: nothing is lost, nobody else sees it, and it is gone when its time is over."""

import logging
from datetime import timedelta

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from corrections.actions import draft as drafts
from corrections.models import Case, DraftFile, FilingDraft
from corrections.views.draft_access import COOKIE
from newsroom.core import worker
from newsroom.core.models import Entry, OutgoingMail, PrivateFile

from .scene import says
from .test_filing_files import on_disk
from .visitor import STEPS, address, fill, filled, open_form, press_send, reach, send, upload, words


@pytest.fixture
def half(client, scene):
    """A browser that stopped at the files."""
    reach(client, scene, "siapa", berkas=upload(), kejadian="Angkanya salah")
    return scene.story.pk


class TestSaving:
    def test_each_step_is_saved_even_when_it_is_not_as_it_should_be(self, client, scene, half):
        client.post(address(half, "siapa"), {"nama": "Sri Wahyuni", "surel": "sri@"})
        page = words(client.get(address(half, "siapa")))
        assert 'value="Sri Wahyuni"' in page and 'value="sri@"' in page

    @pytest.mark.parametrize(("button", "leads_to"), [("kembali", "bagian"), ("simpan", "tersimpan")])
    def test_back_and_later_save_without_checking(self, client, scene, half, button, leads_to):
        response = client.post(address(half, "benar"), {"benar": "", button: "1"})
        assert response["Location"] == address(half, leads_to)
        assert client.get(response["Location"]).status_code == 200
        client.post(address(half, "bagian"), {"bagian": ["p2"], "kembali": "1"})
        assert FilingDraft.objects.get().values["bagian"] == ["p2"]

    def test_what_goes_back_is_still_there(self, client, scene, half):
        for step in STEPS:
            assert "no-store" not in client.get(address(half, step))["Cache-Control"], step

    def test_pages_that_nobody_types_into_are_kept_nowhere(self, client, scene, half):
        for page in (address(half, "periksa"), address(half, "tersimpan"), reverse("filing", args=[half])):
            assert "no-store" in client.get(page)["Cache-Control"], page

    def test_the_script_saves_by_itself(self, client, scene):
        values = filled(scene, kejadian="Separuh kata")
        data = {name: values[name] for name in ("jenis", "kejadian", "kunci", "versi")}
        response = client.post(address(scene.story.pk, "kejadian"), {**data, "otomatis": "1"})
        assert response.status_code == 200 and response.json()["saved"]
        # The button pressed a moment later, before the cookie came, finds the same draft.
        Client().post(address(scene.story.pk, "kejadian"), {**data, "kejadian": "Seluruh kata"})
        assert FilingDraft.objects.get().values["kejadian"] == ["Seluruh kata"]

    def test_the_script_never_sends(self, client, scene):
        reach(client, scene, "periksa")
        client.post(address(scene.story.pk, "periksa"), {"otomatis": "1"})
        assert not Case.objects.exists()

    def test_a_step_posted_after_the_draft_is_gone_keeps_its_words(self, client, scene, half):
        drafts.discard(key=client.cookies[COOKIE].value)
        assert client.post(address(half, "benar"), {"benar": "Tulisan panjang"}).status_code == 303
        assert "Tulisan panjang" in words(client.get(address(half, "benar")))
        page = client.post(address(half, "periksa"), {})
        assert page.status_code == 422 and not Case.objects.exists()


class TestComingBack:
    def test_going_on_where_it_stopped(self, client, scene, half):
        page = open_form(client, half)
        assert says(page, "Go on where you stopped?") and address(half, "siapa") in words(page)
        assert "Angkanya salah" not in words(page) and "Yang benar 37." not in words(page)
        who = {"nama": "Sri Wahyuni", "untuk": "saya", "surel": "sri@warga.example", "tampil": "full"}
        assert client.post(address(half, "siapa"), who).status_code == 303
        assert press_send(client, half).status_code == 303
        case = Case.objects.get()
        assert case.statements.get().text == {"happened": "Angkanya salah", "right": "Yang benar 37."}
        assert case.files.count() == 1 and not FilingDraft.objects.exists() and not DraftFile.objects.exists()

    def test_starting_anew_throws_it_away_and_keeps_what_the_link_chose(self, client, scene, half):
        before = len(on_disk())
        response = client.post(f"{address(half, 'buang')}?jenis=koreksi")
        assert response["Location"] == f"{reverse('filing', args=[half])}?jenis=koreksi"
        assert not FilingDraft.objects.exists() and not PrivateFile.objects.exists() and len(on_disk()) == before - 1
        assert response["Clear-Site-Data"] == '"cache"' and not client.cookies[COOKIE].value
        assert says(client.get(response["Location"]), "What happened?")

    def test_looking_at_the_question_throws_nothing_away(self, client, scene, half):
        assert client.get(address(half, "buang")).status_code == 200 and FilingDraft.objects.exists()

    def test_a_step_without_a_draft_leads_to_the_beginning(self, client, scene):
        for step in [*STEPS, "periksa", "tersimpan"]:
            assert client.get(address(scene.story.pk, step))["Location"] == reverse("filing", args=[scene.story.pk])
        assert client.get(address(scene.story.pk, "lain")).status_code == 404
        assert not FilingDraft.objects.exists()

    def test_opening_the_form_keeps_nothing(self, client, scene):
        open_form(client, scene.story.pk)
        assert not FilingDraft.objects.exists() and COOKIE not in client.cookies


@pytest.mark.law("INV-7", "PD-4")
class TestNobodyElse:
    def test_the_cookie_is_for_the_form_of_this_story_alone(self, client, scene, half):
        cookie = client.cookies[COOKIE]
        assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == (f"/koreksi/ajukan/{half}/", True, "Lax")

    def test_the_database_holds_no_key(self, client, scene, half):
        key = client.cookies[COOKIE].value
        assert not any(key in str(value) for value in FilingDraft.objects.values().get().values())

    @pytest.mark.parametrize("key", ["", "x", "k" * 32, "' or 1=1 --" * 3])
    def test_another_browser_opens_nothing(self, scene, half, key):
        stranger = Client()
        stranger.cookies[COOKIE] = key
        for step in [*STEPS, "periksa"]:
            assert stranger.get(address(half, step)).status_code == 302

    def test_the_newsroom_sees_nothing_of_it(self, client, scene, half, visit):
        assert FilingDraft not in admin.site._registry and DraftFile not in admin.site._registry
        visit.as_(scene.officer)
        for name in ("index", "corrections_case_changelist"):
            assert "Angkanya salah" not in words(visit.get(name))
        assert not Case.objects.exists() and not OutgoingMail.objects.exists()
        assert not Entry.objects.filter(chain__name__startswith="case").exists()
        assert "Angkanya salah" not in words(client.get("/healthz"))

    def test_no_log_holds_a_word_of_it(self, client, scene, caplog):
        with caplog.at_level(logging.DEBUG):
            fill(client, scene, kejadian="Angkanya salah", nama="", berkas=upload(name="surat-rahasia.pdf"))
        said = [record.getMessage() for record in caplog.records if record.name != "django.db.backends"]
        assert not any(word in line for line in said for word in ("Angkanya", "rahasia", "sri@warga"))


@pytest.mark.law("PD-4")
class TestItsTime:
    def test_the_worker_deletes_it_with_its_files(self, client, scene, half):
        before, late = len(on_disk()), timezone.now() - timedelta(seconds=1)
        worker.run_once()
        assert FilingDraft.objects.exists()
        FilingDraft.objects.update(due_at=late)
        worker.run_once()
        assert not FilingDraft.objects.exists() and not PrivateFile.objects.exists() and len(on_disk()) == before - 1
        assert client.get(address(half, "benar")).status_code == 302

    def test_one_whose_time_is_over_is_shown_to_nobody_even_before_that(self, client, scene, half):
        FilingDraft.objects.update(due_at=timezone.now())
        assert client.get(address(half, "benar")).status_code == 302

    def test_each_save_gives_it_seven_days(self, client, scene, half):
        FilingDraft.objects.update(due_at=timezone.now() + timedelta(minutes=1))
        client.post(address(half, "benar"), {"benar": "Lagi"})
        assert FilingDraft.objects.get().due_at > timezone.now() + timedelta(days=6)

    def test_a_case_keeps_its_files_when_old_drafts_go(self, client, scene):
        send(client, scene, berkas=upload())
        worker.run_once()
        file = Case.objects.get().files.get().file
        assert file.file.storage.exists(file.file.name)
