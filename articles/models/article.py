from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from .taxonomy import TaggedArticle


class Kind(models.TextChoices):
    NEWS = "news", _("News")
    OPINION = "opinion", _("Opinion")
    # law: MS-6a, MS-6b
    ADVERTORIAL = "advertorial", _("Advertorial")
    # law: HJ-11, FL-10. A reply changes only through its case, and is never an advertisement.
    REPLY = "reply", _("Right of reply")


class Stage(models.TextChoices):
    """How far the working copy is. What the public reads does not depend on it."""

    DRAFT = "draft", _("Draft")
    REVIEW = "review", _("In review")
    RETURNED = "returned", _("Returned")
    READY = "ready", _("Ready")
    PUBLISHED = "published", _("As published")


class BylineRole(models.TextChoices):
    REPORTER = "reporter", _("Reporter")
    WRITER = "writer", _("Writer")
    EDITOR = "editor", _("Editor")
    PHOTOGRAPHER = "photographer", _("Photographer")


class ArticleQuerySet(models.QuerySet):
    def public(self):
        """Stories that the public may read now. The one gate: it does not read the clock."""
        return self.filter(live__isnull=False, withdrawn_at=None)


class Article(models.Model):
    """A story: its identity, and the working copy that editors edit. Saving it changes nothing in public."""

    Kind, Stage = Kind, Stage

    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.NEWS)
    title = models.CharField(_("title"), max_length=180)
    slug = models.SlugField(
        _("address"), max_length=120, blank=True, help_text=_("Made from the title when left empty.")
    )
    kicker = models.CharField(_("kicker"), max_length=60, blank=True)
    standfirst = models.TextField(_("standfirst"), max_length=400, blank=True)
    dateline = models.CharField(
        _("dateline"), max_length=60, blank=True, help_text=_("The place alone, as in Bojonegoro.")
    )
    body = models.TextField(_("text"), blank=True)
    section = models.ForeignKey(
        "articles.Section", on_delete=models.PROTECT, related_name="articles", verbose_name=_("section")
    )
    tags = TaggableManager(through=TaggedArticle, blank=True, verbose_name=_("tags"))
    authors = models.ManyToManyField("articles.Author", through="articles.Byline", related_name="articles")
    lead_photo = models.ForeignKey(
        "articles.Photo",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("lead photo"),
    )
    lead_caption = models.CharField(_("caption under the lead photo"), max_length=400, blank=True)
    sponsor = models.CharField(_("paid for by"), max_length=120, blank=True)
    # law: MS-2c4. Whether it is so is a person's finding; the label follows from it.
    unverified = models.BooleanField(_("further verification is needed"), default=False)
    # law: MS-2d. The story that went out before all of it was verified, and that this one brings further.
    updates = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("brings further")
    )

    stage = models.CharField(_("stage"), max_length=10, choices=Stage, default=Stage.DRAFT, editable=False)
    revision = models.PositiveIntegerField(default=0, editable=False)
    live = models.ForeignKey(
        "articles.PublishedVersion", on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    first_published_at = models.DateTimeField(_("first published"), null=True, editable=False)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    # Whose wording the working copy is: a typing error that touches a name or a number is published by somebody else.
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    # Everybody who saved it since the live version: ids, emptied by publishing.
    savers = models.JSONField(default=list, editable=False)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last saved"), auto_now=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-updated_at"]
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        constraints = [
            # INV-2: a live story has the time of its first publication.
            models.CheckConstraint(
                condition=models.Q(live=None) | models.Q(first_published_at__isnull=False), name="live_has_first_time"
            ),
            models.CheckConstraint(
                condition=models.Q(withdrawn_at=None) | models.Q(first_published_at__isnull=False),
                name="withdrawn_was_public",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("story", args=[self.pk, self.slug or "-"])

    @property
    def chain(self):
        """Name of the story's hash chain."""
        return f"article:{self.pk}"

    @property
    def is_public(self):
        return self.live_id is not None and self.withdrawn_at is None

    def is_wording_of(self, user):
        """Whether `user` had a hand in what changed since the live version; so too where nobody is known to have saved it."""
        return self.saved_by_id is None or user.pk in self.savers

    def delete(self, *args, **kwargs):
        # INV-1, FL-5
        if self.first_published_at:
            raise TypeError("A published story has no delete path: correct, answer or withdraw it.")
        return super().delete(*args, **kwargs)


class Byline(models.Model):
    """Who made the story, in order, each with a role."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="bylines")
    author = models.ForeignKey("articles.Author", on_delete=models.PROTECT, verbose_name=_("author"))
    role = models.CharField(_("role"), max_length=14, choices=BylineRole, default=BylineRole.REPORTER)
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["article", "author", "role"], name="byline_once")]
        verbose_name = _("name in the byline")
        verbose_name_plural = _("byline")

    def __str__(self):
        return f"{self.get_role_display()}: {self.author}"
