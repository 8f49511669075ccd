from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Platform(models.TextChoices):
    FACEBOOK = "facebook", "Facebook"
    INSTAGRAM = "instagram", "Instagram"
    THREADS = "threads", "Threads"
    TIKTOK = "tiktok", "TikTok"
    X = "x", "X"
    YOUTUBE = "youtube", "YouTube"
    WHATSAPP = "whatsapp", "WhatsApp"
    TELEGRAM = "telegram", "Telegram"
    OTHER = "other", _("Another platform")


class SocialPost(models.Model):
    """A post of the outlet's own accounts about a story. law: SM-2, DP-22, MS-4d1"""

    Platform = Platform

    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="social_posts")
    platform = models.CharField(_("platform"), max_length=10, choices=Platform)
    url = models.URLField(_("address of the post"), max_length=500)
    posted_at = models.DateTimeField(_("posted at"))
    note = models.CharField(_("note"), max_length=300, blank=True)
    before = models.ForeignKey("core.PrivateFile", on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(_("registered at"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    by_name = models.CharField(_("registered by"), max_length=150)

    class Meta:
        ordering = ["posted_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["article", "url"], name="post_once_for_story")]
        verbose_name = _("social media post")
        verbose_name_plural = _("social media posts")

    def __str__(self):
        return f"{self.get_platform_display()}: {self.url}"


class FollowUpKind(models.TextChoices):
    SOURCE = "source", _("A quoted source changed its story")
    POST = "post", _("A social media post about the story")


class How(models.TextChoices):
    """How a follow-up was closed; which of them fit depends on its kind."""

    CORRECTED = "corrected", _("We corrected our story")
    WITHDRAWN = "withdrawn", _("We withdrew our story")
    NOTHING = "nothing", _("Nothing to change in our story")
    EDITED = "edited", _("The post was changed")
    REMOVED = "removed", _("The post was removed")
    ANSWERED = "answered", _("The correction was put under the post")


class FollowUpQuerySet(models.QuerySet):
    def open(self):
        return self.filter(done_at=None)


class FollowUp(models.Model):
    """Something to be done elsewhere because a story changed, or its source did. Closed by a named person, saying how.

    law: MS-4d1, MS-4d2, FL-9, FL-11, SM-2
    """

    Kind, How = FollowUpKind, How

    kind = models.CharField(_("kind"), max_length=8, choices=FollowUpKind)
    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="follow_ups", verbose_name=_("story")
    )
    # A source's follow-up has the notice of the source; a post's has the post, and our notice that opened it.
    upstream = models.ForeignKey(
        "articles.UpstreamNotice", on_delete=models.PROTECT, null=True, related_name="follow_ups"
    )
    post = models.ForeignKey(SocialPost, on_delete=models.PROTECT, null=True, related_name="follow_ups")
    notice = models.ForeignKey("articles.Notice", on_delete=models.PROTECT, null=True, related_name="follow_ups")
    opened_at = models.DateTimeField(_("open since"))

    how = models.CharField(_("how it was closed"), max_length=10, choices=How, blank=True)
    words = models.TextField(_("in words"), max_length=2000, blank=True)
    # The notice of ours that answers the source.
    answer = models.ForeignKey("articles.Notice", on_delete=models.PROTECT, null=True, related_name="+")
    # How the post looks afterwards: a picture of it, or an address.
    link = models.URLField(max_length=500, blank=True)
    after = models.ForeignKey("core.PrivateFile", on_delete=models.PROTECT, null=True, related_name="+")
    done_at = models.DateTimeField(_("closed at"), null=True)
    done_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    done_by_name = models.CharField(_("closed by"), max_length=150, blank=True)

    objects = FollowUpQuerySet.as_manager()

    class Meta:
        ordering = ["opened_at", "pk"]
        indexes = [models.Index(fields=["opened_at"], condition=models.Q(done_at=None), name="follow_up_open")]
        constraints = [
            models.UniqueConstraint(fields=["upstream", "article"], name="follow_up_once_for_source"),
            models.UniqueConstraint(fields=["notice", "post"], name="follow_up_once_for_post"),
            models.CheckConstraint(
                condition=models.Q(kind="source", upstream__isnull=False, post=None, notice=None)
                | models.Q(kind="post", upstream=None, post__isnull=False, notice__isnull=False),
                name="follow_up_of_one_kind",
            ),
            models.CheckConstraint(
                condition=models.Q(done_at=None, done_by=None, how="")
                | models.Q(done_at__isnull=False, done_by__isnull=False) & ~models.Q(how=""),
                name="follow_up_closed_by_somebody",
            ),
        ]
        verbose_name = _("follow-up")
        verbose_name_plural = _("follow-ups")

    def __str__(self):
        return str(self.upstream or self.post)
