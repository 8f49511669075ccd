"""What can be disputed in a version: each part has a number, which a passage of a case keeps.

Title 0, numbered paragraphs 1, 2, 3 …, the standfirst 1000, captions from 1001: the lead photo's, then those in the text.
"""

from django.utils.translation import gettext as _

from articles import body

from .law.marks import implements

TITLE, STANDFIRST, LEAD_CAPTION = 0, 1000, 1001


def quotes_of(version):
    """What readers can point at by its place: the title under 0, the numbered paragraphs under their numbers."""
    text = version.text
    numbered = {block.number: block.text for block in body.blocks(text["body"]) if block.number}
    return {TITLE: text["title"], **numbered}


@implements("UP-1.13", "HJ-10a")
def parts_of(version):
    """Everything that can be disputed, in the order of reading: a picture's caption is no less published than a paragraph."""
    text = version.text
    title, *paragraphs = quotes_of(version).items()
    lead = (text.get("lead_photo") or {}).get("caption", "")
    captions = [lead, *(words for block in body.blocks(text["body"]) for words in _captions(text, block))]
    around = [(STANDFIRST, text.get("standfirst", "")), *enumerate(captions, start=LEAD_CAPTION)]
    return dict([title, *((number, words) for number, words in around if words), *paragraphs])


def _captions(text, block):
    """What stands under a photo, under a gallery and each of its photos, under an embed."""
    if block.kind == "photo":
        yield block.caption or _caption(text, block.reference)
    elif block.kind == "gallery":
        yield from [block.caption, *(_caption(text, photo) for photo in block.reference)]
    elif block.kind == "embed":
        yield block.caption


def _caption(text, photo):
    return text.get("photos", {}).get(str(photo), {}).get("caption", "")


def named(number):
    """What a part is called, for a person; an empty string for a paragraph, which its number names."""
    if number == TITLE:
        return _("Title")
    if number == STANDFIRST:
        return _("Standfirst")
    return _("Caption") if number >= LEAD_CAPTION else ""
