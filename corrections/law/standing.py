"""How identity and authority were shown. An officer's finding: papers are looked at where they are brought, never collected."""

from django.utils.translation import gettext_lazy as _

from corrections.law.labels import Labelled
from corrections.law.marks import implements
from corrections.law.outcomes import CaseType


@implements("HJ-9c", "PR-8", "PD-4")
class IdentityShown(Labelled):
    """What an officer may rely on. A copy of an identity card is none of it; nothing here is asked to be uploaded."""

    CALLED_BACK = "called_back", _("Called back on a number that we know or looked up")
    KNOWN_ADDRESS = "known_address", _("Wrote from an address that we know or that is confirmed")
    LETTERHEAD = "letterhead", _("Letterhead and signature")
    IN_PERSON = "in_person", _("Came in person and showed it; nothing was copied")
    OTHERWISE = "otherwise", _("Otherwise (say how below)")
    NOT_SHOWN = "not_shown", _("Not shown")


@implements("HJ-8")
class AuthorityShown(Labelled):
    """What shows that somebody may speak for a group, an organisation, a legal entity or another person."""

    STATUTES = "statutes", _("Their position, by deed or statutes")
    POWER_OF_ATTORNEY = "power_of_attorney", _("Power of attorney")
    ASSIGNMENT = "assignment", _("Letter of assignment")
    LETTERHEAD = "letterhead", _("Letterhead and signature")
    CALLED_BACK = "called_back", _("Called back: those they speak for confirmed it")
    OTHERWISE = "otherwise", _("Otherwise (say how below)")
    NOT_SHOWN = "not_shown", _("Not shown")


@implements("UP-1.12", "PD-4")
def asks_identity(case_type):
    """Whether an officer is asked about identity at all: anybody may point at a wrong fact, whoever they are."""
    return case_type in {CaseType.REPLY, CaseType.FORGOTTEN}
