from django import forms
from django.utils.translation import gettext_lazy as _

from newsroom.core.verbs_admin import VerbPage

from ...actions import guards
from ...actions.review import send_back, submit
from ...models import Article


class Submit(VerbPage):
    name = "ajukan"
    label = _("Send for review")
    description = _(
        "An editor reads the story, and publishes it or sends it back with a reason. You can go on changing it."
    )
    form_class = forms.Form
    roles = (*guards.PUBLISHERS, guards.Role.REPORTER)

    def visible(self, obj, user):
        return obj.kind != Article.Kind.REPLY and not obj.withdrawn_at and guards.may_write(obj, user)

    def reason_against(self, obj, user):
        if obj.stage == Article.Stage.REVIEW:
            return _("This story is already in review.")
        if obj.stage == Article.Stage.PUBLISHED:
            return _("Nothing has changed since the version that is live.")
        return "" if obj.body else _("A story without text cannot be reviewed.")

    def run(self, *, obj, by, at, data):
        submit(article=obj, by=by, at=at)
        return _("The story now waits for review.")


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("What should the writer change?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Only the newsroom reads this."),
    )


class SendBack(VerbPage):
    name = "kembalikan"
    label = _("Send back")
    description = _("The story becomes a draft again. Its writer sees your reason above the text.")
    form_class = ReasonForm
    roles = guards.PUBLISHERS

    def visible(self, obj, user):
        return super().visible(obj, user) and obj.stage == Article.Stage.REVIEW and not obj.withdrawn_at

    def run(self, *, obj, by, at, data):
        send_back(article=obj, by=by, at=at, reason=data["reason"])
        return _("The story is back with its writer.")
