"""Cases in the admin: a queue and a page for each. Nothing of a case is seen without a case role (INV-7)."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone

from newsroom.core.role_admin import RoleAdmin
from newsroom.core.verbs_admin import VerbsMixin

from ..models import Case
from ..workflow import OFFICERS
from . import screen
from .files import download
from .queue import Columns, MineFilter, OpenFilter, Queue, in_order
from .record import record_case
from .verbs import VERBS


@admin.register(Case)
class CaseAdmin(Columns, VerbsMixin, RoleAdmin):
    """law: INV-7, HJ-3 (no delete, no bulk action)"""

    verbs = VERBS
    view_roles = OFFICERS
    actions = None
    list_display = ("numbered", "about", "party", "where", "aged", "due", "officer")
    list_filter = (OpenFilter, "state", "type", MineFilter)
    search_fields = ("number", "parties__name", "stories__article__title")
    list_per_page = 50
    show_full_result_count = False
    list_before_template = "admin/corrections/queue_head.html"

    class Media:
        css = {"all": ["admin-own/css/cases.css"]}

    def get_queryset(self, request):
        return in_order(Case.objects.all(), at=timezone.now())

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
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": case,
            "title": case.number,
            "verb_buttons": self.verb_buttons(request, case),
            "media": self.media,
            **screen.context(case, request.user),
        }
        return TemplateResponse(request, "admin/corrections/case.html", context)
