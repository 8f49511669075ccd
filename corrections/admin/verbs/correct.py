"""The page of the erratum: what stood there, what it should be, the apology, and the story's difference word by word."""

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles import snapshot
from articles.admin.verbs.compared import compared, suggested_items
from articles.admin.verbs.pairs import PairsField

from ...actions import decide
from ...models.event import Verb
from .. import fields
from .base import CaseVerb, EndForm
from .decide import TO_PARTY, TO_READERS


def story_of(case):
    return decide.story_to_correct(case).article


class CorrectForm(EndForm):
    story_revision = forms.IntegerField(widget=forms.HiddenInput)
    items = PairsField(
        label=_("Was / should be"),
        help_text=_(
            "One pair for each thing that was wrong, in the words of the story. Readers see it at the story and in the register."
        ),
    )
    # law: KE-10b
    main_substance = fields.yes_no(
        _("Does the error concern the main substance of the story?"),
        help_text=_("Then the erratum carries an apology to the party and to the readers. You answer, by name."),
        missing=_("Answer whether the error concerns the main substance of the story."),
    )
    to_party = fields.words(
        TO_PARTY, rows=3, required=False, help_text=_("Asked for when you answer yes."), max_length=2000
    )
    to_readers = fields.words(TO_READERS, rows=3, required=False, max_length=2000)
    note = fields.line(
        _("Note for readers"), required=False, help_text=_("One sentence in the public history of the story.")
    )
    keep_readable = fields.tick(
        _("The earlier wording stays readable in the history"),
        initial=True,
        help_text=_(
            "Take the tick away where the old wording itself does harm: it stays on record and is no longer shown."
        ),
    )

    def setup(self):
        super().setup()
        if self.case.stories.count() > 1:
            self.fields["more"] = fields.tick(
                _("Another story of this filing still has to be corrected"),
                help_text=_("Then the filing stays open after this erratum."),
            )

    def look_again(self):
        super().look_again()
        self.data["story_revision"] = story_of(self.case).revision


class Correct(CaseVerb):
    verb = Verb.CORRECT
    label = _("Publish the erratum")
    description = _(
        "The corrected story and its erratum become public at once, and the filing is closed. The erratum says what stood there "
        "and what it should be."
    )
    submit_label = _("Sign and publish now")
    form_class = CorrectForm
    aside = "admin/corrections/to_correct.html"
    letter = "corrected"
    done = _("The story is corrected and the erratum is published.")
    act = staticmethod(decide.correct)

    def initial(self, case, user):
        article = story_of(case)
        items = suggested_items(article, snapshot.take(article)) if article.is_public else []
        return {**super().initial(case, user), "story_revision": article.revision, "items": items}

    def context(self, request, case):
        article = story_of(case)
        parts = compared(article, snapshot.take(article))["parts"] if article.is_public else []
        return {
            **super().context(request, case),
            "wide": True,
            "story": article,
            "edit_story": reverse("admin:articles_article_change", args=[article.pk]),
            "parts": parts,
        }
