from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as StockUserAdmin
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

from newsroom.core.models import User
from newsroom.core.models.user import Role
from newsroom.core.role_admin import RoleAdmin

ROLE_GROUPS = [str(role.value) for role in Role]


class RolesField(forms.ModelMultipleChoiceField):
    """Roles, which are groups of the same name."""

    def __init__(self, **kwargs):
        groups = Group.objects.filter(name__in=ROLE_GROUPS).order_by("pk")
        super().__init__(groups, label=_("Roles"), required=False, widget=forms.CheckboxSelectMultiple, **kwargs)

    def label_from_instance(self, group):
        return Role(group.name).label


class PersonForm(UserChangeForm):
    groups = RolesField(help_text=_("A person may hold several. Without any, they can sign in and see nothing."))

    class Meta:
        model = User
        fields = ["username", "name", "email", "groups", "is_active", "password"]
        labels = {"email": _("E-mail")}

    # Set by PersonAdmin: who is filling in the form.
    by = None

    def clean(self):
        data = super().clean()
        keeps = data.get("is_active") and (
            self.by.is_superuser or any(g.name == Role.ADMINISTRATOR for g in data.get("groups", ()))
        )
        if self.instance == self.by and not keeps:
            raise forms.ValidationError(_("You cannot take your own way in away. Ask another administrator."))
        return data


class NewPersonForm(UserCreationForm):
    groups = RolesField()

    class Meta:
        model = User
        fields = ["username", "name", "email", "groups"]
        labels = {"email": _("E-mail")}


@admin.register(User)
class PersonAdmin(RoleAdmin, StockUserAdmin):
    """People sign in here, or no longer: nobody is deleted, the record keeps pointing to them."""

    form = PersonForm
    add_form = NewPersonForm
    change_password_form = AdminPasswordChangeForm
    view_roles = add_roles = change_roles = (Role.ADMINISTRATOR,)
    list_display = ("name", "username", "roles_shown", "is_active", "last_login")
    list_filter = ("is_active",)
    search_fields = ("name", "username", "email")
    ordering = ("name",)
    filter_horizontal = ()
    fieldsets = [(None, {"fields": ["name", "username", "email", "groups", "is_active", "password"]})]
    add_fieldsets = [(None, {"fields": ["name", "username", "email", "groups", "password1", "password2"]})]

    def has_change_permission(self, request, obj=None):
        # An administrator by role does not take over somebody who stands above roles.
        if obj is not None and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("groups")

    def get_form(self, request, obj=None, **kwargs):
        form = super().get_form(request, obj, **kwargs)
        form.by = request.user
        return form

    def save_model(self, request, obj, form, change):
        obj.is_staff = True
        super().save_model(request, obj, form, change)

    @admin.display(description=_("Roles"))
    def roles_shown(self, obj):
        known = [str(Role(group.name).label) for group in obj.groups.all() if group.name in ROLE_GROUPS]
        return ", ".join(known) or "–"
