"""A real server and a real worker on a copy of the demo."""

import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scripts import paths, postgres, run, supervise
from tests import databases, demo


@dataclass(frozen=True)
class Site:
    """An outlet that answers at `url`."""

    url: str
    demo: demo.Demo
    log: Path

    def manage(self, *arguments):
        """Run manage.py on the site's database; return what it printed."""
        return self.demo.manage(*arguments)

    @contextmanager
    def database(self, blocker):
        """Let this process look into the site's database with the ORM."""
        with blocker.unblock(), databases.connected_to(self.demo.name):
            yield


@contextmanager
def serving(copy, log):
    """Serve a copy of the demo until the block ends. An internal error in the server's log is a failure."""
    port = postgres.free_port()
    url = f"http://localhost:{port}"
    environment = {**copy.environment, "PORT": str(port), "SITE_URL": url}
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("w") as kept:
        children = [
            subprocess.Popen(
                command, cwd=paths.ROOT, env=environment, stdout=kept, stderr=subprocess.STDOUT, start_new_session=True
            )
            for command in (run.server(port), [str(paths.PYTHON), "manage.py", "worker", "--pause", "0.2"])
        ]
        try:
            _wait(children, port, log)
            yield Site(url, copy, log)
        finally:
            supervise.end(children, grace=5)
    said = log.read_text(errors="replace")
    assert "Internal Server Error" not in said and "Traceback" not in said, f"The server had an error:\n{said[-6000:]}"


def _wait(children, port, log):
    until = time.monotonic() + 40
    while not run.answers(port):
        dead = [child for child in children if child.poll() is not None]
        assert not dead and time.monotonic() < until, f"The site did not start:\n{log.read_text(errors='replace')}"
        time.sleep(0.1)
