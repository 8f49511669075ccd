from django import forms
from django.conf import settings
from django.contrib import admin
from django.contrib.admin import SimpleListFilter
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from corrections import contacts
from newsroom.core import outbox
from newsroom.core.actions.send_again import SENDERS, reason_against, send_again
from newsroom.core.models import OutgoingMail
from newsroom.core.models.user import Role
from newsroom.core.role_admin import RoleAdmin
from newsroom.core.templatetags.news import stamp
from newsroom.core.verbs_admin import VerbPage, VerbsMixin

READERS = (Role.OFFICER, Role.RESPONSIBLE)
STATES = {"sent": _("Sent"), "failed": _("Failed, is tried again"), "waiting": _("Waiting")}


def fault(mail):
    """The mail server's last words, which often name the address."""
    return mail.error.replace(mail.to, contacts.email(mail.to))


def state(mail):
    if mail.done_at:
        return "sent"
    return "failed" if mail.error else "waiting"


class StateFilter(SimpleListFilter):
    title = _("state")
    parameter_name = "keadaan"

    def lookups(self, request, model_admin):
        return list(STATES.items())

    def queryset(self, request, queryset):
        conditions = {
            "sent": {"done_at__isnull": False},
            "failed": {"done_at": None, "error__gt": ""},
            "waiting": {"done_at": None, "error": ""},
        }
        return queryset.filter(**conditions.get(self.value(), {}))


class SendAgain(VerbPage):
    name = "kirim-ulang"
    label = _("Send again")
    description = _("The worker tries this mail at once, as if it were new.")
    form_class = forms.Form
    roles = SENDERS

    def visible(self, obj, user):
        return super().visible(obj, user) and not obj.done_at

    def reason_against(self, obj, user):
        return reason_against(obj)

    def run(self, *, obj, by, at, data):
        send_again(mail=obj, by=by, at=at)
        return _("The mail is on its way again.")


@admin.register(OutgoingMail)
class OutgoingMailAdmin(VerbsMixin, RoleAdmin):
    """Mail as rows: to be looked at, never edited. Its text is for those who work on cases, addresses are masked (INV-7)."""

    verbs = [SendAgain]
    view_roles = SENDERS
    list_display = ("subject", "whom", "state", "written")
    list_filter = (StateFilter,)
    search_fields = ("subject",)
    list_per_page = 50
    show_full_result_count = False

    def get_fields(self, request, obj=None):
        text = ["text"] if request.user.holds(*READERS) else []
        return ["whom", "subject", "state", "written", "sent", "attempts", "last_error", *text]

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        name = request.resolver_match.url_name if request.resolver_match else ""
        return rows.defer("body") if name.endswith("changelist") else rows

    @admin.display(description=_("to"))
    def whom(self, obj):
        return contacts.email(obj.to)

    @admin.display(description=_("last error"))
    def last_error(self, obj):
        return fault(obj) or "–"

    @admin.display(description=_("State"))
    def state(self, obj):
        return format_html('<span class="own-state own-state-mail-{}">{}</span>', state(obj), STATES[state(obj)])

    @admin.display(description=_("Written"), ordering="created_at")
    def written(self, obj):
        return stamp(obj.created_at)

    @admin.display(description=_("Sent"))
    def sent(self, obj):
        return stamp(obj.done_at) or "–"

    @admin.display(description=_("Text"))
    def text(self, obj):
        """As it is sent. A link that opens a case is somebody's key: only the demo shows it."""
        secret = str(_("[secret link]"))
        body = outbox.filled(obj.body) if settings.DEMO else outbox.PLACEHOLDER.sub(secret, obj.body)
        return format_html('<div class="own-letter">{}</div>', body)
