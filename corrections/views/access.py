"""Who may see a filing's pages: whoever came by its link, and holds its cookie for that one path.

law: INV-7
"""

from datetime import timedelta
from functools import wraps

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control

from newsroom.core import rate_limit

from .. import links

COOKIE = "pengajuan"
# Whoever gave no e-mail address has no letter to come back by, so the browser keeps the door open.
A_YEAR = 365 * 86400
HOUR = timedelta(hours=1)

# Other sites learn nothing of where a reader came from. Plain `no-referrer` would make browsers send `Origin: null` with
# our own forms (Fetch, "append a request Origin header"), which the check against forged requests has to refuse.
CLEAN_ADDRESS = "same-origin"
# For an address that holds a secret: not even our own logs see it as the page before.
SECRET_ADDRESS = "strict-origin"


def private(referrer=CLEAN_ADDRESS):
    """A page for one reader: kept nowhere, found by no search engine, its address told to nobody."""

    def decorate(view):
        @wraps(view)
        def page(request, *args, **kwargs):
            response = view(request, *args, **kwargs)
            patch_cache_control(response, no_store=True, private=True)
            response.headers["Referrer-Policy"] = referrer
            response.headers["X-Robots-Tag"] = "noindex"
            return response

        return page

    return decorate


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


def take_cookie(response, case):
    """Close the filing on this browser."""
    response.delete_cookie(COOKIE, path=reverse("case", args=[case.number]), samesite="Lax")
    return response


def closed(request):
    """The page for whoever has no key, the same whether there is such a filing or not."""
    return render(request, "corrections/closed.html", status=404)


def for_filer(view):
    """Give `view` the party whose cookie opens the filing in the address; anybody else gets a way to ask for a link."""

    @private()
    @wraps(view)
    def page(request, number, *args, **kwargs):
        party = links.party_of(request.COOKIES.get(COOKIE, ""))
        if party is None or party.case.number != number:
            return closed(request)
        return view(request, party, *args, **kwargs)

    return page


def allow(scope, key, *, limit, at):
    """Count one use within the hour; False when it is one too many."""
    return rate_limit.allow(scope=scope, key=key, limit=limit, per=HOUR, at=at)


def allow_client(request, scope, *, limit, at):
    return allow(scope, rate_limit.client(request), limit=limit, at=at)
