"""The form and the complainant's page, through HTTP."""

import re

import pytest
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile

from corrections import links
from corrections.models import Case, Party
from corrections.models.case import State
from newsroom.core.models import OutgoingMail, PrivateFile

PDF = b"%PDF-1.4\n%....\n1 0 obj\n<<>>\nendobj\n"


@pytest.fixture
def form(client, scene):
    """Posts the form of the scene's story, filled in well but for what is changed."""

    def post(**changed):
        values = {
            "berita": scene.story.pk,
            "versi": 1,
            "kunci": "k" * 32,
            "jenis": "koreksi",
            "bagian": ["p1"],
            "benar": "Yang benar 37.",
            "nama": "Sri",
            "surel": "sri@warga.example",
            **changed,
        }
        return client.post("/koreksi/ajukan/", {name: value for name, value in values.items() if value is not None})

    return post


@pytest.mark.law("HJ-10a", "UP-1.12", "HJ-1", "PD-1", "PD-3", "PD-4", "PR-8")
def test_the_form_asks_what_is_needed_and_says_who_keeps_it(client, scene):
    page = client.get(f"/koreksi/ajukan/?berita={scene.story.pk}&versi=1&bagian=p1").content.decode()
    assert 'value="p1" checked' in page or re.search(r'value="p1"[^>]*checked', page)
    assert "PT Tepi Bengawan Media" in page and "KTP" not in page
    for kind in ("person", "group", "organisation", "company"):
        assert f'value="{kind}"' in page


def test_number_time_and_a_page_of_ones_own_come_at_once(client, form):
    response = form()
    case = Case.objects.get()
    assert response.status_code == 303 and response["Location"] == f"/koreksi/pengajuan/{case.number}/tanda-terima/"
    assert case.number in client.get(response["Location"]).content.decode()
    assert client.get(f"/koreksi/pengajuan/{case.number}/").status_code == 200
    assert OutgoingMail.objects.filter(to="sri@warga.example").count() == 1


def test_a_second_click_makes_no_second_filing(form):
    first, second = form(), form()
    assert first["Location"] == second["Location"] and Case.objects.count() == 1


@pytest.mark.parametrize("way", [{"surel": "", "telepon": "0812"}, {"surel": "", "pos": "Jalan Tanggul 7"}])
def test_every_way_to_be_reached_counts_the_same(form, way):
    assert form(**way).status_code == 303


@pytest.mark.parametrize(
    "wrong",
    [
        {"bagian": None},
        {"bagian": ["p99"]},
        {"benar": ""},
        {"benar": "a" * 2_000_000},
        {"nama": ""},
        {"surel": ""},
        {"surel": "sri.warga"},
        {"jenis": "lainnya"},
        {"berkas": SimpleUploadedFile("a.pdf", b"MZ\x90\x00" + b"\0" * 300)},
        {"berkas": SimpleUploadedFile("kosong.pdf", b"")},
    ],
)
def test_bad_input_gets_a_sentence_and_what_was_typed_stays(form, wrong):
    response = form(**wrong)
    page = response.content.decode()
    assert response.status_code == 422 and 'class="errors"' in page
    assert "benar" in wrong or "Yang benar 37." in page
    assert not Case.objects.exists() and not PrivateFile.objects.exists()


def test_nul_bytes_and_markup_are_kept_as_plain_words(client, form):
    response = form(benar="a\x00b <script>alert(1)</script>", nama="<b>Sri</b>")
    page = client.get(response["Location"].replace("tanda-terima/", "")).content.decode()
    assert "<script>alert" not in page
    assert Case.objects.get().statements.get().text["right"] == "ab <script>alert(1)</script>"


def test_a_file_is_kept_under_a_name_that_says_nothing_and_given_back_to_its_sender(client, form):
    form(berkas=SimpleUploadedFile("surat saya.pdf", PDF))
    kept = PrivateFile.objects.get()
    case = Case.objects.get()
    assert "surat" not in kept.file.name
    response = client.get(f"/koreksi/pengajuan/{case.number}/berkas/{case.files.get().pk}/")
    assert b"".join(response.streaming_content) == PDF and kept.accesses.count() == 1


