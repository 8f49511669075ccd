"""Who made the story, inside the story form."""

from django import forms

from newsroom.core.role_admin import RoleTabularInline, without_shortcuts

from ..actions import guards
from ..models import Author, Byline
from .widgets import module


class BylineForm(forms.ModelForm):
    # The order of the rows; static/admin-own/js/bylines.js fills it in when they are moved.
    position = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=999)

    class Meta:
        model = Byline
        fields = ["author", "role", "position"]

    def clean_position(self):
        return self.cleaned_data["position"] or 0


class BylineInline(RoleTabularInline):
    model = Byline
    # Which box of the form it stands under, counted from the text.
    stands_after = 2
    form = BylineForm
    template = "admin/articles/bylines.html"
    extra = 1
    view_roles = add_roles = change_roles = delete_roles = (*guards.PUBLISHERS, guards.Role.REPORTER)

    @property
    def media(self):
        return forms.Media(js=[module("bylines")])

    def _may(self, request, obj):
        return guards.may_write(obj, request.user) if obj else super().has_add_permission(request)

    def has_add_permission(self, request, obj=None):
        return self._may(request, obj)

    has_change_permission = has_delete_permission = has_add_permission

    def get_formset(self, request, obj=None, **kwargs):
        # A row that was not saved yet is removed by leaving its name empty.
        return super().get_formset(request, obj, **{"can_delete_extra": False, **kwargs})

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        return without_shortcuts(super().formfield_for_dbfield(db_field, request, **kwargs))

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """One query for the choices of all rows."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "author":
            if not hasattr(request, "author_choices"):
                request.author_choices = [("", "---------"), *((a.pk, a.name) for a in Author.objects.only("name"))]
            field.choices = request.author_choices
        return field


def first_rows(user):
    """What a new story's byline starts with: the writer, when they have a name in bylines."""
    return [
        {"author": pk, "role": Byline.role.field.default}
        for pk in Author.objects.filter(user=user).values_list("pk", flat=True)
    ]


def replace(article, formset):
    """Make the byline of `article` what the rows of `formset` say, in their order.

    All rows anew: two that swap their names would meet the rule that each stands there once.
    """
    formset.save(commit=False)  # tells the admin what was changed
    rows = [
        form.cleaned_data
        for form in formset.forms
        if form.cleaned_data.get("author") and not form.cleaned_data.get("DELETE")
    ]
    rows.sort(key=lambda row: row["position"])
    article.bylines.all().delete()
    Byline.objects.bulk_create(
        Byline(article=article, author=row["author"], role=row["role"], position=place)
        for place, row in enumerate(rows)
    )
