"""What must hold before a verb: each function takes (case, at) and returns its reason, or an empty string."""

from django.utils.translation import gettext as _

from articles import changes, snapshot

from .models.case import CaseType


def type_decided(case, at):
    if case.type == CaseType.UNSURE:
        return _("First say what kind of request this is.")
    return ""


def reply_edited(case, at):
    # law: HJ-14b
    if case.reply_versions.count() < 2:
        return _("The reply stands as it was sent: it can go to the responsible person at once.")
    return ""


def reply_unedited(case, at):
    # law: HJ-14b
    if case.reply_versions.count() > 1:
        return _("The reply was edited: the complainant sees the changes first.")
    return ""


def comment_time_over(case, at):
    # law: HJ-14b
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
