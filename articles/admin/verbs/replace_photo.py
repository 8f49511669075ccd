from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from newsroom.core.verbs_admin import VerbPage

from ...actions import guards
from ...actions.add_photo import add_photo
from ...actions.replace_photo import replace_photo
from ...queries import showing
from ..photo_form import WORDS, NewPhotoForm

NOW, LATER = "now", "later"
WHEN = [
    (NOW, _("At once, in every live story, as an update with this note")),
    (LATER, _("In working copies alone: each story is then published by hand, as an update or with an erratum")),
]
READABLE = [
    ("yes", _("Yes: they show what readers saw then")),
    ("no", _("No: it is taken off the site, and kept in private")),
]


class ReplaceForm(NewPhotoForm):
    """The new picture with its own words, and how it reaches readers."""

    field_order = ["upload", *WORDS]

    class Meta(NewPhotoForm.Meta):
        day = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        widgets = {**NewPhotoForm.Meta.widgets, "taken_on": day}

    credit = forms.CharField(label=_("Credit"), max_length=120)
    when = forms.ChoiceField(label=_("Where does the new picture go?"), choices=WHEN, widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("Note for readers"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One sentence, for an update. It stands in the public history of the story."),
    )
    readable = forms.ChoiceField(
        label=_("May readers still see the old picture in earlier versions?"),
        choices=READABLE,
        widget=forms.RadioSelect,
        help_text=_("No, where the picture itself does harm."),
    )


class ReplacePhoto(VerbPage):
    """law: KE-2f"""

    name = "ganti"
    label = _("Replace")
    description = _(
        "Another picture takes the place of this one in every story. A caption that was written in a story stays: look "
        "whether it still fits."
    )
    submit_label = _("Replace it everywhere")
    form_class = ReplaceForm
    roles = guards.PUBLISHERS
    minor = True
    template = "admin/articles/photo/replace.html"

    def reason_against(self, obj, user):
        return _("This picture was replaced already.") if obj.replaced_by_id else ""

    def initial(self, obj, user):
        return {"title": obj.title, "when": NOW, "readable": "yes"}

    def context(self, request, obj):
        return {"photo": obj, "used_in": showing(obj).defer("body")[:50]}

    @transaction.atomic
    def run(self, *, obj, by, at, data):
        new = add_photo(upload=data["upload"], by=by, at=at, **{name: data[name] for name in WORDS})
        changed = replace_photo(
            photo=obj,
            new=new,
            publish_now=data["when"] == NOW,
            note=data["note"],
            keep_readable=data["readable"] == "yes",
            by=by,
            at=at,
        )
        return ngettext(
            "The picture is replaced, in %(n)s live story.",
            "The picture is replaced, in %(n)s live stories.",
            len(changed),
        ) % {"n": len(changed)}
