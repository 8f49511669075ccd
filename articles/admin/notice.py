from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from newsroom.core.role_admin import RoleAdmin
from newsroom.core.templatetags.news import stamp

from .. import notices
from ..models import Notice


@admin.register(Notice)
class NoticeAdmin(RoleAdmin):
    """The public record about stories, to be looked at. Made by verbs alone; nobody changes one (MS-4c)."""

    list_display = ("published", "kind", "story", "signed_by", "public_page")
    list_filter = ("kind", "section")
    list_select_related = ("article",)
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("article__title", "by_name")
    ordering = ("-at", "-pk")
    fields = ("kind", "published", "story", "signed_by", "words", "public_page")
    readonly_fields = fields

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("entry__text").defer("article__body")

    @admin.display(description=_("Published"), ordering="at")
    def published(self, obj):
        return stamp(obj.at)

    @admin.display(description=_("Story"), ordering="article__title")
    def story(self, obj):
        return obj.article.title

    @admin.display(description=_("Signed by"), ordering="by_name")
    def signed_by(self, obj):
        return obj.by_name

    @admin.display(description=_("What it says"))
    def words(self, obj):
        return notices.in_words(notices.Shown(notices.notices().get(pk=obj.pk)))

    @admin.display(description=_("Public page"))
    def public_page(self, obj):
        return format_html('<a href="{}">{}</a>', obj.get_absolute_url(), _("see on the site"))
