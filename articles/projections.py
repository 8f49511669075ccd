"""Rebuilding what lists read. Called by verbs inside their transaction; idempotent."""

import unicodedata

from django.utils import timezone

from . import body, photo_notes
from .models import Article, LiveByline, LivePhoto, LiveStory, LiveTag, Notice, Photo, RelatedLink, SearchText


def folded(text):
    """`text` as search compares it: lower case, without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def rebuild(article):
    """Make the projections of `article` say what its live version says; remove them when it is not public."""
    shown = set(LivePhoto.objects.filter(story=article.pk).values_list("photo_id", flat=True))
    if not article.is_public:
        LiveStory.objects.filter(pk=article.pk).delete()
        _let_go(shown)
        return None
    version = article.live
    text = version.text
    kinds = set(Notice.objects.filter(article=article).values_list("kind", flat=True))
    lead = text["lead_photo"] or {}
    story, _created = LiveStory.objects.update_or_create(
        pk=article.pk,
        defaults={
            "version": version,
            "kind": text["kind"],
            "title": text["title"],
            "slug": text["slug"],
            "kicker": text["kicker"],
            "standfirst": text["standfirst"],
            "section_id": text["section"]["id"],
            "byline_text": ", ".join(b["name"] for b in text["byline"] if b["role"] in {"reporter", "writer"})[:250],
            "photo_id": lead.get("photo"),
            "photo_alt": lead.get("alt", ""),
            "photo_marks": {name: lead[name] for name in photo_notes.NAMES if name in lead},
            "sponsor": text["sponsor"],
            "unverified": text["unverified"],
            "has_erratum": Notice.Kind.ERRATUM in kinds,
            "has_reply": Notice.Kind.REPLY in kinds,
            "has_ruling": Notice.Kind.RULING in kinds,
            "words": body.word_count(text["body"]),
            "first_published_at": article.first_published_at,
            "changed_at": max([version.at, *article.maskings.values_list("at", flat=True)]),
        },
    )
    _replace(LiveTag, story, "tag_id", [tag["id"] for tag in text["tags"]], dated=True)
    _replace(LiveByline, story, "author_id", [b["author"] for b in text["byline"]], dated=True)
    _replace_links(story, text["body"])
    _replace(LivePhoto, story, "photo_id", Photo.objects.filter(pk__in=photo_ids(text)).values_list("pk", flat=True))
    _let_go(shown - photo_ids(text))
    words = " ".join([text["title"], text["kicker"], text["standfirst"], body.plain(text["body"])])
    SearchText.objects.update_or_create(pk=story.pk, defaults={"words": folded(words)})
    return story


def _let_go(photos):
    """Those among `photos`, no longer shown by a story, that were replaced: the worker sees whether their files can go."""
    waiting = Photo.objects.filter(pk__in=photos, replaced_by__isnull=False)
    waiting.update(done_at=None, due_at=timezone.now(), attempts=0)


def photo_ids(text):
    """Ids of the photos that a version shows, above its text and in it."""
    lead = text.get("lead_photo") or {}
    return {*body.photo_ids(text.get("body", "")), *filter(None, [lead.get("photo")])}


def existing_targets(ids):
    """The ids among `ids` that stories have: a text may name one that never was."""
    return list(Article.objects.filter(pk__in=ids).values_list("pk", flat=True)) if ids else []


def _replace_links(story, html):
    """A story that has its Baca Juga counts as that, whatever words lead to it as well."""
    related = existing_targets(body.related_ids(html))
    in_words = [pk for pk in existing_targets(body.link_ids(html)) if pk not in related]
    RelatedLink.objects.filter(story=story).delete()
    RelatedLink.objects.bulk_create(
        [RelatedLink(story=story, target_id=pk, in_words=pk in in_words) for pk in [*related, *in_words]]
    )


def _replace(model, story, column, ids, *, dated=False):
    extra = {"first_published_at": story.first_published_at} if dated else {}
    model.objects.filter(story=story).delete()
    model.objects.bulk_create(model(story=story, **{column: pk}, **extra) for pk in dict.fromkeys(ids))
