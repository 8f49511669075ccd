"""The queue: what is new from a complainant and what waits for us before what waits for somebody else, the oldest on top."""

from datetime import timedelta

from django.contrib.admin import SimpleListFilter
from django.db import models
from django.db.models import Prefetch, Q, Value, When
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from unfold.decorators import display
from unfold.views import ChangeList

from newsroom.core.templatetags.news import day

from ..law import windows
from ..models import CaseStory
from ..models.case import CLOSED, CaseType, State
from ..news import with_news
from .next_step import waits

# On whom a case waits when its time has not run out.
THEIRS = (State.INCOMPLETE, State.COMMENT)


def in_order(queryset, *, at, user):
    """Cases by urgency for `user`, with `news`: whether a complainant did something that nobody has looked at."""
    turn = models.Case(
        When(news=True, then=Value(0)),
        When(state__in=CLOSED, then=Value(3)),
        When(state=State.DISPUTED, then=Value(2)),
        When(Q(state__in=THEIRS, answer_until__gte=at), then=Value(1)),
        When(state=State.SIGNATURE, then=Value(0 if user.signs else 1)),
        default=Value(0),
        output_field=models.IntegerField(),
    )
    return with_news(queryset).annotate(turn=turn).order_by("turn", "received_at", "pk")


# Open cases, and closed ones whose complainant wrote again. Needs: in_order.
WAITING = ~Q(state__in=CLOSED) | Q(news=True)


def waits_on(case, *, at):
    """On whom a case waits, in a word; on nobody when it is closed."""
    if case.state in CLOSED:
        return ""
    if case.state in THEIRS and waits(case, at):
        return _("the complainant")
    if case.state == State.DISPUTED:
        return _("the Press Council")
    return _("the responsible person") if case.state == State.SIGNATURE else _("the officer")


def age(since, *, at):
    """How long ago, in the largest unit: "3 days". law: HJ-13d (the age is shown; no limit in hours exists)"""
    passed = windows.age(since, at=at)
    if passed < timedelta(hours=1):
        return _("less than an hour")
    if passed < timedelta(days=1):
        hours = passed // timedelta(hours=1)
        return ngettext("%(count)d hour", "%(count)d hours", hours) % {"count": hours}
    return ngettext("%(count)d day", "%(count)d days", passed.days) % {"count": passed.days}


class Queue(ChangeList):
    """What a row shows and nothing more, no text among it.

    law: PR-9 (off unless the outlet sets one)
    """

    def get_queryset(self, request, exclude_parameters=None):
        stories = CaseStory.objects.select_related("article").only("case_id", "position", "article__title")
        rows = super().get_queryset(request, exclude_parameters)
        return rows.select_related("officer", "target").prefetch_related("parties", Prefetch("stories", stories))


class Columns:
    """What a row says."""

    @display(description=gettext_lazy("Number"), ordering="number")
    def numbered(self, case):
        filer = next((party for party in case.parties.all() if party.is_filer), None)
        marks = []
        if case.news:
            marks.append(("cases-new", _("new from the complainant")))
        if filer and filer.email and not filer.email_confirmed_at and not case.is_closed:
            marks.append(("cases-mark", _("e-mail not confirmed")))
        drawn = format_html_join("", '<br><span class="{}">{}</span>', marks)
        return format_html('<div class="cases-cell"><span class="cases-number">{}</span>{}</div>', case.number, drawn)

    @display(description=gettext_lazy("Who, about what"))
    def about(self, case):
        parties = sorted(case.parties.all(), key=lambda party: party.role == "proxy")
        names = format_html_join(mark_safe(" <span>·</span> "), "{}", ((party.name,) for party in parties))
        titles = [story.article.title for story in case.stories.all()]
        more = _(" and %(count)d more") % {"count": len(titles) - 1} if len(titles) > 1 else ""
        return format_html(
            '<div class="cases-cell cases-about"><b>{}</b><br>{}{}<br><span class="cases-kind">{}</span></div>',
            names or _("The newsroom"),  # an own correction has no other party
            titles[0] if titles else "",
            more,
            case.get_type_display(),
        )

    @display(description=gettext_lazy("State, and on whom it waits"), ordering="state")
    def where(self, case):
        on = waits_on(case, at=timezone.now())
        words = _("waits for %(whom)s") % {"whom": on} if on else ""
        return format_html(
            '<div class="cases-cell">{}<br><span class="cases-kind">{}</span></div>', case.get_state_display(), words
        )

    @display(description=gettext_lazy("Age"), ordering="received_at")
    def aged(self, case):
        return age(case.received_at, at=timezone.now())

    @display(description=gettext_lazy("Due"))
    def due(self, case):
        at = timezone.now()
        if case.is_closed:
            return ""
        if case.answer_until:
            if waits(case, at):
                return _cell("", _("their answer, until %(day)s") % {"day": day(case.answer_until)})
            return _cell("case-late", _("no answer came until %(day)s") % {"day": day(case.answer_until)})
        target = getattr(case, "target", None)
        if target is None or case.type != CaseType.REPLY:
            return ""
        if target.paused_since:
            return _cell("", _("house target: paused"))
        return _cell("", _("house target: %(day)s") % {"day": day(target.due)}) if target.due else ""


def _cell(kind, words):
    return format_html('<div class="cases-cell cases-due {}">{}</div>', kind, words)


class OpenFilter(SimpleListFilter):
    """Cases that wait for somebody, unless something else is asked for. A search looks everywhere: nothing is lost by being
    set aside (HJ-3)."""

    title = gettext_lazy("open or closed")
    parameter_name = "buka"

    def lookups(self, request, model_admin):
        return [("tidak", gettext_lazy("Closed")), ("semua", gettext_lazy("All"))]

    def __init__(self, request, params, model, model_admin):
        super().__init__(request, params, model, model_admin)
        if request.GET.get("q", "").strip():
            self.used_parameters.setdefault(self.parameter_name, "semua")

    def choices(self, changelist):
        for value, label in [(None, gettext_lazy("Open")), *self.lookup_choices]:
            query = changelist.get_query_string(
                {self.parameter_name: value} if value else {}, [] if value else [self.parameter_name]
            )
            yield {"selected": self.value() == value, "query_string": query, "display": label}

    def queryset(self, request, queryset):
        if self.value() == "tidak":
            return queryset.filter(state__in=CLOSED)
        return queryset if self.value() == "semua" else queryset.filter(WAITING)


class TurnFilter(SimpleListFilter):
    title = gettext_lazy("waits for")
    parameter_name = "giliran"

    def lookups(self, request, model_admin):
        return [
            ("baru", gettext_lazy("Us: new from the complainant")),
            ("kita", gettext_lazy("Us")),
            ("lain", gettext_lazy("Somebody else")),
        ]

    def queryset(self, request, queryset):
        turns = {"baru": Q(news=True), "kita": Q(turn=0), "lain": Q(turn__in=(1, 2))}
        return queryset.filter(turns.get(self.value(), Q()))


class MineFilter(SimpleListFilter):
    title = gettext_lazy("officer")
    parameter_name = "petugas"

    def lookups(self, request, model_admin):
        return [("saya", gettext_lazy("Mine")), ("belum", gettext_lazy("Nobody yet"))]

    def queryset(self, request, queryset):
        if self.value() == "saya":
            return queryset.filter(officer=request.user)
        return queryset.filter(officer=None) if self.value() == "belum" else queryset
