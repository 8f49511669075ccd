"""The form with everything that should not come: the right status, a clear sentence, what was typed kept, nothing half done."""

import re
from html import escape

import pytest

from corrections.models import Case
from corrections.views import filing
from newsroom.core.models import OutgoingMail, PrivateFile

from .scene import says
from .visitor import FORM, filled, words


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
        ("benar", " \n ", "Write what is right in your view."),
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
    response = client.post(FORM, filled(scene, **{field: value}))
    page = refused(response)
    assert says(response, sentence)
    link = re.search(r'<div class="errors".*?<a href="#([\w-]+)">', page, re.DOTALL)[1]
    assert f'id="{link}"' in page
    assert field == "benar" or "Yang benar 37." in page


def test_nothing_filled_is_told_all_at_once(client, scene):
    page = refused(client.post(FORM, {"berita": scene.story.pk}))
    assert page.count('class="error"') == 4  # what happened, what is right, name, contact


def test_everything_typed_stays(client, scene):
    values = filled(
        scene,
        nama="",
        kejadian="Kejadian itu",
        pihak="Koperasi",
        jenis_pihak="company",
        telepon="0812345678",
        pos="Jalan 7",
    )
    page = refused(client.post(FORM, values))
    for typed in ("Kejadian itu", "Koperasi", "0812345678", "Jalan 7", "Yang benar 37.", "sri@warga.example"):
        assert typed in page
    assert re.search(r'name="bagian" value="p1"[^>]*checked', page)
    assert re.search(r'name="jenis" value="jawab"[^>]*checked', page)
    assert re.search(r'<option value="company" selected', page)
    assert f'name="kunci" value="{"k" * 32}"' in page


def test_a_text_of_two_megabytes(client, scene):
    response = client.post(FORM, filled(scene, benar="kata " * 400_000))
    page = refused(response)
    assert "1.999.999" in page and "20.000" in page and page.count("kata ") > 399_000


@pytest.mark.parametrize("field", ["nama", "pihak", "surel", "telepon", "pos", "kejadian"])
def test_no_field_takes_more_than_fits_and_none_is_cut_in_silence(client, scene, field):
    page = refused(client.post(FORM, filled(scene, **{field: "9" * 30_000})))
    assert "9" * 30_000 in page and "maxlength" not in page


def test_a_body_that_is_too_large_to_read(client, scene):
    assert client.post(FORM, filled(scene, benar="k" * 6_000_000)).status_code == 400
    refused(client.post(FORM, filled(scene), CONTENT_LENGTH=61 * 1024 * 1024), 413)


def test_nul_bytes_are_taken_out(client, scene):
    values = filled(scene, benar="a\x00b", nama="Sri\x00 W", surel="sri@warga.example\x00", bagian=["p1\x00"])
    assert client.post(FORM, values).status_code == 303
    case = Case.objects.get()
    assert case.statements.get().text["right"] == "ab" and case.parties.get().name == "Sri W"


@pytest.mark.parametrize("value", ["x\x00y", "\ud800".encode("utf-8", "surrogatepass")])
def test_odd_bytes_in_every_field(client, scene, value):
    fields = ("berita", "versi", "kunci", "jenis", "bagian", "jenis_pihak", "surel", "telepon", "pos", "nama", "pihak")
    for field in fields:
        assert client.post(FORM, filled(scene, **{field: value})).status_code in {303, 404, 422}, field


EVIL = '<script>alert("x")</script><img src=x onerror=alert(1)>"\'>'


def test_markup_in_every_field_is_words(client, scene):
    fields = ("kejadian", "benar", "nama", "pihak", "pos")
    values = filled(scene, jenis_pihak="group", **dict.fromkeys(fields, EVIL))
    assert EVIL not in refused(client.post(FORM, {**values, "surel": EVIL}))
    response = client.post(FORM, values)
    case = Case.objects.get()
    assert case.statements.get().text["right"] == EVIL
    for address in (response["Location"], case.get_absolute_url(), f"{case.get_absolute_url()}tarik/"):
        page = words(client.get(address))
        assert "<script>alert" not in page and "<img src=x" not in page
    assert escape(EVIL) in words(client.get(case.get_absolute_url()))


class TestLimits:
    def test_too_many_from_one_connection(self, client, scene):
        for number in range(filing.PER_CLIENT):
            assert client.post(FORM, filled(scene, benar=f"Benar {number}")).status_code == 303
        response = client.post(FORM, filled(scene, benar="Yang terakhir"))
        assert response.status_code == 429 and "Yang terakhir" in words(response)
        assert says(response, "It was not sent yet. What you typed is kept below: please send it again in an hour.")
        assert Case.objects.count() == filing.PER_CLIENT
        assert client.post(FORM, filled(scene), REMOTE_ADDR="203.0.113.9").status_code == 303

    def test_a_flood_on_one_story(self, client, scene, monkeypatch):
        monkeypatch.setattr(filing, "PER_STORY", 2)
        answers = [
            client.post(FORM, filled(scene, benar=f"{number}"), REMOTE_ADDR=f"203.0.113.{number}").status_code
            for number in range(3)
        ]
        assert answers == [303, 303, 429]

    def test_a_mistake_in_the_form_is_not_counted(self, client, scene):
        for _number in range(filing.PER_CLIENT + 1):
            client.post(FORM, filled(scene, nama=""))
        assert client.post(FORM, filled(scene)).status_code == 303
