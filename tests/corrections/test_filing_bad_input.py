"""The form with everything that should not come: the right status, a clear sentence, what was typed kept, nothing half done."""

import re
from html import escape

import pytest
from django.test import Client

from corrections.models import Case, FilingDraft
from corrections.views import filing_steps as filing
from newsroom.core.models import OutgoingMail, PrivateFile

from .scene import says
from .visitor import STEPS, address, fill, filled, press_send, reach, send, upload, words


def refused(response, status=422):
    assert response.status_code == status
    assert not Case.objects.exists() and not PrivateFile.objects.exists() and not OutgoingMail.objects.exists()
    return words(response)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("jenis", None, "Choose what happened."),
        ("jenis", "lainnya", "Choose what happened."),
        ("bagian", None, "Mark at least one paragraph, or choose the whole story."),
        (
            "bagian",
            ["p99"],
            "One of the marked paragraphs is not in this version of the story. Mark them again.",
        ),
        ("benar", " \n ", "Write it in your own words. One sentence is enough."),
        ("nama", "", "Write your name."),
        ("surel", "sri.warga", "This e-mail address is not complete. Example: nama@surat.example"),
        (
            "surel",
            "",
            "Give an e-mail address, a telephone number or a postal address, so that we can answer.",
        ),
        ("telepon", "081", "Write the whole number, for example 0812 3456 7890."),
        (
            "pihak",
            "Koperasi Karya",
            "Say what they are: a person, a group, an organisation or a legal entity.",
        ),
    ],
)
@pytest.mark.law("HJ-10a")
def test_each_thing_that_is_missing_has_its_sentence_at_its_field(client, scene, field, value, sentence):
    response = send(client, scene, **{field: value})
    page = refused(response)
    assert says(response, sentence)
    link = re.search(r'<div class="errors".*?<a href="#([\w-]+)">', page, re.DOTALL)[1]
    assert f'id="{link}"' in page


@pytest.mark.parametrize(("step", "faults"), [("kejadian", 1), ("benar", 1), ("siapa", 4)])
def test_nothing_filled_is_told_all_at_once(client, scene, step, faults):
    page = refused(client.post(address(scene.story.pk, step), {}))
    assert page.count('class="error"') == faults  # of siapa: name, for whom, contact, how the name appears


def test_everything_typed_stays(client, scene):
    values = {"kejadian": "Kejadian itu", "pihak": "Koperasi", "jenis_pihak": "company", "telepon": "0812345678"}
    refused(fill(client, scene, nama="", pos="Jalan 7", **values))
    pages = {step: words(client.get(address(scene.story.pk, step))) for step in STEPS}
    assert "Kejadian itu" in pages["kejadian"] and "Yang benar 37." in pages["benar"]
    assert all(typed in pages["siapa"] for typed in ("Koperasi", "0812345678", "Jalan 7", "sri@warga.example"))
    assert re.search(r'name="jenis" value="jawab"[^>]*checked', pages["kejadian"])
    assert re.search(r'name="bagian" value="p1"[^>]*checked', pages["bagian"])
    assert re.search(r'<option value="company" selected', pages["siapa"])


def test_a_text_of_two_megabytes(client, scene):
    response = send(client, scene, benar="kata " * 400_000)
    page = refused(response)
    assert page.count("kata ") > 399_000
    assert says(response, "This is more than fits here, so it was not saved. Please shorten it, or send it as a file.")


def test_a_text_that_is_a_little_too_long_is_saved_all_the_same(client, scene):
    page = refused(fill(client, scene, benar="qwxy " * 5_000))
    assert "24.999" in page and "20.000" in page
    assert words(client.get(address(scene.story.pk, "benar"))).count("qwxy ") == 5_000


@pytest.mark.parametrize("field", ["nama", "pihak", "surel", "telepon", "pos", "kejadian"])
def test_no_field_takes_more_than_fits_and_none_is_cut_in_silence(client, scene, field):
    page = refused(send(client, scene, **{field: "9" * 30_000}))
    assert "9" * 30_000 in page and "maxlength" not in page


