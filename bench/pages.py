"""CPU time of public pages as a multiple of a bare Django view with the same bytes, in one process and one run.

The WSGI application is called directly, so no server and no network is in the figures. On SQLite the database works
inside the process and is counted; on PostgreSQL its own processor time is not.
"""

import json
import statistics
import time

import django

django.setup()

from django.core.handlers.wsgi import WSGIHandler  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import RequestFactory, override_settings  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from articles.models import LiveStory, Section  # noqa: E402
from bench import bare  # noqa: E402
from scripts import paths  # noqa: E402

ROUNDS = 5
REQUESTS = 40


def addresses():
    """The pages to time: the newest ordinary story, the front page, the first section."""
    story = LiveStory.objects.order_by("-first_published_at").first()
    return {"story": story.get_absolute_url(), "front page": "/", "section": Section.objects.first().get_absolute_url()}


def fetch(application, address):
    """One request as a server makes it; return the body."""
    environ = RequestFactory(headers={"host": "localhost"}).get(address).environ
    answered = {}
    response = application(environ, lambda status, headers: answered.update(status=status))
    body = b"".join(response)
    response.close()
    assert answered["status"].startswith("200"), f"{address}: {answered['status']}"
    return body


def cpu(application, address):
    """Milliseconds of processor time for one request, the mean of a round."""
    began = time.process_time()
    for _ in range(REQUESTS):
        fetch(application, address)
    return (time.process_time() - began) / REQUESTS * 1000


def measure(site, name, address):
    """Site and bare view in turn, so that a slow moment of the machine strikes both."""
    bare.body = fetch(site, address)
    with CaptureQueriesContext(connection) as queries:
        fetch(site, address)
    asked = len(queries)  # at once: the next request clears the log
    with override_settings(MIDDLEWARE=[], ROOT_URLCONF="bench.bare"):
        floor = WSGIHandler()
    pages, floors = [], []
    for _ in range(ROUNDS):
        pages.append(cpu(site, address))
        with override_settings(ROOT_URLCONF="bench.bare"):
            floors.append(cpu(floor, "/"))
    page, bottom = statistics.median(pages), statistics.median(floors)
    return {
        "page": name,
        "cpu_ms": round(page, 3),
        "bare_ms": round(bottom, 3),
        "ratio": round(page / bottom, 1),
        "queries": asked,
        "bytes": len(bare.body),
    }


def main():
    site = WSGIHandler()
    rows = [measure(site, name, address) for name, address in addresses().items()]
    print(f"{connection.vendor}, {LiveStory.objects.count()} stories, {ROUNDS} rounds of {REQUESTS} requests, median")
    print(f"{'page':12} {'CPU ms':>8} {'bare ms':>8} {'ratio':>7} {'queries':>8} {'bytes':>8}")
    for row in rows:
        print("{page:12} {cpu_ms:8.2f} {bare_ms:8.3f} {ratio:7.1f} {queries:8} {bytes:8}".format(**row))
    kept = paths.VAR / "bench" / "pages.json"
    kept.write_text(json.dumps({"database": connection.vendor, "pages": rows}, indent=2) + "\n")
    print(f"Kept in {kept.relative_to(paths.ROOT)}.")


if __name__ == "__main__":
    main()
