"""`make run`: what it says when it cannot, and what it leaves behind when it can."""

import os
import socket
import stat
import subprocess
import sys

import pytest

from scripts import paths, run
from scripts.say import Problem


@pytest.fixture
def busy_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_port_in_use_is_one_sentence_with_the_mend(busy_port):
    done = subprocess.run(
        [sys.executable, "-m", "scripts", "run"],
        cwd=paths.ROOT,
        env={**os.environ, "PORT": str(busy_port)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr.strip() == (
        f"Port {busy_port} is in use by another program. "
        f"Stop that one, or choose another: PORT={busy_port + 1} make run"
    )
    assert done.stdout == ""


@pytest.mark.parametrize("text", ["abc", "0", "65536", "-1", "80.5"])
def test_a_port_that_is_none_is_refused(text):
    with pytest.raises(Problem, match="is not a port number. Choose one from 1024 to 65535"):
        run.port_from({"PORT": text})


@pytest.mark.parametrize(("environ", "port"), [({}, 8000), ({"PORT": ""}, 8000), ({"PORT": "8123"}, 8123)])
def test_the_port_is_8000_unless_said_otherwise(environ, port):
    assert run.port_from(environ) == port


def test_the_secret_key_is_made_once_and_kept_from_others(tmp_path):
    path = tmp_path / "secret_key"
    key = run.secret_key(path)
    assert len(key) >= 50
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert run.secret_key(path) == key


def test_an_empty_secret_key_is_made_anew(tmp_path):
    path = tmp_path / "secret_key"
    path.write_text("\n")
    assert len(run.secret_key(path)) >= 50
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_environment_of_the_shell_wins(monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "VAR", tmp_path / "var")
    given = {"SECRET_KEY": "mine", "DATABASE_URL": "postgres://h/d", "EMAIL_URL": "", "DEMO": "0"}
    environment = run.prepare(given, 8001)
    assert environment["SECRET_KEY"] == "mine"
    assert environment["DATABASE_URL"] == "postgres://h/d"
    assert environment["PORT"] == "8001"
    assert environment["DEMO"] == "0"
    assert "EMAIL_URL" not in environment
    assert not (tmp_path / "var" / "secret_key").exists()


def test_an_unreachable_database_is_said_plainly(monkeypatch, capsys):
    manage = run.Manage({**os.environ, "DATABASE_URL": "postgres://newsroom@127.0.0.1:1/none", "SECRET_KEY": "x" * 50})
    with pytest.raises(Problem, match="The database of DATABASE_URL cannot be used"):
        manage.quietly("migrate", "--no-input")
    assert "Connection refused" in capsys.readouterr().out


def test_static_files_are_gathered_again_only_when_one_changed(monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "ROOT", tmp_path)
    monkeypatch.setattr(paths, "VAR", tmp_path / "var")
    (tmp_path / "var" / "static").mkdir(parents=True)
    (tmp_path / "static").mkdir()
    (tmp_path / "requirements.txt").touch()
    (tmp_path / "static" / "a.css").write_text("a{}")
    calls = []

    class Manage:
        quietly = staticmethod(lambda *arguments: calls.append(arguments))

    run.collect_static(Manage)
    run.collect_static(Manage)
    assert len(calls) == 1
    (tmp_path / "static" / "a.css").write_text("a{color:red}")
    run.collect_static(Manage)
    assert len(calls) == 2
