"""Links that open a case: HMACs over case, party and generation. The database keeps the generation alone.

law: INV-7 (nothing of a case is reachable without its link or a case role)
"""

from django.conf import settings
from django.core import signing
from django.urls import reverse

from newsroom.core.outbox import link_filler

from .models import Party

OPEN = signing.Signer(salt="corrections.case-link")
CONFIRM = signing.TimestampSigner(salt="corrections.confirm-link")
CONFIRM_DAYS = 7


def token(party):
    """The secret of `party`'s link, as long as its generation stands."""
    return OPEN.sign(f"{party.pk}-{party.generation}").replace(":", "~")


def party_of(token):
    """The party whose link this is, or None for one that is forged or was made useless."""
    try:
        pk, generation = OPEN.unsign(token.replace("~", ":")).split("-")
    except (signing.BadSignature, ValueError):
        return None
    return Party.objects.select_related("case").filter(pk=pk, generation=generation).first()


def confirm_token(party):
    """The secret that proves, for CONFIRM_DAYS, that whoever holds it reads the party's mail."""
    return CONFIRM.sign(f"{party.pk}-{party.generation}").replace(":", "~")


def confirming_party(token):
    """The party of a confirmation. Raises signing.SignatureExpired when it is too old, BadSignature when it is forged."""
    value = CONFIRM.unsign(token.replace("~", ":"), max_age=CONFIRM_DAYS * 86400)
    pk, generation = value.split("-")
    party = Party.objects.select_related("case").filter(pk=pk, generation=generation).first()
    if party is None:
        raise signing.BadSignature
    return party


@link_filler("case")
def open_address(reference):
    """Address that opens the case of the party with this id; filled into mail when it is sent."""
    return settings.SITE_URL + reverse("case_open", args=[token(Party.objects.get(pk=reference))])


@link_filler("confirm")
def confirm_address(reference):
    return settings.SITE_URL + reverse("case_confirm", args=[confirm_token(Party.objects.get(pk=reference))])
