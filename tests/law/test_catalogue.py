import re
from collections import Counter

import pytest

from corrections.law import catalogue, marks, scan, windows
from corrections.law.catalogue import Kind
from corrections.law.marks import implements


def test_186_numbered_rules_and_ten_invariants():
    counts = Counter(rule.chapter for rule in catalogue.rules().values())
    assert counts == {"A": 15, "B": 33, "C": 33, "D": 16, "E": 23, "F": 20, "G": 21, "H": 13, "I": 12, "N": 10}
    assert sum(count for letter, count in counts.items() if letter != "N") == 186
    assert len(catalogue.rules()) == 196


def test_a_rule_is_found_by_its_id_with_its_words():
    rule = catalogue.rule("HJ-12")
    assert rule.citation == "PHJ 12 (lead-in)"
    assert rule.chapter == "B"
    assert all([rule.text, rule.do, rule.human, rule.test, rule.confidence])


def test_an_unknown_id_is_a_key_error_with_a_sentence():
    with pytest.raises(KeyError) as caught:
        catalogue.rule("HJ-99")
    assert str(caught.value).startswith("There is no rule 'HJ-99' in the catalogue of press law.")


def test_each_rule_has_words_and_every_numbered_one_a_proof():
    for rule in catalogue.rules().values():
        assert rule.text.strip() == rule.text != ""
        assert rule.confidence
        if rule.chapter != "N":
            assert rule.test
            assert rule.do


def test_kinds_that_are_not_softwares():
    by_kind = {kind: {rule.id for rule in catalogue.rules().values() if rule.kind == kind} for kind in Kind}
    assert by_kind[Kind.PERSON] == {"KE-9"}
    assert by_kind[Kind.INFORMATION] == {"MS-1a", "UP-11", "DP-6", "DP-23", "LG-2", "PD-20"}
    assert by_kind[Kind.NOT_HERE] == {"HJ-13d.1", "MS-1b", *(f"MS-3{letter}" for letter in "abcdefgh")}


def test_rules_name_only_rules_and_sources_that_exist():
    known, sources = catalogue.rules(), catalogue.sources()
    for rule in known.values():
        words = f"{rule.text} {rule.do} {rule.human} {rule.test} {rule.remains}"
        for named in re.findall(r"\b(?:UP|HJ|MS|KE|DP|AI|SM|CH|SP|LG|PD|PR|FL)-[0-9Z]\w*(?:\.\d)?", words):
            assert named in known or any(other.startswith(named) for other in known), (rule.id, named)
        for key in re.findall(r"\bS\d+b?\b", rule.confidence):
            assert key in sources, (rule.id, key)


def test_clocks_and_open_questions_are_there():
    assert len(catalogue.clocks()) == 11
    assert list(catalogue.open_questions()) == list(range(1, 12))
    assert next(clock for clock in catalogue.clocks() if clock.source == "PHJ 13(d)").length == "none in figures"


def test_implements_returns_the_thing_itself_and_remembers_it(monkeypatch):
    monkeypatch.setattr(marks, "_places", {})

    def act():
        pass

    assert implements("HJ-12", "HJ-12a")(act) is act
    implements("HJ-12")(act)
    name = f"{__name__}.{act.__qualname__}"
    assert marks.places("HJ-12") == marks.places("HJ-12a") == (name,)
    assert [rule.id for rule in marks.rules_of(act)] == ["HJ-12", "HJ-12a"]
    assert marks.places("HJ-13d") == ()


def test_implements_refuses_unknown_ids_and_none():
    with pytest.raises(KeyError, match="There is no rule 'HJ-99'"):
        implements("HJ-99")
    with pytest.raises(ValueError, match="at least one rule"):
        implements()


def test_what_is_scanned_is_what_was_imported():
    assert "corrections.law.windows.filing_window" in marks.places("HJ-16a")
    assert [rule.id for rule in marks.rules_of(windows.filing_window)] == ["HJ-16a"]


SOURCE = '''\
"""A module. law: UP-11"""

class Kind:
    # law: HJ-11, FL-10. A reply is never an advertisement.
    REPLY = "reply"

@implements("HJ-12", "HJ-12a")
def check():
    """It does. law: MS-4b (both ways), MS-4c (its time)"""

TITLE = "x"  # law: MS-4b.2, HJ-4/5
flaw: str = ""
'''

TESTS = """\
import pytest

pytestmark = pytest.mark.law("INV-8")

@pytest.mark.law("HJ-12", "HJ-12a")
def test_refusal(): ...

@pytest.mark.law("MS-4b")
class TestLink:
    @pytest.mark.parametrize("x", [pytest.param(1, marks=pytest.mark.law("MS-4c"))])
    def test_time(self, x): ...

TEXT = '@pytest.mark.law("HJ-1")'
"""


def write(root, path, text):
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text)


def test_code_is_found_by_decorator_and_by_comment(tmp_path):
    write(tmp_path, "corrections/a.py", SOURCE)
    write(tmp_path, "templates/b.html", "<p>\n{# law: PR-7, UP-5.2 #}\n")
    write(tmp_path, "templates/mail/c.txt", "{# law: UP-15 #}")
    write(tmp_path, "elsewhere/d.py", "# law: HJ-1")
    found = [(hit.rule_id, hit.place.path, hit.place.line, hit.place.name) for hit in scan.code(tmp_path)]
    assert found == [
        ("UP-11", "corrections/a.py", 1, ""),
        ("HJ-11", "corrections/a.py", 4, "Kind"),
        ("FL-10", "corrections/a.py", 4, "Kind"),
        ("HJ-12", "corrections/a.py", 8, "check"),
        ("HJ-12a", "corrections/a.py", 8, "check"),
        ("MS-4b", "corrections/a.py", 9, "check"),
        ("MS-4c", "corrections/a.py", 9, "check"),
        ("MS-4b.2", "corrections/a.py", 11, ""),
        ("HJ-4/5", "corrections/a.py", 11, ""),
        ("PR-7", "templates/b.html", 2, ""),
        ("UP-5.2", "templates/b.html", 2, ""),
        ("UP-15", "templates/mail/c.txt", 1, ""),
    ]


def test_marks_on_tests_are_found_without_importing_them(tmp_path):
    write(tmp_path, "tests/test_a.py", TESTS)
    found = [(hit.rule_id, hit.place.line, hit.place.name) for hit in scan.tests(tmp_path)]
    assert found == [
        ("INV-8", 3, ""),
        ("HJ-12", 6, "test_refusal"),
        ("HJ-12a", 6, "test_refusal"),
        ("MS-4b", 9, "TestLink"),
        ("MS-4c", 11, "TestLink.test_time"),
    ]
