"""The library of photos. A file is given once; captions, credits and alternatives can be mended."""

from django.contrib import admin, messages
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from newsroom.core.role_admin import RoleAdmin
from newsroom.core.templatetags.news import stamp
from newsroom.core.verbs_admin import VerbsMixin

from .. import photo_notes
from ..actions import guards
from ..actions.add_photo import add_photo
from ..actions.mend_photo import mend_photo
from ..models import Photo
from ..queries import showing
from .photo_form import WORDS, NewPhotoForm, PhotoForm
from .verbs.replace_photo import ReplacePhoto


@admin.register(Photo)
class PhotoAdmin(VerbsMixin, RoleAdmin):
    verbs = [ReplacePhoto]
    add_roles = change_roles = (*guards.PUBLISHERS, guards.Role.REPORTER)
    list_display = ("picture", "title", "credit_shown", "caption", "marks", "added")
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
            mend_photo(photo=obj, fields=form.changed_data, by=request.user)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        photo = self.get_object(request, object_id)
        used = {"photo": photo, "used_in": showing(photo).defer("body")[:50]} if photo else {}
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **used})

    @admin.display(description=_("Picture"))
    def picture(self, obj):
        if obj.closed_at:
            return _("closed to protect somebody")
        if obj.hidden:
            return "–"
        return format_html(
            '<img class="own-thumb" src="{}" alt="{}" loading="lazy">', obj.thumbnail, obj.alt or obj.title
        )

    @admin.display(description=_("Marks"))
    def marks(self, obj):
        said = [photo_notes.words(photo_notes.marks(obj))]
        said += [_("may distress")] if obj.sensitive else []
        said += [_("replaced")] if obj.replaced_by_id else []
        return " · ".join(map(str, filter(None, said))) or "–"

    @admin.display(description=_("Added"), ordering="created_at")
    def added(self, obj):
        return stamp(obj.created_at)

    @admin.display(description=_("Credit"), ordering="credit")
    def credit_shown(self, obj):
        # law: MS-7
        return obj.credit or format_html('<span class="own-missing">{}</span>', _("missing"))
