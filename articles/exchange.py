"""How a story, its replies and later reporting follow each other, for the page of each of them. law: PR-11

New reporting answers a reply by a Baca Juga to it. No second right of reply comes of that by itself: it takes a filing.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from . import notices
from .models import Article, Notice, RelatedLink

REPORTING = (Article.Kind.NEWS, Article.Kind.OPINION)
# Story and reply name each other already; an order is worth showing from the third on.
FEWEST = 3


@dataclass(frozen=True)
class Step:
    """One item of an exchange. `kind`: story, reply, or later (reporting)."""

    pk: int
    kind: str
    title: str
    url: str
    at: datetime


def of(article, *, on_it, answers, reading):
    """The Steps of the exchange that `article` is part of, oldest first; none when there are fewer than three.

    `on_it`, `answers` and `reading` are what its page holds anyway: a story without replies costs nothing.
    """
    replies = {each.notice.reply_id for each in (*on_it, *answers) if each.kind == Notice.Kind.REPLY}
    replies |= {piece.block.reference for piece in reading.pieces if _leads_to_reply(piece.block)}
    if not replies:
        return []
    links = list(
        RelatedLink.objects.filter(target__in=replies, in_words=False, story__kind__in=REPORTING).select_related(
            "story"
        )
    )
    about = Q(reply__in=replies) | Q(article__in=[*replies, *(link.story_id for link in links)])
    steps = {}
    for each in notices.shown(notices.standing().filter(about, kind=Notice.Kind.REPLY)):
        pk = each.notice.reply_id
        steps[pk] = Step(pk, "reply", each.reply_title, each.reply_url, each.at)
        original = each.notice.article
        step = Step(original.pk, "story", each.story_title, each.story_url, original.first_published_at)
        steps.setdefault(original.pk, step)
    for link in links:
        reply, story = steps.get(link.target_id), link.story
        if reply and story.first_published_at > reply.at:
            steps[story.pk] = Step(story.pk, "later", story.title, story.get_absolute_url(), story.first_published_at)
    if article.pk not in steps or len(steps) < FEWEST:
        return []
    return sorted(steps.values(), key=lambda step: (step.at, step.pk))


def _leads_to_reply(block):
    return block.kind == "related" and block.target.kind == Article.Kind.REPLY
