"""A PostgreSQL of our own: made in a temporary folder, on a free port, gone afterwards."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager

from scripts import supervise, system_packages
from scripts.say import Problem

# Safe only because nothing of this survives: a crash may lose all.
FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "60"}


@contextmanager
def temporary():
    """Yield the DATABASE_URL of an empty server; stop it and remove its folder at the end."""
    programs = system_packages.postgres_folder()
    folder = tempfile.mkdtemp(prefix="newsroom-postgres-")
    owner = unprivileged()
    try:
        if owner:
            shutil.chown(folder, owner.pw_name, owner.pw_gid)
        data, port = os.path.join(folder, "data"), free_port()
        _make(programs, data, folder, owner)
        with open(os.path.join(folder, "server.log"), "w+") as log:
            server = subprocess.Popen(
                [programs / "postgres", "-D", data, *_options(folder, port)],
                **_as(owner), cwd=folder, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
            try:
                _wait(programs, server, port, log)
                yield f"postgres://newsroom@127.0.0.1:{port}/postgres"
            finally:
                supervise.end([server], ask=signal.SIGINT)  # a fast shutdown, whoever is connected
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def unprivileged():
    """PostgreSQL refuses to run as root: then the user that its package made, or nobody."""
    if os.geteuid():
        return None
    try:
        return pwd.getpwnam("postgres")
    except KeyError:
        return pwd.getpwnam("nobody")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _as(owner):
    return {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []} if owner else {}


def _make(programs, data, folder, owner):
    made = subprocess.run(
        [programs / "initdb", "-D", data, "-U", "newsroom", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
        **_as(owner), cwd=folder, capture_output=True, text=True,
    )  # fmt: skip
    if made.returncode:
        raise Problem(f"initdb failed: {made.stderr.strip()}")


def _options(folder, port):
    settings = {**FAST, "port": port, "listen_addresses": "127.0.0.1", "unix_socket_directories": folder}
    return [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]


def _wait(programs, server, port, log):
    """Return once the server takes connections."""
    asked = [programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)]
    until = time.monotonic() + 60
    while time.monotonic() < until and server.poll() is None:
        if subprocess.run(asked).returncode == 0:
            return
        time.sleep(0.1)
    log.seek(0)
    raise Problem(f"The temporary PostgreSQL did not start: {log.read().strip()}")
