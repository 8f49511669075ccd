"""The reminder of a reason that is still due a day after an emergency: the worker's job."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from newsroom.core import outbox
from newsroom.core.models import User
from newsroom.core.models.user import Role
from newsroom.core.worker import job

from ..models import Masking, MaskingReminder


@job(MaskingReminder)
def remind(row):
    """Write to whoever masked, and to the responsible persons, where the reason was not given. Names no words. law: CH-3"""
    if not Masking.unexplained().filter(pk=row.masking_id).exists():
        return
    masking = Masking.objects.select_related("entry__by").get(pk=row.masking_id)
    address = settings.SITE_URL + reverse("admin:articles_article_alasan", args=[masking.article_id])
    people = (
        User.objects.holding(Role.RESPONSIBLE) | User.objects.filter(pk=masking.entry.by_id, is_active=True).distinct()
    )
    for person in people.exclude(email=""):
        outbox.post(
            key=f"masking:{masking.pk}:{person.pk}",
            to=person.email,
            subject=_("The reason of a masking is still due"),
            body=_(
                "In story %(number)s a protected identity was masked in an emergency by %(name)s. Its reason was to follow "
                "within 24 hours and is not there yet.\n\nGive it here: %(address)s\n"
            )
            % {"number": masking.article_id, "name": masking.entry.by_name, "address": address},
            at=timezone.now(),
        )
