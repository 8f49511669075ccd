"""The public register: every erratum, reply, withdrawal and ruling, as pages, feed and data.

law: PR-13, HJ-4/5, MS-4c, MS-5c
"""

import csv

from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from articles import notices
from articles.addresses import absolute, tag_uri
from articles.feeds import PublicFeed, xml_text
from articles.models import Section
from articles.queries import keyset
from articles.views.public import pager, public_page

from .. import charts, transparency
from ..register_data import COLUMNS, as_cells, as_data
from ..register_filter import Filter

# Whoever follows the feed once a day misses none. All of them, however old, are in register.json.
FEED = 100


@public_page
def register(request):
    """The register with its figures; filters that mean nothing are left out, and the page says so."""
    sections = list(Section.objects.all())
    chosen = Filter.read(request.GET, sections, today=timezone.localdate())
    page = keyset(chosen.apply(notices.notices()), before=request.GET.get("before", ""), time="at")
    figures = transparency.of(chosen.months)
    return render(
        request,
        "corrections/register.html",
        {
            "sections": sections,
            "filter": chosen,
            "notices": notices.shown(page.rows),
            "figures": figures,
            "columns": charts.columns(figures.months),
            "bars": charts.rows(figures.outcomes),
            "data_query": chosen.query,
            "canonical": absolute(request.path),
            **pager(request, page, **chosen.parameters),
        },
    )


@public_page
def notice(request, pk):
    """One notice, with the story that it is about, and the reply."""
    found = notices.Shown(get_object_or_404(notices.notices(), pk=pk))
    return render(request, "corrections/notice.html", {"notice": found, "canonical": absolute(request.path)})


def _chosen(request):
    chosen = Filter.read(request.GET, list(Section.objects.all()), today=timezone.localdate())
    return notices.shown(chosen.apply(notices.notices()))


@public_page
def register_json(request):
    """The whole register as data, with the same filters as the page."""
    rows = [as_data(row) for row in _chosen(request)]
    data = {"outlet": request.outlet.name, "register": absolute(reverse("register")), "notices": rows}
    return JsonResponse(data, json_dumps_params={"ensure_ascii": False, "indent": 1})


@public_page
def register_csv(request):
    """The same as a table: a line for each notice."""
    response = HttpResponse(
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="koreksi.csv"', "X-Content-Type-Options": "nosniff"},
    )
    table = csv.writer(response)
    table.writerow(COLUMNS)
    table.writerows(as_cells(as_data(row)) for row in _chosen(request))
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
