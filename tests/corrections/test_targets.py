"""The house target: a promise that is off by default, paused while the complainant completes, and never told as law."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from corrections import counts
from corrections.actions import calendar as actions
from corrections.actions import complainant
from corrections.models import CaseEvent, Figure, Target
from corrections.models.calendar import DayKind
from corrections.models.case import CaseType, State
from corrections.models.event import Verb

from .scene import says
from .visitor import open_link
from .working_days import IDUL_FITRI_2026, set_figure, write

RECEIVED = datetime(2026, 3, 12, 3, 0, tzinfo=UTC)  # Thursday 10.00 WIB


def night_of(day, month=3):
    return datetime(2026, month, day, 16, 59, 59, 999999, tzinfo=UTC)


@pytest.fixture
def year(scene):
    set_figure("house_target_days", 3)
    return write(2026, IDUL_FITRI_2026)


@pytest.fixture
def case(scene, year):
    """Three working days from Thursday: Friday the 13th, Monday and Tuesday."""
    case = scene.file(at=RECEIVED)
    assert case.target.due == night_of(17)
    return case


def mine(client, case):
    """The complainant's own page."""
    open_link(client, case)
    return client.get(case.get_absolute_url())


def target(case):
    return Target.objects.get(case=case)


@pytest.mark.law("PR-9", "HJ-13d")
def test_it_is_off_by_default(scene):
    assert not Target.objects.filter(case=scene.file(at=RECEIVED)).exists()


@pytest.mark.law("PR-9")
def test_the_rule_of_the_day_of_receipt_is_what_was_promised(scene, case):
    row = Figure.objects.get(key="house_target_days")
    Figure.objects.create(key=row.key, value="1", unit="days", law=False, pauses=True, valid_from=date(2026, 3, 20))
    scene.ask(case, RECEIVED)
    complainant.add(case=case, at=RECEIVED, text="Data ada.")
    assert target(case).due == night_of(17)
    assert scene.file(at=datetime(2026, 3, 20, 3, tzinfo=UTC)).target.due == night_of(21)


class TestPause:
    @pytest.mark.law("PR-9", "HJ-13d")
    def test_a_request_for_completion_pauses_and_what_comes_starts_the_count_again(self, scene, case):
        asked = datetime(2026, 3, 13, 3, tzinfo=UTC)  # Friday
        scene.ask(case, asked)
        assert (target(case).due, target(case).paused_since) == (None, asked)
        complainant.add(case=case, at=datetime(2026, 3, 16, 3, tzinfo=UTC), text="Ini datanya.")  # Monday
        # Friday is gone: Monday, Tuesday, and after Idul Fitri Wednesday the 25th.
        assert (target(case).due, target(case).paused_since) == (night_of(25), None)

    def test_a_second_request_pauses_again_and_finding_it_complete_ends_it(self, scene, case):
        case = scene.ask(case, RECEIVED)
        complainant.add(case=case, at=RECEIVED, text="Sebagian.")
        case.refresh_from_db()
        case = scene.ask(case, datetime(2026, 3, 13, 3, tzinfo=UTC))
        assert target(case).due is None
        scene.complete(case, datetime(2026, 3, 17, 3, tzinfo=UTC))  # Tuesday
        assert target(case).due == night_of(26)  # Tuesday, the 25th, the 26th

    def test_a_target_in_hours_waits_as_long_as_the_newsroom_did(self, scene):
        set_figure("house_target_days", 48, unit="hours")
        case = scene.ask(scene.file(at=RECEIVED), RECEIVED + timedelta(hours=4))
        complainant.add(case=case, at=RECEIVED + timedelta(hours=24), text="Ini.")
        assert target(case).due == RECEIVED + timedelta(hours=68)

    def test_a_rule_that_does_not_pause_goes_on(self, scene, year):
        Figure.objects.filter(key="house_target_days").update(pauses=False)
        case = scene.ask(scene.file(at=RECEIVED), RECEIVED)
        assert target(case).due == night_of(17)

    def test_a_day_off_that_comes_later_moves_it_on_record(self, scene, case, year):
        why = {"decree": "SKB 1/2026", "reason": "Cuti bersama ditambah."}
        actions.set_day(
            year=year, day=date(2026, 3, 17), kind=DayKind.COLLECTIVE, name="Cuti", by=scene.signer, at=RECEIVED, **why
        )
        assert target(case).due == night_of(25)
        event = CaseEvent.objects.get(verb=Verb.RECOUNT)
        assert event.text["target_before"] == night_of(17).isoformat()
        assert event.text["target_now"] == night_of(25).isoformat()
        (move,) = counts.target(case).moves
        assert (move.before, move.until) == (night_of(17), night_of(25))

    def test_what_is_over_stays_over(self, scene, case, year):
        why = {"decree": "SKB 1/2026", "reason": "Cuti bersama ditambah."}
        late = datetime(2026, 3, 18, 3, tzinfo=UTC)
        actions.set_day(
            year=year, day=date(2026, 3, 17), kind=DayKind.COLLECTIVE, name="Cuti", by=scene.signer, at=late, **why
        )
        assert target(case).due == night_of(17)
        (note,) = counts.target(case).notes
        assert "25" in note

    def test_a_day_changed_in_a_year_that_was_opened_again_takes_no_date_away(self, scene, case, year):
        why = {"decree": "SKB 1/2026", "reason": "Cuti bersama ditambah.", "by": scene.signer, "at": RECEIVED}
        actions.reopen_year(year=year, **why)
        actions.set_day(year=year, day=date(2026, 3, 17), kind=DayKind.COLLECTIVE, name="Cuti", **why)
        assert target(case).due == night_of(17)
        actions.complete_year(year=year, **why)
        assert target(case).due == night_of(25)


