"""Standing pages: the masthead, the guideline, policies."""

from itertools import groupby

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsroom.core.models import Page

from .. import addresses, body
from ..models import Author
from ..rendering import trusted
from .public import public_page

GUIDELINE = "pedoman-media-siber"
POLICY = "kebijakan-koreksi"
# law: MS-4a. What errata, corrections and replies follow. Each has its page from the first day: a marked empty place until
# a person has pasted the official text and signed it.
OFFICIAL = {
    "undang-undang-pers": _("Press Law (Law 40 of 1999)"),
    "kode-etik-jurnalistik": _("Journalists' code of ethics"),
    "pedoman-hak-jawab": _("Right of reply guideline"),
}


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
    return _page(request, _stored().filter(slug=GUIDELINE).first(), title=_("Guideline for cyber media"))


@public_page
def policy(request, slug):
    page = _stored().exclude(slug=GUIDELINE).filter(slug=slug).first()
    if page is None and slug not in OFFICIAL:
        raise Http404
    # law: MS-4a
    follows = [(title, reverse("policy", args=[slug])) for slug, title in OFFICIAL.items()] if slug == POLICY else []
    return _page(request, page, title=OFFICIAL.get(slug, ""), follows=follows)


def _stored():
    return Page.objects.select_related("reviewed_by")


def _page(request, page, *, title, follows=()):
    signed = page is not None and (not page.official or page.reviewed_at is not None)
    return render(
        request,
        "articles/page.html",
        {
            "page": page,
            "title": page.title if page else title,
            "signed": signed,
            "text": trusted(body.clean(page.body)) if signed else "",
            "follows": follows,
            "canonical": addresses.absolute(request.path),
        },
    )
