"""When an apology is due, and whom it addresses. Named persons answer the questions; this only follows from them."""

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from corrections.law.labels import Labelled
from corrections.law.marks import implements


class Remedy(Labelled):
    """The three public remedies of KEJ 10 and PHJ. Which one fits is decided by a person."""

    ERRATUM = "erratum", _("Erratum")
    REPLY = "reply", _("Reply")
    WITHDRAWAL = "withdrawal", _("Withdrawal")


class Question(Labelled):
    """What a named person answers before a remedy is published."""

    REPLY_APOLOGY = "reply_apology", _("Is an apology due under point 13(f) of the reply guideline?")
    MAIN_SUBSTANCE = "main_substance", _("Does the error concern the main substance of the story?")


class Cause(Labelled):
    """Why an apology is due (INV-9)."""

    REPLY_APOLOGY = "reply_apology", _("A named person found an apology due under point 13(f) of the reply guideline.")
    MAIN_SUBSTANCE = "main_substance", _("A named person found that the error concerns the main substance.")
    PRESS_COUNCIL = "press_council", _("The Press Council's ruling asks for an apology.")
    FUNDAMENTAL_ERROR = "fundamental_error", _("The story is withdrawn for a fundamental error.")


_ASKED = {Remedy.REPLY: Question.REPLY_APOLOGY, Remedy.ERRATUM: Question.MAIN_SUBSTANCE}
_YES = {Question.REPLY_APOLOGY: Cause.REPLY_APOLOGY, Question.MAIN_SUBSTANCE: Cause.MAIN_SUBSTANCE}


@dataclass(frozen=True)
class Answer:
    """A named person's yes or no."""

    yes: bool
    by: str


@dataclass(frozen=True)
class ApologyFacts:
    """What is published, who answered what, and what demands an apology without asking."""

    remedies: frozenset[Remedy]
    answers: dict[Question, Answer] = field(default_factory=dict)
    ruling_asks: bool = False
    fundamental_error: bool = False


@dataclass(frozen=True)
class Apology:
    """The words to the party and the words to the readers (PR-5)."""

    to_party: str = ""
    to_readers: str = ""


@dataclass(frozen=True)
class ApologyDuty:
    """What follows from the answers: the causes of an apology, and the questions still open."""

    causes: tuple[Cause, ...]
    missing: tuple[Question, ...]

    @property
    def required(self):
        """Say whether an apology must stand in what is published."""
        return bool(self.causes)


@implements("HJ-13f", "KE-10b")
def questions(remedies):
    """Return what must be answered: PHJ 13(f) for a reply, KEJ 10(b) for an erratum, both where both are published."""
    return tuple(question for remedy, question in _ASKED.items() if remedy in remedies)


@implements("INV-9", "HJ-13f", "KE-10b")
def apology_duty(facts):
    """Return whether an apology is due and which answers are missing (PHJ 13(f), KEJ 10(b)).

    An answer without a name counts as missing, and the lack of an answer is never taken for a no.
    """
    asked = questions(facts.remedies)
    answered = {
        question: answer for question, answer in facts.answers.items() if question in asked and answer.by.strip()
    }
    causes = [_YES[question] for question in asked if question in answered and answered[question].yes]
    if facts.ruling_asks:
        causes.append(Cause.PRESS_COUNCIL)
    if facts.fundamental_error:
        causes.append(Cause.FUNDAMENTAL_ERROR)
    return ApologyDuty(causes=tuple(causes), missing=tuple(question for question in asked if question not in answered))


@implements("INV-9", "PR-5")
def check_apology(duty, apology, *, has_party):
    """Return the reasons against publishing: an open question, or a due apology that misses one of its addressees.

    Readers are always addressed; the party is where there is one.
    """
    reasons = []
    if Question.REPLY_APOLOGY in duty.missing:
        reasons.append(_("Answer whether an apology is due under point 13(f) of the reply guideline."))
    if Question.MAIN_SUBSTANCE in duty.missing:
        reasons.append(_("Answer whether the error concerns the main substance of the story."))
    if duty.required and has_party and not apology.to_party.strip():
        reasons.append(_("Write the apology to the party concerned."))
    if duty.required and not apology.to_readers.strip():
        reasons.append(_("Write the apology to the readers."))
    return reasons
