"""Who had personal data of a filing shown, or opened one of its files: for the responsible person and administrators."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from newsroom.core.models import FileAccess
from newsroom.core.models.user import Role
from newsroom.core.role_admin import RoleAdmin

from ..law.marks import implements
from ..models import ContactRead

READERS = (Role.RESPONSIBLE, Role.ADMINISTRATOR)
SHOWN = 200


@dataclass(frozen=True)
class Reading:
    """One reading. Says which party by its role and which file by its kind: the log holds no personal value itself."""

    at: datetime
    who: str
    number: str
    what: str


def readings(number):
    """The latest readings, newest first, of the case with this number or of all."""
    contacts = ContactRead.objects.select_related("party__case").order_by("-at", "-pk")
    files = FileAccess.objects.filter(file__case_file__isnull=False).select_related("file__case_file__case")
    if number:
        contacts = contacts.filter(party__case__number=number)
        files = files.filter(file__case_file__case__number=number)
    found = [_of_contact(row) for row in contacts[:SHOWN]]
    found += [_of_file(row) for row in files.order_by("-at", "-pk")[:SHOWN]]
    return sorted(found, key=lambda reading: reading.at, reverse=True)[:SHOWN]


def _of_contact(row):
    role = str(row.party.get_role_display())
    return Reading(row.at, row.by_name, row.party.case.number, _("contact data: %(role)s") % {"role": role})


def _of_file(row):
    kept = row.file.case_file
    what = _("file %(number)d: %(kind)s") % {"number": kept.pk, "kind": kept.get_kind_display()}
    return Reading(row.at, row.by_name, kept.case.number, what)


@admin.register(ContactRead)
@implements("INV-7", "PD-13")
class ContactReadAdmin(RoleAdmin):
    """One page for all readings; nothing of it can be added, changed or deleted."""

    view_roles = READERS

    class Media:
        css = {"all": ["admin-own/css/cases.css"]}

    def changelist_view(self, request, extra_context=None):
        if not self.has_view_permission(request):
            raise PermissionDenied
        number = request.GET.get("pengajuan", "").strip()[:20]
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Who read personal data"),
            "media": self.media,
            "number": number,
            "readings": readings(number),
            "shown": SHOWN,
        }
        return TemplateResponse(request, "admin/corrections/readings.html", context)
