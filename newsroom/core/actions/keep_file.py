"""Taking a file from outside: looked at by its content, kept under a random name, opened only through a checked view."""

import hashlib

import puremagic
from django.db import transaction
from django.utils.translation import gettext as _

from ..errors import Refused
from ..models import PrivateFile

MAX_BYTES = 10 * 1024 * 1024
KINDS = {"application/pdf", "image/jpeg", "image/png", "image/webp"}


@transaction.atomic
def keep_file(*, upload, at):
    """Keep `upload` as a PrivateFile. Raises Refused for what is too large, empty, or neither a PDF nor a picture."""
    if upload.size > MAX_BYTES:
        raise Refused(_("This file is larger than 10 MB. Send a smaller one."), field="file")
    data = upload.read()
    kind = _kind(data)
    if kind is None:
        raise Refused(
            _("This file is neither a PDF nor a picture, or it is damaged. PDF, JPEG, PNG and WebP work."), field="file"
        )
    kept = PrivateFile(
        name=" ".join(upload.name.split())[:255],
        kind=kind,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        at=at,
    )
    upload.seek(0)
    kept.file.save(upload.name, upload, save=True)
    return kept


def _kind(data):
    try:
        found = puremagic.magic_string(data)
    except (puremagic.PureError, ValueError):
        return None
    return next((match.mime_type for match in found[:1] if match.mime_type in KINDS), None)
