"""What the editor's dialogs and fields look things up with, as JSON. For people who are signed in to the newsroom."""

from functools import reduce
from operator import or_

from django.db.models import Count, Q
from django.http import JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from newsroom.core.templatetags.news import short

from ..models import LiveStory, LiveTag, Photo, Tag

FOUND = 10
ASKED = 100


@require_safe
def stories(request):
    """Public stories, newest first: those of `?id=…&id=…`, or at most ten whose title has every word of `?q=`.

    With `?suggest=1` those with a tag of `?tag=…` come first, marked, then those of `?section=`. `?not=…` are left out.
    """
    rows = LiveStory.objects.select_related("section").only("title", "section__name", "first_published_at")
    rows = rows.exclude(pk__in=_ids(request, "not")).order_by("-first_published_at", "-pk")
    if "suggest" in request.GET:
        return _answer(_story(row, suggested=True) for row in _suggested(rows, request))
    return _answer(_story(row) for row in _chosen(rows, request, "title")[: _limit(request)])


def _story(row, **more):
    return {"id": row.pk, "text": row.title, "note": f"{row.section.name} · {short(row.first_published_at)}", **more}


def _suggested(rows, request):
    """At most ten: stories with the same tags, then those of the same section, each newest first; else the newest."""
    tagged = LiveTag.objects.filter(tag__name__in=request.GET.getlist("tag")[:ASKED]).values("story")
    near = Q(section__in=_ids(request, "section"))
    found = list(rows.filter(pk__in=tagged)[:FOUND])
    if len(found) < FOUND:
        found += rows.filter(near).exclude(pk__in=[row.pk for row in found])[: FOUND - len(found)]
    return found or rows[:FOUND]


@require_safe
def photos(request):
    """Photos of the library, newest first, by name or caption."""
    rows = Photo.objects.usable() if "id" in request.GET else Photo.objects.usable().filter(replaced_by=None)
    rows = _chosen(rows, request, "title", "caption")
    return _answer(photo_row(row) for row in rows[: _limit(request)])


def photo_row(row):
    """A photo as the editor's scripts know it."""
    return {
        "id": row.pk,
        "text": row.title,
        "note": row.credit or _("no credit yet"),
        "caption": row.caption,
        "credit": row.credit,
        "alt": row.alt,
        "src": row.thumbnail,
    }


@require_safe
def tags(request):
    """Tags with the words of `?q=`, the most used first."""
    rows = _chosen(Tag.objects.annotate(uses=Count("items")), request, "name").order_by("-uses", "name")
    return _answer({"id": row.pk, "text": row.name, "note": row.uses} for row in rows[:FOUND])


def _chosen(rows, request, *columns):
    if "id" in request.GET:
        return rows.filter(pk__in=_ids(request, "id"))
    for word in request.GET.get("q", "").split()[:8]:
        rows = rows.filter(reduce(or_, (Q(**{f"{column}__icontains": word}) for column in columns)))
    return rows


def _ids(request, name):
    return [value for value in request.GET.getlist(name) if value.isdecimal() and len(value) < 19][:ASKED]


def _limit(request):
    return ASKED if "id" in request.GET else FOUND


def _answer(results):
    response = JsonResponse({"results": list(results)})
    response.headers["Cache-Control"] = "private, no-store"
    return response
