"""What the complainant's page shows of a filing: the journey, the edited wording, the days, the words of the record."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from articles import differences

from . import counts, figures
from .law.lengths import Length
from .law.marks import implements
from .law.windows import filing_standing
from .letters import moment
from .models.case import CaseType, State
from .models.event import Verb
from .passages import LEAD_CAPTION, STANDFIRST, TITLE
from .stages import TOLD, stage_of


@dataclass(frozen=True)
class Step:
    """A step of the journey, as parts/timeline.html shows it."""

    state: str
    title: str
    at: datetime | None = None
    text: str = ""


@implements("UP-5.2", "UP-5.3")
def journey(case, *, filer):
    """What was done, where it stands now, and what follows."""
    steps = []
    for event in case.events.select_related("entry"):
        if told := TOLD[event.verb]:
            words = told.words % {"by": event.entry.by_name} if told.words else ""
            if event.verb == Verb.FILE and filer.email:
                words = _("The number and your personal link went to your e-mail address.")
            steps.append(Step("done", told.title, event.at, words))
    stage = stage_of(case)
    if not case.is_closed:
        until = _("Until %(day)s.") % {"day": moment(case.answer_until)} if case.answer_until else ""
        steps.append(Step("now", stage.heading, text=until))
    if stage.following:
        steps.append(Step("next", stage.following, text=stage.following_words))
    return steps


def asked(case):
    """What the officer asked for, in their words, while it is still awaited."""
    if case.state != State.INCOMPLETE:
        return ""
    return case.events.filter(verb=Verb.ASK).last().text["asked"].strip()


@dataclass(frozen=True)
class Edited:
    """The wording that the complainant was shown, as a difference to their own."""

    rows: list
    words: int
    disputed_words: int
    by: str
    at: datetime


# While the newsroom works on a wording nobody outside has seen it.
SHOWN_IN = {State.COMMENT, State.SIGNATURE, State.PUBLISHED}


@implements("HJ-14b")
def edited(case, stories):
    """The Edited reply, or None while there is none to show."""
    if case.state not in SHOWN_IN:
        return None
    wordings = list(case.reply_versions.select_related("entry__text"))
    if len(wordings) < 2 or wordings[0].text == wordings[-1].text:
        return None
    before, after = wordings[0].text, wordings[-1].text
    rows = differences.by_paragraph(_lines(before["body"]), _lines(after["body"]))
    if before["title"] != after["title"]:
        rows = [*differences.by_paragraph([before["title"]], [after["title"]]), *rows]
    passages = [passage.quote for story in stories for passage in story.passages.all()]
    return Edited(
        rows=rows,
        words=Length.of_text(after["body"]).words,
        disputed_words=sum(Length.of_text(quote).words for quote in passages),
        by=wordings[-1].entry.by_name,
        at=wordings[-1].at,
    )


def _lines(text):
    return [line.strip() for line in text.splitlines() if line.strip()]


@dataclass(frozen=True)
class Window:
    """The filing window of the story, and how this filing stands to it. Never a refusal."""

    last_moment: datetime
    standing: object
    count: counts.Count


def window(case, stories):
    """The Window of a right of reply, or None where there is none.

    law: HJ-16a, HJ-16b
    """
    if case.type not in {CaseType.REPLY, CaseType.UNSURE} or not stories:
        return None
    first = figures.window_of(stories[0].article)
    if first.last_moment is None:
        return None
    agreement = case.events.filter(verb=Verb.ACCEPT).last()
    agreed = bool(agreement and agreement.text.get("agreement"))
    return Window(
        first.last_moment,
        filing_standing(first, received_at=case.received_at, agreed=agreed),
        counts.filing_window(first),
    )


def where(story):
    """The disputed part of a story in words: the title, paragraph 4 and 5."""
    numbers = [passage.number for passage in story.passages.all()]
    paragraphs = [str(number) for number in numbers if TITLE < number < STANDFIRST]
    parts = [
        _("the whole story") if story.whole else "",
        _("the title") if TITLE in numbers else "",
        _("the standfirst") if STANDFIRST in numbers else "",
        _("a caption") if any(number >= LEAD_CAPTION for number in numbers) else "",
        _("paragraph %(number)s") % {"number": get_text_list(paragraphs, _("and"))} if paragraphs else "",
    ]
    return ", ".join(part for part in parts if part)


@implements("HJ-6")
def original_text(case):
    """Everything that the complainant wrote, in their own words, as a text to keep."""
    parts = [_("Filing %(number)s") % {"number": case.number}]
    for statement in case.statements.select_related("entry__text"):
        words = [statement.text["happened"], statement.text["right"]]
        parts += [moment(statement.at), *(text for text in words if text)]
    return "\n\n".join(parts) + "\n"
