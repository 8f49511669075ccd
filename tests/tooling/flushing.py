"""Not collected: test_no_flush runs each of these and expects the refusal."""

import pytest
from django.test import TransactionTestCase


@pytest.mark.django_db(transaction=True)
def test_by_mark():
    pass


def test_by_fixture(transactional_db):
    pass


def test_by_live_server(live_server):
    pass


class ByCase(TransactionTestCase):
    def test_case(self):
        pass


def test_over_the_network():
    import socket

    socket.create_connection(("192.0.2.1", 80), timeout=1)
