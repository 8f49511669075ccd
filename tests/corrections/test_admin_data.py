"""Figures and letters: dated rows that only the responsible person and the administrator keep."""

from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.utils import timezone

from corrections import figures, letters
from corrections.models import Figure, LetterText
from tests.corrections.scene import NOW


@pytest.fixture
def row(scene):
    return Figure.objects.get(key="reply_comment_days")


def change(visit, row, **data):
    day = data.pop("valid_from", timezone.localdate() + timedelta(days=10))
    return visit.post(f"corrections_{row._meta.model_name}_ganti", row.pk, valid_from=day, **data)


@pytest.mark.parametrize("model", ["figure", "lettertext"])
@pytest.mark.parametrize(
    ("role", "status"),
    [("reporter", 403), ("editor", 403), ("officer", 403), ("responsible", 200), ("administrator", 200)],
)
def test_who_may(visit, scene, model, role, status):
    row = {"figure": Figure, "lettertext": LetterText}[model].objects.first()
    visit.as_(scene.by(role))
    for name, *arguments in (("changelist",), ("change", row.pk), ("ganti", row.pk)):
        assert visit.get(f"corrections_{model}_{name}", *arguments).status_code == status, name


def test_nothing_is_added_deleted_or_written_over(visit, scene, row):
    visit.as_(scene.by("administrator"))
    assert visit.get("corrections_figure_add").status_code == 403
    assert visit.post("corrections_figure_change", row.pk, value="99").status_code == 403
    assert visit.post("corrections_figure_delete", row.pk, post="yes").status_code == 403
    assert Figure.objects.get(pk=row.pk).value == row.value


def test_a_change_holds_from_its_day_on_and_leaves_the_past_alone(visit, scene, row):
    today = timezone.localdate()
    assert change(visit.as_(scene.signer), row, value="5").status_code == 302
    assert figures.value(row.key, on=today) == 3
    assert figures.value(row.key, on=today + timedelta(days=10)) == 5
    assert LogEntry.objects.get().user == scene.signer


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"value": "banyak"}, "value"),
        ({"value": "3", "valid_from": "2020-01-01"}, "valid_from"),
        ({"value": "3", "valid_from": ""}, "valid_from"),
        ({"value": "a\x00b"}, "value"),
        ({"value": "9" * 100}, "value"),
    ],
)
def test_what_cannot_be_is_said(visit, scene, row, data, field):
    response = change(visit.as_(scene.signer), row, **data)
    assert response.status_code == 422 and response.context["form"].errors[field]


def test_the_same_day_twice_is_a_second_click(visit, scene, row):
    visit.as_(scene.signer)
    assert change(visit, row, value="5").status_code == 302
    assert change(visit, row, value="5").status_code == 422
    assert Figure.objects.filter(key=row.key).count() == 2


def test_a_choice_is_one_of_its_options(visit, scene):
    row = Figure.objects.get(key="reply_once_per")
    visit.as_(scene.signer)
    assert change(visit, row, value="sometimes").status_code == 422
    assert change(visit, row, value="report").status_code == 302


@pytest.mark.law("UP-15")
@pytest.mark.parametrize("key", ["refused", "no_error"])
def test_a_letter_that_ends_something_keeps_the_way_to_the_press_council(visit, scene, key):
    row = LetterText.objects.get(key=key)
    visit.as_(scene.signer)
    assert change(visit, row, subject="x", body="Tidak.").status_code == 422
    assert change(visit, row, subject="x", body="Tidak. {press_council}").status_code == 302


def test_a_gap_that_nothing_fills_is_said(visit, scene):
    row = LetterText.objects.get(key="message")
    assert change(visit.as_(scene.signer), row, subject="x", body="{nama}").status_code == 422


def test_a_letter_reads_as_the_row_of_its_day(visit, scene):
    case = scene.file()
    row = LetterText.objects.get(key="message")
    day = timezone.localdate()
    assert (
        change(visit.as_(scene.signer), row, subject="Baru {number}", body="{text}", valid_from=day).status_code == 302
    )
    assert letters.filled("message", case, at=timezone.now(), text="x") == (f"Baru {case.number}", "x\n")
    assert letters.filled("message", case, at=NOW, text="x")[0] != f"Baru {case.number}"


class TestPeriods:
    def test_a_period_may_be_counted_in_working_days_from_a_day_on(self, visit, scene, row):
        day = timezone.localdate() + timedelta(days=10)
        data = {"value": "2", "unit": "working_days", "source": "Rapat redaksi 3 Maret"}
        assert change(visit.as_(scene.signer), row, **data).status_code == 302
        before, after = figures.row(row.key, on=day - timedelta(days=1)), figures.row(row.key, on=day)
        assert (before.value, before.unit) == ("3", "days")
        assert (after.value, after.unit, after.source) == ("2", "working_days", "Rapat redaksi 3 Maret")
        assert (after.starts, after.law) == (before.starts, False) == ("shown", False)

    @pytest.mark.law("PR-9")
    def test_the_house_target_may_count_hours_and_says_whether_it_pauses(self, visit, scene):
        row = Figure.objects.get(key="house_target_days")
        assert row.pauses and row.starts == "receipt"
        assert change(visit.as_(scene.signer), row, value="72", unit="hours").status_code == 302
        new = Figure.objects.filter(key=row.key).latest("valid_from")
        assert (new.value, new.unit, new.pauses) == ("72", "hours", False)

    @pytest.mark.parametrize("unit", ["hours", "rupiah", "x"])
    def test_another_unit_is_refused(self, visit, scene, row, unit):
        assert change(visit.as_(scene.signer), row, value="3", unit=unit).status_code == 422

    def test_a_figure_of_the_law_keeps_its_unit_and_says_its_clause_and_source(self, visit, scene):
        row = Figure.objects.get(key="filing_window_months")
        visit.as_(scene.signer)
        assert "unit" not in visit.get("corrections_figure_ganti", row.pk).context["form"].fields
        data = {"value": "3", "unit": "days", "clause": "17", "source": "Peraturan Dewan Pers 1/2030"}
        assert change(visit, row, **data).status_code == 302
        new = Figure.objects.filter(key=row.key).latest("valid_from")
        assert (new.unit, new.clause, new.source, new.starts) == ("months", "17", data["source"], "publication")

    @pytest.mark.parametrize("value", ["0", "-3", "9" * 40, ""])
    def test_a_number_of_days_that_cannot_be_is_refused(self, visit, scene, row, value):
        response = change(visit.as_(scene.signer), row, value=value)
        assert response.status_code == 422 and response.context["form"].errors["value"]

    @pytest.mark.parametrize("value", ["0", "-1", "1, 99999999999999"])
    def test_ages_that_cannot_be_are_refused(self, visit, scene, value):
        row = Figure.objects.get(key="alert_age_days")
        assert change(visit.as_(scene.signer), row, value=value).status_code == 422

    def test_each_row_names_what_starts_its_clock_and_where_it_was_read(self, visit, scene):
        page = visit.as_(scene.signer).get("corrections_figure_changelist").content.decode()
        assert "Peraturan Dewan Pers 9/Peraturan-DP/X/2008" in page
