"""The admin's menu, by role: what somebody may not see is not there."""

from django.apps import apps
from django.contrib import admin
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsroom.core.models import Outlet

# (title of the group, ((model, words, icon), …))
GROUPS = (
    (
        _("Stories"),
        (
            ("articles.Article", _("Stories"), "article"),
            ("articles.Photo", _("Photos"), "photo_library"),
            ("articles.PendingVerification", _("Verification still due"), "pending_actions"),
            ("articles.FrontPick", _("Front page"), "vertical_split"),
            ("articles.Section", _("Sections"), "category"),
            ("articles.Tag", _("Tags"), "sell"),
            ("articles.Author", _("Authors"), "badge"),
        ),
    ),
    (
        _("Replies and corrections"),
        (
            ("corrections.Case", _("Filings"), "inbox"),
            ("articles.Notice", _("Notices"), "campaign"),
            ("articles.FollowUp", _("Follow-ups"), "checklist"),
            ("articles.UpstreamNotice", _("Corrections by sources"), "rss_feed"),
            ("core.OutgoingMail", _("Outgoing mail"), "outgoing_mail"),
            ("corrections.ContactRead", _("Who read personal data"), "visibility"),
        ),
    ),
    (
        _("House"),
        (
            ("core.Outlet", _("Outlet"), "domain"),
            ("core.Page", _("Standing pages"), "gavel"),
            ("articles.ChecklistQuestion", _("Checklist for legal cases"), "checklist"),
            ("corrections.LetterText", _("Texts of letters"), "mail"),
            ("corrections.Figure", _("Deadlines and amounts"), "schedule"),
            ("corrections.CalendarYear", _("Working days"), "calendar_month"),
            ("core.User", _("People"), "group"),
            ("core.Delegation", _("Delegations"), "signature"),
        ),
    ),
)


def outlet_name(request):
    outlet = getattr(request, "outlet", None) or Outlet.get()
    return outlet.name


def navigation(request):
    """Unfold's list of groups for this person."""
    home = {"title": _("Home"), "icon": "home", "link": reverse("admin:index")}
    groups = [{"items": [home]}]
    for title, places in GROUPS:
        items = [_item(*place) for place in places if _may_see(place[0], request)]
        if items:
            groups.append({"title": title, "items": items})
    return groups


def _may_see(label, request):
    model_admin = admin.site._registry.get(apps.get_model(label))
    return model_admin is not None and model_admin.has_module_permission(request)


def _item(label, words, icon):
    meta = apps.get_model(label)._meta
    return {"title": words, "icon": icon, "link": reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")}
