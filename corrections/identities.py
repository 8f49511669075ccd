"""Protected identities in cases: where the words of a filing name one, and what of a case is masked with its story."""

from dataclasses import dataclass

from articles.identities import register
from articles.identities.elsewhere import also_masked
from newsroom.core.models import OutgoingMail

from .law.marks import implements
from .models import Message, Passage


@dataclass(frozen=True)
class Named:
    """A protected identity that the words of a filing name, and where they do."""

    identity: object
    in_reply: bool
    in_words: bool
    in_file_names: bool


@implements("KE-5a")
def named(case):
    """What the filing names of the identities that are protected in its stories: a Named for each."""
    identities = register.standing(*case.stories.values_list("article", flat=True))
    if not identities:
        return []
    reply = _standing_reply(case)
    words = [text for each in case.statements.select_related("entry__text") for text in each.text.values()]
    words += case.messages.filter(outgoing=False).values_list("body", flat=True)
    files = list(case.files.values_list("file__name", flat=True))
    found = [
        Named(
            each,
            in_reply=bool(register.named([each], *reply)),
            in_words=bool(register.named([each], *words)),
            in_file_names=bool(register.named([each], *files)),
        )
        for each in identities
    ]
    return [each for each in found if each.in_reply or each.in_words or each.in_file_names]


def _standing_reply(case):
    """What would be published if the reply were signed now, with the name under which it would be."""
    wording = case.reply_versions.last()
    return [*wording.text.values(), _principal(case)] if wording else []


def _principal(case):
    party = case.parties.filter(role="principal").first()
    return party.public_name if party else ""


def names_party(case):
    """Whether the name under which the party goes public is itself protected in one of the stories."""
    identities = register.standing(*case.stories.values_list("article", flat=True))
    return bool(register.named(identities, _principal(case)))


@also_masked
def mask_cases(articles, hider):
    """Quotes of the story, and our letters, which repeat its title. What the complainant wrote is theirs and stays, unread by others."""
    for passage in Passage.objects.filter(story__article__in=articles):
        if (quote := hider.text(passage.quote)) != passage.quote:
            Passage.objects.filter(pk=passage.pk).update(quote=quote)
    letters = Message.objects.filter(outgoing=True, case__stories__article__in=articles).distinct()
    _mask_letters(letters, hider)
    cases = set(letters.values_list("case", flat=True))
    for kind in ("case", "staff"):
        for pk in cases:
            _mask_letters(OutgoingMail.objects.filter(key__startswith=f"{kind}:{pk}:"), hider)


def _mask_letters(rows, hider):
    for row in rows:
        said = {"subject": hider.text(row.subject)[:250], "body": hider.text(row.body)}
        if said != {"subject": row.subject, "body": row.body}:
            type(row).objects.filter(pk=row.pk).update(**said)
