"""Going on with the verification of a story that went out with the notice. law: MS-2d"""

from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.core import record
from newsroom.core.errors import Refused

from .. import body
from ..models import Article, PendingVerification
from . import guards


def open_for(article, *, at):
    """`article` goes out with the notice: its verification is due from now on."""
    PendingVerification.objects.get_or_create(article=article, defaults={"opened_at": at})


def require_link(article):
    """Refused when the working copy says that it brings another story further, and its text does not link to it."""
    if not article.updates_id:
        return
    if article.updates_id == article.pk:
        raise Refused(_("A story cannot bring itself further: choose the earlier one."), field="updates")
    if article.updates_id not in body.related_ids(article.body):
        raise Refused(
            _("Readers must find the earlier story from this one: put it into the text as a Baca Juga, then save."),
            field="updates",
        )


def finish(update, *, by, at):
    """Close the verification of the story that `update`, now public, brings further. Returns that story, locked, or None."""
    row = PendingVerification.objects.open().filter(article=update.updates_id).first()
    if row is None:
        return None
    first = guards.locked(row.article)
    _close(row, by=by, at=at, update=update)
    return first


def brought_further(first, update):
    """What `first` reads from now on: without the notice, with a Baca Juga to `update`. Its working copy follows."""
    link = body.Block("related", "aside", reference=update.pk).source

    def linked(html):
        return html if update.pk in body.related_ids(html) else html + link

    Article.objects.filter(pk=first.pk).update(body=linked(first.body), unverified=False)
    text = first.live.text
    return {
        **text,
        "body": linked(text["body"]),
        "related_titles": {**text["related_titles"], str(update.pk): update.live.text["title"]},
        "unverified": False,
        "note": _("The verification went on. What came of it stands in a later story, linked at the end."),
    }


@transaction.atomic
def close_without_result(*, verification, by, at, reason):
    """A named person says why no update will come. The notice stays at the story: it is still so."""
    guards.require_role(by, *guards.PUBLISHERS)
    if not reason.strip():
        raise Refused(_("Say why the verification ends without a result."), field="reason")
    row = PendingVerification.objects.select_for_update().get(pk=verification.pk)
    if row.closed_at:
        raise Refused(_("This verification is closed already."))
    _close(row, by=by, at=at, reason=reason.strip())


def _close(row, *, by, at, update=None, reason=""):
    PendingVerification.objects.filter(pk=row.pk).update(update=update, closed_at=at, closed_by=by)
    facts = {"article": row.article_id, "update": update.pk if update else None}
    record.append(
        chain=row.article.chain, kind="verification closed", at=at, by=by, facts=facts, text={"reason": reason}
    )
