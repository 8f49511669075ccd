from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.core.errors import Refused

from ..law.marks import implements
from ..models.case import CaseType, Channel
from .file_case import Disputed, Words, file_case


@implements("KE-10a", "UP-1.13")
@transaction.atomic
def raise_own(*, version, passages=(), happened, right="", by, at, submission_key=None):
    """Report an error in a story of ours: a case without a complainant, which any member of the newsroom can open.

    Untrue information, data, fact, opinion or picture: `happened` says what is wrong, `right` what it should be.
    """
    if not happened.strip():
        raise Refused(_("Say what is wrong."), field="happened")
    return file_case(
        type=CaseType.OWN,
        stories=[Disputed(version, tuple(passages), whole=not passages)],
        filer=None,
        words=Words(happened.strip(), right.strip()),
        at=at,
        channel=Channel.NEWSROOM,
        by=by,
        submission_key=submission_key,
    )
