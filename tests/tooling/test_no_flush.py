"""Tests never flush, and never use the network: who tries is told what to do instead."""

import subprocess
import sys

from scripts import paths
from tests.conftest import NO_FLUSH


def test_every_way_to_a_flush_or_the_network_is_refused():
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--color=no", "-p", "no:xdist", "tests/tooling/flushing.py"],
        cwd=paths.ROOT,
        capture_output=True,
        text=True,
    )
    closing = done.stdout.splitlines()[-1]
    assert closing.startswith("1 failed, 4 errors"), done.stdout
    assert done.stdout.count(NO_FLUSH) >= 4
    assert "A test wanted the network: ('192.0.2.1', 80)" in done.stdout
