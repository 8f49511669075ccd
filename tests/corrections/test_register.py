"""The public register: every notice once, with its time; figures that agree with the record; the same as data."""

import csv
import io
import re
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from articles.actions.notices import make_notice
from articles.models import Notice, Section
from articles.queries import PAGE
from corrections import charts, transparency
from corrections.models import Case
from corrections.models.case import CaseType, State
from corrections.register_filter import Filter
from newsroom.core.models import Outlet
from tests.articles import public
from tests.articles.public import LATER
from tests.corrections.scene import NOW, says


@pytest.fixture
def notices(scene):
    """An erratum, a reply and a withdrawal, of two sections and two years."""
    erratum = public.erratum(scene, scene.story, "73", "37", apology="Kami meminta maaf.")
    answer = public.reply(scene, scene.story, at=LATER + timedelta(hours=1))
    scene.section = Section.objects.create(name="Sungai", slug="sungai")
    gone = public.story(scene, "Cabutan", at=NOW - timedelta(days=400))
    withdrawal = public.withdrawal(scene, gone, at=NOW - timedelta(days=399), label="Berita tentang anak")
    return {"erratum": erratum, "reply": answer.replies_to.get(), "withdrawal": withdrawal}


def listed(response):
    """Ids of the notices on the page, in order."""
    html = response.content.decode()
    entries = html[html.index('class="entries"') :] if 'class="entries"' in html else ""
    return [int(pk) for pk in re.findall(r'<h3><a href="/koreksi/(\d+)/"', entries)]


@pytest.mark.law("PR-13")
def test_each_notice_appears_once_newest_first(client, notices):
    response = client.get("/koreksi/")
    assert listed(response) == [notices[kind].pk for kind in ("reply", "erratum", "withdrawal")]


@pytest.mark.law("MS-4c")
def test_each_shows_its_time_with_the_zone_of_the_outlet(client, scene, notices):
    html = client.get("/koreksi/").content.decode()
    assert "Rabu, 11 Maret 2026, 10.00\N{NO-BREAK SPACE}WIB" in html
    assert "Rabu, 11 Maret 2026, 11.00\N{NO-BREAK SPACE}WIB" in html
    Outlet.objects.update(time_zone="Asia/Makassar")
    assert (
        "Rabu, 11 Maret 2026, 11.00\N{NO-BREAK SPACE}WITA"
        in client.get(f"/koreksi/{notices['erratum'].pk}/").content.decode()
    )


def test_the_past_has_no_end_and_no_repetition(client, scene):
    story = public.story(scene, "Angka", "<p>angka 0</p>")
    for n in range(PAGE + 3):
        public.erratum(scene, story, f"angka {n}", f"angka {n + 1}", at=LATER)  # all at one time
    first = client.get("/koreksi/?jenis=ralat")
    older = re.search(r'rel="next" href="([^"]+)"', first.content.decode())[1].replace("&amp;", "&")
    assert "jenis=ralat" in older
    pages = listed(first), listed(client.get(older))
    assert [len(page) for page in pages] == [PAGE, 3] and len({*pages[0], *pages[1]}) == PAGE + 3


