"""A version's text as a page shows it: own nodes resolved, all in one query a kind, and passages numbered."""

from dataclasses import dataclass

from django.utils.safestring import mark_safe

from . import body
from .models import LiveStory, Notice, Photo

WORDS_A_MINUTE = 200


@dataclass(frozen=True)
class Piece:
    """A block of the page. `marks` are the notices that concern this passage, for the side."""

    block: body.Block
    html: str = ""
    url: str = ""
    title: str = ""
    photo: Photo | None = None
    caption: str = ""
    credit: str = ""
    alt: str = ""
    marks: tuple = ()


@dataclass(frozen=True)
class Reading:
    """What a reader gets of a version: its lead picture, its pieces, and how long they take."""

    pieces: list
    lead: Piece | None
    minutes: int


def trusted(html):
    """`html`, which came from `body.clean`, as markup. The one place where text of ours becomes HTML unescaped."""
    return mark_safe(html)


def read(text, *, notices=(), as_then=False):
    """The Reading of a version's text. `as_then` keeps the Baca Juga titles that it was published with."""
    html = text.get("body", "")
    lead = text.get("lead_photo") or {}
    photos = Photo.objects.in_bulk({*body.photo_ids(html), *filter(None, [lead.get("photo")])})
    related = body.related_ids(html)
    stories = LiveStory.objects.in_bulk(related) if related else {}
    blocks = body.resolve(html, stories=stories, photos=photos)
    titles = text.get("related_titles", {}) if as_then else {}
    words = sum(len(body.WORD.findall(block.text)) for block in blocks)
    return Reading(
        pieces=[_piece(block, text, titles, notices) for block in blocks],
        lead=_picture(body.Block("photo", "figure"), photos.get(lead.get("photo")), lead),
        minutes=max(1, round(words / WORDS_A_MINUTE)),
    )


def _piece(block, text, titles, notices):
    if block.kind == "related":
        title = titles.get(str(block.reference), block.target.title)
        return Piece(block, url=block.target.get_absolute_url(), title=title)
    if block.kind == "link":
        return Piece(block, url=block.reference, title=block.caption)
    if block.kind == "photo":
        said = text.get("photos", {}).get(str(block.reference), {})
        return _picture(block, block.target, {**said, "caption": block.caption or said.get("caption", "")})
    return Piece(block, html=trusted(block.inner), marks=tuple(_marks(block, notices)))


def _picture(block, photo, said):
    if photo is None:
        return None
    words = {name: said.get(name, "") for name in ("caption", "credit", "alt")}
    return Piece(block, photo=photo, **words)


def _marks(block, notices):
    """The errata whose right wording stands in this passage."""
    for notice in notices:
        if notice.kind == Notice.Kind.ERRATUM and block.number:
            if any(item.should_be in block.text for item in notice.items):
                yield notice
