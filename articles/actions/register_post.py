from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from newsroom.core.errors import Refused

from .. import follow_ups
from ..models import SocialPost
from . import guards

REGISTRARS = (*guards.PUBLISHERS, guards.Role.OFFICER, guards.Role.REPORTER)


@transaction.atomic
def register_post(*, article, platform, url, posted_at, note, before, by, at):
    """Register a post of the outlet's accounts about a story. `before` is a PrivateFile that shows it, or None.

    Where the story was corrected, answered or withdrawn after the post, it is to be followed up at once. law: SM-2, DP-22
    """
    guards.require_role(by, *REGISTRARS)
    article = guards.locked(article)
    if article.first_published_at is None:
        raise Refused(_("Posts are registered once the story is published."))
    if posted_at > at:
        raise Refused(_("This time has not come yet."), field="posted_at")
    try:
        with transaction.atomic():
            post = SocialPost.objects.create(
                article=article,
                platform=platform,
                url=url,
                posted_at=posted_at,
                note=note.strip(),
                before=before,
                at=at,
                by=by,
                by_name=str(by),
            )
    except IntegrityError:
        raise Refused(_("This post is registered already."), field="url") from None
    follow_ups.open_for_post(post)
    return post
