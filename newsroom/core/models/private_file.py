import hashlib
import secrets

from django.conf import settings
from django.core.files.storage import storages
from django.db import models
from django.utils.translation import gettext_lazy as _

from .. import file_kinds
from ..append_only import AppendOnly


def _private():
    return storages["private"]


def _random_name(instance, filename):
    """A name that says nothing: what came from outside keeps its own name in the row alone."""
    token = secrets.token_hex(20)
    return f"{token[:2]}/{token}"


class PrivateFile(models.Model):
    """A file from outside. Stored under a random name, never under public media, opened only through a checked view."""

    file = models.FileField(storage=_private, upload_to=_random_name, max_length=80)
    name = models.CharField(_("name as sent"), max_length=255)
    kind = models.CharField(_("kind of file"), max_length=100)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    sha256 = models.CharField(max_length=64)
    at = models.DateTimeField(_("received at"))

    class Meta:
        verbose_name = _("private file")
        verbose_name_plural = _("private files")

    def __str__(self):
        return self.name

    @classmethod
    def written(cls, upload, kind, *, at):
        """A row, not yet saved, for `upload`, whose bytes are on the disk already: disks know no transactions."""
        digest = hashlib.sha256()
        for chunk in upload.chunks():
            digest.update(chunk)
        upload.seek(0)
        row = cls(
            name=file_kinds.honest_name(upload.name, kind),
            kind=kind.mime,
            size=upload.size,
            sha256=digest.hexdigest(),
            at=at,
        )
        row.file.save("file", upload, save=False)
        return row

    @property
    def kind_label(self):
        """The kind in a word, such as PDF."""
        return file_kinds.LABELS.get(self.kind, self.kind)


class FileAccess(AppendOnly):
    """Who opened which private file, and when (PD-13)."""

    file = models.ForeignKey(PrivateFile, on_delete=models.PROTECT, related_name="accesses")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    by_name = models.CharField(max_length=150)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("access to a file")
        verbose_name_plural = _("accesses to files")

    def __str__(self):
        return f"{self.file_id} {self.at}"
