"""Small middlewares, one idea each."""

from django.conf import settings
from django.http import HttpResponseBadRequest
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from .models import Outlet

PUBLIC_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
)


def security_headers(get_response):
    """The strict policy for public pages. The admin sets its own, looser one (newsroom.admin_site)."""

    def middleware(request):
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", PUBLIC_CSP)
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()"
        )
        return response

    return middleware


def outlet_time_zone(get_response):
    """Show every time in the outlet's zone; `request.outlet` is the outlet. Pictures need neither, and ask nothing."""

    def middleware(request):
        if request.path.startswith(settings.MEDIA_URL):
            return get_response(request)
        request.outlet = Outlet.get()
        with timezone.override(request.outlet.zone):
            return get_response(request)

    return middleware


def refuse_huge_bodies(get_response):
    """A request larger than any form of ours is not read at all, so that nobody can fill the disk."""

    def middleware(request):
        length = str(request.META.get("CONTENT_LENGTH") or "0")
        if length.isdecimal() and int(length) > settings.MAX_REQUEST_BYTES:
            return render(request, "413.html", status=413)
        return get_response(request)

    return middleware


def refuse_nul_bytes(get_response):
    """A NUL byte in the address is never meant, and PostgreSQL cannot store one: a clear 400 instead of a crash."""

    def middleware(request):
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            return HttpResponseBadRequest(
                _("This address holds a character that cannot be read."), content_type="text/plain"
            )
        return get_response(request)

    return middleware
