"""Stories in the admin. The stock form edits the working copy through `save_copy`; what the public reads is up to verbs."""

from django.contrib import admin, messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from js_asset import Media

from newsroom.core.role_admin import RoleAdmin, without_shortcuts
from newsroom.core.templatetags.news import short
from newsroom.core.verbs_admin import VerbsMixin

from .. import follow_ups, rendering, snapshot
from ..actions import duties, guards
from ..actions.save_copy import save_copy
from ..duties import PROMPTS
from ..identities.register import KEEPERS
from ..models import Article, Byline
from . import bylines, history, sources, state
from .filters import MineFilter, StateFilter
from .forms import ArticleForm
from .verbs import VERBS
from .verbs.identities import hits_context

# Who may read what is not confidential about any story: those who answer for it, to a complainant or the Press Council.
PRINTERS = (*guards.PUBLISHERS, guards.Role.OFFICER)
WRITERS = (*guards.PUBLISHERS, guards.Role.REPORTER)


@admin.register(Article)
class ArticleAdmin(VerbsMixin, RoleAdmin):
    """`verbs` is a list that other apps may add to: corrections adds the withdrawal."""

    verbs = VERBS
    add_roles = change_roles = WRITERS
    form = ArticleForm
    inlines = [bylines.BylineInline, sources.QuotedSourceInline]
    fieldsets = [
        (None, {"fields": ["title", "kicker", "dateline", "standfirst", "body"]}),
        (_("Place"), {"fields": ["section", "tags"], "classes": ["side"]}),
        (_("Lead photo"), {"fields": ["lead_photo", "lead_caption"], "classes": ["side"]}),
        (_("Labels and address"), {"fields": ["kind", "sponsor", "unverified", "slug"], "classes": ["side", "fold"]}),
        (
            _("Before publication"),
            {"fields": ["may_harm", "legal_case", "embargo_until", "updates"], "classes": ["side", "duties"]},
        ),
    ]
    list_display = ("headline", "state", "section", "byline", "saved")
    list_filter = (StateFilter, MineFilter, "section", "kind")
    search_fields = ("title", "standfirst")
    search_help_text = _("Words from the title or the standfirst")
    list_select_related = ("section",)
    list_per_page = 30
    show_full_result_count = False
    warn_unsaved_form = True

    # Who may

    def has_change_permission(self, request, obj=None):
        if obj is None:
            return super().has_change_permission(request)
        if obj.withdrawn_at or obj.kind == Article.Kind.REPLY:
            return False
        return guards.may_write(obj, request.user)

    def has_delete_permission(self, request, obj=None):
        # law: INV-1, FL-5. Asked without a story it is for bulk actions, which there are none of.
        if obj is None or obj.first_published_at:
            return False
        return request.user.holds(*guards.PUBLISHERS) or obj.created_by_id == request.user.pk

    # Saving

    def save_model(self, request, obj, form, change):
        """A new story is stored here; a changed one in `save_related`, where the byline is known too."""
        if not change:
            save_copy(article=obj, by=request.user)

    def save_related(self, request, form, formsets, change):
        public = [formset for formset in formsets if formset.model is Byline]
        if change and (form.words_changed or any(formset.has_changed() for formset in public)):
            save_copy(article=form.instance, by=request.user, revision=form.base_revision())
        if flags := form.flags_changed():
            duties.flag(article=form.instance, by=request.user, at=timezone.now(), **flags)
        super().save_related(request, form, formsets, change)

    def save_formset(self, request, form, formset, change):
        if formset.model is Byline:
            bylines.replace(form.instance, formset)
        else:
            sources.save(form.instance, formset, by=request.user)

    def get_formset_kwargs(self, request, obj, inline, prefix):
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        is_new = obj is None or (obj.pk is None and request.method == "GET")
        if is_new and isinstance(inline, bylines.BylineInline):
            kwargs["initial"] = bylines.first_rows(request.user)
        return kwargs

    def response_add(self, request, obj, post_url_continue=None):
        self.message_user(request, _("The story is saved."), messages.SUCCESS)
        return self._to_story(obj)

    def response_change(self, request, obj):
        said = _("Saved. Readers see it once it is published.") if obj.is_public else _("The story is saved.")
        self.message_user(request, said, messages.SUCCESS)
        return self._to_story(obj)

    def _to_story(self, obj):
        return HttpResponseRedirect(reverse("admin:articles_article_change", args=[obj.pk]))

    # Pages

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        return without_shortcuts(super().formfield_for_dbfield(db_field, request, **kwargs))

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context |= {
            "media": Media.from_media(context["media"], nonce=request.csp_nonce),
            "show_save_and_continue": False,
            "show_save_and_add_another": False,
        }
        if obj:
            context |= {"state": state.state(obj), "state_words": state.WORDS[state.state(obj)]}
            context["sent_back"] = history.sent_back(obj)
            if request.user.holds(*KEEPERS):
                context |= {"keeps_register": True, **hits_context(obj, request.user)}
            context["follow_ups"] = obj.follow_ups.open().select_related("upstream", "post")
            context["posts"] = follow_ups.posts_about([obj])
            context["prompts"] = PROMPTS
            context["prints"] = request.user.holds(*PRINTERS) and obj.contacts.open().exists()
            if not self.has_change_permission(request, obj):
                context["reading"] = rendering.read(snapshot.take(obj))
        return super().render_change_form(request, context, add, change, form_url, obj)

    def history_view(self, request, object_id, extra_context=None):
        return history.page(self, request, object_id)

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        if request.resolver_match and request.resolver_match.url_name == "articles_article_changelist":
            # No list loads texts.
            rows = rows.defer("body").prefetch_related("bylines__author")
        return rows

    def get_search_results(self, request, queryset, search_term):
        """The front page's search of a story offers what readers can see."""
        rows, distinct = super().get_search_results(request, queryset, search_term)
        return (rows.public() if request.GET.get("model_name") == "frontpick" else rows), distinct

    # The list

    @admin.display(description=_("Title"), ordering="title")
    def headline(self, obj):
        return format_html('<span class="own-headline">{}</span>', obj.title)

    @admin.display(description=_("State"))
    def state(self, obj):
        key = state.state(obj)
        return format_html('<span class="own-state own-state-{}">{}</span>', key, state.WORDS[key])

    @admin.display(description=_("Byline"))
    def byline(self, obj):
        return ", ".join(dict.fromkeys(row.author.name for row in obj.bylines.all())) or "–"

    @admin.display(description=_("Last saved"), ordering="updated_at")
    def saved(self, obj):
        return short(obj.updated_at)