class TestShown:
    def words(self, response):
        return " ".join(response.content.decode().split())

    @pytest.mark.law("PR-9", "HJ-13d", "INV-8")
    def test_both_sides_see_it_as_a_promise_with_each_day(self, scene, visit, client, case):
        own = self.words(mine(client, case))
        theirs = self.words(visit.as_(scene.officer).get("corrections_case_change", case.pk))
        for page in (own, theirs):
            assert "17 Maret 2026" in page
            assert "day-weekend" in page and "day-act" in page and page.count("day-counted") >= 3
        assert says(
            mine(client, case),
            "The newsroom promises this itself; it is not a limit of the law.",
        )
        for page in (own, theirs):
            assert "2x24" not in page and "batas hukum" not in page

    def test_both_sides_see_that_it_is_paused(self, scene, visit, client, case):
        case = scene.ask(case, RECEIVED)
        assert says(
            mine(client, case), "Paused: the newsroom waits for what is missing. The count goes on once it has come."
        )
        page = visit.as_(scene.officer).get("corrections_case_change", case.pk)
        assert says(page, "House target: paused, they complete the filing")
        assert says(
            visit.get("corrections_case_changelist"), "their answer, until %(day)s", day="Kamis, 19 Maret 2026"
        ) or ("19 Maret 2026" in visit.get("corrections_case_changelist").content.decode())

    def test_off_means_no_word_of_it(self, scene, visit, client):
        case = scene.file(at=RECEIVED)
        assert "arget redaksi" not in self.words(mine(client, case))
        assert "arget redaksi" not in self.words(visit.as_(scene.officer).get("corrections_case_change", case.pk))

    def test_a_correction_has_no_target_for_replies(self, scene, year):
        assert counts.target(scene.file(CaseType.CORRECTION, at=RECEIVED)) is None

    def test_a_closed_case_shows_none(self, scene, year):
        case = scene.case(State.TAKEN_BACK)
        assert counts.target(case) is None


class TestAnswer:
    @pytest.mark.law("HJ-13d", "INV-8")
    def test_how_the_day_came_about_is_shown_to_both_with_the_holidays_and_their_decree(
        self, scene, visit, client, year
    ):
        set_figure("ask_completion_days", 3)
        case = scene.ask(scene.file(at=RECEIVED), datetime(2026, 3, 16, 3, tzinfo=UTC))
        count = counts.answer(case)
        assert [step.day.day for step in count.steps if step.counted] == [17, 25, 26]
        assert [step.mark.name for step in count.named][:2] == ["Cuti Bersama Hari Suci Nyepi", "Hari Suci Nyepi"]
        for page in (
            mine(client, case),
            visit.as_(scene.officer).get("corrections_case_change", case.pk),
        ):
            assert "Hari Suci Nyepi (SKB 2026)" in page.content.decode()

    def test_a_date_that_was_told_and_stays_says_so(self, scene, year):
        set_figure("ask_completion_days", 3)
        case = scene.ask(scene.file(at=RECEIVED), datetime(2026, 3, 16, 3, tzinfo=UTC))
        assert counts.answer(case).notes == ()
        actions.set_day(
            year=year, day=date(2026, 3, 24), kind=DayKind.WORKING, name="", decree="SKB", reason="Dicabut.",
            by=scene.signer, at=RECEIVED,
        )  # fmt: skip
        (note,) = counts.answer(case).notes
        assert "25" in note

    @pytest.mark.law("HJ-16a")
    def test_the_filing_window_is_explained(self, scene, visit, client):
        case = scene.file(at=RECEIVED)
        for page in (
            mine(client, case),
            visit.as_(scene.officer).get("corrections_case_change", case.pk),
        ):
            assert "day-last" in page.content.decode()
            assert says(page, "Weekends and holidays count; changes to the story do not begin the window anew.")


def test_open_cases_of_before_get_their_target_at_migrate(scene, year):
    case = scene.file(at=RECEIVED)
    Target.objects.all().delete()
    call_command("migrate", verbosity=0)
    assert timezone.localdate(target(case).due) == date(2026, 3, 17)
