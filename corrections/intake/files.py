"""Files from outside: looked at by their bytes, kept under random names. Nothing is decoded or run."""

import hashlib

import puremagic
from django.forms import ValidationError
from django.utils.translation import gettext as _

from newsroom.core.models import PrivateFile

MAX_BYTES = 10 * 1024 * 1024
MAX_FILES = 5
KINDS = {
    "pdf": "application/pdf",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "heic": "image/heic",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "ogg": "audio/ogg",
    "mp4": "video/mp4",
}
# Kinds whose bytes several names share.
ALIKE = {"zip": {"docx", "odt"}, "mp4": {"m4a", "mp4", "heic"}, "m4v": {"m4a", "mp4"}, "riff": {"webp"}}


def check(upload):
    """The content type of `upload`. Raises ValidationError with a sentence for what we do not take."""
    if upload.size == 0:
        raise ValidationError(_("The file “%(name)s” is empty. Choose it again.") % {"name": upload.name})
    if upload.size > MAX_BYTES:
        raise ValidationError(
            _("The file “%(name)s” is larger than 10 MB. Send a smaller one, or add it later.") % {"name": upload.name}
        )
    ending = upload.name.rsplit(".", 1)[-1].lower() if "." in upload.name else ""
    head = upload.read(65536)
    upload.seek(0)
    if ending == "txt" and b"\x00" not in head:
        return "text/plain"
    if ending not in KINDS or ending not in _kinds_of(head):
        raise ValidationError(
            _(
                "The file “%(name)s” is not what its name says, or of a kind that we do not take. PDF, pictures, documents, sound and video work."
            )
            % {"name": upload.name}
        )
    return KINDS[ending]


def _kinds_of(head):
    """Endings that the first bytes speak for."""
    try:
        found = {match.extension.lstrip(".").lower() for match in puremagic.magic_string(head)}
    except puremagic.PureError:
        return set()
    for kind, others in ALIKE.items():
        if kind in found:
            found |= others
    if "jpg" in found or "jpeg" in found or "jfif" in found:
        found |= {"jpg", "jpeg"}
    return found


def keep(checked, *, at):
    """PrivateFile rows for (upload, kind) pairs, inside the caller's transaction."""
    rows = []
    for upload, kind in checked:
        digest = hashlib.sha256()
        for chunk in upload.chunks():
            digest.update(chunk)
        upload.seek(0)
        row = PrivateFile(
            name=" ".join(upload.name.split())[:255], kind=kind, size=upload.size, sha256=digest.hexdigest(), at=at
        )
        row.file.save("file", upload, save=True)
        rows.append(row)
    return tuple(rows)


def forget(rows):
    """Take files off the disk again whose transaction failed."""
    for row in rows:
        row.file.storage.delete(row.file.name)
