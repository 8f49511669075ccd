"""What is new from a complainant: done by them, and since then neither opened nor acted upon by anybody with a case role."""

from django.db.models import Exists, OuterRef

from .models import CaseEvent, CaseSeen, Message
from .models.event import Actor, Verb

THEIRS = (Verb.ADD, Verb.AGREE, Verb.OBJECT, Verb.TAKE_BACK)


def with_news(cases):
    """The queryset `cases` with `news`: whether something of theirs waits to be looked at."""
    events = CaseEvent.objects.filter(case=OuterRef("pk"), verb__in=THEIRS)
    messages = Message.objects.filter(case=OuterRef("pk"), outgoing=False)
    return cases.annotate(news=Exists(_unseen(events)) | Exists(_unseen(messages)))


def news_of(case):
    """What is new in one case, newest first: events and messages."""
    events = _unseen(case.events.filter(verb__in=THEIRS))
    messages = _unseen(case.messages.filter(outgoing=False))
    return sorted([*events, *messages], key=lambda each: each.at, reverse=True)


def mark_seen(case, *, at):
    """Somebody with a case role has opened the case."""
    CaseSeen.objects.update_or_create(case=case, defaults={"at": at})


def _unseen(rows):
    # Whoever changes the calendar moves dates of cases without having looked at one of them.
    looked = CaseEvent.objects.filter(actor=Actor.STAFF).exclude(verb=Verb.RECOUNT)
    acted = looked.filter(case=OuterRef("case"), at__gte=OuterRef("at"))
    opened = CaseSeen.objects.filter(case=OuterRef("case"), at__gte=OuterRef("at"))
    return rows.filter(~Exists(acted), ~Exists(opened))
