from django.shortcuts import render

from .. import addresses
from ..projections import folded
from ..queries import keyset, stories
from .lists import by_day
from .public import pager, public_page

MAX_LENGTH = 200
MAX_WORDS = 8


@public_page
def search(request):
    """Public stories that hold every word that was asked for, newest first."""
    asked = " ".join(request.GET.get("q", "")[:MAX_LENGTH].split())
    words = folded(asked).split()[:MAX_WORDS]
    context = {"q": asked, "words": words, "canonical": addresses.absolute(request.path)}
    if words:
        found = stories()
        for word in words:
            found = found.filter(search_text__words__contains=word)
        page = keyset(found, before=request.GET.get("before", ""))
        context |= {"days": by_day(page.rows), **pager(request, page, q=asked)}
    return render(request, "articles/search.html", context)
