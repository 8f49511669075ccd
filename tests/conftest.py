"""What every test can rely on: no network, no flush, a database that rolls back or a copy of its own."""

import os
import socket

import hypothesis
import pytest
from django.conf import settings
from django.db import connection
from django.test import TestCase, TransactionTestCase
from django.test.utils import setup_databases, teardown_databases

from tests import databases

hypothesis.settings.register_profile("default", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.register_profile("proof", deadline=None, max_examples=2000, print_blob=True)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

NO_FLUSH = (
    "This test would flush the database, and the record is append-only: triggers refuse it. "
    "Use `db` (rolls back), or `committed` for a copy of the database where commits are real."
)


def pytest_addoption(parser):
    parser.addoption("--proof", action="store_true", help="run the tests marked `proof`, too")


def pytest_collection_modifyitems(config, items):
    """Leave out what says nothing here: long tests without --proof, tests of the other database."""
    vendor = "sqlite" if "sqlite" in settings.DATABASES["default"]["ENGINE"] else "postgresql"

    def wanted(item):
        other = [mark for mark in item.iter_markers("on_database") if vendor not in mark.args]
        return not other and (config.getoption("--proof") or not item.get_closest_marker("proof"))

    left_out = [item for item in items if not wanted(item)]
    items[:] = [item for item in items if wanted(item)]
    config.hook.pytest_deselected(items=left_out)


def pytest_runtest_setup(item):
    """Refuse every way to a test that flushes."""
    marked = any(mark.kwargs.get("transaction") for mark in item.iter_markers("django_db"))
    fixtures = {"transactional_db", "django_db_reset_sequences", "live_server"}.intersection(item.fixturenames)
    case = item.cls and issubclass(item.cls, TransactionTestCase) and not issubclass(item.cls, TestCase)
    if marked or fixtures or case:
        pytest.fail(NO_FLUSH, pytrace=False)


@pytest.fixture(autouse=True, scope="session")
def no_network():
    """A test speaks to this machine alone."""
    connect = socket.socket.connect

    def guarded(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"A test wanted the network: {address}")
        return connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_modify_db_settings, django_db_blocker):
    """Make the test database whatever was collected: pytest-django leaves it out when every test works on a copy."""
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False)
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


@pytest.fixture
def committed(django_db_setup, django_db_blocker, tmp_path):
    """A copy of the empty test database where commits are real: for threads, locks and on_commit across connections."""
    with django_db_blocker.unblock():
        source = connection.settings_dict["NAME"]
        if connection.vendor == "postgresql":
            connection.close()
        name = databases.copy(source, tmp_path)
        try:
            with databases.connected_to(name):
                yield
        finally:
            databases.drop(name)


@pytest.fixture
def in_threads(committed):
    """Call each function in a thread and connection of its own, all at once; return results or exceptions in order."""
    from concurrent.futures import ThreadPoolExecutor
    from threading import Barrier

    def call(*functions):
        start = Barrier(len(functions))

        def run(function):
            start.wait(10)
            try:
                return function()
            except Exception as error:
                return error
            finally:
                connection.close()

        with ThreadPoolExecutor(len(functions)) as pool:
            return list(pool.map(run, functions))

    return call
