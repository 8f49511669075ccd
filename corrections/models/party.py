"""Personal data of a case, in tables of its own, so that it can be exported, erased or held without touching the record."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from newsroom.core.outbox import PLACEHOLDER

from .case import CaseType


class PartyKind(models.TextChoices):
    # law: HJ-1
    PERSON = "person", _("A person")
    GROUP = "group", _("A group of people")
    ORGANISATION = "organisation", _("An organisation or office")
    COMPANY = "company", _("A legal entity")


class PartyRole(models.TextChoices):
    PRINCIPAL = "principal", _("Principal")
    PROXY = "proxy", _("Proxy")


class ShownAs(models.TextChoices):
    """How a name may stand in public, where the law leaves that to its bearer."""

    FULL = "full", _("Full name")
    INITIALS = "initials", _("Initials")
    HIDDEN = "hidden", _("Name hidden")

    @classmethod
    def usual(cls, case_type):
        """What stands where nobody chose: an answer carries its name, a pointer to an error needs none."""
        return cls.FULL if case_type == CaseType.REPLY else cls.HIDDEN


class Party(models.Model):
    """Who is harmed (principal), or who acts for them (proxy). Whoever files can be reached by e-mail, phone or post."""

    case = models.ForeignKey("corrections.Case", on_delete=models.PROTECT, related_name="parties")
    role = models.CharField(_("role"), max_length=10, choices=PartyRole, default=PartyRole.PRINCIPAL)
    kind = models.CharField(_("kind"), max_length=14, choices=PartyKind, default=PartyKind.PERSON)
    name = models.CharField(_("name"), max_length=160)
    shown_as = models.CharField(_("name in public"), max_length=10, choices=ShownAs, default=ShownAs.FULL)
    # law: HJ-8. A proxy's own answer; whether it suffices is an officer's finding.
    authority = models.TextField(_("how they show that they may speak"), max_length=500, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone or WhatsApp"), max_length=40, blank=True)
    postal = models.TextField(_("postal address"), max_length=500, blank=True)
    # Files and speaks for the case; their link opens it. Exactly one of a case's parties.
    is_filer = models.BooleanField(default=False)
    # Raised to make every earlier link useless.
    generation = models.PositiveIntegerField(default=1, editable=False)
    email_confirmed_at = models.DateTimeField(_("e-mail confirmed"), null=True, blank=True, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=models.Q(is_filer=True), name="one_filer"),
        ]
        verbose_name = _("party")
        verbose_name_plural = _("parties")

    def __str__(self):
        return self.name

    @property
    def public_name(self):
        """The name as the public may read it: in full, as initials, or what the party is in this case."""
        if self.shown_as == ShownAs.FULL:
            return self.name
        if self.shown_as == ShownAs.INITIALS and (shown := initials(self.name)):
            return shown
        return gettext("the party that responds") if self.case.type == CaseType.REPLY else gettext("a reader")


def initials(name):
    """S. W. for Sri Wahyuni; a title's full stop or a bracket is no letter of the name."""
    letters = (next((char for char in word if char.isalpha()), "") for word in name.split())
    return " ".join(f"{letter.upper()}." for letter in letters if letter)


class Letter(models.Model):
    """What stands at the head and the foot of a letter that came on paper. law: HJ-9a"""

    case = models.OneToOneField("corrections.Case", on_delete=models.PROTECT, related_name="letter")
    number = models.CharField(_("number of the letter"), max_length=120, blank=True)
    date = models.DateField(_("date of the letter"), null=True, blank=True)
    subject = models.CharField(_("subject of the letter"), max_length=250, blank=True)
    signatory = models.CharField(_("signed by"), max_length=160, blank=True)
    copies = models.TextField(_("copies to"), max_length=1000, blank=True)

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")

    def __str__(self):
        return self.number or self.subject


class Message(models.Model):
    """A message of the conversation, in or out. Out: its mail, when there is one, is a row of the outbox."""

    case = models.ForeignKey("corrections.Case", on_delete=models.PROTECT, related_name="messages")
    outgoing = models.BooleanField(_("from us"))
    channel = models.CharField(_("channel"), max_length=10, default="web")
    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    by_name = models.CharField(max_length=160)
    subject = models.CharField(_("subject"), max_length=250, blank=True)
    body = models.TextField(_("text"))
    # Whether an officer changed what the template said before it went.
    edited = models.BooleanField(_("edited by an officer"), default=False)
    mail = models.ForeignKey("core.OutgoingMail", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("message")
        verbose_name_plural = _("messages")

    def __str__(self):
        return self.subject or self.body[:60]

    @property
    def shown(self):
        """The text as a page shows it: secret links, which only the mail itself holds, are named and left out."""
        return PLACEHOLDER.sub(str(_("(the personal link in the letter)")), self.body)


class FileKind(models.TextChoices):
    EVIDENCE = "evidence", _("Evidence")
    AUTHORITY = "authority", _("Proof of authority")
    SCAN = "scan", _("Scan of the letter")
    CONSENT = "consent", _("Consent of both sides")
    COUNCIL = "council", _("Document of the Press Council")
    ORDER = "order", _("Order that a withdrawal rests on")


class CaseFile(models.Model):
    """A file of a case."""

    case = models.ForeignKey("corrections.Case", on_delete=models.PROTECT, related_name="files")
    file = models.OneToOneField("core.PrivateFile", on_delete=models.PROTECT, related_name="case_file")
    kind = models.CharField(_("kind"), max_length=10, choices=FileKind, default=FileKind.EVIDENCE)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def __str__(self):
        return str(self.file)
