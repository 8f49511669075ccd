from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.core import record
from newsroom.core.errors import Refused

from ..models import Article
from . import guards


@transaction.atomic
def submit(*, article, by, at):
    """Send the working copy for review. Whoever may write it may; an empty story is refused."""
    guards.require_role(by, *guards.PUBLISHERS, guards.Role.REPORTER)
    article = guards.locked(article)
    guards.require_writer(article, by)
    guards.require_not_withdrawn(article)
    guards.require_not_reply(article)
    if article.stage == Article.Stage.REVIEW:
        raise Refused(_("This story is already in review."))
    if not article.body:
        raise Refused(_("A story without text cannot be reviewed."), field="body")
    return _move(article, Article.Stage.REVIEW, kind="submitted", by=by, at=at, text={})


@transaction.atomic
def send_back(*, article, by, at, reason):
    """Return a story in review to its writer, with a reason."""
    guards.require_role(by, *guards.PUBLISHERS)
    article = guards.locked(article)
    if article.stage != Article.Stage.REVIEW:
        raise Refused(_("This story is not in review."))
    if not reason.strip():
        raise Refused(_("Say what the writer should change."), field="reason")
    return _move(article, Article.Stage.DRAFT, kind="sent back", by=by, at=at, text={"reason": reason})


def _move(article, stage, *, kind, by, at, text):
    record.append(chain=article.chain, kind=kind, at=at, by=by, facts={"article": article.pk}, text=text)
    Article.objects.filter(pk=article.pk).update(stage=stage)
    article.stage = stage
    return article
