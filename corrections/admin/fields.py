"""Fields of the case pages, with limits that a text of megabytes meets. The admin dresses them (newsroom.core.admin_look)."""

from django import forms
from django.utils.translation import gettext_lazy as _

LONG = 20_000


def words(label, *, rows=5, required=True, help_text="", max_length=LONG):
    """Several lines of text."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, widget=widget, required=required, help_text=help_text, max_length=max_length)


def line(label, *, required=True, help_text="", max_length=200):
    """One line of text."""
    return forms.CharField(label=label, required=required, help_text=help_text, max_length=max_length)


def choice(label, choices, *, help_text="", required=True):
    """One of a few, all in sight."""
    return forms.ChoiceField(
        label=label, choices=choices, widget=forms.RadioSelect, help_text=help_text, required=required
    )


def several(label, choices, *, help_text=""):
    """Any of a list."""
    return forms.MultipleChoiceField(
        label=label, choices=choices, widget=forms.CheckboxSelectMultiple, help_text=help_text, required=False
    )


def tick(label, *, help_text="", initial=False):
    return forms.BooleanField(label=label, required=False, help_text=help_text, initial=initial)


def yes_no(label, *, help_text="", missing):
    """A question that a named person answers: nothing is chosen beforehand, and no answer is not a no."""
    return forms.TypedChoiceField(
        label=label,
        choices=[("yes", _("Yes")), ("no", _("No"))],
        coerce=lambda value: value == "yes",
        empty_value=None,
        widget=forms.RadioSelect,
        help_text=help_text,
        error_messages={"required": missing},
    )


def day_and_time(label, *, help_text=""):
    """A moment in the outlet's zone, by the browser's own pickers."""
    widget = forms.SplitDateTimeWidget(
        date_format="%Y-%m-%d",
        time_format="%H:%M",
        date_attrs={"type": "date", "aria-label": _("Day")},
        time_attrs={"type": "time", "aria-label": _("Time of day")},
    )
    return forms.SplitDateTimeField(label=label, widget=widget, help_text=help_text)


def day(label, *, required=True):
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    return forms.DateField(label=label, widget=widget, required=required)


class FilesInput(forms.FileInput):
    allow_multiple_selected = True


class Files(forms.FileField):
    """Any number of files, as a list."""

    def clean(self, data, initial=None):
        uploads = data if isinstance(data, list | tuple) else [data]
        return [super(Files, self).clean(upload) for upload in uploads if upload]


def files(label, *, help_text=""):
    return Files(label=label, widget=FilesInput, required=False, help_text=help_text, max_length=255)
