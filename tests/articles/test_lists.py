"""Lists, the archive, search, and the front page."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from articles.models import FrontPick, LiveStory, Section
from articles.queries import PAGE
from newsroom.core.models import Outlet
from tests.articles import public
from tests.corrections.scene import NOW, says


def titles(html):
    """Headlines of the cards, in order."""
    return re.findall(r"<h[2-4]><a [^>]*>([^<]+)</a>", html)


def get(client, address, **query):
    return client.get(address, query).content.decode()


@pytest.fixture
def many(scene):
    """More stories than a page holds, of one section, tag and author, an hour apart."""
    ana = public.author("Ana", "ana", biography="Meliput air sejak 2016.", code="ana")
    for number in range(PAGE + 5):
        at = NOW + timedelta(hours=number + 1)
        public.story(scene, f"Berita {number:02}", at=at, tags=["air"], authors=[(ana, "reporter"), (ana, "editor")])
    return scene


LISTS = ["/rubrik/daerah/", "/tag/air/", "/penulis/ana/", "/indeks/", "/cari/?q=berita"]


@pytest.mark.parametrize("address", LISTS)
def test_a_list_goes_on_to_its_last_story_and_shows_each_once(client, many, address):
    seen, pages = [], 0
    while address:
        html = get(client, address)
        seen += titles(html)
        pages += 1
        older = re.search(r'rel="next" href="([^"]+)"', html)
        address = older[1].replace("&amp;", "&") if older else None
    expected = [f"Berita {number:02}" for number in reversed(range(PAGE + 5))]
    assert [title for title in seen if title.startswith("Berita")] == expected and pages == 2


@pytest.mark.parametrize("address", [*LISTS, "/indeks/2026/03/11/", "/koreksi/"])
@pytest.mark.parametrize("junk", ["abc", "1", "99999999999999999-1", "1-99999999999999999999", "'%22--"])
def test_a_cursor_that_we_never_gave_out_is_a_404_with_words(client, many, address, junk):
    response = client.get(f"{address}{'&' if '?' in address else '?'}before={junk}")
    assert response.status_code == 404
    assert says(response, "The address names a place in the list that we never gave out.")
    assert f'href="{address.split("?")[0]}"' in response.content.decode()


@pytest.mark.parametrize("address", LISTS)
def test_a_page_number_means_nothing(client, many, address):
    joint = "&" if "?" in address else "?"
    assert titles(get(client, f"{address}{joint}page=abc")) == titles(get(client, address))


@pytest.mark.parametrize(
    "address", [*LISTS, "/", "/koreksi/", "/indeks/2026/03/11/", "/feed/", "/koreksi/register.json"]
)
def test_a_nul_byte_is_a_400(client, scene, address):
    for query in ("before=%00", "q=%00", "masa=a%00b"):
        assert client.get(f"{address}?{query}").status_code == 400


@pytest.mark.parametrize("name", ["section", "tag", "author", "policy", "section_feed", "tag_feed"])
def test_what_does_not_exist_is_a_404(client, scene, name):
    assert client.get(reverse(name, args=["tidak-ada"])).status_code == 404


def test_an_author_is_introduced(client, many):
    html = get(client, "/penulis/ana/")
    assert "<h1>Ana</h1>" in html and "Meliput air sejak 2016." in html


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("/rubrik/kosong/", "No story in this section yet"),
        ("/tag/kosong/", "No story with this tag"),
        ("/penulis/kosong/", "No story of this author yet"),
    ],
)
def test_an_empty_list_says_so(client, scene, address, sentence):
    Section.objects.create(name="Kosong", slug="kosong")
    public.author("Kosong", "kosong")
    public.draft(scene).tags.add("kosong")
    response = client.get(address)
    assert response.status_code == 200 and says(response, sentence)


class TestArchive:
    def test_a_day_is_a_day_of_the_outlets_zone(self, client, scene):
        """23.30 and 00.30 WIB are two days, though one of UTC."""
        public.story(scene, "Larut malam", at=datetime(2026, 3, 10, 16, 30, tzinfo=UTC))
        public.story(scene, "Lewat tengah malam", at=datetime(2026, 3, 10, 17, 30, tzinfo=UTC))
        assert titles(get(client, "/indeks/2026/03/10/")) == ["Larut malam", scene.story.title]
        assert titles(get(client, "/indeks/2026/03/11/")) == ["Lewat tengah malam"]
        Outlet.objects.update(time_zone="Asia/Jayapura")
        assert titles(get(client, "/indeks/2026/03/11/")) == ["Lewat tengah malam", "Larut malam"]

    @pytest.mark.parametrize(
        "day", ["2026/02/30", "2026/13/01", "0/1/1", "1/1/1", "9999/12/31", "99999/1/1", "2026/3/0"]
    )
    def test_a_day_that_no_calendar_has_is_a_404(self, client, scene, day):
        assert client.get(f"/indeks/{day}/").status_code == 404

    def test_days_without_stories_say_so(self, client, scene):
        assert says(client.get("/indeks/2020/01/01/"), "Nothing was published on this day")
        assert says(client.get("/indeks/2099/01/01/"), "This day is still to come")

    def test_neighbours_are_days_with_stories(self, client, scene):
        public.story(scene, "Lama", at=NOW - timedelta(days=40))
        html = get(client, "/indeks/2026/02/20/")
        assert 'href="/indeks/2026/03/10/"' in html and 'href="/indeks/2026/01/29/"' in html

    def test_the_form_leads_to_the_day(self, client, scene):
        assert client.get("/indeks/?tanggal=2026-03-10").headers["Location"] == "/indeks/2026/03/10/"
        for junk in ("2026-02-31", "kemarin", "10/3/2026"):
            response = client.get("/indeks/", {"tanggal": junk})
            assert response.status_code == 200 and says(response, "There is no such day. Write it as in 2026-03-10.")


class TestSearch:
    def test_it_finds_every_word_in_any_order_whatever_the_case(self, client, scene):
        public.story(scene, "Jembatan Ngrawoh", "<p>Uji beban di Kafé lama.</p>")
        for asked in ("ngrawoh", "BEBAN jembatan", "kafe", "Kafé", "  uji   ngrawoh "):
            assert titles(get(client, "/cari/", q=asked)) == ["Jembatan Ngrawoh"], asked
        assert titles(get(client, "/cari/", q="jembatan kereta")) == []

    @pytest.mark.parametrize(
        "asked", ["%", "_", "100%", "\\", "' OR 1=1 --", '"', "*", "x" * 5000, "<script>", "a b c d e f g h i j"]
    )
    def test_signs_mean_themselves(self, client, scene, asked):
        response = client.get("/cari/", {"q": asked})
        assert response.status_code == 200
        assert titles(response.content.decode()) == [] and "<script>" not in response.content.decode()
        assert says(response, "Try another spelling, or fewer words.")

    def test_nothing_asked_is_a_form_alone(self, client, scene):
        response = client.get("/cari/")
        assert response.status_code == 200 and not says(response, "Try another spelling, or fewer words.")
        assert '<meta name="robots" content="noindex' in response.content.decode()


class TestFront:
    def test_what_editors_picked_comes_first_then_the_newest(self, client, scene):
        made = [public.story(scene, f"Berita {n}", at=NOW + timedelta(hours=n)) for n in range(1, 7)]
        FrontPick.objects.create(position=1, article=made[0])
        FrontPick.objects.create(position=2, article=made[2])
        assert titles(get(client, "/"))[:4] == ["Berita 1", "Berita 3", "Berita 6", "Berita 5"]

    def test_a_band_for_each_section_with_stories_and_none_shown_twice(self, client, scene):
        other = Section.objects.create(name="Sungai", slug="sungai", position=9)
        Section.objects.create(name="Kosong", slug="kosong")
        for n in range(9):
            public.story(scene, f"Daerah {n}", at=NOW + timedelta(hours=n + 1))
        scene.section = other
        public.story(scene, "Air naik")
        html = get(client, "/")
        assert re.findall(r'id="band-([\w-]+)"', html) == ["daerah", "sungai"]
        assert len(titles(html)) == len(set(titles(html)))

    def test_the_newest_notices_stand_beside_the_news(self, client, scene):
        notice = public.erratum(scene, scene.story, "73", "37")
        html = get(client, "/")
        record = html[html.index('class="record"') :]
        assert notice.get_absolute_url() in record and "37</ins>" in record

    def test_before_the_first_story_it_says_so(self, client, db):
        assert says(client.get("/"), "Nothing has been published yet")

    @pytest.mark.law("MS-6b")
    @pytest.mark.parametrize(
        "address", ["/", "/rubrik/daerah/", "/tag/air/", "/penulis/ana/", "/indeks/", "/cari/?q=wisata"]
    )
    def test_paid_content_is_labelled_on_every_card(self, client, scene, address):
        ana = public.author("Ana", "ana")
        public.story(
            scene, "Wisata sungai", kind="advertorial", sponsor="Koperasi", tags=["air"], authors=[(ana, "writer")]
        )
        html = get(client, address)
        cards = [card for card in html.split("<article")[1:] if "Wisata sungai" in card.split("</article")[0]]
        assert cards and all("label-ad" in card and "Koperasi" in card for card in cards)

    def test_cards_carry_the_labels_of_what_stands_on_the_story(self, client, scene):
        public.erratum(scene, scene.story, "73", "37")
        public.reply(scene, scene.story)
        assert LiveStory.objects.get(pk=scene.story.pk).has_reply
        html = get(client, "/rubrik/daerah/")
        card = next(card for card in html.split("<article") if "di 37 titik" in card)
        assert "label-erratum" in card and "label-reply" in card
