import secrets

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..passages import named


class CaseType(models.TextChoices):
    """What is asked. The complainant says what happened in plain words; an officer may change the type."""

    REPLY = "reply", _("Right of reply")
    CORRECTION = "correction", _("Right of correction")
    OWN = "own", _("Own correction")
    TAKEDOWN = "takedown", _("Request to take down")
    FORGOTTEN = "forgotten", _("Request to be forgotten")
    UNSURE = "unsure", _("Not decided yet")


class State(models.TextChoices):
    """Where a case stands. The table of moves between them is corrections.workflow."""

    RECEIVED = "received", _("Received")
    INCOMPLETE = "incomplete", _("Not complete yet")
    COMPLETE = "complete", _("Complete, content being checked")
    DRAFTING = "drafting", _("Accepted, being prepared")
    COMMENT = "comment", _("Waiting for the complainant's comment")
    SIGNATURE = "signature", _("Waiting for the responsible person")
    DISPUTED = "disputed", _("In dispute before the Press Council")
    # Outcomes: their values are those of corrections.law.outcomes.
    PUBLISHED = "published", _("Published")
    OTHERWISE = "otherwise", _("Published in another form, as agreed")
    CORRECTED = "corrected", _("Corrected")
    REFUSED = "refused", _("Content refused")
    FORMALITIES_UNMET = "formalities_unmet", _("Formal requirements not met")
    LATE = "late", _("Filed after the window, no agreement")
    NOT_PROVEN = "not_proven", _("No error found")
    WITHDRAWN = "withdrawn", _("Story withdrawn")
    STORY_STAYS = "story_stays", _("Story stays")
    ERASED = "erased", _("Erased by order of a court")
    TAKEN_BACK = "taken_back", _("Taken back by the complainant")
    SETTLED = "settled", _("Mediated settlement carried out")
    RULING = "ruling", _("Press Council ruling carried out")
    LAPSED = "lapsed", _("Lapsed before the Press Council")
    # Set aside, not ended: an officer can take them up again.
    SPAM = "spam", _("Marked as spam")
    JOINED = "joined", _("Joined with another filing")


SET_ASIDE = frozenset({State.SPAM, State.JOINED})
# law: INV-3. A case ends in exactly one of these.
OUTCOMES = frozenset(
    {
        State.PUBLISHED,
        State.OTHERWISE,
        State.CORRECTED,
        State.REFUSED,
        State.FORMALITIES_UNMET,
        State.LATE,
        State.NOT_PROVEN,
        State.WITHDRAWN,
        State.STORY_STAYS,
        State.ERASED,
        State.TAKEN_BACK,
        State.SETTLED,
        State.RULING,
        State.LAPSED,
    }
)
# What waits for nobody any more.
CLOSED = OUTCOMES | SET_ASIDE


class CouncilCopy(models.TextChoices):
    """Whether a copy went to the Press Council, as the complainant says. Nothing depends on it. law: HJ-7"""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    UNKNOWN = "unknown", _("Not known")


class Channel(models.TextChoices):
    WEB = "web", _("Form on the site")
    EMAIL = "email", _("E-mail")
    LETTER = "letter", _("Letter")
    PHONE = "phone", _("Telephone")
    WHATSAPP = "whatsapp", _("WhatsApp")
    VISIT = "visit", _("Visit")
    NEWSROOM = "newsroom", _("Raised in the newsroom")


def _mail_key():
    return secrets.token_hex(6)


class CaseQuerySet(models.QuerySet):
    def open(self):
        """Cases that still wait for somebody."""
        return self.exclude(state__in=CLOSED)


