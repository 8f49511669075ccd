"""The public register: every notice once, with its time; figures that agree with the record; the same as data."""

import csv
import io
import re
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.urls import reverse

from articles.actions.notices import make_notice
from articles.actions.serve_reply import serve_reply
from articles.models import Article, Notice, Section
from articles.queries import PAGE
from corrections import charts, transparency
from corrections.filing_counts import Steps
from corrections.models import Figure
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

    @pytest.mark.parametrize("name", ["register_json", "register_csv"])
    @pytest.mark.parametrize("query", [{"jenis": "zzz"}, {"masa": "2011"}, {"rubrik": "<script>"}])
    def test_data_of_a_selection_that_does_not_exist_is_a_400_and_not_all_of_it(self, client, notices, name, query):
        response = client.get(reverse(name), query)
        assert response.status_code == 400 and response["Content-Type"] == "text/plain; charset=utf-8"
        assert says(response, "There is no such kind, period or section.")

    def test_they_are_a_form_that_keeps_what_was_chosen(self, client, notices):
        html = client.get("/koreksi/?jenis=ralat&masa=2026&rubrik=daerah").content.decode()
        form = html[html.index('<form class="filters"') : html.index("</form>", html.index('<form class="filters"'))]
        assert "method" not in form.split(">")[0] and 'type="submit"' in form
        assert re.findall(r'value="([^"]+)" selected', form) == ["ralat", "2026", "daerah"]

    def test_older_pages_stay_where_they_were_when_a_notice_comes_in_between(self, client, scene):
        story = public.story(scene, "Angka", "<p>angka 0</p>")
        rows = [public.erratum(scene, story, f"angka {n}", f"angka {n + 1}", at=LATER).pk for n in range(PAGE + 3)]
        first = client.get("/koreksi/?jenis=ralat&rubrik=daerah")
        older = re.search(r'rel="next" href="([^"]+)"', first.content.decode())[1].replace("&amp;", "&")
        public.erratum(scene, story, f"angka {PAGE + 3}", "angka akhir", at=LATER + timedelta(hours=1))
        public.reply(scene, story, at=LATER - timedelta(hours=1))
        assert listed(client.get(older)) == rows[:3][::-1]
        assert "rubrik=daerah" in older and "jenis=ralat" in older

    def test_only_the_whole_list_is_for_search_engines(self, client, scene, notices):
        whole = client.get("/koreksi/").content.decode()
        assert '<link rel="canonical" href="http://localhost:8000/koreksi/">' in whole and "noindex" not in whole
        for query in ("?jenis=ralat", "?masa=2026", "?jenis=zzz", "?before=1773198000000000-99"):
            part = client.get(f"/koreksi/{query}").content.decode()
            assert '<meta name="robots" content="noindex,follow">' in part and 'rel="canonical"' not in part
        form = client.get("/koreksi/?jenis=&masa=&rubrik=").content.decode()
        assert 'rel="canonical" href="http://localhost:8000/koreksi/"' in form

    def test_a_cursor_that_we_never_gave_out_is_a_404_with_words(self, client, notices):
        assert client.get("/koreksi/?jenis=ralat&before=zzz").status_code == 404

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


def recount(data):
    """The figures as docs/register.md has anybody count them."""
    recipe = re.search(r"```python\n(.*?)```", (settings.BASE_DIR / "docs" / "register.md").read_text(), re.S)[1]
    names = {"__name__": "count"}
    exec(recipe, names)
    return names["count"](data)


def target(value, *, unit="days", valid_from="2026-01-01"):
    return Figure.objects.create(key="house_target_days", value=value, unit=unit, law=False, valid_from=valid_from)


