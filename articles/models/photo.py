from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.core.models.work import Work

from ..photo_notes import Made


def _by_digest(instance, filename):
    """A photo's file never changes: it is named by its content, and a replacement is another file."""
    return f"foto/{instance.sha256[:2]}/{instance.sha256[:24]}.jpg"


class PhotoQuerySet(models.QuerySet):
    def usable(self):
        """Photos that a story may show."""
        return self.filter(closed_at=None)


class Photo(Work):
    """A picture of the library. Its file is fixed; caption, credit and alt here are what new placements start from.

    As a row of work it waits for the worker to make its renditions; until then the file itself is served.
    """

    Made = Made

    file = models.ImageField(_("file"), upload_to=_by_digest, max_length=120)
    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)
    sha256 = models.CharField(max_length=64, editable=False, unique=True)
    title = models.CharField(_("name in the library"), max_length=120)
    caption = models.CharField(_("caption"), max_length=400, blank=True)
    credit = models.CharField(_("credit"), max_length=120, blank=True)
    alt = models.CharField(
        _("text alternative"),
        max_length=250,
        blank=True,
        help_text=_("What the picture shows, for readers who cannot see it."),
    )
    taken_on = models.DateField(_("taken on"), null=True, blank=True)
    # law: KE-2e. Whether it is so is a person's finding; the note under the picture follows from it.
    made = models.CharField(
        _("kind of picture"),
        max_length=12,
        choices=Made,
        blank=True,
        help_text=_("Left empty for a photograph. The two others stand under the picture wherever it is shown."),
    )
    made_note = models.CharField(
        _("how it was made, and from what"),
        max_length=160,
        blank=True,
        help_text=_("Readers see it under the picture. An engineered picture needs it."),
    )
    # law: KE-4e
    archive = models.BooleanField(
        _("from the archive"), default=False, help_text=_("The day on which it was taken stands under the picture.")
    )
    # law: KE-2f
    sensitive = models.BooleanField(
        _("may distress"),
        default=False,
        help_text=_("Covered on every page at once, until a reader uncovers it. Lists and shared links go without it."),
    )
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, editable=False, null=True, related_name="+"
    )
    # [{"width": 480, "webp": path, "jpeg": path}, …], made once by the worker.
    renditions = models.JSONField(default=list, editable=False)
    replaced_by = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, editable=False, related_name="replaces"
    )
    # Replaced, and not to be seen in earlier versions either: its file is private once no live version shows it.
    hidden = models.BooleanField(default=False, editable=False)
    kept = models.ForeignKey("core.PrivateFile", on_delete=models.PROTECT, null=True, editable=False, related_name="+")
    # law: KE-5a, CH-2. Shows somebody who must not be recognised: its files are gone, and it is placed nowhere any more.
    closed_at = models.DateTimeField(null=True, editable=False)

    objects = PhotoQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["due_at"], condition=models.Q(done_at=None), name="photo_due")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(archive=False) | models.Q(taken_on__isnull=False), name="archive_photo_has_date"
            )
        ]
        verbose_name = _("photo")
        verbose_name_plural = _("photos")

    def __str__(self):
        return self.title

    def clean(self):
        # law: KE-4e
        if self.archive and not self.taken_on:
            raise ValidationError({"taken_on": _("A picture from the archive says when it was taken.")})
        # law: KE-2e
        if self.made == Made.ENGINEERED and not self.made_note.strip():
            raise ValidationError({"made_note": _("Say how the picture was made, and from what.")})

    @property
    def src(self):
        """Address of the middle JPEG, or of the file itself while the worker has not been here."""
        if self.renditions:
            return default_storage.url(self.renditions[len(self.renditions) // 2]["jpeg"])
        return self.file.url

    @property
    def thumbnail(self):
        """Address of the smallest JPEG, for lists."""
        return default_storage.url(self.renditions[0]["jpeg"]) if self.renditions else self.file.url

    def _srcset(self, kind):
        return ", ".join(f"{default_storage.url(r[kind])} {r['width']}w" for r in self.renditions)

    @property
    def srcset_webp(self):
        return self._srcset("webp")

    @property
    def srcset_jpeg(self):
        return self._srcset("jpeg")
