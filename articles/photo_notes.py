"""What a picture itself must say under it: that it was made, not taken, and when, where it comes from the archive.

law: KE-2e, KE-4e
"""

from datetime import date

from django.db.models import TextChoices
from django.utils import dateformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

NAMES = ("made", "made_note", "archive")


class Made(TextChoices):
    """How a picture came to be, where it is more than a photograph."""

    ILLUSTRATION = "illustration", gettext_lazy("Illustration")
    ENGINEERED = "engineered", gettext_lazy("Engineered picture")


def marks(photo):
    """The marks of a Photo as plain values, for a snapshot: only those that say something."""
    said = {
        "made": photo.made,
        "made_note": photo.made_note.strip() if photo.made else "",
        "archive": photo.taken_on.isoformat() if photo.archive else "",
    }
    return {name: value for name, value in said.items() if value}


def words(said):
    """The note for readers from the marks in `said`: Illustration (from two photos). Archive, 2 May 2019."""
    notes = []
    if made := said.get("made"):
        how = said.get("made_note")
        notes.append(f"{Made(made).label} ({how})" if how else str(Made(made).label))
    if said.get("archive"):
        day = dateformat.format(date.fromisoformat(said["archive"]), "j F Y")
        notes.append(_("Archive, %(day)s") % {"day": day})
    return " ".join(f"{note}." for note in notes)
