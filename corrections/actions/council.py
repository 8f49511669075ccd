"""The ways out of a dispute: taken up again, settled, ruled on, lapsed (HJ-17, INV-3). Only a paper of the Press Council ends it."""

from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.core.actions.keep_file import keep_file
from newsroom.core.errors import Refused

from .. import letters, workflow
from ..law.marks import implements
from ..models import CaseFile
from ..models.event import Verb
from ..models.party import FileKind
from .outcome import end


@implements("HJ-17")
@transaction.atomic
def resume(*, case, by, at, revision, reason, letter=None):
    """Take the matter up again, because both sides agreed before the Press Council to go on with it here."""
    if not reason.strip():
        raise Refused(_("Say why the filing is taken up again."), field="reason")
    case, event = workflow.move(case, Verb.RESUME, by=by, at=at, revision=revision, text={"reason": reason.strip()})
    letters.send("resumed", case, event, at=at, by=by, reason=reason.strip(), letter=letter)
    return case


@implements("INV-3", "HJ-17", "MS-9", "KE-Z")
@transaction.atomic
def end_dispute(*, verb, case, by, at, revision, number, reason, document=None, own_story_reason="", letter=None):
    """Close a dispute as settled, carried out or lapsed, by the Press Council's document `number`; returns the case.

    `document` is an upload; a complaint lapses only by one. What the Council found stands in its paper: the outcome says
    that it was carried out, not who was right.
    """
    if not number.strip():
        raise Refused(_("Give the number of the Press Council's document."), field="number")
    if verb == Verb.LAPSE and document is None:
        raise Refused(
            _("Attach the Press Council's document; only it can say that a complaint lapsed."), field="document"
        )
    case, event = end(
        case,
        verb,
        by=by,
        at=at,
        revision=revision,
        reason=reason,
        text={"document_number": number.strip(), "reason": reason.strip()},
        own_story_reason=own_story_reason,
        document=document is not None,
    )
    if document:
        CaseFile.objects.create(case=case, file=keep_file(upload=document, at=at), kind=FileKind.COUNCIL)
    letters.send("dispute_ended", case, event, at=at, by=by, reason=reason.strip(), letter=letter)
    return case
