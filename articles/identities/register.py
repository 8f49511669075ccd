"""The register of protected identities, asked: what a text names, and whether it may go out all the same."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from newsroom.core.errors import Refused
from newsroom.core.models import Entry
from newsroom.core.models.user import Role

from .. import snapshot
from ..models import ProtectedIdentity
from . import texts
from .hider import Hider

# Nobody else sees the register.
KEEPERS = (Role.EDITOR, Role.OFFICER, Role.RESPONSIBLE)
ANSWER = "identity answer"


@dataclass(frozen=True)
class Hit:
    """An identity of the register that a text names, and the parts of the text that do."""

    identity: ProtectedIdentity
    places: tuple

    @property
    def where(self):
        return ", ".join(map(str, self.places))


def standing(*article_ids):
    """The identities that are protected in these stories now."""
    return list(ProtectedIdentity.objects.standing().filter(article__in=article_ids).select_related("entered_by"))


def hider_of(identity):
    """A Hider for the words and the photo of one entry."""
    return Hider(
        phrases=(identity.words,) if identity.words else (),
        photos=frozenset({identity.photo_id}) if identity.photo_id else frozenset(),
    )


def hits(identities, text):
    """A Hit for each of the identities that `text`, a dict as on record, names or shows."""
    found = [Hit(identity, tuple(texts.places(text, hider_of(identity)))) for identity in identities]
    return [hit for hit in found if hit.places]


def hits_in_copy(article):
    """What the working copy names, for the newsroom's eyes."""
    identities = standing(article.pk)
    return hits(identities, snapshot.take(article)) if identities else []


def named(identities, *words):
    """Those of the identities that plain words (a letter, the name of a file) name."""
    return [each for each in identities if any(hider_of(each).finds(text) for text in words)]


def is_answered(article, identity):
    """Whether somebody answered, for the working copy as it is now, that the identity may stand in it."""
    answers = Entry.objects.filter(chain=article.chain, kind=ANSWER)
    return answers.filter(facts__identity=identity.pk, facts__revision=article.revision).exists()


def require_hidden(article, text):
    """Refused where `text`, about to be published in `article`, names an identity that is protected in it.

    A child is never named. Of anybody else a named person may find that it is right this once: their answer is on record.
    law: KE-5a, KE-5c, CH-1
    """
    for hit in hits(standing(article.pk), text):
        if hit.identity.is_child:
            raise Refused(
                _("A child's protected identity stands here: %(where)s. It must go before this is published.")
                % {"where": hit.where}
            )
        if not is_answered(article, hit.identity):
            raise Refused(
                _(
                    "A protected identity stands here: %(where)s. Take it out, or answer for it under “Protected "
                    "identities” of this story."
                )
                % {"where": hit.where}
            )
