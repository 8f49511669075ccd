"""A story's text: clean HTML of a small allow-list, and own nodes that are resolved when the page is made.

Own nodes, each alone between paragraphs:
    <aside data-related-article="12"></aside>                          Baca Juga, a story of ours, by id
    <aside data-related-url="https://…" data-related-title="…"></aside> Baca Juga, a page elsewhere
    <figure data-photo="5" data-caption="…"></figure>                   a photo of the library, by id
The editor (articles/editor.py) and this cleaner are made from the same ALLOWED.
"""

import re
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

import nh3

ALLOWED = {
    "p": set(),
    "h2": set(),
    "h3": set(),
    "ul": set(),
    "ol": set(),
    "li": set(),
    "blockquote": set(),
    "strong": set(),
    "em": set(),
    "br": set(),
    "a": {"href"},
    "aside": {"data-related-article", "data-related-url", "data-related-title"},
    "figure": {"data-photo", "data-caption"},
}
BLOCKS = {"p", "h2", "h3", "ul", "ol", "blockquote", "aside", "figure"}
# Blocks that a reader can point at: paragraphs are counted 1, 2, 3 … in this order (HJ-10a).
PASSAGES = {"p", "ul", "ol", "blockquote"}
WORD = re.compile(r"\w+(?:[-'’.,]\w+)*")


def _keep_attribute(tag, name, value):
    if name in {"data-related-article", "data-photo"}:
        return value if value.isdigit() and len(value) < 19 else None
    if name == "data-related-url":
        return value if re.match(r"https?://[^\s]+$", value) else None
    return value


def clean(html):
    """`html` reduced to what a story may hold. Cleaning twice changes nothing. NUL bytes are dropped."""
    html = nh3.clean(
        (html or "").replace("\x00", ""),
        tags=set(ALLOWED),
        attributes={tag: names for tag, names in ALLOWED.items() if names},
        attribute_filter=_keep_attribute,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    return "".join(block.source for block in blocks(html) if block.text or block.kind != "text")


@dataclass
class Block:
    """A piece of the text between two others. `number` counts passages; own nodes have `reference` instead of text."""

    kind: str  # text | related | link | photo
    tag: str
    inner: str = ""
    text: str = ""
    number: int | None = None
    reference: int | str | None = None
    caption: str = ""
    # Filled in by `resolve`: the story, link title or photo that the node stands for.
    target: object = field(default=None, compare=False)

    @property
    def source(self):
        """The block as it is stored."""
        if self.kind == "related":
            return f'<aside data-related-article="{self.reference}"></aside>'
        if self.kind == "link":
            return f'<aside data-related-url="{escape(self.reference)}" data-related-title="{escape(self.caption)}"></aside>'
        if self.kind == "photo":
            return f'<figure data-photo="{self.reference}" data-caption="{escape(self.caption)}"></figure>'
        return f"<{self.tag}>{self.inner}</{self.tag}>"


class _Splitter(HTMLParser):
    """Cuts clean HTML at its outermost blocks. Inline text that stands outside any block becomes a paragraph."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks, self.depth, self.current = [], 0, None

    def _open(self, tag, attrs=()):
        self.current = (tag, dict(attrs), [], [])

    def _close(self):
        tag, attrs, html, words = self.current
        self.current = None
        block = _own_node(tag, attrs)
        if block is None and tag not in {"aside", "figure"}:
            text = " ".join("".join(words).split())
            block = Block("text", tag, "".join(html).strip(), text)
        if block:
            self.blocks.append(block)

    def handle_starttag(self, tag, attrs):
        if self.depth == 0 and tag in BLOCKS:
            if self.current:
                self._close()
            self._open(tag, attrs)
            self.depth = 1
            return
        if self.current is None:
            self._open("p")
        html, words = self.current[2], self.current[3]
        html.append("<" + tag + "".join(f' {name}="{escape(value or "")}"' for name, value in attrs) + ">")
        if tag in {"br", "li", "p"}:
            words.append(" ")
        if tag != "br":
            self.depth += 1 if self.depth else 0

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        if self.current is None:
            return
        if self.depth == 1 and tag == self.current[0]:
            self.depth = 0
            self._close()
            return
        self.current[2].append(f"</{tag}>")
        if self.depth:
            self.depth -= 1

    def handle_data(self, data):
        if self.current is None:
            if not data.strip():
                return
            self._open("p")
        self.current[2].append(escape(data, quote=False))
        self.current[3].append(data)

    def close(self):
        super().close()
        if self.current:
            self._close()


def _own_node(tag, attrs):
    if tag == "aside" and attrs.get("data-related-article"):
        return Block("related", tag, reference=int(attrs["data-related-article"]))
    if tag == "aside" and attrs.get("data-related-url") and attrs.get("data-related-title"):
        return Block("link", tag, reference=attrs["data-related-url"], caption=attrs["data-related-title"])
    if tag == "figure" and attrs.get("data-photo"):
        return Block("photo", tag, reference=int(attrs["data-photo"]), caption=attrs.get("data-caption") or "")
    return None


def blocks(html):
    """The text as a list of Block, passages numbered from 1."""
    splitter = _Splitter()
    splitter.feed(html or "")
    splitter.close()
    number = 0
    for block in splitter.blocks:
        if block.kind == "text" and block.tag in PASSAGES and block.text:
            number += 1
            block.number = number
    return splitter.blocks


def related_ids(html):
    """Ids of the stories that Baca Juga in the text points to, in order, each once."""
    return list(dict.fromkeys(block.reference for block in blocks(html) if block.kind == "related"))


def photo_ids(html):
    """Ids of the library photos that stand in the text, in order, each once."""
    return list(dict.fromkeys(block.reference for block in blocks(html) if block.kind == "photo"))


def with_photo(html, old, new):
    """The text with the photo whose id is `new` wherever the photo `old` stood."""
    found = blocks(html)
    for block in found:
        if block.kind == "photo" and block.reference == old:
            block.reference = new
    return "".join(block.source for block in found)


def plain(html):
    """The words of the text, a line for each block, without markup and without own nodes."""
    return "\n".join(block.text for block in blocks(html) if block.text)


def word_count(html):
    return len(WORD.findall(plain(html)))


def resolve(html, *, stories, photos):
    """The blocks of a page: own nodes get their target from the maps by id; those without one are left out.

    `stories` holds public stories alone, so a Baca Juga to a story that is not public simply is not there.
    """
    shown = []
    for block in blocks(html):
        if block.kind == "related":
            block.target = stories.get(block.reference)
        elif block.kind == "photo":
            block.target = photos.get(block.reference)
        if block.kind in {"text", "link"} or block.target is not None:
            shown.append(block)
    return shown
