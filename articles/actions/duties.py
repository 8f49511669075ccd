"""Putting answers on a story's record, and holding back what is not answered."""

from dataclasses import dataclass

from django.db import transaction

from newsroom.core import record
from newsroom.core.errors import Refused

from .. import duties
from ..duties import Question, Standing
from ..models import Article
from . import guards, verification

# What whoever writes the story may flag; every other answer is an editor's or the responsible person's.
FLAGS = (Question.MAY_HARM, Question.LEGAL_CASE, Question.EMBARGO)


@dataclass(frozen=True)
class Answers:
    """What the dialog of publishing asks `by` about the wording that goes out. None: not asked."""

    verified: bool | None = None
    may_harm: bool | None = None
    compliant: bool | None = None


@transaction.atomic
def answer(*, article, question, value, by, at, text="", item=None, asked="", revision=None):
    """Put on record what `by` answers. The same answer by the same person about the same wording stands once."""
    guards.require_role(by, *guards.PUBLISHERS, guards.Role.REPORTER)
    article = guards.locked(article, revision=revision)
    guards.require_writer(article, by)
    if question not in FLAGS:
        guards.require_role(by, *guards.PUBLISHERS)
    before = Standing(article).of(question, item)
    if before and (before.value, before.text, before.by_id, before.revision) == (value, text, by.pk, article.revision):
        return
    facts = {
        "article": article.pk,
        "question": str(question),
        "item": item,
        "value": value,
        "revision": article.revision,
    }
    record.append(
        chain=article.chain, kind=duties.ANSWER, at=at, by=by, facts=facts, text={"text": text, "asked": asked}
    )


def keep(answers, *, article, by, at, revision):
    """Put the answers of the dialog on record. They stay whatever comes of the publishing: this person gave them."""
    said = {
        Question.VERIFIED: answers.verified,
        Question.MAY_HARM: answers.may_harm,
        Question.COMPLIANT: answers.compliant,
    }
    with transaction.atomic():
        for question, yes in said.items():
            if yes is not None:
                value = "yes" if yes else "no"
                answer(article=article, question=question, value=value, by=by, at=at, revision=revision)


@transaction.atomic
def flag(*, article, by, at, **flags):
    """Keep the flags of the story form that were changed: `may_harm`, `legal_case`, `embargo_until`."""
    said = {
        "may_harm": (Question.MAY_HARM, lambda value: {True: "yes", False: "no"}.get(value, "")),
        "legal_case": (Question.LEGAL_CASE, lambda value: "yes" if value else "no"),
        "embargo_until": (Question.EMBARGO, lambda value: value.isoformat() if value else ""),
    }
    for name, value in flags.items():
        question, words = said[name]
        answer(article=article, question=question, value=words(value), by=by, at=at)


@transaction.atomic
def state(*, article, statements, by, at):
    """Give some of the three statements, by name. With all three given the story carries the notice.

    `statements` is a dict from the question to its words. law: MS-2c, MS-2c4
    """
    guards.require_role(by, *guards.PUBLISHERS)
    article = guards.locked(article)
    guards.require_not_withdrawn(article)
    standing = Standing(article)
    for question in duties.STATEMENTS:
        words, before = statements.get(question, "").strip(), standing.of(question)
        if words and (before is None or before.text != words):
            answer(article=article, question=question, value="stated", text=words, by=by, at=at)
    if Standing(article).stated and not article.live_id and not article.unverified:
        Article.objects.filter(pk=article.pk).update(unverified=True, revision=article.revision + 1)


@transaction.atomic
def check(*, article, answers, by, at):
    """Answer questions of the checklist for legal cases. `answers` is a dict from ChecklistQuestion to its answer. law: UP-5.1"""
    guards.require_role(by, *guards.PUBLISHERS)
    for question, value in answers.items():
        answer(
            article=article, question=Question.CHECKLIST, value=value, item=question.pk, asked=question.text, by=by, at=at
        )  # fmt: skip


def require_met(article, text, *, change, at):
    """Refused while something is due before `article` (locked) may become public as `text`. law: MS-2a, MS-2b, UP-5.1, UP-13"""
    for lacking in duties.due(text, Standing(article), change=change, at=at):
        raise Refused(lacking.words, field=lacking.field)


def at_going_live(article, text, *, change, at):
    """For every door to the public: Refused under embargo; the notice opens its follow-up. law: KE-7, MS-2d"""
    for lacking in duties.embargo(Standing(article), change=change, at=at):
        raise Refused(lacking.words)
    if text["unverified"]:
        verification.open_for(article, at=at)
