"""Cases in the admin: a queue and a page for each. Nothing of a case is seen without a case role (INV-7)."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext_lazy as _

from articles.admin.widgets import module
from newsroom.core.role_admin import RoleAdmin
from newsroom.core.verbs_admin import VerbsMixin

from ..actions.read_contact import read_contact
from ..models import Case, Party
from ..models.event import Verb
from ..news import mark_seen
from ..workflow import OFFICERS
from . import screen
from .files import download
from .queue import Columns, MineFilter, OpenFilter, Queue, TurnFilter, in_order
from .record import record_case
from .verbs import VERBS

# One letter each, from the Indonesian names: langkah berikutnya, ambil alih, minta, sunting. They open pages and act on nothing.
MAIN_KEY = "l"
KEYS = {Verb.TAKE_ON: "a", Verb.ASK: "m", Verb.EDIT: "s"}


@admin.register(Case)
class CaseAdmin(Columns, VerbsMixin, RoleAdmin):
    """law: INV-7, HJ-3 (no delete, no bulk action)"""

    verbs = VERBS
    view_roles = OFFICERS
    actions = None
    list_display = ("numbered", "about", "where", "aged", "due", "officer")
    list_filter = (OpenFilter, TurnFilter, MineFilter, "type", "state")
    search_fields = ("number", "parties__name", "stories__article__title")
    list_per_page = 50
    show_full_result_count = False
    list_before_template = "admin/corrections/queue_head.html"

    class Media:
        css = {"all": ["admin-own/css/cases.css"]}
        js = [module("keys")]

    empty_value_display = _("nobody yet")  # only the officer can be missing

    def get_queryset(self, request):
        return in_order(Case.objects.all(), at=timezone.now(), user=request.user)

    def get_changelist(self, request, **kwargs):
        return Queue

    def get_ordering(self, request):
        return ("turn", "received_at", "pk")

    def changelist_view(self, request, extra_context=None):
        record = reverse("admin:corrections_case_record")
        return super().changelist_view(request, {**(extra_context or {}), "record_case": record})

    def get_urls(self):
        own = [
            path("catat/", self.admin_site.admin_view(self.record_view), name="corrections_case_record"),
            path(
                "<int:case_id>/berkas/<int:pk>/",
                self.admin_site.admin_view(self.file_view),
                name="corrections_case_file",
            ),
            path(
                "<int:case_id>/kontak/<int:pk>/",
                self.admin_site.admin_view(self.contact_view),
                name="corrections_case_contact",
            ),
        ]
        return own + super().get_urls()

    def _require_role(self, request):
        if not self.has_view_permission(request):
            raise PermissionDenied

    def verb_page(self, request, object_id, verb):
        self._require_role(request)
        return super().verb_page(request, object_id, verb)

    def record_view(self, request):
        self._require_role(request)
        return record_case(self, request)

    def file_view(self, request, case_id, pk):
        self._require_role(request)
        return download(request, case_id, pk)

    def contact_view(self, request, case_id, pk):
        """The case's page with the contact data of one party. Only a POST shows them, and each is put on record (INV-7)."""
        self._require_role(request)
        case = self.get_object(request, case_id)
        if case is None:
            raise Http404
        if request.method != "POST":
            return HttpResponseRedirect(reverse("admin:corrections_case_change", args=[case_id]))
        party = get_object_or_404(Party, case=case, pk=pk)
        read_contact(party=party, by=request.user, at=timezone.now())
        response = self._page(request, case, shown=party.pk)
        patch_cache_control(response, no_store=True, private=True)
        return response

    def history_view(self, request, object_id, extra_context=None):
        """The timeline of the case is its history; Django's own log knows nothing of it."""
        self._require_role(request)
        raise Http404

    def verb_buttons(self, request, case):
        """What the table offers in this state, the main one first, each with the reason that stands against it."""
        buttons = []
        _sentence, main = screen.next_step(case, request.user, at=timezone.now())
        for verb in (verb_class() for verb_class in self.verbs):
            if verb.offered(case, request.user):
                buttons.append(
                    {
                        "label": verb.label,
                        "url": reverse(f"admin:corrections_case_{verb.name}", args=[case.pk]),
                        "reason": verb.reason_against(case, request.user),
                        "danger": verb.danger,
                        "name": verb.name,
                        "main": verb.verb == main,
                        "key": MAIN_KEY if verb.verb == main else KEYS.get(verb.verb, ""),
                    }
                )
        return sorted(buttons, key=lambda button: (not button["main"], button["danger"]))

    def change_view(self, request, object_id, form_url="", extra_context=None):
        self._require_role(request)
        if request.method not in {"GET", "HEAD"}:
            raise PermissionDenied  # MS-4c: nothing of a case is typed over; its verbs have pages of their own
        case = self.get_object(request, object_id)
        if case is None:
            raise Http404
        response = self._page(request, case).render()
        if case.news and request.method == "GET":
            mark_seen(case, at=timezone.now())
        return response

    def _page(self, request, case, *, shown=None):
        """The page of the case; `shown` is the party whose contact data stand there in full."""
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": case,
            "title": case.number,
            "verb_buttons": self.verb_buttons(request, case),
            "media": self.media,
            **screen.context(case, request.user, shown=shown),
        }
        return TemplateResponse(request, "admin/corrections/case.html", context)
