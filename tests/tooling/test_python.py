"""`python3 -m scripts`: the first door, which an old Python must be able to read."""

import ast
import os
import subprocess
import sys

import pytest

from scripts import __main__ as door
from scripts import paths, venv
from scripts.say import Problem


def test_an_old_python_can_read_the_door():
    for name in ("__init__.py", "__main__.py"):
        ast.parse((paths.ROOT / "scripts" / name).read_text(), feature_version=(3, 5))


def test_an_old_python_is_told_which_is_needed_and_how_to_get_it(monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(door, "newer_python", lambda: None)
    assert door.main(["run"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("Python 3.9 is too old: this project needs Python 3.11 or newer.")
    assert "apt install" in said
    assert said.count("\n") == 1


def test_an_old_python_hands_over_to_a_newer_one_on_the_path(monkeypatch):
    handed = []
    monkeypatch.setattr(sys, "version_info", (3, 10, 0))
    monkeypatch.setattr(door, "newer_python", lambda: "/usr/bin/python3.12")
    monkeypatch.setattr(os, "execv", lambda *call: handed.append(call) or sys.exit(0))
    with pytest.raises(SystemExit):
        door.main(["run"])
    assert handed == [("/usr/bin/python3.12", ["/usr/bin/python3.12", "-m", "scripts", "run"])]


def test_the_newest_python_is_found_first():
    assert door.newer_python(which=lambda name: f"/bin/{name}" if name != "python3.14" else None) == "/bin/python3.13"
    assert door.newer_python(which=lambda name: None) is None


def test_without_python_make_names_the_packages():
    made = subprocess.run(
        ["make", "run", "PYTHON=python-that-is-not-here"], cwd=paths.ROOT, capture_output=True, text=True
    )
    assert made.returncode != 0
    assert "There is no python-that-is-not-here here." in made.stdout
    assert "sudo apt install python3 python3-venv" in made.stdout


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_venv_names_the_package(monkeypatch, tmp_path, module):
    monkeypatch.setattr(paths, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(paths, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(Problem, match=r"lacks its venv module.*sudo apt install python3\.\d+-venv"):
        venv.make()
    assert not (tmp_path / ".venv").exists()


def test_a_half_made_environment_is_made_anew(monkeypatch, tmp_path):
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    monkeypatch.setattr(paths, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(paths, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    assert not venv.works()
    venv.make()
    assert venv.works()


def test_pip_without_network_says_so():
    output = "Collecting Django\nWARNING: Retrying ... NewConnectionError('Temporary failure in name resolution')\n"
    assert venv.install_failed(output).startswith("pip could not fetch the packages: there is no way")


def test_another_pip_failure_shows_its_last_words():
    assert "ERROR: No space left on device" in venv.install_failed("Collecting x\nERROR: No space left on device\n")


def test_the_fingerprint_follows_both_lists(monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "ROOT", tmp_path)
    (tmp_path / "requirements.txt").write_text("a==1")
    (tmp_path / "requirements-dev.txt").write_text("b==1")
    before = venv.fingerprint("requirements-dev.txt")
    (tmp_path / "requirements.txt").write_text("a==2")
    assert venv.fingerprint("requirements-dev.txt") != before
