"""What the editor's dialogs and fields look things up with, as JSON. For people who are signed in to the newsroom."""

from functools import reduce
from operator import or_

from django.db.models import Count, Q
from django.http import JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from newsroom.core.templatetags.news import short

from ..models import LiveStory, Photo, Tag

FOUND = 10
ASKED = 100


@require_safe
def stories(request):
    """Public stories, newest first: those of `?id=…&id=…`, or at most ten whose title has every word of `?q=`."""
    rows = LiveStory.objects.select_related("section").only("title", "section__name", "first_published_at")
    rows = _chosen(rows, request, "title").order_by("-first_published_at", "-pk")
    return _answer(
        {"id": row.pk, "text": row.title, "note": f"{row.section.name} · {short(row.first_published_at)}"}
        for row in rows[: _limit(request)]
    )


@require_safe
def photos(request):
    """Photos of the library, newest first, by name or caption."""
    rows = Photo.objects.usable() if "id" in request.GET else Photo.objects.usable().filter(replaced_by=None)
    rows = _chosen(rows, request, "title", "caption")
    return _answer(
        {
            "id": row.pk,
            "text": row.title,
            "note": row.credit or _("no credit yet"),
            "caption": row.caption,
            "src": row.thumbnail,
        }
        for row in rows[: _limit(request)]
    )


@require_safe
def tags(request):
    """Tags with the words of `?q=`, the most used first."""
    rows = _chosen(Tag.objects.annotate(uses=Count("items")), request, "name").order_by("-uses", "name")
    return _answer({"id": row.pk, "text": row.name, "note": row.uses} for row in rows[:FOUND])


def _chosen(rows, request, *columns):
    if "id" in request.GET:
        ids = [value for value in request.GET.getlist("id") if value.isdecimal() and len(value) < 19]
        return rows.filter(pk__in=ids[:ASKED])
    for word in request.GET.get("q", "").split()[:8]:
        rows = rows.filter(reduce(or_, (Q(**{f"{column}__icontains": word}) for column in columns)))
    return rows


def _limit(request):
    return ASKED if "id" in request.GET else FOUND


def _answer(results):
    response = JsonResponse({"results": list(results)})
    response.headers["Cache-Control"] = "private, no-store"
    return response
