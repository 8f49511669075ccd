"""Who goes on with a draft: the browser that holds its key, in a cookie for the form of that one story.

law: INV-7
"""

import re
from datetime import timedelta
from functools import wraps

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ..actions.draft import KEPT, draft_of
from ..intake.fields import without_nul
from ..intake.subject import NoSuchStory, Withdrawn, subject

COOKIE = "konsep"
KEY = re.compile(r"[\w-]{20,64}", re.ASCII)
# After sending, for a second click alone.
TWICE = timedelta(minutes=10)


def key_of(request):
    """The key that the first page of the form gave out, or that this browser holds for its story, or an empty string."""
    key = request.POST.get("kunci") or request.COOKIES.get(COOKIE, "")
    return key if KEY.fullmatch(key) else ""


def remember(response, key, story, *, stays=KEPT):
    response.set_cookie(
        COOKIE,
        key,
        max_age=stays,
        path=reverse("filing", args=[story]),
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )
    return response


def forget(response, story):
    response.delete_cookie(COOKIE, path=reverse("filing", args=[story]), samesite="Lax")
    return response


def about_story(view):
    """Give `view` the Subject of the story in the address, and the draft about it that this browser opens, or None.

    The version is the draft's own, else the one that is asked for.
    """

    @wraps(view)
    def page(request, story, **kwargs):
        draft = draft_of(key_of(request), story, at=timezone.now()) if story < 2**63 else None
        asked = without_nul(request.POST).get("versi") or request.GET.get("versi", "")
        version = str(draft.version.number) if draft else asked
        try:
            about = subject(str(story), version, outlet=request.outlet)
        except NoSuchStory:
            return render(request, "corrections/no_story.html", status=404)
        except Withdrawn as withdrawn:
            return render(request, "corrections/story_withdrawn.html", {"notice": withdrawn.notice}, status=410)
        return view(request, about, draft, **kwargs)

    return page
