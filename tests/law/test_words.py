"""What the interface never says: a house habit as law, or a verdict about a rule."""

import re

import pytest
from django.conf import settings

from corrections.law.apology import Cause
from corrections.law.grounds import RefusalGround, WithdrawalGround
from corrections.law.outcomes import Outcome
from corrections.law.windows import Standing

# PPMS 3(f) gives 2 x 24 hours to user content alone; PHJ 13(d) names no figure.
HOURS = re.compile(r"\b2\s*[x×]\s*24\b", re.IGNORECASE)
# The code of ethics has a Pasal 11 on replies; the Press Law's is about capital.
PASAL_11 = re.compile(r"Pasal\s+11\b[^.;\n]{0,30}(UU|Undang-Undang)[^.;\n]{0,15}\bPers\b", re.IGNORECASE)
VERDICT = re.compile(r"\b(melanggar|pelanggaran|dipatuhi|mematuhi|breach\w*|violat\w*|complian\w*)\b", re.IGNORECASE)


def shown():
    """Yield every file whose words people read: templates, the catalogue of strings, code with strings in it."""
    for folder, pattern in [
        ("templates", "*.html"),
        ("templates", "*.txt"),
        ("locale", "*.po"),
        ("articles", "*.py"),
        ("corrections", "*.py"),
        ("newsroom", "*.py"),
    ]:
        yield from (settings.BASE_DIR / folder).rglob(pattern)


def hits(expression, files):
    return [f"{path}: {match[0]}" for path in files for match in expression.finditer(path.read_text(encoding="utf-8"))]


@pytest.mark.law("HJ-13d", "INV-8")
def test_no_text_promises_hours_for_a_reply():
    assert hits(HOURS, shown()) == []


@pytest.mark.law("UP-11")
def test_no_text_cites_article_11_of_the_press_law_for_replies():
    assert hits(PASAL_11, shown()) == []
    assert PASAL_11.search("sesuai Pasal 11 UU Pers") and not PASAL_11.search("Pasal 11 Kode Etik Jurnalistik")


@pytest.mark.law("INV-8", "MS-9", "KE-Z")
def test_no_text_of_ours_says_that_a_rule_was_or_was_not_kept():
    assert hits(VERDICT, (path for path in shown() if path.suffix != ".py")) == []
    for values in (Outcome, Standing, RefusalGround, WithdrawalGround, Cause):
        for _value, label in values.choices():
            assert not VERDICT.search(str(label))
