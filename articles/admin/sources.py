"""What stories quote from other outlets, and what those outlets corrected or withdrew."""

from django import forms
from django.contrib import admin, messages
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from newsroom.core.refusals_admin import RefusalForm
from newsroom.core.role_admin import RoleAdmin, RoleTabularInline
from newsroom.core.templatetags.news import day, stamp

from ..actions import guards
from ..actions.register_upstream import REGISTRARS, register_upstream
from ..actions.save_sources import save_sources
from ..models import QuotedSource, UpstreamNotice


class QuotedSourceInline(RoleTabularInline):
    """Inside the story form, for whoever may write the story."""

    model = QuotedSource
    # Which box of the form it stands under, counted from the text.
    stands_after = 3
    fields = ["outlet", "url"]
    template = "admin/articles/sources.html"
    extra = 1
    view_roles = add_roles = (*guards.PUBLISHERS, guards.Role.REPORTER)

    def has_add_permission(self, request, obj=None):
        return guards.may_write(obj, request.user) if obj else super().has_add_permission(request)

    has_change_permission = has_delete_permission = has_add_permission


def save(article, formset, *, by):
    """Make the sources of `article` what the rows of `formset` say."""
    formset.save(commit=False)  # tells the admin what was changed
    rows = [form.cleaned_data for form in formset.forms if form not in formset.deleted_forms]
    sources = [(row["outlet"], row["url"]) for row in rows if row.get("url")]
    if formset.has_changed():
        save_sources(article=article, sources=sources, by=by, at=timezone.now())


class UpstreamForm(RefusalForm, forms.ModelForm):
    class Meta:
        model = UpstreamNotice
        fields = ["outlet", "url", "kind", "on", "notice_url", "note"]
        help_texts = {
            "url": _(
                "The address that our stories quote. Variants of it are found too: mobile, AMP, with or without www."
            ),
            "on": _("The day on which the source did it."),
        }


@admin.register(UpstreamNotice)
class UpstreamNoticeAdmin(RoleAdmin):
    """law: MS-4d2, MS-5b"""

    form = UpstreamForm
    add_roles = REGISTRARS
    list_display = ("outlet", "kind", "url", "day", "registered", "waiting")
    list_filter = ("kind",)
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("outlet", "url")

    def get_queryset(self, request):
        unfinished = Count("follow_ups", filter=Q(follow_ups__done_at=None))
        return super().get_queryset(request).annotate(waiting=unfinished)

    def get_fields(self, request, obj=None):
        return [*UpstreamForm.Meta.fields, *(["registered", "by_name"] if obj else [])]

    def save_form(self, request, form, change):
        data = {name: form.cleaned_data[name] for name in UpstreamForm.Meta.fields}
        super().save_form(request, form, change)
        return register_upstream(by=request.user, at=timezone.now(), **data)

    def save_model(self, request, obj, form, change):
        """The verb has saved it."""

    def response_add(self, request, obj, post_url_continue=None):
        n = obj.follow_ups.count()
        said = ngettext(
            "Registered. %(n)s story of ours quotes it and is to be looked at.",
            "Registered. %(n)s stories of ours quote it and are to be looked at.",
            n,
        ) % {"n": n}
        self.message_user(request, said, messages.SUCCESS)
        return self.response_post_save_add(request, obj)

    @admin.display(description=_("Day"), ordering="on")
    def day(self, obj):
        return day(obj.on)

    @admin.display(description=_("Registered"), ordering="at")
    def registered(self, obj):
        return stamp(obj.at)

    @admin.display(description=_("Open follow-ups"))
    def waiting(self, obj):
        return obj.waiting
