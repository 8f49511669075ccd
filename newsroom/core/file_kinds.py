"""What a file from outside is, by its bytes. Nothing is decoded, unpacked or run."""

import zipfile
from dataclasses import dataclass
from pathlib import PurePath

import puremagic

HEAD = 4096


@dataclass(frozen=True)
class Kind:
    """A kind of file that we take. The first of its endings is the one that a file without any gets."""

    label: str
    mime: str
    endings: tuple


PDF = Kind("PDF", "application/pdf", ("pdf",))
JPEG = Kind("JPEG", "image/jpeg", ("jpg", "jpeg", "jfif"))
PNG = Kind("PNG", "image/png", ("png",))
WEBP = Kind("WebP", "image/webp", ("webp",))
HEIC = Kind("HEIC", "image/heic", ("heic", "heif"))
DOCX = Kind("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ("docx",))
ODT = Kind("ODT", "application/vnd.oasis.opendocument.text", ("odt",))
TEXT = Kind("TXT", "text/plain", ("txt",))
MP3 = Kind("MP3", "audio/mpeg", ("mp3", "mpga"))
M4A = Kind("M4A", "audio/mp4", ("m4a",))
OGG = Kind("OGG", "audio/ogg", ("ogg", "oga", "opus"))
MP4 = Kind("MP4", "video/mp4", ("mp4", "m4v"))
MOV = Kind("MOV", "video/quicktime", ("mov",))

KINDS = (PDF, JPEG, PNG, WEBP, HEIC, DOCX, ODT, TEXT, MP3, M4A, OGG, MP4, MOV)
LABELS = {kind.mime: kind.label for kind in KINDS}
BY_MAGIC = (PDF, PNG, JPEG, OGG, MP3)

# ISO 14496-12: a brand after "ftyp". What is not named here and is no still picture of another kind is MP4.
BRANDS = {
    b"heic": HEIC, b"heix": HEIC, b"heim": HEIC, b"heis": HEIC, b"hevc": HEIC, b"mif1": HEIC, b"msf1": HEIC,
    b"M4A ": M4A, b"M4B ": M4A, b"qt  ": MOV, b"avif": None, b"avis": None, b"jp2 ": None, b"crx ": None,
}  # fmt: skip


def kind_of(stream, name):
    """The Kind of the file in `stream`, or None for one that we do not take. Leaves the stream at its beginning.

    The bytes decide. Only plain text, which has no mark of its own, must be named .txt.
    """
    stream.seek(0)
    head = stream.read(HEAD)
    try:
        return _kind_of(stream, head, name)
    finally:
        stream.seek(0)


def _kind_of(stream, head, name):
    if head[4:8] == b"ftyp":
        return BRANDS.get(head[8:12], MP4)
    if head.startswith(b"RIFF"):
        return WEBP if head[8:12] == b"WEBP" else None
    if head.startswith(b"PK\x03\x04"):
        return _document(stream)
    try:
        found = {match.extension.removeprefix(".").lower() for match in puremagic.magic_string(head)}
    except (puremagic.PureError, ValueError):
        found = set()
    kind = next((kind for kind in BY_MAGIC if found.intersection(kind.endings)), None)
    if kind is None and name.lower().endswith(".txt") and _is_text(stream):
        return TEXT
    return kind


def _document(stream):
    """Which document a ZIP is, by the names of its parts. One with macros is none."""
    try:
        names = set(zipfile.ZipFile(stream).namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return None
    if any("vbaproject" in name.lower() for name in names):
        return None
    if "word/document.xml" in names:
        return DOCX
    if "mimetype" in names and "content.xml" in names:
        return ODT if b"mimetypeapplication/vnd.oasis.opendocument.text" in _head(stream) else None
    return None


def _head(stream):
    # OpenDocument 1.2, part 3, 3.3: `mimetype` comes first, uncompressed, so that its words stand in the open.
    stream.seek(0)
    return stream.read(200)


def _is_text(stream):
    stream.seek(0)
    data = stream.read()
    for encoding in ("utf-8-sig", "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "cp1252"):
        try:
            words = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return all(
            char.isprintable() or char in "\n\r\t\f\N{ZERO WIDTH NO-BREAK SPACE}" or char.isspace() for char in words
        )
    return False


def honest_name(name, kind):
    """`name` as it was sent, without control characters, with an ending that is true."""
    shown = " ".join(
        "".join(char if char.isprintable() else " " for char in PurePath(name.replace("\\", "/")).name).split()
    )
    stem, dot, ending = shown.rpartition(".")
    if not (dot and stem and ending.lower() in kind.endings):
        stem, ending = shown.strip(". "), kind.endings[0]
    return f"{(stem or 'berkas')[:240]}.{ending}"
