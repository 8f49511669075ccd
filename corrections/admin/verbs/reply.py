"""Pages of the verbs that prepare a reply."""

from django.utils.translation import gettext_lazy as _

from ... import figures, matching
from ...actions import reply
from ...models.event import Verb
from .. import fields, wording
from .base import CaseForm, CaseVerb


class ReplyVerb(CaseVerb):
    """A verb that is decided from the wordings of the reply: they stand beside the form."""

    aside = "admin/corrections/wordings.html"

    def context(self, request, case):
        return {**super().context(request, case), **wording.context(case)}


class AcceptForm(CaseForm):
    def setup(self):
        statements = list(self.case.statements.select_related("entry__text"))
        if len(statements) > 1:
            choices = [(each.pk, _excerpt(each)) for each in statements]
            self.fields["statement"] = fields.choice(_("Which of their words are the reply"), choices)
            self.initial.setdefault("statement", reply.words_of_reply(self.case).pk)
        elif not (statements[0].text["right"] or statements[0].text["happened"]):
            self.fields["typed_off"] = fields.words(
                _("The words of the letter, typed off"),
                rows=16,
                help_text=_("As they stand in the scan, word for word: this is the text that is published."),
            )
        if figures.filed_late(self.case):
            self.fields["agreement"] = fields.words(
                _("How both sides agreed to serve it"),
                rows=3,
                help_text=_(
                    "This request came after the filing window. It is served when both sides agree: when, how, who?"
                ),
            )


def _excerpt(statement):
    text = statement.text["right"] or statement.text["happened"]
    return f"{text[:120]} …" if len(text) > 120 else text


class Accept(CaseVerb):
    verb = Verb.ACCEPT
    label = _("Accept the content")
    description = _(
        "The complainant's words become the first wording of the reply and stay as they are; what you edit stands beside them."
    )
    form_class = AcceptForm
    aside = "admin/corrections/principles.html"
    letter = "accepted"
    done = _("Accepted. Now prepare the reply.")

    @staticmethod
    def act(*, case, statement=None, **kwargs):
        chosen = case.statements.get(pk=statement) if statement else None
        reply.accept(case=case, statement=chosen, **kwargs)


class EditForm(CaseForm):
    title = fields.line(_("Heading"), max_length=180)
    body = fields.words(_("Text"), rows=16, help_text=_("An empty line begins a paragraph. The meaning must stay."))


class Edit(ReplyVerb):
    verb = Verb.EDIT
    label = _("Edit the reply")
    description = _(
        "Nothing is overwritten: the complainant's words stay, and each of your wordings stands beside them."
    )
    submit_label = _("Save this wording")
    form_class = EditForm
    done = _("The wording is saved. The differences stand on the page of the filing.")
    act = staticmethod(reply.edit)

    def initial(self, case, user):
        known = wording.wordings(case)
        return {**super().initial(case, user), **(known[-1].text if known else {})}


class SendEditForm(CaseForm):
    text = fields.words(
        _("A word to go with it"),
        rows=4,
        required=False,
        help_text=_("Why you changed what you changed. May stay empty."),
    )


class SendEdit(ReplyVerb):
    verb = Verb.SEND_EDIT
    label = _("Send the edit for comment")
    description = _("The complainant sees each changed word and agrees or objects, until a stated day.")
    submit_label = _("Send to the complainant")
    form_class = SendEditForm
    letter = "edit"
    done = _("The edited reply was sent to the complainant.")
    act = staticmethod(reply.send_edit)


class Submit(ReplyVerb):
    verb = Verb.SUBMIT
    label = _("Hand to the responsible person")
    description = _(
        "The wording that the complainant knows goes to the responsible person, who signs it or hands it back."
    )
    done = _("The reply waits for the responsible person's signature.")
    act = staticmethod(reply.submit)


class GoOnForm(CaseForm):
    reason = fields.words(_("Why it goes on without the complainant's agreement"), rows=4)


class GoOn(ReplyVerb):
    verb = Verb.GO_ON
    label = _("Go on without an agreement")
    description = _(
        "Possible after the stated day has passed in silence, or after an objection. Your reason stays on record."
    )
    form_class = GoOnForm
    done = _("The reply waits for your signature.")
    act = staticmethod(reply.go_on)


class HandBackForm(CaseForm):
    reason = fields.words(_("What the officer should change"), rows=4)


class HandBack(CaseVerb):
    verb = Verb.HAND_BACK
    label = _("Hand back")
    description = _("The officer goes on with the wording. Nothing is published.")
    form_class = HandBackForm
    done = _("The reply went back to the officer.")
    act = staticmethod(reply.hand_back)


class MatchForm(CaseForm):
    """For each disputed passage the paragraphs that answer it, or why none does."""

    def setup(self):
        parts = matching.paragraphs(wording.standing_text(self.case))
        choices = [(str(number), _shortened(part)) for number, part in enumerate(parts, 1)]
        answers, waived = matching.matched(self.case)
        for passage in matching.named(self.case):
            chosen, reason = f"passage_{passage.pk}", f"waived_{passage.pk}"
            self.fields[chosen] = fields.several(
                _("“%(quote)s” is answered by") % {"quote": _shortened(passage.quote)}, choices
            )
            self.fields[reason] = fields.line(_("or by none, because"), required=False)
            self.initial.setdefault(chosen, [str(number) for number in answers.get(passage.pk, ())])
            self.initial.setdefault(reason, waived.get(passage.pk, ""))


def _shortened(text):
    return f"{text[:160]} …" if len(text) > 160 else text


class Match(ReplyVerb):
    verb = Verb.MATCH
    label = _("Match answers with passages")
    description = _(
        "The complainant named several passages. Say which paragraphs of the reply answer which of them: readers find them beside "
        "each other. The wording itself is not changed."
    )
    submit_label = _("Save")
    form_class = MatchForm
    done = _("The answers are matched with the passages.")

    @staticmethod
    def act(*, case, by, at, revision, **data):
        answers = {
            int(name[8:]): [int(n) for n in value] for name, value in data.items() if name.startswith("passage_")
        }
        waived = {int(name[7:]): value for name, value in data.items() if name.startswith("waived_")}
        reply.match(case=case, by=by, at=at, revision=revision, answers=answers, waived=waived)
