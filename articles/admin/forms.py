"""The story form: the working copy on one screen."""

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from unfold.widgets import UnfoldAdminSelectWidget

from newsroom.core.errors import Stale
from newsroom.core.refusals_admin import RefusalForm

from ..duties import Standing
from ..models import Article, PendingVerification, Photo
from .widgets import PhotoWidget, StoryTextField, TagsField, TitleField

FLAGS = ("may_harm", "legal_case", "embargo_until")
YES_NO = [("", _("Not answered yet")), ("yes", _("Yes")), ("no", _("No"))]


class ArticleForm(RefusalForm, forms.ModelForm):
    """Carries the revision that the writer opened, so that nobody's work is lost to a stale window.

    After a refusal for that reason it offers to save over the other's work all the same, knowing whose it is.
    """

    title = TitleField(label=_("Title"), max_length=180)
    body = StoryTextField(label=_("Text"), required=False)
    tags = TagsField(
        label=_("Tags"), required=False, help_text=_("Commas between them. A new one is made by writing it.")
    )
    lead_photo = forms.ModelChoiceField(
        Photo.objects.usable(), label=_("Lead photo"), required=False, widget=PhotoWidget
    )
    # Answers under the writer's name, kept on the story's record and not in its working copy.
    may_harm = forms.TypedChoiceField(
        label=_("May the story harm somebody?"),
        choices=YES_NO,
        coerce=lambda value: {"yes": True, "no": False}.get(value),
        empty_value=None,
        required=False,
        widget=UnfoldAdminSelectWidget,
        help_text=_("Their good name, their work, their safety. Whoever publishes answers again."),
    )
    legal_case = forms.BooleanField(label=_("It is about a legal case"), required=False)
    embargo_until = forms.DateTimeField(
        label=_("Under embargo until"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    overwrite = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Article
        fields = [
            "title",
            "kicker",
            "standfirst",
            "dateline",
            "body",
            "section",
            "tags",
            "kind",
            "lead_photo",
            "lead_caption",
            "sponsor",
            "unverified",
            "slug",
            "updates",
        ]
        widgets = {"standfirst": forms.Textarea(attrs={"rows": 2, "class": "own-input own-grows", "data-count": "250"})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("revision", self.instance.revision)
        if (text := self.fields.get("body")) and self.instance.pk:
            text.widget.attrs["data-story"] = self.instance.pk
        self.seen = None
        self.standing = Standing(self.instance)
        if not (kind := self.fields.get("kind")):
            return  # whoever only reads the story has no fields
        self._fill_duties()
        kind.choices = [choice for choice in kind.choices if choice[0] and choice[0] != Article.Kind.REPLY]
        if self.instance.first_published_at:
            # law: MS-6a, FL-10: news and paid content are never turned into each other.
            kind.disabled = True

    def _fill_duties(self):
        standing, may_harm = self.standing, self.standing.may_harm
        self.initial["may_harm"] = "" if may_harm is None else ("yes" if may_harm else "no")
        self.initial["legal_case"] = standing.legal_case
        self.initial["embargo_until"] = standing.embargo_until
        # law: MS-2d. Offered are the stories that wait for it.
        waiting = Q(pk__in=PendingVerification.objects.open().values("article")) | Q(pk=self.instance.updates_id)
        field = self.fields["updates"]
        field.queryset = Article.objects.filter(waiting).exclude(pk=self.instance.pk).defer("body")
        field.label = _("Brings further a story that was not wholly verified")
        field.help_text = _("The earlier story stands in the text as a Baca Juga.")

    @property
    def labelled(self):
        """Whether something stands in the folded labels that a writer should see."""
        story = self.instance
        return bool(self.errors or story.sponsor or story.unverified or story.kind != Article.Kind.NEWS)

    def flags_changed(self):
        """The flags that the writer changed, with their values."""
        return {name: self.cleaned_data[name] for name in FLAGS if name in self.changed_data}

    def base_revision(self):
        """The revision that the writer knows of: the one opened, or the one that they chose to save over."""
        return self.cleaned_data.get("overwrite") or self.cleaned_data.get("revision") or 0

    def _post_clean(self):
        super()._post_clean()
        if isinstance(self.refused, Stale):
            self.seen = Article.objects.select_related("saved_by").get(pk=self.instance.pk)

    @property
    def words_changed(self):
        """Names of the fields whose content was changed, without the marks that the form itself carries."""
        return [name for name in self.changed_data if name not in {"revision", "overwrite", *FLAGS}]
