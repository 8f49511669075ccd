"""Work that must not be lost: rows that the worker claims by a lease (see newsroom.core.worker)."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Work(models.Model):
    """A piece of work as a row. Due until `done_at`; `leased_until` keeps two workers apart; retried with growing pauses."""

    created_at = models.DateTimeField(_("created at"), default=timezone.now)
    due_at = models.DateTimeField(_("due at"), default=timezone.now)
    leased_until = models.DateTimeField(null=True, editable=False)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    done_at = models.DateTimeField(_("done at"), null=True, blank=True)
    error = models.TextField(_("last error"), blank=True)

    class Meta:
        abstract = True

    @property
    def is_done(self):
        return self.done_at is not None


class OutgoingMail(Work):
    """A mail, written in the transaction of the verb that causes it, sent by the worker.

    `key` makes it idempotent: (case, event, recipient) sends one mail, whatever is repeated. Secret links stand in the text
    as placeholders `{{link:…}}` and are filled in when it is sent, so that the database never holds one.
    """

    key = models.CharField(max_length=120, unique=True)
    to = models.EmailField(_("to"))
    subject = models.CharField(_("subject"), max_length=250)
    body = models.TextField(_("text"))
    message_id = models.CharField(max_length=160, unique=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["due_at"], condition=models.Q(done_at=None), name="mail_due")]
        verbose_name = _("outgoing mail")
        verbose_name_plural = _("outgoing mail")

    def __str__(self):
        return self.subject


class PageDrop(Work):
    """A key (`article:12`, `section:3`, `front`) whose pages must be dropped from the page cache."""

    key = models.CharField(max_length=60)

    class Meta:
        indexes = [models.Index(fields=["due_at"], condition=models.Q(done_at=None), name="drop_due")]
        verbose_name = _("page drop")
        verbose_name_plural = _("page drops")

    def __str__(self):
        return self.key
