"""What happened in a case, on its hash chain."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.core.models.chain import OnRecord

from .case import State


class Verb(models.TextChoices):
    """Everything that can be done in a case. Labels are what its timeline says."""

    FILE = "file", _("Received")
    ASK = "ask", _("Completion asked for")
    FIND_COMPLETE = "find_complete", _("Found complete")
    CHANGE_TYPE = "change_type", _("Type changed")
    ACCEPT = "accept", _("Content accepted")
    EDIT = "edit", _("Reply edited")
    SEND_EDIT = "send_edit", _("Edited reply sent for comment")
    AGREE = "agree", _("Complainant agreed")
    OBJECT = "object", _("Complainant objected")
    GO_ON = "go_on", _("Continued without an answer")
    SUBMIT = "submit", _("Handed to the responsible person")
    HAND_BACK = "hand_back", _("Handed back by the responsible person")
    MATCH = "match", _("Answers matched with the passages")
    PUBLISH = "publish", _("Signed and published")
    PUBLISH_OTHERWISE = "publish_otherwise", _("Published in another form, as agreed")
    CORRECT = "correct", _("Erratum published")
    CORRECT_ONE = "correct_one", _("One of the stories corrected")
    REFUSE = "refuse", _("Content refused")
    CLOSE_FORM = "close_form", _("Ended: formal requirements not met")
    CLOSE_LATE = "close_late", _("Ended: filed late, no agreement")
    FIND_NO_ERROR = "find_no_error", _("No error found")
    WITHDRAW = "withdraw", _("Story withdrawn")
    KEEP = "keep", _("Story stays")
    ERASE = "erase", _("Erased by order of a court")
    TAKE_BACK = "take_back", _("Taken back by the complainant")
    DISPUTE = "dispute", _("Taken to the Press Council")
    ORDER = "order", _("Document of the Press Council recorded")
    PUBLISH_ORDERED = "publish_ordered", _("Reply published as the Press Council asked")
    NOTE = "note", _("Ruling noted on the story")
    RESUME = "resume", _("Taken up again after the dispute")
    SETTLE = "settle", _("Mediated settlement carried out")
    RULE = "rule", _("Press Council ruling carried out")
    LAPSE = "lapse", _("Lapsed before the Press Council")
    SPAM = "spam", _("Marked as spam")
    JOIN = "join", _("Joined with another filing")
    RESTORE = "restore", _("Taken up again")
    ADD_STORY = "add_story", _("Story added")
    MARK = "mark", _("Passages marked by the newsroom")
    SHOW_AS = "show_as", _("Name in public changed")
    ADD = "add", _("Added to by the complainant")
    MESSAGE = "message", _("Message")
    CONFIRM = "confirm", _("E-mail address confirmed")
    TAKE_ON = "take_on", _("Taken on by an officer")
    RECOUNT = "recount", _("A date was counted anew")


class Actor(models.TextChoices):
    STAFF = "staff", _("Newsroom")
    COMPLAINANT = "complainant", _("Complainant")


class CaseEvent(OnRecord):
    """One act in a case. Its text (a dict) holds what was written: reason, question, ground, answers."""

    case = models.ForeignKey("corrections.Case", on_delete=models.PROTECT, related_name="events")
    verb = models.CharField(_("act"), max_length=20, choices=Verb)
    before = models.CharField(max_length=20, choices=State, blank=True)
    after = models.CharField(max_length=20, choices=State)
    actor = models.CharField(max_length=12, choices=Actor)
    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["pk"]
        verbose_name = _("event of a filing")
        verbose_name_plural = _("events of filings")

    def __str__(self):
        return self.get_verb_display()

    def facts(self):
        return {
            "case": self.case_id,
            "verb": self.verb,
            "before": self.before,
            "after": self.after,
            "actor": self.actor,
        }


class Statement(OnRecord):
    """The complainant's own words as they came: an original that stays (HJ-6). Text: `happened`, `right`."""

    case = models.ForeignKey("corrections.Case", on_delete=models.PROTECT, related_name="statements")
    at = models.DateTimeField(_("at"))

    class Meta:
        ordering = ["pk"]
        verbose_name = _("statement")
        verbose_name_plural = _("statements")

    def __str__(self):
        return f"{self.case_id} {self.at}"

    def facts(self):
        return {"case": self.case_id}


class ReplyVersion(OnRecord):
    """A wording of the reply: number 1 is the complainant's own; later ones are the newsroom's edits (HJ-14a).

    Text: `title`, `body` (plain paragraphs).
    """

    case = models.ForeignKey("corrections.Case", on_delete=models.PROTECT, related_name="reply_versions")
    number = models.PositiveSmallIntegerField()
    original = models.BooleanField(default=False)
    at = models.DateTimeField(_("at"))

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["case", "number"], name="reply_version_once")]
        verbose_name = _("wording of the reply")
        verbose_name_plural = _("wordings of the reply")

    def __str__(self):
        return f"{self.case_id}/{self.number}"

    def facts(self):
        return {"case": self.case_id, "number": self.number, "original": self.original}
