"""Mail out: a row in the verb's transaction, sent later by the worker through Django's e-mail backend."""

import re
import secrets
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage

from .models import OutgoingMail, Outlet
from .worker import job

PLACEHOLDER = re.compile(r"\{\{link:([a-z]+):([^}\s]+)\}\}")
_fillers = {}


def link_filler(kind):
    """Register the function that turns `{{link:<kind>:<reference>}}` into an address at the moment of sending."""

    def register(function):
        _fillers[kind] = function
        return function

    return register


def filled(body):
    """`body` with its secret links. Only for sending, and for the demo's mail page."""
    return PLACEHOLDER.sub(lambda match: _fillers[match[1]](match[2]), body)


def post(*, key, to, subject, body, at):
    """Write a mail in the running transaction. The same `key` again changes nothing; returns the row."""
    domain = urlsplit(settings.SITE_URL).hostname or "localhost"
    mail, _created = OutgoingMail.objects.get_or_create(
        key=key,
        defaults={
            "to": to,
            "subject": " ".join(subject.split())[:250],
            "body": body,
            "message_id": f"<{secrets.token_hex(16)}@{domain}>",
            "created_at": at,
            "due_at": at,
        },
    )
    return mail


@job(OutgoingMail, when=lambda: settings.EMAIL_CONFIGURED)
def send_due(mail):
    """Hand one mail to the server. Without EMAIL_URL every mail waits in the outbox, where the admin shows it."""
    outlet = Outlet.get()
    sender = outlet.correction_email or outlet.email or settings.DEFAULT_FROM_EMAIL
    EmailMessage(
        subject=mail.subject,
        body=filled(mail.body),
        from_email=f'"{outlet.name}" <{sender}>',
        to=[mail.to],
        headers={"Message-ID": mail.message_id, "Auto-Submitted": "auto-generated"},
    ).send()
