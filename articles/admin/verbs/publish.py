from dataclasses import fields

from django import forms
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from newsroom.core.errors import Refused

from ... import body, duties, snapshot
from ...actions.duties import Answers
from ...actions.publish import publish, require_publishable
from ...models import Article, LiveStory, PendingVerification
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


class NewsForm(StoryForm):
    """What a named person answers before a news story comes out. law: MS-2a, MS-2b"""

    verified = forms.BooleanField(
        label=_("I say that this story, as it stands here, is verified."),
        help_text=_("Kept with your name and the time."),
        error_messages={"required": _("Somebody has to say, by name, that the story as it is now was verified.")},
    )
    may_harm = forms.TypedChoiceField(
        label=_("May the story harm somebody?"),
        choices=[("no", _("No")), ("yes", _("Yes"))],
        coerce=lambda value: value == "yes",
        empty_value=None,
        widget=forms.RadioSelect,
        help_text=_("Their good name, their work, their safety. If so, their answer belongs in the same story."),
        error_messages={"required": _("Say whether the story may harm somebody.")},
    )


class AdvertorialForm(StoryForm):
    """law: UP-13. Judging the advertorial is a person's."""

    compliant = forms.BooleanField(
        label=_("I have looked at this advertorial; it may be published."),
        required=False,
        help_text=_(
            "It demeans no religion, offends no decency, advertises no alcohol or addictive substance, and shows no "
            "cigarette or smoking. Kept with your name and the time."
        ),
    )

    def clean_compliant(self):
        """A box that is left empty is no answer."""
        return self.cleaned_data["compliant"] or None


class ChangedAdvertorialForm(AdvertorialForm, ChangeForm):
    field_order = ["change", "note", "compliant"]


FORMS = {
    (Article.Kind.NEWS, False): NewsForm,
    (Article.Kind.ADVERTORIAL, False): AdvertorialForm,
    (Article.Kind.ADVERTORIAL, True): ChangedAdvertorialForm,
}


class Publish(StoryVerb):
    """Asks what a person answers for, by name; over a live story the editor sees what changes and says what it is."""

    name = "terbitkan"
    label = _("Publish")
    template = "admin/articles/publish.html"
    done = _("Published. Readers see it now.")

    def visible(self, obj, user):
        return super().visible(obj, user) and obj.kind != Article.Kind.REPLY and not obj.withdrawn_at

    def reason_against(self, obj, user):
        if obj.live_id:
            return (
                _("Nothing has changed since the version that is live.") if obj.stage == Article.Stage.PUBLISHED else ""
            )
        try:
            require_publishable(snapshot.take(obj))
        except Refused as refused:
            return str(refused)
        held = duties.embargo(duties.Standing(obj), change=ChangeKind.FIRST, at=timezone.now())
        return next((due.words for due in held), "")

    def form(self, request, obj):
        live = bool(obj.live_id)
        self.form_class = FORMS.get((obj.kind, live), ChangeForm if live else StoryForm)
        return super().form(request, obj)

    def initial(self, obj, user):
        may_harm = duties.Standing(obj).may_harm
        return {**super().initial(obj, user), "may_harm": {True: "yes", False: "no"}.get(may_harm)}

    def act(self, **data):
        asked = {field.name for field in fields(Answers)}
        answers = Answers(**{name: value for name, value in data.items() if name in asked})
        publish(answers=answers, **{name: value for name, value in data.items() if name not in asked})

    def context(self, request, obj):
        text = snapshot.take(obj)
        standing = duties.Standing(obj)
        context = {
            "text": text,
            "words": body.word_count(text["body"]),
            "wide": bool(obj.live_id),
            "standing": standing,
            "before": reverse("admin:articles_beforepublication_change", args=[obj.pk]),
            "prompts": duties.PROMPTS,
            "contacts": obj.contacts.all(),
            # law: KE-2d
            "sources": obj.sources.count(),
        }
        if obj.live_id:
            # law: MS-2d. The notice stays until an update brings the story further.
            marked = obj.live.text["unverified"] and not text["unverified"]
            context["no_longer_marked"] = marked and PendingVerification.objects.open().filter(article=obj).exists()
            return {**context, **compared(obj, text), "own_wording": obj.is_wording_of(request.user)}
        named = body.related_ids(text["body"])
        return {**context, "related": len(named), "gone": len(named) - LiveStory.objects.filter(pk__in=named).count()}
