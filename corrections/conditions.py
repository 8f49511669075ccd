"""What must hold before a verb: each function takes (case, at) and returns its reason, or an empty string."""

import re

from django.utils.translation import gettext as _

from articles import changes, snapshot

from . import figures, identities, matching, orders
from .models import CouncilPaper
from .models.case import CaseType, State
from .models.event import Verb


def type_decided(case, at):
    if case.type == CaseType.UNSURE:
        return _("First say what kind of request this is.")
    return ""


def _last(case, *verbs):
    """The verb among `verbs` that came last in the case, or None."""
    return case.events.filter(verb__in=verbs).order_by("pk").values_list("verb", flat=True).last()


def waits_for_comment(case):
    """Whether the wording that stands differs from the complainant's own and nobody answered for it yet (HJ-14b)."""
    wordings = list(case.reply_versions.select_related("entry__text"))
    if len(wordings) < 2 or wordings[0].text == wordings[-1].text:
        return False
    return _last(case, Verb.EDIT, Verb.AGREE, Verb.GO_ON) == Verb.EDIT


def reply_edited(case, at):
    # law: HJ-14b
    if not waits_for_comment(case):
        return _("The complainant knows this wording: it can go to the responsible person at once.")
    return ""


def reply_known(case, at):
    # law: HJ-14b
    if waits_for_comment(case):
        return _("The reply was edited: the complainant sees the changes first.")
    return ""


def comment_time_over(case, at):
    """Silence until the stated day, or an objection that stands: both are answers of a kind, and the signer decides."""
    # law: HJ-14b
    if case.state == State.DRAFTING and _last(case, Verb.EDIT, Verb.OBJECT, Verb.SEND_EDIT) != Verb.OBJECT:
        return _("The edited reply was not shown to the complainant yet.")
    if case.answer_until and at <= case.answer_until:
        return _("The complainant can still comment on the edited reply.")
    return ""


def stories_public(case, at):
    # law: MS-4b: what cannot be linked cannot be published.
    if any(not story.article.is_public for story in case.stories.select_related("article")):
        return _("The story is not published any more, so nothing can be linked with it.")
    return ""


def identities_hidden(case, at):
    # law: KE-5a, CH-1
    if any(each.in_reply for each in identities.named(case)):
        return _("The reply names a protected identity. It is held until the wording no longer does.")
    return ""


def party_hidden(case, at):
    # law: KE-5a, CH-1. Another form is published in words of its own, under the name of the party.
    if identities.names_party(case):
        return _("The name of the party is a protected identity, and would be published.")
    return ""


def named_as_chosen(case, at):
    """The heading names nobody who chose otherwise. What the story's own title says is public already."""
    wording = case.reply_versions.last()
    stories = case.stories.select_related("version__entry__text")
    titles = [story.version.text["title"] for story in stories]
    for party in case.parties.all():
        named = re.compile(rf"(?<!\w){re.escape(party.name)}(?!\w)", re.IGNORECASE)
        told = any(named.search(title) for title in titles)
        if wording and party.public_name != party.name and named.search(wording.text["title"]) and not told:
            return _("The heading of the reply names %(name)s, who chose otherwise. Change the heading first.") % {
                "name": party.name
            }
    return ""


def copy_changed(case, at):
    if not any(
        changed(story.article)
        for story in case.stories.select_related("article__live__entry__text", "article__section")
    ):
        return _("Correct the text of the story first: it still reads as before.")
    return ""


def changed(article):
    """Whether the working copy of a published story reads otherwise than what the public reads."""
    return article.live is not None and bool(changes.between({**article.live.text, "note": ""}, snapshot.take(article)))


def more_than_one_story(case, at):
    if case.stories.count() < 2:
        return _("This filing is about one story alone.")
    return ""


def several_passages(case, at):
    if len(matching.named(case)) < 2:
        return _("Nothing needs to be matched: the reply as a whole answers what is disputed.")
    return ""


def answers_matched(case, at):
    # law: HJ-13a
    if matching.unanswered(case):
        return _("Say for each disputed passage which paragraphs of the reply answer it, or why none does.")
    return ""


def reminded(case, at):
    # law: INV-3, HJ-8, HJ-10b
    if case.answer_until is None or at <= case.answer_until:
        return _("The complainant can still complete the filing.")
    return ""


def filed_late(case, at):
    # law: HJ-16b
    if not figures.filed_late(case):
        return _("This filing came within the filing window.")
    return ""


def not_served(case, at):
    """A matter that was served already is worked on anew only where the Press Council asks for a reply."""
    order = orders.in_force(case)
    if order is None and _last(case, *SERVED) is not None:
        return _("This filing was served already. Record how the dispute ended.")
    if order and not order.reply:
        return _("The Press Council decided on this filing: carry out what its document asks.")
    return ""


def no_order(case, at):
    # law: FL-1, FL-2
    if orders.in_force(case):
        return _("The Press Council decided on this filing: carry out what its document asks.")
    return ""


def nothing_joined(case, at):
    if case.joined.exists():
        return _("Other filings are joined with this one: take them up again first.")
    return ""


def reply_ordered(case, at):
    order = orders.in_force(case)
    if order is None or not order.reply:
        return _("No document of the Press Council asks for a reply.")
    return ""


def note_ordered(case, at):
    order = orders.in_force(case)
    if order is None or not order.note:
        return _("No document of the Press Council asks for a note.")
    if not orders.to_be_noted(case):
        return _("The note stands already.")
    return ""


def _carried_out(case, kind):
    # law: FL-1, FL-2
    order = orders.in_force(case)
    if order is None or order.kind != kind:
        return _("Record the Press Council's document first.")
    return " ".join(orders.still_open(case))


def settlement_carried_out(case, at):
    return _carried_out(case, CouncilPaper.Kind.SETTLEMENT)


def ruling_carried_out(case, at):
    return _carried_out(case, CouncilPaper.Kind.RULING)


SERVED = (Verb.PUBLISH, Verb.PUBLISH_OTHERWISE, Verb.CORRECT, Verb.WITHDRAW, Verb.ERASE)
