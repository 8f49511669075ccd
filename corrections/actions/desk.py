"""What an officer puts in order before the decision: spam, duplicates, further stories, passages that a letter names, names in public."""

from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.core.errors import Refused, Stale

from .. import duplicates, letters, workflow
from ..law.marks import implements
from ..models import Case, CaseStory, Passage
from ..models.event import Verb
from ..models.party import PartyRole, ShownAs
from ..passages import parts_of
from .file_case import Disputed, add_story
from .reply import default_title, heading_follows


@implements("HJ-3")
@transaction.atomic
def mark_spam(*, case, by, at, revision, reason):
    """Set a filing aside as spam, by name and with a reason. It is kept, found by search, and can be taken up again."""
    if not reason.strip():
        raise Refused(_("Say what shows that this is spam."), field="reason")
    case, _event = workflow.move(case, Verb.SPAM, by=by, at=at, revision=revision, text={"reason": reason.strip()})
    return case


@transaction.atomic
def join(*, case, by, at, revision, number, letter=None):
    """Join a filing with another of the same complainant about the same story, so that it is worked on once.

    Nothing is dropped: both keep their words, files and letters. Raises Refused when `number` is no such filing.
    """
    other = Case.objects.filter(number__iexact=number.strip()).exclude(pk=case.pk).first()
    if other is None:
        raise Refused(_("There is no other filing with this number."), field="number")
    if other.joined_to_id:
        raise Refused(_("That filing is joined with another itself; choose the one that is worked on."), field="number")
    if other.is_closed:
        raise Refused(_("That filing is not worked on any more; choose one that is open."), field="number")
    if not duplicates.same_story(case, other):
        raise Refused(_("The two filings are not about the same story."), field="number")
    if not duplicates.same_person(case, other):
        raise Refused(_("The two filings come from different people: each is answered on its own."), field="number")
    case, event = workflow.move(
        case, Verb.JOIN, by=by, at=at, revision=revision, text={"with": other.number}, joined_to=other
    )
    letters.send("joined", case, event, at=at, by=by, other=other.number, letter=letter)
    return case


@transaction.atomic
def restore(*, case, by, at, revision, reason, letter=None):
    """Take up again what was set aside; its form is checked anew."""
    if not reason.strip():
        raise Refused(_("Say why the filing is taken up again."), field="reason")
    joined = case.joined_to
    case, event = workflow.move(
        case,
        Verb.RESTORE,
        by=by,
        at=at,
        revision=revision,
        text={"reason": reason.strip()},
        joined_to=None,
        formal_by=None,
        formal_at=None,
    )
    if joined:
        letters.send("restored", case, event, at=at, by=by, letter=letter)
    return case


@transaction.atomic
def add_story_to(*, case, by, at, revision, version, passages=(), whole=True):
    """Add another story of ours that the filing is about, with its disputed passages."""
    if case.stories.filter(article=version.article_id).exists():
        raise Stale(_("The filing is about this story already."))
    case, _event = workflow.move(
        case, Verb.ADD_STORY, by=by, at=at, revision=revision, text={"title": version.text["title"]}
    )
    add_story(case, Disputed(version, tuple(passages), whole), case.stories.count())
    return case


@implements("HJ-10a")
@transaction.atomic
def mark(*, case, by, at, revision, story, passages=(), whole=False):
    """Mark which passages of `story` (a CaseStory) a letter disputes, in place of what was marked before."""
    quotes = parts_of(story.version)
    if not whole and not passages:
        raise Refused(_("Mark at least one paragraph, or choose the whole story."), field="passages")
    if any(number not in quotes for number in passages):
        raise Refused(_("One of the marked paragraphs is not in this version of the story."), field="passages")
    before = sorted(story.passages.values_list("number", flat=True))
    case, _event = workflow.move(
        case,
        Verb.MARK,
        by=by,
        at=at,
        revision=revision,
        text={
            "story": story.version.text["title"],
            "marked_before": before,
            "marked": sorted(set(passages)),
            "whole": whole,
        },
    )
    CaseStory.objects.filter(pk=story.pk).update(whole=whole)
    story.passages.exclude(number__in=passages).delete()
    known = set(story.passages.values_list("number", flat=True))
    Passage.objects.bulk_create(
        Passage(story=story, number=number, quote=quotes[number]) for number in sorted(set(passages) - known)
    )
    return case


@transaction.atomic
def show_as(*, case, by, at, revision, shown_as, reason):
    """Change how the names of the parties stand in public, for a reason; the heading that we gave their reply follows."""
    workflow.check(case, Verb.SHOW_AS, by=by, at=at)
    if shown_as not in ShownAs:
        raise Refused(_("Choose how the name stands in public."), field="shown_as")
    if not reason.strip():
        raise Refused(_("Say who asked for it, or what else is the reason."), field="reason")
    before, heading = case.parties.filter(role=PartyRole.PRINCIPAL).first(), default_title(case)
    if before.shown_as == shown_as:
        raise Stale(_("The name stands in public like this already."))
    text = {"from": before.shown_as, "to": str(shown_as), "reason": reason.strip()}
    case, _event = workflow.move(case, Verb.SHOW_AS, by=by, at=at, revision=revision, text=text)
    case.parties.update(shown_as=shown_as)
    heading_follows(case, heading, by=by, at=at)
    return case
