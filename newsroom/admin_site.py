from django.utils.translation import gettext_lazy as _
from unfold.sites import UnfoldAdminSite

ADMIN_CSP = (
    "default-src 'none'; script-src 'self' 'unsafe-eval' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; frame-src 'self'"
)


class NewsroomAdminSite(UnfoldAdminSite):
    """The newsroom. Its pages carry a policy of their own: Unfold's Alpine evaluates, the editor styles inline."""

    index_title = _("What waits for you")

    def admin_view(self, view, cacheable=False):
        inner = super().admin_view(view, cacheable)

        def with_policy(request, *args, **kwargs):
            response = inner(request, *args, **kwargs)
            response.headers["Content-Security-Policy"] = ADMIN_CSP
            return response

        return with_policy

    def login(self, request, extra_context=None):
        response = super().login(request, extra_context)
        response.headers["Content-Security-Policy"] = ADMIN_CSP
        return response
