"""What the page of a case shows, gathered for its template."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import follow_ups

from .. import contacts, counts, figures, formal, identities
from ..law import windows
from ..law.labels import Labelled
from ..models import CaseEvent
from ..models.case import CaseType, State
from ..models.party import PartyRole
from ..news import news_of
from ..passages import TITLE, named, parts_of
from . import beside, wording
from .next_step import next_step
from .queue import age, waits_on
from .readings import READERS
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
    window_count: object
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
    return Disputed(
        story=story,
        title=text["title"],
        title_marked=0 in marked,
        paragraphs=list(_parts(story.version, marked)),
        window=window,
        window_count=counts.filing_window(window),
        standing=windows.filing_standing(window, received_at=case.received_at, agreed=agreed),
    )


def _parts(version, marked):
    """Each part below the title: its number among the paragraphs (or none), its words, whether it is disputed."""
    for number, words in parts_of(version).items():
        name = named(number)
        if number != TITLE:
            yield (None, f"{name}: {words}", number in marked) if name else (number, words, number in marked)


def _new(each):
    """(words, when) of something new from the complainant."""
    return (each.get_verb_display() if isinstance(each, CaseEvent) else _("a message from the complainant")), each.at


@dataclass(frozen=True)
class Contact:
    """How a party is reached, in outline until somebody asks for it in full (INV-7)."""

    email: str = ""
    phone: str = ""
    postal: str = ""
    full: bool = False

    def __bool__(self):
        return bool(self.email or self.phone or self.postal)


def contact_of(party, *, full):
    values = {name: getattr(party, name) for name in ("email", "phone", "postal")}
    if not full:
        values = {name: getattr(contacts, name)(value) if value else "" for name, value in values.items()}
    return Contact(**values, full=full)


def context(case, user, *, shown=None):
    """Everything on the page of `case`, in the order of the eye. `shown` is the party whose contact data are seen in full."""
    at = timezone.now()
    sentence, main = next_step(case, user, at=at)
    stories = case.stories.select_related("article", "version__entry__text").prefetch_related("passages")
    rules = rules_for(case, on=timezone.localdate(at))
    parties = sorted(case.parties.all(), key=lambda party: party.role == PartyRole.PROXY)
    return {
        "case": case,
        "next_step": sentence,
        "main_verb": main,
        "age": age(case.received_at, at=at),
        "since": age(case.state_since, at=at),
        "waits_on": waits_on(case, at=at),
        "late_answer": bool(case.answer_until and at > case.answer_until),
        "answer_count": counts.answer(case),
        "target": counts.target(case),
        "disputed": [disputed(story, case) for story in stories],
        "parties": parties,
        "contacts": [(party, contact_of(party, full=party.pk == shown)) for party in parties],
        "may_audit": user.holds(*READERS),
        "news": [_new(each) for each in news_of(case)],
        "filer": next((party for party in parties if party.is_filer), None),
        "statements": case.statements.select_related("entry__text"),
        "missing": formal.missing(case, at=at) if case.state in {State.RECEIVED, State.INCOMPLETE} else (),
        "files": case.files.select_related("file"),
        "posts": follow_ups.posts_about(case.stories.values("article")),
        "conversation": case.messages.select_related("mail"),
        "events": [told(event) for event in case.events.select_related("entry__text").order_by("-pk")],
        "notices": case.notices.all(),
        "named": identities.named(case),
        "rules_now": [rule for rule in rules if rule.now],
        "rules_else": [rule for rule in rules if not rule.now],
        "is_reply": case.type == CaseType.REPLY,
        "write": reverse("admin:corrections_case_message", args=[case.pk]),
        **beside.context(case),
        **wording.context(case),
    }
