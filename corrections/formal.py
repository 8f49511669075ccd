"""What a filing still lacks in form, from its rows. It is shown to an officer; nothing is refused for it."""

from django.utils import timezone

from . import figures
from .law.formal import FormalFacts, formal_defects
from .models.case import Channel
from .models.party import FileKind, PartyRole


def missing(case, *, at):
    """The defects of `case` (PHJ 6, 8, 9, 10), each with its label.

    Whether proof and identity suffice is an officer's finding: identity papers are not asked for by software (PD-4, PR-8).
    """
    kinds = {each.kind for each in case.files.all()}
    stories = list(case.stories.prefetch_related("passages"))
    statements = [each.text for each in case.statements.select_related("entry__text")]
    facts = FormalFacts(
        for_others=any(party.role == PartyRole.PROXY for party in case.parties.all()),
        # A scanned letter may be the statement.
        reply=FileKind.SCAN in kinds or any((text["right"] or text["happened"]).strip() for text in statements),
        authority=FileKind.AUTHORITY in kinds,
        in_writing=case.channel not in {Channel.PHONE, Channel.VISIT} or FileKind.SCAN in kinds,
        identity=True,
        passages=0 if any(story.unmarked for story in stories) else sum(len(story.passages.all()) for story in stories),
        whole_story=all(story.whole for story in stories),
        data=bool(kinds),
    )
    for_corrections = figures.value("formalities_for_corrections", on=timezone.localtime(at).date()) == "yes"
    return formal_defects(facts, case_type=case.type, for_corrections=for_corrections)
