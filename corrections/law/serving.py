"""Serving a reply: in which form, and after which comment (PHJ 13(c) and 14)."""

from django.utils.translation import gettext_lazy as _

from corrections.law.labels import Labelled
from corrections.law.marks import implements


@implements("HJ-13c")
class ReplyFormat(Labelled):
    """The forms that PHJ 13(c) allows. An advertisement is not among them and cannot be added by a setting."""

    REPLY = "reply", _("Reply")
    ERRATUM = "erratum", _("Erratum")
    INTERVIEW = "interview", _("Interview")
    PROFILE = "profile", _("Profile")
    FEATURE = "feature", _("Feature")
    COVERAGE = "coverage", _("Coverage")
    TALK_SHOW = "talk_show", _("Talk show")
    RUNNING_TEXT = "running_text", _("Running text")
    WEB_COMMENT = "web_comment", _("Comment on the site")
    OTHER = "other", _("Another form")


@implements("HJ-13c")
def check_format(form, *, consent):
    """Return the reasons against this form (PHJ 13(c)): all but a plain reply need evidence of both sides' consent."""
    if not ReplyFormat.holds(form):
        return [_("A reply cannot be published in this form.")]
    if form != ReplyFormat.REPLY and not consent:
        return [_("Another form than a reply needs the recorded consent of both sides.")]
    return []


@implements("HJ-14b")
def check_comment(*, edited, answered, comment_until, at, reason=""):
    """Return the reasons against publishing an edited reply (PHJ 14: editing must not change its meaning).

    Needed is the complainant's answer, or their silence until the stated moment, or a reason of the responsible
    person. Consent is not needed, and whether the meaning changed is for people to say.
    """
    if not edited or answered or reason.strip():
        return []
    if comment_until is None:
        return [_("Show the edited reply to the complainant first, or record why not.")]
    if at <= comment_until:
        return [_("The complainant can still comment on the edited reply. Wait, or record why not.")]
    return []
