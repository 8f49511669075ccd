from django.conf import settings
from django.core.files.storage import default_storage
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.core.models.work import Work


def _by_digest(instance, filename):
    """A photo's file never changes: it is named by its content, and a replacement is another file."""
    return f"foto/{instance.sha256[:2]}/{instance.sha256[:24]}.jpg"


class Photo(Work):
    """A picture of the library. Its file is fixed; caption, credit and alt here are what new placements start from.

    As a row of work it waits for the worker to make its renditions; until then the file itself is served.
    """

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
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, editable=False, null=True, related_name="+"
    )
    # [{"width": 480, "webp": path, "jpeg": path}, …], made once by the worker.
    renditions = models.JSONField(default=list, editable=False)

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["due_at"], condition=models.Q(done_at=None), name="photo_due")]
        verbose_name = _("photo")
        verbose_name_plural = _("photos")

    def __str__(self):
        return self.title

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
