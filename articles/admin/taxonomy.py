"""Sections, tags and authors. An address that readers may have kept is given once."""

from django.contrib import admin
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from newsroom.core import page_cache
from newsroom.core.role_admin import RoleAdmin

from ..actions import guards
from ..models import Author, Byline, LiveByline, LiveTag, Section, Tag, TaggedArticle

KEEPERS = (*guards.PUBLISHERS, guards.Role.ADMINISTRATOR)


class KeptAddress(RoleAdmin):
    """What has a page of its own: its address is fixed once made, and it is deleted only while no story needs it."""

    page = ""
    add_roles = change_roles = KEEPERS
    prepopulated_fields = {"slug": ["name"]}
    search_fields = ("name",)
    show_full_result_count = False

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else self.prepopulated_fields

    def get_readonly_fields(self, request, obj=None):
        return ("slug",) if obj else ()

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        page_cache.drop(f"{self.page}:{obj.pk}", "front", "index")

    def has_delete_permission(self, request, obj=None):
        return obj is not None and request.user.holds(*KEEPERS) and not self.is_used(obj)

    def is_used(self, obj):
        raise TypeError(f"{type(self).__name__} must say what its rows are used for.")


@admin.register(Section)
class SectionAdmin(KeptAddress):
    page = "section"
    list_display = ("name", "slug", "description", "position", "stories")
    fields = ("name", "slug", "description", "position")

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(uses=Count("live_stories"))

    @admin.display(description=_("Public stories"), ordering="uses")
    def stories(self, obj):
        return obj.uses

    def is_used(self, obj):
        return obj.articles.exists() or obj.live_stories.exists()


@admin.register(Tag)
class TagAdmin(KeptAddress):
    page = "tag"
    list_display = ("name", "slug", "stories")
    fields = ("name", "slug", "description")
    list_per_page = 50

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(uses=Count("live"))

    @admin.display(description=_("Public stories"), ordering="uses")
    def stories(self, obj):
        return obj.uses

    def is_used(self, obj):
        return LiveTag.objects.filter(tag=obj).exists() or TaggedArticle.objects.filter(tag=obj).exists()


@admin.register(Author)
class AuthorAdmin(KeptAddress):
    page = "author"
    list_display = ("name", "code", "position", "user", "stories")
    list_select_related = ("user",)
    fields = ("name", "slug", "code", "position", "biography", "email", "photo", "user")
    autocomplete_fields = ("photo", "user")

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(uses=Count("live"))

    @admin.display(description=_("Public stories"), ordering="uses")
    def stories(self, obj):
        return obj.uses

    def is_used(self, obj):
        return Byline.objects.filter(author=obj).exists() or LiveByline.objects.filter(author=obj).exists()
