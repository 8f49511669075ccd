"""The complainant's own verbs: add words and files, write a message, take back, confirm an address; and the officer's message."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.core import outbox, record
from newsroom.core.errors import Refused, Stale

from .. import letters, workflow
from ..law.marks import implements
from ..models import Message, Party, Statement
from ..models.event import Verb
from .file_case import attach

# The same words again within this time are a second click.
TWICE = timedelta(minutes=10)


@transaction.atomic
def add(*, case, at, text="", files=()):
    """Add words or files to an open case. What was there stays; words become a further statement.

    What the case holds already is not added twice; raises Stale when nothing else came. `files` are PrivateFile rows,
    saved or just written.
    """
    text = text.strip()
    if not text and not files:
        raise Refused(_("Write something or choose a file."), field="text")
    case = workflow.locked(case)
    last = case.statements.select_related("entry__text").last()
    known = set(case.files.values_list("file__sha256", flat=True))
    files = [file for file in files if file.sha256 not in known]
    text = "" if last and last.text["right"] == text else text
    if not text and not files:
        raise Stale(_("We have this already; nothing was added twice."))
    case, event = workflow.move(case, Verb.ADD, by=None, at=at)
    if text:
        entry = record.append(
            chain=case.chain, kind="statement", at=at, facts={"case": case.pk}, text={"happened": "", "right": text}
        )
        Statement.objects.create(entry=entry, case=case, at=at)
    attach(case, files)
    letters.tell_officer(case, event.get_verb_display(), about=event.pk, at=at)
    return case


@transaction.atomic
def write(*, case, at, text):
    """A message from the complainant. Possible in every state: a closed case still hears them."""
    text = text.strip()
    if not text:
        raise Refused(_("Write your message."), field="text")
    case = workflow.locked(case)
    if case.messages.filter(outgoing=False, body=text, at__gt=at - TWICE).exists():
        raise Stale(_("This message was sent a moment ago."))
    filer = case.parties.get(is_filer=True)
    message = Message.objects.create(case=case, outgoing=False, channel="web", at=at, by_name=filer.name, body=text)
    letters.tell_officer(case, _("a message from the complainant"), about=f"m{message.pk}", at=at)
    return message


@transaction.atomic
def answer(*, case, by, at, text, letter=None):
    """A message from an officer to the complainant, by mail too where there is an address."""
    workflow.require_officer(by)
    if not text.strip():
        raise Refused(_("Write your message."), field="text")
    case, text = workflow.locked(case), text.strip()
    last = case.events.filter(verb=Verb.MESSAGE, by=by, at__gt=at - TWICE).last()
    if last and last.text.get("text") == text:
        raise Stale(_("This message was sent a moment ago."))
    event = workflow.put_event(case, Verb.MESSAGE, before=case.state, by=by, at=at, text={"text": text})
    return letters.send("message", case, event, at=at, by=by, letter=letter, text=text)


@implements("INV-4")
@transaction.atomic
def take_back(*, case, at, revision, reason=""):
    """The complainant takes the filing back; everything stays on record."""
    case, event = workflow.move(
        case, Verb.TAKE_BACK, by=None, at=at, revision=revision, text={"reason": reason.strip()}
    )
    letters.send("taken_back", case, event, at=at)
    letters.tell_officer(case, event.get_verb_display(), about=event.pk, at=at)
    return case


@transaction.atomic
def confirm_email(*, party, at):
    """Record that the party reads mail at their address. Confirming again changes nothing; returns whether it was new."""
    fresh = Party.objects.filter(pk=party.pk, email_confirmed_at=None).update(email_confirmed_at=at)
    if fresh:
        workflow.move(party.case, Verb.CONFIRM, by=None, at=at)
    return bool(fresh)


@transaction.atomic
def renew_link(*, party, at):
    """Make every earlier link useless and mail a new one to the address on file. Raises Refused when there is none."""
    if not party.email:
        raise Refused(_("There is no e-mail address to send a link to."))
    case = workflow.locked(party.case)
    Party.objects.filter(pk=party.pk).update(generation=party.generation + 1)
    subject, body = letters.filled("link", case, at=at, confirm=party.email_confirmed_at is None)
    outbox.post(key=f"link:{party.pk}:{party.generation + 1}", to=party.email, subject=subject, body=body, at=at)
