"""Word to the responsible persons when an open case reaches an age (HJ-18): each age once, the highest alone after a pause.

Ages run from receipt whoever it waits for; the letter says for whom, and concludes nothing.
"""

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from newsroom.core import outbox
from newsroom.core.models import Outlet, User
from newsroom.core.models.user import Role
from newsroom.core.worker import job

from . import figures, letters
from .law import windows
from .law.marks import implements
from .models import AgeAlert, Case
from .models.calendar import AlertOutcome
from .models.case import State


@job(AgeAlert)
def look(row):
    with timezone.override(Outlet.get().zone):
        alert(row, at=timezone.now())


@implements("HJ-18")
@transaction.atomic
def alert(row, *, at):
    """Tell the responsible persons that the case is so old, unless it is closed or older still by now."""
    case = Case.objects.select_for_update().get(pk=row.case_id)
    row = AgeAlert.objects.get(pk=row.pk)
    if row.outcome:
        return
    ages = figures.value("alert_age_days", on=timezone.localtime(at).date())
    reached = windows.ages_reached(case.received_at, ages, at=at)
    told = not case.is_closed and bool(reached) and row.age == max(reached)
    AgeAlert.objects.filter(pk=row.pk).update(outcome=AlertOutcome.TOLD if told else AlertOutcome.PASSED)
    if told:
        _mail(case, row.age, at=at)


def _mail(case, age, *, at):
    address = settings.SITE_URL + reverse("admin:corrections_case_change", args=[case.pk])
    subject, body = letters.filled("staff_age", case, at=at, link=address, age=age, turn=waits_for(case, at=at))
    for person in User.objects.holding(Role.RESPONSIBLE).exclude(email=""):
        key = f"age:{case.pk}:{age}:{person.pk}"
        outbox.post(key=key, to=person.email, subject=subject, body=body, at=at)


def waits_for(case, *, at):
    """For whom the case waits now, in words."""
    if case.state == State.DISPUTED:
        return _("the Press Council")
    if case.state == State.SIGNATURE:
        return _("the responsible person's signature")
    if case.answer_until and at <= case.answer_until:
        return _("the complainant, until %(day)s") % {"day": letters.moment(case.answer_until)}
    if case.officer:
        return _("the officer %(name)s") % {"name": case.officer}
    return _("an officer: nobody has taken it on")
