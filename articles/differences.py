"""Differences by word, for editors, readers and complainants.

Paragraphs are aligned first, then compared by word with diff-match-patch (Myers): linear in practice on long texts.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from diff_match_patch import diff_match_patch
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

TOKEN = re.compile(r"\s+|\w+(?:[-'’.,]\w+)*|[^\w\s]")


@dataclass(frozen=True)
class Piece:
    """A run of words: op is "same", "del" or "ins"."""

    op: str
    text: str


def by_word(before, after):
    """The pieces that lead from one text to the other."""
    table, codes = [], {}

    def encode(text):
        out = []
        for token in TOKEN.findall(text):
            if token not in codes:
                codes[token] = chr(0x100 + len(table) + (0x800 if len(table) >= 0xD700 else 0))
                table.append(token)
            out.append(codes[token])
        return "".join(out)

    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    diffs = engine.diff_main(encode(before), encode(after), False)
    engine.diff_cleanupSemantic(diffs)
    back = {code: token for token, code in codes.items()}
    ops = {-1: "del", 0: "same", 1: "ins"}
    return [Piece(ops[op], "".join(back[char] for char in data)) for op, data in diffs]


@dataclass(frozen=True)
class Row:
    """One paragraph of a comparison; `changed` is false when both texts have it alike."""

    pieces: tuple
    changed: bool

    @property
    def html(self):
        return as_html(self.pieces)


def by_paragraph(before, after):
    """Rows for two lists of paragraphs."""
    rows = []
    for op, i1, i2, j1, j2 in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if op == "equal":
            rows += [Row((Piece("same", text),), False) for text in before[i1:i2]]
            continue
        old, new = before[i1:i2], after[j1:j2]
        for index in range(max(len(old), len(new))):
            left = old[index] if index < len(old) else ""
            right = new[index] if index < len(new) else ""
            rows.append(Row(tuple(by_word(left, right)), True))
    return rows


def as_html(pieces):
    """Pieces as <del> and <ins> with words for screen readers; everything else escaped."""
    out = []
    for before, piece in zip([None, *pieces], pieces, strict=False):
        text = escape(piece.text)
        if piece.op == "same":
            out.append(text)
            continue
        if before and before.op != "same":
            out.append(" ")  # what goes and what comes in its place are two words
        word = escape(_("removed") if piece.op == "del" else _("added"))
        out.append(f'<{piece.op}><span class="vh">{word}: </span>{text}</{piece.op}>')
    return mark_safe("".join(out))


def changed_runs(before, after):
    """Only what was removed and what was added, as two lists of strings."""
    pieces = by_word(before, after)
    return [p.text for p in pieces if p.op == "del"], [p.text for p in pieces if p.op == "ins"]
