"""What the working copy changes against the live version, for the pages on which an editor decides about it."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.utils.translation import gettext_lazy as _

from ... import changes
from ...differences import as_html

TOUCHED = {
    "title": _("the title"),
    "byline": _("the byline"),
    "name": _("a name"),
    "number": _("a number"),
    "quotation": _("a quotation"),
}
SENTENCE = re.compile(r"(?<=[.!?…”\"])\s+")


@dataclass(frozen=True)
class Part:
    """One part that differs: its changed paragraphs as marked HTML."""

    label: str
    rows: list


def between(article, text):
    return changes.between({**article.live.text, "note": ""}, {**text, "note": ""})


def compared(article, text):
    """The parts that differ, and what sensitive things the change touches, in words."""
    parts = [
        Part(change.label, [as_html(row.pieces) for row in change.rows if row.changed])
        for change in between(article, text)
    ]
    touched = changes.touches({**article.live.text, "note": ""}, text)
    return {"parts": parts, "touched": [words for key, words in TOUCHED.items() if key in touched]}


def suggested_items(article, text):
    """(was, should be) for each sentence that the change replaces: what an erratum would say."""
    items = []
    for change in between(article, text):
        if change.key in {"photo", "section", "tags", "unverified"}:
            continue
        for row in change.rows:
            if row.changed:
                old = "".join(piece.text for piece in row.pieces if piece.op != "ins")
                new = "".join(piece.text for piece in row.pieces if piece.op != "del")
                items += _replaced(SENTENCE.split(old.strip()), SENTENCE.split(new.strip()))
    return items


def _replaced(old, new):
    for op, i1, i2, j1, j2 in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if op == "replace":
            was, should_be = " ".join(old[i1:i2]), " ".join(new[j1:j2])
            if was and should_be:
                yield was, should_be
