from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .. import source_urls


class QuotedSource(models.Model):
    """A story of another outlet that a story of ours quotes ("dikutip dari"). law: MS-4d2"""

    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="quoted_sources")
    outlet = models.CharField(_("outlet"), max_length=120)
    url = models.URLField(_("address of its story"), max_length=500)
    normal = models.CharField(max_length=1000, editable=False, db_index=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["article", "normal"], name="source_once_in_story")]
        verbose_name = _("quoted source")
        verbose_name_plural = _("quoted sources")

    def __str__(self):
        return f"{self.outlet}: {self.url}"

    def save(self, **kwargs):
        self.normal = source_urls.normal(self.url)
        super().save(**kwargs)


class UpstreamKind(models.TextChoices):
    CORRECTED = "corrected", _("corrected its story")
    WITHDRAWN = "withdrawn", _("withdrew its story")


class UpstreamNotice(models.Model):
    """A source corrected or withdrew a story of its own, as our staff learnt. law: MS-4d2, MS-5b"""

    Kind = UpstreamKind

    outlet = models.CharField(_("outlet"), max_length=120)
    url = models.URLField(_("address of its story"), max_length=500)
    normal = models.CharField(max_length=1000, editable=False, db_index=True)
    kind = models.CharField(_("what it did"), max_length=10, choices=UpstreamKind)
    on = models.DateField(_("on which day"))
    notice_url = models.URLField(_("address of its notice"), max_length=500, blank=True)
    note = models.TextField(_("note"), max_length=2000, blank=True)
    at = models.DateTimeField(_("registered at"), editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, editable=False, related_name="+")
    by_name = models.CharField(_("registered by"), max_length=150, editable=False)

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["normal", "kind", "on", "notice_url"], name="upstream_notice_once")
        ]
        verbose_name = _("correction by a source")
        verbose_name_plural = _("corrections by sources")

    def __str__(self):
        return f"{self.outlet} {self.get_kind_display()}"
