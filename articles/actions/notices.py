from newsroom.core import page_cache, record

from .. import follow_ups
from ..models import Notice
from .publish import page_keys


def make_notice(*, kind, article, by, at, text, version=None, reply=None, supersedes=None):
    """Put a notice on the story's record. Only verbs call this, inside their transaction, with the story locked."""
    section = article.section
    facts = {
        "kind": str(kind),
        "article": article.pk,
        "version": version.pk if version else None,
        "reply": reply.pk if reply else None,
        "section": section.pk,
        "supersedes": supersedes.pk if supersedes else None,
    }
    entry = record.append(chain=article.chain, kind="notice", at=at, by=by, facts=facts, text=text)
    notice = Notice.objects.create(
        entry=entry,
        kind=kind,
        article=article,
        version=version,
        reply=reply,
        section=section,
        supersedes=supersedes,
        at=at,
        by=by,
        by_name=str(by),
    )
    follow_ups.open_for_notice(notice)
    # Cards in lists, and Baca Juga elsewhere, carry its label from now on.
    page_cache.drop(f"notice:{notice.pk}", *page_keys(article, article.live.text if article.live else None))
    return notice
