from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.template import Context, Template
from django.utils import timezone

from newsroom.core.templatetags import news

# 23.30 UTC on Sunday is already Monday at 06.30 in Jakarta.
AT = datetime(2025, 3, 9, 23, 30, tzinfo=UTC)
NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture(autouse=True)
def in_jakarta():
    with timezone.override(ZoneInfo("Asia/Jakarta")):
        yield


@pytest.fixture
def clock_at(monkeypatch):
    def set_clock(*when):
        monkeypatch.setattr(timezone, "now", lambda: datetime(*when, tzinfo=ZoneInfo("Asia/Jakarta")))

    return set_clock


def render(source, **context):
    return Template("{% load news %}" + source).render(Context(context)).strip()


def test_times_are_in_the_outlets_zone_with_its_name():
    assert news.day(AT) == "Senin, 10 Maret 2025"
    assert news.clock(AT) == f"06.30{NBSP}WIB"
    assert news.moment(AT) == f"Senin, 10 Maret 2025, 06.30{NBSP}WIB"
    assert news.iso(AT) == "2025-03-10T06:30+07:00"


@pytest.mark.parametrize(("zone", "expected"), [("Asia/Makassar", "07.30 WITA"), ("Asia/Jayapura", "08.30 WIT")])
def test_zone_name_follows_the_outlet(zone, expected):
    with timezone.override(ZoneInfo(zone)):
        assert news.clock(AT) == expected.replace(" ", NBSP)


def test_a_bare_date_is_a_day():
    assert news.day(date(2021, 12, 14)) == "Selasa, 14 Desember 2021"
    assert news.iso(date(2021, 12, 14)) == "2021-12-14"


def test_a_time_without_zone_is_a_mistake():
    with pytest.raises(ValueError, match="naive"):
        news.moment(datetime(2025, 3, 10, 6, 30))


@pytest.mark.parametrize("form", [*news.FORMS.values(), news.iso, news.when])
def test_nothing_is_shown_for_no_time(form):
    assert form(None) == ""


@pytest.mark.parametrize(
    ("now", "short", "stamp"),
    [
        ((2025, 3, 10, 23, 59), "06.30 WIB", "06.30 WIB"),
        ((2025, 3, 11, 0, 0), "Senin, 06.30 WIB", "Senin, 06.30 WIB"),
        ((2025, 3, 16, 23, 59), "Senin, 06.30 WIB", "Senin, 06.30 WIB"),
        ((2025, 3, 17, 0, 0), "10 Maret 2025", "10 Maret 2025, 06.30 WIB"),
        ((2025, 3, 9, 12, 0), "10 Maret 2025", "10 Maret 2025, 06.30 WIB"),
    ],
)
def test_near_times_are_said_as_they_are_spoken(clock_at, now, short, stamp):
    clock_at(*now)
    assert news.short(AT) == short.replace(" WIB", f"{NBSP}WIB")
    assert news.stamp(AT) == stamp.replace(" WIB", f"{NBSP}WIB")


def test_when_is_a_time_element():
    expected = f'<time datetime="2025-03-10T06:30+07:00">06.30{NBSP}WIB</time>'
    assert render('{% when at "clock" %}', at=AT) == expected


def test_icon_is_hidden_from_screen_readers():
    assert 'aria-hidden="true"' in render('{% icon "reply" %}')


@pytest.mark.parametrize("kind", news.LABELS)
def test_a_label_has_words(kind):
    sign, words = news.LABELS[kind]
    html = render("{% label kind %}", kind=kind)
    assert f"label-{'ad' if kind == 'advertorial' else kind}" in html
    assert str(words) in html
    assert ("<svg" in html) == bool(sign)


def test_every_label_with_a_sign_has_its_icon():
    assert {sign for sign, _ in news.LABELS.values() if sign} <= set(news.ICONS)


def test_paragraph_number():
    assert news.paragraph_number("p4") == "4"
