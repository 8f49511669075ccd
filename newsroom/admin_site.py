import secrets

from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.views.i18n import JavaScriptCatalog
from unfold.sites import UnfoldAdminSite


def policy(nonce):
    """The admin's Content-Security-Policy.

    Unfold's Alpine evaluates its attributes ('unsafe-eval'), and Unfold and the editor set styles inline. No script runs
    that is not a file of ours or carries the nonce: the editor's import map is the one that does.
    """
    return (
        f"default-src 'none'; script-src 'self' 'unsafe-eval' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    )


def _with_policy(view):
    def wrapped(request, *args, **kwargs):
        request.csp_nonce = secrets.token_urlsafe(16)
        response = view(request, *args, **kwargs)
        response.headers["Content-Security-Policy"] = policy(request.csp_nonce)
        return response

    return wrapped


class NewsroomAdminSite(UnfoldAdminSite):
    """The newsroom. Its pages carry a policy of their own."""

    index_title = _("Home")
    enable_nav_sidebar = True

    def __init__(self, name="admin"):
        super().__init__(name)
        # FL-5: nothing is deleted by the dozen.
        self.disable_action("delete_selected")

    def admin_view(self, view, cacheable=False):
        return _with_policy(super().admin_view(view, cacheable))

    def login(self, request, extra_context=None):
        return _with_policy(super().login)(request, extra_context)

    def extra_urls(self):
        """What the editor's dialogs look things up with."""
        from articles.admin import embed_lookup, lookups, photo_doors

        return [
            path("article-search/", self.admin_view(lookups.stories), name="article_search"),
            path("photo-search/", self.admin_view(lookups.photos), name="photo_search"),
            path("photo-upload/", self.admin_view(photo_doors.upload), name="photo_upload"),
            path("photo-words/", self.admin_view(photo_doors.words), name="photo_words"),
            path("tag-search/", self.admin_view(lookups.tags), name="tag_search"),
            path("embed-look/", self.admin_view(embed_lookup.embed), name="embed_look"),
        ]

    def i18n_javascript(self, request, extra_context=None):
        """Django's words and the editor's (locale/parts) for scripts."""
        return JavaScriptCatalog.as_view(packages=["django.contrib.admin", "django_prose_editor"])(request)
