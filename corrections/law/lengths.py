"""Lengths of texts on one basis, for PHJ 12(a) and KEJ 11(c). They are shown to a person and decide nothing.

Counted are what a reader sees: characters after NFC, without markup and invisible marks, each run of white space as one;
words are runs without white space. A reply and a report are both counted so, whether they came as HTML or plain text.
"""

import unicodedata
from dataclasses import dataclass
from html.parser import HTMLParser

from corrections.law.marks import implements

# Text in these is not the report's own wording: pointers to other stories, captions, embeds.
_ASIDE = {"aside", "figure", "script", "style", "template", "iframe"}
# These run on within a line, so they do not part two words.
_INLINE = {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "i", "ins", "mark", "q", "s", "small", "span"}
_INLINE |= {"strong", "sub", "sup", "u", "wbr"}


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = []
        self._aside = []

    def handle_starttag(self, tag, attrs):
        if tag in _ASIDE:
            self._aside.append(tag)
        elif tag not in _INLINE:
            self.parts.append(" ")

    def handle_startendtag(self, tag, attrs):
        if tag not in _INLINE:
            self.parts.append(" ")

    def handle_endtag(self, tag):
        if self._aside and self._aside[-1] == tag:
            self._aside.pop()
        elif tag not in _INLINE:
            self.parts.append(" ")

    def handle_data(self, data):
        if not self._aside:
            self.parts.append(data)


@dataclass(frozen=True)
class Length:
    """How long a text is."""

    characters: int
    words: int

    @classmethod
    def of_text(cls, text):
        """Return the length of plain text."""
        visible = (char for char in unicodedata.normalize("NFC", text) if unicodedata.category(char) != "Cf")
        words = "".join(visible).split()
        return cls(characters=sum(map(len, words)) + max(len(words) - 1, 0), words=len(words))

    @classmethod
    def of_html(cls, html):
        """Return the length of a story's or reply's text without its markup."""
        reader = _Reader()
        reader.feed(html)
        reader.close()
        return cls.of_text("".join(reader.parts))


@dataclass(frozen=True)
class Comparison:
    """A reply beside the report that it answers."""

    reply: Length
    report: Length

    @property
    def more_characters(self):
        """Return by how many characters the reply is longer; negative where it is shorter."""
        return self.reply.characters - self.report.characters

    @property
    def more_words(self):
        """Return by how many words the reply is longer; negative where it is shorter."""
        return self.reply.words - self.report.words

    @property
    def longer(self):
        """Say whether the reply is longer in characters, to be shown; the request is received all the same."""
        return self.more_characters > 0


@implements("HJ-12a")
def compare(reply, report):
    """Return a reply's and the disputed version's length side by side (PHJ 12(a))."""
    return Comparison(reply=reply, report=report)


@dataclass(frozen=True)
class Proportion:
    """The disputed part, the whole report and the reply, so that a person can weigh them."""

    disputed: Length
    report: Length
    reply: Length

    @property
    def share(self):
        """Return the disputed part's share of the report, from 0 to 1."""
        return min(self.disputed.characters / self.report.characters, 1.0) if self.report.characters else 0.0


@implements("KE-11c")
def proportion(passages, *, report, reply):
    """Return the sizes that KEJ 11(c) asks to be in proportion: the part to be repaired, and the reply."""
    return Proportion(
        disputed=Length(
            characters=sum(passage.characters for passage in passages), words=sum(passage.words for passage in passages)
        ),
        report=report,
        reply=reply,
    )
