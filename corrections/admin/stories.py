"""What cases add to the admin of stories, which knows nothing of them: the withdrawal, and the filings about a story."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.admin.article import ArticleAdmin
from newsroom.core.actions.keep_file import keep_file
from newsroom.core.models.user import Role
from newsroom.core.verbs_admin import VerbPage

from ..actions.withdraw import withdraw
from ..law.grounds import Origin
from ..law.marks import implements
from . import fields
from .withdrawal import WithdrawalForm


class WithdrawForm(WithdrawalForm):
    origin = fields.choice(_("Where the wish to withdraw came from"), Origin.choices)
    prompted_by = fields.line(
        _("Who asked for it"),
        required=False,
        help_text=_("Stays inside. Needed where it came from outside."),
        max_length=160,
    )
    field_order = ["origin", "prompted_by"]


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
