"""ModelAdmin by role: who may see, add and change is said by the roles of architecture 2, in one place for each model."""

from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from unfold.admin import ModelAdmin, StackedInline, TabularInline

from .models.user import Role
from .refusals_admin import RefusalsMixin

NEWSROOM = (Role.REPORTER, Role.EDITOR, Role.OFFICER, Role.RESPONSIBLE, Role.ADMINISTRATOR)


def without_shortcuts(field):
    """`field` without the stock admin's buttons that add, change, delete or view the related row beside it."""
    if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
        for name in ("can_add_related", "can_change_related", "can_delete_related", "can_view_related"):
            setattr(field.widget, name, False)
    return field


class ByRole:
    """Permissions from `view_roles`, `add_roles`, `change_roles`, `delete_roles`."""

    view_roles = NEWSROOM
    add_roles = ()
    change_roles = ()
    delete_roles = ()

    def has_module_permission(self, request):
        return request.user.is_active and request.user.holds(*self.view_roles)

    def has_view_permission(self, request, obj=None):
        return request.user.holds(*self.view_roles, *self.change_roles)

    def has_add_permission(self, request, obj=None):
        return request.user.holds(*self.add_roles)

    def has_change_permission(self, request, obj=None):
        return request.user.holds(*self.change_roles)

    def has_delete_permission(self, request, obj=None):
        return request.user.holds(*self.delete_roles)


class RoleAdmin(ByRole, RefusalsMixin, ModelAdmin):
    """Unfold's ModelAdmin, by role; it answers 422 to a form that it does not accept."""


class RoleTabularInline(ByRole, TabularInline):
    extra = 0


class RoleStackedInline(ByRole, StackedInline):
    extra = 0
