"""The public register: every erratum, reply, withdrawal and ruling, as pages, feed and data.

law: PR-13, HJ-4/5, MS-4c, MS-5c
"""

import csv
from functools import wraps

from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from articles import notices
from articles.addresses import absolute, tag_uri
from articles.feeds import PublicFeed, xml_text
from articles.models import Notice, Section
from articles.queries import keyset
from articles.views.public import pager, public_page

from .. import charts, filing_counts, transparency
from ..register_data import COLUMNS, as_cells, as_data
from ..register_filter import Filter

# Whoever follows the feed once a day misses none. All of them, however old, are in register.json.
FEED = 100


@public_page
def register(request):
    """The register with its figures; filters that mean nothing are left out, and the page says so."""
    sections = list(Section.objects.all())
    today = timezone.localdate()
    chosen = Filter.read(request.GET, sections, today=today)
    before = request.GET.get("before", "")
    page = keyset(chosen.apply(notices.notices()), before=before, time="at")
    counted = chosen.every_kind
    promises = transparency.Promises()
    figures = transparency.of(counted.apply(Notice.objects.all()), counted.months, today=today, promises=promises)
    (filings,) = filing_counts.by_year(today=today, year=chosen.year)
    context = {
        "sections": sections,
        "filter": chosen,
        "notices": notices.shown(page.rows),
        "figures": figures,
        "columns": charts.columns(figures.months),
        "filings": filings,
        "bars": charts.rows(filings.rows),
        "data_query": counted.query,
        **pager(request, page, **chosen.parameters),
    }
    # A selection, or an older part, is no page of its own for search engines; each notice is one.
    if chosen.parameters or chosen.unknown or before:
        return render(request, "corrections/register.html", context | {"part": True})
    return render(request, "corrections/register.html", context | {"canonical": absolute(request.path)})


@public_page
def notice(request, pk):
    """One notice, with the story that it is about, and the reply."""
    found = notices.Shown(get_object_or_404(notices.notices(), pk=pk))
    return render(request, "corrections/notice.html", {"notice": found, "canonical": absolute(request.path)})


def data_view(view):
    """Give `view` the filter that the address asks for. One that means nothing is a 400: a script cannot read a hint."""

    @public_page
    @wraps(view)
    def page(request):
        chosen = Filter.read(request.GET, list(Section.objects.all()), today=timezone.localdate())
        if chosen.unknown:
            said = _("There is no such kind, period or section.")
            return HttpResponse(f"{said}\n", status=400, content_type="text/plain; charset=utf-8")
        return view(request, chosen)

    return page


@data_view
def register_json(request, chosen):
    """The whole register as data, with the same filters as the page, and the figures of what it holds (docs/register.md)."""
    rows = chosen.apply(notices.notices())
    promises = transparency.Promises()
    figures = transparency.of(chosen.apply(Notice.objects.all()), chosen.months, today=chosen.today, promises=promises)
    targets = [
        {"valid_from": f"{row.valid_from}", "value": int(row.value) if row.value else None, "unit": row.unit}
        for row in promises.rows
    ]
    data = {
        "outlet": request.outlet.name,
        "register": absolute(reverse("register")),
        "time_zone": request.outlet.time_zone,
        "figures": figures.as_data(),
        "house_targets": targets,
        "filings": [year.as_data() for year in filing_counts.by_year(today=chosen.today)],
        "notices": [as_data(row, promises) for row in notices.shown(rows)],
    }
    return JsonResponse(data, json_dumps_params={"ensure_ascii": False, "indent": 1})


@data_view
def register_csv(request, chosen):
    """The same as a table: a line for each notice."""
    response = HttpResponse(
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="koreksi.csv"', "X-Content-Type-Options": "nosniff"},
    )
    table = csv.writer(response)
    table.writerow(COLUMNS)
    promises = transparency.Promises()
    table.writerows(as_cells(as_data(row, promises)) for row in notices.shown(chosen.apply(notices.notices())))
    return response


class RegisterFeed(PublicFeed):
    """The newest notices, each with its story and time, so that media that quoted it can follow. law: MS-4d3"""

    def name(self, obj):
        return _("Errata and replies")

    def path(self, obj):
        return reverse("register")

    def items(self, obj):
        return notices.shown(notices.notices()[:FEED])

    def item_guid(self, notice):
        return tag_uri(self.outlet, f"koreksi/{notice.pk}")

    def item_title(self, notice):
        return xml_text(f"{notice.get_kind_display()}: {notice.title}")

    def item_link(self, notice):
        return absolute(notice.get_absolute_url())

    def item_description(self, notice):
        story = format_html('<a href="{}">{}</a>', absolute(notice.story_url), xml_text(notice.story_title))
        return format_html("<p>{}</p><p>{}: {}</p>", xml_text(notices.in_words(notice)), _("Story"), story)

    def item_categories(self, notice):
        return [str(notice.get_kind_display()), xml_text(notice.section.name)]

    def item_pubdate(self, notice):
        return notice.at

    item_updateddate = item_pubdate
