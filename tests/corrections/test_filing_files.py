"""Files that come with the form: looked at by their bytes, kept apart, gone with a transaction that fails."""

import io
from pathlib import Path

import pytest
from django.conf import settings
from django.db import DatabaseError
from PIL import Image

from corrections import letters
from corrections.intake import files
from corrections.models import Case, CaseFile
from newsroom.core.models import PrivateFile

from .scene import says
from .visitor import FORM, PDF, act, filled, open_link, upload, words


def on_disk():
    return [path for path in Path(settings.PRIVATE_MEDIA_ROOT).rglob("*") if path.is_file()]


def picture(width, height):
    """A PNG of one colour: small as a file, however large it is as a picture."""
    data = io.BytesIO()
    Image.new("1", (width, height)).save(data, "PNG")
    return data.getvalue()


@pytest.fixture(autouse=True)
def counted():
    """Files that other tests left on the disk."""
    return len(on_disk())


@pytest.mark.law("INV-7", "HJ-10b")
def test_a_file_is_kept_under_a_name_that_says_nothing(client, scene, counted):
    client.post(FORM, filled(scene, berkas=[upload(name="surat dinas.pdf"), upload(picture(8, 8), "foto.png")]))
    letter, photo = (item.file for item in Case.objects.get().files.select_related("file"))
    assert (letter.name, letter.kind, photo.kind) == ("surat dinas.pdf", "application/pdf", "image/png")
    assert "surat" not in letter.file.name and letter.file.read() == PDF
    assert Path(letter.file.path).is_relative_to(settings.PRIVATE_MEDIA_ROOT)
    assert not Path(letter.file.path).is_relative_to(settings.MEDIA_ROOT)
    assert len(on_disk()) == counted + 2


def test_a_picture_of_sixty_megapixels_is_kept_and_never_decoded(client, scene, monkeypatch):
    large = picture(10_000, 6_000)
    monkeypatch.setattr(Image, "open", None)
    assert client.post(FORM, filled(scene, berkas=upload(large, "peta.png"))).status_code == 303


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"MZ\x90\x00" + b"\0" * 300, "surat.pdf", "We cannot take the file"),
        (b"\x7fELF" + b"\0" * 300, "foto.jpg", "We cannot take the file"),
        (b"", "kosong.pdf", "The file “%(name)s” is empty. Choose it again."),
        (PDF + b"0" * files.MAX_BYTES, "besar.pdf", "is larger than 10 MB"),
    ],
)
def test_what_we_do_not_take_gets_a_sentence_at_the_field(client, scene, counted, content, name, sentence):
    response = client.post(FORM, filled(scene, berkas=upload(content, name)))
    assert response.status_code == 422 and name in words(response) and 'id="id_berkas_error"' in words(response)
    assert says(
        response,
        "Please choose the files once more: browsers do not keep them. Or send the form without them and add them later.",
    )
    assert "Yang benar 37." in words(response)
    assert not PrivateFile.objects.exists() and len(on_disk()) == counted


def test_each_bad_file_is_named(client, scene):
    bad = [upload(b"MZ", "satu.pdf"), upload(name="baik.pdf"), upload(b"", "dua.pdf")]
    page = words(client.post(FORM, filled(scene, berkas=bad)))
    assert "satu.pdf" in page and "dua.pdf" in page and "baik.pdf" not in page


def test_six_files_are_too_many_at_once(client, scene):
    response = client.post(FORM, filled(scene, berkas=[upload(PDF + bytes([n])) for n in range(6)]))
    assert response.status_code == 422 and says(response, "Choose at most five files; more can be added later.")


@pytest.mark.parametrize("name", ["../../etc/passwd", "..\\..\\jahat.exe", "a\x00b.pdf", "x\u202efdp.exe", "." * 300])
def test_a_name_leads_nowhere_and_tells_the_truth(client, scene, name):
    client.post(FORM, filled(scene, berkas=upload(name=name)))
    for kept in PrivateFile.objects.all():
        assert kept.name.endswith(".pdf") and "/" not in kept.name and "\\" not in kept.name and kept.name.isprintable()
    assert Case.objects.count() == 1


def test_a_file_goes_with_the_transaction_that_fails(client, scene, counted, monkeypatch):
    def fails(*args, **kwargs):
        raise DatabaseError("gone")

    monkeypatch.setattr(letters, "send", fails)
    with pytest.raises(DatabaseError):
        client.post(FORM, filled(scene, berkas=upload()))
    assert not PrivateFile.objects.exists() and len(on_disk()) == counted


def test_a_second_click_keeps_one_file(client, scene, counted):
    for _click in range(2):
        client.post(FORM, filled(scene, berkas=upload()))
    assert PrivateFile.objects.count() == 1 and len(on_disk()) == counted + 1


def test_the_same_file_is_not_added_twice(client, scene, counted):
    case = scene.file()
    open_link(client, case)
    assert act(client, case, "tambah", berkas=upload()).status_code == 302
    again = act(client, case, "tambah", berkas=upload())
    assert again.status_code == 409 and says(again, "We have this already; nothing was added twice.")
    assert CaseFile.objects.count() == 1 and len(on_disk()) == counted + 1
