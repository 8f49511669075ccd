from datetime import date

import pytest

from corrections.law import catalogue
from corrections.law.figures import DEFAULTS, Unit, from_text, to_text

BY_KEY = {figure.key: figure for figure in DEFAULTS}


def test_each_figure_names_its_rule_and_instrument_and_fits_a_row():
    assert len(BY_KEY) == len(DEFAULTS)
    for figure in DEFAULTS:
        catalogue.rule(figure.rule)
        assert figure.house or figure.instrument in catalogue.about()["instruments"]
        assert figure.uncertain is None or figure.uncertain in catalogue.open_questions()
        assert not figure.options or figure.value in figure.options
        row = figure.as_row()
        assert from_text(row["value"], row["unit"]) == figure.value
        assert row["law"] != figure.house


def test_what_the_instruments_say():
    assert BY_KEY["filing_window_months"].value == 2
    assert BY_KEY["filing_window_months"].valid_from < date(1945, 8, 17)  # older than any story of an archive
    assert (BY_KEY["fine_18_2"].value, BY_KEY["fine_18_3"].value) == (500_000_000, 100_000_000)
    assert (BY_KEY["ugc_hours"].value, BY_KEY["ugc_hours"].unit) == (48, Unit.HOURS)
    assert BY_KEY["press_council_begins_days"].unit == Unit.WORKING_DAYS


@pytest.mark.law("PR-9")
def test_house_target_is_off_by_default():
    assert BY_KEY["house_target_days"].value is None


def test_the_outlets_own_figures_are_never_shown_as_law():
    house = {figure.key for figure in DEFAULTS if figure.house}
    assert {"reply_comment_days", "ask_completion_days", "alert_age_days", "house_target_days"} <= house


def test_open_questions_2_7_8_and_10_are_settings():
    assert {2, 7, 8, 10} <= {figure.uncertain for figure in DEFAULTS}


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("2", "months", 2),
        ("", "months", None),
        (" 1, 3,7 ", "ages", (1, 3, 7)),
        ("5", "ages", (5,)),
        ("", "ages", ()),
        ("party", "choice", "party"),
    ],
)
def test_text_of_a_row_is_read_by_its_unit(text, unit, value):
    assert from_text(text, unit) == value


def test_a_number_that_is_none_is_refused():
    with pytest.raises(ValueError):
        from_text("two", Unit.MONTHS)
    assert to_text((1, 3)) == "1, 3"
