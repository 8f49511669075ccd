"""The letter that a verb will send, as its reader will get it, with gaps that follow what the officer types."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from newsroom.core.outbox import PLACEHOLDER

from .. import letters

# Gaps that only the moment of sending fills.
LATER = ("until", "published", "received")


@dataclass(frozen=True)
class Preview:
    """A letter's subject and text as HTML; `mailed` says whether it leaves by e-mail."""

    subject: str
    body: str
    mailed: bool


def draw(key, case, form, gaps):
    """The letter `key` with `gaps`: a dict of the letter's placeholder to the fields of the form that fill it."""
    marks = {name: f"\x01{name}\x02" for name in gaps}
    open_gap = _("[filled in when sent]")
    # A letter about something published carries that moment as "received".
    later = {name: open_gap for name in LATER if name != "received" or key in {"published", "corrected"}}
    subject, body = letters.filled(key, case, at=timezone.now(), **later, **marks)
    html = escape(PLACEHOLDER.sub(str(_("(the personal link in the letter)")), body))
    for name, fields in gaps.items():
        html = html.replace(marks[name], _gap(form, fields))
    filer = case.parties.filter(is_filer=True).first()
    return Preview(subject, mark_safe(html), bool(filer and filer.email))


def _gap(form, fields):
    """What stands in the fields now; static/js/letter.js keeps it up to date."""
    return format_html_join(
        "\n\n", '<span class="gap" data-from="{}">{}</span>', ((name, _value(form, name)) for name in fields)
    )


def _value(form, name):
    value = form[name].value() or ""
    choices = dict(getattr(form.fields[name], "choices", ()))
    return format_html("{}", choices.get(value, value))
