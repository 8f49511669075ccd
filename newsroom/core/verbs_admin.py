"""Verbs as pages of the admin: a button on the object's page, one page that shows what will happen and asks, one POST.

The page works without script, keeps what was typed, and answers 403 to whoever may not and 409 when somebody was first.
Nothing is changed by a GET.
"""

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone

from .admin_look import dress
from .errors import Refused, Stale

# So many buttons can stand in a row and be read at a glance.
FEW = 3


class VerbPage:
    """One verb on one kind of object. Subclasses say `name`, `label`, `form_class`, `roles`, and override `run`."""

    name = ""
    label = ""
    # What will happen, in a sentence or two, shown above the form.
    description = ""
    # The words of the main button, where they differ from `label`.
    submit_label = ""
    form_class = None
    roles = ()
    # A verb that shows more than its form extends this one: blocks `what_happens`, `beside`, `form_fields`.
    template = "admin/verb.html"
    danger = False
    # Has no button on the object's page: something else there leads to it.
    quiet = False
    # A minor verb is never the page's main button.
    minor = False

    def reason_against(self, obj, user):
        """Why the verb cannot be used on `obj` now (a sentence), or an empty string. Shown on the disabled button."""
        return ""

    def visible(self, obj, user):
        """Whether the button is there at all."""
        return user.holds(*self.roles)

    def initial(self, obj, user):
        return {}

    def form(self, request, obj):
        data = (request.POST, request.FILES) if request.method == "POST" else ()
        return self.form_class(*data, initial=self.initial(obj, request.user))

    def context(self, request, obj):
        """What the page shows beside the form."""
        return {}

    def run(self, *, obj, by, at, data):
        """Call the verb. Returns the sentence that is shown afterwards, or None where the page asks once more first.

        May raise Refused, Stale, PermissionDenied.
        """
        raise TypeError(f"{type(self).__name__} must run its verb.")

    def after(self, obj):
        """Where to go afterwards."""
        return reverse(f"admin:{obj._meta.app_label}_{obj._meta.model_name}_change", args=[obj.pk])


class VerbsMixin:
    """Adds `verbs` (a list of VerbPage classes) to a ModelAdmin: addresses, pages and buttons."""

    verbs = []

    def get_urls(self):
        info = self.opts.app_label, self.opts.model_name
        own = [
            path(
                f"<path:object_id>/{verb.name}/",
                self.admin_site.admin_view(self._verb_view(verb)),
                name="{}_{}_{}".format(*info, verb.name),
            )
            for verb in self.verbs
        ]
        return own + super().get_urls()

    def _verb_view(self, verb_class):
        def view(request, object_id):
            return self.verb_page(request, object_id, verb_class())

        return view

    def verb_page(self, request, object_id, verb):
        obj = self.get_object(request, unquote(object_id))
        if obj is None:
            raise Http404
        if not (self.has_view_permission(request, obj) and verb.visible(obj, request.user)):
            raise PermissionDenied
        form, status = dress(verb.form(request, obj)), 200
        reason = verb.reason_against(obj, request.user)
        if request.method == "POST" and reason:
            status = 409
        elif request.method == "POST":
            if form.is_valid():
                try:
                    said = verb.run(obj=obj, by=request.user, at=timezone.now(), data=form.cleaned_data)
                except Refused as refused:
                    form.add_error(refused.field if refused.field in form.fields else None, str(refused))
                    status = 409 if isinstance(refused, Stale) else 422
                else:
                    if said is not None:
                        messages.success(request, said)
                        return HttpResponseRedirect(verb.after(obj))
            else:
                status = 422
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": obj,
            "title": verb.label,
            "verb": verb,
            "form": form,
            "reason": reason,
            "back": self.verb_back(obj),
            "media": self.media + form.media,
            **verb.context(request, obj),
        }
        return TemplateResponse(request, verb.template, context, status=status)

    def verb_back(self, obj):
        """The page from which the verb was called."""
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[obj.pk])

    def verb_buttons(self, request, obj):
        """Buttons for the object's page: label, address, why not, whether it is the main one."""
        buttons = []
        for verb in (verb_class() for verb_class in self.verbs):
            if verb.visible(obj, request.user) and not verb.quiet:
                reason = verb.reason_against(obj, request.user)
                url = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_{verb.name}", args=[obj.pk])
                buttons.append(
                    {
                        "label": verb.label,
                        "url": url,
                        "reason": reason,
                        "danger": verb.danger,
                        "minor": verb.minor,
                        "name": verb.name,
                    }
                )
        possible = (button for button in buttons if not (button["reason"] or button["danger"] or button["minor"]))
        main = next(possible, None)
        if main:
            main["main"] = True
        if len(buttons) > FEW:
            # A long row hides what is meant: what is seldom wanted, or not possible now, is folded away.
            for button in buttons:
                button["folded"] = bool(button["minor"] or button["danger"] or (button["reason"] and main))
        return buttons

    def verb_context(self, request, obj):
        """What parts/verb_buttons.html needs."""
        buttons = self.verb_buttons(request, obj)
        return {"verb_buttons": buttons, "folded_verbs": [button for button in buttons if button.get("folded")]}

    def change_view(self, request, object_id, form_url="", extra_context=None):
        obj = self.get_object(request, unquote(object_id))
        verbs = self.verb_context(request, obj) if obj and self.has_view_permission(request, obj) else {}
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **verbs})
