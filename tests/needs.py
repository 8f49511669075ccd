"""Programs that some tests need: skipped where they lack, but never in CI."""

import os

import pytest

from scripts import system_packages


def need(name):
    """Skip the test when this machine lacks the program; in CI that is a failure."""
    if system_packages.missing([name]):
        say = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        say(f"{name} is not installed: {' '.join(system_packages.NEEDS[name][1])}")
