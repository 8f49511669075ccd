"""The catalogue: every rule of press law that this project answers to, as data with an address.

186 rules lie in chapters A to I; chapter N adds ten invariants drawn from them, which makes 196.
The words are this project's own paraphrase, and no legal advice.
"""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "rules"


class Kind(StrEnum):
    """Whose business a rule is."""

    SOFTWARE = "software"
    PERSON = "person"
    INFORMATION = "information"
    NOT_HERE = "not-here"


@dataclass(frozen=True)
class Rule:
    """One numbered rule: what it says, what software does, what only a person decides, and what proves it.

    `remains` says what is still missing where code and tests exist already; the rule is then not done.
    """

    id: str
    chapter: str
    kind: Kind
    instrument: str
    text: str
    confidence: str
    clause: str = ""
    do: str = ""
    human: str = ""
    test: str = ""
    remains: str = ""

    @property
    def citation(self):
        """Instrument and clause, as in "PHJ 12(a)"."""
        return f"{self.instrument} {self.clause}".strip()


@dataclass(frozen=True)
class Chapter:
    """One chapter of the catalogue with its rules, in order."""

    letter: str
    title: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True)
class Clock:
    """One period that an instrument names or pointedly leaves open."""

    name: str
    source: str
    length: str
    starts: str
    nature: str


class UnknownRule(KeyError):
    """A rule was named that the catalogue does not hold."""

    def __init__(self, rule_id):
        super().__init__(rule_id)
        self.rule_id = rule_id

    def __str__(self):
        return (
            f"There is no rule {self.rule_id!r} in the catalogue of press law. "
            "`manage.py law` lists all rules; ids are written exactly as there, for example HJ-12a."
        )


def _read(name):
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


@cache
def about():
    """Return what belongs to the catalogue as a whole: instruments, confidence marks, conflicts."""
    return _read("about.toml")


@cache
def chapters():
    """Return all chapters in order."""
    return tuple(
        Chapter(
            letter=entry["letter"],
            title=entry["title"],
            rules=tuple(
                Rule(chapter=entry["letter"], **(row | {"kind": Kind(row["kind"])}))
                for row in _read(entry["file"])["rule"]
            ),
        )
        for entry in about()["chapter"]
    )


@cache
def rules():
    """Return every rule by its id, in the catalogue's order."""
    found = {}
    for chapter in chapters():
        for entry in chapter.rules:
            if entry.id in found:
                raise ValueError(f"Rule {entry.id} stands twice in the catalogue; keep one of them.")
            if entry.instrument not in about()["instruments"]:
                raise ValueError(f"Rule {entry.id} names {entry.instrument!r}; add that instrument to about.toml.")
            found[entry.id] = entry
    return found


def rule(rule_id):
    """Return the rule with this id, or raise UnknownRule, a KeyError that says how ids are written."""
    try:
        return rules()[rule_id]
    except KeyError:
        raise UnknownRule(rule_id) from None


@cache
def clocks():
    """Return every period in one place: what the instruments fix, and what they leave open."""
    return tuple(Clock(**row) for row in about()["clock"])


@cache
def open_questions():
    """Return by number what a press lawyer or an official text still has to settle."""
    return {row["number"]: row["text"] for row in about()["open_question"]}


@cache
def sources():
    """Return by key where the rules were read."""
    return _read("sources.toml")
