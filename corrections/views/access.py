"""Who may see a filing's pages: whoever came by its link, and holds its cookie for that one path."""

from functools import wraps

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control

from .. import links

COOKIE = "pengajuan"
A_YEAR = 365 * 86400


def private(view):
    """A page for one reader: kept nowhere, found by no search engine, its address told to nobody."""

    @wraps(view)
    def page(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        patch_cache_control(response, no_store=True, private=True)
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return page


def give_cookie(response, party):
    """Let this browser open the filing of `party`, on its own path alone."""
    response.set_cookie(
        COOKIE,
        links.token(party),
        max_age=A_YEAR,
        path=reverse("case", args=[party.case.number]),
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )
    return response


def for_filer(view):
    """Give `view` the party whose cookie opens the filing in the address; anybody else gets a way to ask for a link."""

    @private
    @wraps(view)
    def page(request, number, *args, **kwargs):
        party = links.party_of(request.COOKIES.get(COOKIE, ""))
        if party is None or party.case.number != number:
            return render(request, "corrections/closed.html", status=404)
        return view(request, party, *args, **kwargs)

    return page
