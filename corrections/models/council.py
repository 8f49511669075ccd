"""What the Press Council decided on a disputed case, and what has to be carried out."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.core.append_only import AppendOnly


class PaperKind(models.TextChoices):
    SETTLEMENT = "settlement", _("Mediated settlement (risalah)")
    RULING = "ruling", _("Ruling (PPR)")


class CouncilPaper(AppendOnly):
    """A document of the Press Council, read into what it asks for by a named person. A later one replaces it.

    law: FL-1, FL-2, FL-3. What it found stands in the document; here stands only what is to be done.
    """

    Kind = PaperKind

    case = models.ForeignKey("corrections.Case", on_delete=models.PROTECT, related_name="council_papers")
    kind = models.CharField(_("kind"), max_length=12, choices=PaperKind)
    number = models.CharField(_("number"), max_length=80)
    dated = models.DateField(_("date of the document"))
    document = models.OneToOneField("core.PrivateFile", on_delete=models.PROTECT, related_name="+")
    reply = models.BooleanField(_("a reply is published, complete and without additions"))
    apology = models.BooleanField(_("with an apology to the party and the readers"))
    note = models.BooleanField(_("with a note of the ruling on the reply and on the story"))
    at = models.DateTimeField(_("recorded at"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        verbose_name = _("document of the Press Council")
        verbose_name_plural = _("documents of the Press Council")

    def __str__(self):
        return self.number
