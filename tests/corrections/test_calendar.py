"""The calendar of working days: seeded, corrected on record, and what a changed day does to open cases."""

import time
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from corrections import calendar_seed, periods, years
from corrections.actions import calendar as actions
from corrections.actions import prepare, reply
from corrections.actions.complainant import write as write_to_us
from corrections.models import CalendarDay, CalendarYear, Case, CaseEvent
from corrections.models.calendar import DayKind
from corrections.models.case import State
from corrections.models.event import Verb
from corrections.news import news_of, with_news
from newsroom.core import record
from newsroom.core.errors import Refused, Stale
from newsroom.core.models import Chain, OutgoingMail, Outlet

from . import scene as scenes
from .scene import NOW, says
from .working_days import IDUL_FITRI_2026, set_figure, write

ASKED = datetime(2026, 3, 16, 3, 0, tzinfo=UTC)  # Monday 10.00 WIB
LATER = datetime(2026, 3, 17, 3, 0, tzinfo=UTC)
WHY = {"decree": "SKB 1/2026", "reason": "Pemerintah menambah cuti bersama."}


def night_of(day):
    """The last moment of a day of March 2026 in WIB."""
    return datetime(2026, 3, day, 16, 59, 59, 999999, tzinfo=UTC)


@pytest.fixture
def year(scene):
    set_figure("ask_completion_days", 3)
    return write(2026, IDUL_FITRI_2026)


@pytest.fixture
def waiting(scene, year):
    """A case whose complainant was asked on Monday, for three working days: the 17th, 25th and 26th."""
    case = scene.ask(scene.file(at=ASKED - timedelta(hours=1)), ASKED)
    assert case.answer_until == night_of(26)
    return case


def told():
    """What was mailed because a date moved, by address."""
    mails = OutgoingMail.objects.exclude(subject__contains="sudah kami terima").exclude(subject__contains="dilengkapi")
    return {mail.to: mail.body for mail in mails.exclude(subject__contains="Pengajuan baru")}


def add(scene, year, day=date(2026, 3, 25), kind=DayKind.COLLECTIVE, name="Cuti Bersama Idul Fitri", at=LATER, **more):
    return actions.set_day(year=year, day=day, kind=kind, name=name, by=scene.signer, at=at, **{**WHY, **more})


class TestSeed:
    def listed(self, monkeypatch, days):
        monkeypatch.setattr(calendar_seed, "listed", lambda year: days.get(year, {}))

    def empty(self, *numbers):
        for number in numbers:
            assert not CalendarYear.objects.filter(pk=number).exists()

    def test_last_year_to_two_years_ahead_stand_after_migrate(self, scene):
        today = timezone.localdate().year
        assert set(range(today - 1, today + 3)) <= set(CalendarYear.objects.values_list("year", flat=True))
        assert CalendarDay.objects.filter(date=date(today, 8, 17), kind=DayKind.NATIONAL).exists()

    def test_a_year_is_complete_only_with_its_decree_and_without_estimates(self, scene, monkeypatch):
        self.empty(2051, 2052, 2053)
        holiday, leave = (DayKind.NATIONAL, "Natal"), (DayKind.COLLECTIVE, "Cuti Bersama Natal")
        self.listed(
            monkeypatch,
            {
                2051: {date(2051, 12, 25): holiday, date(2051, 12, 26): leave},
                2052: {date(2052, 12, 25): holiday},
                2053: {date(2053, 12, 25): (DayKind.NATIONAL, "Idul Fitri (perkiraan)"), date(2053, 12, 26): leave},
            },
        )
        calendar_seed.load_defaults(today=date(2052, 6, 1))
        complete = dict(CalendarYear.objects.filter(year__gte=2051).values_list("year", "complete"))
        assert complete == {2051: True, 2052: False, 2053: False, 2054: False}

    def test_estimates_follow_the_package_until_somebody_keeps_the_year(self, scene, monkeypatch):
        self.empty(2061)
        first, second = date(2061, 5, 1), date(2061, 5, 2)
        self.listed(monkeypatch, {2061: {first: (DayKind.NATIONAL, "Waisak (perkiraan)")}})
        calendar_seed.load_defaults(today=date(2061, 1, 1))
        self.listed(monkeypatch, {2061: {second: (DayKind.NATIONAL, "Waisak")}})
        calendar_seed.load_defaults(today=date(2061, 1, 1))
        year = CalendarYear.objects.get(pk=2061)
        assert {day.date: day.kind for day in year.days.all()} == {first: DayKind.ORDINARY, second: DayKind.NATIONAL}
        add(scene, year, day=date(2061, 6, 1), kind=DayKind.LOCAL, name="Pilkada", at=NOW)
        self.listed(monkeypatch, {})
        calendar_seed.load_defaults(today=date(2061, 1, 1))
        assert year.days.count() == 4 and year.days.filter(date=second).last().kind == DayKind.NATIONAL

    def test_a_second_migrate_adds_nothing(self, scene):
        before = CalendarDay.objects.count()
        calendar_seed.load_defaults()
        assert CalendarDay.objects.count() == before


