"""Which paragraphs of a reply answer which disputed passage (HJ-13a).

A match belongs to a wording: it stands as long as the number of paragraphs does, and is made anew after another edit.
"""

import re

from .law.marks import implements
from .models import Passage
from .models.event import Verb


def paragraphs(text):
    """The paragraphs of plain words: an empty line begins one."""
    parts = re.split(r"\n\s*\n", "\n".join(text.splitlines()))
    return [part.strip() for part in parts if part.strip()]


def named(case):
    """The passages that the complainant named, where not the whole story is disputed, in the order of the stories."""
    return list(
        Passage.objects.filter(story__case=case, story__whole=False)
        .select_related("story")
        .order_by("story__position", "story_id", "number")
    )


def matched(case):
    """(answers, waived) that stand: numbers of paragraphs, or the reason why none answers, by id of the passage."""
    event = case.events.filter(verb=Verb.MATCH).select_related("entry__text").last()
    wording = case.reply_versions.select_related("entry__text").last()
    if event is None or wording is None or event.text["of"] != len(paragraphs(wording.text["body"])):
        return {}, {}
    return (
        {int(pk): numbers for pk, numbers in event.text["answers"].items()},
        {int(pk): reason for pk, reason in event.text["waived"].items()},
    )


@implements("HJ-13a")
def unanswered(case):
    """Named passages without an answer and without a reason why there is none. One alone is answered by the whole reply."""
    passages = named(case)
    if len(passages) < 2:
        return []
    answers, waived = matched(case)
    return [passage for passage in passages if not (answers.get(passage.pk) or waived.get(passage.pk))]


def answers_to(story, answers, waived):
    """What the notice of `story` keeps: each passage that is answered, with the paragraphs; none is the whole reply."""
    return [
        {"number": passage.number, "quote": passage.quote, "paragraphs": sorted(answers.get(passage.pk, []))}
        for passage in story.passages.all()
        if not story.whole and passage.pk not in waived
    ]
