"""The events of a case in words: what, who, when, and what was written."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.core.templatetags.news import moment

from ..law.formal import FormalDefect
from ..law.grounds import RefusalGround, WithdrawalGround
from ..law.serving import ReplyFormat
from ..law.standing import AuthorityShown, IdentityShown
from ..models.case import CaseType
from ..models.event import Actor
from ..models.party import ShownAs
from ..passages import named

LABELS = {
    "asked": "",
    "text": "",
    "note": "",
    "reason": "",
    "agreement": gettext_lazy("Agreement:"),
    "ground": gettext_lazy("Ground:"),
    "legal_basis": gettext_lazy("Law:"),
    "interest": gettext_lazy("Protected interest:"),
    "unrelated": gettext_lazy("Unrelated passages:"),
    "from": gettext_lazy("Before:"),
    "to": gettext_lazy("Now:"),
    "apology_due": gettext_lazy("Apology due under 13(f), answered by the signer:"),
    "main_substance": gettext_lazy("Main substance, answered by the signer:"),
    "file_number": gettext_lazy("File number:"),
    "answer_before": gettext_lazy("Their answer, before:"),
    "answer_now": gettext_lazy("Their answer, now:"),
    "target_before": gettext_lazy("House target, before:"),
    "target_now": gettext_lazy("House target, now:"),
    "own_story_reason": gettext_lazy("Signed although they wrote the story, because:"),
    "again_reason": gettext_lazy("A second reply, because:"),
    "section_agreement": gettext_lazy("Another section, as agreed:"),
    "consent": gettext_lazy("Agreed:"),
    "form": gettext_lazy("Form:"),
    "title": "",
    "document_number": gettext_lazy("Document:"),
    "with": gettext_lazy("With:"),
    "defects": gettext_lazy("Missing:"),
    "asks_reply": gettext_lazy("Asks for a reply:"),
    "asks_apology": gettext_lazy("Asks for an apology:"),
    "asks_note": gettext_lazy("Asks for a note:"),
    "identity": gettext_lazy("Identity:"),
    "authority": gettext_lazy("Authority to speak for others:"),
    "story": gettext_lazy("Story:"),
    "marked_before": gettext_lazy("Marked before:"),
    "marked": gettext_lazy("Marked now:"),
    "whole": gettext_lazy("The whole story:"),
}


LABELLED = {
    "ground": (RefusalGround, WithdrawalGround),
    "form": (ReplyFormat,),
    "identity": (IdentityShown,),
    "authority": (AuthorityShown,),
}


DATES = {"answer_before", "answer_now", "target_before", "target_now"}


@dataclass(frozen=True)
class Told:
    """An event as the page tells it."""

    title: str
    at: datetime
    who: str
    details: list


def told(event):
    """The Told of one event."""
    who = event.entry.by_name or (_("the complainant") if event.actor == Actor.COMPLAINANT else "")
    details = [
        (LABELS[key], _words(key, value))
        for key, value in event.text.items()
        if key in LABELS and value not in ("", [])
    ]
    return Told(event.get_verb_display(), event.at, who, details)


def _words(key, value):
    if value in (True, False):
        return _("yes") if value else _("no")
    for labels in LABELLED.get(key, ()):
        if labels.holds(value):
            return labels(value).label
    if key == "defects":
        return "\n".join(str(FormalDefect(each).label) for each in value)
    if key in {"from", "to"}:
        return next((str(labels(value).label) for labels in (CaseType, ShownAs) if value in labels), str(value))
    if key in {"marked", "marked_before"}:
        return "\n".join(named(number) or _("Paragraph %(number)s") % {"number": number} for number in value)
    if key in DATES:
        return moment(datetime.fromisoformat(value))
    return "\n".join(value) if isinstance(value, list) else str(value)
