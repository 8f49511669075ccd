from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from newsroom.core import record
from newsroom.core.errors import Refused

from .. import letters, workflow
from ..law.marks import implements
from ..models import Case, CaseCounter, CaseFile, CaseStory, Party, Passage, Statement
from ..models.case import Channel, CouncilCopy, State
from ..models.event import Verb
from ..models.party import PartyKind, PartyRole, ShownAs
from ..passages import parts_of


@dataclass(frozen=True)
class Disputed:
    """A story and the version that is disputed: numbers of its parts (corrections.passages), or the whole story.

    Neither where a letter was not read for it yet: then an officer marks them afterwards.
    """

    version: object
    passages: tuple = ()
    whole: bool = False


@dataclass(frozen=True)
class Filer:
    """Who files, how to reach them, and for whom they speak when it is not for themselves."""

    name: str
    email: str = ""
    phone: str = ""
    postal: str = ""
    represents: str = ""
    represents_kind: str = PartyKind.ORGANISATION
    authority: str = ""
    shown_as: str = ""


@dataclass(frozen=True)
class Words:
    """What the complainant wrote: what happened, and what is right."""

    happened: str = ""
    right: str = ""
    files: tuple = field(default=())


@implements("UP-1.11", "HJ-7", "HJ-9a", "HJ-9b", "HJ-10a", "UP-5.2", "UP-5.3", "HJ-16b")
@transaction.atomic
def file_case(
    *,
    type,
    stories,
    filer,
    words,
    at,
    received_at=None,
    channel=Channel.WEB,
    by=None,
    submission_key=None,
    council_copy=CouncilCopy.UNKNOWN,
    privacy_notice=None,
):
    """Open a case: number, statement, parties, passages, receipt, and word to the officers. Returns the case.

    `filer` is None where the newsroom itself raised it (KE-10a): it has no form to check, so its content is looked at
    at once. A request is never refused for its age (HJ-16b). `words.files` are PrivateFile rows, saved or just written. The same
    `submission_key` again returns the case that the first submission made, and leaves the files unsaved. Raises Refused
    when no story of ours is named, or nobody can be reached.
    """
    counter = _locked_counter(at)
    if submission_key and (known := Case.objects.filter(submission_key=submission_key).first()):
        return known
    if received_at and received_at > at:
        raise Refused(_("The time of receipt cannot lie in the future."), field="received_at")
    if not stories:
        raise Refused(_("Say which story this is about."), field="story")
    if filer is not None:
        _require_filer(filer)
    case = Case.objects.create(
        number=_next_number(counter),
        type=type,
        state=State.COMPLETE if filer is None else State.RECEIVED,
        channel=channel,
        received_at=received_at or at,
        entered_at=at,
        state_since=at,
        submission_key=submission_key,
        council_copy=council_copy,
        privacy_notice=privacy_notice,
    )
    for position, disputed in enumerate(stories):
        add_story(case, disputed, position)
    if filer is not None:
        _add_parties(case, filer)
    entry = record.append(
        chain=case.chain,
        kind="statement",
        at=at,
        by=by,
        facts={"case": case.pk},
        text={"happened": words.happened, "right": words.right},
    )
    Statement.objects.create(entry=entry, case=case, at=at)
    attach(case, words.files)
    event = workflow.put_event(case, Verb.FILE, before="", by=by, at=at)
    letters.send("receipt", case, event, at=at, confirm=True)
    letters.tell_staff(case, event, at=at)
    return case


def _require_filer(filer):
    if not filer.name.strip():
        raise Refused(_("Write your name."), field="name")
    if not (filer.email or filer.phone or filer.postal):
        raise Refused(
            _("Give an e-mail address, a telephone number or a postal address, so that we can answer."), field="contact"
        )


def _locked_counter(at):
    """The counter of the year, in the outlet's zone. Whoever holds it files alone: two clicks at once find each other."""
    year = timezone.localtime(at).year
    CaseCounter.objects.get_or_create(year=year)
    return CaseCounter.objects.select_for_update().get(year=year)


def _next_number(counter):
    """The next number of the year: P-2026-0031. It says nothing of the type, which may change."""
    CaseCounter.objects.filter(pk=counter.pk).update(last=F("last") + 1)
    return f"P-{counter.year}-{counter.last + 1:04d}"


def attach(case, files):
    """Put PrivateFile rows to the case, saved or just written."""
    for file in files:
        file.save()
        CaseFile.objects.create(case=case, file=file)


def add_story(case, disputed, position):
    version = disputed.version
    quotes = parts_of(version)
    unknown = [number for number in disputed.passages if number not in quotes]
    if unknown:
        raise Refused(
            _("One of the marked paragraphs is not in this version of the story. Mark them again."), field="passages"
        )
    story = CaseStory.objects.create(
        case=case, article_id=version.article_id, version=version, whole=disputed.whole, position=position
    )
    Passage.objects.bulk_create(
        Passage(story=story, number=number, quote=quotes[number]) for number in sorted(set(disputed.passages))
    )


def _add_parties(case, filer):
    contacts = {"email": filer.email, "phone": filer.phone, "postal": filer.postal}
    shown_as = filer.shown_as or ShownAs.usual(case.type)
    own = {"name": filer.name.strip(), "is_filer": True, "shown_as": shown_as, **contacts}
    if filer.represents.strip():
        Party.objects.create(
            case=case,
            role=PartyRole.PRINCIPAL,
            kind=filer.represents_kind,
            name=filer.represents.strip(),
            shown_as=shown_as,
        )
        Party.objects.create(case=case, role=PartyRole.PROXY, authority=filer.authority.strip(), **own)
    else:
        Party.objects.create(case=case, role=PartyRole.PRINCIPAL, **own)
