"""What public templates share: times in the outlet's zone, icons, labels. Use with `{% load news %}`."""

from datetime import datetime

from django import template
from django.utils import dateformat, timezone
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

register = template.Library()

# Drawn on a grid of 24. Written into the page: a path is no longer than the `<use>` that would fetch it.
ICONS = {
    "erratum": "M3 19l9-12 9 12",  # the proofreader's caret
    "reply": "M9 5l-6 6 6 6M3 11h11q7 0 7 8",
    "cross": "M5 5l14 14M19 5L5 19",
    "ruling": "M12 3v18M7 21h10M4 7h16M4 7l-3 7h6zM20 7l-3 7h6z",
    "question": "M7.5 8q0-4.5 4.5-4.5t4.5 4.5q0 3-4.5 5v2M12 19.5v.5",
    "search": "M16 16l5 5M10.5 4a6.5 6.5 0 1 0 .01 0z",
    "check": "M4 13l5 5L20 6",
    "warning": "M12 3l10 18H2zM12 10v5M12 18v.3",
    "left": "M15 4l-8 8 8 8",
    "right": "M9 4l8 8-8 8",
    "file": "M5 2h10l4 4v16H5zM14 2v5h5",
    "share": "M12 15V3M7 8l5-5 5 5M4 13v8h16v-8",
    "play": "M7 4l13 8-13 8z",
    "menu": "M3 6h18M3 12h18M3 18h18",
}

# A label is a sign and words, never a colour alone. The kinds of notice come first, then the kinds of story.
LABELS = {
    "erratum": ("erratum", _("Erratum")),
    "reply": ("reply", _("Right of reply")),
    "withdrawal": ("cross", _("Withdrawn")),
    "ruling": ("ruling", _("Press Council ruling")),
    "unverified": ("question", _("Not yet verified")),
    "advertorial": ("", _("Advertorial")),
    "ad": ("", _("Advertisement")),
}


def _local(value):
    """The value in the outlet's zone. A bare date has no zone and stays; a datetime without one is a mistake."""
    return timezone.localtime(value) if isinstance(value, datetime) else value


@register.filter
def day(value):
    """Senin, 10 Maret 2025"""
    return dateformat.format(_local(value), "l, j F Y") if value else ""


@register.filter
def clock(value):
    """06.30 WIB, held together by a no-break space."""
    if not value:
        return ""
    local = _local(value)
    return f"{local:%H.%M}\N{NO-BREAK SPACE}{local.tzname()}"


@register.filter
def moment(value):
    """Senin, 10 Maret 2025, 06.30 WIB"""
    return f"{day(value)}, {clock(value)}" if value else ""


@register.filter
def iso(value):
    """For the datetime attribute of <time>."""
    if not value:
        return ""
    local = _local(value)
    return local.isoformat(timespec="minutes") if isinstance(local, datetime) else local.isoformat()


def _near(value):
    """13.05 WIB today, Rabu, 17.20 WIB within six days; otherwise None, for the caller to say in full."""
    local = _local(value)
    age = (timezone.localdate() - local.date()).days
    if age == 0:
        return clock(value)
    return f"{dateformat.format(local, 'l')}, {clock(value)}" if 0 < age < 7 else None


@register.filter
def short(value):
    """For cards: near times as they are spoken, else 21 Februari 2025."""
    return (_near(value) or dateformat.format(_local(value), "j F Y")) if value else ""


@register.filter
def stamp(value):
    """For notices in a list, which never lose their hour: near times as spoken, else 21 Februari 2025, 18.00 WIB."""
    return (_near(value) or f"{dateformat.format(_local(value), 'j F Y')}, {clock(value)}") if value else ""


FORMS = {"day": day, "clock": clock, "moment": moment, "short": short, "stamp": stamp}


@register.simple_tag
def when(value, form="moment"):
    """A <time> element: `{% when story.first_published_at "short" %}`."""
    return format_html('<time datetime="{}">{}</time>', iso(value), FORMS[form](value)) if value else ""


@register.simple_tag
def icon(name):
    """A sign in the size and colour of the text beside it. It says nothing to a screen reader: put words next to it."""
    return mark_safe(f'<svg class="icon" aria-hidden="true" viewBox="0 0 24 24"><path d="{ICONS[name]}"/></svg>')


@register.inclusion_tag("parts/label.html")
def label(kind):
    """`{% label "erratum" %}`: a kind of notice or of story, as sign and words."""
    sign, words = LABELS[kind]
    return {"kind": "ad" if kind == "advertorial" else kind, "sign": sign, "words": words}


@register.filter
def paragraph_number(anchor):
    """4, of the paragraph whose id is p4."""
    return str(anchor).removeprefix("p")
