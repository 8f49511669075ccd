from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from newsroom.core.errors import Refused

from .. import body, unseen
from ..models import Article
from . import guards, verification

# A book has some 500,000 characters. Longer than that is a mistake, and would take minutes to compare by word.
MAX_BODY = 500_000
# What is written beside the text.
LINES = ("title", "kicker", "standfirst", "dateline", "lead_caption", "sponsor")


@transaction.atomic
def save_copy(*, article, by, revision=None):
    """Save the working copy that `article` (unsaved changes and all) holds. Nothing changes in public.

    The text is cleaned whatever door it came through. Raises Stale when the copy moved on from `revision`, Refused for a
    withdrawn story, a reply or a text without end, PermissionDenied for somebody outside the newsroom or, among
    reporters, for a story that is not theirs.
    """
    guards.require_role(by, *guards.PUBLISHERS, guards.Role.REPORTER)
    if article.pk:
        stored = guards.locked(article, revision=revision)
        guards.require_writer(stored, by)
        guards.require_not_withdrawn(stored)
        guards.require_not_reply(stored)
        # What only verbs decide is taken from the database, whatever the form held.
        for name in ("stage", "live_id", "first_published_at", "withdrawn_at", "created_by_id", "savers", "revision"):
            setattr(article, name, getattr(stored, name))
        if stored.first_published_at and article.kind != stored.kind:
            # law: MS-6a, FL-10
            raise Refused(
                _("The kind of a published story stays: news and paid content are never turned into each other.")
            )
        if stored.stage == Article.Stage.PUBLISHED:
            article.stage = Article.Stage.DRAFT
    else:
        if article.kind == Article.Kind.REPLY:
            raise Refused(_("A right of reply is made by publishing it from its case."))
        article.created_by = by
    if len(article.body) > MAX_BODY:
        raise Refused(
            _("This text is longer than %(n)s characters. Make several stories of it.") % {"n": MAX_BODY}, field="body"
        )
    article.body = body.clean(article.body)
    for name in LINES:
        setattr(article, name, unseen.removed(getattr(article, name)))
    verification.require_link(article)
    article.slug = slugify(article.slug or article.title)[:120] or "berita"
    article.saved_by = by
    article.savers = sorted({*article.savers, by.pk})
    article.revision += 1
    article.save()
    return article
