from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.core.models.chain import OnRecord


class PrivacyNotice(OnRecord):
    """One wording of what the form says about personal data. Text: `notice`, beside the button, and `policy`, the page.

    law: PD-3
    """

    CHAIN = "privacy-notice"

    words_digest = models.CharField(max_length=64)
    at = models.DateTimeField(_("first shown"))

    class Meta:
        ordering = ["pk"]
        verbose_name = _("privacy notice")
        verbose_name_plural = _("privacy notices")

    def __str__(self):
        return str(self.number)

    @property
    def number(self):
        return self.entry.seq

    def facts(self):
        return {"words": self.words_digest}
