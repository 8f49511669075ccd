"""Ages at which an open case is looked at (HJ-18): a row of work for each, made when the case comes in.

What happens then is in corrections.alerts.
"""

from datetime import timedelta

from django.utils import timezone

from . import figures
from .models import AgeAlert, Case
from .models.case import CLOSED
from .models.event import Verb


def follow(case, event):
    """Look at the case at each age, from its filing on, and again when it was opened anew."""
    if event.verb == Verb.FILE or (event.before in CLOSED and event.after not in CLOSED):
        schedule([case], ages=figures.value("alert_age_days", on=timezone.localtime(event.at).date()))


def schedule(cases, *, ages, not_before=None):
    """A row of work for each case and age that has none; those of `cases` that are older are looked at at once."""
    rows = []
    for case in cases:
        for age in ages:
            due = case.received_at + timedelta(days=age)
            rows.append(AgeAlert(case=case, age=age, due_at=max(due, not_before) if not_before else due))
    AgeAlert.objects.bulk_create(rows, ignore_conflicts=True)


def load_missing():
    """Open cases of before there were alerts, and what a restored copy lacks."""
    schedule(Case.objects.open(), ages=figures.value("alert_age_days", on=timezone.localdate()))
