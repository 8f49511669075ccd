"""Pages on which an editor answers, by name, what a flagged story owes before it comes out."""

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsroom.core.verbs_admin import VerbPage

from ...actions import duties, guards
from ...actions.verification import close_without_result
from ...duties import CheckAnswer, Standing
from ...models import ChecklistQuestion


class ChecklistForm(forms.Form):
    """A question of the checklist for each row of the house's list."""

    def __init__(self, *args, standing, **kwargs):
        super().__init__(*args, **kwargs)
        for question, answer in standing.checklist:
            self.fields[f"q{question.pk}"] = forms.ChoiceField(
                label=question.text,
                choices=CheckAnswer.choices,
                widget=forms.RadioSelect,
                initial=answer.value if answer else None,
                help_text=_("Answered by %(name)s.") % {"name": answer.by_name} if answer else "",
            )


class Checklist(VerbPage):
    """law: UP-5.1. Whether an answer is good enough is for whoever publishes; the software asks that there is one."""

    name = "daftar-periksa"
    label = _("Checklist for legal cases")
    submit_label = _("Keep these answers under my name")
    description = _("Nobody is guilty before a court has said so. Your answers are kept with your name and the time.")
    roles = guards.PUBLISHERS

    def visible(self, obj, user):
        return super().visible(obj, user) and not obj.withdrawn_at and Standing(obj).legal_case

    def form(self, request, obj):
        data = (request.POST,) if request.method == "POST" else ()
        return ChecklistForm(*data, standing=Standing(obj))

    def run(self, *, obj, by, at, data):
        questions = ChecklistQuestion.objects.in_bulk([int(name.removeprefix("q")) for name in data])
        answers = {questions[int(name.removeprefix("q"))]: value for name, value in data.items()}
        duties.check(article=obj, answers=answers, by=by, at=at)
        return _("Your answers are kept.")

    def after(self, obj):
        return reverse("admin:articles_beforepublication_change", args=[obj.pk])


def without_answer(standing):
    return bool(standing.may_harm) and not standing.heard


class StatementsForm(forms.Form):
    def __init__(self, *args, standing, **kwargs):
        super().__init__(*args, **kwargs)
        for question, answer in standing.statements:
            self.fields[question.value] = forms.CharField(
                label=question.label,
                max_length=2000,
                required=False,
                widget=forms.Textarea(attrs={"rows": 4}),
                initial=answer.text if answer else "",
                help_text=_("Stated by %(name)s.") % {"name": answer.by_name} if answer else "",
            )


class Statements(VerbPage):
    """law: MS-2c"""

    name = "tanpa-tanggapan"
    label = _("Publish without the other side's answer")
    submit_label = _("State this under my name")
    description = _(
        "Only where all three hold together. Several editors may share them; each stands under the name of whoever gives it. "
        "The story then carries the notice that it needs further verification, and the newsroom goes on asking after it came "
        "out."
    )
    roles = guards.PUBLISHERS

    def visible(self, obj, user):
        return super().visible(obj, user) and not obj.withdrawn_at and without_answer(Standing(obj))

    def form(self, request, obj):
        data = (request.POST,) if request.method == "POST" else ()
        return StatementsForm(*data, standing=Standing(obj))

    def run(self, *, obj, by, at, data):
        duties.state(article=obj, statements=data, by=by, at=at)
        return _("Your statements are kept.")

    def after(self, obj):
        return reverse("admin:articles_beforepublication_change", args=[obj.pk])


class CloseForm(forms.Form):
    reason = forms.CharField(
        label=_("Why does the verification end without a result?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Only the newsroom reads this. It is kept with your name and the time."),
    )


class CloseVerification(VerbPage):
    """law: MS-2d. That there will be no result is for a person to say."""

    name = "tutup"
    label = _("Close without a result")
    description = _("The notice stays at the story. The story leaves the list.")
    form_class = CloseForm
    roles = guards.PUBLISHERS

    def visible(self, obj, user):
        return super().visible(obj, user) and not obj.closed_at

    def run(self, *, obj, by, at, data):
        close_without_result(verification=obj, by=by, at=at, reason=data["reason"])
        return _("The verification is closed.")
