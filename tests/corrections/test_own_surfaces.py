"""A correction is on every surface of our own at once; posts on social media, which are elsewhere, stand on the case."""

import json
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from corrections.models.case import CaseType, State
from tests.articles import public
from tests.articles.public import LATER
from tests.articles.test_follow_ups import post
from tests.corrections.scene import NOW


@pytest.mark.law("MS-4d1", "INV-5")
def test_an_erratum_is_on_every_page_feed_and_list_the_moment_it_is_published(client, scene):
    tags = ["air"]
    story = public.story(scene, "Pipa", "<p>Ada 73 pipa.</p>", tags=tags)
    surfaces = {
        "story": story.get_absolute_url(),
        "history": f"/berita/{story.pk}/riwayat/",
        "front": "/",
        "feed": "/feed/",
        "section feed": "/rubrik/daerah/feed/",
        "tag feed": "/tag/air/feed/",
        "register": "/koreksi/",
        "register feed": "/koreksi/feed/",
        "json": "/koreksi/register.json",
        "csv": "/koreksi/register.csv",
    }
    before = {name: client.get(address).content.decode() for name, address in surfaces.items()}
    notice = public.erratum(scene, story, "73", "37")
    for name, address in surfaces.items():
        html = client.get(address).content.decode()
        assert f"/koreksi/{notice.pk}/" in html or name == "history", name
        assert "37" in re.sub(r"<[^>]+>", "", html) or name == "front", name
        assert f"/koreksi/{notice.pk}/" not in before[name], name
    data = json.loads(re.search(r"ld\+json\">(.*?)</script>", client.get(story.get_absolute_url()).content.decode())[1])
    assert data["correction"][0]["datePublished"] == LATER.isoformat() == data["dateModified"]
    places = re.findall(r"<loc>([^<]+)</loc>\s*<lastmod>([^<]+)<", client.get("/sitemap-2026-03.xml").content.decode())
    changed = {address.removeprefix("http://localhost:8000"): at for address, at in places}
    assert changed[story.get_absolute_url()].startswith("2026-03-11T10:00:00+07:00")
    assert not changed[scene.story.get_absolute_url()].startswith("2026-03-11")


@pytest.mark.law("PR-12", "SM-2")
def test_the_case_screen_lists_the_posts_about_its_stories_and_what_is_open_about_them(visit, scene):
    post(scene, note="Poster pertama")
    post(scene, public.story(scene, "Lain"), 2, note="Poster lain")
    case = scene.case(State.COMPLETE, CaseType.CORRECTION)
    page = visit.as_(scene.officer).get("corrections_case_change", case.pk).content.decode()
    assert "Poster pertama" in page and "Poster lain" not in page
    assert not re.search(r"/articles/followup/\d", page)
    scene.correct(case, NOW)
    row = scene.story.follow_ups.get()
    page = visit.get("corrections_case_change", case.pk).content.decode()
    assert f"/admin/articles/followup/{row.pk}/change/" in page


def test_the_case_screen_asks_the_same_for_one_post_and_for_many(visit, scene):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            visit.get("corrections_case_change", case.pk)
        return len(queries)

    case = scene.case(State.COMPLETE)
    post(scene)
    visit.as_(scene.officer)
    asked()
    few = asked()
    for number in range(2, 6):
        post(scene, number=number)
    assert asked() == few
