"""What can be asked for through the form: plain words first, law second."""

from dataclasses import dataclass, field

from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from ..law.marks import implements
from ..models.case import CaseType


@dataclass(frozen=True)
class Kind:
    """One thing that can be asked. `explained`: what is possible and what is not, told before anything more is asked."""

    type: CaseType
    words: str
    hint: str
    question: str
    help: str = _("In your own words. No legal terms are needed.")
    explained: tuple = field(default=())


# The names are those of the form's public address, `jenis`.
KINDS = {
    "jawab": Kind(
        CaseType.REPLY,
        _("I want to respond"),
        _("Right of reply: your response is published and linked from this story."),
        _("What is your response?"),
        _("In your own words. This is the text that is published; if we edit it, you see every change first."),
    ),
    "koreksi": Kind(
        CaseType.CORRECTION,
        _("A fact is wrong"),
        _("Right of correction: a number, name, place or other statement that must be put right."),
        _("What is right in your view?"),
    ),
    "hapus": Kind(
        CaseType.TAKEDOWN,
        _("I ask that this story be removed"),
        _("We tell you on the next page what is possible."),
        _("Why should this story be removed?"),
        _("In your own words: what harm does it do, and to whom? Say if a child or a victim is concerned."),
        explained=(
            _("We understand that a story can hurt. This is how it works here, so that you know beforehand."),
            _("A published story is not removed only because somebody wishes it, whoever asks."),
            _("What is possible: a wrong fact is put right, and your response is published with the story."),
            _(
                "A story can be withdrawn when the newsroom finds it wrong, or on a few grounds: ethnicity, religion or "
                "race; decency; the future of a child; the trauma of a victim; another special consideration of the "
                "Press Council. The reason is then public."
            ),
            _("Your request is registered, a named person decides on it, and you are told what and why."),
        ),
    ),
    "lupa": Kind(
        CaseType.FORGOTTEN,
        _("My name in an old story should be forgotten"),
        _("We tell you on the next page what is possible."),
        _("What has changed since, and what do you ask for?"),
        _("For example: the case was closed, you were acquitted, the story is no longer true today."),
        explained=(
            _("An old story can follow somebody for years. This is how it works here, so that you know beforehand."),
            _("Erasing it for no longer being relevant needs the decision of a court. You can send it now or later."),
            _(
                "Without one you can still ask: for news of how the matter ended to be added, or for search engines to "
                "be told not to show the page. A person weighs it; we cannot promise the outcome."
            ),
            _("Your request is registered, a named person decides on it, and you are told what and why."),
        ),
    ),
    "lain": Kind(
        CaseType.UNSURE,
        _("I do not know yet"),
        _("Just tell us. An officer helps to find the way."),
        _("What would you like to tell us?"),
    ),
}
UNSURE = KINDS["lain"]


@implements("UP-1.11", "UP-1.12", "UP-4.2", "MS-5a", "LG-3")
def choices():
    """The kinds as choices of a form."""
    return [
        (name, format_html('<b>{}</b><small class="hint">{}</small>', kind.words, kind.hint))
        for name, kind in KINDS.items()
    ]
