"""Dates written out by hand: Idul Fitri, Nyepi, year's end, month ends, the leap day, in three zones.

The holidays stand here as their decrees say them, so that no package can change what is expected.
"""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corrections.law.figures import Unit
from corrections.law.windows import end_of_day, filing_window
from corrections.law.working_days import (
    Calendar,
    Mark,
    MissingYear,
    Pause,
    Why,
    counted,
    window_steps,
)

WIB, WITA, WIT = ZoneInfo("Asia/Jakarta"), ZoneInfo("Asia/Makassar"), ZoneInfo("Asia/Jayapura")
OFF = {
    date(2026, 3, 18): "Cuti Bersama Hari Suci Nyepi",
    date(2026, 3, 19): "Hari Suci Nyepi",
    date(2026, 3, 20): "Cuti Bersama Idul Fitri",
    date(2026, 3, 21): "Idul Fitri",
    date(2026, 3, 22): "Idul Fitri",
    date(2026, 3, 23): "Cuti Bersama Idul Fitri",
    date(2026, 3, 24): "Cuti Bersama Idul Fitri",
    date(2026, 12, 24): "Cuti Bersama Natal",
    date(2026, 12, 25): "Natal",
    date(2027, 1, 1): "Tahun Baru",
    date(2027, 1, 5): "Isra Mikraj",
    date(2027, 3, 8): "Hari Suci Nyepi",
    date(2027, 3, 9): "Cuti Bersama Idul Fitri",
    date(2027, 3, 10): "Idul Fitri",
    date(2027, 3, 11): "Idul Fitri",
    date(2027, 3, 12): "Cuti Bersama Idul Fitri",
    date(2027, 3, 15): "Cuti Bersama Idul Fitri",
}
CALENDAR = Calendar(
    {day: Mark(works=False, name=name, decree="SKB") for day, name in OFF.items()}, frozenset({2026, 2027, 2028})
)


def wib(*parts):
    return datetime(*parts, tzinfo=WIB)


def working(started, value, *, zone=WIB, calendar=CALENDAR, pauses=()):
    return counted(started, value=value, unit=Unit.WORKING_DAYS, zone=zone, calendar=calendar, pauses=pauses)


def days(started, value, *, zone=WIB):
    return counted(started, value=value, unit=Unit.DAYS, zone=zone)


@pytest.mark.law("HJ-13d", "HJ-14b")
@pytest.mark.parametrize(
    ("started", "value", "last"),
    [
        (wib(2026, 3, 16, 10), 3, date(2026, 3, 26)),  # Monday: 17, then Nyepi and Idul Fitri, 25, 26
        (wib(2026, 3, 17, 10), 1, date(2026, 3, 25)),
        (wib(2027, 3, 5, 10), 5, date(2027, 3, 22)),  # Friday: 16, 17, 18, 19, 22
        (wib(2026, 12, 23, 10), 4, date(2026, 12, 31)),  # Wednesday: 28, 29, 30, 31
        (wib(2026, 12, 23, 10), 5, date(2027, 1, 4)),  # then New Year and a weekend
        (wib(2026, 12, 23, 10), 6, date(2027, 1, 6)),  # Isra Mikraj on the 5th
        (wib(2026, 4, 30, 10), 2, date(2026, 5, 4)),  # Thursday: 1 May is no row here, then Monday
        (wib(2028, 2, 28, 10), 1, date(2028, 2, 29)),  # Monday before the leap day
        (wib(2028, 2, 28, 10), 2, date(2028, 3, 1)),
        (wib(2026, 3, 13, 23, 59), 1, date(2026, 3, 16)),  # Friday night: its day does not count at any hour
        (wib(2026, 3, 14, 9), 1, date(2026, 3, 16)),  # received on a Saturday
        (wib(2026, 3, 19, 9), 1, date(2026, 3, 25)),  # received on Nyepi
    ],
)
def test_working_days_over_holidays_weekends_and_ends_of_months(started, value, last):
    assert working(started, value).due == end_of_day(last, WIB)


@pytest.mark.parametrize(
    ("started", "value", "last"),
    [
        (wib(2026, 3, 16, 10), 3, date(2026, 3, 19)),  # ends on Nyepi and stays there: a day is a day
        (wib(2026, 12, 29, 10), 3, date(2027, 1, 1)),
        (wib(2026, 4, 25, 10), 7, date(2026, 5, 2)),
        (wib(2028, 2, 27, 10), 3, date(2028, 3, 1)),
        (wib(2027, 2, 27, 10), 3, date(2027, 3, 2)),
        (wib(2026, 1, 31, 0, 0), 1, date(2026, 2, 1)),
    ],
)
def test_days_count_every_day_and_need_no_calendar(started, value, last):
    assert days(started, value).due == end_of_day(last, WIB)


@pytest.mark.law("HJ-14b")
def test_the_days_are_those_of_the_outlets_zone():
    sent = datetime(2026, 3, 16, 15, 30, tzinfo=UTC)  # Monday 22.30 WIB, 23.30 WITA, Tuesday 00.30 WIT
    assert working(sent, 3, zone=WIB).due == datetime(2026, 3, 26, 16, 59, 59, 999999, tzinfo=UTC)
    assert working(sent, 3, zone=WITA).due == datetime(2026, 3, 26, 15, 59, 59, 999999, tzinfo=UTC)
    assert working(sent, 3, zone=WIT).due == datetime(2026, 3, 27, 14, 59, 59, 999999, tzinfo=UTC)
    shown = datetime(2024, 2, 26, 15, 30, tzinfo=UTC)  # 22.30 WIB on the 26th, 00.30 WIT on the 27th
    assert days(shown, 3, zone=WIB).due == datetime(2024, 2, 29, 16, 59, 59, 999999, tzinfo=UTC)
    assert days(shown, 3, zone=WIT).due == datetime(2024, 3, 1, 14, 59, 59, 999999, tzinfo=UTC)


