"""What cases add to the admin of stories, which knows nothing of them: the withdrawal, and the filings about a story."""

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.admin.article import ArticleAdmin
from newsroom.core.actions.keep_file import keep_file
from newsroom.core.models.user import Role
from newsroom.core.verbs_admin import VerbPage

from ..actions.withdraw import withdraw
from ..law.grounds import Origin, WithdrawalGround
from ..law.marks import implements
from . import fields

GROUND_HELP = _(
    "The list is closed: the wish of a source or of a person in the story is no ground. Correct or answer first where that suffices."
)


def grounds():
    """Each ground with what it must bring along."""
    for ground in WithdrawalGround:
        needs = ", ".join(str(need.label).lower() for need in ground.needs)
        yield ground.value, f"{ground.label} ({needs})" if needs else ground.label


class WithdrawForm(forms.Form):
    origin = fields.choice(_("Where the wish to withdraw came from"), Origin.choices)
    prompted_by = fields.line(
        _("Who asked for it"),
        required=False,
        help_text=_("Stays inside. Needed where it came from outside."),
        max_length=160,
    )
    ground = forms.ChoiceField(
        label=_("Ground"),
        choices=grounds,
        widget=forms.RadioSelect,
        help_text=GROUND_HELP,
    )
    reason = fields.words(
        _("Reason, for the public"),
        rows=4,
        max_length=2000,
        help_text=_("It stands on the page that takes the story's place, and in the register."),
    )
    label = fields.line(
        _("Neutral label instead of the title"),
        required=False,
        max_length=180,
        help_text=_("Where even the title must go, as with a child or a victim."),
    )
    finding = fields.words(
        _("The newsroom's own finding"),
        rows=3,
        required=False,
        help_text=_("For a fundamental error: what was found, on record under your name."),
    )
    to_party = fields.words(_("The apology to the party"), rows=2, required=False, max_length=2000)
    to_readers = fields.words(_("The apology to the readers"), rows=2, required=False, max_length=2000)
    document_number = fields.line(_("Number of the Press Council's document"), required=False, max_length=80)
    document = forms.FileField(label=_("The order, attached"), required=False, max_length=255)
    counsel = fields.line(_("Counsel who signed"), required=False, max_length=160)


@implements("MS-5a", "MS-5a.2", "MS-5a.3", "MS-5c")
class Withdraw(VerbPage):
    name = "cabut"
    label = _("Withdraw")
    description = _(
        "The story's address will show that it was withdrawn, when and why. It cannot be undone. Replies to it stay linked from there."
    )
    submit_label = _("Withdraw the story now")
    form_class = WithdrawForm
    roles = (Role.EDITOR, Role.RESPONSIBLE)
    danger = True

    def visible(self, story, user):
        return super().visible(story, user) and bool(story.first_published_at)

    def reason_against(self, story, user):
        if story.withdrawn_at:
            return _("This story was withdrawn already.")
        return "" if story.live_id else _("Only a published story can be withdrawn.")

    @transaction.atomic
    def run(self, *, obj, by, at, data):
        document = keep_file(upload=data["document"], at=at) if data["document"] else None
        withdraw(article=obj, by=by, at=at, **{**data, "document": document})
        return _("The story is withdrawn; its address says why.")


ArticleAdmin.verbs.append(Withdraw)
ArticleAdmin.change_form_outer_after_template = "admin/corrections/story_cases.html"
