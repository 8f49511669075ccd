"""Follow-ups in the admin: one list, the oldest first, and a page for each with the way to close it."""

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from newsroom.core.actions.keep_file import keep_file
from newsroom.core.download import attachment
from newsroom.core.role_admin import RoleAdmin
from newsroom.core.templatetags.news import stamp
from newsroom.core.verbs_admin import VerbPage, VerbsMixin

from ..actions.finish_follow_up import FINISHERS, FITTING, finish_follow_up
from ..models import FollowUp, Notice


class SourceForm(forms.Form):
    """How a story of ours answers what its source did."""

    how = forms.ChoiceField(label=_("How was it closed?"), widget=forms.RadioSelect)
    answer = forms.ModelChoiceField(
        Notice.objects.none(),
        label=_("Our erratum"),
        required=False,
        help_text=_("For a correction: the erratum that we published about it."),
    )
    words = forms.CharField(
        label=_("In words"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Stays inside, on record with your name. Needed where nothing in our story changes: why."),
    )

    def __init__(self, *args, follow_up, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["how"].choices = [(how.value, how.label) for how in FITTING[follow_up.kind]]
        errata = Notice.objects.filter(article=follow_up.article_id, kind=Notice.Kind.ERRATUM)
        self.fields["answer"].queryset = errata
        self.fields["answer"].label_from_instance = lambda notice: f"{notice}, {stamp(notice.at)}"


class PostForm(forms.Form):
    """How a post looks afterwards."""

    how = forms.ChoiceField(label=_("How was it closed?"), widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("How the post looks now, in words"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Stays inside, on record with your name."),
    )
    file = forms.FileField(
        label=_("A picture of it as it is now"),
        required=False,
        max_length=255,
        help_text=_("PDF, JPEG, PNG or WebP, at most 10 MB. A picture or an address is needed."),
    )
    link = forms.URLField(
        label=_("Address where it can be seen"), required=False, max_length=500, assume_scheme="https"
    )

    def __init__(self, *args, follow_up, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["how"].choices = [(how.value, how.label) for how in FITTING[follow_up.kind]]


FORMS = {FollowUp.Kind.SOURCE: SourceForm, FollowUp.Kind.POST: PostForm}


class Finish(VerbPage):
    """law: MS-4d2, FL-11"""

    name = "selesai"
    label = _("Mark as done")
    description = _("Say how it was dealt with. It goes on the story's record with your name and the time.")
    roles = FINISHERS
    template = "admin/articles/followup/finish.html"

    def reason_against(self, obj, user):
        return _("%(name)s has closed this already.") % {"name": obj.done_by_name} if obj.done_at else ""

    def form(self, request, obj):
        self.form_class = FORMS[obj.kind]
        data = (request.POST, request.FILES) if request.method == "POST" else ()
        return self.form_class(*data, follow_up=obj)

    @transaction.atomic
    def run(self, *, obj, by, at, data):
        upload = data.pop("file", None)
        after = keep_file(upload=upload, at=at) if upload else None
        finish_follow_up(follow_up=obj, after=after, by=by, at=at, **data)
        return _("The follow-up is closed.")


def _linked(words, links):
    """`words`, and each (label, address) that there is an address for."""
    shown = format_html_join(" · ", '<a href="{}">{}</a>', [(address, label) for label, address in links if address])
    return format_html('<span class="own-links">{} {}</span>', words, shown) if words or shown else "–"


class OpenFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "keadaan"

    def lookups(self, request, model_admin):
        return [("selesai", _("Closed")), ("semua", _("All"))]

    def choices(self, changelist):
        first, *others = super().choices(changelist)
        return [{**first, "display": _("Open")}, *others]

    def queryset(self, request, queryset):
        if self.value() == "selesai":
            return queryset.exclude(done_at=None)
        return queryset if self.value() == "semua" else queryset.open()


@admin.register(FollowUp)
class FollowUpAdmin(VerbsMixin, RoleAdmin):
    """law: MS-4d2, MS-4d3, FL-9, FL-11, SM-2"""

    verbs = [Finish]
    list_display = ("story", "kind", "about", "since", "closed")
    list_filter = (OpenFilter, "kind")
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("article__title", "upstream__outlet", "post__url")
    told = ("story_link", "kind", "about_link", "opened_by", "since")
    told_when_closed = ("closed", "how", "answered", "words", "seen")
    readonly_fields = (*told, *told_when_closed)

    def get_queryset(self, request):
        rows = super().get_queryset(request).select_related("article", "upstream", "post", "notice", "answer")
        return rows.defer("article__body")

    def get_fields(self, request, obj=None):
        return (*self.told, *self.told_when_closed) if obj and obj.done_at else self.told

    def get_urls(self):
        view = self.admin_site.admin_view(self.file_view)
        own = [path("<int:pk>/berkas/<str:which>/", view, name="articles_followup_file")]
        return own + super().get_urls()

    def file_view(self, request, pk, which):
        """The picture of a post before or after, as an attachment; the opening goes on record."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        row = self.get_object(request, str(pk))
        kept = {"sebelum": row and row.post and row.post.before, "sesudah": row and row.after}.get(which)
        if kept is None:
            raise Http404
        return attachment(kept, by=request.user, by_name=str(request.user), at=timezone.now())

    @admin.display(description=_("Story"), ordering="article__title")
    def story(self, obj):
        return obj.article.title

    @admin.display(description=_("Story"))
    def story_link(self, obj):
        address = reverse("admin:articles_article_change", args=[obj.article_id])
        return _linked("", [(obj.article.title, address)])

    @admin.display(description=_("About"))
    def about(self, obj):
        return format_html('<span class="own-address">{}</span>', obj)

    @admin.display(description=_("About"))
    def about_link(self, obj):
        if obj.upstream:
            links = [(_("see its story"), obj.upstream.url), (_("see its notice"), obj.upstream.notice_url)]
        else:
            before = self._file(obj, "sebelum", obj.post.before_id)
            links = [(_("see the post"), obj.post.url), (_("a picture of it before"), before)]
        return _linked(str(obj), links)

    @admin.display(description=_("Opened by"))
    def opened_by(self, obj):
        if obj.upstream:
            return " · ".join(filter(None, [obj.upstream.by_name, obj.upstream.note]))
        return _linked(str(obj.notice.get_kind_display()), [(stamp(obj.notice.at), obj.notice.get_absolute_url())])

    @admin.display(description=_("Open since"), ordering="opened_at")
    def since(self, obj):
        return stamp(obj.opened_at)

    @admin.display(description=_("Closed"), ordering="done_at")
    def closed(self, obj):
        return f"{obj.done_by_name}, {stamp(obj.done_at)}" if obj.done_at else "–"

    @admin.display(description=_("Our notice"))
    def answered(self, obj):
        return _linked("", [(str(obj.answer), obj.answer.get_absolute_url())]) if obj.answer else "–"

    @admin.display(description=_("How it looks now"))
    def seen(self, obj):
        return _linked("", [(obj.link, obj.link), (_("a picture"), self._file(obj, "sesudah", obj.after_id))])

    def _file(self, obj, which, there):
        return reverse("admin:articles_followup_file", args=[obj.pk, which]) if there else ""
