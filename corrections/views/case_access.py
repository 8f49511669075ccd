"""Ways into a filing: its link, a confirmation of the e-mail address, and a new link for whoever lost theirs."""

from datetime import timedelta

from django.core.signing import BadSignature, SignatureExpired
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from newsroom.core import rate_limit

from .. import links
from ..actions import complainant
from ..models import Party
from .access import give_cookie, private


@private
@require_safe
def open_case(request, token):
    """The first visit sets the cookie and leads to a clean address. It changes nothing: mail scanners open links."""
    party = links.party_of(token)
    if party is None:
        return render(request, "corrections/closed.html", status=404)
    return give_cookie(redirect("case", party.case.number), party)


@private
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request, token):
    """A button, and one POST behind it; used again it says so calmly."""
    try:
        party = links.confirming_party(token)
    except SignatureExpired:
        return render(request, "corrections/confirm.html", {"expired": True}, status=410)
    except (BadSignature, ValueError):
        return render(request, "corrections/closed.html", status=404)
    done = party.email_confirmed_at is not None
    if request.method == "POST" and not done:
        complainant.confirm_email(party=party, at=timezone.now())
        return render(request, "corrections/confirm.html", {"party": party, "done": True, "fresh": True})
    return render(request, "corrections/confirm.html", {"party": party, "done": done})


@private
@require_http_methods(["GET", "HEAD", "POST"])
def find_case(request):
    """Number and address in, the same answer out whether they fit or not; a fitting pair gets a new link by mail."""
    asked = False
    if request.method == "POST":
        now, asked = timezone.now(), True
        number = request.POST.get("nomor", "").strip().upper()[:20].replace("\x00", "")
        email = request.POST.get("surel", "").strip()[:254].replace("\x00", "")
        key = request.META.get("REMOTE_ADDR", "")
        if not rate_limit.allow(scope="find", key=key, limit=10, per=timedelta(hours=1), at=now):
            return render(request, "429.html", {"retry_minutes": 60}, status=429)
        party = (
            Party.objects.select_related("case").filter(case__number=number, email__iexact=email, is_filer=True).first()
        )
        if party and email:
            complainant.renew_link(party=party, at=now)
    return render(request, "corrections/find.html", {"asked": asked})
