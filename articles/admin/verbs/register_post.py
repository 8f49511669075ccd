from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from newsroom.core.actions.keep_file import keep_file
from newsroom.core.verbs_admin import VerbPage

from ...actions.register_post import REGISTRARS, register_post
from ...models.follow_up import Platform


class PostForm(forms.Form):
    platform = forms.ChoiceField(label=_("Platform"), choices=Platform.choices)
    url = forms.URLField(label=_("Address of the post"), max_length=500, assume_scheme="https")
    posted_at = forms.DateTimeField(
        label=_("Posted at"), widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})
    )
    note = forms.CharField(label=_("Note"), required=False, max_length=300)
    file = forms.FileField(
        label=_("A picture of the post as it is"),
        required=False,
        max_length=255,
        help_text=_("PDF, JPEG, PNG or WebP, at most 10 MB. Stays inside: it shows later what the post said."),
    )


class RegisterPost(VerbPage):
    """law: SM-2, DP-22"""

    name = "pos-sosial"
    label = _("Register a social media post")
    description = _(
        "A post of our own accounts about this story. When the story is corrected, answered or withdrawn, the post is "
        "followed up too."
    )
    submit_label = _("Register")
    form_class = PostForm
    roles = REGISTRARS
    minor = True

    def visible(self, obj, user):
        return super().visible(obj, user) and bool(obj.first_published_at)

    @transaction.atomic
    def run(self, *, obj, by, at, data):
        upload = data.pop("file")
        before = keep_file(upload=upload, at=at) if upload else None
        register_post(article=obj, before=before, by=by, at=at, **data)
        return _("The post is registered.")
