"""Before publication: the page of a story's contacted parties, sources and notes, the checklist's questions, what is still due."""

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextareaWidget

from newsroom.core.refusals_admin import RefusalForm
from newsroom.core.role_admin import RoleAdmin, RoleStackedInline
from newsroom.core.templatetags.news import stamp
from newsroom.core.verbs_admin import VerbsMixin

from ..actions import guards
from ..actions.keep_note import keep_note
from ..duties import Standing
from ..models import Article, BeforePublication, ChecklistQuestion, Contact, Note, PendingVerification, Source
from .article import PRINTERS
from .taxonomy import KEEPERS
from .verbs.duties import Checklist, CloseVerification, Statements


def may_open(article, user):
    """Whether `user` sees what is noted about `article`, confidential rows included: its own writers and the editors."""
    # law: UP-1.10
    return article.kind != Article.Kind.REPLY and guards.may_write(article, user)


class NotedInline(RoleStackedInline):
    extra = 1  # for those whose browser runs no script
    formfield_overrides = {models.TextField: {"widget": UnfoldAdminTextareaWidget(attrs={"rows": 3})}}

    def has_view_permission(self, request, obj=None):
        return obj is None or may_open(obj, request.user)

    has_add_permission = has_change_permission = has_view_permission

    def has_delete_permission(self, request, obj=None):
        # What was noted about a story that is out is what the newsroom answers with later.
        if obj is not None and obj.first_published_at:
            return request.user.holds(*guards.PUBLISHERS)
        return self.has_view_permission(request, obj)


class ContactForm(forms.ModelForm):
    at = forms.DateTimeField(
        label=gettext_lazy("When"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local", "class": "own-input"}, format="%Y-%m-%dT%H:%M"),
    )
    # Nothing is chosen beforehand: what came of it is for whoever asked to say.
    result = forms.ChoiceField(
        label=gettext_lazy("What came of it"),
        choices=[("", "–"), *Contact.Result.choices],
        widget=UnfoldAdminSelectWidget,
    )


class ContactInline(NotedInline):
    model = Contact
    form = ContactForm
    fields = (("name", "how"), ("at", "result"), "note", "confidential")


class SourceInline(NotedInline):
    model = Source
    fields = ("name", "what", "confidential")


class NoteInline(NotedInline):
    model = Note
    fields = ("text", "off_record")


class BeforeForm(RefusalForm, forms.ModelForm):
    class Meta:
        model = BeforePublication
        fields = ()


@admin.register(BeforePublication)
class BeforePublicationAdmin(VerbsMixin, RoleAdmin):
    """A page of the story, reached from it. Its rows stay with the story's writers and the editors."""

    verbs = [Checklist, Statements]
    form = BeforeForm
    inlines = [ContactInline, SourceInline, NoteInline]

    def has_module_permission(self, request):
        return False

    def has_view_permission(self, request, obj=None):
        return request.user.holds(*guards.PUBLISHERS, guards.Role.REPORTER) and (
            obj is None or may_open(obj, request.user)
        )

    has_change_permission = has_view_permission

    def get_fieldsets(self, request, obj=None):
        """None of the story's own fields: only the rows about it."""
        return []

    def changelist_view(self, request, extra_context=None):
        return HttpResponseRedirect(reverse("admin:articles_article_changelist"))

    def history_view(self, request, object_id, extra_context=None):
        return HttpResponseRedirect(reverse("admin:articles_article_history", args=[object_id]))

    def get_urls(self):
        printed = path(
            "<path:object_id>/cetak/", self.admin_site.admin_view(self.print_view), name="articles_beforepublication_cetak"
        )  # fmt: skip
        return [printed, *super().get_urls()]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context |= {
            "title": _("Before publication"),
            "standing": Standing(obj),
            "show_save_and_continue": False,
            "show_save_and_add_another": False,
        }
        return super().render_change_form(request, context, add, change, form_url, obj)

    def save_model(self, request, obj, form, change):
        """The story itself is not changed here."""

    def save_formset(self, request, form, formset, change):
        for row in formset.save(commit=False):
            keep_note(row=row, by=request.user, at=timezone.now())
        for row in formset.deleted_objects:
            row.delete()

    def response_change(self, request, obj):
        self.message_user(request, _("Noted."))
        return HttpResponseRedirect(reverse("admin:articles_beforepublication_change", args=[obj.pk]))

    def print_view(self, request, object_id):
        """Contacted parties, sources and notes on paper, without what is confidential or off the record. law: KE-1"""
        article = self.get_object(request, object_id)
        if article is None:
            raise Http404
        if not (request.user.holds(*PRINTERS) or may_open(article, request.user)):
            raise PermissionDenied
        context = {
            "article": article,
            "contacts": article.contacts.open(),
            "sources": article.sources.open(),
            "notes": article.notes.open(),
            "by": request.user,
            "at": timezone.now(),
        }
        return TemplateResponse(request, "admin/articles/before_print.html", context)


@admin.register(ChecklistQuestion)
class ChecklistQuestionAdmin(RoleAdmin):
    """What is asked of a story about a legal case. A question that is no longer asked stays, for the answers it got."""

    add_roles = change_roles = KEEPERS
    list_display = ("text", "active", "position")
    fields = ("text", "active", "position")


@admin.register(PendingVerification)
class PendingVerificationAdmin(VerbsMixin, RoleAdmin):
    """Stories that are out with the notice and have no update yet, the longest waiting first. law: MS-2d"""

    verbs = [CloseVerification]
    view_roles = (*guards.PUBLISHERS, guards.Role.REPORTER)
    list_display = ("article", "since", "section")
    list_select_related = ("article__section",)
    fields = ("story", "since", "update_story", "closed", "closed_by")
    readonly_fields = fields

    def get_queryset(self, request):
        rows = super().get_queryset(request).defer("article__body")
        name = request.resolver_match.url_name if request.resolver_match else ""
        return rows.open() if name.endswith("changelist") else rows

    @admin.display(description=gettext_lazy("Story"))
    def story(self, obj):
        return self._link(obj.article)

    @admin.display(description=gettext_lazy("With the notice since"), ordering="opened_at")
    def since(self, obj):
        return stamp(obj.opened_at)

    @admin.display(description=gettext_lazy("Section"), ordering="article__section")
    def section(self, obj):
        return obj.article.section

    @admin.display(description=gettext_lazy("Update"))
    def update_story(self, obj):
        return self._link(obj.update) if obj.update else "–"

    @admin.display(description=gettext_lazy("Closed"))
    def closed(self, obj):
        return stamp(obj.closed_at) if obj.closed_at else "–"

    def _link(self, article):
        url = reverse("admin:articles_article_change", args=[article.pk])
        return format_html('<a href="{}">{}</a>', url, article.title)
