"""What the page of a case shows, gathered for its template."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from articles import body

from .. import figures, formal
from ..law import windows
from ..law.labels import Labelled
from ..models.case import CaseType, State
from ..models.party import PartyRole
from . import wording
from .next_step import next_step
from .queue import age
from .rules import rules_for
from .timeline import told


@dataclass(frozen=True)
class Disputed:
    """A disputed story: its version's paragraphs, the marked ones among them, and its filing window."""

    story: object
    title: str
    title_marked: bool
    paragraphs: list
    window: object
    standing: Labelled

    @property
    def marked(self):
        return self.story.passages.all()


def disputed(story, case):
    """The Disputed of one story of the case."""
    text = story.version.text
    marked = {passage.number for passage in story.passages.all()}
    window = figures.window_of(story.article)
    agreed = case.events.filter(verb="accept").exists()
    blocks = [block for block in body.blocks(text["body"]) if block.kind == "text" and block.text]
    return Disputed(
        story=story,
        title=text["title"],
        title_marked=0 in marked,
        paragraphs=[(block.number, block.text, block.number in marked) for block in blocks],
        window=window,
        standing=windows.filing_standing(window, received_at=case.received_at, agreed=agreed),
    )


def context(case, user):
    """Everything on the page of `case`, in the order of the eye."""
    at = timezone.now()
    sentence, main = next_step(case, user, at=at)
    stories = case.stories.select_related("article", "version__entry__text").prefetch_related("passages")
    parties = sorted(case.parties.all(), key=lambda party: party.role == PartyRole.PROXY)
    return {
        "case": case,
        "next_step": sentence,
        "main_verb": main,
        "age": age(case.received_at, at=at),
        "since": age(case.state_since, at=at),
        "late_answer": bool(case.answer_until and at > case.answer_until),
        "disputed": [disputed(story, case) for story in stories],
        "parties": parties,
        "filer": next((party for party in parties if party.is_filer), None),
        "statements": case.statements.select_related("entry__text"),
        "missing": formal.missing(case, at=at) if case.state in {State.RECEIVED, State.INCOMPLETE} else (),
        "files": case.files.select_related("file"),
        "conversation": case.messages.select_related("mail"),
        "events": [told(event) for event in case.events.select_related("entry__text").order_by("-pk")],
        "notices": case.notices.all(),
        "rules": rules_for(case, on=timezone.localdate(at)),
        "is_reply": case.type == CaseType.REPLY,
        "write": reverse("admin:corrections_case_message", args=[case.pk]),
        **wording.context(case),
    }
