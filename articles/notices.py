"""Notices as pages, feeds and data show them: what was put on record, joined with what may be read now.

law: MS-4b, MS-4b.2, MS-4c, INV-5
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.db.models import OuterRef, Q, Subquery
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from newsroom.core import canonical
from newsroom.core.models import Text
from newsroom.core.templatetags.news import moment

from . import addresses, differences
from .models import Notice


def notices():
    """Notices, newest first, with all that `Shown` needs: one query, and no story's text in it."""
    withdrawal = Text.objects.filter(
        entry__notice__article=OuterRef("article"), entry__notice__kind=Notice.Kind.WITHDRAWAL
    ).order_by("-entry")
    return (
        Notice.objects.select_related(
            "entry__text", "article__live_story", "reply__live_story", "section", "superseded_by"
        )
        .defer("article__body", "reply__body")
        .annotate(withdrawal=Subquery(withdrawal.values("body")[:1]))
    )


def standing():
    """Notices that no later one replaced: what a story shows."""
    return notices().filter(superseded_by=None)


def of_story(article):
    """(what stands on the story, what it answers as a reply or in another form), each as Shown, in one query."""
    found = shown(standing().filter(Q(article=article) | Q(reply=article)))
    on_it = [each for each in found if each.notice.article_id == article.pk]
    return on_it, [each for each in found if each.notice.reply_id == article.pk]


@dataclass(frozen=True)
class Item:
    """One thing that an erratum mends, with only the words marked that differ."""

    was: str
    should_be: str

    @cached_property
    def _pieces(self):
        return differences.by_word(self.was, self.should_be)

    @property
    def was_diff(self):
        return differences.as_html([piece for piece in self._pieces if piece.op != "ins"])

    @property
    def should_be_diff(self):
        return differences.as_html([piece for piece in self._pieces if piece.op != "del"])


@dataclass(frozen=True)
class Answer:
    """A disputed passage (number 0 is the title) and the paragraphs of the reply that answer it; none: the whole reply."""

    number: int
    quote: str
    paragraphs: tuple = ()


class Shown:
    """A notice as a reader meets it. Wherever its story was withdrawn, neither title nor wording of the story is shown."""

    def __init__(self, notice):
        self.notice = notice
        self.pk, self.kind, self.at, self.section = notice.pk, notice.kind, notice.at, notice.section
        self.words = notice.text

    def get_absolute_url(self):
        return self.notice.get_absolute_url()

    def get_kind_display(self):
        return self.notice.get_kind_display()

    @cached_property
    def story(self):
        """The LiveStory that it is about, or None when that was withdrawn."""
        return getattr(self.notice.article, "live_story", None)

    @cached_property
    def story_title(self):
        """The story's current headline; of a withdrawn story what its withdrawal put in its place."""
        if self.story:
            return self.story.title
        return canonical.loads(self.notice.withdrawal)["title"] if self.notice.withdrawal else ""

    @property
    def story_url(self):
        return self.story.get_absolute_url() if self.story else addresses.by_id(self.notice.article_id)

    @cached_property
    def reply(self):
        """The LiveStory of the reply, or None."""
        return getattr(self.notice.reply, "live_story", None) if self.notice.reply_id else None

    @property
    def reply_title(self):
        return self.reply.title if self.reply else _("A right of reply that was withdrawn")

    @property
    def reply_url(self):
        return self.reply.get_absolute_url() if self.reply else addresses.by_id(self.notice.reply_id)

    @property
    def title(self):
        """What a list calls it: a reply has a title of its own, the others that of their story."""
        return self.reply_title if self.kind == Notice.Kind.REPLY else self.story_title

    @cached_property
    def items(self):
        if not self.story:
            return []
        return [Item(item["was"], item["should_be"]) for item in self.words.get("items", [])]

    @property
    def apology(self):
        return self.words.get("apology", "")

    @property
    def party(self):
        return self.words.get("party", "")

    @property
    def form(self):
        """In which form, other than a reply, the story was answered: its label. law: HJ-13c"""
        return self.words.get("format_label", "") if self.words.get("format", "reply") != "reply" else ""

    @property
    def answered(self):
        """On the story: who answered it, and how. A party that did not want to be named is not."""
        said = {"party": self.party, "form": self.form.lower()}
        if self.form:
            return (
                _("%(party)s answered this story by way of: %(form)s.")
                if self.party
                else _("Answered by way of: %(form)s.")
            ) % said
        if self.party:
            return _("%(party)s has used the right of reply to this story.") % said
        return _("The right of reply to this story has been used.")

    @property
    def answering(self):
        """On the reply: the same from its side; the story's title follows."""
        said = {"party": self.party, "form": self.form.lower()}
        if self.form:
            return (
                _("By way of: %(form)s. %(party)s answers the story")
                if self.party
                else _("By way of: %(form)s. It answers the story")
            ) % said
        return _("%(party)s replies to the story") % said if self.party else _("A reply to the story")

    @cached_property
    def answers(self):
        """What of the story was disputed, and where the reply answers it. Nothing of a story that was withdrawn.

        law: PR-3, HJ-13a
        """
        if not self.story:
            return []
        return [
            Answer(each.get("number") or 0, each["quote"], tuple(each.get("paragraphs") or ()))
            for each in self.words.get("answers") or []
            if each.get("quote")
        ]

    @property
    def received_at(self) -> datetime | None:
        return parse_datetime(self.words.get("received_at") or "")

    @property
    def edited(self):
        return self.words.get("edited")

    @property
    def reason(self):
        return self.words.get("reason", "")

    @property
    def summary(self):
        return self.words.get("summary", "")

    @property
    def origin(self):
        """Where it came from, in a sentence or two."""
        said = []
        if self.kind == Notice.Kind.REPLY:
            said.append(_("On the story “%(title)s”.") % {"title": self.story_title})
            if self.form:
                said.append(self.answered)
        if self.kind == Notice.Kind.ERRATUM:
            by_newsroom = self.words.get("found_by") == "newsroom"
            said.append(_("Found by the newsroom.") if by_newsroom else _("Asked for by a reader."))
            if self.story is None:
                said.append(_("Its wording is no longer shown, because the story was withdrawn."))
        if self.received_at:
            said.append(_("Received %(at)s.") % {"at": moment(self.received_at)})
        if self.apology:
            said.append(_("With an apology."))
        return " ".join(said)

    @property
    def superseded_by(self):
        return getattr(self.notice, "superseded_by", None)


def shown(rows):
    """Each Notice of `rows`, as a Shown."""
    return [Shown(notice) for notice in rows]


def in_words(notice):
    """A Shown in one line of plain text, for feeds: kind, time with its zone, and what it says."""
    return " ".join([f"{notice.get_kind_display()}, {moment(notice.at)}.", *filter(None, _sentences(notice))])


def _sentences(notice):
    for item in notice.items:
        yield _("Was: “%(was)s”. Should be: “%(should_be)s”.") % {"was": item.was, "should_be": item.should_be}
    if notice.kind == Notice.Kind.REPLY:
        yield notice.answered
        yield notice.reply_title
    yield notice.reason
    yield notice.summary
    yield notice.apology
