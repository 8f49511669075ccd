"""What lists need, rebuilt from the live version by `articles.projections.rebuild`, and by nothing else.

Only public stories have rows here, so a list is one indexed query and never loads a text.
"""

from django.db import models
from django.urls import reverse

from .. import photo_notes


class LiveStory(models.Model):
    """A public story as cards and lists show it."""

    article = models.OneToOneField(
        "articles.Article", on_delete=models.CASCADE, primary_key=True, related_name="live_story"
    )
    version = models.ForeignKey("articles.PublishedVersion", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12)
    title = models.CharField(max_length=180)
    slug = models.SlugField(max_length=120)
    kicker = models.CharField(max_length=60, blank=True)
    standfirst = models.TextField(blank=True)
    section = models.ForeignKey("articles.Section", on_delete=models.PROTECT, related_name="live_stories")
    byline_text = models.CharField(max_length=250, blank=True)
    photo = models.ForeignKey("articles.Photo", on_delete=models.PROTECT, null=True, related_name="+")
    photo_alt = models.CharField(max_length=250, blank=True)
    # What the picture itself must say (articles.photo_notes).
    photo_marks = models.JSONField(default=dict)
    sponsor = models.CharField(max_length=120, blank=True)
    unverified = models.BooleanField(default=False)
    has_erratum = models.BooleanField(default=False)
    has_reply = models.BooleanField(default=False)
    has_ruling = models.BooleanField(default=False)
    words = models.PositiveIntegerField(default=0)
    first_published_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["-first_published_at", "-article"], name="live_newest"),
            models.Index(fields=["section", "-first_published_at", "-article"], name="live_in_section"),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("story", args=[self.article_id, self.slug])

    @property
    def sponsored(self):
        # law: MS-6b
        return self.kind == "advertorial"

    @property
    def picture(self):
        """The photo as lists show it: none where it would be covered or is gone."""
        # law: KE-2f
        return self.photo if self.photo and not (self.photo.sensitive or self.photo.hidden) else None

    @property
    def photo_note(self):
        # law: KE-2e, KE-4e
        return photo_notes.words(self.photo_marks)

    def labelled(self):
        """Whether parts/story_labels.html has anything to say of it."""
        return (
            self.kind in {"advertorial", "reply"}
            or self.has_erratum
            or self.has_reply
            or self.has_ruling
            or self.unverified
        )


class LiveTag(models.Model):
    """A tag of a public story."""

    story = models.ForeignKey(LiveStory, on_delete=models.CASCADE, related_name="live_tags")
    tag = models.ForeignKey("articles.Tag", on_delete=models.CASCADE, related_name="live")
    first_published_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["story", "tag"], name="live_tag_once")]
        indexes = [models.Index(fields=["tag", "-first_published_at", "-story"], name="live_in_tag")]

    def __str__(self):
        return f"{self.tag_id} {self.story_id}"


class LiveByline(models.Model):
    """An author of a public story."""

    story = models.ForeignKey(LiveStory, on_delete=models.CASCADE, related_name="live_bylines")
    author = models.ForeignKey("articles.Author", on_delete=models.CASCADE, related_name="live")
    first_published_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["story", "author"], name="live_byline_once")]
        indexes = [models.Index(fields=["author", "-first_published_at", "-story"], name="live_by_author")]

    def __str__(self):
        return f"{self.author_id} {self.story_id}"


class RelatedLink(models.Model):
    """The text of a public story leads to another story: by a Baca Juga, or by a link in its words alone."""

    story = models.ForeignKey(LiveStory, on_delete=models.CASCADE, related_name="related_links")
    target = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="linked_from")
    in_words = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["story", "target"], name="related_once")]

    def __str__(self):
        return f"{self.story_id} → {self.target_id}"


class LivePhoto(models.Model):
    """A photo that a public story shows, above its text or in it."""

    story = models.ForeignKey(LiveStory, on_delete=models.CASCADE, related_name="live_photos")
    photo = models.ForeignKey("articles.Photo", on_delete=models.PROTECT, related_name="live")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["story", "photo"], name="live_photo_once")]

    def __str__(self):
        return f"{self.story_id} {self.photo_id}"


class SearchText(models.Model):
    """The words of a public story, folded for search."""

    story = models.OneToOneField(LiveStory, on_delete=models.CASCADE, primary_key=True, related_name="search_text")
    words = models.TextField()

    def __str__(self):
        return str(self.story_id)
