"""One piece of a story's text, and its one spelling."""

import re
from dataclasses import dataclass, field
from html import escape, unescape

from .grammar import GALLERY, INLINE

TAG = re.compile(r"</?(\w+)[^>]*>")
ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
CELLS = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.DOTALL)


@dataclass
class Block:
    """A piece of the text between two others. `number` counts passages; own nodes have `reference` instead of text.

    reference: the id of a story (related), an address (link), the id of a photo (photo), ids of photos (gallery), provider
    and id (embed). caption: what is said of a node; the title of a box; who speaks in a pull quote.
    """

    kind: str  # text | pull | box | table | related | link | photo | gallery | embed
    tag: str
    inner: str = ""
    text: str = ""
    number: int | None = None
    reference: int | str | tuple | None = None
    caption: str = ""
    # Filled in by `resolve`: the story, or the photo or photos, that the node stands for.
    target: object = field(default=None, compare=False)

    @property
    def source(self):
        """The block as it is stored."""
        inner = self.inner
        if self.kind == "related":
            return f'<aside data-related-article="{self.reference}"></aside>'
        if self.kind == "link":
            return f'<aside data-related-url="{escape(self.reference)}" data-related-title="{escape(self.caption)}"></aside>'
        if self.kind == "pull":
            return f'<blockquote data-pull="{escape(self.caption)}">{inner}</blockquote>'
        if self.kind == "box":
            return f'<aside data-box="{escape(self.caption)}">{inner}</aside>'
        if self.tag == "figure":
            return f'<figure {self._shown} data-caption="{escape(self.caption)}"></figure>'
        return f"<{self.tag}>{inner}</{self.tag}>"

    @property
    def _shown(self):
        if self.kind == "embed":
            provider, key = self.reference
            return f'data-embed="{provider}" data-embed-id="{escape(key)}"'
        if self.kind == "gallery":
            return f'data-gallery="{" ".join(map(str, self.reference))}"'
        return f'data-photo="{self.reference}"'

    @property
    def rows(self):
        """The words of a table, a list of cells for each row."""
        return [[words(cell) for cell in CELLS.findall(row)] for row in ROW.findall(self.inner)]

    @property
    def photo_ids(self):
        return {"photo": (self.reference,), "gallery": self.reference}.get(self.kind, ())

    def without_photos(self, gone):
        """The photo or gallery without the photos `gone`; None when nothing is left to show."""
        return photos([pk for pk in self.photo_ids if pk not in gone], self.caption)

    def with_photo(self, old, new):
        """The photo or gallery with the photo `new` where `old` stood."""
        return photos([new if pk == old else pk for pk in self.photo_ids], self.caption)


def photos(ids, caption):
    """A gallery; a photo where one is left; None for none."""
    ids = tuple(dict.fromkeys(ids))
    if len(ids) in GALLERY:
        return Block("gallery", "figure", reference=ids, caption=caption)
    return Block("photo", "figure", reference=ids[0], caption=caption) if ids else None


def words(html):
    """The words of HTML of ours on one line. Marks and links part no word; everything else does."""
    return " ".join(unescape(TAG.sub(lambda tag: "" if tag[1] in INLINE - {"br"} else " ", html)).split())