class TestFigures:
    def figures(self, **chosen):
        chosen = Filter(**{"period": "2026", "today": NOW.date(), **chosen})
        return transparency.of(
            chosen.apply(Notice.objects.all()), chosen.months, today=NOW.date(), promises=transparency.Promises()
        )

    @pytest.mark.law("HJ-4/5")
    def test_they_agree_with_the_record(self, scene):
        scene.case(State.PUBLISHED)
        scene.case(State.REFUSED)
        scene.case(State.CORRECTED, CaseType.CORRECTION)
        figures = self.figures()
        assert figures.by_kind == {"errata": 1, "replies": 1, "withdrawals": 0, "rulings": 0}
        assert sum(month.total for month in figures.months) == Notice.objects.count() == 2
        assert figures.median_days == 1.0  # filed a day after the story, decided two days after it
        assert self.figures(period="2025").by_kind["replies"] == 0

    @pytest.mark.law("HJ-4/5")
    @pytest.mark.parametrize(
        "query", [{}, {"masa": "2026"}, {"masa": "2025"}, {"jenis": "ralat"}, {"rubrik": "sungai"}]
    )
    def test_anybody_can_count_them_again_from_the_json(self, client, scene, notices, query):
        target("3")
        target("", valid_from="2026-03-01")
        target("0", valid_from="2026-03-10")
        scene.case(State.PUBLISHED)
        data = client.get("/koreksi/register.json", query).json()
        months = data["figures"].pop("months")
        assert recount({**data, "figures": {"months": months}}) == data["figures"]
        assert {
            name: sum(month[name] for month in months) for name in ("errata", "replies", "withdrawals", "rulings")
        } == {name: data["figures"][name] for name in ("errata", "replies", "withdrawals", "rulings")}

    def test_page_and_json_show_the_same_numbers(self, client, scene, notices):
        target("0")
        html = client.get("/koreksi/?masa=2026").content.decode()
        figures = client.get("/koreksi/register.json?masa=2026").json()["figures"]
        shown = re.findall(r"<dd>(\d+)</dd>", html[html.index('class="stats"') :])
        assert [int(number) for number in shown[:4]] == [
            figures["errata"], figures["replies"], figures["withdrawals"], figures["over_house_target"],
        ]  # fmt: skip

    def test_a_reply_to_two_stories_is_one_reply_and_a_replaced_notice_counts_no_more(self, scene, notices):
        other, version = scene.publish_story(title="Air keruh")
        answered = [(Article.objects.get(pk=scene.story.pk), scene.version, []), (other, version, [])]
        serve_reply(
            originals=answered, title="Dua sekaligus", html="<p>Tidak.</p>", standfirst="", section=other.section, party="Dinas",
            edited=False, received_at=NOW, apology="", by=scene.signer, at=LATER + timedelta(days=2),
        )  # fmt: skip
        make_notice(
            kind=Notice.Kind.ERRATUM, article=other, by=scene.editor, at=LATER + timedelta(days=1),
            text={"title": "x", "items": [{"was": "37", "should_be": "38"}]}, supersedes=notices["erratum"],
        )  # fmt: skip
        assert self.figures().by_kind == {"errata": 1, "replies": 2, "withdrawals": 0, "rulings": 0}

    def test_they_follow_period_and_section_and_not_the_kind(self, client, notices):
        html = client.get("/koreksi/?masa=2025&rubrik=sungai&jenis=ralat").content.decode()
        assert re.findall(r"<dd>(\d+)</dd>", html[html.index('class="stats"') :])[:3] == ["0", "0", "1"]
        assert "register.json?masa=2025&amp;rubrik=sungai" in html

    @pytest.mark.law("PR-9", "INV-8")
    def test_the_target_is_told_only_when_it_is_set_and_as_the_houses_own(self, client, scene, notices):
        html = client.get("/koreksi/").content.decode()
        assert "target" not in html
        target("1", valid_from="2026-03-01")
        response = client.get("/koreksi/?masa=2026")
        assert says(response, "replies later than our own target")
        assert "2x24" not in response.content.decode() and "2 x 24" not in response.content.decode()

    @pytest.mark.parametrize(
        ("value", "unit", "over"),
        [
            ("0", "days", 1),
            ("1", "days", 0),
            ("1", "working_days", 0),
            ("1", "hours", 1),
            ("48", "hours", 0),
            ("", "days", None),
        ],
    )
    def test_a_reply_is_late_after_the_end_of_the_promised_time(self, scene, notices, value, unit, over):
        """Received on 10 March, a Tuesday, published on the 11th at 11.00."""
        target(value, unit=unit)
        assert self.figures().over_target == over

    def test_the_promise_is_that_of_the_day_of_receipt(self, scene, notices):
        target("5")
        target("0", valid_from="2026-03-11")
        assert self.figures().over_target == 0

    def test_late_in_the_evening_is_still_that_day_and_that_month(self, client, scene):
        """23.30 WIB on 31 March, and half an hour after the new day."""
        public.erratum(scene, scene.story, "73", "37", at=datetime(2026, 3, 31, 16, 30, tzinfo=UTC))
        public.erratum(scene, scene.story, "April", "Mei", at=datetime(2026, 3, 31, 17, 30, tzinfo=UTC))
        html = client.get("/koreksi/").content.decode()
        assert "Selasa, 31 Maret 2026, 23.30\N{NO-BREAK SPACE}WIB" in html
        assert "Rabu, 1 April 2026, 00.30\N{NO-BREAK SPACE}WIB" in html
        assert [month.counts[0] for month in self.figures().months[2:4]] == [1, 1]
        days = [row["published_at"][:10] for row in client.get("/koreksi/register.json").json()["notices"]]
        assert days == ["2026-04-01", "2026-03-31"]

    def test_the_page_draws_them_and_says_them_in_tables(self, client, scene):
        scene.case(State.PUBLISHED)
        html = client.get("/koreksi/?masa=2026").content.decode()
        assert html.count('class="chart"') == 1 and html.count("<table") == 2
        march = re.search(r"Maret 2026</th>\s*((?:<td class=\"n\">\d+</td>)+)", html)[1]
        assert re.findall(r"\d+", march) == ["0", "1", "0", "0"]
        assert "style=" not in html

    def test_no_month_draws_without_error(self, scene):
        figures = self.figures(period="2020")
        assert all(not column.bars for column in charts.columns(figures.months))
        assert (figures.median_days, figures.over_target) == (None, None)

    @pytest.mark.parametrize("high", [1, 7, 999])
    def test_bars_stay_within_their_picture(self, high):
        month = transparency.Month(NOW.date(), (high, high, 1, high))
        for column in charts.columns([month] * 12):
            for bar in column.bars:
                assert bar.x >= 0 and bar.x + bar.width <= charts.WIDTH and bar.height >= 1
                assert bar.y >= 0 and bar.y + bar.height <= charts.HEIGHT
        for _label, _steps, bars in charts.rows([("Isi ditolak", Steps.of(high)), ("Lain", Steps.of(1))]):
            assert sum(bar.width for bar in bars) <= charts.FULL and all(bar.width >= 0 for bar in bars)


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
            "published_at": "2026-03-11T10:00:00+07:00",
            "section": "Daerah",
            "story": {
                "id": scene.story.pk,
                "url": f"http://localhost:8000/berita/{scene.story.pk}/pipa-air-bocor-di-73-titik/",
                "title": "Pipa air bocor di 37 titik",
                "withdrawn": False,
            },
            "items": [{"was": "73", "should_be": "37"}],
            "reply_id": None,
            "reply_url": "",
            "party": "",
            "form": "",
            "received_at": "",
            "edited": None,
            "house_target": "",
            "reason": "",
            "summary": "",
            "apology": "Kami meminta maaf.",
            "found_by": "newsroom",
            "superseded_by": None,
        }
        assert reply["party"] == "Dinas Air" and reply["received_at"] == "2026-03-10T15:00:00+07:00"
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
