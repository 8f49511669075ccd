"""The words about personal data that the form shows, and their versions on record."""

from django.template.loader import render_to_string
from django.utils.html import strip_tags

from newsroom.core import record
from newsroom.core.canonical import digest, dumps
from newsroom.core.models import Outlet, Page

from .law.marks import implements
from .models import PrivacyNotice


def policy():
    """The standing page on privacy, or None."""
    return Page.objects.filter(slug="privasi").first()


def words():
    """What the form shows now: the notice itself, and the page that it leads to."""
    page = policy()
    shown = render_to_string("corrections/privacy.html", {"outlet": Outlet.get(), "privacy": page})
    return {"notice": " ".join(strip_tags(shown).split()), "policy": page.body if page else ""}


def words_digest():
    return digest(dumps(words()))


@implements("PD-3")
def on_record(*, at):
    """The PrivacyNotice of what is shown now; a wording that was not on record yet becomes the next version."""
    text = words()
    known = PrivacyNotice.objects.select_related("entry").last()
    if known and known.words_digest == digest(dumps(text)):
        return known
    facts = {"words": digest(dumps(text))}
    entry = record.append(chain=PrivacyNotice.CHAIN, kind="privacy_notice", at=at, facts=facts, text=text)
    return PrivacyNotice.objects.create(entry=entry, words_digest=facts["words"], at=at)
