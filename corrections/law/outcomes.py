"""How a case may end: one outcome, from the list of its type, set by a named person with a reason."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from corrections.law.labels import Labelled
from corrections.law.marks import implements
from corrections.law.windows import Standing


class CaseType(Labelled):
    """What a request is. The types differ in standing, formalities and outcomes, and are never merged."""

    REPLY = "reply", _("Right of reply")
    CORRECTION = "correction", _("Right of correction")
    OWN_CORRECTION = "own", _("Own correction")
    TAKEDOWN = "takedown", _("Request to take down")
    FORGOTTEN = "forgotten", _("Request to be forgotten")
    PRESS_COUNCIL = "press_council", _("Press Council complaint")


class Outcome(Labelled):
    """What a case ended in. A dispute before the Press Council is a state, not an end.

    None of them says that a rule was kept or broken: that is for the Press Council. law: INV-8, MS-9, KE-Z
    """

    PUBLISHED = "published", _("Reply published")
    PUBLISHED_OTHERWISE = "otherwise", _("Published in another form, as agreed")
    REFUSED = "refused", _("Content refused")
    FORMALITIES_UNMET = "formalities_unmet", _("Formal requirements not met")
    LATE_NO_AGREEMENT = "late", _("Filed after the window, no agreement")
    CORRECTED = "corrected", _("Corrected")
    NOT_PROVEN = "not_proven", _("No error found")
    STORY_WITHDRAWN = "withdrawn", _("Story withdrawn")
    STORY_STAYS = "story_stays", _("Story stays")
    ERASED_BY_ORDER = "erased", _("Erased by order of a court")
    TAKEN_BACK = "taken_back", _("Taken back by the complainant")
    SETTLEMENT_CARRIED_OUT = "settled", _("Mediated settlement carried out")
    RULING_CARRIED_OUT = "ruling", _("Press Council ruling carried out")
    LAPSED = "lapsed", _("Lapsed before the Press Council")


# INV-3 lists the outcomes of the first, second and last type. The others follow from UP-1.13, UP-4.2 and LG-3.
OUTCOMES = {
    CaseType.REPLY: (
        Outcome.PUBLISHED,
        Outcome.PUBLISHED_OTHERWISE,
        Outcome.REFUSED,
        Outcome.FORMALITIES_UNMET,
        Outcome.LATE_NO_AGREEMENT,
        Outcome.TAKEN_BACK,
    ),
    CaseType.CORRECTION: (Outcome.CORRECTED, Outcome.NOT_PROVEN, Outcome.TAKEN_BACK),
    CaseType.OWN_CORRECTION: (Outcome.CORRECTED, Outcome.NOT_PROVEN, Outcome.STORY_WITHDRAWN),
    CaseType.TAKEDOWN: (Outcome.STORY_STAYS, Outcome.CORRECTED, Outcome.STORY_WITHDRAWN, Outcome.TAKEN_BACK),
    CaseType.FORGOTTEN: (Outcome.STORY_STAYS, Outcome.ERASED_BY_ORDER, Outcome.TAKEN_BACK),
    CaseType.PRESS_COUNCIL: (Outcome.SETTLEMENT_CARRIED_OUT, Outcome.RULING_CARRIED_OUT, Outcome.LAPSED),
}


@implements("UP-18.2", "MS-4e")
def fine_applies(case_type):
    """Say whether the fine of UU Pers 18(2) may be mentioned: it covers the right of reply, not that of correction."""
    return case_type == CaseType.REPLY


@dataclass(frozen=True)
class OutcomeFacts:
    """What is known when somebody ends a case. An empty `decided_by` means that software would end it alone."""

    case_type: CaseType
    outcome: Outcome
    decided_by: str = ""
    reason: str = ""
    already: Outcome | None = None
    reminded: bool = False
    standing: Standing = Standing.INSIDE
    consent: bool = False
    document: bool = False


@implements("INV-3", "INV-4", "UP-5.2", "UP-5.3", "LG-3")
def check_outcome(facts):
    """Return the reasons why a case cannot end so, as sentences; none means that it can.

    UU Pers 5(2) and 5(3): every case gets one outcome with actor and reason. Software alone may only record that the
    complainant took the case back. The grounds themselves are checked where they are chosen.
    """
    reasons = []
    outcome = facts.outcome
    if facts.already is not None:
        reasons.append(_("This case has already ended; a case ends once."))
    if outcome not in OUTCOMES[facts.case_type]:
        reasons.append(_("A case of this type cannot end in this way."))
    if outcome != Outcome.TAKEN_BACK:
        if not facts.decided_by.strip():
            reasons.append(_("A named person must decide how this case ends."))
        if not facts.reason.strip():
            reasons.append(_("Give the reason in words."))
    if outcome == Outcome.PUBLISHED_OTHERWISE and not facts.consent:
        reasons.append(_("Another form than a reply needs the recorded consent of both sides."))
    if outcome == Outcome.FORMALITIES_UNMET and not facts.reminded:
        reasons.append(_("Ask the complainant to complete the request first; only then can it end for its form."))
    if outcome == Outcome.LATE_NO_AGREEMENT and facts.standing != Standing.NEEDS_AGREEMENT:
        reasons.append(_("This request does not depend on an agreement about lateness."))
    if outcome == Outcome.ERASED_BY_ORDER and not facts.document:
        reasons.append(_("Attach the decision of the court; without it nothing is erased."))
    if outcome == Outcome.LAPSED and not facts.document:
        reasons.append(_("Attach the Press Council's document; only it can say that a complaint lapsed."))
    return reasons
