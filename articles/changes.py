"""What a new version changes, in the parts a reader knows; and whether it touches what must not change in silence (FL-6, FL-7)."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from . import body, differences, embeds, photo_notes

NUMBER = re.compile(r"\d")
QUOTED = re.compile(r"[\"“”«»]")
NAME = re.compile(r"\b[A-Z][\w'’-]+")
QUOTATION = re.compile(r"[\"“«]([^\"”»]+)[\"”»]")


def parts(text):
    """A version's text dict as (key, label, paragraphs), in the order a reader meets them."""
    photo = text.get("lead_photo") or {}
    return [
        ("title", _("Title"), [text.get("title", "")]),
        ("kicker", _("Kicker"), [text.get("kicker", "")]),
        ("standfirst", _("Standfirst"), [text.get("standfirst", "")]),
        ("section", _("Section"), [(text.get("section") or {}).get("name", "")]),
        ("byline", _("Byline"), ["; ".join(f"{b['name']} ({b['role']})" for b in text.get("byline", []))]),
        ("photo", _("Lead photo"), [str(photo.get("photo", "") or "")]),
        ("caption", _("Caption"), [_captioned(photo)]),
        ("credit", _("Credit"), [photo.get("credit", "")]),
        ("dateline", _("Dateline"), [text.get("dateline", "")]),
        ("body", _("Text"), paragraphs(text)),
        ("tags", _("Tags"), [", ".join(tag["name"] for tag in text.get("tags", []))]),
        ("sponsor", _("Paid for by"), [text.get("sponsor", "")]),
        ("unverified", _("Verification label"), [str(_("not yet verified")) if text.get("unverified") else ""]),
    ]


def paragraphs(text):
    """The text's paragraphs as words; nodes and the rows of a table as a line each; under each text where it leads.

    So no change of what readers see, or are led to, goes unseen.
    """
    titles = text.get("related_titles", {})
    lines = []
    for block in body.blocks(text.get("body", "")):
        lines += _lines(block, text, titles)
        for words, article, address in body.links(block):
            lines.append(f"→ {words}: " + (address or titles.get(str(article), f"#{article}")))
    return lines


def _lines(block, text, titles):
    if block.kind == "related":
        return ["↳ " + titles.get(str(block.reference), f"#{block.reference}")]
    if block.kind == "link":
        return [f"↳ {block.caption} ({block.reference})"]
    if block.kind == "photo":
        return [_photo(text, block.reference, block.caption)]
    if block.kind == "gallery":
        return [f"▦ {block.caption}".strip(), *(_photo(text, pk) for pk in block.reference)]
    if block.kind == "embed":
        return [f"▷ {block.caption} ({embeds.address(*block.reference)})"]
    if block.kind == "pull":
        return [f"❝ {body.words(block.inner)} ({block.caption})" if block.caption else f"❝ {block.text}"]
    if block.kind == "box":
        return [f"▤ {block.caption}".strip(), body.words(block.inner)]
    if block.kind == "table":
        return [" | ".join(row) for row in block.rows]
    return [block.text]


def _photo(text, pk, caption=""):
    said = text.get("photos", {}).get(str(pk), {})
    return "▣ " + _captioned({**said, "caption": caption or said.get("caption") or str(pk)})


def _captioned(photo):
    """What stands under a picture: its caption and the note that it must carry."""
    return " ".join(filter(None, [photo.get("caption", ""), photo_notes.words(photo)]))


@dataclass(frozen=True)
class Change:
    """One part that differs, with its rows by word."""

    key: str
    label: str
    rows: list


def between(before, after):
    """The parts in which two version texts differ."""
    found = []
    for (key, label, old), (_key, _label, new) in zip(parts(before), parts(after), strict=True):
        if old != new:
            found.append(Change(key, label, differences.by_paragraph(old, new)))
    return found


def touches(before, after):
    """Which sensitive things the change touches: a set of "title", "number", "name", "quotation", "byline".

    Advice for the dialog and the condition on a typo; whether it matters is the editor's finding.
    """
    found = set()
    for change in between(before, after):
        if change.key in {"title", "byline"}:
            found.add(change.key)
        if change.key in {"photo", "section", "tags"}:
            continue
        for row in change.rows:
            if row.changed:
                found |= _touched_by_words(row)
    return found


def _touched_by_words(row):
    found = set()
    old = "".join(piece.text for piece in row.pieces if piece.op != "ins")
    new = "".join(piece.text for piece in row.pieces if piece.op != "del")
    touched = " ".join(piece.text for piece in row.pieces if piece.op != "same")
    if NUMBER.search(touched):
        found.add("number")
    if QUOTED.search(touched) or QUOTATION.findall(old) != QUOTATION.findall(new):
        found.add("quotation")
    if set(NAME.findall(old)) != set(NAME.findall(new)):
        found.add("name")
    return found
