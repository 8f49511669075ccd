"""What the scripts print, and the error that is one clear sentence."""

import time
from contextlib import contextmanager


class Problem(Exception):
    """Something the person at the keyboard can mend. The text says what, and how."""


def line(text=""):
    """Print at once, also into a pipe."""
    print(text, flush=True)


def seconds(duration):
    """`0.4 s`, `12 s`, `3 min 5 s`."""
    if duration < 10:
        return f"{duration:.1f} s"
    minutes, rest = divmod(round(duration), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


@contextmanager
def step(text):
    """Say what begins, and how long it took."""
    line(f"• {text} …")
    began = time.monotonic()
    yield
    line(f"  done in {seconds(time.monotonic() - began)}")
