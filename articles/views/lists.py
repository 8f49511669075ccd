"""Lists of stories by first publication: of a section, a tag, an author, a day."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from .. import addresses
from ..models import Author, LiveByline, LiveStory, LiveTag, Section, Tag
from ..queries import keyset, stories
from .public import pager, public_page

CARD = [f"story__{name}" for name in ("section", "photo")]


@dataclass(frozen=True)
class Day:
    """The stories of one day in a list, in the outlet's zone."""

    date: date
    stories: list

    @property
    def url(self):
        return addresses.day(self.date)


def by_day(rows):
    """`rows`, newest first, as Days."""
    groups = groupby(rows, key=lambda story: timezone.localdate(story.first_published_at))
    return [Day(day, list(group)) for day, group in groups]


def _list(request, template, page, context):
    days = by_day(page.rows)
    # Page addresses of no meaning (`?page=7`) change nothing, so each list has one canonical address.
    canonical = addresses.absolute(request.path)
    return render(request, template, {"days": days, "canonical": canonical, **pager(request, page), **context})


@public_page
def section(request, slug):
    found = get_object_or_404(Section, slug=slug)
    page = keyset(stories().filter(section=found), before=request.GET.get("before", ""))
    context = {"section": found, "section_current": slug, "feed_url": reverse("section_feed", args=[slug])}
    if not request.GET.get("before"):
        context["top"], page = page.rows[:TOP], replace(page, rows=page.rows[TOP:])
    return _list(request, "articles/section.html", page, context)


# The newest of a section stand above its days, as on the front page.
TOP = 5


@public_page
def tag(request, slug):
    found = get_object_or_404(Tag, slug=slug)
    page = _through(LiveTag.objects.filter(tag=found), request)
    return _list(request, "articles/tag.html", page, {"tag": found, "feed_url": reverse("tag_feed", args=[slug])})


@public_page
def author(request, slug):
    found = get_object_or_404(Author.objects.select_related("photo"), slug=slug)
    page = _through(LiveByline.objects.filter(author=found), request)
    return _list(request, "articles/author.html", page, {"author": found})


def _through(rows, request):
    """A page of stories, by way of the rows that put them in a list."""
    page = keyset(rows.select_related("story", *CARD), before=request.GET.get("before", ""), pk="story_id")
    return replace(page, rows=[row.story for row in page.rows])


@public_page
def index(request):
    """All stories, newest first; `?tanggal=2021-12-14` leads to that day."""
    context = {"today": timezone.localdate()}
    if asked := request.GET.get("tanggal"):
        try:
            if day := parse_date(asked):
                return redirect(addresses.day(day))
        except ValueError:
            pass
        context["not_a_day"] = asked
    page = keyset(stories(), before=request.GET.get("before", ""))
    return _list(request, "articles/index.html", page, context)


@public_page
def index_day(request, year, month, day):
    """The stories of one day of the outlet's zone."""
    start, end = _bounds(year, month, day)
    page = keyset(
        stories().filter(first_published_at__gte=start, first_published_at__lt=end),
        before=request.GET.get("before", ""),
    )
    newest_first = LiveStory.objects.order_by("-first_published_at").values_list("first_published_at", flat=True)
    before = newest_first.filter(first_published_at__lt=start).first()
    after = newest_first.filter(first_published_at__gte=end).last()
    asked = date(year, month, day)
    return _list(
        request,
        "articles/index_day.html",
        page,
        {
            "day": asked,
            "future": asked > timezone.localdate(),
            "earlier": Day(timezone.localdate(before), []) if before else None,
            "later": Day(timezone.localdate(after), []) if after else None,
            "canonical": addresses.absolute(addresses.day(asked)),
        },
    )


def _bounds(year, month, day):
    """Begin and end of a day in the outlet's zone. Http404 for a day that no calendar has."""
    try:
        start = timezone.make_aware(datetime.combine(date(year, month, day), time.min))
        end = timezone.make_aware(datetime.combine(date(year, month, day) + timedelta(days=1), time.min))
        # The database compares in UTC, where the first and the last day of the calendar do not fit.
        return start.astimezone(UTC), end.astimezone(UTC)
    except (ValueError, OverflowError):
        raise Http404(_("There is no such day.")) from None
