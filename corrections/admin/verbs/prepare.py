"""Pages of the verbs before the decision, and of the message that is possible at any time."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ... import formal
from ...actions import complainant, prepare
from ...law.standing import AuthorityShown, IdentityShown, asks_identity
from ...models.case import CaseType
from ...models.event import Verb
from ...models.party import PartyRole
from .. import fields
from .base import CaseForm, CaseVerb


class TakeOn(CaseVerb):
    verb = Verb.TAKE_ON
    label = _("Take on")
    description = _("You become the officer of this filing: its reminders and its questions come to you.")
    done = _("This filing is yours now.")
    act = staticmethod(prepare.take_on)

    def offered(self, case, user):
        return super().offered(case, user) and case.officer_id != user.pk

    def reason_against(self, case, user):
        if case.officer_id == user.pk:
            return _("You are the officer of this filing already.")
        return super().reason_against(case, user)


class AskForm(CaseForm):
    text = fields.words(
        _("What is still missing"),
        rows=8,
        help_text=_("In words that somebody outside the newsroom understands. The letter carries them as they stand."),
    )


class Ask(CaseVerb):
    verb = Verb.ASK
    label = _("Ask for completion")
    description = _(
        "The filing stays on record and does not lapse: what is missing is asked for, until a stated day. It is not a refusal."
    )
    submit_label = _("Send the letter")
    form_class = AskForm
    letter = "ask"
    done = _("The complainant was asked to complete the filing.")
    act = staticmethod(prepare.ask)

    def initial(self, case, user):
        lacking = formal.missing(case, at=timezone.now())
        return {**super().initial(case, user), "text": "\n".join(f"- {defect.label}." for defect in lacking)}


class FindCompleteForm(CaseForm):
    # law: HJ-8, HJ-9c, PR-8. What an officer found; no paper is asked for here.
    def setup(self):
        if asks_identity(self.case.type):
            self.fields["identity"] = fields.choice(
                _("How the complainant's identity was shown"), IdentityShown.choices()
            )
        if self.case.parties.filter(role=PartyRole.PROXY).exists():
            self.fields["authority"] = fields.choice(
                _("How it was shown that they may speak for others"), AuthorityShown.choices()
            )
        if set(self.fields) > {"revision"}:
            self.fields["note"] = fields.words(
                _("Note"),
                rows=2,
                required=False,
                max_length=500,
                help_text=_("Who was called, or what was looked at. No numbers of identity cards."),
            )


class FindComplete(CaseVerb):
    verb = Verb.FIND_COMPLETE
    label = _("Find complete")
    description = _(
        "The formal side is complete; from here the content is checked. Whether it suffices is your finding."
    )
    form_class = FindCompleteForm
    aside = "admin/corrections/missing.html"
    letter = "complete"
    done = _("The filing is complete. Now its content is checked.")
    act = staticmethod(prepare.find_complete)

    def context(self, request, case):
        return {**super().context(request, case), "missing": formal.missing(case, at=timezone.now())}


class ChangeTypeForm(CaseForm):
    type = fields.choice(
        _("What kind of request this is"),
        [
            (CaseType.REPLY, _("Right of reply: somebody harmed answers in their own words")),
            (CaseType.CORRECTION, _("Right of correction: anybody says that a statement is wrong")),
            (CaseType.TAKEDOWN, _("Request to take down: somebody wants the story gone")),
            (CaseType.FORGOTTEN, _("Request to be forgotten: somebody wants an old matter about them gone")),
        ],
    )


class ChangeType(CaseVerb):
    verb = Verb.CHANGE_TYPE
    label = _("Change the type")
    description = _("What the complainant chose stays on record.")
    form_class = ChangeTypeForm
    done = _("The type was changed.")
    act = staticmethod(prepare.change_type)

    def initial(self, case, user):
        return {**super().initial(case, user), "type": case.type}


class AnswerForm(CaseForm):
    text = fields.words(_("Your message"), rows=8)


class Answer(CaseVerb):
    """A message to the complainant; it moves nothing and is possible in every state."""

    verb = Verb.MESSAGE
    label = _("Write a message")
    description = _("It appears on the complainant's page and, where there is an address, goes by e-mail.")
    submit_label = _("Send the message")
    form_class = AnswerForm
    letter = "message"
    done = _("The message was sent.")

    def offered(self, case, user):
        return False  # it stands beside the conversation, not among the buttons

    def reason_against(self, case, user):
        return ""

    @staticmethod
    def act(*, case, by, at, revision, text, letter):
        complainant.answer(case=case, by=by, at=at, text=text, letter=letter)
