"""Feeds: Atom, or RSS 2.0 with `?format=rss`. Entries keep their id for ever, and move up when they are corrected."""

import copy
import re

from django.contrib.syndication.views import Feed
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from newsroom.core.models import Outlet

from . import notices
from .addresses import absolute, tag_uri
from .models import Article, Section, Tag
from .queries import PAGE, stories, with_change

# Characters that XML 1.0 cannot hold, whatever way they came into a text.
NOT_XML = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def xml_text(text):
    return NOT_XML.sub("", str(text))


class PublicFeed(Feed):
    """A feed with whole addresses and ids of its own. Sub-classes say `path`, its items, and their `item_*`."""

    feed_type = Atom1Feed
    language = "id"
    item_guid_is_permalink = False

    def __call__(self, request, *args, **kwargs):
        feed = copy.copy(self)
        feed.outlet = getattr(request, "outlet", None) or Outlet.get()
        if request.GET.get("format") == "rss":
            feed.feed_type = Rss201rev2Feed
        response = Feed.__call__(feed, request, *args, **kwargs)
        patch_cache_control(response, no_cache=True)
        return response

    def title(self, obj):
        return xml_text(f"{name} - {self.outlet.name}" if (name := self.name(obj)) else self.outlet.name)

    def name(self, obj):
        return ""

    def subtitle(self, obj):
        return xml_text(self.outlet.motto)

    def description(self, obj):
        # RSS calls it HTML, where Atom's subtitle is plain text.
        return escape(self.subtitle(obj))

    def link(self, obj):
        return absolute(self.path(obj))

    def feed_url(self, obj):
        suffix = "?format=rss" if self.feed_type is Rss201rev2Feed else ""
        return absolute(f"{self.path(obj)}feed/{suffix}")

    def feed_guid(self, obj):
        return tag_uri(self.outlet, self.path(obj).strip("/") or "depan")

    def author_name(self, obj):
        return xml_text(self.outlet.name)

    def item_guid(self, item):
        return tag_uri(self.outlet, self.item_path(item))


class LatestFeed(PublicFeed):
    """The newest stories, each with the notices that stand on it. law: INV-5"""

    def path(self, obj):
        return reverse("front")

    def stories(self, obj):
        return stories()

    def items(self, obj):
        found = list(with_change(self.stories(obj)).order_by("-first_published_at", "-pk")[:PAGE])
        on_them = {}
        for notice in notices.shown(notices.standing().filter(article__in=[story.pk for story in found])):
            on_them.setdefault(notice.notice.article_id, []).append(notice)
        for story in found:
            story.notices = on_them.get(story.pk, [])
        return found

    def item_path(self, story):
        return f"berita/{story.pk}"

    def item_title(self, story):
        # law: MS-6b
        return xml_text(f"IKLAN: {story.title}" if story.sponsored else story.title)

    def item_link(self, story):
        return absolute(story.get_absolute_url())

    def item_description(self, story):
        said = [format_html("<p>{}</p>", xml_text(text)) for text in self._sentences(story) if text]
        for notice in story.notices:
            address = absolute(notice.get_absolute_url())
            said.append(format_html('<p><a href="{}">{}</a></p>', address, xml_text(notices.in_words(notice))))
        return mark_safe("".join(said))

    def _sentences(self, story):
        yield story.standfirst
        if story.sponsored:
            yield _("Paid for by %(sponsor)s") % {"sponsor": story.sponsor}
        if story.unverified:
            # law: MS-2c4
            yield "(" + _("Some of this story still has to be verified; the newsroom is working on it.") + ")"

    def item_author_name(self, story):
        return xml_text(story.byline_text or self.outlet.name)

    def item_categories(self, story):
        labels = [notice.get_kind_display() for notice in story.notices]
        if story.kind == Article.Kind.REPLY:
            labels.append(Article.Kind.REPLY.label)
        return [xml_text(word) for word in dict.fromkeys([story.section.name, *map(str, labels)])]

    def item_pubdate(self, story):
        return story.first_published_at

    def item_updateddate(self, story):
        return story.moved_at


class SectionFeed(LatestFeed):
    def get_object(self, request, slug):
        return get_object_or_404(Section, slug=slug)

    def name(self, section):
        return section.name

    def path(self, section):
        return section.get_absolute_url()

    def stories(self, section):
        return stories().filter(section=section)


class TagFeed(LatestFeed):
    def get_object(self, request, slug):
        return get_object_or_404(Tag, slug=slug)

    def name(self, tag):
        return tag.name

    def path(self, tag):
        return tag.get_absolute_url()

    def stories(self, tag):
        return stories().filter(live_tags__tag=tag)