class TestRecord:
    def test_each_change_stands_on_the_chain_of_its_year_with_decree_reason_and_name(self, scene, year):
        add(scene, year)
        row = CalendarDay.objects.last()
        assert row.entry.chain_id == "calendar:2026" and row.entry.by == scene.signer
        assert row.text == {"name": "Cuti Bersama Idul Fitri", **WHY}
        assert record.verify(Chain.objects.get(pk="calendar:2026")) == []

    def test_the_last_row_of_a_date_holds(self, scene, year):
        day = date(2026, 3, 25)
        add(scene, year, day=day)
        assert not periods.calendar(since=day).marks[day].works
        add(scene, year, day=day, kind=DayKind.ORDINARY, name="")
        assert day not in periods.calendar(since=day).marks
        add(scene, year, day=day, kind=DayKind.WORKING, name="")
        assert periods.calendar(since=day).marks[day].works

    @pytest.mark.parametrize(
        ("change", "field"),
        [
            ({"decree": " "}, "decree"),
            ({"reason": ""}, "reason"),
            ({"name": ""}, "name"),
            ({"day": date(2027, 3, 25)}, "day"),
            ({"kind": DayKind.ORDINARY, "name": ""}, "kind"),
        ],
    )
    def test_what_is_missing_is_said(self, scene, year, change, field):
        with pytest.raises(Refused) as refused:
            add(scene, year, **change)
        assert refused.value.field == field

    def test_the_same_again_is_a_second_click(self, scene, year):
        add(scene, year)
        with pytest.raises(Stale):
            add(scene, year)


