"""Feeds, read as XML: whole addresses, ids that stay, and what stands on each story."""

import re
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.urls import reverse

from articles.feeds import xml_text
from newsroom.core.models import Outlet
from tests.articles import public
from tests.articles.public import LATER
from tests.corrections.scene import NOW

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def authority(scene):
    Outlet.objects.update(tag_authority="tepi.example,1998")


def atom(client, address="/feed/"):
    response = client.get(address)
    assert response.status_code == 200 and response["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert response["Cache-Control"] == "no-cache"
    return ElementTree.fromstring(response.content)


def entries(client, address="/feed/"):
    """{title: entry as a dict of texts}."""
    found = {}
    for entry in atom(client, address).iter(f"{ATOM}entry"):
        values = {name: entry.findtext(ATOM + name) for name in ("id", "title", "summary", "published", "updated")}
        values["link"] = entry.find(f"{ATOM}link").get("href")
        values["terms"] = [category.get("term") for category in entry.iter(f"{ATOM}category")]
        found[values["title"]] = values
    return found


def test_an_entry_has_a_whole_address_and_an_id_that_stays(client, scene, authority):
    entry = entries(client)[scene.story.title]
    assert entry["link"] == f"http://localhost:8000{scene.story.get_absolute_url()}"
    assert entry["id"] == f"tag:tepi.example,1998:berita/{scene.story.pk}"
    assert entry["published"] == entry["updated"] == "2026-03-10T03:00:00+00:00"


def test_a_forged_host_changes_no_address(client, scene, settings):
    settings.ALLOWED_HOSTS = ["*"]
    assert b"evil.example" not in client.get("/feed/", headers={"host": "evil.example"}).content


def test_it_moves_with_updates_and_corrections_and_notices_not_with_typing_errors(client, scene):
    def updated():
        (entry,) = entries(client).values()
        return entry["updated"]

    public.change(scene, scene.story, "sabar", "bersabar", kind="typo", note="", at=NOW + timedelta(hours=1))
    assert updated() == "2026-03-10T03:00:00+00:00"
    public.change(scene, scene.story, "April", "Mei", at=NOW + timedelta(hours=2))
    assert updated() == "2026-03-10T05:00:00+00:00"
    public.change(scene, scene.story, "bersabar", "sabar", kind="typo", note="", at=NOW + timedelta(hours=3))
    assert updated() == "2026-03-10T05:00:00+00:00"
    public.erratum(scene, scene.story, "73", "37", at=NOW + timedelta(hours=4))
    assert updated() == "2026-03-10T07:00:00+00:00"


@pytest.mark.law("INV-5", "MS-4b", "MS-4c")
def test_notices_stand_in_the_entry_with_their_time_and_address(client, scene):
    notice = public.erratum(scene, scene.story, "73 titik", "37 titik")
    answer = public.reply(scene, scene.story).replies_to.get()
    entry = next(entry for title, entry in entries(client).items() if title.startswith("Pipa"))
    for each in (notice, answer):
        assert f'href="http://localhost:8000{each.get_absolute_url()}"' in entry["summary"]
    assert "“73 titik”" in entry["summary"] and "“37 titik”" in entry["summary"] and "Dinas Air" in entry["summary"]
    assert "11 Maret 2026, 10.00\N{NO-BREAK SPACE}WIB" in entry["summary"]
    assert entry["updated"] == "2026-03-11T03:00:00+00:00"
    assert len(entry["terms"]) == 3


@pytest.mark.law("MS-6a", "MS-6b")
def test_paid_content_says_so_in_its_title(client, scene):
    public.story(scene, "Wisata", kind="advertorial", sponsor="Koperasi")
    entry = entries(client)["IKLAN: Wisata"]
    assert "Koperasi" in entry["summary"]
    assert b"<title>IKLAN: Wisata</title>" in client.get("/feed/?format=rss").content


@pytest.mark.law("MS-2c4")
def test_an_unverified_story_says_so(client, scene):
    public.story(scene, "Kabar", unverified=True)
    assert re.search(r"<p>\([^<]+\)</p>", entries(client)["Kabar"]["summary"])


def test_sections_and_tags_have_feeds_of_their_own(client, scene, authority):
    public.story(scene, "Bertag", tags=["air"])
    assert set(entries(client, "/tag/air/feed/")) == {"Bertag"}
    feed = atom(client, "/rubrik/daerah/feed/")
    assert feed.findtext(f"{ATOM}title") == "Daerah - Tepi Bengawan"
    assert feed.findtext(f"{ATOM}id") == "tag:tepi.example,1998:rubrik/daerah"
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {
        "alternate": "http://localhost:8000/rubrik/daerah/",
        "self": "http://localhost:8000/rubrik/daerah/feed/",
    }


def test_rss_is_the_same_for_readers_of_rss(client, scene, authority):
    response = client.get("/feed/?format=rss")
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    (item,) = ElementTree.fromstring(response.content).iter("item")
    assert item.findtext("title") == scene.story.title
    assert item.findtext("guid") == f"tag:tepi.example,1998:berita/{scene.story.pk}"
    assert item.find("guid").get("isPermaLink") == "false"


def test_a_format_that_is_not_known_is_atom(client, scene):
    assert atom(client, "/feed/?format=%3Cx%3E")


def test_two_readers_of_two_formats_do_not_disturb_each_other(client, scene):
    """The feed's view is one object for all requests."""
    client.get("/feed/?format=rss")
    assert atom(client)


def test_an_empty_feed_is_a_feed(client, db):
    assert atom(client).find(f"{ATOM}entry") is None


def test_characters_that_xml_cannot_hold_are_left_out(client, scene):
    public.story(scene, "Judul\x08 dengan\x1b sandi", standfirst="a\x0bb")
    assert "Judul dengan sandi" in entries(client)
    assert xml_text("a\x00\x08\ud800b\n\U0001f600") == "ab\n\U0001f600"
    ElementTree.fromstring(client.get("/sitemap-news.xml").content)


@pytest.mark.law("MS-5c", "PR-13")
def test_the_register_has_a_feed(client, scene, authority):
    notice = public.erratum(scene, scene.story, "73", "37")
    public.withdrawal(scene, scene.story, label="Berita tentang desa", at=LATER + timedelta(hours=1))
    found = entries(client, reverse("register_feed"))
    assert [entry["id"].split("/")[-1] for entry in found.values()] == [str(notice.pk + 1), str(notice.pk)]
    newest = next(iter(found.values()))
    assert newest["title"].endswith("Berita tentang desa") and "Melindungi seorang anak." in newest["summary"]
    assert newest["link"] == f"http://localhost:8000/koreksi/{notice.pk + 1}/"


@pytest.mark.law("MS-4d3")
def test_media_that_quoted_us_find_every_notice_with_its_story_and_time(client, scene):
    stories = [public.story(scene, f"Kios {n}", "<p>Ada 73 kios.</p>") for n in range(25)]
    for number, story in enumerate(stories):
        public.erratum(scene, story, "73", "37", at=LATER + timedelta(minutes=number))
    public.reply(scene, scene.story)
    public.withdrawal(scene, stories[0], label="Berita pasar", at=LATER + timedelta(days=2))
    found = list(atom(client, reverse("register_feed")).iter(f"{ATOM}entry"))
    assert len(found) == 27
    told = {entry.findtext(f"{ATOM}published"): entry.findtext(f"{ATOM}summary") for entry in found}
    for number, story in enumerate(stories[1:], start=1):
        address = f'<a href="http://localhost:8000{story.get_absolute_url()}">Kios {number}</a>'
        assert address in told[(LATER + timedelta(minutes=number)).isoformat()]
    # The address of a withdrawn one names nothing.
    assert (
        f'<a href="http://localhost:8000/berita/{stories[0].pk}/">Berita pasar</a>'
        in told[(LATER + timedelta(days=2)).isoformat()]
    )
