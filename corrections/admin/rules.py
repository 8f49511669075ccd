"""The rules that apply to a case, for the panel beside it. Our own paraphrase; it informs and decides nothing."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .. import figures
from ..law.catalogue import rule
from ..law.marks import implements
from ..law.outcomes import fine_applies
from ..models.case import State

REPLY = (
    ("UP-5.2", gettext_lazy("Every right of reply is served.")),
    (
        "HJ-6",
        gettext_lazy(
            "The reply holds the rebuttal and answer of whoever was harmed; their words are kept as they came."
        ),
    ),
    ("HJ-8", gettext_lazy("Whoever speaks for a group or organisation shows that they may.")),
    ("HJ-10a", gettext_lazy("They say which part is disputed, or that it is the whole.")),
    ("HJ-11", gettext_lazy("It costs nothing.")),
    ("HJ-12", gettext_lazy("Its content may be refused on four grounds only; it need not be.")),
    ("HJ-13b", gettext_lazy("It stands in the same section, unless both sides agree otherwise.")),
    ("HJ-13d", gettext_lazy("It is served as soon as possible; for the web no number of hours is set.")),
    ("HJ-13f", gettext_lazy("An apology is due where the mistake was judging, defamatory or false.")),
    ("HJ-14b", gettext_lazy("It may be edited, but its meaning must stay; the complainant is shown the edit.")),
    ("HJ-15", gettext_lazy("The responsible person answers for it and signs.")),
    ("HJ-16b", gettext_lazy("After two months it is served when both sides agree.")),
    ("MS-4b", gettext_lazy("It is linked with the story it answers.")),
    ("MS-4c", gettext_lazy("It shows its time of publication.")),
)
CORRECTION = (
    ("UP-1.12", gettext_lazy("Anybody may ask for a correction, about themselves or about others.")),
    ("UP-5.3", gettext_lazy("Every right of correction is served.")),
    ("KE-10", gettext_lazy("A wrong story is corrected at once, with an apology to readers.")),
    ("KE-10b", gettext_lazy("The apology is due when the error concerns the main substance.")),
    ("KE-11c", gettext_lazy("The correction is in proportion to the part that needs it.")),
    ("MS-4b", gettext_lazy("It is linked with the story it corrects.")),
    ("MS-4c", gettext_lazy("It shows its time of publication.")),
)
# Before somebody said what it is: what holds for either kind.
UNSURE = (
    ("UP-5.2", gettext_lazy("Every right of reply is served.")),
    ("UP-5.3", gettext_lazy("Every right of correction is served.")),
    ("UP-1.11", gettext_lazy("Reply: a person or group answers reported facts that hurt their good name.")),
    ("UP-1.12", gettext_lazy("Correction: anybody may set information right, about themselves or about others.")),
    ("HJ-10a", gettext_lazy("They say which part is disputed, or that it is the whole.")),
    ("HJ-11", gettext_lazy("It costs nothing.")),
)
# The newsroom found it itself.
OWN = (
    ("UP-1.13", gettext_lazy("The outlet corrects what it published and what is not true, asked or unasked.")),
    *CORRECTION[2:],
)
TAKEDOWN = (
    (
        "UP-4.2",
        gettext_lazy("The press is not subject to censorship or banning. A wish to take down is put on record."),
    ),
    (
        "MS-5a",
        gettext_lazy("A published story is withdrawn for listed reasons only, not because somebody outside wants it."),
    ),
    ("MS-5a.2", gettext_lazy("The newsroom itself withdraws a story that is wrong, with an apology.")),
    ("MS-5c", gettext_lazy("A withdrawal carries its reason and is announced to the public.")),
    ("KE-10", gettext_lazy("Where correcting or answering suffices, that comes first.")),
)
FORGOTTEN = (
    (
        "LG-3",
        gettext_lazy("Erasing goes by a court's decision, on the person's own request; counsel looks at it first."),
    ),
    *TAKEDOWN,
)
# By the value of the type, so that a type of case without a list has an empty panel.
BY_TYPE = {
    "reply": REPLY,
    "correction": CORRECTION,
    "unsure": UNSURE,
    "own": OWN,
    "takedown": TAKEDOWN,
    "forgotten": FORGOTTEN,
}
# What is weighed in a state, shown above the rest.
NOW = {
    State.RECEIVED: {"UP-1.11", "UP-1.12", "HJ-8", "HJ-10a", "UP-1.13", "UP-4.2", "LG-3"},
    State.INCOMPLETE: {"HJ-8", "HJ-10a", "HJ-11"},
    State.COMPLETE: {"HJ-12", "HJ-13d", "HJ-16b", "KE-10", "KE-10b", "KE-11c", "MS-5a", "MS-5a.2"},
    State.DRAFTING: {"HJ-6", "HJ-14b", "HJ-13b", "HJ-13d"},
    State.COMMENT: {"HJ-14b"},
    State.SIGNATURE: {"HJ-13f", "HJ-15", "MS-4b"},
}
# law: HJ-2, KE-9. Guidance on the page of the decision; weighing them is a person's.
PRINCIPLES = (
    gettext_lazy("Fairness: would I find this right if the report were about me?"),
    gettext_lazy("Public interest: what must readers know to judge for themselves?"),
    gettext_lazy("Proportion: as much room as the disputed part asks for."),
    gettext_lazy("Professional care: checked, named, dated."),
    gettext_lazy("Private life: is what is told of somebody needed for the public interest?"),
)


@dataclass(frozen=True)
class Shown:
    """A rule as the panel shows it."""

    id: str
    clause: str
    words: str
    now: bool = False


@implements("UP-18.2")
def rules_for(case, *, on):
    """The rules for the type of the case; the fine stands with the right of reply alone, its amount as data."""
    now = NOW.get(case.state, ())
    shown = [
        Shown(rule_id, rule(rule_id).citation.removesuffix(" (lead-in)"), words, rule_id in now)
        for rule_id, words in BY_TYPE.get(case.type, ())
    ]
    if fine_applies(case.type):
        amount = f"{figures.value('fine_18_2', on=on):,}".replace(",", ".")
        words = _("A press company that does not serve a right of reply can be fined up to Rp%(amount)s.") % {
            "amount": amount
        }
        shown.append(Shown("UP-18.2", rule("UP-18.2").citation, words))
    return shown
