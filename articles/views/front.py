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
    top, next_ones = _top()
    lead = top[0] if top else None
    more = _more(lead, top, next_ones) if lead else []
    return render(
        request,
        "articles/front.html",
        {
            "lead": lead,
            "picks": top[1:],
            "more": more,
            "notices": notices.shown(notices.standing()[:RECORD]),
            "bands": _bands(without=[story.pk for story in [*top, *more]]),
            "canonical": absolute("/"),
            "structured": structured_data.script(structured_data.organization(request.outlet)),
        },
    )


def _top():
    """The stories of the first places, picked ones in their order and the rest the newest; and the newest after those."""
    picked = stories().filter(article__frontpick__isnull=False).order_by("article__frontpick__position")[:PICKS]
    newest = stories().order_by("-first_published_at", "-pk")[: PICKS + MORE]
    found = list({story.pk: story for story in [*picked, *newest]}.values())
    return found[:PICKS], found[PICKS:]


def _more(lead, top, next_ones):
    """Headlines under the lead: what its text links to, then the newest that stand nowhere yet."""
    linked = stories().filter(article__linked_from__story=lead, article__linked_from__in_words=False)
    linked = linked.exclude(pk__in=[story.pk for story in top])
    linked = linked.order_by("-first_published_at", "-pk")[:MORE]
    return list({story.pk: story for story in [*linked, *next_ones]}.values())[:MORE]


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
    return [
        (row, some[:THREE] if number % 2 == 0 else _pictured_first(some)) for number, (row, some) in enumerate(shown)
    ]


def _pictured_first(some):
    """`some`, the newest that has a picture moved to the front: it gets the large place."""
    return sorted(some, key=lambda story: story != next((each for each in some if each.picture), None))