class TestOpenCases:
    @pytest.mark.law("HJ-13d", "HJ-14b")
    def test_a_new_day_off_moves_the_date_keeps_both_and_tells_whom_it_concerns(self, scene, year, waiting):
        assert add(scene, year) == 1
        revision = waiting.revision
        waiting.refresh_from_db()
        assert waiting.answer_until == night_of(27)
        assert waiting.revision == revision + 1 and waiting.state == State.INCOMPLETE
        event = CaseEvent.objects.get(verb=Verb.RECOUNT)
        assert (event.by, event.text["answer_before"], event.text["answer_now"]) == (
            scene.signer,
            night_of(26).isoformat(),
            night_of(27).isoformat(),
        )
        assert "SKB 1/2026" in event.text["reason"]
        letters = told()
        assert set(letters) == {"sri@warga.example", scene.officer.email}
        for words in ("26 March 2026", "27 March 2026", "SKB 1/2026"):
            assert words in letters["sri@warga.example"] and words in letters[scene.officer.email]
        assert waiting.messages.first().subject.startswith("Waktu Anda bertambah")
        assert record.verify(Chain.objects.get(pk=waiting.chain)) == []

    def test_a_promise_is_never_moved_to_an_earlier_day(self, scene, year, waiting):
        assert add(scene, year, day=date(2026, 3, 24), kind=DayKind.ORDINARY, name="") == 0
        waiting.refresh_from_db()
        assert waiting.answer_until == night_of(26)
        assert not CaseEvent.objects.filter(verb=Verb.RECOUNT).exists() and not told()

    def test_what_is_over_stays_over(self, scene, year, waiting):
        assert add(scene, year, at=datetime(2026, 3, 30, 3, 0, tzinfo=UTC)) == 0

    def test_a_closed_case_keeps_its_dates(self, scene, year, waiting):
        scene.take_back(waiting, ASKED)
        assert add(scene, year) == 0

    def test_calendar_days_do_not_move(self, scene, year):
        set_figure("ask_completion_days", 7, unit="days")
        case = scene.ask(scene.file(at=ASKED), ASKED)
        assert add(scene, year) == 0
        assert case.answer_until == night_of(23)

    def test_the_days_for_comment_move_too(self, scene, year):
        set_figure("reply_comment_days", 2)
        case = scene.file(at=ASKED)
        for step in (scene.complete, scene.accept, scene.edit, scene.send_edit):
            case = step(case, ASKED)
        assert case.answer_until == night_of(25)
        assert add(scene, year) == 1
        case.refresh_from_db()
        assert case.answer_until == night_of(26)

    def test_a_case_without_an_officer_is_told_to_all_of_them(self, scene, year):
        set_figure("house_target_days", 2)
        scene.file(at=ASKED)
        add(scene, year)
        assert set(told()) == {scene.officer.email, scene.second_officer.email, scene.signer.email}

    def test_where_its_officer_left_too(self, scene, year, waiting):
        scene.officer.is_active = False
        scene.officer.save()
        add(scene, year)
        assert set(told()) == {"sri@warga.example", scene.second_officer.email, scene.signer.email}

    def test_what_is_new_from_a_complainant_stays_new(self, scene, year, waiting):
        write_to_us(case=waiting, at=ASKED + timedelta(hours=1), text="Apakah KTP perlu?")
        assert add(scene, year) == 1
        assert with_news(Case.objects.all()).get().news and news_of(waiting)

    def test_in_the_easternmost_zone_the_days_are_its_own(self, scene, year):
        with timezone.override("Asia/Jayapura"):
            asked = datetime(2026, 3, 16, 15, 30, tzinfo=UTC)  # Tuesday 00.30 WIT
            case = scene.ask(scene.file(at=ASKED), asked)
            assert case.answer_until == datetime(2026, 3, 27, 14, 59, 59, 999999, tzinfo=UTC)


class TestMissingYear:
    @pytest.fixture
    def december(self, scene, year):
        write(2027, {}, complete=False)
        return datetime(2026, 12, 30, 3, 0, tzinfo=UTC)  # Wednesday

    def test_a_verb_says_so_instead_of_counting_wrong(self, scene, visit, december, monkeypatch):
        case = scene.file(at=december)
        with pytest.raises(Refused, match="2027"):
            prepare.ask(case=case, by=scene.officer, at=december, revision=case.revision, text="Mohon data.")
        monkeypatch.setattr(timezone, "now", lambda: december)
        response = visit.as_(scene.officer).verb(case, "ask", text="Mohon data.")
        assert response.status_code == 422
        assert "2027" in " ".join(response.context["form"].non_field_errors())
        case.refresh_from_db()
        assert case.state == State.RECEIVED

    def test_days_of_the_calendar_still_work(self, scene, december):
        _story, version = scene.publish_story(title="Pipa di Desember", at=december)
        case = scene.file(at=december, version=version)
        for step in (scene.complete, scene.accept, scene.edit):
            case = step(case, december)
        case = reply.send_edit(case=case, by=scene.officer, at=december, revision=case.revision)
        assert case.answer_until == datetime(2027, 1, 2, 16, 59, 59, 999999, tzinfo=UTC)

    def test_a_filing_is_never_turned_away_and_has_its_target_once_the_year_is_complete(self, scene, december):
        set_figure("house_target_days", 5)
        case = scene.file(at=december)
        assert case.target.due is None
        year = CalendarYear.objects.get(pk=2027)
        days = {date(2027, 1, 1): (DayKind.NATIONAL, "Tahun Baru")}
        write(2027, days, complete=False)
        actions.complete_year(year=year, by=scene.signer, at=december, **WHY)
        case.target.refresh_from_db()
        # Thursday 31 December, then 4, 5, 6 and 7 January.
        assert case.target.due == datetime(2027, 1, 7, 16, 59, 59, 999999, tzinfo=UTC)

    def test_a_reopened_year_keeps_dates_that_were_told_and_gives_no_new_one(self, scene, year, waiting):
        actions.reopen_year(year=year, by=scene.signer, at=LATER, **WHY)
        waiting.refresh_from_db()
        assert waiting.answer_until == night_of(26)
        with pytest.raises(Refused, match="2026"):
            scene.ask(scene.file(at=ASKED), ASKED)


