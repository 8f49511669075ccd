"""The form under a story: ask for a correction or a reply."""

import secrets

from django.conf import settings
from django.http import HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from newsroom.core.errors import Refused
from newsroom.core.models import Page

from ..intake.fields import without_nul
from ..intake.form import TYPES, FilingForm
from ..intake.subject import NoSuchStory, Withdrawn, find, subject
from ..intake.submit import submit
from .access import allow, allow_client, give_cookie

PER_CLIENT = 10
PER_STORY = 60


@require_http_methods(["GET", "HEAD", "POST"])
def file_case(request):
    """law: PR-7, HJ-10a, UP-1.12. Story and version that were read are chosen already; nothing is lost on an error."""
    posted = without_nul(request.POST)
    asked = {name: posted.get(name) or request.GET.get(name, "") for name in ("berita", "versi")}
    if not asked["berita"]:
        return _which_story(request)
    try:
        about = subject(asked["berita"], asked["versi"], outlet=request.outlet)
    except NoSuchStory:
        return render(request, "corrections/no_story.html", status=404)
    except Withdrawn as withdrawn:
        return render(request, "corrections/story_withdrawn.html", {"notice": withdrawn.notice}, status=410)
    if request.method != "POST":
        form = FilingForm(quotes=about.quotes, initial=_chosen(request.GET))
        return _page(request, form, about, key=secrets.token_urlsafe(24))
    form = FilingForm(posted, request.FILES, quotes=about.quotes)
    return _receive(request, form, about, key=posted.get("kunci", "")[:64] or secrets.token_urlsafe(24))


def _receive(request, form, about, *, key):
    now = timezone.now()
    if not form.is_valid():
        return _page(request, form, about, key=key, status=422)
    within = allow_client(request, "file", limit=PER_CLIENT, at=now)
    if not (within and allow("file-story", about.article.pk, limit=PER_STORY, at=now)):
        return _page(request, form, about, key=key, status=429)
    try:
        case = submit(form=form, version=about.version, given=key, at=now)
    except Refused as refused:
        form.add_error(None, str(refused))
        return _page(request, form, about, key=key, status=422)
    receipt = HttpResponseRedirect(reverse("case_receipt", args=[case.number]), status=303)
    return give_cookie(receipt, case.parties.select_related("case").get(is_filer=True))


def _which_story(request):
    """Nobody is stuck without a story chosen: they paste its address, or search."""
    words = request.GET.get("q", "")
    found = find(words, host=request.get_host())
    if found.pk:
        return redirect(f"{reverse('file_case')}?{urlencode({'berita': found.pk})}")
    return render(request, "corrections/which_story.html", {"q": words, "found": found})


def _chosen(query):
    """What the link under the story, or the words selected in it, chose already."""
    return {
        "jenis": query.get("jenis") if query.get("jenis") in TYPES else None,
        "bagian": query.getlist("bagian")[:200],
    }


def _page(request, form, about, *, key, status=200):
    context = {
        "form": form,
        "about": about,
        "key": key,
        "too_many": status == 429,
        "files_lost": form.is_bound and bool(request.FILES),
        "privacy": Page.objects.filter(slug="privasi").defer("body").first(),
        "demo_mail": settings.DEMO and not settings.EMAIL_CONFIGURED,
    }
    response = render(request, "corrections/file.html", context, status=status)
    # Not `no-store`: whoever goes back must find what they typed.
    patch_cache_control(response, private=True, no_cache=True)
    return response
