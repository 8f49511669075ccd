"""Letters to complainants: drawn from the dated text in force, kept as a message of the case, mailed through the outbox.

law: UP-15 (the Press Council's route), INV-8 (no text says that a rule was or was not broken)
"""

import re
import tomllib
from datetime import date
from pathlib import Path

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from newsroom.core import outbox
from newsroom.core.models import Outlet, User

from .models import LetterText, Message
from .workflow import OFFICERS

DEFAULTS = Path(__file__).with_name("letters.toml")
FROM_THE_START = date(2000, 1, 1)


def load_defaults():
    """A row for every letter that has none. What the newsroom changed stays."""
    known = set(LetterText.objects.values_list("key", flat=True))
    texts = tomllib.loads(DEFAULTS.read_text())
    LetterText.objects.bulk_create(
        LetterText(key=key, subject=text["subject"], body=text["body"].strip() + "\n", valid_from=FROM_THE_START)
        for key, text in texts.items()
        if key not in known
    )


def moment(at):
    """A time as letters write it: day, clock and the name of the zone."""
    local = timezone.localtime(at)
    return f"{date_format(local, 'l, j F Y')}, {local:%H.%M} {local.tzname()}"


def press_council_route():
    """How a dispute goes on (UP-15). Plain facts in our own words; the address is the Council's own site."""
    return _(
        "you can take the matter to the Press Council (Dewan Pers), free of charge: dewanpers.or.id. We help with a copy "
        "of the whole filing."
    )


def filled(key, case, *, at, confirm=False, **values):
    """(subject, body) of the letter `key`. Values that a text does not use are left out; an unknown one stands as it is.

    `confirm` adds the request to confirm the e-mail address.
    """
    text = LetterText.objects.in_force(key, on=timezone.localtime(at).date())
    filer = case.parties.filter(is_filer=True).first()
    story = case.stories.select_related("version__entry__text").first()
    known = {
        "name": filer.name if filer else "",
        "number": case.number,
        "story": story.version.text["title"] if story else "",
        "received": moment(case.received_at),
        "outlet": Outlet.get().name,
        "press_council": press_council_route(),
        **values,
    }
    known = {name: _harmless(value) for name, value in known.items()}
    known["link"] = values.get("link") or (secret_link("case", filer) if filer else "")
    known["confirm"] = confirmation(filer) if confirm and filer and filer.email else ""
    return _fill(text.subject, known), _fill(text.body, known)


def secret_link(kind, party):
    """The mark that the outbox turns into a secret address when the mail leaves."""
    return f"{{{{link:{kind}:{party.pk}}}}}"


def confirmation(party):
    return "\n" + _("Please confirm that this address is yours:") + f"\n{secret_link('confirm', party)}\n"


def _harmless(value):
    """What people typed never becomes a mark: somebody could call themselves by the mark of another's link."""
    return re.sub(r"\{(?=\{)", "{ ", str(value))


def _fill(text, values):
    """`text` with its placeholders filled, all at once: what fills one is not read again."""
    return re.sub(r"\{(\w+)\}", lambda found: values.get(found[1], found[0]), text)


def send(key, case, event, *, at, by=None, **values):
    """Write the letter `key` to whoever filed: a message on their page and, when they gave an e-mail, a mail.

    Part of the verb's transaction; the same event sends it once. None where nobody filed.
    """
    filer = case.parties.filter(is_filer=True).first()
    if filer is None:
        return None  # the newsroom's own correction has nobody to write to (KE-10a)
    subject, body = filled(key, case, at=at, **values)
    mail = None
    if filer.email:
        mail = outbox.post(
            key=f"case:{case.pk}:{event.pk}:{filer.pk}", to=filer.email, subject=subject, body=body, at=at
        )
    return Message.objects.create(
        case=case,
        outgoing=True,
        channel="email" if mail else "web",
        at=at,
        by=by,
        by_name=str(by) if by else Outlet.get().name,
        subject=subject,
        body=body,
        mail=mail,
    )


def tell_staff(case, event, *, at):
    """Tell officers and responsible persons at once that a filing came (HJ-9b). No word of its text leaves with it."""
    address = settings.SITE_URL + reverse("admin:corrections_case_change", args=[case.pk])
    subject, body = filled("staff_new", case, at=at, link=address)
    for person in User.objects.holding(*OFFICERS).exclude(email=""):
        outbox.post(key=f"staff:{case.pk}:{event.pk}:{person.pk}", to=person.email, subject=subject, body=body, at=at)
