"""The hash chain under everything that the outlet did in public or in a case.

A chain (`article:12`, `case:7`) is a row of entries. Each entry holds plain facts (numbers, kinds, ids, times: no personal
value), the digest of its text, and the digest of the entry before. Free text lies beside it in `Text`, so that it can be
destroyed for the reasons the law knows, without breaking the chain. Written by `newsroom.core.record`.
"""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..append_only import AppendOnly
from ..canonical import loads


class Chain(models.Model):
    """Head of a chain: locked while an entry is added, and compared when the chain is verified."""

    name = models.CharField(max_length=40, primary_key=True)
    length = models.PositiveIntegerField(default=0)
    head = models.CharField(max_length=64, blank=True)

    def __str__(self):
        return self.name


class Entry(AppendOnly):
    """One fact in a chain."""

    chain = models.ForeignKey(Chain, on_delete=models.PROTECT, related_name="entries")
    seq = models.PositiveIntegerField()
    kind = models.CharField(max_length=40)
    at = models.DateTimeField(db_index=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    by_name = models.CharField(max_length=150, blank=True)
    facts = models.JSONField(default=dict)
    text_digest = models.CharField(max_length=64)
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["chain", "seq"], name="entry_once_in_chain")]
        ordering = ["chain", "seq"]
        verbose_name = _("entry on record")
        verbose_name_plural = _("entries on record")

    def __str__(self):
        return f"{self.chain_id}#{self.seq} {self.kind}"


class OnRecord(AppendOnly):
    """A row that stands on an entry of a chain: `facts()` must stay equal to the entry's facts, and is verified."""

    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="%(class)s")

    class Meta:
        abstract = True

    def facts(self):
        """The row's plain values as they are put on record: ids, numbers, kinds; no personal value."""
        raise TypeError(f"{type(self).__name__} must say its facts.")

    @property
    def text(self):
        """What was written, as a dict (after a mask: what is left of it)."""
        return self.entry.text.value


class Text(models.Model):
    """Free text of an entry: canonical JSON and the salt under its digest. A mask destroys both."""

    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, primary_key=True, related_name="text")
    salt = models.CharField(max_length=64)
    body = models.TextField()
    digest = models.CharField(max_length=64)

    def __str__(self):
        return f"text of {self.entry_id}"

    @property
    def value(self):
        """The text as the dict that was put on record (or what a mask left of it)."""
        return loads(self.body)


class Ground(models.TextChoices):
    """Why a text on record may be masked."""

    PROTECTED_IDENTITY = "identity", _("Protected identity (KEJ 5, child protection)")
    PERSONAL_DATA = "personal-data", _("Personal data that must go (UU PDP)")
    LEGAL_ORDER = "legal-order", _("Order of law")


class MaskAct(AppendOnly):
    """Announces the one change of a text that the database then accepts. Itself an entry of the chain."""

    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="mask_act")
    target = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="masks")
    ground = models.CharField(max_length=20, choices=Ground)
    masked_digest = models.CharField(max_length=64)

    def __str__(self):
        return f"mask of {self.target_id}"
