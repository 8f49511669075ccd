"""Whose connection it is, for limits: behind our own proxy, and for whoever only says so."""

import pytest
from django.test import RequestFactory

from newsroom.core.rate_limit import client


@pytest.mark.parametrize(
    ("peer", "forwarded", "who"),
    [
        ("203.0.113.7", "", "203.0.113.7"),
        ("203.0.113.7", "198.51.100.1", "203.0.113.7"),
        ("127.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("127.0.0.1", "1.1.1.1, 198.51.100.1", "198.51.100.1"),
        ("10.0.0.4", "198.51.100.1", "198.51.100.1"),
        ("", "198.51.100.1", "198.51.100.1"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "", "2001:db8:1:2::/64"),
        ("127.0.0.1", ":::", "127.0.0.1"),
        ("junk", "198.51.100.1", "junk"),
    ],
)
def test_the_client(peer, forwarded, who):
    extra = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {}
    assert client(RequestFactory().get("/", REMOTE_ADDR=peer, **extra)) == who
