"""Dates in demo texts are written as days from the moment of publication, so that the demo is never out of date."""

import re
from datetime import datetime, timedelta

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
TOKEN = re.compile(r"\{([+-]?\d+)(:tanggal|:hari)?\}")


def dated(value, at: datetime):
    """Return `value` with each token resolved against `at`, a moment in the outlet's zone; lists and dicts are walked.

    {-1} becomes "Selasa (11/3/2025)", {-1:tanggal} "11 Maret 2025", {-1:hari} "Selasa".
    """
    if isinstance(value, str):
        return TOKEN.sub(lambda match: _written(at + timedelta(days=int(match[1])), match[2]), value)
    if isinstance(value, dict):
        return {key: dated(item, at) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(dated(item, at) for item in value)
    return value


def _written(day: datetime, form: str | None) -> str:
    weekday = DAYS[day.weekday()]
    if form == ":hari":
        return weekday
    if form == ":tanggal":
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{weekday} ({day.day}/{day.month}/{day.year})"