class TestWarnings:
    def test_the_next_year_is_asked_for_four_months_before(self, scene):
        write(2026, {}, complete=True)
        write(2027, {}, complete=False)
        assert years.needed(date(2026, 9, 2)) == []
        assert years.needed(date(2026, 9, 3)) == [2027]
        assert years.needed(date(2027, 2, 1)) == [2027]

    def test_the_dashboard_says_it_to_whoever_keeps_the_calendar(self, scene, visit):
        CalendarYear.objects.update(complete=False)
        link = f"/admin/corrections/calendaryear/{timezone.localdate().year}/change/"
        assert link in visit.as_(scene.signer).get("index").content.decode()
        assert link not in visit.as_(scene.officer).get("index").content.decode()
        CalendarYear.objects.update(complete=True)
        assert link not in visit.as_(scene.signer).get("index").content.decode()

    def test_the_check_warns_once_a_period_counts_working_days(self, scene, capsys):
        CalendarYear.objects.update(complete=False)
        call_command("check", databases=["default"])
        assert "corrections.W001" not in capsys.readouterr().err
        set_figure("ask_completion_days", 3)
        call_command("check", databases=["default"])
        assert "corrections.W001" in capsys.readouterr().err


class TestAdmin:
    @pytest.mark.parametrize(
        ("role", "sees", "keeps"),
        [
            ("reporter", 403, 403),
            ("editor", 403, 403),
            ("officer", 200, 403),
            ("responsible", 200, 200),
            ("administrator", 200, 200),
        ],
    )
    def test_who_may(self, visit, scene, year, role, sees, keeps):
        visit.as_(scene.by(role))
        assert visit.get("corrections_calendaryear_changelist").status_code == sees
        assert visit.get("corrections_calendaryear_change", 2026).status_code == sees
        for verb in ("hari", "buka"):
            assert visit.get(f"corrections_calendaryear_{verb}", 2026).status_code == keeps
        assert visit.get("corrections_calendaryear_add").status_code == 403

    def test_the_year_is_drawn_whole_with_each_day_off_in_words(self, visit, scene, year):
        page = visit.as_(scene.officer).get("corrections_calendaryear_change", 2026)
        drawn = [cell for month in page.context["months"] for week in month.weeks for cell in week if cell]
        assert len(drawn) == 365
        looks = {cell.day.day: cell.look for cell in drawn if cell.day.month == 3}
        assert [looks[day] for day in (15, 17, 18, 19)] == ["weekend", "plain", "collective", "national"]
        assert "Hari Suci Nyepi" in page.content.decode() and "SKB 2026" in page.content.decode()

    def test_a_day_is_changed_on_its_page_and_the_year_says_who_and_why(self, visit, scene, year, waiting, monkeypatch):
        monkeypatch.setattr(timezone, "now", lambda: LATER)
        visit.as_(scene.signer)
        form = visit.get("corrections_calendaryear_hari", 2026, tanggal="2026-03-19").context["form"]
        assert form.initial["kind"] == DayKind.NATIONAL
        data = {"day": "2026-03-25", "kind": "collective", "name": "Cuti Bersama", **WHY}
        response = visit.post("corrections_calendaryear_hari", 2026, **data)
        assert response.status_code == 302
        page = visit.get("corrections_calendaryear_change", 2026)
        assert WHY["reason"] in page.content.decode() and str(scene.signer) in page.content.decode()
        waiting.refresh_from_db()
        assert waiting.answer_until == night_of(27)
        assert visit.post("corrections_calendaryear_hari", 2026, **data).status_code == 409

    @pytest.mark.parametrize("value", ["2026-02-30", "x", "\x00", "2026-03-19T10"])
    def test_a_date_in_the_address_that_is_none_is_no_error(self, visit, scene, year, value):
        page = visit.as_(scene.signer).get("corrections_calendaryear_hari", 2026, tanggal=value)
        assert page.status_code in {200, 400}

    def test_a_year_is_completed_and_opened_again(self, visit, scene, year):
        visit.as_(scene.by("administrator"))
        assert visit.post("corrections_calendaryear_buka", 2026, **WHY).status_code == 302
        assert not CalendarYear.objects.get(pk=2026).complete
        assert visit.post("corrections_calendaryear_lengkap", 2026, **WHY).status_code == 302
        assert CalendarYear.objects.get(pk=2026).complete
        assert says(visit.get("corrections_calendaryear_change", 2026), "Year opened again")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2027, 3, 5), date(2027, 3, 22)),  # Friday: 16, 17, 18, 19 and 22 March
        (date(2027, 3, 16), date(2027, 3, 23)),
    ],
)
def test_over_idul_fitri_2027_by_the_rows_of_the_database(scene, day, expected):
    off = {date(2027, 3, number): (DayKind.NATIONAL, "Libur") for number in (8, 9, 10, 11, 12, 15)}
    write(2027, off)
    set_figure("ask_completion_days", 5)
    asked = datetime(day.year, day.month, day.day, 3, 0, tzinfo=UTC)
    assert timezone.localdate(scene.ask(scene.file(at=asked), asked).answer_until) == expected


