"""The demo outlet, loaded once for as long as the code stays the same, and copied for whoever wants to change it."""

import fcntl
import hashlib
import os
import shutil
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.conf import settings
from django.db import connection

from scripts import paths, run
from tests import databases

FOLDERS = ("media", "private")


@dataclass(frozen=True)
class Demo:
    """A database with the demo in it, and the folder of its files."""

    name: str
    folder: Path

    @property
    def environment(self):
        """What another process must know to work on this demo."""
        return {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "newsroom.settings",
            "DATABASE_URL": databases.url(self.name),
            "MEDIA_ROOT": str(self.folder / "media"),
            "PRIVATE_MEDIA_ROOT": str(self.folder / "private"),
            "SECRET_KEY": settings.SECRET_KEY,
            "DEMO": "1",
            "PYTHONUNBUFFERED": "1",
        }

    def manage(self, *arguments):
        """Run manage.py on this demo; return what it printed. A failure shows its output."""
        done = subprocess.run(
            [paths.PYTHON, "manage.py", *arguments],
            cwd=paths.ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, f"manage.py {' '.join(arguments)}\n{done.stdout}{done.stderr}"
        return done.stdout


def prepared():
    """The demo as `load_demo` makes it, pictures rendered. Nobody may change it."""
    with _lock():
        run.collect_static(run.Manage({**os.environ, "DJANGO_SETTINGS_MODULE": "newsroom.settings"}))
        folder = paths.TEST / "demo" / f"{connection.vendor}-{_code()}"
        name = str(folder / "db.sqlite3") if connection.vendor == "sqlite" else f"demo_{_code()}"
        demo = Demo(name, folder)
        if not (folder / "ready").exists() or not _exists(demo):
            _load(demo)
        return demo


@contextmanager
def copied(folder):
    """A copy of the demo for one holder, gone afterwards. Its files are copied too."""
    original = prepared()
    for name in FOLDERS:
        shutil.copytree(original.folder / name, folder / name, dirs_exist_ok=True)
    copy = Demo(databases.copy(original.name, folder), folder)
    try:
        yield copy
    finally:
        databases.drop(copy.name)


def _load(demo):
    for old in demo.folder.parent.glob(f"{connection.vendor}-*"):
        shutil.rmtree(old)
    for name in FOLDERS:
        (demo.folder / name).mkdir(parents=True)
    if connection.vendor == "postgresql":
        databases.drop(demo.name)
        databases.administer(f'CREATE DATABASE "{demo.name}"')
    demo.manage("migrate", "--no-input")
    demo.manage("load_demo")
    demo.manage("worker", "--once")
    (demo.folder / "ready").touch()


def _exists(demo):
    if connection.vendor == "sqlite":
        return Path(demo.name).exists()
    return databases.exists(demo.name)


def _code():
    """One word for all that the demo depends on: the code, and the day, for the demo's dates are relative."""
    digest = hashlib.sha256(date.today().isoformat().encode())
    for package in ("newsroom", "articles", "corrections"):
        for path in sorted((paths.ROOT / package).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


@contextmanager
def _lock():
    """Several processes of one test run want the demo at once: one loads it, the others wait."""
    paths.TEST.mkdir(parents=True, exist_ok=True)
    with (paths.TEST / "demo.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
