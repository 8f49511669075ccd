"""A story's text: clean HTML of a small allow-list, and own nodes that are resolved when the page is made.

Words: p, h2, h3, ul, ol, li, blockquote, with strong, em, br and links in them:
    <a href="https://…">words</a>            elsewhere
    <a data-article="12">words</a>            to a story of ours, by id; on the page its current address
Nodes, each alone between paragraphs:
    <aside data-related-article="12"></aside>                            Baca Juga, a story of ours, by id
    <aside data-related-url="https://…" data-related-title="…"></aside>   Baca Juga, a page elsewhere
    <figure data-photo="5" data-caption="…"></figure>                     a photo of the library, by id
    <figure data-gallery="5 6 7" data-caption="…"></figure>               2 to 30 photos, by id
    <figure data-embed="youtube" data-embed-id="…" data-caption="…"></figure>  by provider and id (articles/embeds.py)
    <blockquote data-pull="Name, role"><p>…</p></blockquote>              a pull quote; the name may be empty
    <aside data-box="Title"><p>…</p><ul>…</ul></aside>                    a fact box: p, ul, ol
    <table><tbody><tr><th><p>…</p></th><td><p>…</p></td></tr></tbody></table>  cells hold p; colspan, rowspan 2 to 20
The editor (articles/editor.py) and the cleaner are made from the same ALLOWED (grammar).
"""

from .block import Block, words
from .cleaning import blocks, clean
from .grammar import ALLOWED, WORD
from .reading import (
    link_ids,
    links,
    photo_ids,
    plain,
    related_ids,
    resolve,
    with_links,
    with_photo,
    with_scopes,
    word_count,
)

__all__ = [
    "ALLOWED",
    "WORD",
    "Block",
    "blocks",
    "clean",
    "link_ids",
    "links",
    "photo_ids",
    "plain",
    "related_ids",
    "resolve",
    "with_links",
    "with_photo",
    "with_scopes",
    "word_count",
    "words",
]
