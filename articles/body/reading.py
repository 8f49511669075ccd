"""What a text points to, says and shows."""

import re
from html import unescape

from .block import words
from .cleaning import blocks
from .grammar import WORD

# As Block spells it: nothing else that looks so can stand in a text.
ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
HEAD = re.compile(r"<th\b")
LINK = re.compile(r'<a data-article="(\d+)">(.*?)</a>', re.DOTALL)

ANY_LINK = re.compile(r'<a (href|data-article)="([^"]*)">(.*?)</a>', re.DOTALL)


def related_ids(html):
    """Ids of the stories that Baca Juga in the text points to, in order, each once."""
    return list(dict.fromkeys(block.reference for block in blocks(html) if block.kind == "related"))


def link_ids(html):
    """Ids of the stories that words of the text lead to, in order, each once."""
    return list(dict.fromkeys(int(pk) for block in blocks(html) for pk, _words in LINK.findall(block.inner)))


def links(block):
    """Each link in a block's words, as (words, id of a story of ours or None, address elsewhere or "")."""
    for match in ANY_LINK.finditer(block.inner):
        own = int(match[2]) if match[1] == "data-article" else None
        yield words(match[3]), own, "" if own else unescape(match[2])


def photo_ids(html):
    """Ids of the library photos that stand in the text, in order, each once."""
    return list(dict.fromkeys(pk for block in blocks(html) for pk in block.photo_ids))


def with_photo(html, old, new):
    """The text with the photo whose id is `new` wherever the photo `old` stood."""
    return "".join((block.with_photo(old, new) if old in block.photo_ids else block).source for block in blocks(html))


def with_links(inner, addresses):
    """`inner` of a block with the links to our stories: the address by id, the words alone where there is none."""
    # Addresses are paths of ours: ids and slugs, with nothing in them to escape.
    return LINK.sub(
        lambda link: f'<a href="{addresses[int(link[1])]}">{link[2]}</a>' if int(link[1]) in addresses else link[2],
        inner,
    )


def with_scopes(inner):
    """`inner` of a table, each head cell saying what it heads: its row where other cells follow, else its column."""
    return ROW.sub(lambda row: HEAD.sub(f'<th scope="{"row" if "<td" in row[0] else "col"}"', row[0]), inner)


def plain(html):
    """The words of the text, a line for each block, without markup and without what nodes show."""
    return "\n".join(block.text for block in blocks(html) if block.text)


def word_count(html):
    return len(WORD.findall(plain(html)))


def resolve(html, *, stories, photos):
    """The blocks of a page: nodes get their target from the maps by id; those without one are left out.

    `stories` holds public stories alone, so a Baca Juga to a story that is not public simply is not there.
    """
    shown = []
    for block in blocks(html):
        if block.kind == "related":
            block.target = stories.get(block.reference)
        elif block.kind == "photo":
            block.target = photos.get(block.reference)
        elif block.kind == "gallery":
            block.target = [photos[pk] for pk in block.reference if pk in photos] or None
        if block.kind not in {"related", "photo", "gallery"} or block.target is not None:
            shown.append(block)
    return shown
