"""What pages of other rooms show of cases. Use with `{% load cases %}`."""

from django import template

from ..models import CaseStory
from ..workflow import OFFICERS

register = template.Library()


@register.simple_tag
def cases_of(article, user):
    """The filings about a story, newest first; none for whoever works no cases (INV-7)."""
    if not (article and user.holds(*OFFICERS)):
        return ()
    rows = CaseStory.objects.filter(article=article).select_related("case", "version").order_by("-case__received_at")
    return rows.prefetch_related("case__parties")