def test_the_outlets_zone_is_what_a_page_counts_in(scene, visit, year, monkeypatch):
    Outlet.objects.update(time_zone="Asia/Jayapura")
    asked = datetime(2026, 3, 16, 15, 30, tzinfo=UTC)
    monkeypatch.setattr(timezone, "now", lambda: asked)
    case = scene.file(at=ASKED)
    assert visit.as_(scene.officer).verb(case, "ask", text="Mohon data.").status_code == 302
    case.refresh_from_db()
    assert case.answer_until == datetime(2026, 3, 27, 14, 59, 59, 999999, tzinfo=UTC)


def test_a_day_off_that_is_put_on_record_while_a_date_is_counted_is_not_missed(in_threads, monkeypatch):
    counted = periods.answer_until

    def slowly(key, at):
        until = counted(key, at)
        time.sleep(0.7)
        return until

    monkeypatch.setattr(periods, "answer_until", slowly)
    with timezone.override("Asia/Jakarta"):
        scene = scenes.build()
        set_figure("ask_completion_days", 3)
        year = write(2026, IDUL_FITRI_2026)
        case = scene.file(at=ASKED - timedelta(hours=1))

    def ask():
        with timezone.override("Asia/Jakarta"):
            return scene.ask(case, ASKED)

    def change():
        with timezone.override("Asia/Jakarta"):
            return add(scene, year)

    results = in_threads(ask, change)
    assert not [result for result in results if isinstance(result, Exception)], results
    case.refresh_from_db()
    assert case.answer_until == night_of(27)
