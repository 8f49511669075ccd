"""Which story a filing is about, and what of it is disputed: asked on several pages of the desk in the same way."""

import re

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import LiveStory, PublishedVersion

from ..actions.file_case import Disputed
from ..passages import named, parts_of
from . import fields

FOUND = 20
PASSAGES, WHOLE, LATER = "passages", "whole", "later"
KEY = re.compile(r"([0-9]{1,18})(?:-([0-9]{1,9}))?", re.ASCII)


def find(words):
    """Public stories by words of their title, by number, or by an address that was pasted."""
    words = words.replace("\x00", "").strip()[:200]
    if not words:
        return []
    stories = LiveStory.objects.select_related("section").order_by("-first_published_at")
    by_number = re.search(r"(?:^|/berita/)([0-9]{1,18})(?:/|$)", words, re.ASCII)
    if by_number:
        return list(stories.filter(pk=by_number[1]))
    for word in words.split()[:8]:
        stories = stories.filter(title__icontains=word)
    return list(stories[:FOUND])


def version_of(key):
    """The version that "12-3" names, the newest for "12"; None when there is none that was ever published."""
    parts = KEY.fullmatch(key)
    if not parts:
        return None
    versions = PublishedVersion.objects.filter(article=parts[1]).select_related("article", "entry__text")
    if parts[2]:
        versions = versions.filter(number=parts[2])
    return versions.order_by("-number").first()


def key_of(version):
    return f"{version.article_id}-{version.number}"


def part_choices(version):
    """The parts of a version as choices, those that are no paragraphs with their name before them."""
    for number, words in parts_of(version).items():
        name = named(number)
        yield str(number), f"{name}: {words}" if name else words


class MarksPassages:
    """Mixed into a form: what of one version is disputed."""

    def ask_passages(self, version, *, label="", later=False):
        choices = [
            (PASSAGES, gettext_lazy("The passages ticked below")),
            (WHOLE, gettext_lazy("The whole story")),
            *([(LATER, gettext_lazy("Not marked yet; to be marked afterwards, from the letter"))] if later else []),
        ]
        self.fields["what"] = fields.choice(label or gettext_lazy("What is disputed"), choices)
        self.fields["passages"] = fields.several(gettext_lazy("Passages"), part_choices(version))

    def clean(self):
        data = super().clean()
        if data.get("what") == PASSAGES and not data.get("passages") and "passages" not in self.errors:
            self.add_error("passages", _("Mark at least one paragraph, or choose the whole story."))
        return data

    @property
    def marked(self):
        """Numbers of the marked parts; none where the whole story is disputed."""
        data = self.cleaned_data
        return tuple(int(number) for number in data["passages"]) if data["what"] == PASSAGES else ()

    @property
    def whole(self):
        return self.cleaned_data["what"] == WHOLE


class StoryForm(MarksPassages, forms.Form):
    """One of the stories of a filing that is being recorded."""

    def __init__(self, *args, version, **kwargs):
        self.version, self.key = version, key_of(version)
        super().__init__(*args, prefix=self.key, **kwargs)
        self.ask_passages(version, later=True)
        self.others = [each for each in version.article.versions.all().order_by("-number") if each.pk != version.pk]

    @property
    def disputed(self):
        return Disputed(self.version, self.marked, self.whole)
