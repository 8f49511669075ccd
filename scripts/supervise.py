"""Several processes that live and die together."""

import os
import signal
import subprocess
import time
from contextlib import suppress

from scripts.say import Problem, line

GRACE = 15  # seconds that a process has to finish what it does before it is killed


class Stopped(Exception):
    """Somebody asked us to stop."""


def together(commands, *, env, cwd, ready=None):
    """Run `{name: command}` until one dies or somebody stops us; then stop them all.

    Each child has its own session, so that Ctrl-C reaches this process alone and the children are stopped in order.
    """

    def stop(signum, frame):
        raise Stopped

    before = {signum: signal.signal(signum, stop) for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    children = {}
    try:
        for name, command in commands.items():
            children[name] = subprocess.Popen(command, env=env, cwd=cwd, start_new_session=True)
        while True:
            for name, child in children.items():
                if child.poll() is not None:
                    raise Problem(_died(name, child.returncode, [other for other in children if other != name]))
            if ready and ready():
                ready = None
            time.sleep(0.2)
    except Stopped:
        line("\nStopping …")
    finally:
        for signum in before:
            signal.signal(signum, signal.SIG_IGN)
        end(children.values())
        for signum, handler in before.items():
            signal.signal(signum, handler)
    line("Stopped.")


def end(children, *, ask=signal.SIGTERM, grace=GRACE):
    """Ask every process to finish, wait, and kill what does not."""
    living = [child for child in children if child.poll() is None]
    for child in living:
        child.send_signal(ask)
    until = time.monotonic() + grace
    for child in living:
        with suppress(subprocess.TimeoutExpired):
            child.wait(max(0, until - time.monotonic()))
        _kill_session(child)
        child.wait()


def _kill_session(child):
    """Kill what is left of the child's process group: a server's own workers must not outlive it."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)


def _died(name, code, others):
    how = f"was killed by {signal.Signals(-code).name}" if code < 0 else f"ended with exit code {code}"
    return f"The {name} {how}, so the {' and the '.join(others)} was stopped too. Its last lines above say why."
