"""Limits on forms, counted in the database so that every process sees the same count. Keys are HMACs, never addresses."""

from datetime import UTC, datetime, timedelta
from ipaddress import AddressValueError, IPv6Network, ip_address, ip_network

from django.db import transaction
from django.db.models import F
from django.utils.crypto import salted_hmac

from .models import RateCount

OWN = [ip_network(each) for each in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")]


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


def client(request):
    """Whose connection this is, as a key for limits: an IPv4 address, or the /64 that one IPv6 customer holds.

    Behind a proxy on this machine or in its own network that is the last address of X-Forwarded-For, which the proxy
    itself wrote down; from anybody else that header is not believed.
    """
    peer, forwarded = request.META.get("REMOTE_ADDR", ""), request.META.get("HTTP_X_FORWARDED_FOR", "")
    address = forwarded.rpartition(",")[2].strip() if forwarded and _is_near(peer) else peer
    try:
        return str(IPv6Network((address, 64), strict=False)) if ":" in address else address
    except (AddressValueError, ValueError):
        return peer


def _is_near(peer):
    """On this machine (a socket has no address at all), or in a network of its own (RFC 1918, RFC 4193)."""
    try:
        return not peer or ip_address(peer).is_loopback or any(ip_address(peer) in network for network in OWN)
    except ValueError:
        return False
