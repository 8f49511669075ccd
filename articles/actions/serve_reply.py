from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from newsroom.core import page_cache
from newsroom.core.errors import Refused

from .. import body, projections, snapshot
from ..models import Article, Notice
from ..models.version import ChangeKind
from . import guards
from .notices import make_notice
from .publish import put_live


@transaction.atomic
def serve_reply(*, originals, title, html, standfirst, section, party, received_at, edited, apology, by, at):
    """Publish a reply as a story of its own and link it with every original, in one transaction; returns the reply.

    `originals` is a list of (article, disputed version, answers), in order; `answers` says which paragraphs of the reply
    answer which passage (HJ-13a). Called by the case's verb alone, which has the signature for it (HJ-15) and knows why
    it stands in this section (HJ-13b). law: MS-4b, MS-4b.2, MS-4c, FL-4, PR-1
    """
    guards.require_signer(by)
    prefix = "Hak Jawab"  # law: PR-1. The legal term itself, not a string of the interface.
    title = title.strip() if title.strip().startswith(prefix) else f"{prefix} {title.strip()}"
    reply = Article.objects.create(
        kind=Article.Kind.REPLY,
        title=title[:180],
        slug=slugify(title)[:120],
        standfirst=standfirst,
        body=body.clean(html),
        section=section,
        created_by=by,
    )
    reply = guards.locked(reply)
    put_live(reply, snapshot.take(reply), change=ChangeKind.FIRST, by=by, at=at)
    for original, version, answers in originals:
        text = {
            "reply_title": reply.title,
            "party": party,
            "received_at": received_at.isoformat(),
            "edited": edited,
            "apology": apology.strip(),
            "answers": answers,
        }
        _link(original, version, reply, text, by=by, at=at)
    return reply


@transaction.atomic
def serve_otherwise(*, originals, answer, form, form_label, party, received_at, by, at):
    """Link `answer`, a public story of ours, with every original as what was agreed in place of a reply; returns the notices.

    law: HJ-13c (never an advertisement), MS-4b
    """
    guards.require_signer(by)
    answer = guards.locked(answer)
    if not answer.is_public:
        raise Refused(_("The story that answers is not published."), field="answer")
    if answer.kind == Article.Kind.ADVERTORIAL:
        raise Refused(_("An advertisement is no form of a reply."), field="answer")
    if any(answer.pk == original.pk for original, _version in originals):
        raise Refused(_("A story does not answer itself: choose the one that was agreed on."), field="answer")
    text = {
        "reply_title": answer.title,
        "party": party,
        "received_at": received_at.isoformat(),
        "edited": None,
        "apology": "",
        "format": form,
        "format_label": form_label,
    }
    notices = [_link(original, version, answer, text, by=by, at=at) for original, version in originals]
    projections.rebuild(answer)
    page_cache.drop(f"article:{answer.pk}")
    return notices


def _link(original, version, reply, text, *, by, at):
    original = guards.locked(original)
    if original.live_id is None:
        raise Refused(_("The story that is answered is not published."))
    notice = make_notice(
        kind=Notice.Kind.REPLY,
        article=original,
        version=version,
        reply=reply,
        by=by,
        at=at,
        text={"title": original.live.text["title"], **text},
    )
    projections.rebuild(original)
    return notice
