"""A story as it stands, and the page that remains of one that was withdrawn."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from .. import exchange, notices, rendering, structured_data
from ..addresses import absolute
from ..body import link_ids, related_ids
from ..models import Article, Author, LiveTag, Notice, Tag
from ..models.article import BylineRole
from ..queries import stories
from .public import public_page, with_frames

RELATED = 3
WRITERS = {BylineRole.REPORTER, BylineRole.WRITER}


def once_public(pk):
    """The Article with its live version, if it is or was public. Http404 for one that never was, or does not exist."""
    article = (
        Article.objects.select_related("live__entry__text", "live_story__section", "live_story__photo")
        .defer("body")
        .filter(pk=pk)
        .first()
    )
    if article is None or article.live_id is None:
        raise Http404(_("There is no such story."))
    return article


@public_page
def story(request, pk, slug=""):
    """The story's live version, and nothing of the working copy. Any other slug leads to the current one."""
    article = once_public(pk)
    if article.withdrawn_at:
        return withdrawn(request, article)
    text = article.live.text
    address = reverse("story", args=[pk, text["slug"]])
    if slug != text["slug"]:
        query = request.META.get("QUERY_STRING", "")
        return redirect(f"{address}?{query}" if query else address, permanent=True)
    context = _context(article, text, request, absolute(address))
    return with_frames(render(request, "articles/story.html", context), context["reading"])


def _context(article, text, request, url):
    on_it, answers = notices.of_story(article)
    # law: FL-2. On a reply the note of a ruling stands at its foot.
    at_foot = [notice for notice in on_it if answers and notice.kind == Notice.Kind.RULING]
    reading = rendering.read(text, notices=on_it)
    people = byline(text)
    image = absolute(article.live_story.picture.src) if article.live_story.picture else ""
    updated_at = max([article.live.at, *(notice.at for notice in on_it)])
    return {
        "article": article,
        "version": article.live,
        "text": text,
        "reading": reading,
        "byline": people,
        "writers": [person["author"] for person in people if person["author"] and person["is_writer"]],
        "notices": [notice for notice in on_it if notice not in at_foot],
        "at_foot": at_foot,
        "answers": answers,
        "exchange": exchange.of(article, on_it=on_it, answers=answers, reading=reading),
        "section": article.live_story.section,
        "tags": Tag.objects.filter(pk__in=[tag["id"] for tag in text["tags"]]),
        "related": related(article, text),
        "section_current": article.live_story.section.slug,
        "history_url": reverse("history", args=[article.pk]),
        "file_url": f"{reverse('file_case')}?{urlencode({'berita': article.pk, 'versi': article.live.number})}",
        # law: PR-7
        "subject": f"HAK JAWAB/KOREKSI - {text['title']}",
        "canonical": url,
        "register_url": absolute(reverse("register")),
        "updated_at": updated_at,
        "image": image,
        "structured": structured_data.script(
            structured_data.news_article(
                article=article,
                text=text,
                url=url,
                image=structured_data.image(image, reading.lead.note) if image else None,
                updated_at=updated_at,
                authors=[(person["name"], absolute(person["url"])) for person in people if person["is_writer"]],
                notices=on_it,
                answers=answers,
                outlet=request.outlet,
            )
        ),
    }


def byline(text):
    """Who made the story, as parts/folio.html shows it: names as they were published, addresses as they are now."""
    names = text.get("byline", [])
    authors = Author.objects.select_related("photo").in_bulk({b["author"] for b in names}) if names else {}
    roles = dict(BylineRole.choices)
    return [
        {
            "role": roles.get(b["role"], b["role"]),
            "name": b["name"],
            "author": authors.get(b["author"]),
            "url": authors[b["author"]].get_absolute_url() if b["author"] in authors else "",
            "is_writer": b["role"] in WRITERS,
        }
        for b in names
    ]


def related(article, text):
    """Other stories for the foot: of the same tags, then of the same section, newest first; none that the text links."""
    others = stories().exclude(pk__in=[article.pk, *related_ids(text["body"]), *link_ids(text["body"])])
    others = others.order_by("-first_published_at", "-pk")
    tagged = LiveTag.objects.filter(tag__in=[tag["id"] for tag in text["tags"]])
    found = list(others.filter(pk__in=tagged.values("story"))[:RELATED])
    if len(found) < RELATED:
        same = others.filter(section=text["section"]["id"]).exclude(pk__in=[story.pk for story in found])
        found += same[: RELATED - len(found)]
    return found


def withdrawn(request, article):
    """410, readable: what was withdrawn, when, why, with which apology, and the replies. law: MS-5c, FL-5, INV-1"""
    on_it = notices.shown(notices.standing().filter(article=article))
    return render(
        request,
        "articles/withdrawn.html",
        {
            "article": article,
            "notice": next((notice for notice in on_it if notice.kind == Notice.Kind.WITHDRAWAL), None),
            "replies": [notice for notice in on_it if notice.kind == Notice.Kind.REPLY],
        },
        status=410,
    )
