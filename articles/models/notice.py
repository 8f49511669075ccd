from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsroom.core.models.chain import OnRecord


class NoticeKind(models.TextChoices):
    ERRATUM = "erratum", _("Erratum")
    REPLY = "reply", _("Right of reply")
    WITHDRAWAL = "withdrawal", _("Withdrawn")
    RULING = "ruling", _("Press Council ruling")


class Notice(OnRecord):
    """The public, dated, typed record about a story. Made only by verbs; never changed, only superseded.

    law: MS-4b (the one row links story and reply both ways), MS-4c (its time cannot be set by hand).
    Its text (a dict): `title` of the story as it stood, and by kind
    erratum: items [{was, should_be}], apology, found_by ("newsroom"|"request"), received_at · reply: party (empty: not to
    be named), received_at, edited, answers [{number, quote, paragraphs}], format and format_label (for another form) ·
    withdrawal: label, reason, apology, ground, prompted_by, decided_by · ruling: document, summary.
    """

    Kind = NoticeKind

    kind = models.CharField(_("kind"), max_length=12, choices=NoticeKind)
    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="notices")
    # The version that the notice came with (erratum), or that it is about.
    version = models.ForeignKey(
        "articles.PublishedVersion", on_delete=models.PROTECT, null=True, related_name="notices"
    )
    reply = models.ForeignKey("articles.Article", on_delete=models.PROTECT, null=True, related_name="replies_to")
    section = models.ForeignKey("articles.Section", on_delete=models.PROTECT, related_name="+")
    supersedes = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="superseded_by")
    at = models.DateTimeField(_("published at"), db_index=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["-at", "-id"], name="notice_newest")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kind="reply") | models.Q(reply__isnull=False), name="reply_notice_has_reply"
            ),
            models.UniqueConstraint(fields=["reply", "article"], name="reply_answers_story_once"),
        ]
        verbose_name = _("notice")
        verbose_name_plural = _("notices")

    def __str__(self):
        return f"{self.get_kind_display()} {self.pk}"

    def get_absolute_url(self):
        return reverse("notice", args=[self.pk])

    def facts(self):
        return {
            "kind": self.kind,
            "article": self.article_id,
            "version": self.version_id,
            "reply": self.reply_id,
            "section": self.section_id,
            "supersedes": self.supersedes_id,
        }
