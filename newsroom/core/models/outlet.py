import zoneinfo

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Zone(models.TextChoices):
    WIB = "Asia/Jakarta", "WIB (UTC+7)"
    WITA = "Asia/Makassar", "WITA (UTC+8)"
    WIT = "Asia/Jayapura", "WIT (UTC+9)"


class Outlet(models.Model):
    """The masthead and the house's choices. One row; `Outlet.get()` returns it (UU Pers 9(2), 12)."""

    name = models.CharField(_("name"), max_length=80)
    motto = models.CharField(_("motto"), max_length=160, blank=True)
    # law: UP-9.2, UP-12
    legal_entity = models.CharField(_("press company"), max_length=160, blank=True)
    legal_registration = models.CharField(_("registration of the legal entity"), max_length=160, blank=True)
    address = models.CharField(_("street address"), max_length=200, blank=True)
    city = models.CharField(_("town and regency"), max_length=120, blank=True)
    postal_code = models.CharField(_("postal code"), max_length=10, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail of the newsroom"), blank=True)
    correction_email = models.EmailField(_("e-mail for replies and corrections"), blank=True)
    business_responsible = models.CharField(_("responsible for the business"), max_length=120, blank=True)
    editorial_responsible = models.CharField(_("editor in chief / responsible person"), max_length=120, blank=True)
    social_accounts = models.JSONField(_("official social accounts"), default=list, blank=True)
    founded = models.PositiveSmallIntegerField(_("founded in"), null=True, blank=True)

    time_zone = models.CharField(_("time zone"), max_length=40, choices=Zone, default=Zone.WIB)
    tag_authority = models.CharField(
        _("authority of Atom ids"),
        max_length=80,
        editable=False,
        help_text=_("domain,date of the tag URIs (RFC 4151). Fixed at the first save: ids of entries never change."),
    )
    nameplate_path = models.TextField(
        _("nameplate outline"),
        blank=True,
        validators=[RegexValidator(r"^[MmLlHhVvCcSsQqTtAaZz0-9 ,.\-]*$", _("Path data of an SVG, nothing else."))],
        help_text=_("Path data of the SVG nameplate. Empty: the name is set in type."),
    )
    nameplate_box = models.CharField(
        _("nameplate view box"), max_length=40, blank=True, validators=[RegexValidator(r"^[0-9 .\-]*$")]
    )

    versions_readable = models.BooleanField(_("earlier versions can be read"), default=True)

    class Meta:
        verbose_name = _("outlet")
        verbose_name_plural = _("outlet")

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.pk = 1
        if not self.tag_authority:
            from urllib.parse import urlsplit

            self.tag_authority = f"{urlsplit(settings.SITE_URL).hostname},{self.founded or 2026}"
        super().save(*args, **kwargs)

    @classmethod
    def get(cls):
        """The outlet of this site; before set-up an unsaved one with empty values."""
        return cls.objects.filter(pk=1).first() or cls(pk=1, name=settings.SITE_URL.split("//")[-1])

    @property
    def zone(self):
        return zoneinfo.ZoneInfo(self.time_zone)


class Page(models.Model):
    """A standing page: a policy in the house's words, or an official text that a named person pasted and signed."""

    slug = models.SlugField(_("address"), unique=True)
    title = models.CharField(_("title"), max_length=160)
    body = models.TextField(_("text"), blank=True)
    # law: MS-8. Official texts are never written by the software: empty means a marked placeholder.
    official = models.BooleanField(_("official text, shown unaltered"), default=False)
    source = models.URLField(_("official source"), blank=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    reviewed_at = models.DateTimeField(null=True, blank=True, editable=False)
    reviewed_digest = models.CharField(max_length=64, blank=True, editable=False)
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["position", "title"]
        verbose_name = _("standing page")
        verbose_name_plural = _("standing pages")

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("guideline") if self.slug == "pedoman-media-siber" else reverse("policy", args=[self.slug])
