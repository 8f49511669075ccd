"""Taking a document into the newsroom's own care: looked at by its content, kept under a random name."""

from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction
from django.utils.translation import gettext as _

from .. import file_kinds
from ..errors import Refused
from ..models import PrivateFile

MAX_BYTES = 10 * 1024 * 1024
KINDS = {file_kinds.PDF, file_kinds.JPEG, file_kinds.PNG, file_kinds.WEBP}

_kept = ContextVar("kept", default=None)


@contextmanager
def undone_on_failure():
    """Files kept within it go again from the disk, which knows no transactions, when what keeps them fails."""
    kept = []
    token = _kept.set(kept)
    try:
        yield
    except BaseException:
        for row in kept:
            row.file.delete(save=False)
        raise
    finally:
        _kept.reset(token)


@transaction.atomic
def keep_file(*, upload, at):
    """Keep `upload` as a PrivateFile. Raises Refused for what is too large, empty, or neither a PDF nor a picture."""
    if upload.size > MAX_BYTES:
        raise Refused(_("This file is larger than 10 MB. Send a smaller one."), field="file")
    kind = file_kinds.kind_of(upload, upload.name)
    if kind not in KINDS:
        raise Refused(
            _("This file is neither a PDF nor a picture, or it is damaged. PDF, JPEG, PNG and WebP work."), field="file"
        )
    kept = PrivateFile.written(upload, kind, at=at)
    if (within := _kept.get()) is not None:
        within.append(kept)
    kept.save()
    return kept
