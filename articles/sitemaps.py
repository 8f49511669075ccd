"""What crawlers are told: an index with a file for each month, which hardly ever changes once the month is over."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Max
from django.db.models.functions import TruncMonth
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from newsroom.core.models import Page

from .addresses import absolute
from .feeds import xml_text
from .models import Article, LiveStory, Notice, Section
from .queries import with_change
from .views.public import public_page

# https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
NEWS_AGE = timedelta(days=2)
NEWS_MAX = 1000
# A sitemap holds 50,000 addresses (https://www.sitemaps.org/protocol.html).
MAX = 50_000
XML = "application/xml; charset=utf-8"


@dataclass(frozen=True)
class Place:
    """An address, and when what stands there last changed."""

    loc: str
    changed_at: datetime | None = None


@public_page
def index(request):
    """The list of sitemaps."""
    changed = _by_month(LiveStory.objects.all(), "first_published_at", "changed_at")
    # A notice changes a story without a new version of it.
    for month, at in _by_month(Notice.objects.all(), "article__live_story__first_published_at", "at").items():
        changed[month] = max(changed[month], at)
    places = [Place(absolute(reverse("sitemap_pages")))]
    for month, at in sorted(changed.items(), reverse=True):
        address = reverse("sitemap_month", args=[month.year, f"{month.month:02}"])
        places.append(Place(absolute(address), at))
    return render(request, "articles/sitemap_index.xml", {"places": places}, content_type=XML)


def _by_month(rows, published, changed):
    """{month of first publication: newest change}."""
    rows = rows.filter(**{f"{published}__isnull": False}).order_by().annotate(month=TruncMonth(published, tzinfo=UTC))
    return dict(rows.values("month").annotate(newest=Max(changed)).values_list("month", "newest"))


@public_page
def pages(request):
    """What is no story: front page, sections, register, masthead, standing pages."""
    names = ("front", "index", "register", "masthead", "guideline")
    rows = [*Section.objects.all(), *Page.objects.all()]
    paths = dict.fromkeys([*map(reverse, names), *(row.get_absolute_url() for row in rows)])
    places = [Place(absolute(path)) for path in paths]
    return render(request, "articles/sitemap.xml", {"places": places}, content_type=XML)


@public_page
def month(request, year, month):
    """The public stories first published in a month (of UTC: files must not move when the outlet does)."""
    try:
        start = datetime(year, month, 1, tzinfo=UTC)
        end = (start + timedelta(days=32)).replace(day=1)
    except (ValueError, OverflowError):
        raise Http404(_("There is no such month.")) from None
    found = with_change(LiveStory.objects.filter(first_published_at__gte=start, first_published_at__lt=end))
    rows = found.only("slug").order_by("first_published_at", "pk")[:MAX]
    places = [Place(absolute(story.get_absolute_url()), story.moved_at) for story in rows]
    return render(request, "articles/sitemap.xml", {"places": places}, content_type=XML)


@public_page
def news(request):
    """Reporting of the last two days. Paid content and replies are no reporting of ours, and stay out. law: MS-6a"""
    rows = (
        LiveStory.objects.filter(first_published_at__gte=timezone.now() - NEWS_AGE)
        .exclude(kind__in=[Article.Kind.ADVERTORIAL, Article.Kind.REPLY])
        .order_by("-first_published_at", "-pk")[:NEWS_MAX]
    )
    stories = [
        {"loc": absolute(row.get_absolute_url()), "at": row.first_published_at, "title": xml_text(row.title)}
        for row in rows
    ]
    return render(request, "articles/sitemap_news.xml", {"stories": stories}, content_type=XML)


@public_page
def robots(request):
    """Crawlers stay out of the newsroom, of filings and of search; everything else is theirs."""
    closed = ["/admin/", reverse("case_find"), reverse("file_case"), reverse("search")]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed), ""]
    lines += [f"Sitemap: {absolute(reverse(name))}" for name in ("sitemap", "sitemap_news")]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
