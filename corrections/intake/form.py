"""The form for complainants, a step a screen. Its names are those of its public address: `jenis`, `bagian`."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from newsroom.core.forms import FormRenderer

from ..law.marks import implements
from ..models.case import CaseType, CouncilCopy
from ..models.party import PartyKind, ShownAs
from . import fields
from .kinds import choices

WHOLE = "semua"
MYSELF, SOMEBODY = "saya", "lain"
DIGITS = re.compile(r"[0-9]")


class StepForm(forms.Form):
    """A step. `kind`: what is asked for, as far as it was said; `quotes`: what can be marked; `told`: whether the first
    step holds words already."""

    default_renderer = FormRenderer

    def __init__(self, *args, kind, quotes, told=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.kind, self.told = kind, told
        self.prepare(quotes)

    def prepare(self, quotes):
        """Fit the fields to what was said before."""


class WhatForm(StepForm):
    """What happened. The type of the request follows from plain words; an officer may change it."""

    jenis = forms.ChoiceField(
        label=_("What is it about?"),
        choices=choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what happened."), "invalid_choice": _("Choose what happened.")},
    )
    kejadian = fields.Words(label=_("Tell us in a few words what happened (optional)"), required=False, rows=3)


@implements("HJ-10a")
class PassagesForm(StepForm):
    """Which part is disputed. Only a reply must say it; whoever points at a wrong fact may name it in words."""

    bagian = forms.MultipleChoiceField(
        label=_("Passages"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "invalid_choice": _("One of the marked paragraphs is not in this version of the story. Mark them again.")
        },
    )

    def prepare(self, quotes):
        passages = [(f"p{number}", quote) for number, quote in quotes.items()]
        self.fields["bagian"].choices = [*passages, (WHOLE, _("The whole story"))]

    def clean_bagian(self):
        if self.kind.type == CaseType.REPLY and not self.cleaned_data["bagian"]:
            raise forms.ValidationError(_("Mark at least one paragraph, or choose the whole story."))
        return self.cleaned_data["bagian"]


class RightForm(StepForm):
    """The complainant's own words."""

    benar = fields.Words(label=_("Your words"), required=False, rows=9)

    def prepare(self, quotes):
        self.fields["benar"].help_text = self.kind.help

    def clean_benar(self):
        words = self.cleaned_data["benar"]
        if not words and not (self.kind.type == CaseType.UNSURE and self.told):
            raise forms.ValidationError(_("Write it in your own words. One sentence is enough."))
        return words


class FilesForm(StepForm):
    """Files, never needed: they can follow later."""

    berkas = fields.Files(
        label=_("Choose files"),
        help_text=_(
            "Photos, letters or recordings: at most five, each of at most 10 MB. Only the officer and the responsible "
            "person see them."
        ),
    )


@implements("HJ-8", "HJ-9c", "PD-4", "PR-8")
class WhoForm(StepForm):
    """Who files and how to reach them. No identity papers; every way to be reached counts the same."""

    nama = fields.Line(
        label=_("Full name"),
        longest=160,
        required=True,
        autocomplete="name",
        error_messages={"required": _("Write your name.")},
    )
    untuk = forms.ChoiceField(
        label=_("For whom do you speak?"),
        choices=[(MYSELF, _("For myself")), (SOMEBODY, _("For somebody else, or for a group or organisation"))],
        widget=forms.RadioSelect,
        initial=MYSELF,
        error_messages={"required": _("Say for whom you speak."), "invalid_choice": _("Say for whom you speak.")},
    )
    pihak = fields.Line(
        label=_("Their name"), help_text=_("For example a cooperative, an office or a family."), longest=160
    )
    jenis_pihak = forms.ChoiceField(
        label=_("They are"),
        choices=[("", "-"), *PartyKind.choices],
        required=False,
    )
    wewenang = fields.Words(
        label=_("How can you show that you may speak for them? (can follow later)"),
        help_text=_("For example: I am the chairman; there is a letter of authority. An officer asks if it is needed."),
        longest=500,
        required=False,
        rows=2,
    )
    surel = fields.Email(label=_("E-mail"))
    telepon = fields.Line(
        label=_("Telephone or WhatsApp"), longest=40, autocomplete="tel", widget=fields.TelephoneInput
    )
    pos = fields.Words(label=_("Postal address"), longest=500, required=False, rows=3, autocomplete="street-address")
    tampil = forms.ChoiceField(
        label=_("If we publish something about it, how may the name appear?"),
        help_text=_("The newsroom knows your name either way."),
        widget=forms.RadioSelect,
        choices=[
            (ShownAs.FULL, _("Full name")),
            (ShownAs.INITIALS, _("Initials, for example S. W.")),
            (ShownAs.HIDDEN, _("Without the name")),
        ],
    )

    def prepare(self, quotes):
        self.fields["tampil"].initial = ShownAs.usual(self.kind.type)

    def clean_telepon(self):
        phone = self.cleaned_data["telepon"]
        if phone and len(DIGITS.findall(phone)) < 5:
            raise forms.ValidationError(_("Write the whole number, for example 0812 3456 7890."))
        return phone

    def clean(self):
        data = super().clean()
        if data.get("untuk") == SOMEBODY:
            self._require_party(data)
        ways = ("surel", "telepon", "pos")
        if not any(data.get(way) or way in self.errors for way in ways):
            self.add_error(
                "surel", _("Give an e-mail address, a telephone number or a postal address, so that we can answer.")
            )
        return data

    def _require_party(self, data):
        if not data.get("pihak") and "pihak" not in self.errors:
            self.add_error("pihak", _("Write the name of whoever you speak for."))
        if not data.get("jenis_pihak") and "jenis_pihak" not in self.errors:
            self.add_error("jenis_pihak", _("Say what they are: a person, a group, an organisation or a legal entity."))


@implements("HJ-7")
class SendForm(StepForm):
    """The last look. The copy to the Press Council is asked of a reply alone, and never needed."""

    tembusan = forms.ChoiceField(
        label=_("Did you send a copy to the Press Council (Dewan Pers)? (optional)"),
        help_text=_("It makes no difference to what we do with your response."),
        widget=forms.RadioSelect,
        choices=[(CouncilCopy.YES, _("Yes")), (CouncilCopy.NO, _("No")), (CouncilCopy.UNKNOWN, _("I do not know"))],
        required=False,
    )

    def prepare(self, quotes):
        if self.kind.type != CaseType.REPLY:
            del self.fields["tembusan"]
