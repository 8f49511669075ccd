from django import forms
from django.utils.translation import gettext_lazy as _

from ... import snapshot
from ...actions.correct import correct
from ...models import Article
from .base import StoryForm, StoryVerb
from .compared import compared, suggested_items
from .pairs import PairsField

YES_NO = [("yes", _("Yes")), ("no", _("No"))]


def _yes(value):
    return {"yes": True, "no": False}.get(value)


class CorrectForm(StoryForm):
    items = PairsField(
        label=_("Was / should be"),
        help_text=_(
            "One pair for each thing that was wrong, in the words of the story. Readers see it at the story and in the register."
        ),
    )
    main_substance = forms.TypedChoiceField(
        label=_("Does the error concern the main substance of the story?"),
        choices=YES_NO,
        coerce=_yes,
        widget=forms.RadioSelect,
        help_text=_("This is your finding; it is put on record with your name. If so, the erratum carries an apology."),
    )
    apology = forms.CharField(
        label=_("Apology"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Shown with the erratum."),
    )
    keep_readable = forms.TypedChoiceField(
        label=_("May readers still read the old wording in the history of the story?"),
        choices=YES_NO,
        coerce=_yes,
        initial="yes",
        widget=forms.RadioSelect,
        help_text=_("No, where the old wording itself does harm: it stays on record and is no longer shown."),
    )
    note = forms.CharField(
        label=_("Note for readers"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One sentence in the public history of the story."),
    )


class Correct(StoryVerb):
    """Publishes the working copy together with its erratum."""

    name = "ralat"
    label = _("Publish as a correction")
    submit_label = _("Publish the correction and its erratum")
    description = _(
        "Something that was published was wrong. The corrected story and its erratum become public together."
    )
    form_class = CorrectForm
    template = "admin/articles/correct.html"
    done = _("The correction and its erratum are published.")

    def visible(self, obj, user):
        return super().visible(obj, user) and obj.is_public and obj.kind != Article.Kind.REPLY

    def reason_against(self, obj, user):
        if obj.stage == Article.Stage.PUBLISHED:
            return _("Correct the text of the story first, and save it: it still reads as it was published.")
        return ""

    def initial(self, obj, user):
        return {**super().initial(obj, user), "items": suggested_items(obj, snapshot.take(obj))}

    def act(self, **data):
        correct(**data)

    def context(self, request, obj):
        return {**compared(obj, snapshot.take(obj)), "wide": True}
