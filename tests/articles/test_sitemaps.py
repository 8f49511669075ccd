"""Sitemaps, robots and structured data: what machines are told is what readers are told."""

import json
import re
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.urls import reverse
from django.utils import timezone

from newsroom.core.models import Outlet
from tests.articles import public
from tests.articles.public import LATER
from tests.corrections.scene import NOW

NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "n": "http://www.google.com/schemas/sitemap-news/0.9"}


def read(client, address, what="s:url"):
    """{address: lastmod} of a sitemap."""
    response = client.get(address)
    assert response.status_code == 200 and response["Content-Type"] == "application/xml; charset=utf-8"
    root = ElementTree.fromstring(response.content)
    return {
        each.findtext("s:loc", namespaces=NS): each.findtext("s:lastmod", namespaces=NS)
        for each in root.findall(what, NS)
    }


def test_the_index_leads_to_a_file_for_each_month(client, scene):
    public.story(scene, "Lama", at=NOW - timedelta(days=60))
    found = read(client, "/sitemap.xml", "s:sitemap")
    assert list(found) == [f"http://localhost:8000/sitemap-{name}.xml" for name in ("pages", "2026-03", "2026-01")]
    for address in found:
        assert read(client, address.removeprefix("http://localhost:8000"))


def test_a_month_lists_its_stories_with_their_last_change_for_readers(client, scene):
    public.change(scene, scene.story, "sabar", "bersabar", kind="typo", note="")
    address = f"http://localhost:8000{scene.story.get_absolute_url()}"
    assert read(client, "/sitemap-2026-03.xml") == {address: "2026-03-10T10:00:00+07:00"}
    public.reply(scene, scene.story, at=LATER + timedelta(hours=2))
    assert read(client, "/sitemap-2026-03.xml")[address] == "2026-03-11T12:00:00+07:00"


def test_the_index_is_never_older_than_what_it_leads_to(client, scene):
    public.reply(scene, scene.story, at=LATER + timedelta(hours=2))
    month = read(client, "/sitemap.xml", "s:sitemap")["http://localhost:8000/sitemap-2026-03.xml"]
    assert month == max(read(client, "/sitemap-2026-03.xml").values())


@pytest.mark.parametrize("month", ["2026-13", "0-01", "2026-0", "99999-01", "9999-12"])
def test_a_month_that_does_not_exist_is_a_404_or_empty(client, scene, month):
    assert client.get(f"/sitemap-{month}.xml").status_code in {404, 200}
    assert b"<loc>" not in client.get(f"/sitemap-{month}.xml").content


@pytest.mark.law("MS-6a")
def test_the_news_sitemap_holds_reporting_of_two_days_alone(client, scene):
    now = timezone.now()
    fresh = public.story(scene, "Segar & baru", at=now - timedelta(hours=47))
    public.story(scene, "Basi", at=now - timedelta(hours=49))
    public.story(scene, "Bayar", kind="advertorial", sponsor="Koperasi", at=now)
    public.reply(scene, fresh, at=now)
    root = ElementTree.fromstring(client.get("/sitemap-news.xml").content)
    assert [each.text for each in root.iterfind(".//n:title", NS)] == ["Segar & baru"]
    assert root.findtext(".//n:name", namespaces=NS) == "Tepi Bengawan"
    assert root.findtext(".//n:publication_date", namespaces=NS).endswith("+07:00")


def test_robots_keep_out_of_filings_and_know_the_sitemaps(client, db):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/\n" in text and "Disallow: /koreksi/pengajuan/\n" in text
    assert "Sitemap: http://localhost:8000/sitemap.xml\n" in text and "Disallow: /\n" not in text


def structured(client, address):
    html = client.get(address).content.decode()
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
    return json.loads(block)


def test_a_story_says_what_its_page_says(client, scene):
    Outlet.objects.update(founded=1998)
    ana = public.author("Ana", "ana")
    picture = public.photo(scene, caption="Los barat", alt="Los")
    article = public.story(
        scene, "Kios", "<p>Ada 73 kios.</p>", standfirst="Ringkas.", tags=["pasar"], lead_photo=picture,
        authors=[(ana, "reporter"), (public.author("Edi", "edi"), "editor")],
    )  # fmt: skip
    notice = public.erratum(scene, article, "73", "37")
    data = structured(client, article.get_absolute_url())
    address = f"http://localhost:8000{article.get_absolute_url()}"
    assert data == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Kios",
        "description": "Ringkas.",
        "url": address,
        "mainEntityOfPage": address,
        "image": [f"http://localhost:8000{picture.src}"],
        "datePublished": "2026-03-10T03:00:00+00:00",
        "dateModified": "2026-03-11T03:00:00+00:00",
        "articleSection": "Daerah",
        "keywords": ["pasar"],
        "author": [{"@type": "Person", "name": "Ana", "url": "http://localhost:8000/penulis/ana/"}],
        "publisher": {
            "@type": "NewsMediaOrganization",
            "@id": "http://localhost:8000/#outlet",
            "name": "Tepi Bengawan",
            "legalName": "PT Tepi Bengawan Media",
            "url": "http://localhost:8000/",
            "email": "redaksi@tepi.example",
            "foundingDate": "1998",
            "masthead": "http://localhost:8000/redaksi/",
            "correctionsPolicy": "http://localhost:8000/koreksi/",
        },
        "inLanguage": "id",
        "isAccessibleForFree": True,
        "correction": [
            {
                "@type": "CorrectionComment",
                "datePublished": "2026-03-11T03:00:00+00:00",
                "url": f"http://localhost:8000/koreksi/{notice.pk}/",
                "text": "73 → 37",
            }
        ],
    }


@pytest.mark.law("MS-6a")
def test_each_kind_of_story_is_called_what_it_is(client, scene):
    paid = public.story(scene, "Bayar", kind="advertorial", sponsor="Koperasi")
    opinion = public.story(scene, "Kolom", kind="opinion")
    answer = public.reply(scene, scene.story)
    kinds = {each: structured(client, each.get_absolute_url())["@type"] for each in (paid, opinion, answer)}
    assert list(kinds.values()) == ["AdvertiserContentArticle", "OpinionNewsArticle", "Article"]
    assert structured(client, paid.get_absolute_url())["sponsor"]["name"] == "Koperasi"


def test_the_front_page_says_who_publishes_it(client, scene):
    assert structured(client, reverse("front"))["@type"] == "NewsMediaOrganization"
