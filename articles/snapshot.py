"""The text of a version, taken from the working copy: everything that the public will read, as one dict."""

from newsroom.core.models import Outlet

from . import body, photo_notes
from .models import LiveStory, Photo


def take(article, *, note=""):
    """What the public would read if `article` were published now. Plain values alone (see PublishedVersion)."""
    html = body.clean(article.body)
    photos = Photo.objects.usable().in_bulk(body.photo_ids(html))
    named = {*body.related_ids(html), *body.link_ids(html)}
    titles = LiveStory.objects.filter(pk__in=named).values_list("pk", "title")
    lead = article.lead_photo
    return {
        "kind": article.kind,
        "title": article.title.strip(),
        "slug": article.slug,
        "kicker": article.kicker.strip(),
        "standfirst": article.standfirst.strip(),
        "dateline": f"{article.dateline.strip()}, {Outlet.get().name}" if article.dateline.strip() else "",
        "body": html,
        "section": {"id": article.section_id, "name": article.section.name, "slug": article.section.slug},
        "byline": [
            {"author": b.author_id, "name": b.author.name, "slug": b.author.slug, "role": b.role}
            for b in article.bylines.select_related("author")
        ],
        "tags": [{"id": t.pk, "name": t.name, "slug": t.slug} for t in article.tags.order_by("name")],
        "lead_photo": {
            **said_of(lead),
            "photo": lead.pk,
            "caption": article.lead_caption or lead.caption,
        }
        if lead
        else None,
        "photos": {str(pk): said_of(photo) for pk, photo in photos.items()},
        "related_titles": {str(pk): title for pk, title in titles},
        "sponsor": article.sponsor.strip(),
        "unverified": article.unverified,
        "note": note.strip(),
    }


def said_of(photo):
    """What a version keeps of a photo: caption, credit, alt, and the marks that readers must see (KE-2e, KE-4e)."""
    return {"caption": photo.caption, "credit": photo.credit, "alt": photo.alt, **photo_notes.marks(photo)}


def with_photo(text, old, new):
    """The version text with one photo in another's place. A caption that was written for the story stays."""
    lead, photos = text["lead_photo"], dict(text["photos"])
    if lead and lead["photo"] == old.pk:
        caption = new.caption if lead["caption"] == old.caption else lead["caption"]
        lead = {**said_of(new), "photo": new.pk, "caption": caption}
    if photos.pop(str(old.pk), None):
        photos[str(new.pk)] = said_of(new)
    return {**text, "lead_photo": lead, "photos": photos, "body": body.with_photo(text["body"], old.pk, new.pk)}
