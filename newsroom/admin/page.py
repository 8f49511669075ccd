from django import forms
from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from js_asset import Media

from articles import body
from articles.admin.widgets import StoryTextField
from newsroom.core.actions.save_page import save_page
from newsroom.core.actions.sign_page import SIGNERS, reason_against, sign_page
from newsroom.core.canonical import digest
from newsroom.core.models import Page
from newsroom.core.role_admin import RoleAdmin
from newsroom.core.templatetags.news import moment
from newsroom.core.verbs_admin import VerbPage, VerbsMixin


class PageForm(forms.ModelForm):
    body = StoryTextField(label=_("Text"), required=False, own_nodes=False)

    class Meta:
        model = Page
        fields = ["title", "slug", "official", "source", "body", "position"]
        help_texts = {
            "official": _(
                "The text of an authority. It is pasted from its source, signed by a person, and shown unaltered."
            ),
            "source": _("Address of the place that the official text was taken from."),
        }


class SignForm(forms.Form):
    read_digest = forms.CharField(widget=forms.HiddenInput)
    compared = forms.BooleanField(label=_("I have compared this text with its source; it is whole and unaltered."))


class Sign(VerbPage):
    """A person answers for an official text being the official text."""

    name = "tandatangani"
    label = _("Sign the official text")
    submit_label = _("Sign and show it to readers")
    description = _("Your name and the time are kept. Once the text is changed, it has to be signed again.")
    form_class = SignForm
    roles = SIGNERS
    template = "admin/core/sign_page.html"

    def visible(self, obj, user):
        return super().visible(obj, user) and obj.official

    def reason_against(self, obj, user):
        return reason_against(obj)

    def initial(self, obj, user):
        return {"read_digest": digest(obj.body)}

    def context(self, request, obj):
        return {"text": body.clean(obj.body)}

    def run(self, *, obj, by, at, data):
        sign_page(page=obj, by=by, at=at, read_digest=data["read_digest"])
        return _("Signed. Readers see the text now.")


@admin.register(Page)
class PageAdmin(VerbsMixin, RoleAdmin):
    verbs = [Sign]
    form = PageForm
    add_roles = change_roles = SIGNERS
    list_display = ("title", "state", "position")
    search_fields = ("title",)
    readonly_fields = ("state",)
    warn_unsaved_form = True

    def get_fields(self, request, obj=None):
        return ["title", "slug", "official", "source", "body", "position", *(["state"] if obj else [])]

    def get_readonly_fields(self, request, obj=None):
        return ("state", "slug") if obj else ("state",)

    def save_model(self, request, obj, form, change):
        save_page(page=obj)

    def render_change_form(self, request, context, *args, **kwargs):
        context["media"] = Media.from_media(context["media"], nonce=request.csp_nonce)
        return super().render_change_form(request, context, *args, **kwargs)

    @admin.display(description=_("State"))
    def state(self, obj):
        if not obj.official:
            return _("Shown to readers")
        if obj.reviewed_at:
            return _("Signed by %(name)s, %(at)s") % {"name": obj.reviewed_by, "at": moment(obj.reviewed_at)}
        words = _("Not signed yet: readers see an empty place") if obj.body else _("Empty: paste the official text")
        return format_html('<span class="own-missing">{}</span>', words)
