"""Which story, and which version of it, a filing is about."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from articles.models import Article, LiveStory, Notice, PublishedVersion

from ..law.marks import implements
from ..passages import quotes_of

ID = re.compile(r"[0-9]{1,18}", re.ASCII)
NUMBER = re.compile(r"[0-9]{1,9}", re.ASCII)
IN_ADDRESS = re.compile(r"/berita/([0-9]{1,18})(?:/|$)", re.ASCII)
FOUND = 10
WORDS = 8


class NoSuchStory(Exception):
    """No story of ours that the public ever read has this id."""


class Withdrawn(Exception):
    """The story was withdrawn; `notice` says why."""

    def __init__(self, article):
        super().__init__(article.pk)
        self.notice = Notice.objects.filter(article=article, kind=Notice.Kind.WITHDRAWAL).first()


@dataclass(frozen=True)
class Subject:
    """A public story and the version that is shown for marking. `remark` says why it is not the one that was asked for."""

    article: Article
    version: PublishedVersion
    remark: str = ""

    @property
    def title(self):
        return self.version.text["title"]

    @property
    def quotes(self):
        return quotes_of(self.version)

    @property
    def newest(self):
        """Number of the live version, when it is a newer one than this."""
        return self.article.live.number if self.article.live_id != self.version.pk else None


@implements("HJ-1", "UP-1.11")
def subject(pk, number, *, outlet):
    """The Subject that an address names. Raises NoSuchStory (also for drafts) or Withdrawn."""
    if not ID.fullmatch(pk):
        raise NoSuchStory(pk)
    article = Article.objects.select_related("live__entry__text").defer("body").filter(pk=pk).first()
    if article is None or article.live_id is None:
        raise NoSuchStory(pk)
    if article.withdrawn_at:
        raise Withdrawn(article)
    if not number or number == str(article.live.number):
        return Subject(article, article.live)
    found = None
    if NUMBER.fullmatch(number):
        versions = article.versions.select_related("entry__text", "closure")
        found = versions.filter(number=number).first()
    if found is None:
        return Subject(article, article.live, _("We do not know that version; this is the text as it stands now."))
    if not outlet.versions_readable or hasattr(found, "closure"):
        return Subject(article, article.live, _("That version is no longer shown; this is the text as it stands now."))
    return Subject(article, found)


@dataclass(frozen=True)
class Found:
    """What a search for a story gave: its id when an address named it, else stories, else a sentence."""

    pk: str = ""
    stories: tuple = ()
    sentence: str = ""


@implements("HJ-1")
def find(words, *, host):
    """Look for the story that somebody means, by an address that they paste, or by words of its title.

    `host` is where they read us, beside the site's own.
    """
    words = " ".join(words.replace("\x00", "").split())[:500]
    if not words:
        return Found()
    where, path = _address(words)
    named = IN_ADDRESS.search(path)
    if where and where not in {_address(settings.SITE_URL)[0], host.partition(":")[0]}:
        return Found(
            sentence=_(
                "This address is not one of ours. A right of reply goes to the medium that published the story. "
                "If a story of ours repeats it, search for ours by words of its title."
            )
        )
    if named:
        return Found(pk=named[1])
    stories = LiveStory.objects.select_related("section").order_by("-first_published_at")
    for word in words.split()[:WORDS]:
        stories = stories.filter(title__icontains=word)
    stories = tuple(stories[:FOUND])
    if not stories:
        return Found(
            sentence=_("No story of ours has these words in its title. Try fewer words, or paste its address.")
        )
    return Found(stories=stories)


def _address(words):
    """(host, path) of an address; no host when the words are not one."""
    try:
        parts = urlsplit(words if "://" in words else "")
        return (parts.hostname or "").removeprefix("www."), parts.path or words
    except ValueError:
        return "", words
