"""Pages of the outcomes: signing, refusing, finding no error, the Press Council."""

from django.utils.translation import gettext_lazy as _

from ...actions import decide
from ...law.grounds import RefusalGround
from ...models.event import Verb
from .. import fields, wording
from .base import CaseForm, CaseVerb
from .reply import ReplyVerb

TO_PARTY = _("The apology to the party")
TO_READERS = _("The apology to the readers")


class PublishForm(CaseForm):
    # law: HJ-13f
    apology_due = fields.yes_no(
        _("Is an apology due under point 13(f) of the reply guideline?"),
        help_text=_(
            "It is due where the mistake in the report was judging (menghakimi: it found somebody guilty before a court did), "
            "defamatory (fitnah: it laid something untrue at somebody's door) or false (bohong: it told what was known to be "
            "untrue). You answer, by name; your answer stays with the filing."
        ),
        missing=_("Answer whether an apology is due under point 13(f) of the reply guideline."),
    )
    to_party = fields.words(
        TO_PARTY, rows=3, required=False, help_text=_("Asked for when you answer yes."), max_length=2000
    )
    to_readers = fields.words(TO_READERS, rows=3, required=False, max_length=2000)


class Publish(ReplyVerb):
    verb = Verb.PUBLISH
    label = _("Sign and publish")
    description = _(
        "You sign for the reply. It is published, linked with the story both ways and announced to the complainant, all at once. "
        "Its time of publication is set by the system and can never be changed."
    )
    submit_label = _("Sign and publish now")
    form_class = PublishForm
    aside = "admin/corrections/to_sign.html"
    letter = "published"
    done = _("The reply is published and linked with the story.")
    act = staticmethod(decide.publish_reply)


class RefuseForm(CaseForm):
    # law: HJ-12
    ground = fields.choice(
        _("Ground"),
        RefusalGround.choices(),
        help_text=_(
            "There are these four and no other; late or incomplete is none. 12(b) needs the unrelated passages, 12(c) the law, "
            "12(d) the protected interest."
        ),
    )
    reason = fields.words(_("Reason, in words for the complainant"), rows=5)
    legal_basis = fields.line(_("For 12(c): the law that publication could break"), required=False)
    interest = fields.line(_("For 12(d): the protected interest, not the person"), required=False)
    third_party_names = fields.line(
        _("For 12(d): names of third parties, kept inside"),
        required=False,
        help_text=_(
            "Separated by commas. They are only used to check that the letter does not name them; they are not kept."
        ),
    )

    def setup(self):
        parts = wording.paragraphs(wording.standing_text(self.case))
        choices = [(str(number), part) for number, part in enumerate(parts, 1)]
        self.fields["unrelated"] = fields.several(
            _("For 12(b): passages that have nothing to do with the report"), choices
        )
        self.order_fields(["revision", "ground", "reason", "unrelated"])


class Refuse(ReplyVerb):
    verb = Verb.REFUSE
    label = _("Refuse the content")
    description = _(
        "The press may refuse, it need not. Ask for completion or edit first where that helps. The letter names the ground, "
        "your reason and the way to the Press Council."
    )
    submit_label = _("Refuse and send the letter")
    form_class = RefuseForm
    danger = True
    aside = "admin/corrections/to_refuse.html"
    letter, letter_gaps = "refused", {"ground": ["ground"], "reason": ["reason", "legal_basis", "interest"]}
    done = _("The content was refused; the letter says why, and how the Press Council is reached.")

    @staticmethod
    def act(*, case, third_party_names, unrelated, **kwargs):
        names = [name.strip() for name in third_party_names.split(",") if name.strip()]
        parts = wording.paragraphs(wording.standing_text(case))
        marked = [parts[int(number) - 1] for number in unrelated]
        decide.refuse(case=case, third_party_names=names, unrelated=marked, **kwargs)


class NoErrorForm(CaseForm):
    reason = fields.words(_("What was checked, and why no error was found"), rows=6)


class FindNoError(CaseVerb):
    verb = Verb.FIND_NO_ERROR
    label = _("No error found")
    description = _("The filing ends. The letter gives your reason and the way to the Press Council.")
    submit_label = _("Close and send the letter")
    form_class = NoErrorForm
    danger = True
    letter, letter_gaps = "no_error", {"reason": ["reason"]}
    done = _("The filing is closed: no error was found.")
    act = staticmethod(decide.find_no_error)


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
