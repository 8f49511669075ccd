"""The summary of `make test`."""

from collections import Counter

import pytest

from scripts import results, test
from scripts.say import Problem
from scripts.steps import STEPS, Step


@pytest.mark.parametrize(
    ("output", "counts"),
    [
        ("...\n12 passed in 3.20s\n", (12, 0, 0)),
        ("== 2 failed, 10 passed, 1 skipped, 3 deselected, 4 warnings in 61.00s (0:01:01) ==", (10, 2, 1)),
        ("1 passed, 2 errors in 0.5s", (1, 2, 0)),
        ("no tests ran in 0.01s", (0, 0, 0)),
        ("ImportError while loading conftest", (0, 0, 0)),
    ],
)
def test_counts_are_read_from_the_last_line(output, counts):
    counted = results.count(output)
    assert (counted["passed"], counted["failed"], counted["skipped"]) == counts


def test_the_closing_line_adds_up_and_a_failed_step_fails_all(capsys):
    done = [
        results.Result("sqlite", True, 1, "", Counter(passed=10)),
        results.Result("postgres", False, 1, "", Counter(passed=9, failed=1)),
    ]
    assert results.report(done, 75) == 1
    said = capsys.readouterr().out
    assert "All of it took 1 min 15 s." in said
    assert "Failed: postgres." in said
    assert said.splitlines()[-1] == "tests: 19 passed, 1 failed"


def test_a_step_that_cannot_run_is_loud_here_and_a_failure_in_ci(capsys):
    step = Step("browser", [], needs=("chromium",))
    (here,) = test.run_all([step], {"chromium"}, ci=False, stack=None)
    (ci,) = test.run_all([step], {"chromium"}, ci=True, stack=None)
    assert here.ok
    assert not ci.ok
    assert here.note == "SKIPPED, missing: chromium"
    results.report([here], 1)
    assert "SKIPPED here, so this run proves less: browser." in capsys.readouterr().out


def test_a_skipped_test_fails_its_step_in_ci(monkeypatch, tmp_path):
    monkeypatch.setattr(results.paths, "TEST", results.paths.ROOT / "var" / "test" / "tooling")
    step = Step("some", [["echo", "3 passed, 1 skipped in 0.1s"]], counts=True)
    assert results.run_logged(step, None, skips_fail=False).ok
    assert not results.run_logged(step, None, skips_fail=True).ok


def test_an_unknown_step_is_refused_with_the_known_ones():
    with pytest.raises(Problem, match="no step named rufff. The steps are: ruff, "):
        test.choose(["rufff"], STEPS)


def test_a_step_that_hangs_is_stopped_and_says_so(monkeypatch, capsys):
    monkeypatch.setattr(results, "LIMIT", 0.5)
    monkeypatch.setattr(results.paths, "TEST", results.paths.ROOT / "var" / "test" / "tooling")
    result = results.run_logged(Step("hanging", [["sleep", "60"]]), None, skips_fail=False)
    assert not result.ok
    assert "Stopped: it had not ended after 0.5 s." in capsys.readouterr().out
