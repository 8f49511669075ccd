"""What every public view shares."""

from functools import wraps

from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from newsroom.core.middleware import PUBLIC_CSP

from ..queries import BadCursor


def public_page(view):
    """A page for readers: read only, and asked for anew each time, so that what was corrected is what they see.

    A `?before=` that no page of ours gave out is a 404 with a sentence, never a guess at what was meant.
    """

    @require_safe
    @wraps(view)
    def page(request, *args, **kwargs):
        try:
            response = view(request, *args, **kwargs)
        except BadCursor:
            response = render(request, "articles/bad_cursor.html", {"newest_url": request.path}, status=404)
        patch_cache_control(response, no_cache=True)
        return response

    return page


def with_frames(response, reading):
    """`response` may hold frames of those hosts alone whose embeds stand in its text; of none where there are none."""
    if reading and reading.frame_hosts:
        response.headers["Content-Security-Policy"] = f"{PUBLIC_CSP}; frame-src {' '.join(reading.frame_hosts)}"
    return response


def pager(request, page, **parameters):
    """Addresses for parts/pager.html: to the newest, when this is an older page, and to older ones, when there are any."""
    parameters = {name: value for name, value in parameters.items() if value}
    query = request.GET.copy()
    query.clear()
    query.update(parameters)
    newest = f"{request.path}?{query.urlencode()}" if query else request.path
    older = query.copy()
    older["before"] = page.older
    return {
        "newest_url": newest if request.GET.get("before") else "",
        "older_url": f"{request.path}?{older.urlencode()}" if page.older else "",
    }
