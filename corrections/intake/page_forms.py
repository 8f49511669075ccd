"""The small forms of a complainant's page, and the one that asks for a new link."""

from django import forms
from django.utils.translation import gettext_lazy as _

from newsroom.core.forms import FormRenderer

from . import fields


class AddForm(forms.Form):
    """Words and files that are added later."""

    default_renderer = FormRenderer

    teks = fields.Words(label=_("What you want to add"), required=False, rows=4)
    berkas = fields.Files(label=_("Files"), help_text=_("At most five at a time, each of at most 10 MB."))


class MessageForm(forms.Form):
    """A message to the officer."""

    default_renderer = FormRenderer

    pesan = fields.Words(label=_("Write a message"), rows=4, error_messages={"required": _("Write your message.")})


class AnswerForm(forms.Form):
    """The answer to an edited reply."""

    default_renderer = FormRenderer

    catatan = fields.Words(
        label=_("Your note (needed if you object)"),
        help_text=_("Say which sentence, and how it should read."),
        required=False,
        rows=4,
    )


class TakeBackForm(forms.Form):
    """Taking a filing back."""

    default_renderer = FormRenderer

    alasan = fields.Words(label=_("Reason (optional)"), longest=1000, required=False, rows=3)


class FindForm(forms.Form):
    """Asking for a new link."""

    default_renderer = FormRenderer

    nomor = fields.Line(
        label=_("Number of the filing"),
        help_text=_("It stands on the receipt and in every letter, for example P-2026-0031."),
        longest=20,
        required=True,
        error_messages={"required": _("Write the number of the filing.")},
    )
    kontak = fields.Line(
        label=_("E-mail address or telephone number that you gave"),
        longest=254,
        required=True,
        error_messages={"required": _("Write the e-mail address or telephone number that you gave.")},
    )
