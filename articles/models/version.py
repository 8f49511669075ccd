from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsroom.core.models.chain import OnRecord


class ChangeKind(models.TextChoices):
    """Why a version replaced the one before."""

    FIRST = "first", _("First publication")
    TYPO = "typo", _("Typing error")
    UPDATE = "update", _("Update")
    CORRECTION = "correction", _("Correction")


class PublishedVersion(OnRecord):
    """What the public read from one moment on. Immutable.

    Its text (a dict) holds title, slug, kicker, standfirst, dateline, body, byline, section, tags, lead photo, photos,
    the Baca Juga titles as shown, kind, sponsor, unverified, and the edit note.
    """

    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(_("number"))
    change = models.CharField(_("edit note"), max_length=12, choices=ChangeKind)
    at = models.DateTimeField(_("published at"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    by_name = models.CharField(max_length=150)
    # For a typo that touches a number, a name, a quotation or the title: who saved the wording that `by` published.
    seconded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["article", "-number"]
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="version_number_once")]
        verbose_name = _("published version")
        verbose_name_plural = _("published versions")

    def __str__(self):
        return _("Version %(number)s") % {"number": self.number}

    def get_absolute_url(self):
        return reverse("version", args=[self.article_id, self.number])

    def facts(self):
        return {
            "article": self.article_id,
            "number": self.number,
            "change": self.change,
            "seconded_by": self.seconded_by_id,
        }

    @property
    def note(self):
        """The public edit note, or an empty string."""
        return self.text.get("note", "")


class VersionClosure(OnRecord):
    """The text of one earlier version is no longer shown to the public, for a reason on record."""

    version = models.OneToOneField(PublishedVersion, on_delete=models.PROTECT, related_name="closure")

    class Meta:
        verbose_name = _("closed version")
        verbose_name_plural = _("closed versions")

    def __str__(self):
        return f"{self.version}"

    def facts(self):
        return {"version": self.version_id}
