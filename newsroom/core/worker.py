"""The loop behind `manage.py worker`: claim due rows by a lease, do them outside any transaction, retry with growing pauses.

A job is a function registered with `@job(Model)`; it gets one row, does the work and returns. An exception is kept in the
row and the work is tried again later. Several workers may run: a claim is one compare-and-set.
"""

import logging
from datetime import timedelta

from django.db.models import F, Q
from django.utils import timezone

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=5)
PAUSES = [timedelta(seconds=s) for s in (30, 120, 600, 3600, 6 * 3600)]
JOBS = {}


def job(model, *, when=lambda: True):
    """Register the function that does rows of `model` (a subclass of Work); while `when()` is false they wait."""

    def register(function):
        JOBS[model] = function, when
        return function

    return register


def due(model, *, at):
    """Rows of `model` that may be claimed at `at`, the oldest first."""
    free = Q(leased_until=None) | Q(leased_until__lt=at)
    return model.objects.filter(free, done_at=None, due_at__lte=at).order_by("due_at", "pk")


def claim(row, *, at):
    """Take `row` for one lease. False when another worker was first."""
    free = Q(leased_until=None) | Q(leased_until__lt=at)
    taken = (
        type(row)
        .objects.filter(free, pk=row.pk, done_at=None, attempts=row.attempts)
        .update(leased_until=at + LEASE, attempts=F("attempts") + 1)
    )
    return bool(taken)


def run_once(*, at=None, limit=50):
    """Do what is due, at most `limit` rows of each kind. Returns how many rows were tried."""
    tried = 0
    for model, (function, when) in JOBS.items():
        if not when():
            continue
        now = at or timezone.now()
        for row in due(model, at=now)[:limit]:
            if claim(row, at=now):
                tried += 1
                _do(model, function, row, now)
    return tried


def _do(model, function, row, now):
    mine = model.objects.filter(pk=row.pk)
    try:
        function(row)
    except Exception as error:
        logger.exception("%s %s failed", model._meta.label, row.pk)
        pause = PAUSES[min(row.attempts, len(PAUSES) - 1)]
        mine.update(leased_until=None, due_at=now + pause, error=f"{type(error).__name__}: {error}"[:2000])
    else:
        mine.update(leased_until=None, done_at=timezone.now(), error="")
