"""What the Press Council asked for in a case, and which of it stands in public. People say that it was carried out."""

from django.utils.translation import gettext as _

from articles.models import Notice

from .law.marks import implements
from .models import CouncilPaper
from .models.event import Verb


def in_force(case):
    """The last document that the Press Council gave in this case, or None."""
    return CouncilPaper.objects.filter(case=case).last()


def to_be_noted(case):
    """The case's stories and its reply on which a note of the ruling is missing. What was withdrawn shows nothing."""
    noted = set(case.notices.filter(kind=Notice.Kind.RULING).values_list("article", flat=True))
    articles = [*(story.article for story in case.stories.select_related("article")), case.reply]
    return [article for article in articles if article and article.is_public and article.pk not in noted]


@implements("FL-1", "FL-2", "FL-3")
def still_open(case):
    """What the document in force asks for and is not found in public yet, as sentences."""
    order, found = in_force(case), []
    if order is None:
        return found
    ordered = case.events.filter(verb=Verb.PUBLISH_ORDERED).exists()
    if order.reply and not ordered:
        found.append(_("The reply is not published yet as the document asks."))
    replies = case.notices.filter(kind=Notice.Kind.REPLY)
    if order.apology and not any(notice.text.get("apology") for notice in replies):
        found.append(_("The apology is not found in what was published."))
    if order.note and to_be_noted(case):
        found.append(_("The note of the ruling is missing on the story or on the reply."))
    return found
