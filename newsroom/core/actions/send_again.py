from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from ..errors import Refused
from ..models import OutgoingMail
from ..models.user import Role

SENDERS = (Role.OFFICER, Role.RESPONSIBLE, Role.ADMINISTRATOR)


@transaction.atomic
def send_again(*, mail, by, at):
    """Let the worker try a mail that failed at once, as if it were new. Refused when it was sent, or did not fail."""
    if not by.holds(*SENDERS):
        raise PermissionDenied(_("Your role does not allow this."))
    mail = OutgoingMail.objects.select_for_update().get(pk=mail.pk)
    if reason := reason_against(mail):
        raise Refused(reason)
    mail.attempts, mail.due_at, mail.leased_until, mail.error = 0, at, None, ""
    mail.save(update_fields=["attempts", "due_at", "leased_until", "error"])
    return mail


def reason_against(mail):
    """Why there is nothing to send again, or an empty string."""
    if mail.done_at:
        return _("This mail was sent.")
    if not mail.error:
        return _("This mail waits for its turn.")
    return ""
