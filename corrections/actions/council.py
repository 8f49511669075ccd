"""The ways out of a dispute: taken up again, settled, ruled on, lapsed (HJ-17, INV-3). Only a paper of the Press Council ends it."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.actions.put_ruling import put_ruling
from newsroom.core.actions.keep_file import keep_file
from newsroom.core.errors import Refused

from .. import letters, orders, workflow
from ..law.marks import implements
from ..models import CaseFile, CouncilPaper
from ..models.event import Verb
from ..models.party import FileKind
from .outcome import close


@implements("HJ-17")
@transaction.atomic
def resume(*, case, by, at, revision, reason, letter=None):
    """Take the matter up again, because both sides agreed before the Press Council to go on with it here."""
    if not reason.strip():
        raise Refused(_("Say why the filing is taken up again."), field="reason")
    case, event = workflow.move(case, Verb.RESUME, by=by, at=at, revision=revision, text={"reason": reason.strip()})
    letters.send("resumed", case, event, at=at, by=by, reason=reason.strip(), letter=letter)
    return case


@implements("FL-1", "FL-2", "FL-3")
@transaction.atomic
def receive_order(*, case, by, at, revision, kind, number, dated, document, reply=False, apology=False, note=False):
    """Record a document of the Press Council and what it asks for, as `by` reads it; `document` is an upload."""
    if not number.strip():
        raise Refused(_("Give the number of the Press Council's document."), field="number")
    text = {"document_number": number.strip(), "asks_reply": reply, "asks_apology": apology, "asks_note": note}
    case, _event = workflow.move(case, Verb.ORDER, by=by, at=at, revision=revision, text=text)
    document = _keep(case, document, at)
    CouncilPaper.objects.create(
        case=case,
        kind=kind,
        number=number.strip(),
        dated=dated,
        document=document,
        reply=reply,
        apology=apology,
        note=note,
        at=at,
        by=by,
    )
    return case


def _keep(case, upload, at):
    """The Council's document as a file of the case, which both sides can open."""
    return CaseFile.objects.create(case=case, file=keep_file(upload=upload, at=at), kind=FileKind.COUNCIL).file


@implements("FL-2")
@transaction.atomic
def note_ruling(*, case, by, at, revision, summary):
    """Put the note of the ruling on each story of the case, and on its reply: readers learn what was decided, and where it stands."""
    if not summary.strip():
        raise Refused(_("Write the note that readers will see."), field="summary")
    case, _event = workflow.move(case, Verb.NOTE, by=by, at=at, revision=revision, text={"note": summary.strip()})
    order = orders.in_force(case)
    for article in orders.to_be_noted(case):
        case.notices.add(
            put_ruling(article=article, document=order.number, dated=order.dated, summary=summary, by=by, at=at)
        )
    return case


@implements("INV-3", "HJ-17", "MS-9", "KE-Z", "FL-1", "FL-2")
@transaction.atomic
def carried_out(*, verb, case, **who):
    """A named person says that all the Press Council's document asks for was carried out (`verb` SETTLE or RULE).

    Refused while something it asks for is not found in public. What was right or wrong stands in the document alone.
    """
    return close(case, verb, "dispute_ended", document=True, **who)


@implements("INV-3", "HJ-17")
@transaction.atomic
def lapse(*, case, at, number, document, **who):
    """Close a dispute that lapsed before the Press Council: only its `document` (an upload) says so."""
    if not number.strip():
        raise Refused(_("Give the number of the Press Council's document."), field="number")
    text = {"document_number": number.strip()}
    case = close(case, Verb.LAPSE, "dispute_ended", at=at, text=text, document=document is not None, **who)
    _keep(case, document, at)
    return case
