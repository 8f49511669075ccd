"""Filings that seem to come from the same person about the same story. A person decides; nothing is joined by itself."""

import re

from .models import Case


def same_story(one, other):
    return other.stories.filter(article__in=one.stories.values("article")).exists()


def same_person(one, other):
    """Whether the filers share an address, a telephone number or a name: who has one filing may read of the other."""
    first, second = one.filer, other.filer
    if first is None or second is None:
        return False
    pairs = [
        (first.email.casefold(), second.email.casefold()),
        (_digits(first.phone), _digits(second.phone)),
        (first.name.casefold().split(), second.name.casefold().split()),
    ]
    return any(a and a == b for a, b in pairs)


def _digits(phone):
    """The number as it is dialled, whether written from abroad or from here: +62 812, 62812 and 0812 are one."""
    return re.sub(r"^(62|0)", "", re.sub(r"\D", "", phone))


def perhaps_same(case):
    """Other open filings about a story of `case` that the same person may have sent, the oldest first. Warns, never blocks."""
    others = Case.objects.open().filter(stories__article__in=case.stories.values("article")).exclude(pk=case.pk)
    return [other for other in others.distinct().order_by("received_at", "pk") if same_person(case, other)]
