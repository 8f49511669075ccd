"""Finding words in a text in any spelling, and putting a mark in their place.

Case, accents, spacing, hyphens and invisible characters make no difference; only whole words count. The same function finds
and hides, so that whatever is found can be hidden, and what was hidden is no longer found.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from html import escape, unescape
from urllib.parse import unquote

from django.utils.text import slugify

from .. import body, embeds

# What stands in the place of the words. Part of a story's text, not a string of the interface.
MARK = "[disamarkan]"
EDGE = "\x00"  # between two blocks: no match goes over it
BETWEEN = r"(?:[^\w\x00]|_)*"
HYPHENS = "['’‐‑–_-]?"
TOKEN = re.compile(r"<(/?)(\w+)[^>]*>|&#?\w+;|.", re.DOTALL)
LINK = re.compile(r'(<a\b[^>]*?) href="([^"]*)"')
BLOCKS = {"p", "li", "ul", "ol", "blockquote", "h2", "h3", "tr"}


@lru_cache(maxsize=4096)
def _folded(char):
    """`char` without case and accents; nothing for accents that stand alone and for characters that nobody sees."""
    parts = unicodedata.normalize("NFKD", char.casefold())
    return "".join(part for part in parts if unicodedata.category(part) not in {"Mn", "Cf"})


def words_of(phrase):
    """The words of a phrase, folded."""
    return re.findall(r"[^\W_]+", "".join(map(_folded, phrase)))


def _word(word):
    """A pattern for one word: a hyphen may stand anywhere in it, a space where both parts are no short words."""
    pieces = [re.escape(word[0])]
    for place, char in enumerate(word[1:], 1):
        loose = place >= 3 and len(word) - place >= 3
        pieces.append((rf"(?:{HYPHENS}|\s)" if loose else HYPHENS) + re.escape(char))
    return "".join(pieces)


def _pattern(phrases):
    """One pattern for all phrases, the longest first. Letters must not go on at either end; digits only after a letter."""
    found = []
    for words in sorted({tuple(words_of(phrase)) for phrase in phrases}, key=lambda w: -len("".join(w))):
        if words:
            before = r"(?<!\d)" if words[0][0].isdigit() else r"(?<![^\W\d_])"
            after = r"(?!\d)" if words[-1][-1].isdigit() else r"(?![^\W\d_])"
            found.append(before + BETWEEN.join(map(_word, words)) + after)
    return re.compile("|".join(found)) if found else re.compile(r"(?!)")


@dataclass
class _View:
    """What is read of a source: folded characters, and for each the span of the source that it came from."""

    chars: list = field(default_factory=list)
    spans: list = field(default_factory=list)

    def add(self, text, start, end):
        if not text and self.spans and self.spans[-1][1] == start:
            self.spans[-1] = (self.spans[-1][0], end)  # an accent belongs to the letter before it
        for char in text:
            self.chars.append(char)
            self.spans.append((start, end))


def _plain_view(source):
    view = _View()
    for place, char in enumerate(source):
        view.add(_folded(char), place, place + 1)
    return view


def _html_view(source):
    """The words of clean HTML: markup inside a line is nothing, blocks are edges, entities are what they stand for.

    A row of a table is one line: a name may stand in two of its cells.
    """
    view, in_row = _View(), False
    for token in TOKEN.finditer(source):
        tag = token[2]
        if tag:
            in_row = (tag == "tr" and not token[1]) or (in_row and tag != "tr")
            between = " " if tag in {"br", "td", "th"} or (in_row and tag == "p") else EDGE if tag in BLOCKS else ""
            for char in between:
                view.chars.append(char)
                view.spans.append((token.start(), token.start()))
            continue
        view.add("".join(map(_folded, unescape(token[0]))), token.start(), token.end())
    return view


@dataclass(frozen=True)
class Hider:
    """Hides `phrases` behind `mark`, and photos by their ids."""

    phrases: tuple = ()
    mark: str = MARK
    photos: frozenset = frozenset()

    @cached_property
    def _pattern(self):
        return _pattern(self.phrases)

    def finds(self, text):
        """Whether `text` (plain words, an address, a file name) names one of the phrases."""
        return bool(self._pattern.search("".join(map(_folded, unquote(text)))))

    def text(self, text):
        """`text` with the mark for each of the phrases."""
        return self._hidden(text, _plain_view(text), self.mark)

    def slug(self, slug):
        """`slug` without the phrases."""
        return slugify(self.text(slug)) if self.finds(slug) else slug

    def html(self, html):
        """A story's text without the phrases in words, captions and links, and without the photos."""
        kept, before = [], []
        for block in body.blocks(html):
            before.append(block.source)
            if block.photo_ids:
                block = block.without_photos(self.photos)
            if block is None or self._is_hidden(block):
                continue
            block.inner, block.caption = self._inner(block.inner), self.text(block.caption)
            kept.append(block)
        after = [block.source for block in kept]
        return html if after == before else "".join(after)

    def _is_hidden(self, block):
        """Whether nothing of a node can stay, because its very address names a phrase."""
        if block.kind == "embed":
            return self.finds(embeds.address(*block.reference).replace("+", " "))
        return block.kind == "link" and self.finds(block.reference)

    def _inner(self, html):
        html = LINK.sub(lambda link: link[1] if self.finds(unescape(link[2])) else link[0], html)
        return self._hidden(html, _html_view(html), escape(self.mark, quote=False))

    def _hidden(self, source, view, mark):
        """`source` with `mark` where a phrase begins, and nothing where its other characters stood; markup stays."""
        out, done = [], 0
        for match in self._pattern.finditer("".join(view.chars)):
            spans = view.spans[match.start() : match.end()]
            out += [source[done : spans[0][0]], mark]
            done = spans[0][1]
            for start, end in spans[1:]:
                out.append(source[done:start] if start > done else "")
                done = max(done, end)
        return "".join(out) + source[done:]
