from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from .. import page_cache
from ..canonical import digest
from ..errors import Refused, Stale
from ..models import Page
from ..models.user import Role

SIGNERS = (Role.RESPONSIBLE, Role.ADMINISTRATOR)


@transaction.atomic
def sign_page(*, page, by, at, read_digest):
    """`by` compared an official text with its source and lets it be shown, unaltered. law: MS-8

    `read_digest` is the digest of the text that they read: Stale when it is another by now. Refused without a text or
    a source to compare it with.
    """
    if not by.holds(*SIGNERS):
        raise PermissionDenied(_("Your role does not allow this."))
    page = Page.objects.select_for_update().get(pk=page.pk)
    if reason := reason_against(page):
        raise Refused(reason)
    if digest(page.body) != read_digest:
        raise Stale(_("The text was changed in the meantime. Read it again, then sign."))
    page.reviewed_by, page.reviewed_at, page.reviewed_digest = by, at, read_digest
    page.save(update_fields=["reviewed_by", "reviewed_at", "reviewed_digest"])
    page_cache.drop(f"page:{page.slug}")
    return page


def reason_against(page):
    """Why the page cannot be signed now, or an empty string."""
    if not page.official:
        return _("Only an official text is signed.")
    if not page.body.strip():
        return _("Paste the official text first, and save it.")
    if not page.source:
        return _("Say first where the official text was taken from, and save it.")
    if page.reviewed_at:
        return _("This text is signed already.")
    return ""
