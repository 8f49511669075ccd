"""Ways into a filing: its link, a confirmation of the e-mail address, and a new link for whoever lost theirs."""

import re

from django.contrib import messages
from django.core.signing import BadSignature, SignatureExpired
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from .. import links
from ..actions import complainant
from ..intake.fields import without_nul
from ..intake.page_forms import FindForm
from ..models import Party
from .access import SECRET_ADDRESS, allow, allow_client, closed, give_cookie, private

PER_CLIENT = 10
# New links for one filing within an hour: each makes the one before useless.
PER_CASE = 3


@private(SECRET_ADDRESS)
@require_safe
def open_case(request, token):
    """The first visit sets the cookie and leads to a clean address. It changes nothing: mail scanners open links."""
    party = links.party_of(token)
    if party is None:
        return closed(request)
    return give_cookie(redirect("case", party.case.number), party)


@private(SECRET_ADDRESS)
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request, token):
    """A button, and one POST behind it; used again it says so calmly. Not confirmed is a label, never a gate."""
    try:
        party = links.confirming_party(token)
    except SignatureExpired:
        return render(request, "corrections/confirm.html", {"expired": True}, status=410)
    except (BadSignature, ValueError):
        return closed(request)
    if request.method == "POST" and complainant.confirm_email(party=party, at=timezone.now()):
        # Whoever confirms reads the mail that holds the link to the filing, too.
        messages.success(request, _("Thank you. Your e-mail address is confirmed."))
        return give_cookie(redirect("case", party.case.number), party)
    party.refresh_from_db()
    return render(request, "corrections/confirm.html", {"party": party, "done": party.email_confirmed_at})


@private()
@require_http_methods(["GET", "HEAD", "POST"])
def find_case(request):
    """Number and contact in, the same answer out whether they fit or not; a fitting pair gets a new link by mail."""
    if request.method != "POST":
        return render(request, "corrections/find.html", {"form": FindForm()})
    form, now = FindForm(without_nul(request.POST)), timezone.now()
    if not form.is_valid():
        return render(request, "corrections/find.html", {"form": form}, status=422)
    if not allow_client(request, "find", limit=PER_CLIENT, at=now):
        return render(request, "corrections/find.html", {"form": form, "too_many": True}, status=429)
    party = _party(**form.cleaned_data)
    if party and party.email and allow("find-case", party.case.number, limit=PER_CASE, at=now):
        complainant.renew_link(party=party, at=now)
    return render(request, "corrections/find.html", {"asked": True})


def _party(*, nomor, kontak):
    """Who filed the case of this number and gave this address or telephone number, or None."""
    party = Party.objects.select_related("case").filter(case__number=nomor.upper(), is_filer=True).first()
    if party is None:
        return None
    mail = party.email and party.email.casefold() == kontak.casefold()
    phone = _digits(party.phone) and _digits(party.phone) == _digits(kontak)
    return party if mail or phone else None


def _digits(number):
    """A telephone number's own digits: +62 812, 62812 and 0812 are one."""
    return re.sub(r"^(?:62|0)", "", re.sub(r"\D", "", number))