class TestFilters:
    @pytest.mark.parametrize(
        ("query", "kinds"),
        [
            ({"jenis": "ralat"}, ["erratum"]),
            ({"jenis": "hak-jawab"}, ["reply"]),
            ({"jenis": "pencabutan"}, ["withdrawal"]),
            ({"jenis": "putusan"}, []),
            ({"rubrik": "sungai"}, ["withdrawal"]),
            ({"rubrik": "daerah", "jenis": "ralat"}, ["erratum"]),
            ({"masa": "2026"}, ["reply", "erratum"]),
            ({"masa": "2025"}, ["withdrawal"]),
            ({"masa": "2025", "rubrik": "daerah"}, []),
        ],
    )
    def test_page_and_data_are_filtered_alike(self, client, notices, query, kinds):
        expected = [notices[kind].pk for kind in kinds]
        assert listed(client.get("/koreksi/", query)) == expected
        assert [row["id"] for row in client.get("/koreksi/register.json", query).json()["notices"]] == expected

    @pytest.mark.parametrize("junk", ["zzz", "<script>", "2011", "99999", "-1", "ralat ", "२०२६", "%"])
    @pytest.mark.parametrize("name", ["jenis", "masa", "rubrik"])
    def test_what_means_nothing_is_left_out_with_a_sentence(self, client, notices, name, junk):
        response = client.get("/koreksi/", {name: junk})
        assert response.status_code == 200 and len(listed(response)) == 3
        assert says(response, "Part of the address was not understood and was left out.")
        assert b"<script>" not in response.content

    def test_a_filter_without_hits_says_so(self, client, notices):
        assert says(client.get("/koreksi/?jenis=putusan"), "No notice in this selection")

    def test_a_year_ends_in_the_outlets_zone(self, client, scene):
        """00.30 WIB on 1 January is still the old year in UTC."""
        public.erratum(scene, scene.story, "73", "37", at=datetime(2026, 12, 31, 17, 30, tzinfo=UTC))
        assert len(listed(client.get("/koreksi/?masa=2026"))) == 0

    @pytest.mark.parametrize(
        ("today", "first", "last"), [("2026-03-10", "2025-10", "2026-03"), ("2026-12-01", "2026-07", "2026-12")]
    )
    def test_six_months_end_with_this_one(self, today, first, last):
        months = Filter(today=datetime.fromisoformat(today).date()).months
        assert [f"{months[0]:%Y-%m}", f"{months[-1]:%Y-%m}", len(months)] == [first, last, 6]


class TestFigures:
    @pytest.mark.law("HJ-4/5")
    def test_they_agree_with_the_record(self, client, scene):
        scene.case(State.PUBLISHED)
        scene.case(State.REFUSED)
        scene.case(State.TAKEN_BACK)
        scene.case(State.RECEIVED)
        scene.case(State.CORRECTED, CaseType.CORRECTION)
        scene.case(State.STORY_STAYS)
        scene.case(State.SPAM)
        figures = transparency.of(Filter(period="2026", today=NOW.date()).months)
        assert figures.received == Case.objects.count() - 1 == 6
        assert [count for _label, count in figures.outcomes] == [1, 1, 1, 0, 1, 1, 1]
        assert (figures.errata, figures.replies) == (1, 1)
        assert sum(month.total for month in figures.months) == Notice.objects.count()
        assert figures.median_days == 1.0  # filed a day after the story, decided two days after it

    def test_a_period_counts_its_own_alone(self, scene):
        scene.case(State.PUBLISHED)
        assert transparency.of(Filter(period="2025", today=NOW.date()).months).received == 0

    def test_the_page_draws_them_and_says_them_in_tables(self, client, scene):
        scene.case(State.PUBLISHED)
        html = client.get("/koreksi/?masa=2026").content.decode()
        assert html.count('class="chart"') == 2 and html.count("<table") == 2
        march = re.search(r"Maret 2026</th>\s*((?:<td class=\"n\">\d+</td>)+)", html)[1]
        assert re.findall(r"\d+", march) == ["0", "1", "0", "0"]
        assert "style=" not in html

    def test_no_month_and_no_filing_draw_without_error(self, scene):
        figures = transparency.of(Filter(period="2020", today=NOW.date()).months)
        assert all(not column.bars for column in charts.columns(figures.months))
        assert figures.median_days is None

    @pytest.mark.parametrize("high", [1, 7, 999])
    def test_bars_stay_within_their_picture(self, high):
        month = transparency.Month(NOW.date(), (high, high, 1, high))
        for column in charts.columns([month] * 12):
            for bar in column.bars:
                assert bar.x >= 0 and bar.x + bar.width <= charts.WIDTH and bar.height >= 1
                assert bar.y >= 0 and bar.y + bar.height <= charts.HEIGHT


