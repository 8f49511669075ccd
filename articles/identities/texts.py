"""Protected identities in the texts on record: dicts of what people wrote (see PublishedVersion, Notice)."""

from django.utils.translation import gettext_lazy as _

from .. import body

# What people did not write, and the names of those who made the story.
NOT_WORDS = {"kind", "section", "byline", "found_by", "received_at", "ground", "origin", "decided_by"}
# What a story shows of other stories, and of the library.
SHARED = {"related_titles", "reply_title", "party", "photos", "lead_photo"}
# No longer than what lists keep of it.
LIMITS = {"title": 180, "slug": 120, "kicker": 60, "alt": 250, "sponsor": 120}

LABELS = {
    "title": _("Title"),
    "slug": _("Address"),
    "kicker": _("Kicker"),
    "standfirst": _("Standfirst"),
    "dateline": _("Dateline"),
    "body": _("Text"),
    "tags": _("Tags"),
    "lead_photo": _("Lead photo"),
    "photos": _("Photos in the text"),
    "related_titles": _("Baca Juga"),
    "sponsor": _("Paid for by"),
    "note": _("Note for readers"),
    "items": _("Was / should be"),
    "apology": _("Apology"),
}


def masked(text, hider, *, only=None):
    """`text` without what `hider` hides; `only` names the parts that are looked at."""
    return {key: _masked(key, value, hider) if only is None or key in only else value for key, value in text.items()}


def _masked(key, value, hider):
    if key in NOT_WORDS:
        return value
    if isinstance(value, str):
        if key == "body":
            return hider.html(value)
        value = (hider.slug(value) or "berita") if key == "slug" and value else hider.text(value)
        return value[: LIMITS[key]] if key in LIMITS else value
    if key == "tags":
        return [tag for tag in value if not (hider.finds(tag["name"]) or hider.finds(tag["slug"]))]
    if key == "lead_photo" and value and value["photo"] in hider.photos:
        return None
    if isinstance(value, dict):
        if key == "photos":
            value = {pk: said for pk, said in value.items() if int(pk) not in hider.photos}
        return {name: _masked(name, inner, hider) for name, inner in value.items()}
    if isinstance(value, list):
        return [_masked("", inner, hider) for inner in value]
    return value


def places(text, hider):
    """Names of the parts of `text` in which `hider` finds something, in the order of LABELS."""
    found = {key for key, value in text.items() if _masked(key, value, hider) != value}
    return [LABELS[key] for key in LABELS if key in found] + sorted(found - LABELS.keys())


def photos_of(text):
    """Ids of the photos that `text` shows."""
    lead = text.get("lead_photo") or {}
    return {*body.photo_ids(text.get("body", "")), *filter(None, [lead.get("photo")])}
