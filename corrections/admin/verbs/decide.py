"""Pages of the outcomes: signing, publishing in another form, refusing, finding no error."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Section

from ...actions import close, decide, other_form
from ...law.grounds import RefusalGround
from ...law.serving import ReplyFormat
from ...models.event import Verb
from .. import fields, wording
from .base import CaseVerb, EndForm
from .reply import ReplyVerb

TO_PARTY = _("The apology to the party")
TO_READERS = _("The apology to the readers")


class PublishForm(EndForm):
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
    # law: HJ-13b
    section = forms.ModelChoiceField(
        label=_("Section"),
        queryset=Section.objects.order_by("name"),
        required=False,
        help_text=_("That of the story. Another one needs the agreement of both sides."),
    )
    section_agreement = fields.line(
        _("How both sides agreed on another section"), required=False, help_text=_("Only for another section.")
    )

    def setup(self):
        super().setup()
        # law: HJ-13e
        if earlier := decide.answered_before(self.case):
            self.fields["again_reason"] = fields.words(
                _("Why a second reply of this party to this report is served"),
                rows=3,
                help_text=_("Published before: %(numbers)s. A report is answered once.")
                % {"numbers": ", ".join(case.number for case in earlier)},
            )


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

    def initial(self, case, user):
        story = case.stories.select_related("article").first()
        return {**super().initial(case, user), "section": story.article.section_id}


class PublishOrdered(Publish):
    verb = Verb.PUBLISH_ORDERED
    label = _("Sign and publish as ordered")
    description = _(
        "The Press Council asked for this reply: it is published complete and without additions. The filing stays open until all its "
        "document asks for is done."
    )


class OtherFormForm(EndForm):
    # law: HJ-13c. An advertisement is not among the forms.
    form = fields.choice(
        _("In which form"), [each for each in ReplyFormat.choices() if each[0] != ReplyFormat.REPLY.value]
    )
    answer = fields.line(
        _("The story that carries it"), help_text=_("Its number or its address here. It is published already.")
    )
    consent = fields.words(_("How both sides agreed"), rows=3, help_text=_("Who agreed, when, and how."))
    document = forms.FileField(
        label=_("The agreement, attached"),
        help_text=_("A letter or a screenshot, as a PDF or a picture."),
        max_length=255,
    )

    def clean_answer(self):
        found = re.search(r"(?:^|/berita/)([0-9]{1,18})(?:/|$)", self.cleaned_data["answer"], re.ASCII)
        story = Article.objects.public().filter(pk=found[1]).first() if found else None
        if story is None:
            raise forms.ValidationError(_("No published story of ours has this number or address."))
        return story


class PublishOtherwise(ReplyVerb):
    verb = Verb.PUBLISH_OTHERWISE
    label = _("Publish in another form")
    description = _(
        "Where both sides agreed on an interview, a profile or another form in place of a reply: the story that carries it is "
        "linked with the disputed one both ways, and the filing is closed."
    )
    submit_label = _("Sign and link now")
    form_class = OtherFormForm
    letter = "otherwise"
    done = _("The agreed story is linked, and the filing is closed.")
    act = staticmethod(other_form.publish_otherwise)


class RefuseForm(EndForm):
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
        super().setup()
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
    letter = "refused"
    done = _("The content was refused; the letter says why, and how the Press Council is reached.")

    @staticmethod
    def act(*, case, third_party_names, unrelated, **kwargs):
        names = [name.strip() for name in third_party_names.split(",") if name.strip()]
        parts = wording.paragraphs(wording.standing_text(case))
        marked = [parts[int(number) - 1] for number in unrelated]
        decide.refuse(case=case, third_party_names=names, unrelated=marked, **kwargs)


class NoErrorForm(EndForm):
    reason = fields.words(_("What was checked, and why no error was found"), rows=6)


class FindNoError(CaseVerb):
    verb = Verb.FIND_NO_ERROR
    label = _("No error found")
    description = _("The filing ends. The letter gives your reason and the way to the Press Council.")
    submit_label = _("Close and send the letter")
    form_class = NoErrorForm
    danger = True
    aside = "admin/corrections/principles.html"
    letter = "no_error"
    done = _("The filing is closed: no error was found.")
    act = staticmethod(close.find_no_error)