@pytest.mark.parametrize(("story", "status"), [("999", 404), ("x", 404), ("", 200)])
def test_a_story_that_is_not_there(client, scene, story, status):
    assert client.get(f"/koreksi/ajukan/?berita={story}").status_code == status


def test_too_many_filings_are_told_so_with_all_that_was_typed(form):
    answers = [form(kunci=f"{number:032d}") for number in range(11)]
    assert answers[-1].status_code == 429 and "Yang benar 37." in answers[-1].content.decode()


class TestLinks:
    def test_the_link_opens_one_filing_alone_and_changes_nothing(self, client, scene):
        one, other = scene.file(), scene.file()
        party = one.parties.get(is_filer=True)
        response = client.get(f"/koreksi/pengajuan/buka/{links.token(party)}/")
        assert response.status_code == 302 and response.cookies["pengajuan"]["path"] == one.get_absolute_url()
        client.cookies["pengajuan"]["path"] = "/"
        assert client.get(one.get_absolute_url()).status_code == 200
        assert client.get(other.get_absolute_url()).status_code == 404
        one.refresh_from_db()
        assert one.revision == 0

    @pytest.mark.parametrize("token", ["x", "1-1~forged", "1-1"])
    def test_a_forged_link_opens_nothing(self, client, scene, token):
        scene.file()
        assert client.get(f"/koreksi/pengajuan/buka/{token}/").status_code == 404

    def test_a_renewed_link_makes_the_old_one_useless(self, client, scene):
        party = scene.file().parties.get(is_filer=True)
        old = links.token(party)
        answer = client.post("/koreksi/pengajuan/", {"nomor": party.case.number, "surel": party.email})
        wrong = client.post("/koreksi/pengajuan/", {"nomor": party.case.number, "surel": "lain@y.example"})
        assert answer.status_code == wrong.status_code == 200
        assert links.party_of(old) is None and links.party_of(links.token(Party.objects.get(pk=party.pk)))

    def test_a_confirmation_is_forged_old_or_used_again(self, client, scene, monkeypatch):
        party = scene.file().parties.get(is_filer=True)
        path = f"/koreksi/pengajuan/konfirmasi/{links.confirm_token(party)}/"
        assert client.get(path).status_code == 200
        party.refresh_from_db()
        assert party.email_confirmed_at is None
        assert [client.post(path).status_code, client.post(path).status_code] == [200, 200]
        party.refresh_from_db()
        assert party.email_confirmed_at and party.case.events.filter(verb="confirm").count() == 1
        assert client.get("/koreksi/pengajuan/konfirmasi/x/").status_code == 404

        def too_old(token):
            raise signing.SignatureExpired

        monkeypatch.setattr(links, "confirming_party", too_old)
        assert client.get(path).status_code == 410

    def test_the_page_is_kept_nowhere(self, client, scene):
        party = scene.file().parties.get(is_filer=True)
        response = client.get(f"/koreksi/pengajuan/buka/{links.token(party)}/")
        assert "no-store" in response["Cache-Control"] and response["Referrer-Policy"] == "no-referrer"


@pytest.mark.law("HJ-14b")
@pytest.mark.parametrize("state", list(State))
def test_every_state_has_its_page(client, scene, state):
    type = "correction" if state in {State.CORRECTED, State.NOT_PROVEN} else "reply"
    case = scene.case(state, type)
    client.get(f"/koreksi/pengajuan/buka/{links.token(case.parties.get(is_filer=True))}/")
    client.cookies["pengajuan"]["path"] = "/"
    assert client.get(case.get_absolute_url()).status_code == 200


def test_a_second_click_on_an_act_gets_a_calm_sentence(client, scene):
    case = scene.case(State.COMMENT)
    client.get(f"/koreksi/pengajuan/buka/{links.token(case.parties.get(is_filer=True))}/")
    client.cookies["pengajuan"]["path"] = "/"
    path = f"{case.get_absolute_url()}setuju/"
    assert client.post(path, {"revisi": case.revision}).status_code == 302
    assert client.post(path, {"revisi": case.revision}).status_code == 409
    case.refresh_from_db()
    assert case.state == State.SIGNATURE
