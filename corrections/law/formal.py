"""The formal side of a request for Hak Jawab: what is still missing. A person sets the status; nothing is refused here."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from corrections.law.labels import Labelled
from corrections.law.marks import implements
from corrections.law.outcomes import CaseType


class FormalDefect(Labelled):
    """What may be missing in form (PHJ 6, 8, 9, 10), in the words of a request to complete it."""

    NO_REPLY = "no_reply", _("The reply itself is missing")
    NO_AUTHORITY = "no_authority", _("Proof of authority to speak for the group or organisation is missing")
    NOT_WRITTEN = "not_written", _("The request is not yet in writing")
    NO_IDENTITY = "no_identity", _("The complainant's identity is not yet shown")
    NO_PASSAGE = "no_passage", _("It is not said which passages are disputed, or whether it is the whole story")
    NO_DATA = "no_data", _("Supporting data is missing")


@dataclass(frozen=True)
class FormalFacts:
    """What a request brings with it; whether proof and identity suffice was judged by an officer before.

    `for_others`: the filer speaks for a group, an organisation or a legal entity.
    """

    for_others: bool = False
    reply: bool = False
    authority: bool = False
    in_writing: bool = False
    identity: bool = False
    passages: int = 0
    whole_story: bool = False
    data: bool = False
    copy_to_council: bool | None = None


@implements("HJ-7", "HJ-8", "HJ-10a", "HJ-10b")
def formal_defects(facts, *, case_type=CaseType.REPLY, for_corrections=False):
    """Return what a request still lacks (PHJ 6, 8, 9, 10).

    The copy to the Press Council (PHJ 7) is recorded and never a defect. Only the right of reply has formalities;
    whether they may be asked of a right of correction is open, so that is a setting, off by default.
    """
    if case_type != CaseType.REPLY and not (case_type == CaseType.CORRECTION and for_corrections):
        return ()
    present = {
        FormalDefect.NO_REPLY: facts.reply,
        FormalDefect.NO_AUTHORITY: facts.authority or not facts.for_others,
        FormalDefect.NOT_WRITTEN: facts.in_writing,
        FormalDefect.NO_IDENTITY: facts.identity,
        FormalDefect.NO_PASSAGE: facts.whole_story or facts.passages > 0,
        FormalDefect.NO_DATA: facts.data,
    }
    return tuple(defect for defect, there in present.items() if not there)
