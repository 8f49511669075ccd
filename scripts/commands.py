"""Names of the commands, and the one place where a problem becomes a sentence and an exit code."""

import importlib
import signal
import sys

from scripts.say import Problem

COMMANDS = {
    "run": "the site with demo content, on this machine (PORT=8000)",
    "test": 'every check (only="ruff sqlite" runs those alone)',
    "proof": "the long runs: faults, load, full sweeps",
    "bench": "how fast pages are, beside a bare Django view",
    "law": "the rules of press law: clause, code, tests, state",
    "css": "join styles/ into the one stylesheet that is served",
    "messages": "collect and compile the strings of the interface",
    "manage": "manage.py in the project's own Python",
}


def main(arguments):
    name, *rest = arguments or ["help"]
    if name not in COMMANDS:
        print("\n".join(f"make {command:9} {what}" for command, what in COMMANDS.items() if command != "manage"))
        return 0 if name == "help" else 2
    # What was started must be stopped: a plain SIGTERM would leave it running.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        return importlib.import_module(f"scripts.{name}").main(rest) or 0
    except Problem as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
