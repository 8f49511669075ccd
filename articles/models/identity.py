"""Identities that must not be shown, and the acts by which they were masked.

The words of the register stand in `ProtectedIdentity` and nowhere else: not in facts, not in a text on record, not in mail.
So whatever exports or publishes the record cannot give them away, and ending an entry destroys its words.
"""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.core.models.chain import Ground, OnRecord
from newsroom.core.models.work import Work


class IdentityKind(models.TextChoices):
    """What may lead to a person. law: CH-2, KE-5b"""

    NAME = "name", _("Name or nickname")
    PHOTO = "photo", _("Photo")
    RELATIVES = "relatives", _("Parents or relatives")
    ADDRESS = "address", _("Address")
    VILLAGE = "village", _("Village or neighbourhood")
    SCHOOL = "school", _("School")
    CLUB = "club", _("Club or association")
    OTHER = "other", _("Anything else that leads to the person")


class Protected(models.TextChoices):
    """Whom the identity belongs to. law: KE-5a, KE-5c, CH-1"""

    SEXUAL_VICTIM = "sexual-victim", _("Victim of a sexual offence, of any age")
    CHILD_VICTIM = "child-victim", _("Child: victim")
    CHILD_WITNESS = "child-witness", _("Child: witness")
    CHILD_OFFENDER = "child-offender", _("Child: suspect or offender")
    OTHER = "other", _("Another person whom the newsroom protects")


CHILDREN = frozenset({Protected.CHILD_VICTIM, Protected.CHILD_WITNESS, Protected.CHILD_OFFENDER})


class IdentityQuerySet(models.QuerySet):
    def standing(self):
        return self.filter(ended_at=None)


class ProtectedIdentity(models.Model):
    """Words or a photo that the public must not see in one story. Its words go when it is ended."""

    Kind, Why = IdentityKind, Protected

    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="identities")
    kind = models.CharField(_("what it is"), max_length=12, choices=IdentityKind)
    words = models.CharField(_("words"), max_length=120, blank=True)
    photo = models.ForeignKey("articles.Photo", on_delete=models.PROTECT, null=True, related_name="+")
    why = models.CharField(_("whom it protects"), max_length=16, choices=Protected)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    objects = IdentityQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("protected identity")
        verbose_name_plural = _("protected identities")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ended_at__isnull=False, words="")
                | models.Q(ended_at=None) & (~models.Q(words="") | models.Q(photo__isnull=False)),
                name="identity_says_what_until_it_ends",
            )
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.pk}"

    @property
    def is_child(self):
        return self.why in CHILDREN


# law: CH-3. A house figure: the law knows no hour; an emergency masks first and says why within the day.
REASON_WITHIN = timedelta(hours=24)


class Masking(OnRecord):
    """One act of masking a protected identity in a story: how many texts it changed, for whose sake, in an emergency or not.

    `part_of` is the act on another story of which this one is a part: a reply, or a story that showed the other's title.
    Its text (a dict) holds `reason`, empty in an emergency until a MaskingReason gives it.
    """

    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="maskings")
    why = models.CharField(max_length=16, choices=Protected)
    emergency = models.BooleanField(default=False)
    texts = models.PositiveIntegerField()
    part_of = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="parts")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("masking of an identity")
        verbose_name_plural = _("maskings of identities")

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"

    def facts(self):
        return {
            "article": self.article_id,
            "why": self.why,
            "emergency": self.emergency,
            "texts": self.texts,
            "part_of": self.part_of_id,
        }

    @classmethod
    def unexplained(cls):
        """Emergencies whose reason nobody has given yet, the oldest first."""
        return cls.objects.filter(emergency=True, part_of=None, reason=None).order_by("pk")

    @property
    def ground(self):
        """The ground as readers see it: the same for everybody, so that it says nothing of the person."""
        return Ground.PROTECTED_IDENTITY.label

    @property
    def reason_due_at(self):
        return self.at + REASON_WITHIN


class MaskingReason(OnRecord):
    """Why an identity was masked in an emergency, said afterwards. Text: `reason`."""

    masking = models.OneToOneField(Masking, on_delete=models.PROTECT, related_name="reason")

    class Meta:
        verbose_name = _("reason of a masking")
        verbose_name_plural = _("reasons of maskings")

    def __str__(self):
        return f"{self.masking_id}"

    def facts(self):
        return {"masking": self.masking_id}


class MaskingReminder(Work):
    """Reminds by mail of a reason that is still due when its day is over."""

    masking = models.OneToOneField(Masking, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["due_at"], condition=models.Q(done_at=None), name="masking_reminder_due")]
        verbose_name = _("reminder of a masking")
        verbose_name_plural = _("reminders of maskings")

    def __str__(self):
        return f"{self.masking_id}"
