"""Files that a complainant sends: looked at by their bytes, written before the transaction, gone again when it fails."""

from contextlib import contextmanager

from django.core.files.base import File
from django.db import transaction
from django.forms import ValidationError
from django.utils.translation import gettext as _

from newsroom.core import file_kinds
from newsroom.core.models import PrivateFile

MAX_BYTES = 10 * 1024 * 1024
MAX_FILES = 5
ACCEPT = ",".join(f".{ending}" for kind in file_kinds.KINDS for ending in kind.endings)


def check(upload):
    """The Kind of `upload`. Raises ValidationError with a sentence for what we do not take."""
    name = {"name": upload.name}
    if upload.size == 0:
        raise ValidationError(_("The file “%(name)s” is empty. Choose it again.") % name)
    if upload.size > MAX_BYTES:
        raise ValidationError(
            _("The file “%(name)s” is larger than 10 MB. Send a smaller one, or add it later in parts.") % name
        )
    kind = file_kinds.kind_of(upload, upload.name)
    if kind is None:
        raise ValidationError(
            _(
                "We cannot take the file “%(name)s”. These work: PDF, pictures (JPEG, PNG, WebP, HEIC), "
                "documents (DOCX, ODT, TXT), sound and video (MP3, M4A, OGG, MP4, MOV)."
            )
            % name
        )
    return kind


@contextmanager
def written(checked, *, at):
    """PrivateFile rows for (upload, kind) pairs, not yet saved, their bytes on the disk.

    What the block leaves unsaved, because it failed or because the same had come before, is taken off the disk again.
    """
    rows = []
    try:
        for upload, kind in checked:
            rows.append(PrivateFile.written(File(upload, upload.name), kind, at=at))
        with transaction.atomic():
            yield tuple(rows)
    except BaseException:
        _remove(rows)
        raise
    _remove(row for row in rows if row.pk is None)


def _remove(rows):
    for row in rows:
        row.file.storage.delete(row.file.name)
