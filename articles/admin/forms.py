"""The story form: the working copy on one screen."""

from django import forms
from django.utils.translation import gettext_lazy as _

from newsroom.core.errors import Stale
from newsroom.core.refusals_admin import RefusalForm

from ..models import Article, Photo
from .widgets import PhotoWidget, StoryTextField, TagsField, TitleField


class ArticleForm(RefusalForm, forms.ModelForm):
    """Carries the revision that the writer opened, so that nobody's work is lost to a stale window.

    After a refusal for that reason it offers to save over the other's work all the same, knowing whose it is.
    """

    title = TitleField(label=_("Title"), max_length=180)
    body = StoryTextField(label=_("Text"), required=False)
    tags = TagsField(
        label=_("Tags"), required=False, help_text=_("Commas between them. A new one is made by writing it.")
    )
    lead_photo = forms.ModelChoiceField(Photo.objects.all(), label=_("Lead photo"), required=False, widget=PhotoWidget)
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
        ]
        widgets = {"standfirst": forms.Textarea(attrs={"rows": 2, "class": "own-input own-grows", "data-count": "250"})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("revision", self.instance.revision)
        self.seen = None
        if not (kind := self.fields.get("kind")):
            return  # whoever only reads the story has no fields
        kind.choices = [choice for choice in kind.choices if choice[0] and choice[0] != Article.Kind.REPLY]
        if self.instance.first_published_at:
            # law: MS-6a, FL-10: news and paid content are never turned into each other.
            kind.disabled = True

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
        return [name for name in self.changed_data if name not in {"revision", "overwrite"}]
