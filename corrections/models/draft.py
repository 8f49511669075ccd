"""What somebody has written so far, before it is a filing. No page, list, count or log of the newsroom reads it."""

from django.db import models

from newsroom.core.models.work import Work


class FilingDraft(Work):
    """A form that is not sent yet. Whoever holds its key, in a cookie, goes on with it; the worker deletes it when due.

    law: PD-4 (kept for one purpose and a stated time)
    """

    # A digest: the key itself is in one browser alone.
    key_digest = models.CharField(max_length=64, unique=True)
    version = models.ForeignKey("articles.PublishedVersion", on_delete=models.PROTECT, related_name="+")
    # Fields of the form by name, each a list of what was typed or chosen, checked or not.
    values = models.JSONField(default=dict)
    saved_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["due_at"], condition=models.Q(done_at=None), name="draft_due")]

    def __str__(self):
        return f"draft {self.pk}"


class DraftFile(models.Model):
    """A file of a draft; it moves to the case with it."""

    draft = models.ForeignKey(FilingDraft, on_delete=models.CASCADE, related_name="files")
    file = models.OneToOneField("core.PrivateFile", on_delete=models.CASCADE, related_name="draft_file")

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"file of {self.draft}"
