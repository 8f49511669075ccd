"""What a story owes before it comes out: the answers that stand on its record, and what is still due.

An answer is an entry of the story's chain: question, value and revision are its facts, what was written is its text, and
the entry has the name and the time. The latest answer to a question stands. Software asks and counts; every answer is a
person's, and none of them is weighed here.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from newsroom.core.models import Entry

from .models import Article, ChecklistQuestion, Contact
from .models.version import ChangeKind

ANSWER = "answer"


class Question(models.TextChoices):
    VERIFIED = "verified", _("Is the story verified?")
    MAY_HARM = "may-harm", _("May the story harm somebody?")
    LEGAL_CASE = "legal-case", _("Is it about a legal case?")
    EMBARGO = "embargo", _("Under embargo until")
    COMPLIANT = "compliant", _("Was the advertorial looked at for what may not be advertised?")
    CHECKLIST = "checklist", _("Checklist for legal cases")
    # law: MS-2c. The three that stand together in place of the other side's answer.
    PUBLIC_INTEREST = "public-interest", _("Why the public interest cannot wait")
    FIRST_SOURCE = "first-source", _("Why the first source, named in the story, is credible and competent")
    UNREACHABLE = "unreachable", _("How the other side was looked for, and why it cannot be found or interviewed")


STATEMENTS = (Question.PUBLIC_INTEREST, Question.FIRST_SOURCE, Question.UNREACHABLE)


class Verification(models.TextChoices):
    # law: MS-2a
    NOT_YET = "not-yet", _("Not yet")
    VERIFIED = "verified", _("Verified")


class CheckAnswer(models.TextChoices):
    YES = "yes", _("Yes")
    NO = "no", _("No")
    NOT_HERE = "not-here", _("Does not concern this story")


# law: KE-3, KE-9. Guidance beside the decision; weighing it is a person's.
PROMPTS = (
    _("Was everything that could harm them checked a second time, with somebody else?"),
    _("Does each side get the room that fits its part in the story?"),
    _("Is it told what happened, and not what the writer thinks of it?"),
    _("Does nobody stand there as guilty before a court has said so?"),
    _("Private life: does the public need to know this, or is it only curious?"),
)


@dataclass(frozen=True)
class Answer:
    """What a named person answered."""

    value: str
    text: str
    by_id: int
    by_name: str
    at: datetime
    revision: int

    @property
    def label(self):
        """The answer to a question of the checklist, in words."""
        return CheckAnswer(self.value).label


def entries(article):
    return Entry.objects.filter(chain_id=article.chain, kind=ANSWER)


class Standing:
    """The answers that stand for one story. Reads the record when first asked."""

    def __init__(self, article):
        self.article = article

    @cached_property
    def answers(self):
        """By (question, number of the checklist's question or None): the latest Answer."""
        found = {}
        if self.article.pk:
            for entry in entries(self.article).select_related("text").order_by("seq"):
                key = entry.facts["question"], entry.facts["item"]
                text = entry.text.value.get("text", "")
                revision = entry.facts["revision"]
                found[key] = Answer(entry.facts["value"], text, entry.by_id, entry.by_name, entry.at, revision)
        return found

    def of(self, question, item=None):
        return self.answers.get((str(question), item))

    def _yes_or_no(self, question):
        answer = self.of(question)
        return None if answer is None or not answer.value else answer.value == "yes"

    def _of_this_wording(self, question):
        """An answer about the wording stands until the working copy is saved again."""
        answer = self.of(question)
        return answer if answer and answer.value == "yes" and answer.revision == self.article.revision else None

    @property
    def verified(self):
        return self._of_this_wording(Question.VERIFIED)

    @property
    def last_verified(self):
        return self.of(Question.VERIFIED)

    @property
    def verification(self):
        return Verification.VERIFIED if self.verified else Verification.NOT_YET

    @property
    def compliant(self):
        return self._of_this_wording(Question.COMPLIANT)

    @property
    def may_harm(self):
        """True, False, or None while nobody has answered."""
        return self._yes_or_no(Question.MAY_HARM)

    @property
    def legal_case(self):
        return bool(self._yes_or_no(Question.LEGAL_CASE))

    @property
    def embargo_until(self):
        answer = self.of(Question.EMBARGO)
        return datetime.fromisoformat(answer.value) if answer and answer.value else None

    @property
    def statements(self):
        """[(question, Answer or None), …] of the three."""
        return [(question, self.of(question)) for question in STATEMENTS]

    @property
    def stated(self):
        return all(answer and answer.text for _question, answer in self.statements)

    @cached_property
    def checklist(self):
        """[(ChecklistQuestion, Answer or None), …] of the questions that are asked now."""
        asked = ChecklistQuestion.objects.filter(active=True)
        return [(question, self.of(Question.CHECKLIST, question.pk)) for question in asked]

    @property
    def checked(self):
        return all(answer for _question, answer in self.checklist)

    @cached_property
    def heard(self):
        """Whether a party's answer is on record."""
        return Contact.objects.filter(article=self.article, result=Contact.Result.ANSWERED).exists()

    @property
    def flagged(self):
        return bool(self.may_harm or self.legal_case or self.embargo_until or self.article.updates_id)


@dataclass(frozen=True)
class Due:
    """Something that keeps the story from coming out: what to do, in words, and the question of the dialog it belongs to."""

    words: str
    field: str | None = None


def due(text, standing, *, change, at):
    """Each Due of the story whose next version is `text`.

    A first publication owes every answer. An update owes what flags call for: a story of the time before these questions
    carries none. Typing errors, corrections, replies and withdrawals owe nothing (an emergency waits for no form).
    """
    if change not in {ChangeKind.FIRST, ChangeKind.UPDATE} or text["kind"] == Article.Kind.REPLY:
        return
    first = change == ChangeKind.FIRST
    yield from embargo(standing, change=change, at=at)
    if text["kind"] == Article.Kind.NEWS:
        if first and not standing.verified:
            # law: MS-2a
            yield Due(_("Somebody has to say, by name, that the story as it is now was verified."), "verified")
        if first and standing.may_harm is None:
            # law: MS-2b
            yield Due(_("Say whether the story may harm somebody."), "may_harm")
        if standing.may_harm:
            yield from _other_side(text, standing, first=first)
    if standing.legal_case and not standing.checked:
        # law: UP-5.1
        yield Due(_("The story is about a legal case: answer its checklist first."))
    if text["kind"] == Article.Kind.ADVERTORIAL and not standing.compliant:
        # law: UP-13
        yield Due(_("Somebody has to look at the advertorial as it is now, and say so by name."), "compliant")


def _other_side(text, standing, *, first):
    # law: MS-2b, MS-2c, FL-12
    if standing.heard:
        return
    if not standing.stated:
        yield Due(
            _(
                "The story may harm somebody: note whom you asked and what they answered. If they cannot be found or "
                "interviewed, give the three statements instead."
            ),
            "may_harm",
        )
    elif first and not text["unverified"]:
        yield Due(_("Without the other side the story carries the notice that it needs further verification."))


def embargo(standing, *, change, at):
    """The Due of an embargo that is not over. law: KE-7"""
    if change in {ChangeKind.FIRST, ChangeKind.UPDATE} and standing.embargo_until and at < standing.embargo_until:
        yield Due(_("The story is under embargo. It can come out once that time has passed."))
