"""Standing pages: the masthead, the guideline, policies."""

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
    people = Author.objects.exclude(position="").select_related("photo")
    return render(request, "articles/masthead.html", {"people": people, "canonical": addresses.absolute(request.path)})


@public_page
def guideline(request):
    """The guideline for cyber media, unaltered; a marked empty place until a person has put it there. law: MS-8"""
    return _page(request, Page.objects.filter(slug=GUIDELINE).first())


@public_page
def policy(request, slug):
    return _page(request, get_object_or_404(Page.objects.exclude(slug=GUIDELINE), slug=slug))


def _page(request, page):
    signed = page is not None and (not page.official or page.reviewed_at is not None)
    return render(
        request,
        "articles/page.html",
        {
            "page": page,
            "text": trusted(body.clean(page.body)) if signed else "",
            "canonical": addresses.absolute(request.path),
        },
    )
