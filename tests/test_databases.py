"""What tests build on: copies of the database in which commits are real."""

import pytest
from django.db import connection, transaction

from newsroom.core.models import User


def test_a_commit_in_a_copy_is_seen_by_other_connections(in_threads):
    User.objects.create(username="wening", name="Wening")
    assert in_threads(User.objects.count, User.objects.count) == [1, 1]


def test_a_copy_leaves_nothing_behind(committed):
    assert not User.objects.exists()


@pytest.mark.django_db
def test_the_database_itself_is_as_empty_as_before():
    assert not User.objects.exists()


def test_on_commit_runs_in_a_copy(committed):
    ran = []
    with transaction.atomic():
        transaction.on_commit(lambda: ran.append(1))
    assert ran == [1]


def test_an_error_in_a_thread_is_returned_not_swallowed(in_threads):
    User.objects.create(username="wening", name="Wening")

    def twice():
        User.objects.create(username="wening", name="Lain")

    (error,) = in_threads(twice)
    assert type(error).__name__ == "IntegrityError"


@pytest.mark.on_database("sqlite")
def test_this_is_sqlite():
    assert connection.vendor == "sqlite"


@pytest.mark.on_database("postgresql")
def test_this_is_postgresql():
    assert connection.vendor == "postgresql"