class TestNotice:
    @pytest.mark.law("MS-4b", "MS-4b.2", "INV-5")
    def test_it_leads_to_its_story_and_to_the_reply(self, client, scene, notices):
        html = client.get(f"/koreksi/{notices['reply'].pk}/").content.decode()
        assert f'href="{scene.story.get_absolute_url()}"' in html
        assert f'href="{notices["reply"].reply.get_absolute_url()}"' in html

    @pytest.mark.law("PR-4", "KE-10b")
    def test_an_erratum_says_what_was_and_what_should_be_and_the_apology(self, client, notices):
        html = client.get(f"/koreksi/{notices['erratum'].pk}/").content.decode()
        assert "73</del>" in html and "37</ins>" in html and "Kami meminta maaf." in html

    @pytest.mark.law("MS-5c")
    def test_a_withdrawal_says_its_reason(self, client, notices):
        html = client.get(f"/koreksi/{notices['withdrawal'].pk}/").content.decode()
        assert "Melindungi seorang anak." in html and "Cabutan" not in html
        assert f'href="/berita/{notices["withdrawal"].article_id}/"' in html

    @pytest.mark.parametrize("pk", [0, 999999, 10**30])
    def test_one_that_does_not_exist_is_a_404(self, client, scene, pk):
        assert client.get(f"/koreksi/{pk}/").status_code == 404

    def test_a_notice_that_was_replaced_says_so_and_leaves_the_story(self, client, scene, notices):
        later = make_notice(
            kind=Notice.Kind.ERRATUM, article=scene.story, by=scene.editor, at=LATER + timedelta(days=1),
            text={"title": "x", "items": [{"was": "37", "should_be": "38"}]}, supersedes=notices["erratum"],
        )  # fmt: skip
        assert f'href="/koreksi/{later.pk}/"' in client.get(f"/koreksi/{notices['erratum'].pk}/").content.decode()
        story = client.get(scene.story.get_absolute_url(), follow=True).content.decode()
        assert f'id="notice-{later.pk}"' in story and f'id="notice-{notices["erratum"].pk}"' not in story
        assert len(listed(client.get("/koreksi/"))) == 4


class TestData:
    def test_json_says_what_the_page_says(self, client, scene, notices):
        data = client.get("/koreksi/register.json").json()
        assert (data["outlet"], data["register"]) == ("Tepi Bengawan", "http://localhost:8000/koreksi/")
        reply, erratum, withdrawal = data["notices"]
        assert erratum == {
            "id": notices["erratum"].pk,
            "url": f"http://localhost:8000/koreksi/{notices['erratum'].pk}/",
            "kind": "erratum",
            "published_at": "2026-03-11T03:00:00+00:00",
            "section": "Daerah",
            "story": {
                "id": scene.story.pk,
                "url": f"http://localhost:8000/berita/{scene.story.pk}/pipa-air-bocor-di-73-titik/",
                "title": "Pipa air bocor di 37 titik",
                "withdrawn": False,
            },
            "items": [{"was": "73", "should_be": "37"}],
            "reply_url": "",
            "party": "",
            "received_at": "",
            "edited": None,
            "reason": "",
            "summary": "",
            "apology": "Kami meminta maaf.",
            "found_by": "newsroom",
            "superseded_by": None,
        }
        assert reply["party"] == "Dinas Air" and reply["received_at"] == "2026-03-10T08:00:00+00:00"
        assert withdrawal["story"]["withdrawn"] and withdrawal["story"]["title"] == "Berita tentang anak"

    def test_csv_has_a_line_for_each_notice(self, client, notices):
        response = client.get("/koreksi/register.csv")
        assert response["Content-Type"] == "text/csv; charset=utf-8"
        rows = list(csv.DictReader(io.StringIO(response.content.decode())))
        assert [row["kind"] for row in rows] == ["reply", "erratum", "withdrawal"]
        assert (rows[1]["was"], rows[1]["should_be"], rows[1]["story_withdrawn"]) == ("73", "37", "False")

    @pytest.mark.parametrize(
        "formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", '=HYPERLINK("http://x","a")', "＝1"]
    )
    def test_no_cell_runs_as_a_formula(self, client, scene, formula):
        public.withdrawal(scene, scene.story, label=formula, reason=formula, apology=formula)
        (row,) = csv.DictReader(io.StringIO(client.get("/koreksi/register.csv").content.decode()))
        for value in row.values():
            assert not value.lstrip().startswith(("=", "+", "-", "@", "＝")), row

    @pytest.mark.parametrize("name", ["register", "register_json", "register_csv", "register_feed"])
    def test_no_personal_value_of_a_filing_is_in_it(self, client, scene, name):
        scene.case(State.PUBLISHED, email="sri-rahasia@warga.example", phone="08123456789", postal="Jalan Rahasia 1")
        page = client.get(reverse(name)).content.decode()
        assert not re.search("sri-rahasia|08123456789|Jalan Rahasia", page)
