"""Pages of the demo, rendered in this process on a copy of it, kept as files for the checker."""

import pytest

from scripts import paths
from tests import databases, demo


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(paths.ROOT / "tests" / "html"):
            item.add_marker("html")


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker, tmp_path_factory):
    """In place of an empty test database: the demo. What a test writes rolls back."""
    folder = tmp_path_factory.mktemp("demo")
    with django_db_blocker.unblock(), demo.copied(folder) as copy, databases.connected_to(copy.name):
        yield
