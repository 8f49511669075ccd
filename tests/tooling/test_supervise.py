"""Web server and worker live and die together."""

import os
import signal
import subprocess
import sys
import time

import pytest

from scripts import paths, supervise
from scripts.say import Problem

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
STUBBORN = [sys.executable, "-c", "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"]


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_when_one_dies_the_other_is_stopped_and_the_reason_said():
    commands = {"web server": SLEEP, "worker": [sys.executable, "-c", "raise SystemExit(3)"]}
    began = time.monotonic()
    with pytest.raises(Problem) as problem:
        supervise.together(commands, env=os.environ, cwd=paths.ROOT)
    assert str(problem.value).startswith("The worker ended with exit code 3, so the web server was stopped too.")
    assert time.monotonic() - began < 10


def test_a_child_that_was_killed_is_named_with_its_signal():
    commands = {"worker": [sys.executable, "-c", "import os; os.kill(os.getpid(), 9)"]}
    with pytest.raises(Problem, match="The worker was killed by SIGKILL"):
        supervise.together(commands, env=os.environ, cwd=paths.ROOT)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_all_in_order(number):
    program = (
        "import os, sys; from scripts import supervise; say = lambda: print('ready', flush=True) or True;"
        f"supervise.together({{'one': {SLEEP!r}, 'two': {SLEEP!r}}}, env=os.environ, cwd='.', ready=say)"
    )
    parent = subprocess.Popen([sys.executable, "-c", program], cwd=paths.ROOT, stdout=subprocess.PIPE, text=True)
    assert parent.stdout.readline() == "ready\n"
    children = children_of(parent.pid)
    assert len(children) == 2
    parent.send_signal(number)
    output, _ = parent.communicate(timeout=20)
    assert parent.returncode == 0
    assert output.strip().splitlines() == ["Stopping …", "Stopped."]
    assert not any(alive(pid) for pid in children)


def test_a_child_that_does_not_listen_is_killed():
    child = subprocess.Popen(STUBBORN, start_new_session=True)
    time.sleep(0.3)
    supervise.end([child], grace=0.5)
    assert child.returncode == -signal.SIGKILL


def children_of(pid):
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True).stdout
    return [int(number) for number in listed.split()]
