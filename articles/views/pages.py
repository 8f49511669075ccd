"""Standing pages: the masthead, the guideline, policies."""

from itertools import groupby

from django.shortcuts import get_object_or_404, render

from newsroom.core.models import Page

from .. import addresses, body
from ..models import Author
from ..rendering import trusted
from .public import public_page

GUIDELINE = "pedoman-media-siber"


@public_page
def masthead(request):
    """Who publishes this, who answers for it, where they are. law: UP-9.2, UP-12"""
    people = Author.objects.exclude(position="").order_by("position", "name")
    groups = [(position, list(group)) for position, group in groupby(people, key=lambda author: author.position)]
    # Whoever answers for it stands first.
    groups.sort(key=lambda group: request.outlet.editorial_responsible not in [author.name for author in group[1]])
    return render(request, "articles/masthead.html", {"groups": groups, "canonical": addresses.absolute(request.path)})


@public_page
def guideline(request):
    """The guideline for cyber media, unaltered; a marked empty place until a person has put it there. law: MS-8"""
    return _page(request, Page.objects.select_related("reviewed_by").filter(slug=GUIDELINE).first())


@public_page
def policy(request, slug):
    policies = Page.objects.select_related("reviewed_by").exclude(slug=GUIDELINE)
    return _page(request, get_object_or_404(policies, slug=slug))


def _page(request, page):
    signed = page is not None and (not page.official or page.reviewed_at is not None)
    return render(
        request,
        "articles/page.html",
        {
            "page": page,
            "signed": signed,
            "text": trusted(body.clean(page.body)) if signed else "",
            "canonical": addresses.absolute(request.path),
        },
    )
