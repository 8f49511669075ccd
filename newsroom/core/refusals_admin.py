"""Verbs behind the stock form of the admin: what a verb refuses becomes an error of the form, and what was typed stays."""

from .errors import Refused, Stale


class RefusalsMixin:
    """For a ModelAdmin whose `save_form`, `save_model` or `save_related` call verbs.

    A Refused rolls the request's transaction back; the form is then shown again with the sentence at its field, with
    status 409 for Stale and 422 for everything else that the form does not accept. Its form class is a RefusalForm.
    """

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        try:
            response = super().changeform_view(request, object_id, form_url, extra_context)
        except Refused as refused:
            request.refused = refused
            response = super().changeform_view(request, object_id, form_url, extra_context)
        if request.method == "POST" and response.status_code == 200:
            response.status_code = 409 if isinstance(getattr(request, "refused", None), Stale) else 422
        return response

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form.__name__, (form,), {"refused": getattr(request, "refused", None)})


class RefusalForm:
    """Mixin of a form: says what the verb refused. `refused` is set by RefusalsMixin."""

    refused = None

    def _post_clean(self):
        super()._post_clean()
        if self.refused:
            field = self.refused.field if self.refused.field in self.fields else None
            self.add_error(field, str(self.refused))
