"""Dates by hand: year's end, leap day, short months, and the midnights of the Indonesian zones."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corrections.law.windows import (
    Standing,
    age,
    ages_reached,
    elapsed,
    filing_standing,
    filing_window,
    local_day,
    months_later,
)

WIB, WITA, WIT = ZoneInfo("Asia/Jakarta"), ZoneInfo("Asia/Makassar"), ZoneInfo("Asia/Jayapura")
moments = st.datetimes(datetime(1999, 1, 1), datetime(2060, 12, 31), timezones=st.just(UTC))
zones = st.sampled_from([WIB, WITA, WIT])
months = st.integers(1, 24)


def wib(*parts):
    return datetime(*parts, tzinfo=WIB)


@pytest.mark.law("HJ-16a", "HJ-16b")
def test_story_of_31_december_is_open_through_28_february():
    window = filing_window(wib(2024, 12, 31, 9, 0), zone=WIB)
    assert window.last_day == date(2025, 2, 28)
    assert window.last_moment == datetime(2025, 2, 28, 16, 59, 59, 999999, tzinfo=UTC)
    assert window.inside(wib(2025, 2, 28, 23, 0))
    assert filing_standing(window, received_at=wib(2025, 2, 28, 23, 0)) == Standing.INSIDE
    assert not window.inside(wib(2025, 3, 1, 0, 0))
    assert filing_standing(window, received_at=wib(2025, 3, 1, 0, 0)) == Standing.NEEDS_AGREEMENT


@pytest.mark.law("HJ-16a")
@pytest.mark.parametrize(
    ("published", "last_day"),
    [
        (date(2023, 12, 31), date(2024, 2, 29)),  # a leap year ends on its leap day
        (date(2023, 12, 29), date(2024, 2, 29)),
        (date(2022, 12, 29), date(2023, 2, 28)),
        (date(2024, 2, 29), date(2024, 4, 29)),
        (date(2025, 2, 28), date(2025, 4, 28)),  # the last day of February does not stretch to April's
        (date(2025, 7, 31), date(2025, 9, 30)),
        (date(2025, 6, 30), date(2025, 8, 30)),
        (date(2025, 11, 1), date(2026, 1, 1)),
        (date(2025, 10, 31), date(2025, 12, 31)),
        (date(2025, 3, 10), date(2025, 5, 10)),
    ],
)
def test_window_ends_on_the_same_day_two_months_later_or_on_the_last_of_a_short_month(published, last_day):
    at = datetime(published.year, published.month, published.day, 12, tzinfo=WIB)
    assert filing_window(at, zone=WIB).last_day == last_day


@pytest.mark.law("HJ-16a")
def test_midnight_belongs_to_the_outlets_zone():
    published = datetime(2025, 1, 14, 16, 30, tzinfo=UTC)  # 23.30 WIB on the 14th, 01.30 WIT on the 15th
    jakarta, jayapura = filing_window(published, zone=WIB), filing_window(published, zone=WIT)
    assert (jakarta.last_day, jayapura.last_day) == (date(2025, 3, 14), date(2025, 3, 15))
    assert jakarta.last_moment == datetime(2025, 3, 14, 16, 59, 59, 999999, tzinfo=UTC)
    assert jayapura.last_moment == datetime(2025, 3, 15, 14, 59, 59, 999999, tzinfo=UTC)
    late_in_jakarta = datetime(2025, 3, 14, 18, 0, tzinfo=UTC)
    assert not jakarta.inside(late_in_jakarta)
    assert jayapura.inside(late_in_jakarta)


@pytest.mark.law("HJ-16a")
def test_one_instant_separates_inside_from_outside():
    window = filing_window(datetime(2025, 3, 10, 8, tzinfo=WITA), zone=WITA)
    assert window.inside(datetime(2025, 5, 10, 23, 59, 59, 999999, tzinfo=WITA))
    assert not window.inside(datetime(2025, 5, 11, tzinfo=WITA))


@pytest.mark.law("HJ-16a")
def test_number_of_months_is_data_and_may_be_abolished():
    published = wib(2025, 1, 31, 8, 0)
    assert filing_window(published, zone=WIB, months=1).last_day == date(2025, 2, 28)
    endless = filing_window(published, zone=WIB, months=None)
    assert endless.last_day is None
    assert endless.inside(wib(2099, 1, 1))


@pytest.mark.law("HJ-16a")
@given(moments, zones, months)
def test_window_ends_with_a_local_day_and_inside_means_not_later(published, zone, count):
    window = filing_window(published, zone=zone, months=count)
    after = window.last_moment + timedelta(microseconds=1)
    assert window.last_moment.tzinfo == UTC
    assert local_day(window.last_moment, zone) == window.last_day
    assert after.astimezone(zone).time() == datetime.min.time()
    assert window.inside(published)
    assert window.inside(window.last_moment)
    assert not window.inside(after)


@pytest.mark.law("HJ-16a")
@given(moments, moments, zones, months)
def test_later_publication_never_ends_earlier(one, other, zone, count):
    first, second = sorted([one, other])
    assert filing_window(first, zone=zone, months=count).last_moment <= (
        filing_window(second, zone=zone, months=count).last_moment
    )


@pytest.mark.law("HJ-16a")
@given(moments, zones, months, moments)
def test_inside_is_exactly_not_after_the_last_moment(published, zone, count, at):
    window = filing_window(published, zone=zone, months=count)
    assert window.inside(at) == (at <= window.last_moment)


@given(st.dates(date(1999, 1, 1), date(2060, 12, 31)), months)
def test_months_later_keeps_the_day_or_takes_the_last_one(day, count):
    later = months_later(day, count)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == count
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


@pytest.mark.law("HJ-16b")
@given(moments, moments, zones, st.booleans())
def test_age_never_refuses(published, received, zone, agreed):
    window = filing_window(published, zone=zone)
    standing = filing_standing(window, received_at=received, agreed=agreed)
    if window.inside(received):
        assert standing == Standing.INSIDE
    else:
        assert standing == (Standing.AGREED if agreed else Standing.NEEDS_AGREEMENT)
    assert not any("refus" in value for value, _label in Standing.choices())


def test_a_moment_without_zone_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="aware datetime"):
        filing_window(datetime(2025, 1, 1), zone=WIB)


@pytest.mark.law("HJ-13d")
def test_age_counts_from_receipt_and_is_never_negative():
    received = wib(2025, 3, 10, 6, 30)
    assert age(received, at=wib(2025, 3, 12, 7, 30)) == timedelta(days=2, hours=1)
    assert age(received, at=wib(2025, 3, 9)) == timedelta(0)


@pytest.mark.law("HJ-18")
def test_alert_ages_are_those_reached_even_after_a_pause():
    received = wib(2025, 3, 28, 17, 0)
    assert ages_reached(received, (7, 1, 3), at=wib(2025, 3, 29, 16, 59, 59)) == ()
    assert ages_reached(received, (7, 1, 3), at=wib(2025, 3, 29, 17, 0)) == (1,)
    assert ages_reached(received, (7, 1, 3), at=wib(2025, 4, 20)) == (1, 3, 7)


@pytest.mark.law("MS-3f")
def test_elapsed_hours_run_through_the_weekend():
    clock = elapsed(wib(2025, 3, 14, 17, 0), hours=48)  # a Friday
    assert clock.due == wib(2025, 3, 16, 17, 0)
    assert not clock.passed(wib(2025, 3, 16, 17, 0))
    assert clock.passed(wib(2025, 3, 16, 17, 0, 1))