def test_hours_pass_through_nights_and_holidays():
    period = counted(wib(2026, 3, 18, 17), value=48, unit=Unit.HOURS, zone=WIB)
    assert period.due == wib(2026, 3, 20, 17)
    assert not period.passed(wib(2026, 3, 20, 17)) and period.passed(wib(2026, 3, 20, 17, 1))


def test_each_day_says_whether_it_counts_and_why():
    told = [(step.day.day, step.why, step.number) for step in working(wib(2026, 3, 16, 10), 3).steps]
    assert told == [
        (16, Why.ACT, None),
        (17, Why.COUNTED, 1),
        *[(day, Why.OFF, None) for day in (18, 19, 20, 21, 22, 23, 24)],
        (25, Why.COUNTED, 2),
        (26, Why.COUNTED, 3),
    ]
    assert working(wib(2026, 3, 16, 10), 3).steps[3].mark.name == "Hari Suci Nyepi"
    weekend = [(step.day.day, step.why) for step in working(wib(2026, 3, 13, 10), 1).steps]
    assert weekend == [(13, Why.ACT), (14, Why.WEEKEND), (15, Why.WEEKEND), (16, Why.COUNTED)]


def test_a_saturday_can_be_declared_a_working_day():
    calendar = Calendar({date(2026, 3, 14): Mark(works=True, name="Hari kerja pengganti")}, frozenset({2026}))
    assert working(wib(2026, 3, 13, 10), 1, calendar=calendar).due == end_of_day(date(2026, 3, 14), WIB)


def test_a_year_without_a_calendar_is_an_error_before_it_is_a_wrong_date():
    only_2026 = Calendar(CALENDAR.marks, frozenset({2026}))
    assert working(wib(2026, 12, 23, 10), 4, calendar=only_2026).due == end_of_day(date(2026, 12, 31), WIB)
    with pytest.raises(MissingYear) as missing:
        working(wib(2026, 12, 23, 10), 5, calendar=only_2026)
    assert missing.value.year == 2027
    assert days(wib(2026, 12, 30, 10), 5).due == end_of_day(date(2027, 1, 4), WIB)


@pytest.mark.law("HJ-13d")
@pytest.mark.parametrize(
    ("unit", "value", "due"),
    [
        (Unit.DAYS, 3, end_of_day(date(2026, 3, 8), WIB)),  # the 6th, 7th and 8th
        (Unit.WORKING_DAYS, 3, end_of_day(date(2026, 3, 10), WIB)),  # Friday the 6th, Monday, Tuesday
        (Unit.HOURS, 48, wib(2026, 3, 7, 4)),
    ],
)
def test_a_pause_takes_out_the_days_at_whose_end_the_newsroom_waited(unit, value, due):
    pause = Pause(wib(2026, 3, 3, 15), wib(2026, 3, 6, 9))  # Tuesday to Friday: the 3rd, 4th and 5th
    received = wib(2026, 3, 2, 10)
    assert counted(received, value=value, unit=unit, zone=WIB, calendar=CALENDAR, pauses=[pause]).due == due


def test_a_pause_within_one_day_takes_nothing():
    pause = Pause(wib(2026, 3, 3, 9), wib(2026, 3, 3, 21))
    period = counted(wib(2026, 3, 2, 10), value=3, unit=Unit.DAYS, zone=WIB, pauses=[pause])
    assert period.due == end_of_day(date(2026, 3, 5), WIB)


@pytest.mark.law("HJ-16a")
@pytest.mark.parametrize(
    ("published", "zone", "last_day"),
    [
        (datetime(2025, 12, 31, 21, 30, tzinfo=WIB), WIB, date(2026, 2, 28)),
        (datetime(2025, 12, 31, 23, 30, tzinfo=WIB), WIT, date(2026, 3, 1)),  # 01.30 WIT on 1 January
        (datetime(2026, 1, 20, 9, tzinfo=WIB), WIB, date(2026, 3, 20)),  # a day off does not move it
        (datetime(2027, 12, 29, 9, tzinfo=WIB), WIB, date(2028, 2, 29)),
        (datetime(2027, 12, 31, 9, tzinfo=WITA), WITA, date(2028, 2, 29)),
        (datetime(2026, 1, 10, 9, tzinfo=WIB), WIB, date(2026, 3, 10)),
    ],
)
def test_a_filing_window_is_explained_month_by_month(published, zone, last_day):
    window = filing_window(published, zone=zone)
    assert window.last_day == last_day
    steps = window_steps(window)
    assert [step.why for step in steps] == [Why.ACT, Why.COUNTED, Why.LAST]
    assert steps[-1].day == last_day
    one_month = filing_window(published, zone=zone, months=1)
    assert [step.day for step in window_steps(one_month)] == [steps[0].day, steps[1].day]


moments = st.datetimes(datetime(2026, 1, 1), datetime(2028, 9, 1), timezones=st.just(UTC))
zones = st.sampled_from([WIB, WITA, WIT])


@given(moments, zones, st.integers(1, 40))
def test_a_period_of_working_days_ends_on_one_and_counts_as_many_as_it_says(started, zone, value):
    period = working(started, value, zone=zone)
    last = period.steps[-1]
    assert last.counted and last.day.weekday() < 5 and last.day not in OFF
    assert sum(step.counted for step in period.steps) == value
    assert [step.day for step in period.steps] == [
        period.steps[0].day + timedelta(days=number) for number in range(len(period.steps))
    ]
    assert working(started, value + 1, zone=zone).due > period.due >= days(started, value, zone=zone).due
