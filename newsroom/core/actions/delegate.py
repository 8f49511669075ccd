"""Who signs in the responsible person's place, and until when (HJ-15)."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ..errors import Refused, Stale
from ..models import Delegation, DelegationEnd
from ..models.user import Role
from .keep_file import keep_file


@transaction.atomic
def delegate(*, to, by, starts_on, ends_on, upload, at):
    """Let `to`, a case officer, sign in the place of `by` on these days, by the signed letter `upload`."""
    _require_responsible(by)
    if not to.holds(Role.OFFICER):
        raise Refused(_("Whoever signs in your place is a case officer, so that they see the filings."), field="to")
    if to.holds(Role.RESPONSIBLE):
        raise Refused(_("This person signs already."), field="to")
    if starts_on < timezone.localdate(at):
        raise Refused(
            _("A delegation begins today or later: it covers nothing that was signed before."), field="starts_on"
        )
    if ends_on < starts_on:
        raise Refused(_("The last day lies before the first."), field="ends_on")
    letter = keep_file(upload=upload, at=at)
    return Delegation.objects.create(to=to, by=by, starts_on=starts_on, ends_on=ends_on, letter=letter, at=at)


@transaction.atomic
def end_delegation(*, delegation, by, at):
    """End it now. What was signed under it stands."""
    _require_responsible(by)
    _row, new = DelegationEnd.objects.get_or_create(delegation=delegation, defaults={"by": by, "at": at})
    if not new:
        raise Stale(_("This delegation has ended already."))


def _require_responsible(by):
    if not by.holds(Role.RESPONSIBLE):
        raise PermissionDenied(_("Your role does not allow this."))
