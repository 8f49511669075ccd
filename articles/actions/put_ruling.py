from django.db import transaction

from .. import projections
from ..models import Notice
from . import guards
from .notices import make_notice


@transaction.atomic
def put_ruling(*, article, document, dated, summary, by, at):
    """Put a note of the Press Council's `document` on a story or a reply; returns the Notice. law: FL-2, MS-4b, MS-4c"""
    guards.require_signer(by)
    article = guards.locked(article)
    guards.require_not_withdrawn(article)
    notice = make_notice(
        kind=Notice.Kind.RULING,
        article=article,
        version=article.live,
        by=by,
        at=at,
        text={
            "title": article.live.text["title"],
            "document": document,
            "dated": dated.isoformat(),
            "summary": summary.strip(),
        },
    )
    projections.rebuild(article)
    return notice
