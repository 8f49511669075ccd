"""The events of a case in words: what, who, when, and what was written."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..law.grounds import RefusalGround
from ..models.case import CaseType
from ..models.event import Actor

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
}


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
    if key == "ground" and RefusalGround.holds(value):
        return RefusalGround(value).label
    if key in {"from", "to"} and value in CaseType:
        return CaseType(value).label
    return "\n".join(value) if isinstance(value, list) else str(value)
