"""Keeping the register of protected identities of a story. What was done is on record; the words themselves never are."""

from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.core import record
from newsroom.core.errors import Refused

from ..identities import register
from ..identities.age import is_child
from ..identities.hider import words_of
from ..models import ProtectedIdentity
from ..models.identity import CHILDREN, IdentityKind
from . import guards


@transaction.atomic
def protect(*, article, kind, why, by, at, words="", photo=None, born_on=None, counts_on=None):
    """Enter words, or a photo, that the public must not see in `article`. Returns the ProtectedIdentity.

    `born_on` and `counts_on`, where somebody has them, are used to check a child's age and are not kept. law: KE-5a, CH-1, CH-2
    """
    guards.require_role(by, *register.KEEPERS)
    article, words = guards.locked(article), " ".join(words.split())
    if kind == IdentityKind.PHOTO and photo is None:
        raise Refused(_("Choose the photo."), field="photo")
    if kind != IdentityKind.PHOTO and len("".join(words_of(words))) < 3:
        raise Refused(_("Write the words to protect, three letters or more."), field="words")
    if why in CHILDREN and born_on and counts_on and not is_child(born_on, counts_on):
        raise Refused(
            _(
                "By these dates the person was 18 or older, so not protected by age alone. Choose whom else it protects."
            ),
            field="why",
        )
    # A photo's entry is its id; words beside it would be a second thing to protect.
    words, photo = ("", photo) if kind == IdentityKind.PHOTO else (words, None)
    if any(_is_same(each, words, photo) for each in register.standing(article.pk)):
        raise Refused(_("This stands in the register already."), field="words")
    identity = ProtectedIdentity.objects.create(
        article=article, kind=kind, words=words, photo=photo, why=why, entered_by=by, entered_at=at
    )
    _on_record(article, "identity protected", identity, by=by, at=at)
    return identity


def _is_same(identity, words, photo):
    return identity.photo_id == photo.pk if photo else words_of(identity.words) == words_of(words) != []


@transaction.atomic
def end(*, identity, by, at):
    """Protect it no longer: the entry stays without its words."""
    guards.require_role(by, *register.KEEPERS)
    article = guards.locked(identity.article)
    if not ProtectedIdentity.objects.standing().filter(pk=identity.pk).update(ended_at=at, words="", photo=None):
        raise Refused(_("This entry was ended already."))
    _on_record(article, "identity ended", identity, by=by, at=at)


@transaction.atomic
def answer(*, article, identity, reason, by, at, revision):
    """`by` finds that the next publication of the working copy, as it is now, may name the identity, for a reason.

    Never of a child. The answer holds for this working copy alone: after the next save it is asked anew. law: KE-5a
    """
    guards.require_publisher(by)
    article = guards.locked(article, revision=revision)
    identity = ProtectedIdentity.objects.standing().filter(article=article, pk=identity.pk).first()
    if identity is None:
        raise Refused(_("This entry was ended already."))
    if identity.is_child:
        raise Refused(_("A child's identity is never published. Take it out of the text."))
    if not reason.strip():
        raise Refused(_("Say why it may stand in the story."), field="reason")
    if register.named([identity], reason):
        raise Refused(_("Give the reason without the words themselves."), field="reason")
    facts = {"identity": identity.pk, "revision": article.revision}
    return record.append(
        chain=article.chain, kind=register.ANSWER, at=at, by=by, facts=facts, text={"reason": reason.strip()}
    )


def _on_record(article, kind, identity, *, by, at):
    facts = {"identity": identity.pk, "kind": str(identity.kind), "why": str(identity.why)}
    record.append(chain=article.chain, kind=kind, at=at, by=by, facts=facts)
