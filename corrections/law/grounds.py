"""The closed lists: grounds for refusing a reply's content, and grounds for withdrawing a story.

Each check takes what people stated and returns the sentences that say what is missing. Whether a ground is real is
never answered here.
"""

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from corrections.law.apology import Apology, ApologyDuty, Cause, check_apology
from corrections.law.labels import Labelled
from corrections.law.marks import implements


@implements("HJ-12")
class RefusalGround(Labelled):
    """The four grounds of PHJ 12 on which the content of a reply may be refused. Lateness and form are not among them."""

    LONGER = "12a", _("12(a): it is longer than the disputed report")
    UNRELATED = "12b", _("12(b): it carries facts unrelated to the disputed report")
    UNLAWFUL = "12c", _("12(c): publishing it could break the law")
    THIRD_PARTY = "12d", _("12(d): it conflicts with a third party's legally protected interest")


class Origin(Labelled):
    """Where the wish to withdraw a story came from (PPMS 5(a))."""

    INTERNAL = "internal", _("From the newsroom")
    EXTERNAL = "external", _("From outside")


class Need(Labelled):
    """What a ground for withdrawal must bring with it."""

    DOCUMENT_NUMBER = "document_number", _("Number of the Press Council's document")
    DOCUMENT = "document", _("The order, attached")
    COUNSEL = "counsel", _("Counsel's signature")
    FINDING = "finding", _("The newsroom's own finding, by a named person")
    APOLOGY = "apology", _("An apology")


@implements("MS-5a", "MS-5a.2", "MS-5a.3")
class WithdrawalGround(Labelled):
    """The closed list: five grounds of PPMS 5(a), the error of KEJ 10, an order of law. A source's wish is none."""

    SARA = "sara", _("Ethnicity, religion, race or intergroup relations (SARA)")
    DECENCY = "decency", _("Decency")
    CHILD = "child", _("A child's future")
    TRAUMA = "trauma", _("A victim's trauma")
    PRESS_COUNCIL = "press_council", _("A special consideration set by the Press Council")
    FUNDAMENTAL_ERROR = "fundamental_error", _("Fundamental error")
    LEGAL_ORDER = "legal_order", _("Order of law")

    @property
    def needs(self):
        """Return what this ground must bring with it, beyond origin, reason and decider."""
        return _NEEDS.get(self, ())


_NEEDS = {
    WithdrawalGround.PRESS_COUNCIL: (Need.DOCUMENT_NUMBER,),
    WithdrawalGround.FUNDAMENTAL_ERROR: (Need.FINDING, Need.APOLOGY),
    WithdrawalGround.LEGAL_ORDER: (Need.DOCUMENT, Need.COUNSEL),
}


@dataclass(frozen=True)
class RefusalFacts:
    """What an officer states when refusing the content of a reply, and who signed it."""

    ground: str | None
    reason: str = ""
    signed_by: str = ""
    marked_passages: int = 0
    legal_basis: str = ""
    interest: str = ""
    notice: str = ""
    third_party_names: tuple[str, ...] = ()


@implements("HJ-12", "HJ-12b", "HJ-12c", "HJ-12d")
def check_refusal(facts):
    """Return what is missing for a refusal of content (PHJ 12): a ground of the four, its support, reason, signature."""
    reasons = []
    if not RefusalGround.holds(facts.ground):
        reasons.append(_("Choose one of the four grounds, 12(a) to 12(d); there is no other."))
    if not facts.reason.strip():
        reasons.append(_("Give the reason in words."))
    if not facts.signed_by.strip():
        reasons.append(_("The responsible person must sign the refusal."))
    if facts.ground == RefusalGround.UNRELATED and not facts.marked_passages:
        reasons.append(_("Mark at least one passage of the reply that has nothing to do with the report."))
    if facts.ground == RefusalGround.UNLAWFUL and not facts.legal_basis.strip():
        reasons.append(_("Name the law that publication could break."))
    if facts.ground == RefusalGround.THIRD_PARTY:
        if not facts.interest.strip():
            reasons.append(_("Name the protected interest, not the person."))
        told = f"{facts.notice} {facts.reason} {facts.interest}".casefold()
        if any(name.strip() and name.strip().casefold() in told for name in facts.third_party_names):
            reasons.append(_("Take the third party's name out of the reason and the letter."))
    return reasons


@dataclass(frozen=True)
class WithdrawalFacts:
    """What is stated when a story is to be withdrawn: who prompted it and who decided it are kept apart."""

    ground: str | None
    origin: str | None
    reason: str = ""
    prompted_by: str = ""
    decided_by: str = ""
    document_number: str = ""
    document_attached: bool = False
    counsel: str = ""
    finding: str = ""
    finding_by: str = ""
    has_party: bool = False
    apology: Apology = field(default_factory=Apology)


@implements("UP-4.2", "MS-5a", "MS-5a.2", "MS-5a.3")
def check_withdrawal(facts):
    """Return what is missing for a withdrawal (PPMS 5, KEJ 10).

    Pressure from outside leads nowhere without a listed ground and a decision by the newsroom (UU Pers 4(2));
    the reason is announced (PPMS 5(c)).
    """
    reasons = []
    if not Origin.holds(facts.origin):
        reasons.append(_("Say whether the wish to withdraw came from the newsroom or from outside."))
    if not WithdrawalGround.holds(facts.ground):
        reasons.append(_("Choose a ground from the list; a story is withdrawn on no other."))
    if facts.origin == Origin.EXTERNAL and not facts.prompted_by.strip():
        reasons.append(_("Say who asked for the withdrawal."))
    if not facts.decided_by.strip():
        reasons.append(_("Name the person of the newsroom who decided."))
    if not facts.reason.strip():
        reasons.append(_("Write the reason that the public will read."))
    if WithdrawalGround.holds(facts.ground):
        for need in WithdrawalGround(facts.ground).needs:
            reasons += _missing(need, facts)
    return reasons


_DUTY = ApologyDuty(causes=(Cause.FUNDAMENTAL_ERROR,), missing=())


def _missing(need, facts):
    match need:
        case Need.DOCUMENT_NUMBER if not facts.document_number.strip():
            return [_("Give the number of the Press Council's document.")]
        case Need.DOCUMENT if not facts.document_attached:
            return [_("Attach the order.")]
        case Need.COUNSEL if not facts.counsel.strip():
            return [_("Name the counsel who signed.")]
        case Need.FINDING if not (facts.finding.strip() and facts.finding_by.strip()):
            return [_("Record the newsroom's own finding of the error, with the name of who found it.")]
        case Need.APOLOGY:
            return check_apology(_DUTY, facts.apology, has_party=facts.has_party)
    return []
