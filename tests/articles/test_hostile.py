"""HTML and script in every field that anybody can fill: shown as text on every surface, run on none."""

import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import Section, Tag
from newsroom.core.models import Outlet, Page
from tests.articles import public

EVIL = "\"><script>alert(1)</script><img src=x onerror=alert(2)>' &amp; ]]>"
SHORT = "<img src=x onerror=alert(1)>\"'</script>"
SCRIPTS = {"/static/js/share.js", "/static/js/passages.js", "/static/js/embed.js"}


class Page_(HTMLParser):
    """What a browser would make of a page: tags that run or load something, and handlers."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.found += [f"<{tag} {name}>" for name in values if name.startswith("on") or name in {"style", "srcdoc"}]
        if tag in {"iframe", "object", "embed", "base", "form"} and values.get("action", "/").startswith("http"):
            self.found.append(f"<{tag}>")
        if tag == "script" and values.get("type") != "application/ld+json" and values.get("src") not in SCRIPTS:
            self.found.append(f"<script {values}>")
        if tag == "img" and not (values.get("src") or "").startswith("/media/"):
            self.found.append(f"<img {values}>")
        if (values.get("href") or "").lower().startswith("javascript:"):
            self.found.append(f"<{tag} javascript:>")


@pytest.fixture
def everywhere(scene):
    """Hostile words in every field, on record and off it; returns the addresses of all pages that show them."""
    Outlet.objects.update(
        name=SHORT, motto=EVIL, legal_entity=EVIL, legal_registration=EVIL, address=EVIL, city=EVIL, phone=SHORT,
        business_responsible=EVIL, editorial_responsible=EVIL, correction_email="a@b.example",
        social_accounts=[{"network": EVIL, "handle": EVIL, "url": "https://x.example/"}],
    )  # fmt: skip
    Section.objects.update(name=SHORT[:60], description=EVIL)
    scene.section.refresh_from_db()
    tag = Tag.objects.create(name=EVIL, slug="jahat", description=EVIL)
    ana = public.author(EVIL, "jahat", biography=EVIL, code="<b>")
    picture = public.photo(scene, caption=EVIL, alt=EVIL, credit=EVIL)
    Page.objects.create(slug="jahat", title=EVIL, body=f"<p>a</p>{EVIL}<p onclick=x>b</p>")
    now = timezone.now()
    body = (
        f"<p>73 {EVIL} <a href='javascript:alert(1)'>a</a></p><p onclick='x'>b</p>"
        f'<aside data-related-article="{scene.story.pk}"></aside>'
        '<aside data-related-url="https://x.example/&quot;&gt;&lt;script&gt;" data-related-title="&lt;script&gt;x"></aside>'
        f'<figure data-photo="{picture.pk}" data-caption="&quot;&gt;&lt;script&gt;"></figure>'
    )
    article = public.story(
        scene, EVIL, body, kind="advertorial", sponsor=EVIL, kicker=SHORT, standfirst=EVIL, dateline=SHORT,
        lead_photo=picture, lead_caption=EVIL, tags=[tag], authors=[(ana, "reporter")], unverified=True, at=now,
    )  # fmt: skip
    public.change(scene, article, "73", "73 &lt;img&gt;", note=EVIL)
    notice = public.erratum(scene, article, "73", "37", items=[(f"73 {EVIL}", f"37 {SHORT}")], apology=EVIL)
    answer = public.reply(
        scene, article, title=f"Hak Jawab {SHORT}", party=EVIL, html=EVIL, standfirst=EVIL, apology=EVIL
    )
    gone = public.story(scene, f"Cabut {SHORT}", at=now)
    public.withdrawal(scene, gone, label=EVIL, reason=EVIL, apology=EVIL)
    return [
        "/", "/rubrik/daerah/", "/tag/jahat/", "/penulis/jahat/", "/indeks/", "/cari/?q=alert", "/redaksi/",
        "/kebijakan/jahat/", "/koreksi/", f"/koreksi/{notice.pk}/", f"/koreksi/{notice.pk + 1}/", f"/koreksi/{notice.pk + 2}/",
        article.get_absolute_url(), answer.get_absolute_url(), reverse("history", args=[article.pk]),
        reverse("version", args=[article.pk, 1]), f"/berita/{gone.pk}/", f"/cari/?q={SHORT}", "/tidak-ada/",
    ]  # fmt: skip


def test_pages_show_it_as_text(client, everywhere):
    for address in everywhere:
        response = client.get(address, follow=True)
        assert response.status_code in {200, 404, 410}, address
        html = response.content.decode()
        assert Page_(html).found == [], address
        assert "&lt;img" in html or "\\u003Cimg" in html or "&amp;lt;img" in html, address
        for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.S):
            assert json.loads(block)["@context"]


@pytest.mark.parametrize(
    "address", ["/feed/", "/feed/?format=rss", "/rubrik/daerah/feed/", "/tag/jahat/feed/", "/koreksi/feed/", "/sitemap.xml",
                "/sitemap-pages.xml", "/sitemap-news.xml"],
)  # fmt: skip
def test_feeds_and_sitemaps_stay_xml_and_hold_it_as_text(client, everywhere, address):
    root = ElementTree.fromstring(client.get(address).content)
    for text in (each.text for each in root.iter() if each.tag.endswith(("summary", "description")) and each.text):
        assert Page_(text).found == [], text


def test_the_register_as_json_holds_it_as_it_was(client, everywhere):
    response = client.get("/koreksi/register.json")
    assert response["Content-Type"] == "application/json" and response["X-Content-Type-Options"] == "nosniff"
    assert {row["apology"] for row in response.json()["notices"]} == {EVIL}
