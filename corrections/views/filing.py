"""The way to the form: which story, then what happened; or going on with what was begun on this device."""

import secrets

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_safe

from ..actions import draft as drafts
from ..intake.kinds import KINDS
from ..intake.subject import find
from ..intake.written import FIRST, Written
from .draft_access import about_story, forget, key_of
from .filing_page import page, private_page


@require_safe
def file_case(request):
    """law: PR-7. The address that stories link to: story and version that were read are chosen already."""
    story, words = request.GET.get("berita", ""), request.GET.get("q", "")
    if story:
        return _lead_on(request, story)
    # Nobody is stuck without a story chosen: they paste its address, or search.
    found = find(words, host=request.get_host())
    if found.pk:
        return _lead_on(request, found.pk)
    return render(request, "corrections/which_story.html", {"q": words, "found": found})


def _lead_on(request, story):
    if not (story.isascii() and story.isdecimal()):
        return render(request, "corrections/no_story.html", status=404)
    chosen = {name: request.GET.getlist(name) for name in ("versi", "jenis", "bagian") if name in request.GET}
    address = reverse("filing", args=[int(story)])
    return redirect(f"{address}?{urlencode(chosen, doseq=True)}" if chosen else address)


@require_safe
@about_story
def start(request, about, draft):
    """The first step; or, where this browser holds a draft, the choice to go on with it. law: HJ-10a, UP-1.12"""
    if draft:
        context = {"about": about, "draft": draft, "go_on": Written.of(draft, about).unfinished, "query": request.GET}
        return private_page(render(request, "corrections/go_on.html", context))
    written = Written(_chosen(request.GET, about), quotes=about.quotes)
    return page(request, FIRST, about, written, key=secrets.token_urlsafe(24))


def _chosen(query, about):
    """What the link under the story, or the words selected in it, chose already: marks, if that version is shown."""
    values = {"bagian": [] if about.remark else query.getlist("bagian")[:200]}
    return {**values, "jenis": [query["jenis"]]} if query.get("jenis") in KINDS else values


@require_http_methods(["GET", "HEAD", "POST"])
@about_story
def discard(request, about, draft):
    """Asks once, then deletes what was written here, its files too."""
    address = reverse("filing", args=[about.article.pk])
    if request.method != "POST":
        return private_page(render(request, "corrections/discard.html", {"about": about, "address": address}))
    drafts.discard(key=key_of(request))
    query = request.GET.urlencode()
    response = forget(redirect(f"{address}?{query}" if query else address), about.article.pk)
    # "Back" on a device that others use must not show what was written.
    response.headers["Clear-Site-Data"] = '"cache"'
    return response
