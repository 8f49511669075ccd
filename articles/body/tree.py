"""HTML that a parser has closed already, as a tree."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from .. import unseen
from .grammar import DEEPEST, INLINE, SAME


@dataclass
class Element:
    """`has_block` says whether anything but words, marks and links stands in it, at any depth."""

    tag: str
    attrs: dict = field(default_factory=dict)
    children: list = field(default_factory=list)
    has_block: bool = False

    @property
    def is_inline(self):
        return self.tag in INLINE and not self.has_block


class _Builder(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        # What is open. An element that stands too deep is open only in name: what it holds goes to the one around it.
        self.open = [(self.root, "")]

    def handle_starttag(self, tag, attrs):
        name = SAME.get(tag, tag)
        parent = self.open[-1][0]
        if len(self.open) > DEEPEST and tag != "br":
            self.open.append((parent, tag))
            return
        element = Element(name, {key: _seen(value or "") for key, value in attrs})
        parent.children.append(element)
        if name not in INLINE:
            for above, _tag in self.open[:DEEPEST]:
                above.has_block = True
        if tag not in {"br", "hr"}:
            self.open.append((element, tag))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        if self.open[-1][1] != tag and all(tag != opened for _element, opened in self.open):
            return
        while self.open.pop()[1] != tag:
            pass

    def handle_data(self, data):
        self.open[-1][0].children.append(_seen(data))


def _seen(text):
    # A lone carriage return would be read as a line feed the next time.
    return unseen.removed(text).replace("\r", "")


def parse(html):
    """The nodes of `html`: Elements and strings."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root.children
