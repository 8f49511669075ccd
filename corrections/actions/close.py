"""Outcomes without a publication: the form was not met, the window was missed, the story stays. Each names the Press Council."""

from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.core.errors import Refused

from .. import letters
from ..law.formal import FormalDefect
from ..law.marks import implements
from ..models.event import Verb
from .outcome import end


@implements("INV-3", "HJ-8", "HJ-10b", "UP-15")
@transaction.atomic
def close_form(*, case, by, at, revision, defects, reason, own_story_reason="", letter=None):
    """End a filing whose form stayed incomplete after a reminder. The content is not judged, and it can be filed again.

    `defects` are values of FormalDefect: what is missing under PHJ 6, 8, 9 or 10.
    """
    if not defects or not all(FormalDefect.holds(each) for each in defects):
        raise Refused(_("Say which requirement of form is missing."), field="defects")
    _require(reason)
    named = [str(FormalDefect(each).label) for each in defects]
    case, event = end(
        case,
        Verb.CLOSE_FORM,
        by=by,
        at=at,
        revision=revision,
        reason=reason,
        text={"defects": list(defects), "reason": reason.strip()},
        own_story_reason=own_story_reason,
    )
    told = "\n".join([*(f"- {each}." for each in named), "", reason.strip()])
    letters.send("formalities_unmet", case, event, at=at, by=by, reason=told, letter=letter)
    return case


@implements("HJ-16b", "INV-3", "UP-15")
@transaction.atomic
def close_late(*, case, by, at, revision, reason, own_story_reason="", letter=None):
    """End a filing that came after the window because both sides found no agreement; `reason` says how it was sought."""
    _require(reason)
    case, event = end(
        case,
        Verb.CLOSE_LATE,
        by=by,
        at=at,
        revision=revision,
        reason=reason,
        text={"reason": reason.strip()},
        own_story_reason=own_story_reason,
    )
    letters.send("late", case, event, at=at, by=by, reason=reason.strip(), letter=letter)
    return case


@implements("UP-4.2", "LG-3", "UP-15")
@transaction.atomic
def keep(*, case, by, at, revision, reason, own_story_reason="", letter=None):
    """Answer a wish to take down or to forget: the story stays, for this reason."""
    _require(reason)
    case, event = end(
        case,
        Verb.KEEP,
        by=by,
        at=at,
        revision=revision,
        reason=reason,
        text={"reason": reason.strip()},
        own_story_reason=own_story_reason,
    )
    letters.send("story_stays", case, event, at=at, by=by, reason=reason.strip(), letter=letter)
    return case


def _require(reason):
    if not reason.strip():
        raise Refused(_("Give the reason in words."), field="reason")
