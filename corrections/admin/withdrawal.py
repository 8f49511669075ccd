"""What a withdrawal asks, whether it begins at the story or in a case."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..law.grounds import WithdrawalGround
from . import fields


def _grounds():
    """Each ground with what it must bring along."""
    for ground in WithdrawalGround:
        needs = ", ".join(str(need.label).lower() for need in ground.needs)
        yield ground.value, f"{ground.label} ({needs})" if needs else ground.label


class WithdrawalForm(forms.Form):
    """law: MS-5a (the list is closed), MS-5c (the reason is public)"""

    ground = forms.ChoiceField(
        label=_("Ground"),
        choices=_grounds,
        widget=forms.RadioSelect,
        help_text=_(
            "The list is closed: the wish of a source or of a person in the story is no ground. Correct or answer first where that suffices."
        ),
    )
    reason = fields.words(
        _("Reason, for the public"),
        rows=4,
        max_length=2000,
        help_text=_("It stands on the page that takes the story's place, and in the register."),
    )
    label = fields.line(
        _("Neutral label instead of the title"),
        required=False,
        max_length=180,
        help_text=_("Where even the title must go, as with a child or a victim."),
    )
    finding = fields.words(
        _("The newsroom's own finding"),
        rows=3,
        required=False,
        help_text=_("For a fundamental error: what was found, on record under your name."),
    )
    to_party = fields.words(_("The apology to the party"), rows=2, required=False, max_length=2000)
    to_readers = fields.words(_("The apology to the readers"), rows=2, required=False, max_length=2000)
    document_number = fields.line(_("Number of the Press Council's document"), required=False, max_length=80)
    document = forms.FileField(label=_("The order, attached"), required=False, max_length=255)
    counsel = fields.line(_("Counsel who signed"), required=False, max_length=160)
