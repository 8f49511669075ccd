"""Age alerts to the responsible persons: once each, the highest alone after the worker was down, for open cases."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from corrections.actions.set_dated import set_figure
from corrections.models import AgeAlert, Figure
from corrections.models.case import CaseType, State
from newsroom.core import worker
from newsroom.core.models import OutgoingMail, Outlet

from .scene import NOW, person

RECEIVED = datetime(2026, 3, 12, 3, 0, tzinfo=UTC)


@pytest.fixture
def work(monkeypatch):
    """Let the worker look at a moment, given as days after receipt."""

    def run(days):
        at = RECEIVED + timedelta(days=days)
        monkeypatch.setattr(timezone, "now", lambda: at)
        worker.run_once()

    return run


def ages():
    """(age, address) of every alert that was mailed."""
    mails = OutgoingMail.objects.filter(key__startswith="age:").order_by("pk")
    return [(int(mail.key.split(":")[2]), mail.to) for mail in mails]


@pytest.mark.law("HJ-18")
def test_each_age_is_told_once(scene, work):
    case, pj = scene.file(at=RECEIVED), scene.signer.email
    work(0.9)
    assert ages() == []
    for days in (1, 1.5, 2.9):
        work(days)
        assert ages() == [(1, pj)]
    work(3)
    work(7)
    work(40)
    assert ages() == [(1, pj), (3, pj), (7, pj)]
    assert set(case.age_alerts.values_list("age", "outcome")) == {(1, "told"), (3, "told"), (7, "told")}


@pytest.mark.law("HJ-18")
def test_after_the_worker_was_down_the_highest_age_alone_is_told(scene, work):
    case = scene.file(at=RECEIVED)
    work(5)
    assert ages() == [(3, scene.signer.email)]
    assert set(case.age_alerts.values_list("age", "outcome")) == {(1, "passed"), (3, "told"), (7, "")}


def test_a_letter_entered_late_is_told_at_its_true_age(scene, work):
    version = scene.version
    case = scene.file(at=RECEIVED + timedelta(days=4), version=version)
    type(case).objects.filter(pk=case.pk).update(received_at=RECEIVED)
    AgeAlert.objects.all().delete()
    call_command("migrate", verbosity=0)
    work(4)
    assert ages() == [(3, scene.signer.email)]


@pytest.mark.law("HJ-18")
def test_every_responsible_person_with_an_address_is_told_and_nobody_else(scene, work):
    second = person("wakil", "responsible")
    without = person("tanpa", "responsible")
    type(without).objects.filter(pk=without.pk).update(email="")
    scene.file(at=RECEIVED)
    work(1)
    assert sorted(ages()) == sorted([(1, scene.signer.email), (1, second.email)])


@pytest.mark.law("HJ-18", "INV-8")
def test_the_letter_says_for_whom_it_waits_and_concludes_nothing(scene, work):
    case = scene.file(at=RECEIVED)
    work(1)
    case = scene.ask(case, RECEIVED + timedelta(days=2))
    work(3)
    first, second = OutgoingMail.objects.filter(key__startswith="age:").order_by("pk")
    assert first.subject == f"Pengajuan {case.number} sudah 1 hari"
    assert f"/admin/corrections/case/{case.pk}/change/" in first.body
    assert "until Saturday, 21 March 2026" in second.body  # the complainant has seven days from the 14th
    for mail in (first, second):
        assert "{" not in mail.body
        for word in ("terlambat", "melanggar", "batas", "denda"):
            assert word not in mail.body.lower()


@pytest.mark.parametrize("state", [State.TAKEN_BACK, State.REFUSED, State.PUBLISHED])
def test_a_closed_case_is_left_alone(scene, work, state):
    scene.case(state, at=NOW + timedelta(days=2))
    work(40)
    assert ages() == []


def test_corrections_age_too(scene, work):
    scene.file(CaseType.CORRECTION, at=RECEIVED)
    work(1)
    assert [age for age, _to in ages()] == [1]


@pytest.mark.law("HJ-18")
def test_ages_are_the_outlets_choice_and_reach_cases_that_are_open(scene, work):
    scene.file(at=RECEIVED)
    work(1)
    row = Figure.objects.get(key="alert_age_days")
    set_figure(row=row, value="2, 10", valid_from=date(2026, 3, 13), by=scene.signer, at=RECEIVED + timedelta(days=1))
    work(2)
    work(7)
    work(10)
    assert [age for age, _to in ages()] == [1, 2, 10]


def test_a_row_that_runs_twice_mails_once(scene, work):
    scene.file(at=RECEIVED)
    work(1)
    AgeAlert.objects.update(done_at=None, leased_until=None)
    work(1)
    assert len(ages()) == 1


def test_times_in_the_letter_are_the_outlets(scene, work):
    Outlet.objects.update(time_zone="Asia/Jayapura")
    scene.file(at=RECEIVED)
    with timezone.override("Asia/Jakarta"):
        work(1)
    assert "12.00 WIT" in OutgoingMail.objects.get(key__startswith="age:").body