class Case(models.Model):
    """One request about one or more stories. Holds no personal value: those are in Party, Message and files.

    law: INV-6 (nothing here can be priced or ordered)
    """

    State, Type, Channel = State, CaseType, Channel

    number = models.CharField(_("number"), max_length=20, unique=True, editable=False)
    type = models.CharField(_("type"), max_length=12, choices=CaseType)
    state = models.CharField(_("state"), max_length=20, choices=State, default=State.RECEIVED, editable=False)
    revision = models.PositiveIntegerField(default=0, editable=False)
    channel = models.CharField(_("channel"), max_length=10, choices=Channel, default=Channel.WEB)
    received_at = models.DateTimeField(_("received at"), editable=False)
    entered_at = models.DateTimeField(_("entered at"), editable=False)
    state_since = models.DateTimeField(_("in this state since"), editable=False)
    # When the complainant's time to comment, or to complete, ends; None when nothing is asked of them.
    answer_until = models.DateTimeField(_("answer until"), null=True, editable=False)
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("officer"),
    )
    council_copy = models.CharField(
        _("copy to the Press Council"), max_length=10, choices=CouncilCopy, default=CouncilCopy.UNKNOWN
    )
    # law: PD-3. The words that the form showed; None for what came on paper or by telephone.
    privacy_notice = models.ForeignKey(
        "corrections.PrivacyNotice", on_delete=models.PROTECT, null=True, editable=False, related_name="cases"
    )
    # Formal check before material check (PR-10); the answers are the officer's.
    formal_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    formal_at = models.DateTimeField(null=True, editable=False)
    reply = models.OneToOneField(
        "articles.Article", on_delete=models.PROTECT, null=True, editable=False, related_name="reply_case"
    )
    # The filing of the same complainant that this one repeats; nothing of it is dropped.
    joined_to = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="joined",
        verbose_name=_("joined with"),
    )
    notices = models.ManyToManyField("articles.Notice", related_name="cases", editable=False)
    # A second click on "send" finds the case that the first one made.
    submission_key = models.CharField(max_length=64, null=True, unique=True, editable=False)
    # Routes incoming mail; opens nothing.
    mail_key = models.CharField(max_length=20, unique=True, default=_mail_key, editable=False)

    objects = CaseQuerySet.as_manager()

    class Meta:
        ordering = ["received_at"]
        verbose_name = _("filing")
        verbose_name_plural = _("filings")

    def __str__(self):
        return self.number

    def get_absolute_url(self):
        return reverse("case", args=[self.number])

    @property
    def chain(self):
        return f"case:{self.pk}"

    @property
    def filer(self):
        """The party who files and can be reached; None where the newsroom itself raised the matter."""
        return self.parties.filter(is_filer=True).first()

    @property
    def is_closed(self):
        return self.state in CLOSED

    def delete(self, *args, **kwargs):
        # law: HJ-3, UP-5.2
        raise TypeError("A filing is never deleted.")


class CaseCounter(models.Model):
    """The last number given in a year, so that numbers have no gaps and none is used twice."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self):
        return f"{self.year}: {self.last}"


class CaseStory(models.Model):
    """A story of a case, and the version that is disputed (HJ-1, HJ-10a)."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="stories")
    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="case_stories")
    version = models.ForeignKey("articles.PublishedVersion", on_delete=models.PROTECT, related_name="case_stories")
    whole = models.BooleanField(_("the whole story"), default=False)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["case", "article"], name="story_once_in_case")]
        verbose_name = _("disputed story")
        verbose_name_plural = _("disputed stories")

    def __str__(self):
        return str(self.version)

    @property
    def unmarked(self):
        """Whether it was not said yet what of the story is disputed (HJ-10a)."""
        return not self.whole and not self.passages.all()


class Passage(models.Model):
    """A disputed passage: a part of the version (corrections.passages), quoted under its number."""

    story = models.ForeignKey(CaseStory, on_delete=models.PROTECT, related_name="passages")
    number = models.PositiveSmallIntegerField(_("paragraph"))
    quote = models.TextField(_("quote"))

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["story", "number"], name="passage_once")]
        verbose_name = _("disputed passage")
        verbose_name_plural = _("disputed passages")

    def __str__(self):
        return self.quote[:60]

    @property
    def paragraph(self):
        """The number by which a reader finds it; an empty string for a part that has a name instead."""
        return "" if self.name else self.number

    @property
    def name(self):
        """What a part is called that is no paragraph: a title, a standfirst, a caption."""
        return named(self.number)
