"""The library of photos. A file is given once; captions, credits and alternatives can be mended."""

from django import forms
from django.contrib import admin, messages
from django.db.models import Q
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from unfold.widgets import UnfoldAdminFileFieldWidget

from newsroom.core.refusals_admin import RefusalForm
from newsroom.core.role_admin import RoleAdmin
from newsroom.core.templatetags.news import stamp

from ..actions import guards
from ..actions.add_photo import add_photo
from ..models import Article, LiveStory, Photo
from .widgets import module

WORDS = ("title", "caption", "credit", "alt", "taken_on")


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


@admin.register(Photo)
class PhotoAdmin(RoleAdmin):
    add_roles = change_roles = (*guards.PUBLISHERS, guards.Role.REPORTER)
    list_display = ("picture", "title", "credit_shown", "caption", "added")
    list_display_links = ("picture", "title")
    list_per_page = 30
    show_full_result_count = False
    search_fields = ("title", "caption", "credit")
    search_help_text = _("Words from the name, the caption or the credit")
    warn_unsaved_form = True

    def get_form(self, request, obj=None, change=False, **kwargs):
        return super().get_form(request, obj, change=change, **{"form": PhotoForm if obj else NewPhotoForm, **kwargs})

    def get_fieldsets(self, request, obj=None):
        return [(None, {"fields": WORDS if obj else ("upload", *WORDS)})]

    def save_form(self, request, form, change):
        """A new picture goes through `add_photo`, which may find that the library has it."""
        photo = super().save_form(request, form, change)
        if change:
            return photo
        now = timezone.now()
        data = {name: form.cleaned_data[name] for name in WORDS}
        photo = add_photo(upload=form.cleaned_data["upload"], by=request.user, at=now, **data)
        if photo.created_at != now:
            self.message_user(request, _("The library has this picture already. Here it is."), messages.WARNING)
        return photo

    def save_model(self, request, obj, form, change):
        if change:
            obj.save(update_fields=form.changed_data)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        photo = self.get_object(request, object_id)
        used = {"photo": photo, "used_in": used_in(photo)} if photo else {}
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **used})

    @admin.display(description=_("Picture"))
    def picture(self, obj):
        return format_html(
            '<img class="own-thumb" src="{}" alt="{}" loading="lazy">', obj.thumbnail, obj.alt or obj.title
        )

    @admin.display(description=_("Added"), ordering="created_at")
    def added(self, obj):
        return stamp(obj.created_at)

    @admin.display(description=_("Credit"), ordering="credit")
    def credit_shown(self, obj):
        # law: MS-7
        return obj.credit or format_html('<span class="own-missing">{}</span>', _("missing"))


def used_in(photo):
    """Stories whose working copy or live version shows the photo, the latest first."""
    in_text = Q(body__contains=f'data-photo="{photo.pk}"')
    live = LiveStory.objects.filter(photo=photo).values("pk")
    return Article.objects.filter(in_text | Q(lead_photo=photo) | Q(pk__in=live)).defer("body")[:50]
