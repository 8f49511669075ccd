"""Letters to complainants: drawn from the dated text in force, kept as a message of the case, mailed through the outbox.

law: UP-15 (the Press Council's route), INV-8 (no text says that a rule was or was not broken)
"""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from newsroom.core import outbox, record
from newsroom.core.errors import Refused
from newsroom.core.models import Outlet, User

from .law.catalogue import rule
from .law.marks import implements
from .models import LetterText, Message
from .models.case import CaseType
from .workflow import OFFICERS

DEFAULTS = Path(__file__).with_name("letters.toml")
FROM_THE_START = date(2000, 1, 1)
# The address in `press_council_route`, by which an edited letter is known to keep the route.
PRESS_COUNCIL = "dewanpers.or.id"
GAP = re.compile(r"\{(\w+)\}")
# Gaps that only the moment of sending fills.
LATER = frozenset({"link", "until", "published"})
# The clause that a request rests on, by type.
CLAUSES = {CaseType.REPLY: "UP-5.2", CaseType.CORRECTION: "UP-5.3"}


@dataclass(frozen=True)
class Letter:
    """A letter as an officer read it. Gaps such as {link} stand in it as they are; they are filled when it is sent."""

    subject: str
    body: str


# Given to a verb as its `letter`: draw it, and do nothing.
DRAFT = object()


class Drawn(Exception):
    """Raised in place of sending: carries the letter that the verb would send. The verb is undone by it."""

    def __init__(self, key, letter):
        super().__init__(key)
        self.key, self.letter = key, letter


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


def request_and_clause(case):
    """What kind of request the case is, with the clause that it rests on where one is known."""
    label = str(case.get_type_display())
    known = CLAUSES.get(case.type)
    return f"{label} ({rule(known).citation})" if known else label


def filled(key, case, *, at, confirm=False, **values):
    """(subject, body) of the letter `key`. Values that a text does not use are left out; an unknown one stands as it is.

    `confirm` adds the request to confirm the e-mail address.
    """
    text = _text(key, at)
    known = _known(case, confirm=confirm, **values)
    return _fill(text.subject, known), _filled_body(text, known)


def _text(key, at):
    return LetterText.objects.in_force(key, on=timezone.localtime(at).date())


def _known(case, *, confirm=False, **values):
    """What fills the gaps of a letter about the case."""
    filer = case.parties.filter(is_filer=True).first()
    titles = [story.version.text["title"] for story in case.stories.select_related("version__entry__text")]
    known = {
        "name": filer.name if filer else "",
        "number": case.number,
        "story": "; ".join(titles),
        "received": moment(case.received_at),
        "outlet": Outlet.get().name,
        "clause": request_and_clause(case),
        "press_council": press_council_route(),
        **values,
    }
    known = {name: _harmless(value) for name, value in known.items()}
    known["link"] = values.get("link") or (secret_link("case", filer) if filer else "")
    known["confirm"] = confirmation(filer) if confirm and filer and filer.email else ""
    return known


def open_gaps(key, *, at):
    """Names of the gaps that stay open in the letter `key` until it is sent, in the order of its text.

    A letter about something published carries that moment as `received`.
    """
    found = GAP.findall(_text(key, at).body)
    later = LATER | {"received"} if "published" in found else LATER
    return [name for name in dict.fromkeys(found) if name in later]


def draft(key, case, *, at, **values):
    """The Letter `key` for an officer to read and edit, its `open_gaps` standing in it."""
    text, known = _text(key, at), _known(case, **values)
    # What people typed cannot look like a gap that is filled later.
    shut = {name: GAP.sub(r"{ \1}", value) for name, value in known.items()}
    shut |= {name: f"{{{name}}}" for name in open_gaps(key, at=at)}
    return Letter(_fill(text.subject, shut), _filled_body(text, shut))


