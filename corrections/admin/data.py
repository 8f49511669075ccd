"""Figures and letters in the admin: dated rows. Changing one makes a row from a day on; nothing of the past is rewritten."""

from functools import partial

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
    "date_moved": _("Date moved later"),
    "staff_new": _("To the newsroom: a new filing"),
    "staff_word": _("To the newsroom: something new from a complainant"),
    "staff_moved": _("To the officer: a date was counted anew"),
    "staff_age": _("To the responsible person: the age of a filing"),
}
FIGURES = {figure.key: figure.label for figure in figures.DEFAULTS}


class FromDay(forms.Form):
    valid_from = fields.day(_("From this day on"))


class FigureForm(FromDay):
    value = fields.line(_("Value"), required=False, max_length=60, help_text=_("Empty where no limit is set."))
    source = fields.line(_("Source"), required=False, max_length=250, help_text=_("Where this can be read."))
    field_order = ["value", "unit", "pauses", "clause", "source", "valid_from"]

    def __init__(self, *args, row, **kwargs):
        super().__init__(*args, **kwargs)
        known = figures.known(row.key)
        if known and known.units:
            choices = [(unit.value, unit.label) for unit in known.units]
            self.fields["unit"] = fields.choice(_("Counted in"), choices, required=False)
        if known and known.pauses:
            self.fields["pauses"] = fields.tick(_("Pauses while the complainant is asked to complete"))
        if row.law:
            self.fields["clause"] = fields.line(_("Clause"), required=False, max_length=60)
        self.order_fields(self.field_order)


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
        values = {field.name: getattr(row, field.name) for field in row._meta.fields}
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

    def form(self, request, row):
        self.form_class = partial(FigureForm, row=row)
        return super().form(request, row)


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
    list_display = ("named", "value", "counted", "clock", "basis", "since", "now")

    @display(description=_("what"), ordering="key")
    def named(self, row):
        return FIGURES.get(row.key, row.key)

    @display(description=_("unit"))
    def counted(self, row):
        return figures.Unit(row.unit).label

    @display(description=_("counted from"))
    def clock(self, row):
        words = str(figures.Start(row.starts).label) if row.starts else ""
        return _("%(start)s; pauses while the complainant completes") % {"start": words} if row.pauses else words

    @display(description=_("source"))
    def basis(self, row):
        if not row.law:
            return row.source or _("the outlet's own choice")
        clause = f"{row.instrument} {row.clause}".strip()
        return f"{clause} ({row.source})" if row.source else clause


@admin.register(LetterText)
class LetterTextAdmin(DatedAdmin):
    verbs = [ChangeLetter]
    list_display = ("named", "subject", "since", "now")

    @display(description=_("letter"), ordering="key")
    def named(self, row):
        return LETTERS.get(row.key, row.key)