def test_a_body_that_is_too_large_to_read(client, scene):
    assert send(client, scene, benar="k" * 6_000_000).status_code == 400
    refused(send(client, scene, where={"CONTENT_LENGTH": 61 * 1024 * 1024}), 413)


def test_nul_bytes_are_taken_out(client, scene):
    values = {"benar": "a\x00b", "nama": "Sri\x00 W", "surel": "sri@warga.example\x00", "bagian": ["p1\x00"]}
    assert send(client, scene, **values).status_code == 303
    case = Case.objects.get()
    assert case.statements.get().text["right"] == "ab" and case.parties.get().name == "Sri W"


@pytest.mark.parametrize("value", ["x\x00y", "\ud800".encode("utf-8", "surrogatepass")])
def test_odd_bytes_in_every_field(client, scene, value):
    for step, fields in STEPS.items():
        for field in fields:
            answer = client.post(address(scene.story.pk, step), {**filled(scene), field: value})
            assert answer.status_code in {303, 422}, field
            assert client.get(address(scene.story.pk, step)).status_code in {200, 302}


EVIL = '<script>alert("x")</script><img src=x onerror=alert(1)>"\'>'


def test_markup_in_every_field_is_words(client, scene):
    values = {"jenis_pihak": "group", **dict.fromkeys(("kejadian", "benar", "nama", "pihak", "wewenang", "pos"), EVIL)}
    assert EVIL not in refused(fill(client, scene, **{**values, "surel": EVIL}))
    assert EVIL not in words(reach(client, scene, "periksa", **values))
    response = press_send(client, scene.story.pk)
    case = Case.objects.get()
    assert case.statements.get().text["right"] == EVIL
    for page in (response["Location"], case.get_absolute_url(), f"{case.get_absolute_url()}tarik/"):
        page = words(client.get(page))
        assert "<script>alert" not in page and "<img src=x" not in page
    assert escape(EVIL) in words(client.get(case.get_absolute_url()))


class TestLimits:
    def test_too_many_from_one_connection(self, client, scene):
        for number in range(filing.PER_CLIENT):
            assert send(client, scene, benar=f"Benar {number}").status_code == 303
        response = send(client, scene, benar="Yang terakhir")
        assert response.status_code == 429 and "Yang terakhir" in words(response)
        assert says(response, "What you typed stands below. Please press the button again in an hour.")
        assert Case.objects.count() == filing.PER_CLIENT
        assert send(client, scene, where={"REMOTE_ADDR": "203.0.113.9"}).status_code == 303

    def test_too_many_begun_from_one_connection(self, client, scene, monkeypatch):
        monkeypatch.setattr(filing, "BEGUN", 1)
        fill(Client(), scene)
        response = fill(client, scene, kejadian="Ceritanya")
        assert response.status_code == 429 and "Ceritanya" in words(response)
        assert FilingDraft.objects.count() == 1

    def test_saves_and_uploads_have_their_limits_too(self, client, scene, monkeypatch):
        reach(client, scene, "berkas")
        monkeypatch.setattr(filing, "UPLOADS", 0)
        assert client.post(address(scene.story.pk, "berkas"), {"berkas": upload()}).status_code == 422
        monkeypatch.setattr(filing, "SAVES", 0)
        response = client.post(address(scene.story.pk, "benar"), {"benar": "Yang lain"})
        assert response.status_code == 429 and "Yang lain" in words(response) and not PrivateFile.objects.exists()

    def test_a_flood_on_one_story(self, client, scene, monkeypatch):
        monkeypatch.setattr(filing, "PER_STORY", 2)
        answers = [
            send(client, scene, benar=f"{number}", where={"REMOTE_ADDR": f"203.0.113.{number}"}).status_code
            for number in range(3)
        ]
        assert answers == [303, 303, 429]

    def test_a_mistake_in_the_form_is_not_counted(self, client, scene):
        for _number in range(filing.PER_CLIENT + 1):
            send(client, scene, nama="")
        assert send(client, scene).status_code == 303