@implements("UP-15")
def as_read(key, case, letter, *, at, **values):
    """(subject, body, whether it was edited) of a Letter as an officer left it. Raises Refused when it lost what it needs."""
    drawn, gaps = draft(key, case, at=at, **values), open_gaps(key, at=at)
    subject, body = " ".join(letter.subject.split()), _lines(letter.body)
    if lost := [name for name in gaps if f"{{{name}}}" not in body]:
        raise Refused(
            _("%(gap)s is gone from the letter. Put it back: it is filled in when the letter is sent.")
            % {"gap": f"{{{lost[0]}}}"},
            field="letter_body",
        )
    if PRESS_COUNCIL in drawn.body and PRESS_COUNCIL not in body:
        raise Refused(
            _("This letter says how the Press Council is reached: keep %(address)s in it.")
            % {"address": PRESS_COUNCIL},
            field="letter_body",
        )
    known = _known(case, **values)
    edited = (subject, body) != (drawn.subject, _lines(drawn.body))
    return subject, _fill(_harmless(body), {name: known[name] for name in gaps if name in known}), edited


def _lines(text):
    """A text with line ends of one kind: browsers send two characters for each."""
    return "\n".join(text.splitlines()).strip() + "\n"


def secret_link(kind, party):
    """The mark that the outbox turns into a secret address when the mail leaves."""
    return f"{{{{link:{kind}:{party.pk}}}}}"


def confirmation(party):
    return "\n" + _("Please confirm that this address is yours:") + f"\n{secret_link('confirm', party)}\n"


def _harmless(value):
    """What people typed never becomes a mark: somebody could call themselves by the mark of another's link."""
    return re.sub(r"\{(?=\{)", "{ ", str(value))


def _filled_body(text, values):
    """The body of a LetterText, filled; a gap with nothing in it leaves no hole."""
    return re.sub(r"\n{3,}", "\n\n", _fill(text.body, values))


def _fill(text, values):
    """`text` with its placeholders filled, all at once: what fills one is not read again."""
    return GAP.sub(lambda found: values.get(found[1], found[0]), text)


def send(key, case, event, *, at, by=None, letter=None, **values):
    """Write the letter `key` to whoever filed: a message on their page and, when they gave an e-mail, a mail.

    Part of the verb's transaction; the same event sends it once. None where nobody filed. `letter` is the Letter as an
    officer read it, which the record then says; without it the text in force is filled. DRAFT raises Drawn. Raises Refused as
    `as_read` does.
    """
    filer = case.parties.filter(is_filer=True).first()
    if filer is None:
        return None  # the newsroom's own correction has nobody to write to (KE-10a)
    if letter is DRAFT:
        raise Drawn(key, draft(key, case, at=at, **values))
    edited = False
    if letter is None:
        subject, body = filled(key, case, at=at, **values)
    else:
        subject, body, edited = as_read(key, case, letter, at=at, **values)
        facts = {"case": case.pk, "event": event.entry.seq, "letter": key, "edited": edited}
        record.append(chain=case.chain, kind="letter", at=at, by=by, facts=facts)
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
        edited=edited,
        mail=mail,
    )


def tell_staff(case, event, *, at):
    """Tell officers and responsible persons at once that a filing came (HJ-9b). No word of its text leaves with it."""
    _to_staff("staff_new", case, User.objects.holding(*OFFICERS), about=event.pk, at=at)


def tell_officer(case, what, *, about, at):
    """Tell the case's officer, or everybody who works cases while it has none, what the complainant did.

    `what` is a few words of ours, never the complainant's; `about` names the act, so that it is told once.
    """
    to_officer("staff_word", case, about=about, at=at, what=what)


def to_officer(key, case, *, about, at, **values):
    """Mail the letter `key` to whoever `tell_officer` tells, once for the act that `about` names."""
    people = User.objects.holding(*OFFICERS)
    officer = people.filter(pk=case.officer_id)
    _to_staff(key, case, officer if officer.exists() else people, about=about, at=at, **values)


def _to_staff(key, case, people, *, about, at, **values):
    address = settings.SITE_URL + reverse("admin:corrections_case_change", args=[case.pk])
    subject, body = filled(key, case, at=at, link=address, **values)
    for person in people.exclude(email=""):
        outbox.post(key=f"staff:{case.pk}:{about}:{person.pk}", to=person.email, subject=subject, body=body, at=at)
