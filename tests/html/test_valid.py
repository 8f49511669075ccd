"""Every public template, rendered with the demo's content, is valid HTML."""

import re
from types import SimpleNamespace

import pytest
from django.db import transaction
from django.test import Client
from django.test.signals import template_rendered

from scripts import paths
from tests.html import crawl, situations, vnu
from tests.needs import need

STARTS = ["/", "/koreksi/", "/indeks/", "/redaksi/", "/pedoman-media-siber/", "/cari/?q=sungai", "/koreksi/ajukan/"]
KEPT = paths.TEST / "pages"
NOT_PUBLIC = ("admin/", "mail/", "unfold/")


@pytest.fixture(scope="module")
def rendered(django_db_setup, django_db_blocker):
    """All pages, kept in var/test/pages: `.templates` that took part, `.names` {file name: address}."""
    templates, names = set(), {}

    def note(sender, template, **kwargs):
        templates.add(template.name)

    KEPT.mkdir(parents=True, exist_ok=True)
    for old in KEPT.glob("*.html"):
        old.unlink()
    template_rendered.connect(note)
    try:
        with django_db_blocker.unblock(), transaction.atomic():
            client = Client()
            for name, response in [*crawl.pages(client, STARTS), *situations.all_of_them(client)]:
                assert crawl.is_html(response), f"{name} is no HTML page"
                file = f"{len(names):03}{re.sub('[^a-z0-9]+', '-', name.lower())}"[:80] + ".html"
                (KEPT / file).write_bytes(response.content)
                names[file] = name
            transaction.set_rollback(True)
    finally:
        template_rendered.disconnect(note)
    return SimpleNamespace(templates=templates, names=names)


def test_every_public_page_is_valid(rendered):
    need("java")
    said = vnu.complaints(KEPT)
    assert not said, "\n".join(f"{rendered.names[file]} ({file})\n  " + "\n  ".join(said[file]) for file in said)


def test_every_public_template_took_part(rendered):
    folder = paths.ROOT / "templates"
    every = {str(path.relative_to(folder)) for path in folder.rglob("*.html")}
    public = {name for name in every if not name.startswith(NOT_PUBLIC)}
    assert public - rendered.templates == set()


def test_no_page_carries_inline_script_or_style(rendered):
    """The public site's Content-Security-Policy is plain 'self'."""
    inline = re.compile(rb"<style|\sstyle=|<script(?![^>]*\ssrc=)(?![^>]*application/ld\+json)|\son[a-z]+=", re.I)
    wrong = {rendered.names[file]: inline.search((KEPT / file).read_bytes()) for file in rendered.names}
    assert not {name: match[0] for name, match in wrong.items() if match}
