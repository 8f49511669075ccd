from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from newsroom.core.errors import Refused

from .. import body, projections, snapshot
from ..models import Article, Notice
from ..models.version import ChangeKind
from . import guards
from .notices import make_notice
from .publish import put_live


@transaction.atomic
def serve_reply(*, originals, title, html, standfirst, party, received_at, edited, apology, by, at):
    """Publish a reply as a story of its own and link it with every original, in one transaction; returns the reply.

    `originals` is a list of (article, disputed version), in order. The reply stands in the section of the first
    (HJ-13b). Called by the case's verb alone, which has the responsible person's signature (HJ-15).
    law: MS-4b, MS-4b.2, MS-4c, FL-4, PR-1
    """
    guards.require_role(by, guards.Role.RESPONSIBLE)
    prefix = "Hak Jawab"  # law: PR-1. The legal term itself, not a string of the interface.
    title = title.strip() if title.strip().startswith(prefix) else f"{prefix} {title.strip()}"
    reply = Article.objects.create(
        kind=Article.Kind.REPLY,
        title=title[:180],
        slug=slugify(title)[:120],
        standfirst=standfirst,
        body=body.clean(html),
        section=originals[0][0].section,
        created_by=by,
    )
    reply = guards.locked(reply)
    put_live(reply, snapshot.take(reply), change=ChangeKind.FIRST, by=by, at=at)
    for original, version in originals:
        original = guards.locked(original)
        if original.live_id is None:
            raise Refused(_("The story that is answered is not published."))
        make_notice(
            kind=Notice.Kind.REPLY,
            article=original,
            version=version,
            reply=reply,
            by=by,
            at=at,
            text={
                "title": (original.live.text)["title"],
                "reply_title": reply.title,
                "party": party,
                "received_at": received_at.isoformat(),
                "edited": edited,
                "apology": apology.strip(),
            },
        )
        projections.rebuild(original)
    return reply
