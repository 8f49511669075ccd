"""Limits on forms, counted in the database so that every process sees the same count. Keys are HMACs, never addresses."""

from datetime import UTC, datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils.crypto import salted_hmac

from .models import RateCount


def allow(*, scope, key, limit, per, at):
    """Count one use of `scope` by `key`; False when more than `limit` came within `per` (a timedelta)."""
    seconds = int(per.total_seconds())
    window = datetime.fromtimestamp(int(at.timestamp()) // seconds * seconds, UTC)
    hashed = salted_hmac("rate-limit", f"{scope}:{key}").hexdigest()
    with transaction.atomic():
        RateCount.objects.filter(window__lt=at - timedelta(days=2)).delete()
        row, _created = RateCount.objects.get_or_create(scope=scope, key=hashed, window=window)
        RateCount.objects.filter(pk=row.pk).update(count=F("count") + 1)
        row.refresh_from_db()
    return row.count <= limit
