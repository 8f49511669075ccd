"""The form for complainants. Its names are those of its public address: `jenis`, `bagian`."""

import hashlib
import re

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from newsroom.core.canonical import dumps
from newsroom.core.forms import FormRenderer

from ..actions.file_case import Filer
from ..models.case import CaseType
from ..models.party import PartyKind
from . import fields

TYPES = {"jawab": CaseType.REPLY, "koreksi": CaseType.CORRECTION, "lain": CaseType.UNSURE}
WHOLE = "semua"
DIGITS = re.compile(r"[0-9]")


def _choice(words, hint):
    return format_html('<b>{}</b><small class="hint">{}</small>', words, hint)


def _kinds_of_request():
    return [
        (
            "jawab",
            _choice(
                _("I want to respond"), _("Right of reply: your response is published and linked from this story.")
            ),
        ),
        (
            "koreksi",
            _choice(
                _("A fact is wrong"),
                _("Right of correction: a number, name, place or other statement that must be put right."),
            ),
        ),
        ("lain", _choice(_("I am not sure"), _("Just tell us. An officer helps to find the way."))),
    ]


class FilingForm(forms.Form):
    """What a complainant is asked. No identity papers (PD-4, PR-8); every way to be reached counts the same."""

    default_renderer = FormRenderer

    # The type of the request follows from what happened, in plain words; an officer may change it.
    jenis = forms.ChoiceField(
        label=_("What is it about?"),
        choices=_kinds_of_request,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what happened."), "invalid_choice": _("Choose what happened.")},
    )
    kejadian = fields.Words(label=_("Tell us in a few words what happened (optional)"), required=False, rows=3)
    bagian = forms.MultipleChoiceField(
        label=_("Passages"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "invalid_choice": _("One of the marked paragraphs is not in this version of the story. Mark them again.")
        },
    )
    benar = fields.Words(
        label=_("What is right"), help_text=_("In your own words. No legal terms are needed."), required=False
    )
    berkas = fields.Files(
        label=_("Supporting files (can follow later)"),
        help_text=_(
            "Photos, letters or recordings: at most five, each of at most 10 MB. Only the officer and the responsible "
            "person see them."
        ),
    )
    nama = fields.Line(
        label=_("Full name"),
        longest=160,
        required=True,
        autocomplete="name",
        error_messages={"required": _("Write your name.")},
    )
    pihak = fields.Line(
        label=_("For whom do you speak? (if not for yourself)"),
        help_text=_("For example a cooperative, an office or a family."),
        longest=160,
        autocomplete="organization",
    )
    jenis_pihak = forms.ChoiceField(
        label=_("They are"),
        help_text=_("Only if you speak for somebody else."),
        choices=[("", "-"), *PartyKind.choices],
        required=False,
    )
    surel = fields.Email(label=_("E-mail"))
    telepon = fields.Line(
        label=_("Telephone or WhatsApp"), longest=40, autocomplete="tel", widget=fields.TelephoneInput
    )
    pos = fields.Words(label=_("Postal address"), longest=500, required=False, rows=3, autocomplete="street-address")

    def __init__(self, *args, quotes, **kwargs):
        super().__init__(*args, **kwargs)
        passages = [(f"p{number}", quote) for number, quote in quotes.items()]
        self.fields["bagian"].choices = [*passages, (WHOLE, _("The whole story"))]

    def clean_telepon(self):
        phone = self.cleaned_data["telepon"]
        if phone and len(DIGITS.findall(phone)) < 5:
            raise forms.ValidationError(_("Write the whole number, for example 0812 3456 7890."))
        return phone

    def clean(self):
        data = super().clean()
        type = TYPES.get(data.get("jenis"))
        # law: HJ-10a. Only a reply has formalities; whoever points at a wrong fact may name it in words.
        if type == CaseType.REPLY and not data.get("bagian") and "bagian" not in self.errors:
            self.add_error("bagian", _("Mark at least one paragraph, or choose the whole story."))
        self._require_words(type, data)
        if data.get("pihak") and not data.get("jenis_pihak") and "jenis_pihak" not in self.errors:
            self.add_error("jenis_pihak", _("Say what they are: a person, a group, an organisation or a legal entity."))
        self._require_contact(data)
        return data

    def _require_words(self, type, data):
        if {"benar", "kejadian"} & set(self.errors) or data.get("benar"):
            return
        if type == CaseType.UNSURE and data.get("kejadian"):
            return
        self.add_error("benar", _("Write what is right in your view."))

    def _require_contact(self, data):
        # law: HJ-9c. Whoever asks can be reached; no way is better than another.
        ways = ("surel", "telepon", "pos")
        if not any(data.get(way) or way in self.errors for way in ways):
            self.add_error(
                "surel", _("Give an e-mail address, a telephone number or a postal address, so that we can answer.")
            )

    @property
    def type(self):
        return TYPES[self.cleaned_data["jenis"]]

    @property
    def passages(self):
        """Numbers of the marked passages; 0 is the title."""
        return tuple(int(part[1:]) for part in self.cleaned_data["bagian"] if part != WHOLE)

    @property
    def whole(self):
        return WHOLE in self.cleaned_data["bagian"]

    @property
    def filer(self):
        data = self.cleaned_data
        return Filer(
            name=data["nama"],
            email=data["surel"],
            phone=data["telepon"],
            postal=data["pos"],
            represents=data["pihak"],
            represents_kind=data["jenis_pihak"] or PartyKind.ORGANISATION,
        )

    def submission_key(self, given, files):
        """One key for this form and all that was written in it: the same sent twice is one filing, a mended one is new."""
        words = {name: value for name, value in self.cleaned_data.items() if name != "berkas"}
        return hashlib.sha256(dumps([given, words, [file.sha256 for file in files]]).encode()).hexdigest()
