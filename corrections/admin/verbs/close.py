"""Pages of the outcomes without a reply or an erratum: form, lateness, a story that stays or goes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ...actions import close, take_away
from ...law.formal import FormalDefect
from ...models.event import Verb
from .. import fields
from ..withdrawal import WithdrawalForm
from .base import CaseVerb, EndForm


class CloseFormForm(EndForm):
    defects = fields.several(_("What is missing"), FormalDefect.choices())
    reason = fields.words(
        _("In words for the complainant"), rows=4, help_text=_("What was asked for, when, and what came.")
    )


class CloseForm(CaseVerb):
    verb = Verb.CLOSE_FORM
    label = _("End: form not met")
    description = _(
        "Possible after the stated day has passed. The content is not judged: the letter says what is missing, that it can be "
        "filed again, and how the Press Council is reached."
    )
    submit_label = _("End it and send the letter")
    form_class = CloseFormForm
    danger = True
    letter = "formalities_unmet"
    done = _("The filing has ended because its form was not met.")
    act = staticmethod(close.close_form)


class ReasonForm(EndForm):
    reason = fields.words(_("Reason, in words for the complainant"), rows=6)


class CloseLateForm(EndForm):
    reason = fields.words(
        _("How an agreement was sought, and why there is none"),
        rows=5,
        help_text=_("A late filing is served when both sides agree. Lateness alone refuses nothing."),
    )


class CloseLate(CaseVerb):
    verb = Verb.CLOSE_LATE
    label = _("End: late, no agreement")
    description = _(
        "The filing came after the filing window and both sides found no agreement. A correction can still be asked for at any time."
    )
    submit_label = _("End it and send the letter")
    form_class = CloseLateForm
    danger = True
    letter = "late"
    done = _("The filing has ended without an agreement.")
    act = staticmethod(close.close_late)


class Keep(CaseVerb):
    verb = Verb.KEEP
    label = _("The story stays")
    description = _(
        "The filing ends. The letter gives your reason, what else can be asked for, and the way to the Press Council."
    )
    submit_label = _("Close and send the letter")
    form_class = ReasonForm
    letter = "story_stays"
    done = _("The filing is closed: the story stays.")
    act = staticmethod(close.keep)


class WithdrawForm(EndForm, WithdrawalForm):
    """law: UP-4.2. The wish itself is no ground."""


class Withdraw(CaseVerb):
    verb = Verb.WITHDRAW
    label = _("Withdraw the story")
    description = _(
        "Its address will say that it was withdrawn, when and why. It cannot be undone. Correct or answer first where that suffices."
    )
    submit_label = _("Withdraw the story now")
    form_class = WithdrawForm
    danger = True
    letter = "story_withdrawn"
    done = _("The story is withdrawn; its address says why.")
    act = staticmethod(take_away.withdraw_stories)


class EraseForm(EndForm):
    document = forms.FileField(label=_("The court's decision, attached"), max_length=255)
    counsel = fields.line(_("Counsel who signed"), max_length=160)
    reason = fields.words(_("Reason, for the public"), rows=4, max_length=2000)
    label = fields.line(_("Neutral label instead of the title"), max_length=180)


class Erase(CaseVerb):
    verb = Verb.ERASE
    label = _("Carry out the court's decision")
    description = _(
        "Only by a decision of a court. The story and its earlier versions are no longer shown; its address carries a short notice "
        "under a neutral label."
    )
    submit_label = _("Take it out of the public now")
    form_class = EraseForm
    danger = True
    letter = "erased"
    done = _("The story is no longer public; its address says why.")
    act = staticmethod(take_away.erase)
