from django import forms
from django.utils.translation import gettext_lazy as _

from newsroom.core.forms import FormRenderer

from ..models.case import CaseType
from ..models.party import PartyKind
from . import files

LONGEST = 20_000
TYPES = {"jawab": CaseType.REPLY, "koreksi": CaseType.CORRECTION, "lain": CaseType.UNSURE}
WHOLE = "semua"


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files, each looked at by its bytes."""

    widget = FilesInput

    def clean(self, data, initial=None):
        chosen = [upload for upload in (data if isinstance(data, list | tuple) else [data]) if upload]
        if len(chosen) > files.MAX_FILES:
            raise forms.ValidationError(_("Choose at most five files; more can be added later."))
        return [(upload, files.check(upload)) for upload in chosen]


class Words(forms.CharField):
    """Plain words of a person: NUL bytes and lone surrogates are dropped, length is bounded with a sentence."""

    def __init__(self, **options):
        super().__init__(
            max_length=LONGEST,
            widget=forms.Textarea(attrs={"rows": options.pop("rows", 7)}),
            error_messages={
                "max_length": _("This is longer than 20,000 characters. Shorten it, or send it as a file.")
            },
            **options,
        )

    def to_python(self, value):
        return super().to_python((value or "").replace("\x00", ""))


class FilingForm(forms.Form):
    """What a complainant is asked. Every way to be reached counts the same.

    law: PD-4, PR-8 (no identity papers)
    """

    default_renderer = FormRenderer

    jenis = forms.ChoiceField(
        choices=[("jawab", ""), ("koreksi", ""), ("lain", "")],
        error_messages={"required": _("Choose what happened."), "invalid_choice": _("Choose what happened.")},
    )
    kejadian = Words(label=_("What happened, in a few words (optional)"), required=False, rows=3)
    bagian = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    benar = Words(
        label=_("What is right"),
        help_text=_("In your own words. No legal terms are needed."),
        required=True,
    )
    berkas = FilesField(
        label=_("Supporting files (can follow later)"),
        help_text=_(
            "Photos, letters or recordings, at most 10 MB each. Only the officer and the responsible person see them."
        ),
        required=False,
        widget=FilesInput(attrs={"data-max-bytes": files.MAX_BYTES}),
    )
    nama = forms.CharField(
        label=_("Full name"),
        max_length=160,
        error_messages={"required": _("Write your name.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    pihak = forms.CharField(
        label=_("For whom do you speak? (if not for yourself)"),
        help_text=_("For example a cooperative, an office or a family."),
        max_length=160,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    jenis_pihak = forms.ChoiceField(
        label=_("They are"), choices=PartyKind.choices, required=False, initial=PartyKind.ORGANISATION
    )
    surel = forms.EmailField(
        label=_("E-mail"),
        required=False,
        error_messages={"invalid": _("This e-mail address is not complete. Example: nama@surat.example")},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    telepon = forms.CharField(
        label=_("Telephone or WhatsApp"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel"}),
    )
    pos = forms.CharField(
        label=_("Postal address"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "street-address"}),
    )

    def __init__(self, *args, quotes, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bagian"].choices = [(f"p{number}", quote) for number, quote in quotes.items()] + [
            (WHOLE, _("The whole story"))
        ]
        self.fields["benar"].error_messages["required"] = _("Write what is right in your view.")
        self.fields["bagian"].error_messages["invalid_choice"] = _(
            "One of the marked paragraphs is not in this version of the story. Mark them again."
        )

    @property
    def type(self):
        return TYPES[self.cleaned_data["jenis"]]

    def clean(self):
        data = super().clean()
        for name in ("nama", "pihak", "telepon", "pos"):
            data[name] = (data.get(name) or "").replace("\x00", "")
        # law: HJ-10a
        if not data.get("bagian") and "bagian" not in self.errors:
            self.add_error("bagian", _("Mark at least one paragraph, or choose the whole story."))
        # law: HJ-9c: whoever asks can be reached; no way is better than another.
        if not (data.get("surel") or data["telepon"].strip() or data["pos"].strip()) and "surel" not in self.errors:
            self.add_error(
                "surel", _("Give an e-mail address, a telephone number or a postal address, so that we can answer.")
            )
        return data

    @property
    def passages(self):
        return tuple(int(part[1:]) for part in self.cleaned_data["bagian"] if part != WHOLE)

    @property
    def whole(self):
        return WHOLE in self.cleaned_data["bagian"]


class AddForm(forms.Form):
    """Words and files that are added later."""

    default_renderer = FormRenderer

    teks = Words(label=_("What you want to add"), required=False, rows=4)
    berkas = FilesField(label=_("Files"), required=False)
