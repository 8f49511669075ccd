"""Who looked at what of a case."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.core.append_only import AppendOnly


class ContactRead(AppendOnly):
    """Who had the contact data of a party shown, and when (INV-7, PD-13)."""

    party = models.ForeignKey("corrections.Party", on_delete=models.PROTECT, related_name="contact_reads")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    by_name = models.CharField(max_length=150)
    at = models.DateTimeField(_("at"))

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("reading of personal data")
        verbose_name_plural = _("readings of personal data")

    def __str__(self):
        return f"{self.party_id} {self.at}"


class CaseSeen(models.Model):
    """When somebody with a case role last opened a case that held something new from the complainant."""

    case = models.OneToOneField("corrections.Case", on_delete=models.PROTECT, related_name="seen")
    at = models.DateTimeField()

    def __str__(self):
        return f"{self.case_id} {self.at}"
