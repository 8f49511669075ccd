"""Pages of a dispute before the Press Council: into it, and the ways out."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ...actions import council, decide
from ...models.event import Verb
from .. import fields
from .base import CaseForm, CaseVerb, EndForm


class DisputeForm(CaseForm):
    file_number = fields.line(_("File number of the Press Council"), max_length=80)


class Dispute(CaseVerb):
    verb = Verb.DISPUTE
    label = _("Taken to the Press Council")
    description = _("Record that the matter lies with the Press Council. What was decided here stays on record.")
    form_class = DisputeForm
    letter = "disputed"
    done = _("Recorded as a dispute before the Press Council.")
    act = staticmethod(decide.dispute)


class ResumeForm(CaseForm):
    reason = fields.words(_("What both sides agreed on"), rows=4)


class Resume(CaseVerb):
    verb = Verb.RESUME
    label = _("Take it up again")
    description = _("Where both sides agreed before the Press Council to go on here. The content is then checked anew.")
    form_class = ResumeForm
    letter, letter_gaps = "resumed", {"reason": ["reason"]}
    done = _("The filing is worked on again.")
    act = staticmethod(council.resume)


class PaperForm(EndForm):
    number = fields.line(_("Number of the Press Council's document"), max_length=80)
    document = forms.FileField(label=_("The document, attached"), required=False, max_length=255)
    reason = fields.words(
        _("What was carried out, and how"),
        rows=4,
        help_text=_("In words for the complainant. Say what was done, not who was right."),
    )


class Ending(CaseVerb):
    """One of the three ends of a dispute."""

    submit_label = _("Record it and send the letter")
    form_class = PaperForm
    letter, letter_gaps = "dispute_ended", {"reason": ["reason"]}
    done = _("The end of the dispute is recorded.")

    def act(self, **kwargs):
        council.end_dispute(verb=self.verb, **kwargs)


class Settle(Ending):
    verb = Verb.SETTLE
    label = _("Settlement carried out")
    description = _("A mediated settlement (risalah) was carried out in full.")


class Rule(Ending):
    verb = Verb.RULE
    label = _("Ruling carried out")
    description = _("What the Press Council ruled was carried out in full.")


class LapseForm(PaperForm):
    document = forms.FileField(label=_("The document, attached"), max_length=255)
    reason = fields.words(_("What the document says"), rows=4)


class Lapse(Ending):
    verb = Verb.LAPSE
    label = _("Lapsed before the Press Council")
    description = _("Only a document of the Press Council can say so.")
    form_class = LapseForm
    danger = True
