"""Fields of the story form. Each works without script; static/admin-own/js makes them comfortable."""

import json

from django import forms
from django.core.serializers.json import DjangoJSONEncoder
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from django_prose_editor.fields import ProseEditorFormField
from django_prose_editor.widgets import ProseEditorWidget
from js_asset import Media, Script
from taggit.forms import TagField, TagWidget
from unfold.widgets import INPUT_CLASSES

from .. import body, editor
from ..models import Photo


def words(**said):
    """Sentences for a script, as the value of a data attribute."""
    return json.dumps(said, cls=DjangoJSONEncoder, ensure_ascii=False)


def module(name):
    return Script(f"admin-own/js/{name}.js", type="module")


class StoryTextWidget(ProseEditorWidget):
    def __init__(self, attrs=None):
        super().__init__({"rows": 24, "class": "own-input", **(attrs or {})})

    @property
    def media(self):
        return super().media + Media(
            css={"all": ["admin-own/css/editor.css"]}, js=[module("story-form"), module("keys")]
        )


class StoryTextField(ProseEditorFormField):
    """The story's text. Two spellings that `body.clean` makes the same are no change."""

    def __init__(self, *, own_nodes=True, **kwargs):
        extensions = editor.extensions(own_nodes=own_nodes)
        super().__init__(widget=StoryTextWidget(), extensions=extensions, sanitize=body.clean, **kwargs)

    def has_changed(self, initial, data):
        return body.clean(initial) != body.clean(data)


class TitleField(forms.CharField):
    """One line, however long: shown as a text that wraps."""

    widget = forms.Textarea(attrs={"rows": 1, "class": "own-story-title", "data-count": "90"})

    def to_python(self, value):
        return " ".join(super().to_python(value).split())


class TagsWidget(TagWidget):
    """Names with commas between; with script, one chip for each and suggestions."""

    def __init__(self):
        said = words(remove=_("Remove"), new=_("new tag"), uses=_("stories"), add=_("Add a tag"))
        super().__init__({"class": " ".join(INPUT_CLASSES), "autocomplete": "off"})
        self.attrs |= {"data-tags": reverse_lazy("admin:tag_search"), "data-words": said}

    @property
    def media(self):
        return forms.Media(js=[module("tags")])


class TagsField(TagField):
    widget = TagsWidget

    def clean(self, value):
        names = super().clean(value)
        if long := [name for name in names if len(name) > 100]:
            raise forms.ValidationError(_("A tag has at most 100 characters: “%(tag)s …”") % {"tag": long[0][:30]})
        return names


class PhotoWidget(forms.NumberInput):
    """The number of a photo; with script, its picture and a search of the library."""

    template_name = "admin/articles/widgets/photo.html"

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["photo"] = Photo.objects.filter(pk=value).first() if str(value or "").isdecimal() else None
        context["setup"] = words(**editor.PHOTO)
        return context

    @property
    def media(self):
        return forms.Media(js=[module("photo-field")])
