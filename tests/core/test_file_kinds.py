"""What a file is, by its bytes."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.core import file_kinds
from newsroom.core.file_kinds import KINDS, honest_name, kind_of


def packed(**parts):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), content)
    return data.getvalue()


def box(brand):
    return b"\0\0\0\x18ftyp" + brand + b"\0\0\0\0mif1" + b"\0" * 64


DOCX = packed(word__document_xml="<w/>")
ODT = packed(mimetype="application/vnd.oasis.opendocument.text", content_xml="<x/>")
TAKEN = [
    ("PDF", b"%PDF-1.7\n%%EOF"),
    ("JPEG", b"\xff\xd8\xff\xe0\0\x10JFIF\0\1" + b"\0" * 40),
    ("PNG", b"\x89PNG\r\n\x1a\n" + b"\0" * 40),
    ("WebP", b"RIFF\x24\0\0\0WEBPVP8 "),
    ("HEIC", box(b"heic")),
    ("MP4", box(b"isom")),
    ("M4A", box(b"M4A ")),
    ("MOV", box(b"qt  ")),
    ("MP3", b"ID3\x03\0\0\0\0\0\x21" + b"\0" * 64),
    ("OGG", b"OggS\0\2" + b"\0" * 22),
    ("DOCX", DOCX),
    ("ODT", ODT),
]
NOT_TAKEN = [
    b"MZ\x90\0\3\0\0\0" + b"\0" * 200,
    b"MZ\0\0%PDF-1.7",
    b"\x7fELF" + b"\0" * 60,
    b"#!/bin/sh\nrm -rf /\n",
    b"<!doctype html><script>alert(1)</script>",
    b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    b"RIFF\x24\0\0\0WAVEfmt ",
    b"PK\x03\x04 broken",
    packed(a="x"),
    packed(word__document_xml="<w/>", word__vbaProject_bin="macro"),
    packed(mimetype="application/epub+zip", content_xml="<x/>"),
    box(b"avif"),
    b"",
]


@pytest.mark.parametrize(("label", "content"), TAKEN)
@pytest.mark.parametrize("name", ["x.pdf", "x", "x.exe"])
def test_the_bytes_decide_and_not_the_name(label, content, name):
    assert kind_of(io.BytesIO(content), name).label == label


@pytest.mark.parametrize("content", NOT_TAKEN)
@pytest.mark.parametrize("name", ["surat.pdf", "foto.jpg", "x"])
def test_nothing_else_is_taken_whatever_it_is_called(content, name):
    assert kind_of(io.BytesIO(content), name) is None


@pytest.mark.parametrize("content", [b"Halo\n", "é – ü".encode(), "halo".encode("utf-16"), "caf\xe9".encode("cp1252")])
def test_text_is_taken_by_its_name(content):
    assert kind_of(io.BytesIO(content), "catatan.TXT") is file_kinds.TEXT
    assert kind_of(io.BytesIO(content), "catatan") is None


def test_bytes_called_text_are_not():
    assert kind_of(io.BytesIO(b"a\0b\x01"), "x.txt") is None


@given(st.binary(max_size=300), st.text(max_size=20))
def test_any_bytes_get_an_answer_and_the_stream_is_where_it_was(content, name):
    stream = io.BytesIO(content)
    assert kind_of(stream, name) in {None, *KINDS}
    assert stream.tell() == 0


@given(st.text(max_size=400), st.sampled_from(KINDS))
def test_a_name_is_short_and_printable_and_its_ending_true(name, kind):
    honest = honest_name(name, kind)
    assert 0 < len(honest) <= 255 and honest.isprintable() and "/" not in honest
    assert honest.rpartition(".")[2].lower() in kind.endings
