from django import forms
from django.utils.translation import gettext_lazy as _

from newsroom.core.errors import Refused

from ... import body, snapshot
from ...actions.publish import publish, require_publishable
from ...models import Article, LiveStory
from ...models.version import ChangeKind
from .base import StoryForm, StoryVerb
from .compared import compared

KINDS = [
    (ChangeKind.TYPO, _("A typing error: the meaning is the same, readers need no note")),
    (ChangeKind.UPDATE, _("An update: something new, with a note that readers see")),
]


class ChangeForm(StoryForm):
    change = forms.ChoiceField(label=_("What kind of change is this?"), choices=KINDS, widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("Note for readers"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One sentence, for an update. It stands in the public history of the story."),
    )


class Publish(StoryVerb):
    """The first publication asks nothing more; over a live story the editor sees what changes and says what it is."""

    name = "terbitkan"
    label = _("Publish")
    template = "admin/articles/publish.html"
    done = _("Published. Readers see it now.")

    def visible(self, obj, user):
        return super().visible(obj, user) and obj.kind != Article.Kind.REPLY and not obj.withdrawn_at

    def reason_against(self, obj, user):
        if obj.live_id:
            return _("Nothing has changed since the version that is live.") if obj.stage == Article.Stage.READY else ""
        try:
            require_publishable(snapshot.take(obj))
        except Refused as refused:
            return str(refused)
        return ""

    def form(self, request, obj):
        self.form_class = ChangeForm if obj.live_id else StoryForm
        return super().form(request, obj)

    def act(self, **data):
        publish(**data)

    def context(self, request, obj):
        text = snapshot.take(obj)
        context = {"text": text, "words": body.word_count(text["body"]), "wide": bool(obj.live_id)}
        if obj.live_id:
            return {**context, **compared(obj, text), "own_wording": obj.is_wording_of(request.user)}
        named = body.related_ids(text["body"])
        return {**context, "related": len(named), "gone": len(named) - LiveStory.objects.filter(pk__in=named).count()}
