"""What the checks need of the machine, and the PostgreSQL that they start for themselves."""

import os
import subprocess
from pathlib import Path

import pytest

from scripts import postgres, system_packages
from tests.needs import need


@pytest.fixture
def lacking(monkeypatch):
    """A machine without Java, and what apt-get was asked for."""
    asked = []
    monkeypatch.setitem(system_packages.NEEDS, "java", (lambda: False, ["default-jre-headless"]))
    monkeypatch.setattr(system_packages, "install", asked.append)
    return asked


def test_on_debian_as_root_what_is_missing_is_installed(monkeypatch, lacking):
    monkeypatch.setattr(system_packages, "is_debian", lambda: True)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    system_packages.ensure(["java"])
    assert lacking == [["default-jre-headless"]]


@pytest.mark.parametrize(("debian", "user"), [(True, 1000), (False, 0)])
def test_elsewhere_it_is_named_with_the_command(monkeypatch, capsys, lacking, debian, user):
    monkeypatch.setattr(system_packages, "is_debian", lambda: debian)
    monkeypatch.setattr(os, "geteuid", lambda: user)
    assert system_packages.ensure(["java"]) == ["java"]
    assert lacking == []
    assert "Missing on this machine: java. Debian's packages: sudo apt install default-jre-headless" in (
        capsys.readouterr().out
    )


def test_a_postgres_of_our_own_answers_and_leaves_nothing():
    need("postgres")
    psql = system_packages.postgres_folder() / "psql"
    with postgres.temporary() as url:
        asked = subprocess.run(
            [psql, url, "-Atc", "SHOW data_directory", "-c", "SHOW fsync"], capture_output=True, text=True
        )
        folder, fsync = asked.stdout.split()
        assert fsync == "off"
        if os.geteuid() == 0:
            assert Path(folder).stat().st_uid != 0
    assert not Path(folder).parent.exists()
    assert subprocess.run([psql, url, "-c", "SELECT 1"], capture_output=True).returncode != 0


def test_a_failure_inside_stops_the_postgres_too():
    need("postgres")
    with pytest.raises(ZeroDivisionError), postgres.temporary() as url:
        raise ZeroDivisionError
    psql = system_packages.postgres_folder() / "psql"
    assert subprocess.run([psql, url, "-c", "SELECT 1"], capture_output=True).returncode != 0
