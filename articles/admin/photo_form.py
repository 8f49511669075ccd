"""What the library asks of a picture."""

from django import forms
from django.utils.translation import gettext_lazy as _
from unfold.widgets import UnfoldAdminFileFieldWidget

from newsroom.core.refusals_admin import RefusalForm

from ..models import Photo
from .widgets import module

WORDS = ("title", "caption", "credit", "alt", "taken_on", "archive", "made", "made_note", "sensitive")


class PhotoForm(RefusalForm, forms.ModelForm):
    class Meta:
        model = Photo
        fields = WORDS
        widgets = {"caption": forms.Textarea(attrs={"rows": 2, "class": "own-input own-grows", "data-count": "200"})}

    class Media:
        js = [module("story-form")]


class NewPhotoForm(PhotoForm):
    upload = forms.FileField(
        label=_("Picture"),
        help_text=_(
            "JPEG, PNG or WebP, at most 25 MB and 50 megapixels. Position and camera data are removed from it."
        ),
        widget=UnfoldAdminFileFieldWidget(attrs={"accept": "image/*"}),
    )
