from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.core import page_cache
from newsroom.core.errors import Refused

from .. import projections
from ..models import Article, Notice
from . import guards
from .notices import make_notice
from .publish import page_keys


@transaction.atomic
def take_down(*, article, by, at, label, reason, apology, facts):
    """Withdraw a public story: its address answers 410 with the notice, its versions are no longer shown.

    The grounds are checked by `corrections.actions.withdraw`, which calls this; `facts` are its ground, origin, finding
    and document, kept in the notice. `label` replaces the title where even that must go. law: MS-5c, FL-5, INV-1
    """
    guards.require_publisher(by)
    article = guards.locked(article)
    guards.require_not_withdrawn(article)
    if article.live_id is None:
        raise Refused(_("Only a published story can be withdrawn."))
    if not reason.strip():
        raise Refused(_("A withdrawal says its reason to the public."), field="reason")
    live_text = article.live.text
    notice = make_notice(
        kind=Notice.Kind.WITHDRAWAL,
        article=article,
        version=article.live,
        by=by,
        at=at,
        text={
            "title": label.strip() or live_text["title"],
            "labelled": bool(label.strip()),
            "reason": reason.strip(),
            "apology": apology.strip(),
            **facts,
        },
    )
    keys = page_keys(article, live_text)
    Article.objects.filter(pk=article.pk).update(withdrawn_at=at, revision=article.revision + 1)
    article.refresh_from_db()
    projections.rebuild(article)
    page_cache.drop(*keys)
    return notice
