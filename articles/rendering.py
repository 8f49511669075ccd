"""A version's text as a page shows it: own nodes resolved, all in one query a kind, and passages numbered."""

import re
from dataclasses import dataclass

from django.utils.safestring import mark_safe

from . import body, embeds, photo_notes
from .models import LiveStory, Notice, Photo

WORDS_A_MINUTE = 200


@dataclass(frozen=True)
class Piece:
    """A block of the page. `marks` are the notices that concern this passage, for the side.

    url: where it leads; for an embed the page at the provider, and `frame` what stands in its place once a reader asked.
    photos: the Pieces of a gallery.
    """

    block: body.Block
    html: str = ""
    url: str = ""
    title: str = ""
    photo: Photo | None = None
    caption: str = ""
    credit: str = ""
    alt: str = ""
    note: str = ""
    marks: tuple = ()
    photos: tuple = ()
    provider: embeds.Provider | None = None
    frame: str = ""


@dataclass(frozen=True)
class Reading:
    """What a reader gets of a version: its lead picture, its pieces, and how long they take."""

    pieces: list
    lead: Piece | None
    minutes: int

    @property
    def opens_with_paragraph(self):
        """Whether passage 1 is a paragraph, so that the dateline can stand in it."""
        return any(piece.block.number == 1 and piece.block.tag == "p" for piece in self.pieces)

    @property
    def frame_hosts(self):
        """The hosts whose frames a reader may ask for on this page."""
        return sorted({piece.provider.frame_host for piece in self.pieces if piece.provider})


def trusted(html):
    """`html`, which came from `body.clean`, as markup. The one place where text of ours becomes HTML unescaped."""
    return mark_safe(html)


def read(text, *, notices=(), as_then=False):
    """The Reading of a version's text. `as_then` keeps the Baca Juga titles that it was published with."""
    html = text.get("body", "")
    lead = text.get("lead_photo") or {}
    photos = Photo.objects.usable().in_bulk({*body.photo_ids(html), *filter(None, [lead.get("photo")])})
    named = {*body.related_ids(html), *body.link_ids(html)}
    stories = LiveStory.objects.in_bulk(named) if named else {}
    blocks = body.resolve(html, stories=stories, photos=photos)
    titles = text.get("related_titles", {}) if as_then else {}
    words = sum(len(body.WORD.findall(block.text)) for block in blocks)
    marks = _marks(blocks, notices)
    addresses = {pk: story.get_absolute_url() for pk, story in stories.items()}
    return Reading(
        pieces=[_piece(block, text, titles, marks, addresses) for block in blocks],
        lead=_picture(body.Block("photo", "figure"), photos.get(lead.get("photo")), lead),
        minutes=max(1, round(words / WORDS_A_MINUTE)),
    )


def _piece(block, text, titles, marks, addresses):
    if block.kind == "related":
        title = titles.get(str(block.reference), block.target.title)
        return Piece(block, url=block.target.get_absolute_url(), title=title)
    if block.kind == "link":
        return Piece(block, url=block.reference, title=block.caption)
    if block.kind == "photo":
        said = _said(text, block.target)
        return _picture(block, block.target, {**said, "caption": block.caption or said.get("caption", "")})
    if block.kind == "gallery":
        shown = tuple(_picture(block, photo, _said(text, photo)) for photo in block.target)
        return Piece(block, caption=block.caption, photos=shown)
    if block.kind == "embed":
        url, frame = embeds.address(*block.reference), embeds.frame(*block.reference)
        return Piece(block, caption=block.caption, url=url, frame=frame, provider=embeds.PROVIDERS[block.reference[0]])
    html = body.with_links(block.inner, addresses)
    html = body.with_scopes(html) if block.kind == "table" else html
    return Piece(block, html=trusted(html), caption=block.caption, marks=tuple(marks.get(block.number, ())))


def _said(text, photo):
    return text.get("photos", {}).get(str(photo.pk), {})


def _picture(block, photo, said):
    if photo is None:
        return None
    words = {name: said.get(name, "") for name in ("caption", "credit", "alt")}
    return Piece(block, photo=photo, note=photo_notes.words(said), **words)


def _marks(blocks, notices):
    """{number of a passage: errata whose right wording is first met there}."""
    marks = {}
    for notice in notices:
        if notice.kind == Notice.Kind.ERRATUM:
            numbers = {_first_with(blocks, item.should_be) for item in notice.items}
            for number in numbers - {None}:
                marks.setdefault(number, []).append(notice)
    return marks


def _first_with(blocks, words):
    """Number of the first passage that holds `words`, whole."""
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    return next((block.number for block in blocks if block.number and whole.search(block.text)), None)
