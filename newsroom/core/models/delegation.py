from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..append_only import AppendOnly


class Delegation(AppendOnly):
    """A letter by which the responsible person lets somebody sign in their place, from one day to another.

    law: HJ-15 (a written delegation). Days are the outlet's own.
    """

    to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="delegations",
        verbose_name=_("signs in their place"),
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("given by")
    )
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("to and with"))
    letter = models.OneToOneField(
        "core.PrivateFile", on_delete=models.PROTECT, related_name="+", verbose_name=_("signed letter")
    )
    at = models.DateTimeField(_("recorded at"))

    class Meta:
        ordering = ["-starts_on", "-pk"]
        verbose_name = _("delegation")
        verbose_name_plural = _("delegations")

    def __str__(self):
        return f"{self.to}"


class DelegationEnd(AppendOnly):
    """A delegation that ends before its last day."""

    delegation = models.OneToOneField(Delegation, on_delete=models.PROTECT, related_name="end")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("end of a delegation")
        verbose_name_plural = _("ends of delegations")

    def __str__(self):
        return f"{self.delegation}"
