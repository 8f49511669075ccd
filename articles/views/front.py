from django.db.models import OuterRef, Subquery
from django.shortcuts import render

from .. import notices, structured_data
from ..addresses import absolute
from ..models import LiveStory, Section
from ..queries import stories
from .public import public_page

PICKS = 4
MORE = 3
RECORD = 4
BAND = 6
THREE = 3


@public_page
def front(request):
    """The front page: what editors put there, else the newest; beside it the record; below it a band for each section."""
    top = _top()
    lead, picks = (top[0], top[1:PICKS]) if top else (None, [])
    return render(
        request,
        "articles/front.html",
        {
            "lead": lead,
            "picks": picks,
            "more": list(stories().filter(article__linked_from__story=lead)[:MORE]) if lead else [],
            "notices": notices.shown(notices.standing()[:RECORD]),
            "bands": _bands(without=[story.pk for story in top]),
            "canonical": absolute("/"),
            "structured": structured_data.script(structured_data.organization(request.outlet)),
        },
    )


def _top():
    """The stories of the first places: picked ones in their order, the rest filled with the newest."""
    picked = stories().filter(article__frontpick__isnull=False).order_by("article__frontpick__position")[:PICKS]
    newest = stories().order_by("-first_published_at", "-pk")[:PICKS]
    found = {story.pk: story for story in [*picked, *newest]}
    return list(found.values())[:PICKS]


def _bands(*, without):
    """(section, stories) for each section that has some, in two queries however many sections there are."""
    newest = (
        LiveStory.objects.filter(section=OuterRef("pk")).exclude(pk__in=without).order_by("-first_published_at", "-pk")
    )
    places = {f"place_{number}": Subquery(newest.values("pk")[number : number + 1]) for number in range(BAND)}
    rows = list(Section.objects.annotate(**places))
    ids = {row.pk: [pk for name in places if (pk := getattr(row, name))] for row in rows}
    found = stories().in_bulk([pk for some in ids.values() for pk in some])
    shown = [(row, [found[pk] for pk in ids[row.pk] if pk in found]) for row in rows if ids[row.pk]]
    # Bands take turns: three alike, then one large with a stack beside it.
    return [(row, some[:THREE] if number % 2 == 0 else some) for number, (row, some) in enumerate(shown)]
