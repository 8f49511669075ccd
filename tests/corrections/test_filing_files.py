"""Files that come with the form: looked at by their bytes, kept apart, gone with a transaction that fails."""

import io
from pathlib import Path

import pytest
from django.conf import settings
from django.db import DatabaseError
from django.test import Client
from PIL import Image

from corrections import letters
from corrections.intake import files
from corrections.models import Case, CaseFile, DraftFile, FilingDraft
from newsroom.core.models import PrivateFile

from .scene import says
from .visitor import PDF, act, address, open_link, press_send, reach, send, upload, words


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
    send(client, scene, berkas=[upload(name="surat dinas.pdf"), upload(picture(8, 8), "foto.png")])
    letter, photo = (item.file for item in Case.objects.get().files.select_related("file"))
    assert (letter.name, letter.kind, photo.kind) == ("surat dinas.pdf", "application/pdf", "image/png")
    assert "surat" not in letter.file.name and letter.file.read() == PDF
    assert Path(letter.file.path).is_relative_to(settings.PRIVATE_MEDIA_ROOT)
    assert not Path(letter.file.path).is_relative_to(settings.MEDIA_ROOT)
    assert len(on_disk()) == counted + 2


def test_a_picture_of_sixty_megapixels_is_kept_and_never_decoded(client, scene, monkeypatch):
    large = picture(10_000, 6_000)
    monkeypatch.setattr(Image, "open", None)
    assert send(client, scene, berkas=upload(large, "peta.png")).status_code == 303


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
    response = send(client, scene, berkas=upload(content, name))
    assert response.status_code == 422 and name in words(response) and 'id="id_berkas_error"' in words(response)
    assert not PrivateFile.objects.exists() and len(on_disk()) == counted
    assert "Yang benar 37." in words(client.get(address(scene.story.pk, "benar")))


def test_each_bad_file_is_named_and_the_good_one_kept(client, scene, counted):
    bad = [upload(b"MZ", "satu.pdf"), upload(name="baik.pdf"), upload(b"", "dua.pdf")]
    errors = words(send(client, scene, berkas=bad)).partition('id="id_berkas_error"')[2].partition("<input")[0]
    assert "satu.pdf" in errors and "dua.pdf" in errors and "baik.pdf" not in errors
    assert PrivateFile.objects.get().name == "baik.pdf" and len(on_disk()) == counted + 1


def test_six_files_are_too_many_at_once(client, scene):
    response = send(client, scene, berkas=[upload(PDF + bytes([n])) for n in range(6)])
    assert response.status_code == 422 and says(response, "Choose at most five files; more can be added later.")
    assert not PrivateFile.objects.exists()


@pytest.mark.parametrize("name", ["../../etc/passwd", "..\\..\\jahat.exe", "a\x00b.pdf", "x\u202efdp.exe", "." * 300])
def test_a_name_leads_nowhere_and_tells_the_truth(client, scene, name):
    send(client, scene, berkas=upload(name=name))
    for kept in PrivateFile.objects.all():
        assert kept.name.endswith(".pdf") and "/" not in kept.name and "\\" not in kept.name and kept.name.isprintable()
    assert Case.objects.count() == 1


def test_a_case_that_fails_leaves_the_draft_with_its_file(client, scene, counted, monkeypatch):
    def fails(*args, **kwargs):
        raise DatabaseError("gone")

    with monkeypatch.context() as broken, pytest.raises(DatabaseError):
        broken.setattr(letters, "send", fails)
        send(client, scene, berkas=upload())
    assert not Case.objects.exists() and FilingDraft.objects.get().files.count() == 1
    assert press_send(client, scene.story.pk).status_code == 303
    assert CaseFile.objects.count() == 1 and len(on_disk()) == counted + 1


def test_the_same_file_twice_is_kept_once(client, scene, counted):
    reach(client, scene, "berkas")
    for _click in range(2):
        client.post(address(scene.story.pk, "berkas"), {"berkas": upload(), "unggah": "1"})
    assert PrivateFile.objects.count() == 1 and len(on_disk()) == counted + 1


def test_a_file_can_be_taken_out_again(client, scene, counted):
    reach(client, scene, "siapa", berkas=upload())
    kept = DraftFile.objects.get()
    client.post(address(scene.story.pk, "berkas"), {"buang": kept.pk})
    client.post(address(scene.story.pk, "berkas"), {"buang": "x"})
    assert not PrivateFile.objects.exists() and len(on_disk()) == counted


def test_nobody_takes_a_file_out_of_a_draft_of_somebody_else(client, scene):
    reach(Client(), scene, "siapa", berkas=upload())
    reach(client, scene, "siapa")
    client.post(address(scene.story.pk, "berkas"), {"buang": DraftFile.objects.get().pk})
    assert PrivateFile.objects.count() == 1


def test_the_same_file_is_not_added_twice(client, scene, counted):
    case = scene.file()
    open_link(client, case)
    assert act(client, case, "tambah", berkas=upload()).status_code == 302
    again = act(client, case, "tambah", berkas=upload())
    assert again.status_code == 409 and says(again, "We have this already; nothing was added twice.")
    assert CaseFile.objects.count() == 1 and len(on_disk()) == counted + 1
