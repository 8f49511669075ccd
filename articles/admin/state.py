"""How a story stands, in words: one answer for lists, the dashboard and the story's own page."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..models import Article

Stage = Article.Stage

DRAFT, REVIEW, LIVE, CHANGED, CHANGED_REVIEW, WITHDRAWN = (
    "draft",
    "review",
    "live",
    "changed",
    "changed-review",
    "withdrawn",
)

WORDS = {
    DRAFT: _("Draft"),
    REVIEW: _("Waiting for review"),
    LIVE: _("Live"),
    CHANGED: _("Live, with changes that readers do not see yet"),
    CHANGED_REVIEW: _("Live, with changes that wait for review"),
    WITHDRAWN: _("Withdrawn"),
}

# The same as conditions on rows.
ROWS = {
    DRAFT: Q(live=None, stage=Stage.DRAFT),
    REVIEW: Q(live=None, stage=Stage.REVIEW),
    LIVE: Q(live__isnull=False, withdrawn_at=None, stage=Stage.PUBLISHED),
    CHANGED: Q(live__isnull=False, withdrawn_at=None, stage=Stage.DRAFT),
    CHANGED_REVIEW: Q(live__isnull=False, withdrawn_at=None, stage=Stage.REVIEW),
    WITHDRAWN: Q(withdrawn_at__isnull=False),
}


def state(article):
    """The key of WORDS that fits."""
    if article.withdrawn_at:
        return WITHDRAWN
    if not article.live_id:
        return REVIEW if article.stage == Stage.REVIEW else DRAFT
    return {Stage.PUBLISHED: LIVE, Stage.REVIEW: CHANGED_REVIEW}.get(article.stage, CHANGED)


def has_changes(article):
    """Whether the working copy of a public story was saved since it was published."""
    return state(article) in {CHANGED, CHANGED_REVIEW}
