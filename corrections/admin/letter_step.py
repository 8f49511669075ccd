"""The second step of a verb that sends a letter: the officer reads the letter, edits it, and sends exactly that.

The first POST of the verb's page draws the letter; it stands in two more fields of the same form. Works without script.
law: UP-15
"""

from django.core.exceptions import NON_FIELD_ERRORS
from django.forms import FileField
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.core.admin_look import dress

from .. import letters
from . import fields

SUBJECT, BODY = "letter_subject", "letter_body"
# The button that leads from the letter back to the form.
STEP, FORM = "step", "form"
# Names of the file fields that were filled in the first step: browsers keep no file, so these are asked for again.
ATTACHED = "attached"
GAPS = {
    "link": gettext_lazy("the complainant's personal link, which the mail alone holds"),
    "until": gettext_lazy("the day until which we await the answer"),
    "published": gettext_lazy("the address of what is published"),
    "received": gettext_lazy("the moment of publication"),
}


def posted(data):
    """Whether the POST holds a letter to send."""
    return BODY in data and data.get(STEP) != FORM


def add_fields(form, key):
    """The letter's subject and text as fields of `form`, with a word on the gaps that stay open."""
    gaps = letters.open_gaps(key, at=timezone.now())
    for name in _files(form) & set(form.data.getlist(ATTACHED)):
        form.fields[name].required = True
    form.fields[SUBJECT] = fields.line(_("Subject"))
    form.fields[BODY] = fields.words(_("Text"), rows=20, help_text=_help(gaps))
    return dress(form)


def _help(gaps):
    meanings = format_html_join("; ", "<b>{{{}}}</b> {}", ((name, GAPS[name]) for name in gaps if name in GAPS))
    return (
        format_html("{} {}.", _("Filled in when the letter is sent, so leave them standing:"), meanings) if gaps else ""
    )


def show(form, drawn):
    """Put the letter that the verb drew into `form`, for the officer to read."""
    add_fields(form, drawn.key)
    form.data = form.data.copy()
    form.data.setlist(ATTACHED, [name for name in _files(form) if form.cleaned_data.get(name)])
    form.data[SUBJECT], form.data[BODY] = drawn.letter.subject, drawn.letter.body


def read(data):
    """Take the letter that the officer sends out of the cleaned `data`; without one, ask for a draft."""
    if BODY not in data:
        return letters.DRAFT
    return letters.Letter(data.pop(SUBJECT), data.pop(BODY))


def context(form, case):
    """What the step shows; nothing while the form itself is to be filled in or mended."""
    files = _files(form)
    if BODY not in form.fields or set(form.errors) - {SUBJECT, BODY, NON_FIELD_ERRORS, *files}:
        return {}
    filer = case.parties.filter(is_filer=True).first()
    own = {"csrfmiddlewaretoken", STEP, SUBJECT, BODY, *files}
    return {
        "letter": [form[SUBJECT], form[BODY]],
        "again": [form[name] for name in form.fields if name in files],
        "kept": [(name, value) for name, values in form.data.lists() if name not in own for value in values],
        "answers": [_answer(field) for field in form.visible_fields() if field.name not in own],
        "mailed": bool(filer and filer.email),
    }


def _files(form):
    return {name for name, field in form.fields.items() if isinstance(field, FileField)}


def _answer(field):
    """(label, what was answered in words) of a field of the first step."""
    value = field.value()
    choices = {str(key): label for key, label in getattr(field.field, "choices", ())}
    values = value if isinstance(value, list | tuple) else [value]
    words = [" → ".join(each) if isinstance(each, tuple) else choices.get(str(each), each) for each in values]
    return field.label, [_plain(each) for each in words if each not in ("", None, " → ")]


def _plain(value):
    return {True: _("yes"), False: _("no")}.get(value, value) if isinstance(value, bool) else value
