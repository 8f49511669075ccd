"""A real browser on a real server. Each module has a site of its own, so what it writes disturbs no other."""

import os
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from scripts import paths, system_packages
from tests import demo, server
from tests.needs import need

# Playwright's loop makes Django think that the database is used from async code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

CHROMIUM = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LOOKS = {"locale": "id-ID", "timezone_id": "Asia/Jakarta", "viewport": {"width": 1280, "height": 900}}
KEPT = paths.TEST / "e2e"


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(paths.ROOT / "tests" / "e2e"):
            item.add_marker("e2e")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    setattr(item, f"report_{report.when}", report)
    return report


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, one for all tests."""
    need("chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=system_packages.chromium(), args=CHROMIUM)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def site(request, tmp_path_factory):
    """A server and a worker on a copy of the demo: `.url`, `.manage(...)`, `.log`."""
    name = request.module.__name__.rpartition(".")[2]
    with demo.copied(tmp_path_factory.mktemp(name)) as copy, server.serving(copy, KEPT / f"{name}.log") as running:
        yield running


@pytest.fixture
def orm(site, django_db_blocker):
    """Django's ORM on the site's own database, for looking up what the browser cannot show."""
    with site.database(django_db_blocker):
        yield


@pytest.fixture
def open_page(browser, site, request):
    """Open a page for one more person, with cookies of their own: `open_page(java_script_enabled=False)`.

    A script error, a refused resource or a broken picture fails the test; a failed test leaves a picture of each page.
    """
    pages, faults = [], []

    def opened(**options):
        context = browser.new_context(base_url=site.url, **{**LOOKS, **options})
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: faults.append(f"script error on {page.url}: {error}"))
        page.on("console", lambda message: faults.extend(_console_fault(message, page)))
        page.on("response", lambda response: faults.extend(_broken(response, page)))
        pages.append(page)
        return page

    yield opened
    failed = getattr(request.node, "report_call", None) and request.node.report_call.failed
    for number, page in enumerate(pages):
        if failed and not page.is_closed():
            KEPT.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=KEPT / f"{_file_name(request.node.name)}-{number}.png", full_page=True)
        page.context.close()
    if not failed:
        assert not faults, "\n".join(faults)


@pytest.fixture
def page(open_page):
    """A reader's page, with JavaScript."""
    return open_page()


@pytest.fixture
def plain_page(open_page):
    """A reader's page without JavaScript."""
    return open_page(java_script_enabled=False)


@pytest.fixture
def sign_in():
    """`sign_in(page, "bagas")`: into the newsroom as one of the demo's people."""
    from newsroom.demo.sign_ins import PASSWORD

    def signed_in(page, username):
        page.goto("/admin/login/")
        page.fill("input[name=username]", username)
        page.fill("input[name=password]", PASSWORD)
        page.click("form [type=submit]")
        page.wait_for_url(re.compile(r"/admin/(?!login)"))
        return page

    return signed_in


@pytest.fixture
def accessible():
    """`accessible(page)`: axe finds nothing to complain about on the page as it stands."""

    def checked(page, **options):
        found = Axe().run(page, **options)
        assert found.violations_count == 0, f"{page.url}\n{found.generate_report()}"

    return checked


def _console_fault(message, page):
    # A page that answers 404 or 410 is logged as an error, too; pictures and scripts are looked at in _broken.
    if message.type == "error" and "Failed to load resource" not in message.text:
        yield f"console of {page.url}: {message.text}"


def _broken(response, page):
    if response.status >= 400 and response.request.resource_type not in ("document", "fetch", "xhr"):
        yield f"{response.status} for {response.url} on {page.url}"


def _file_name(text):
    return re.sub(r"[^\w.-]+", "-", text)
