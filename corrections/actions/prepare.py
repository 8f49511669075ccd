"""An officer's verbs before the decision: take on, ask for completion, find complete, change the type."""

from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.core.errors import Refused, Stale

from .. import letters, orders, periods, workflow
from ..law.marks import implements
from ..law.standing import AuthorityShown, IdentityShown
from ..models.case import CaseType
from ..models.event import Verb


@transaction.atomic
def take_on(*, case, by, at, revision):
    """Make `by` the officer of the case."""
    if case.officer_id == by.pk:
        raise Stale(_("You are the officer of this filing already."))
    case, _event = workflow.move(case, Verb.TAKE_ON, by=by, at=at, revision=revision, officer=by)
    return case


@implements("HJ-8", "HJ-10b", "PR-10")
@transaction.atomic
def ask(*, case, by, at, revision, text, letter=None):
    """Ask the complainant for what is missing, in the officer's words, until a stated day. Never a refusal."""
    if not text.strip():
        raise Refused(_("Write what is still missing, so that the complainant can bring it."), field="text")
    until = periods.answer_until("ask_completion_days", at)
    case, event = workflow.move(
        case,
        Verb.ASK,
        by=by,
        at=at,
        revision=revision,
        text={"asked": text},
        answer_until=until,
        officer=case.officer or by,
    )
    letters.send("ask", case, event, at=at, by=by, letter=letter, text=text.strip(), until=letters.moment(until))
    return case


@implements("PR-10", "HJ-8", "HJ-9c")
@transaction.atomic
def find_complete(*, case, by, at, revision, identity="", authority="", note="", letter=None):
    """Record that the formal side is complete; from here the content is checked.

    `identity` (IdentityShown) and `authority` (AuthorityShown) are what the officer found, `note` how, in their words.
    """
    if (identity and not IdentityShown.holds(identity)) or (authority and not AuthorityShown.holds(authority)):
        raise Refused(_("Choose how it was shown."), field="identity")
    if "otherwise" in {identity, authority} and not note.strip():
        raise Refused(_("Say how it was shown."), field="note")
    found = {"identity": identity, "authority": authority, "note": note.strip()}
    case, event = workflow.move(
        case,
        Verb.FIND_COMPLETE,
        by=by,
        at=at,
        revision=revision,
        text={key: value for key, value in found.items() if value},
        formal_by=by,
        formal_at=at,
        officer=case.officer or by,
    )
    letters.send("complete", case, event, at=at, by=by, letter=letter)
    return case


@transaction.atomic
def change_type(*, case, by, at, revision, type):
    """Say what kind of request this is; the complainant's choice stays on record."""
    if type not in set(CaseType) - {CaseType.UNSURE, CaseType.OWN}:
        raise Refused(_("Choose what kind of request this is."), field="type")
    if type != CaseType.REPLY and orders.in_force(case):
        raise Refused(_("The Press Council decided on this filing: carry out what its document asks."), field="type")
    if type == case.type:
        raise Stale(_("The filing is of this type already."))
    case, _event = workflow.move(
        case, Verb.CHANGE_TYPE, by=by, at=at, revision=revision, text={"from": case.type, "to": str(type)}, type=type
    )
    return case
