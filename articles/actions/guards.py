"""Conditions that several verbs share."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from newsroom.core.errors import Refused, Stale
from newsroom.core.models.user import Role

from ..models import Article

PUBLISHERS = (Role.EDITOR, Role.RESPONSIBLE)


def require_role(by, *roles):
    """PermissionDenied unless `by` holds one of the roles."""
    if not by.holds(*roles):
        raise PermissionDenied(_("Your role does not allow this."))


def require_signer(by):
    """PermissionDenied unless `by` signs for the newsroom: the responsible person, or their delegate (HJ-15)."""
    if not by.signs:
        raise PermissionDenied(_("Your role does not allow this."))


def require_publisher(by):
    """PermissionDenied unless `by` publishes, corrects and withdraws: an editor, or whoever signs."""
    if not by.holds(*PUBLISHERS):
        require_signer(by)


def may_write(article, by):
    """Whether `by` may save the working copy: editors every story, reporters those that they began or are named in."""
    if by.holds(*PUBLISHERS):
        return True
    return by.holds(Role.REPORTER) and (
        article.created_by_id == by.pk or article.bylines.filter(author__user=by).exists()
    )


def require_writer(article, by):
    """PermissionDenied unless `by` may save the working copy of this stored story."""
    if not may_write(article, by):
        raise PermissionDenied(_("This story is somebody else's. Its writers and the editors can change it."))


def locked(article, *, revision=None):
    """The row of `article`, locked for this transaction.

    Raises Stale when `revision` is given and the working copy or the live version has moved on since: two editors then
    see a sentence, not each other's half-done work.
    """
    row = (
        Article.objects.select_for_update(of=("self",))
        .select_related("section", "live__entry__text")
        .get(pk=article.pk)
    )
    if revision is not None and row.revision != revision:
        raise Stale(_("Somebody else saved or published this story in the meantime. Look at it again, then decide."))
    return row


def require_not_withdrawn(article):
    if article.withdrawn_at:
        raise Refused(_("This story was withdrawn. It can no longer be changed."))


def require_not_reply(article):
    # law: HJ-14b, HJ-11
    if article.kind == Article.Kind.REPLY:
        raise Refused(_("A right of reply changes only through its case."))
