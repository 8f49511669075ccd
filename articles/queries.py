"""Lists of public stories, in keyset order: how deep a reader goes costs nothing."""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import Q

from .models import LiveStory

PAGE = 20
# What a card shows; no list loads texts.
CARD = ("section", "photo")


class BadCursor(ValueError):
    """The cursor is not one that we gave out."""


@dataclass(frozen=True)
class Page:
    """A page of rows and the cursor of the next, older one (empty when there is none)."""

    rows: list
    older: str


def encode(at, pk):
    return f"{int(at.timestamp() * 1_000_000)}-{pk}"


def decode(cursor):
    """(time, id) of a cursor. Raises BadCursor."""
    try:
        micros, pk = cursor.split("-")
        at = datetime.fromtimestamp(int(micros) / 1_000_000, UTC)
        return at.replace(microsecond=int(micros) % 1_000_000), int(pk) if int(pk) < 2**63 else _bad()
    except (ValueError, OverflowError, OSError):
        raise BadCursor(cursor) from None


def _bad():
    raise ValueError


def keyset(queryset, *, before="", time="first_published_at", pk="pk", size=PAGE):
    """One Page of `queryset`, newest first by (`time`, `pk`), older than the cursor `before`."""
    if before:
        at, last = decode(before)
        queryset = queryset.filter(Q(**{f"{time}__lt": at}) | Q(**{time: at, f"{pk}__lt": last}))
    rows = list(queryset.order_by(f"-{time}", f"-{pk}")[: size + 1])
    older = ""
    if len(rows) > size:
        rows = rows[:size]
        older = encode(getattr(rows[-1], time), getattr(rows[-1], "pk" if pk == "pk" else pk))
    return Page(rows, older)


def stories():
    """Public stories with what their cards need, in two joins."""
    return LiveStory.objects.select_related(*CARD)
