from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.core.actions.keep_file import keep_file
from newsroom.core.errors import Refused

from ..law.marks import implements
from ..models import CaseFile, Letter
from ..models.party import FileKind
from .file_case import file_case


@implements("HJ-9a")
@transaction.atomic
def record_filing(*, words, at, letter=None, files=(), **filing):
    """Enter a filing that came by letter, telephone, WhatsApp or visit. Returns the case; sent twice it is one case.

    `letter`: columns of Letter, where there was one. `files`: (upload, FileKind) pairs. For the rest see `file_case`.
    Raises Refused when there are neither their words nor a scan of them.
    """
    if not (words.happened or words.right or any(kind == FileKind.SCAN for _upload, kind in files)):
        raise Refused(_("Write down their words, or add a scan of the letter."), field="right")
    case = file_case(words=words, at=at, **filing)
    if case.files.exists() or Letter.objects.filter(case=case).exists():
        return case
    if any((letter or {}).values()):
        Letter.objects.create(case=case, **letter)
    for upload, kind in files:
        CaseFile.objects.create(case=case, file=keep_file(upload=upload, at=at), kind=kind)
    return case
