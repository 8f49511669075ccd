"""Unfold's look for the fields of our own forms: verbs ask with plain Django forms, and the admin dresses them."""

from django import forms
from unfold.widgets import CHECKBOX_CLASSES, INPUT_CLASSES, SELECT_CLASSES, TEXTAREA_CLASSES

# The first match wins. Groups of choices are laid out by static/admin-own/css/forms.css.
LOOKS = (
    ((forms.RadioSelect, forms.CheckboxSelectMultiple, forms.FileInput, forms.HiddenInput), []),
    ((forms.CheckboxInput,), CHECKBOX_CLASSES),
    ((forms.Select,), SELECT_CLASSES),
    ((forms.Textarea,), TEXTAREA_CLASSES),
    ((forms.widgets.Input,), INPUT_CLASSES),
)


def dress(form):
    """Give every plain widget of `form` Unfold's classes; one that brings its own keeps them."""
    for field in form.fields.values():
        look = next((classes for kinds, classes in LOOKS if isinstance(field.widget, kinds)), [])
        if look and "class" not in field.widget.attrs:
            field.widget.attrs["class"] = " ".join(look)
    return form
