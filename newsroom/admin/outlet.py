from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsroom.core import page_cache
from newsroom.core.models import Outlet
from newsroom.core.models.user import Role
from newsroom.core.role_admin import RoleAdmin


class AccountsField(forms.CharField):
    """Social accounts, one to a line: network | name | address."""

    widget = forms.Textarea(attrs={"rows": 4, "class": "own-input own-grows"})

    def prepare_value(self, value):
        if isinstance(value, str):
            return value
        return "\n".join(" | ".join((a["network"], a["handle"], a["url"])) for a in value or [])

    def clean(self, value):
        accounts = []
        for line in super().clean(value).splitlines():
            if not line.strip():
                continue
            parts = [part.strip() for part in line.split("|")]
            if len(parts) != 3 or not all(parts) or not parts[2].startswith(("https://", "http://")):
                raise forms.ValidationError(
                    _("A line reads: network | name | address. This one does not: “%(line)s”") % {"line": line[:80]}
                )
            accounts.append(dict(zip(("network", "handle", "url"), parts, strict=True)))
        return accounts

    def has_changed(self, initial, data):
        return (data or "").split() != self.prepare_value(initial).split()


class OutletForm(forms.ModelForm):
    social_accounts = AccountsField(
        label=_("Official social accounts"), required=False, help_text=_("One to a line: network | name | address")
    )

    class Meta:
        model = Outlet
        fields = "__all__"  # noqa: DJ007
        help_texts = {
            "legal_entity": _(
                "The Press Law has every press company announce its name, address and responsible person (article 12)."
            ),
            "editorial_responsible": _("Answers for what is published, and signs replies and corrections."),
            "correction_email": _("Where complainants write to. Empty: the newsroom's address."),
            "time_zone": _("A day is a day in this zone, in deadlines and lists alike."),
            "versions_readable": _("Readers can read earlier versions of a story and what changed between them."),
        }


@admin.register(Outlet)
class OutletAdmin(RoleAdmin):
    """One row. Its list is its page."""

    form = OutletForm
    change_roles = (Role.RESPONSIBLE, Role.ADMINISTRATOR)
    fieldsets = [
        (_("Name"), {"fields": ["name", "motto", "founded"]}),
        (
            _("Masthead"),
            {"fields": ["legal_entity", "legal_registration", "editorial_responsible", "business_responsible"]},
        ),
        (
            _("Where to find us"),
            {"fields": ["address", "city", "postal_code", "phone", "email", "correction_email", "social_accounts"]},
        ),
        (_("Choices of the house"), {"fields": ["time_zone", "versions_readable"]}),
        (_("Nameplate"), {"fields": ["nameplate_path", "nameplate_box"], "classes": ["collapse"]}),
    ]
    warn_unsaved_form = True

    def has_add_permission(self, request):
        return self.has_change_permission(request) and not Outlet.objects.exists()

    def changelist_view(self, request, extra_context=None):
        if not self.has_view_permission(request):
            raise PermissionDenied
        if Outlet.objects.exists():
            return HttpResponseRedirect(reverse("admin:core_outlet_change", args=[1]))
        return HttpResponseRedirect(reverse("admin:core_outlet_add"))

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        # Every page carries the nameplate and the masthead's line.
        page_cache.drop("outlet")
