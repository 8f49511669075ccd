"""What pages of other rooms show of cases. Use with `{% load cases %}`."""

from django import template

from ..models import Case, CaseStory
from ..models.case import CaseType
from ..workflow import OFFICERS

register = template.Library()


@register.simple_tag
def cases_of(article, user):
    """The filings about a story, newest first; none for whoever works no cases (INV-7)."""
    if not (article and user.holds(*OFFICERS)):
        return ()
    rows = CaseStory.objects.filter(article=article).select_related("case", "version").order_by("-case__received_at")
    return rows.prefetch_related("case__parties")


@register.simple_tag
def reports_of(article, user):
    """Errors in a story that colleagues reported and that are still looked at: for the newsroom, without their words.

    Nothing for case roles, who see the filings themselves (`cases_of`).
    """
    if not article or user.holds(*OFFICERS):
        return ()
    return Case.objects.open().select_related("officer").filter(type=CaseType.OWN, stories__article=article)
