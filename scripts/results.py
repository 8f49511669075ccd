"""Running one step into its log file, and the summary of them all."""

import re
import signal
import subprocess
import time
from collections import Counter
from dataclasses import dataclass, field

from scripts import paths, supervise
from scripts.say import line, seconds

SHOWN = 80  # lines of a failed step's log
LIMIT = 30 * 60  # seconds after which a step must be hanging
COUNT = re.compile(r"(\d+) (passed|failed|errors?|skipped|xfailed|xpassed)\b")


@dataclass
class Result:
    """How a step went."""

    name: str
    ok: bool
    duration: float = 0
    note: str = ""
    counts: Counter = field(default_factory=Counter)

    def line(self):
        return f"{'✓' if self.ok else '✗'} {self.name:20} {seconds(self.duration):>12}  {self.note}".rstrip()


def run_logged(item, environment, *, skips_fail):
    """Run the commands of a step, one after the other until one fails; show the end of the log of a failure."""
    log = paths.TEST / f"{item.name}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    with log.open("w") as kept:
        code = next((code for command in item.commands if (code := _run(command, environment, kept))), 0)
    text = log.read_text(errors="replace")
    counts = count(text) if item.counts else Counter()
    ok = code == 0 and not (skips_fail and counts["skipped"])
    note = ", ".join(f"{number} {what}" for what, number in counts.items() if number)
    if not ok:
        line("\n".join(f"    {row}" for row in text.splitlines()[-SHOWN:]))
        note = f"{note or 'failed'}: {log.relative_to(paths.ROOT)}"
    return Result(item.name, ok, time.monotonic() - began, note, counts)


def _run(command, environment, log):
    """Exit code of the command. One that hangs is stopped, gently first, so that it can stop what it started."""
    child = subprocess.Popen(
        command,
        cwd=paths.ROOT,
        env=environment,
        stdout=log,
        stderr=log,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return child.wait(LIMIT)
    except subprocess.TimeoutExpired:
        log.write(f"\nStopped: it had not ended after {seconds(LIMIT)}.\n")
        return 124
    finally:
        supervise.end([child], ask=signal.SIGINT)


def count(output):
    """Passed, failed (errors too) and skipped, from pytest's last line."""
    counts = Counter(passed=0, failed=0, skipped=0)
    closing = [row for row in output.splitlines() if COUNT.search(row) and " in " in row]
    for number, what in COUNT.findall(closing[-1]) if closing else ():
        what = {"error": "failed", "errors": "failed", "xpassed": "failed", "xfailed": "passed"}.get(what, what)
        counts[what] += int(number)
    return counts


def report(results, duration):
    """Print the summary; return the exit code."""
    line(f"\nAll of it took {seconds(duration)}.")
    failed = [result for result in results if not result.ok]
    skipped = [result for result in results if result.note.startswith("SKIPPED")]
    if skipped:
        line(f"SKIPPED here, so this run proves less: {', '.join(result.name for result in skipped)}.")
    line(f"Failed: {', '.join(result.name for result in failed)}." if failed else "Every step passed.")
    total = sum((result.counts for result in results), Counter())
    closing = f"tests: {total['passed']} passed, {total['failed']} failed"
    line(closing + (f", {total['skipped']} skipped" if total["skipped"] else ""))
    return 1 if failed else 0
