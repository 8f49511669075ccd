"""From whatever came in to the grammar, and from the grammar to blocks."""

import re
from itertools import accumulate

import nh3

from .. import unseen
from .arranging import blocks_of
from .grammar import ALLOWED, NUMBERED, PARTING, PASSAGES, SAME
from .tree import parse

# A frame of another site, as sites give it out for pasting. Its address says what it shows.
FRAME = re.compile(r"<iframe\b[^<>]*?\bsrc\s*=\s*(\"[^\"<>]*\"|'[^'<>]*')[^<>]*>(?:\s*</iframe\s*>)?", re.IGNORECASE)


# A parser's time grows with the square of what is open at once. No text of a person comes near this.
MOST_OPEN = 5000
MARKUP = re.compile(r"<(/?)[a-zA-Z][^<>]*>?")


def clean(html):
    """`html` reduced to what a story may hold. Cleaning twice changes nothing, and no word that a reader would see is lost."""
    html = FRAME.sub(r'<figure data-embed="" data-embed-id=\1></figure>', unseen.removed(html or ""))
    if _most_open(html) > MOST_OPEN:
        html = MARKUP.sub(" ", html)
    html = nh3.clean(
        html,
        tags={*ALLOWED, *SAME, *PARTING},
        attributes={tag: names for tag, names in ALLOWED.items() if names},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    return "".join(block.source for block in blocks(html))


def _most_open(html):
    steps = (-1 if tag[1] else 1 for tag in MARKUP.finditer(html))
    return max(accumulate(steps), default=0)


def blocks(html):
    """The text as a list of Block, passages numbered from 1."""
    found = blocks_of(parse(html or ""))
    number = 0
    for block in found:
        if block.kind in NUMBERED or (block.kind == "text" and block.tag in PASSAGES):
            number += 1
            block.number = number
    return found
