"""A reply's wordings beside each other, and its length beside what it answers."""

from dataclasses import dataclass

from articles import differences

from ..actions.reply import words_of_reply
from ..complainant_page import where
from ..law.lengths import Length, compare, proportion


def paragraphs(text):
    """Lines of a plain text that hold words."""
    return [line.strip() for line in text.splitlines() if line.strip()]


@dataclass(frozen=True)
class Difference:
    """From the complainant's own wording to another: title and paragraphs as HTML with <del> and <ins>."""

    title: str
    rows: list
    changed: bool


def difference(before, after):
    """The Difference between two wordings' texts (dicts of title and body)."""
    rows = differences.by_paragraph(paragraphs(before["body"]), paragraphs(after["body"]))
    return Difference(
        title=differences.as_html(differences.by_word(before["title"], after["title"])),
        rows=[(differences.as_html(row.pieces), row.changed) for row in rows],
        changed=before["title"] != after["title"] or any(row.changed for row in rows),
    )


def wordings(case):
    """All wordings of the case's reply, in order, with their text at hand."""
    return list(case.reply_versions.select_related("entry__text", "entry__by"))


def standing_text(case):
    """The words of the reply as they stand: its last wording, or the complainant's before there is one."""
    if known := wordings(case):
        return known[-1].text["body"]
    words = words_of_reply(case).text
    return words["right"] or words["happened"]


@dataclass(frozen=True)
class Sizes:
    """Reply, report and disputed part on one basis, for a person to weigh."""

    comparison: object
    proportion: object
    # Where the disputed part stands in the report, in words.
    where: str

    @property
    def percent(self):
        """The disputed part's share of the report, in hundredths."""
        return round(self.proportion.share * 100)


def sizes(case, stories, text):
    """Sizes for HJ-12a and KE-11c: the reply beside the first disputed report and its disputed part."""
    story = stories[0]
    reply, report = Length.of_text(text), Length.of_html(story.version.text["body"])
    passages = [report] if story.whole else [Length.of_text(each.quote) for each in story.passages.all()]
    return Sizes(compare(reply, report), proportion(passages, report=report, reply=reply), where(story))


def context(case):
    """What a page shows beside a decision about the reply: the difference to the original, and the sizes."""
    known = wordings(case)
    stories = list(case.stories.select_related("version__entry__text").prefetch_related("passages"))
    return {
        "wordings": known,
        "difference": difference(known[0].text, known[-1].text) if known else None,
        "sizes": sizes(case, stories, standing_text(case)),
        "stories": stories,
    }
