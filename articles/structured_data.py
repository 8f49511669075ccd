"""What machines read of a page: schema.org in JSON-LD. It says what the page says, and nothing else."""

import json

from django.urls import reverse
from django.utils.safestring import mark_safe

from .addresses import absolute
from .models import Article, Notice

# Nothing in the data can end its block.
ESCAPES = str.maketrans({"<": "\\u003C", ">": "\\u003E", "&": "\\u0026"})
TYPES = {
    Article.Kind.OPINION: "OpinionNewsArticle",
    # law: MS-6a
    Article.Kind.ADVERTORIAL: "AdvertiserContentArticle",
    # The words of somebody else, not reporting of ours.
    Article.Kind.REPLY: "Article",
}


def script(data):
    """`data` as a block of JSON-LD, safe in HTML whatever the strings hold. Browsers do not run it."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')


def organization(outlet):
    """The outlet, with the pages where it answers for itself. law: UP-12"""
    return _without_empty(
        {
            "@type": "NewsMediaOrganization",
            "@id": absolute("/") + "#outlet",
            "name": outlet.name,
            "legalName": outlet.legal_entity,
            "url": absolute("/"),
            "email": outlet.email,
            "telephone": outlet.phone,
            "foundingDate": str(outlet.founded or ""),
            "masthead": absolute(reverse("masthead")),
            "correctionsPolicy": absolute(reverse("register")),
        }
    )


def news_article(*, article, text, url, image, updated_at, authors, notices, outlet, answers=()):
    """A story. `authors` are (name, address); `image` is what `image()` made, or None.

    `notices` are what stands on the story, `answers` those by which it answers another.
    """
    data = {
        "@type": TYPES.get(text.get("kind"), "NewsArticle"),
        "headline": text.get("title", ""),
        "description": text.get("standfirst", ""),
        "url": url,
        "mainEntityOfPage": url,
        "image": [image] if image else [],
        "datePublished": article.first_published_at.isoformat(),
        "dateModified": updated_at.isoformat(),
        "articleSection": (text.get("section") or {}).get("name", ""),
        "keywords": [tag["name"] for tag in text.get("tags", [])],
        "author": [_without_empty({"@type": "Person", "name": name, "url": address}) for name, address in authors],
        "publisher": organization(outlet),
        "inLanguage": "id",
        "isAccessibleForFree": True,
        "sponsor": {"@type": "Organization", "name": text["sponsor"]} if text.get("sponsor") else None,
        "correction": [_correction(notice) for notice in notices if notice.kind == Notice.Kind.ERRATUM],
        "subjectOf": [
            _linked("Article", notice.reply_title, notice.reply_url, notice.at)
            for notice in notices
            if notice.kind == Notice.Kind.REPLY
        ],
        "about": [
            _linked("NewsArticle", notice.story_title, notice.story_url, notice.notice.article.first_published_at)
            for notice in answers
        ],
    }
    return _without_empty(data)


def image(address, note):
    """A picture by its full address; as an object where readers must be told how it was made or when. law: KE-2e, KE-4e"""
    return {"@type": "ImageObject", "url": address, "caption": note} if note else address


def _correction(notice):
    # law: INV-5
    return {
        "@type": "CorrectionComment",
        "datePublished": notice.at.isoformat(),
        "url": absolute(notice.get_absolute_url()),
        "text": "; ".join(f"{item.was} → {item.should_be}" for item in notice.items),
    }


def _linked(kind, title, path, at):
    # law: INV-5
    return {"@type": kind, "headline": title, "url": absolute(path), "datePublished": at.isoformat()}


def _without_empty(data):
    return {key: value for key, value in data.items() if value not in ("", None, [])}
