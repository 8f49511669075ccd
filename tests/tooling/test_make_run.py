"""`make run` in a fresh clone: from nothing to a site that answers, a second start that changes nothing, a clean end."""

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import time
import urllib.request
from contextlib import contextmanager

import pytest

from scripts import paths, postgres
from scripts.steps import SITE


@pytest.fixture
def clone(tmp_path):
    """The project's files, without anything that was made from them."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=paths.ROOT,
        capture_output=True,
        text=True,
    )
    for name in filter(None, listed.stdout.splitlines()):
        if (paths.ROOT / name).is_file():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(paths.ROOT / name, tmp_path / name)
    return tmp_path


@contextmanager
def running(folder, port, timeout):
    """`make run` in the folder, until it says where the front page is; then Ctrl-C, as a terminal sends it."""
    environment = {name: value for name, value in os.environ.items() if name not in {*SITE, "MAKEFLAGS", "MAKELEVEL"}}
    log = folder / "run.log"
    with log.open("w") as kept:
        make = subprocess.Popen(
            ["make", "run"],
            cwd=folder,
            env={**environment, "PORT": str(port)},
            stdout=kept,
            stderr=kept,
            start_new_session=True,
        )
        try:
            until = time.monotonic() + timeout
            while "Ctrl-C stops both" not in log.read_text():
                assert make.poll() is None and time.monotonic() < until, log.read_text()
                time.sleep(0.2)
            yield log.read_text()
        finally:
            if make.poll() is None:
                os.killpg(make.pid, signal.SIGINT)
            make.wait(30)
    assert log.read_text().count("Stopped.") == 1, log.read_text()


def get(port, path):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=20) as answer:
        return answer.status


def content(folder):
    """Every row of the database but those that a worker's look or a visit makes."""
    database = sqlite3.connect(folder / "var" / "db.sqlite3")
    tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    rows = {table: database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables}
    database.close()
    return rows


def refuses(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def check(clone, first_start):
    port = postgres.free_port()
    with running(clone, port, first_start) as said:
        assert f"http://localhost:{port}/" in said
        assert f"http://localhost:{port}/admin/" in said
        assert "Demo sign-ins" in said
        for path in ("/", "/koreksi/", "/admin/login/"):
            assert get(port, path) == 200
        pid_folder = [*(clone / "var").iterdir()]
    assert refuses(port)
    assert {"db.sqlite3", "secret_key", "static", "media"} <= {path.name for path in pid_folder}
    before, key = content(clone), (clone / "var" / "secret_key").read_text()
    began = time.monotonic()
    with running(clone, port, 60) as said:
        took = time.monotonic() - began
        assert "Installing" not in said
        assert "Gathering" not in said
        assert get(port, "/") == 200
    assert took < 15
    assert content(clone) == before
    assert (clone / "var" / "secret_key").read_text() == key


@pytest.mark.on_database("sqlite")
def test_a_clone_runs_and_a_second_start_changes_nothing(clone):
    (clone / ".venv").symlink_to(paths.VENV)
    check(clone, first_start=180)


@pytest.mark.proof
@pytest.mark.on_database("sqlite")
def test_a_clone_installs_its_packages_and_runs(clone):
    check(clone, first_start=600)
