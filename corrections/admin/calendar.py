"""The calendar of working days: a year drawn whole, each day off with its decree, and the verbs that correct it."""

import calendar
from dataclasses import dataclass
from datetime import date

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import dates
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from unfold.decorators import display

from newsroom.core.models import Entry
from newsroom.core.role_admin import RoleAdmin
from newsroom.core.verbs_admin import VerbPage, VerbsMixin

from ..actions import calendar as actions
from ..actions.set_dated import KEEPERS
from ..models import CalendarYear
from ..models.calendar import OFF, DayKind
from ..workflow import OFFICERS
from . import fields

# Shown to the newsroom's people; what is kept is the kind.
SHORT = {
    DayKind.NATIONAL: gettext_lazy("holiday"),
    DayKind.COLLECTIVE: gettext_lazy("collective leave"),
    DayKind.LOCAL: gettext_lazy("local day off"),
    DayKind.WORKING: gettext_lazy("working day"),
}


class Why(forms.Form):
    """What every change of the calendar asks."""

    decree = fields.line(
        gettext_lazy("Decree"), help_text=gettext_lazy("Who issued it, its number and its year, as it stands on it.")
    )
    reason = fields.words(
        gettext_lazy("Why the calendar changes"),
        rows=3,
        max_length=600,
        help_text=gettext_lazy("Complainants whose date moves read this, with the decree."),
    )


class DayForm(Why):
    day = fields.day(gettext_lazy("Day"))
    kind = fields.choice(gettext_lazy("What it is"), DayKind.choices)
    name = fields.line(
        gettext_lazy("Name"), required=False, help_text=gettext_lazy("As the decree calls it; of a day off.")
    )
    field_order = ["day", "kind", "name", "decree", "reason"]


class YearVerb(VerbPage):
    roles = KEEPERS
    form_class = Why


class SetDay(YearVerb):
    name = "hari"
    label = gettext_lazy("Change a day")
    description = gettext_lazy(
        "What stood before stays on record. Dates of open filings are counted anew: whoever is concerned is told the old "
        "date and the new one. A date that a complainant was told never moves to an earlier day."
    )
    submit_label = gettext_lazy("Put on record and count anew")
    form_class = DayForm

    def form(self, request, year):
        self.chosen = parse_date(request.GET.get("tanggal", "")) if _is_date(request.GET.get("tanggal", "")) else None
        return super().form(request, year)

    def initial(self, year, user):
        standing = year.days.filter(date=self.chosen).last() if self.chosen else None
        if standing is None:
            return {"day": self.chosen}
        known = standing.text
        return {"day": self.chosen, "kind": standing.kind, "name": known["name"], "decree": known["decree"]}

    def run(self, *, obj, by, at, data):
        return _moved(actions.set_day(year=obj, by=by, at=at, **data))


class CompleteYear(YearVerb):
    name = "lengkap"
    label = gettext_lazy("This year is complete")
    description = gettext_lazy(
        "You have compared every day off with its decree. From now on working days are counted in this year."
    )
    submit_label = gettext_lazy("Say that it is complete")

    def visible(self, year, user):
        return super().visible(year, user) and not year.complete

    def run(self, *, obj, by, at, data):
        return _moved(actions.complete_year(year=obj, by=by, at=at, **data))


class ReopenYear(YearVerb):
    name = "buka"
    label = gettext_lazy("Not complete after all")
    description = gettext_lazy(
        "Dates that were told stay. No new one is counted in this year until it is complete again."
    )
    danger = True

    def visible(self, year, user):
        return super().visible(year, user) and year.complete

    def run(self, *, obj, by, at, data):
        actions.reopen_year(year=obj, by=by, at=at, **data)
        return _("On record. No working day is counted in this year now.")


def _is_date(text):
    try:
        return parse_date(text) is not None
    except ValueError:
        return False


def _moved(count):
    if not count:
        return _("On record. No open filing had a date that moves.")
    return ngettext(
        "On record. The date of %(count)d open filing was counted anew, and its people were told.",
        "On record. The dates of %(count)d open filings were counted anew, and their people were told.",
        count,
    ) % {"count": count}


@dataclass(frozen=True)
class Cell:
    """A day of the drawn month; `words` say what colour and shape show."""

    day: date
    look: str
    words: str = ""


@dataclass(frozen=True)
class Month:
    name: str
    weeks: list


def months(year, standing):
    """The year as twelve Months; `standing` is the last row of each date."""
    drawn = []
    for number in range(1, 13):
        weeks = calendar.Calendar().monthdatescalendar(year, number)
        drawn.append(
            Month(
                str(dates.MONTHS[number]),
                [[_cell(day, standing.get(day)) if day.month == number else None for day in week] for week in weeks],
            )
        )
    return drawn


def _cell(day, row):
    if row and row.kind != DayKind.ORDINARY:
        return Cell(day, str(row.kind), ": ".join(filter(None, [str(SHORT[row.kind]), row.text["name"]])))
    return Cell(day, "weekend" if calendar.weekday(day.year, day.month, day.day) >= calendar.SATURDAY else "plain")


@admin.register(CalendarYear)
class CalendarYearAdmin(VerbsMixin, RoleAdmin):
    verbs = [SetDay, CompleteYear, ReopenYear]
    view_roles = (*OFFICERS, *KEEPERS)
    actions = None
    list_display = ("year", "state", "off")

    class Media:
        css = {"all": ["admin-own/css/calendar.css"]}

    def get_queryset(self, request):
        off = Count("days__date", filter=Q(days__kind__in=OFF), distinct=True)
        return super().get_queryset(request).annotate(off_days=off)

    @display(description=gettext_lazy("State"))
    def state(self, year):
        return _("complete") if year.complete else _("not complete: no working day is counted in it")

    @display(description=gettext_lazy("Days off on record"))
    def off(self, year):
        return year.off_days

    def change_view(self, request, object_id, form_url="", extra_context=None):
        if not self.has_view_permission(request) or request.method not in {"GET", "HEAD"}:
            raise PermissionDenied
        year = self.get_object(request, object_id)
        if year is None:
            raise Http404
        standing = {row.date: row for row in year.days.select_related("entry__text")}
        keeps = request.user.holds(*KEEPERS)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": year,
            "title": str(year),
            **self.verb_context(request, year),
            "media": self.media,
            "months": months(year.year, standing),
            "weekdays": [(dates.WEEKDAYS[number], dates.WEEKDAYS_ABBR[number]) for number in range(7)],
            "days": [row for _day, row in sorted(standing.items()) if row.kind != DayKind.ORDINARY],
            "change_day": reverse("admin:corrections_calendaryear_hari", args=[year.pk]) if keeps else "",
            "acts": _acts(year),
        }
        return TemplateResponse(request, "admin/corrections/calendar_year.html", context)


def _acts(year):
    """What people changed in the year, the latest first; what the package brought stands with each day."""
    entries = Entry.objects.filter(chain=year.chain).exclude(by=None).select_related("text").order_by("-seq")
    return [{"at": entry.at, "who": entry.by_name, "what": _what(entry), **entry.text.value} for entry in entries]


def _what(entry):
    if "complete" in entry.facts:
        return _("Year complete") if entry.facts["complete"] else _("Year opened again")
    return DayKind(entry.facts["kind"]).label
