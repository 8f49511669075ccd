from django.contrib import admin
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from newsroom.core import page_cache
from newsroom.core.role_admin import RoleAdmin, without_shortcuts

from ..actions import guards
from ..models import Article, FrontPick
from . import state


@admin.register(FrontPick)
class FrontPickAdmin(RoleAdmin):
    """What editors put at the places of the front page."""

    add_roles = change_roles = delete_roles = guards.PUBLISHERS
    list_display = ("position", "article", "shown")
    list_display_links = ("article",)
    list_select_related = ("article",)
    list_before_template = "admin/articles/front_note.html"
    autocomplete_fields = ("article",)
    fields = ("position", "article")

    @admin.display(description=_("State"))
    def shown(self, obj):
        return state.WORDS[state.state(obj.article)]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("article__body")

    def get_changeform_initial_data(self, request):
        last = FrontPick.objects.aggregate(last=Max("position"))["last"] or 0
        return {"position": last + 1, **super().get_changeform_initial_data(request)}

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        return without_shortcuts(super().formfield_for_dbfield(db_field, request, **kwargs))

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "article":
            kwargs["queryset"] = Article.objects.public()
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        page_cache.drop("front")

    def delete_model(self, request, obj):
        super().delete_model(request, obj)
        page_cache.drop("front")
