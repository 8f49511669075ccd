"""What must hold before a verb: each function takes (case, at) and returns its reason, or an empty string."""

from django.utils.translation import gettext as _

from articles import changes, snapshot

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


def copy_changed(case, at):
    article = case.stories.select_related("article__live__entry__text", "article__section").first().article
    if article.live is None or not changes.between({**article.live.text, "note": ""}, snapshot.take(article)):
        return _("Correct the text of the story first: it still reads as before.")
    return ""
