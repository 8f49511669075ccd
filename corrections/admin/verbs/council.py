"""Pages of a dispute before the Press Council: into it, and the ways out."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ...actions import council, decide
from ...models.council import PaperKind
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
    letter = "resumed"
    done = _("The filing is worked on again.")
    act = staticmethod(council.resume)


class OrderForm(CaseForm):
    kind = fields.choice(_("Kind"), PaperKind.choices)
    number = fields.line(_("Number"), max_length=80)
    dated = fields.day(_("Date of the document"))
    document = forms.FileField(label=_("The document, attached"), max_length=255)
    reply = fields.tick(_("It asks for a reply, complete and without additions"))
    apology = fields.tick(_("It asks for an apology to the party and the readers"))
    note = fields.tick(_("It asks for a note of the ruling on the reply and on the story"))


class Order(CaseVerb):
    verb = Verb.ORDER
    label = _("Record the Press Council's document")
    description = _(
        "You read it and tick what it asks for. Until all of that is found in public, the filing stays open."
    )
    form_class = OrderForm
    done = _("The document is recorded.")
    act = staticmethod(council.receive_order)


class NoteForm(CaseForm):
    summary = fields.words(
        _("The note for readers"),
        rows=4,
        max_length=2000,
        help_text=_("What the Press Council decided, with the number and date of its document, in its own terms."),
    )


class Note(CaseVerb):
    verb = Verb.NOTE
    label = _("Put the note of the ruling")
    description = _("It stands on the story and at the foot of the reply at once, with its time.")
    form_class = NoteForm
    submit_label = _("Publish the note now")
    done = _("The note of the ruling is public.")
    act = staticmethod(council.note_ruling)


class CarriedOutForm(EndForm):
    reason = fields.words(
        _("What was carried out, and how"),
        rows=4,
        help_text=_("In words for the complainant. Say what was done, not who was right."),
    )


class CarriedOut(CaseVerb):
    """A named person says that what the document asks for was done."""

    submit_label = _("Record it and send the letter")
    form_class = CarriedOutForm
    letter = "dispute_ended"
    done = _("The end of the dispute is recorded.")

    def act(self, **kwargs):
        council.carried_out(verb=self.verb, **kwargs)


class Settle(CarriedOut):
    verb = Verb.SETTLE
    label = _("Settlement carried out")
    description = _("You say, by name, that all of the mediated settlement (risalah) was carried out.")


class Rule(CarriedOut):
    verb = Verb.RULE
    label = _("Ruling carried out")
    description = _("You say, by name, that all the Press Council asked for was carried out.")


class LapseForm(EndForm):
    number = fields.line(_("Number of the Press Council's document"), max_length=80)
    document = forms.FileField(label=_("The document, attached"), max_length=255)
    reason = fields.words(_("What the document says"), rows=4)


class Lapse(CaseVerb):
    verb = Verb.LAPSE
    label = _("Lapsed before the Press Council")
    description = _("Only a document of the Press Council can say so.")
    submit_label = _("Record it and send the letter")
    form_class = LapseForm
    danger = True
    letter = "dispute_ended"
    done = _("The end of the dispute is recorded.")
    act = staticmethod(council.lapse)
