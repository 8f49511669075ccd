"""What stands beside a case: its letter, the filings it is joined with, and others about the same stories."""

from dataclasses import dataclass

from django.utils import timezone

from .. import duplicates
from ..models import Case, Letter
from ..models.case import SET_ASIDE
from ..models.event import Verb
from .queue import age


@dataclass(frozen=True)
class Other:
    """Another filing, as a line of a list."""

    case: Case
    age: str


def context(case):
    """What the parts of the case page that are the desk's own need."""
    at = timezone.now()
    joined = set(case.joined.all())
    others = Case.objects.filter(stories__article__in=case.stories.values("article")).exclude(pk=case.pk).distinct()
    return {
        "letter_facts": Letter.objects.filter(case=case).first(),
        "set_aside": _set_aside(case),
        "joined": sorted(joined, key=lambda other: other.pk),
        "perhaps_same": []
        if case.is_closed
        else [each for each in duplicates.perhaps_same(case) if each not in joined],
        "others": [
            Other(other, age(other.received_at, at=at)) for other in others.order_by("-received_at", "-pk")[:20]
        ],
    }


def _set_aside(case):
    """The act that set the case aside, with who and why; None for a case that was not."""
    if case.state not in SET_ASIDE:
        return None
    return case.events.select_related("entry__text").filter(verb__in=(Verb.SPAM, Verb.JOIN)).last()
