"""Who signs in the responsible person's place, by which letter, and until when."""

from django import forms
from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display
from unfold.widgets import INPUT_CLASSES

from newsroom.core.actions.delegate import delegate, end_delegation
from newsroom.core.models import Delegation, User
from newsroom.core.models.user import Role
from newsroom.core.refusals_admin import RefusalForm
from newsroom.core.role_admin import RoleAdmin, without_shortcuts
from newsroom.core.templatetags.news import day
from newsroom.core.verbs_admin import VerbPage, VerbsMixin


class DayInput(forms.DateInput):
    """The browser's own picker of days."""

    input_type = "date"

    def __init__(self):
        super().__init__(format="%Y-%m-%d", attrs={"class": " ".join(INPUT_CLASSES)})


class DelegationForm(RefusalForm, forms.ModelForm):
    upload = forms.FileField(
        label=_("Signed letter"),
        help_text=_("The letter of delegation as a PDF or a photo. It stays inside."),
        max_length=255,
    )

    class Meta:
        model = Delegation
        fields = ["to", "starts_on", "ends_on"]
        help_texts = {
            "to": _(
                "A case officer who signs replies, refusals and errata while you are away. Each signature names them."
            ),
            "ends_on": _("The last day on which they sign. You can end it earlier."),
        }
        widgets = {"starts_on": DayInput, "ends_on": DayInput}


class EndForm(forms.Form):
    """Nothing is asked."""


class End(VerbPage):
    name = "akhiri"
    label = _("End it now")
    description = _("What was signed under this delegation stands. From now on this person signs nothing more.")
    form_class = EndForm
    roles = (Role.RESPONSIBLE,)
    danger = True

    def reason_against(self, obj, user):
        if hasattr(obj, "end"):
            return _("This delegation has ended already.")
        return ""

    def run(self, *, obj, by, at, data):
        end_delegation(delegation=obj, by=by, at=at)
        return _("The delegation has ended.")


@admin.register(Delegation)
class DelegationAdmin(VerbsMixin, RoleAdmin):
    """law: HJ-15"""

    view_roles = (Role.RESPONSIBLE, Role.ADMINISTRATOR)
    add_roles = (Role.RESPONSIBLE,)
    verbs = [End]
    form = DelegationForm
    actions = None
    list_display = ("to", "by", "starts_on", "ends_on", "now")

    @display(description=_("State"))
    def now(self, row):
        if hasattr(row, "end"):
            return _("ended %(day)s") % {"day": day(row.end.at)}
        today = timezone.localdate()
        if row.starts_on > today:
            return _("later")
        return _("in force") if today <= row.ends_on else _("over")

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "to":
            kwargs["queryset"] = User.objects.holding(Role.OFFICER)
        return without_shortcuts(super().formfield_for_foreignkey(db_field, request, **kwargs))

    def save_form(self, request, form, change):
        data = form.cleaned_data
        return delegate(
            to=data["to"],
            by=request.user,
            starts_on=data["starts_on"],
            ends_on=data["ends_on"],
            upload=data["upload"],
            at=timezone.now(),
        )

    def save_model(self, request, obj, form, change):
        """The verb saved it."""

    def save_related(self, request, form, formsets, change):
        """There is nothing related."""
