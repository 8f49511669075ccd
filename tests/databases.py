"""Copies of a database: what must be committed is committed there, and thrown away with it.

The record is append-only in the database itself, so no test can clean up after itself by deleting.
"""

import itertools
import os
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from django.conf import settings
from django.db import connection, connections

_numbers = itertools.count(1)


def copy(source, folder):
    """Copy the database named `source`; return the name of the copy. On SQLite a name is a path."""
    name = f"copy_{os.getpid()}_{next(_numbers)}"
    if connection.vendor == "sqlite":
        path = str(folder / f"{name}.sqlite3")
        _copy_sqlite(source, path)
        return path
    administer(f'CREATE DATABASE "{name}" TEMPLATE "{source}"')
    return name


def drop(name):
    """Remove a copy, whoever is still connected to it."""
    if connection.vendor == "sqlite":
        for suffix in ("", "-wal", "-shm"):
            Path(name + suffix).unlink(missing_ok=True)
    else:
        administer(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _copy_sqlite(source, path):
    """SQLite's own backup: sees what is still in the log, and a database in memory too."""
    origin = sqlite3.connect(source, uri=source.startswith("file:"))
    target = sqlite3.connect(path)
    with target:
        origin.backup(target)
    origin.close()
    target.close()


def exists(name):
    """Whether the PostgreSQL server has a database of this name."""
    return bool(administer(f"SELECT 1 FROM pg_database WHERE datname = '{name}'"))


def administer(statement):
    """Run one statement on the PostgreSQL server, outside any transaction and any database of ours; return its rows."""
    import psycopg2

    given = settings.DATABASES["default"]
    server = psycopg2.connect(
        host=given["HOST"], port=given["PORT"], user=given["USER"], password=given["PASSWORD"], dbname="postgres"
    )
    server.autocommit = True
    try:
        cursor = server.cursor()
        cursor.execute(statement)
        return cursor.fetchall() if cursor.description else []
    finally:
        server.close()


def url(name):
    """The DATABASE_URL of the database `name`, for another process."""
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}"))


@contextmanager
def connected_to(name):
    """Let this process, all its threads, read and write the database `name`, with real commits."""
    given = connections.settings["default"]
    before = given["NAME"]
    connections.close_all()
    # A database in memory lives as long as this connection, and Django never closes it: put it aside.
    kept, connection.connection = connection.connection, None
    given["NAME"] = connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connections.close_all()
        given["NAME"] = connection.settings_dict["NAME"] = before
        connection.connection = kept
