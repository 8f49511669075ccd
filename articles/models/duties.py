"""What a story's people note before it comes out. Nothing of it is public.

Answers (verified by whom, may it harm somebody, the checklist, the statements) are no rows here: they are entries on the
story's record, see `articles.duties`.
"""

from django.conf import settings
from django.core.validators import MinLengthValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from .article import Article

CONFIDENTIAL = _("Stays with the story's writers and the editors: never printed, sent or exported.")


class Noted(models.Model):
    """A row about one story, with who noted it. Its name says nothing: the admin's log keeps names of rows."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="%(class)ss")
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )

    class Meta:
        abstract = True

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk or ''}".strip()


class OpenQuerySet(models.QuerySet):
    def open(self):
        """Rows that may leave the circle of the story's writers. The one gate to every print and export."""
        # law: UP-1.10
        return self.filter(confidential=False)


class ContactResult(models.TextChoices):
    ANSWERED = "answered", _("Answered")
    REFUSED = "refused", _("Did not want to answer")
    NOT_REACHED = "not-reached", _("Could not be reached")


class Contact(Noted):
    """A party whom the newsroom asked about the story, and what came of it. law: KE-1, FL-12"""

    Result = ContactResult

    name = models.CharField(_("who was asked"), max_length=160)
    how = models.CharField(_("how"), max_length=120, help_text=_("By telephone, in person, by letter …"))
    at = models.DateTimeField(_("when"))
    result = models.CharField(_("what came of it"), max_length=12, choices=ContactResult)
    note = models.TextField(_("note"), max_length=2000, blank=True)
    confidential = models.BooleanField(_("confidential"), default=False, help_text=CONFIDENTIAL)

    objects = OpenQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("contacted party")
        verbose_name_plural = _("contacted parties")


class Source(Noted):
    """Where something in the story comes from. law: KE-2d, UP-1.10"""

    name = models.CharField(_("source"), max_length=160)
    what = models.TextField(_("what it is a source for"), max_length=2000, blank=True)
    confidential = models.BooleanField(_("confidential"), default=False, help_text=CONFIDENTIAL)

    objects = OpenQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("source")
        verbose_name_plural = _("sources")


class NoteQuerySet(models.QuerySet):
    def open(self):
        """Notes that may be printed. law: KE-7"""
        return self.filter(off_record=False)


class Note(Noted):
    """What somebody wants to remember about the story."""

    text = models.TextField(_("note"), max_length=5000)
    off_record = models.BooleanField(_("off the record"), default=True, help_text=_("Never printed, sent or exported."))

    objects = NoteQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("note")
        verbose_name_plural = _("notes")


class ChecklistQuestion(models.Model):
    """A question of the checklist for stories about a legal case. Never deleted: answers on record name it. law: UP-5.1"""

    text = models.CharField(_("question"), max_length=300, validators=[MinLengthValidator(5)])
    active = models.BooleanField(_("is asked"), default=True)
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("question of the checklist")
        verbose_name_plural = _("checklist for legal cases")

    def __str__(self):
        return self.text


class PendingVerificationQuerySet(models.QuerySet):
    def open(self):
        return self.filter(closed_at=None, article__withdrawn_at=None)


class PendingVerification(models.Model):
    """A story is out with the notice that it needs further verification: the newsroom has to go on. law: MS-2d

    Closed by the update story that links to it, or by a named person who says why there will be none.
    """

    article = models.OneToOneField(Article, on_delete=models.PROTECT, related_name="pending_verification")
    opened_at = models.DateTimeField(_("with the notice since"))
    update = models.ForeignKey(Article, on_delete=models.PROTECT, null=True, editable=False, related_name="+")
    closed_at = models.DateTimeField(_("closed"), null=True, editable=False)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )

    objects = PendingVerificationQuerySet.as_manager()

    class Meta:
        ordering = ["opened_at", "pk"]
        verbose_name = _("verification still due")
        verbose_name_plural = _("verification still due")

    def __str__(self):
        return str(self.article)


class BeforePublication(Article):
    """The story as the page shows it on which its contacted parties, sources and notes are kept."""

    class Meta:
        proxy = True
        verbose_name = _("before publication")
        verbose_name_plural = _("before publication")
