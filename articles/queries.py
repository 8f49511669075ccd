"""Lists of public stories, in keyset order: how deep a reader goes costs nothing."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Greatest

from .models import Article, LivePhoto, LiveStory, Masking, Notice, PublishedVersion
from .models.version import ChangeKind

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


EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
CURSOR = re.compile(r"([0-9]{1,16})-([0-9]{1,18})", re.ASCII)


def encode(at, pk):
    """A cursor: microseconds and id. Whole numbers all the way, so that no rounding moves a reader."""
    return f"{(at - EPOCH) // timedelta(microseconds=1)}-{pk}"


def decode(cursor):
    """(time, id) of a cursor. Raises BadCursor."""
    if not (found := CURSOR.fullmatch(cursor)):
        raise BadCursor(cursor)
    try:
        return EPOCH + timedelta(microseconds=int(found[1])), int(found[2])
    except OverflowError:
        raise BadCursor(cursor) from None


def keyset(queryset, *, before="", time="first_published_at", pk="pk", size=PAGE):
    """One Page of `queryset`, newest first by (`time`, `pk`), older than the cursor `before`."""
    if before:
        at, last = decode(before)
        queryset = queryset.filter(Q(**{f"{time}__lt": at}) | Q(**{time: at, f"{pk}__lt": last}))
    rows = list(queryset.order_by(f"-{time}", f"-{pk}")[: size + 1])
    older = ""
    if len(rows) > size:
        rows = rows[:size]
        older = encode(getattr(rows[-1], time), getattr(rows[-1], pk))
    return Page(rows, older)


def stories():
    """Public stories with what their cards need, in two joins."""
    return LiveStory.objects.select_related(*CARD)


def showing(photo):
    """Stories whose working copy or live version shows the photo, the latest first."""
    in_text = Q(body__contains=f'data-photo="{photo.pk}"') | Q(body__regex=rf'data-gallery="([0-9]+ )*{photo.pk}[ "]')
    in_copy = in_text | Q(lead_photo=photo)
    return Article.objects.filter(in_copy | Q(pk__in=LivePhoto.objects.filter(photo=photo).values("story")))


def with_change(queryset):
    """`queryset` of LiveStory, each with `moved_at`: when it last changed for readers.

    That is its newest version, notice or masking. A typing error put right moves nothing: nobody has to read the story again.
    """
    versions = PublishedVersion.objects.filter(article=OuterRef("pk")).exclude(change=ChangeKind.TYPO)
    newest_version = Subquery(versions.order_by("-number").values("at")[:1])
    newest_notice = Subquery(Notice.objects.filter(article=OuterRef("pk")).order_by("-at", "-pk").values("at")[:1])
    # Whoever fetched a feed fetches it again, without the words.
    newest_masking = Subquery(Masking.objects.filter(article=OuterRef("pk")).order_by("-pk").values("at")[:1])
    return queryset.annotate(
        moved_at=Greatest(
            *(Coalesce(newest, "first_published_at") for newest in (newest_version, newest_notice, newest_masking))
        )
    )
