"""Outcomes by words alone: the form was not met, the window was missed, no error was found, the story stays.

Each letter names the Press Council's route (UP-15).
"""

from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.core.errors import Refused

from ..law.formal import FormalDefect
from ..law.marks import implements
from ..models.event import Verb
from .outcome import close


@implements("INV-3", "HJ-8", "HJ-10b", "UP-15")
@transaction.atomic
def close_form(*, defects, reason, **who):
    """End a filing whose form stayed incomplete after a reminder. The content is not judged, and it can be filed again.

    `defects` are values of FormalDefect: what is missing under PHJ 6, 8, 9 or 10.
    """
    if not defects or not all(FormalDefect.holds(each) for each in defects):
        raise Refused(_("Say which requirement of form is missing."), field="defects")
    named = [f"- {FormalDefect(each).label}." for each in defects]
    told = "\n".join([*named, "", reason.strip()])
    return _end(Verb.CLOSE_FORM, "formalities_unmet", reason=reason, told=told, text={"defects": list(defects)}, **who)


@implements("HJ-16b", "INV-3", "UP-15")
@transaction.atomic
def close_late(**who):
    """End a filing that came after the window because both sides found no agreement; `reason` says how it was sought."""
    return _end(Verb.CLOSE_LATE, "late", **who)


@implements("UP-5.3", "UP-15")
@transaction.atomic
def find_no_error(**who):
    """Close a request for correction: no error was found, for this reason."""
    return _end(Verb.FIND_NO_ERROR, "no_error", **who)


@implements("UP-4.2", "LG-3", "UP-15")
@transaction.atomic
def keep(**who):
    """Answer a wish to take down or to forget: the story stays, for this reason."""
    return _end(Verb.KEEP, "story_stays", **who)


def _end(verb, key, *, case, **who):
    return close(case, verb, key, **who)
