"""Form fields for what people outside type: bounds are told in a sentence, nothing is cut off in silence."""

import unicodedata

from django import forms
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _

from . import files

LONGEST = 20_000


def without_nul(values):
    """A copy of posted values without NUL bytes: nobody types one, and PostgreSQL cannot store one."""
    clean = values.copy()
    for name, given in values.lists():
        clean.setlist(name, [value.replace("\x00", "") for value in given])
    return clean


class Bounded:
    """A text field whose bound is told in a sentence. As an attribute the browser would cut a pasted text without a word."""

    def __init__(self, *, longest, autocomplete="", **options):
        self.longest = longest
        super().__init__(**options)
        if autocomplete:
            self.widget.attrs["autocomplete"] = autocomplete

    def validate(self, value):
        super().validate(value)
        if len(value) > self.longest:
            raise forms.ValidationError(
                _(
                    "This has %(length)s characters; at most %(longest)s fit here. Please shorten it, or send it as a file."
                )
                % {"length": _grouped(len(value)), "longest": _grouped(self.longest)}
            )


def _grouped(number):
    return number_format(number, force_grouping=True)


class Words(Bounded, forms.CharField):
    """Plain words over several lines, in one form: NFC, one kind of line end."""

    def __init__(self, *, longest=LONGEST, rows=7, **options):
        super().__init__(longest=longest, widget=forms.Textarea(attrs={"rows": rows}), **options)

    def to_python(self, value):
        lines = (value or "").replace("\r\n", "\n").replace("\r", "\n")
        return super().to_python(unicodedata.normalize("NFC", lines))


class Line(Bounded, forms.CharField):
    """A line of text, its spaces in order."""

    def __init__(self, *, required=False, widget=forms.TextInput, **options):
        super().__init__(required=required, widget=widget, **options)

    def to_python(self, value):
        return super().to_python(unicodedata.normalize("NFC", " ".join((value or "").split())))


class TelephoneInput(forms.TextInput):
    input_type = "tel"


class Email(Bounded, forms.EmailField):
    """An e-mail address, not longer than a mailbox may be (RFC 3696, erratum 1690)."""

    def __init__(self, **options):
        super().__init__(
            longest=254,
            max_length=None,
            required=False,
            autocomplete="email",
            error_messages={"invalid": _("This e-mail address is not complete. Example: nama@surat.example")},
            **options,
        )


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class Files(forms.FileField):
    """Several files, each looked at by its bytes; gives (upload, Kind) pairs."""

    def __init__(self, **options):
        widget = FilesInput(attrs={"data-max-bytes": files.MAX_BYTES, "accept": files.ACCEPT})
        super().__init__(required=False, widget=widget, **options)

    def clean(self, data, initial=None):
        uploads = [upload for upload in (data if isinstance(data, list | tuple) else [data]) if upload]
        if len(uploads) > files.MAX_FILES:
            raise forms.ValidationError(_("Choose at most five files; more can be added later."))
        checked, problems = [], []
        for upload in uploads:
            try:
                checked.append((upload, files.check(upload)))
            except forms.ValidationError as problem:
                problems.append(problem)
        if problems:
            raise forms.ValidationError(problems)
        return checked
