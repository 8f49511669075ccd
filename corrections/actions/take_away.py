"""Outcomes by which a story leaves the public: withdrawn by a ground of the list, or by order of a court."""

from django.conf import settings
from django.db import transaction

from newsroom.core.actions.keep_file import keep_file

from .. import letters
from ..law.grounds import Origin, WithdrawalGround
from ..law.marks import implements
from ..models import CaseFile
from ..models.case import CaseType
from ..models.event import Verb
from ..models.party import FileKind
from .outcome import end
from .withdraw import withdraw


@implements("UP-4.2", "MS-5a", "MS-5a.2", "KE-10")
@transaction.atomic
def withdraw_stories(
    *, case, by, at, revision, ground, reason, document=None, own_story_reason="", letter=None, **stated
):
    """Withdraw the case's stories, and close it with that. `stated` as in `withdraw`; `document` is an upload.

    A wish from outside counts as external, whoever decides; the ground, the reason and the decision are the newsroom's.
    """
    origin = Origin.INTERNAL if case.type == CaseType.OWN else Origin.EXTERNAL
    return _take_away(
        Verb.WITHDRAW, "story_withdrawn", case, by, at, revision, own_story_reason, letter, document,
        ground=ground, origin=origin, reason=reason, **stated,
    )  # fmt: skip


@implements("LG-3", "MS-5a.3")
@transaction.atomic
def erase(*, case, by, at, revision, reason, counsel, document, label, own_story_reason="", letter=None):
    """Take the stories out of the public by order of a court. `document` is an upload: the court's decision."""
    return _take_away(
        Verb.ERASE, "erased", case, by, at, revision, own_story_reason, letter, document,
        ground=WithdrawalGround.LEGAL_ORDER, origin=Origin.EXTERNAL, reason=reason, counsel=counsel, label=label,
    )  # fmt: skip


def _take_away(verb, key, case, by, at, revision, own_story_reason, letter, upload, *, ground, reason, **stated):
    case, event = end(
        case,
        verb,
        by=by,
        at=at,
        revision=revision,
        reason=reason,
        text={"ground": str(ground), "reason": reason.strip()},
        own_story_reason=own_story_reason,
        document=upload is not None,
    )
    document = keep_file(upload=upload, at=at) if upload else None
    if document:
        CaseFile.objects.create(case=case, file=document, kind=FileKind.ORDER)
    notices = [
        withdraw(
            article=story.article,
            by=by,
            at=at,
            ground=ground,
            reason=reason,
            prompted_by=case.number,
            document=document,
            case=case,
            **stated,
        )
        for story in case.stories.select_related("article")
    ]
    address = settings.SITE_URL + notices[0].get_absolute_url()
    letters.send(key, case, event, at=at, by=by, reason=reason.strip(), published=address, letter=letter)
    return case
