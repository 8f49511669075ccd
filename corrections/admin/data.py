"""Figures and letters in the admin: dated rows. Changing one makes a row from a day on; nothing of the past is rewritten."""

from django import forms
from django.contrib import admin
from django.contrib.admin.models import CHANGE, LogEntry
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display

from newsroom.core.role_admin import RoleAdmin
from newsroom.core.templatetags.news import day
from newsroom.core.verbs_admin import VerbPage, VerbsMixin

from ..actions.set_dated import KEEPERS, set_figure, set_letter
from ..law import figures
from ..models import Figure, LetterText
from . import fields

LETTERS = {
    "receipt": _("Receipt"),
    "ask": _("Request for completion"),
    "complete": _("Found complete"),
    "accepted": _("Content accepted"),
    "edit": _("Edited reply, for comment"),
    "published": _("Reply published"),
    "corrected": _("Story corrected"),
    "refused": _("Content refused"),
    "no_error": _("No error found"),
    "taken_back": _("Taken back"),
    "disputed": _("In dispute before the Press Council"),
    "otherwise": _("Published in another form"),
    "formalities_unmet": _("Ended: form not met"),
    "late": _("Ended: late, no agreement"),
    "story_stays": _("The story stays"),
    "story_withdrawn": _("Story withdrawn"),
    "erased": _("The court's decision carried out"),
    "joined": _("Joined with another filing"),
    "restored": _("Taken up again"),
    "resumed": _("Taken up again after a dispute"),
    "dispute_ended": _("Dispute ended"),
    "message": _("Message"),
    "link": _("New link"),
    "staff_new": _("To the newsroom: a new filing"),
    "staff_word": _("To the newsroom: something new from a complainant"),
}
FIGURES = {figure.key: figure.label for figure in figures.DEFAULTS}


class FromDay(forms.Form):
    valid_from = fields.day(_("From this day on"))


class FigureForm(FromDay):
    value = fields.line(_("Value"), required=False, max_length=60, help_text=_("Empty where no limit is set."))
    field_order = ["value", "valid_from"]


class LetterForm(FromDay):
    subject = fields.line(_("Subject"))
    body = fields.words(
        _("Text"), rows=18, help_text=_("Gaps such as {name} and {number} are filled when the letter is sent.")
    )
    field_order = ["subject", "body", "valid_from"]


class ChangeDated(VerbPage):
    """A new row of the same key. Whoever changed it stands in the admin's log."""

    name = "ganti"
    label = _("Change from a day on")
    roles = KEEPERS

    def initial(self, row, user):
        values = {name: getattr(row, name) for name in self.form_class.base_fields}
        return {**values, "valid_from": timezone.localdate()}

    def form(self, request, row):
        self.description = LETTERS.get(row.key) or FIGURES.get(row.key, row.key)
        return super().form(request, row)

    def run(self, *, obj, by, at, data):
        new = type(self).act(row=obj, by=by, at=at, **data)
        LogEntry.objects.log_actions(by.pk, [new], CHANGE, change_message=str(new), single_object=True)
        return _("Saved: it holds from the chosen day on.")

    def after(self, row):
        return reverse(f"admin:corrections_{row._meta.model_name}_changelist")


class ChangeFigure(ChangeDated):
    form_class = FigureForm
    act = staticmethod(set_figure)


class ChangeLetter(ChangeDated):
    form_class = LetterForm
    act = staticmethod(set_letter)


class DatedAdmin(VerbsMixin, RoleAdmin):
    view_roles = KEEPERS
    actions = None
    ordering = ("key", "-valid_from")
    list_filter = ("key",)

    @display(description=_("From this day on"), ordering="valid_from")
    def since(self, row):
        return _("from the start") if row.valid_from.year <= 2000 else day(row.valid_from)

    @display(description=_("State"))
    def now(self, row):
        today = timezone.localdate()
        if row.valid_from > today:
            return _("later")
        return _("in force") if row.pk == type(row).objects.in_force(row.key, on=today).pk else _("replaced")


@admin.register(Figure)
class FigureAdmin(DatedAdmin):
    verbs = [ChangeFigure]
    list_display = ("named", "value", "counted", "source", "since", "now")

    @display(description=_("what"), ordering="key")
    def named(self, row):
        return FIGURES.get(row.key, row.key)

    @display(description=_("unit"))
    def counted(self, row):
        return figures.Unit(row.unit).label

    @display(description=_("source"))
    def source(self, row):
        return f"{row.instrument} {row.clause}".strip() if row.law else _("the outlet's own choice")


@admin.register(LetterText)
class LetterTextAdmin(DatedAdmin):
    verbs = [ChangeLetter]
    list_display = ("named", "subject", "since", "now")

    @display(description=_("letter"), ordering="key")
    def named(self, row):
        return LETTERS.get(row.key, row.key)
