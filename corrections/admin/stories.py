"""What cases add to the admin of stories, which knows nothing of them: error reports, withdrawal, the filings about a story."""

import secrets

from django import forms
from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.admin.article import ArticleAdmin
from articles.models import Article
from newsroom.core.actions.keep_file import keep_file
from newsroom.core.models.user import Role
from newsroom.core.role_admin import NEWSROOM
from newsroom.core.verbs_admin import VerbPage

from ..actions.raise_own import raise_own
from ..actions.withdraw import withdraw
from ..law.grounds import Origin
from ..law.marks import implements
from . import fields, marking
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


class ReportForm(marking.MarksPassages, forms.Form):
    submission = forms.CharField(widget=forms.HiddenInput, max_length=64)
    happened = fields.words(_("What is wrong"), rows=4)
    right = fields.words(_("What is right, and how do you know?"), rows=4, required=False)

    def __init__(self, *args, version, **kwargs):
        super().__init__(*args, **kwargs)
        if version:
            self.ask_passages(version, label=_("Where the error is"))
            self.order_fields(["submission", "what", "passages"])


@implements("KE-10a", "UP-1.13")
class Report(VerbPage):
    """Whoever works here and sees an error says so; the case officer sees it, and it gets a number."""

    name = "lapor"
    label = _("Report an error")
    description = _(
        "Anybody in the newsroom can do this, as soon as they see it. The case officer takes it from here; you get a number."
    )
    submit_label = _("Report it")
    roles = NEWSROOM

    def visible(self, story, user):
        return super().visible(story, user) and bool(story.first_published_at) and story.kind != Article.Kind.REPLY

    def reason_against(self, story, user):
        return "" if story.is_public else _("Only a published story can be reported.")

    def form(self, request, story):
        data = (request.POST,) if request.method == "POST" else ()
        first = {"submission": secrets.token_hex(20), "what": marking.PASSAGES}
        self.bound = ReportForm(*data, version=story.live, initial=first)
        return self.bound

    def run(self, *, obj, by, at, data):
        case = raise_own(
            version=obj.live,
            passages=self.bound.marked,
            happened=data["happened"],
            right=data["right"],
            by=by,
            at=at,
            submission_key=data["submission"],
        )
        return gettext("Thank you. It is recorded as %(number)s and is being looked at.") % {"number": case.number}


ArticleAdmin.verbs += [Report, Withdraw]
ArticleAdmin.change_form_outer_after_template = "admin/corrections/story_cases.html"
