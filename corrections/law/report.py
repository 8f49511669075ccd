"""What stands behind each rule: its state, derived from code and tests that name it, and the report of all."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from corrections.law import catalogue, scan
from corrections.law.catalogue import Kind

BAR = 20


class State(StrEnum):
    """Where a rule stands. Only the first three belong to software, and nobody sets them by hand."""

    DONE = "done"
    PARTIAL = "partial"
    PLANNED = "planned"
    PERSON = "a person's"
    INFORMATION = "information"
    NOT_HERE = "not here"


_OTHERS = {Kind.PERSON: State.PERSON, Kind.INFORMATION: State.INFORMATION, Kind.NOT_HERE: State.NOT_HERE}


@dataclass(frozen=True)
class Entry:
    """A rule with the places in code and tests that name it."""

    rule: catalogue.Rule
    code: tuple[scan.Place, ...]
    tests: tuple[scan.Place, ...]

    @property
    def state(self):
        """Return done where code in use and a test name the rule and nothing remains; planned where neither does."""
        if self.rule.kind != Kind.SOFTWARE:
            return _OTHERS[self.rule.kind]
        if self.tests and not self.rule.remains and not all(place.idle for place in self.code):
            return State.DONE
        return State.PARTIAL if self.code or self.tests else State.PLANNED


@dataclass(frozen=True)
class Report:
    """All chapters with their entries, and the ids that were named but do not exist."""

    chapters: tuple[tuple[catalogue.Chapter, tuple[Entry, ...]], ...]
    unknown: tuple[scan.Found, ...]

    @property
    def entries(self):
        """Return every entry in the catalogue's order."""
        return tuple(entry for _, entries in self.chapters for entry in entries)


def collect(root):
    """Return the report for the source tree at this path."""
    code, tests = scan.code(root), scan.tests(root)
    chapters = tuple(
        (
            chapter,
            tuple(Entry(rule, _places(code, rule.id), _places(tests, rule.id)) for rule in chapter.rules),
        )
        for chapter in catalogue.chapters()
    )
    known = catalogue.rules()
    return Report(chapters, tuple(hit for hit in (*code, *tests) if hit.rule_id not in known))


def _places(found, rule_id):
    return tuple(dict.fromkeys(hit.place for hit in found if hit.rule_id == rule_id))


def problems(report):
    """Return what must be mended, one sentence each: unknown ids, code without a test, a test without code."""
    sentences = [
        f"{hit.place.path}:{hit.place.line} names the rule {hit.rule_id}, which is not in the catalogue."
        for hit in report.unknown
    ]
    for entry in report.entries:
        if entry.state != State.PARTIAL or (entry.code and entry.tests):
            continue
        if entry.code:
            sentences.append(f"{entry.rule.id} is carried out in {entry.code[0].path}, but no test is marked with it.")
        else:
            sentences.append(f"{entry.rule.id} is tested in {entry.tests[0].path}, but no code names it.")
    return sentences


def progress(entries):
    """Return how many of the rules that software owes are done, and how many it owes."""
    owed = [entry for entry in entries if entry.rule.kind == Kind.SOFTWARE]
    return sum(entry.state == State.DONE for entry in owed), len(owed)


def bar(done, owed):
    """Return a bar of text; it is empty only at nothing and full only at all."""
    filled = done * BAR // owed if owed else 0
    if done and not filled:
        filled = 1
    return "█" * filled + "░" * (BAR - filled)


def summary(report):
    """Return the whole in one line."""
    counts = Counter(entry.state for entry in report.entries)
    numbered = sum(len(entries) for chapter, entries in report.chapters if chapter.letter != "N")
    total = len(report.entries)
    states = ", ".join(f"{counts[state]} {state}" for state in State if counts[state])
    return f"{total} rules ({numbered} numbered in A to I, {total - numbered} invariants): {states}"


def as_text(report):
    """Return the report for a terminal: per chapter a bar, per rule its clause, state, code and tests."""
    wide_id = max(len(entry.rule.id) for entry in report.entries)
    wide_citation = max(len(entry.rule.citation) for entry in report.entries)
    wide_state = max(len(state) for state in State)
    lines = []
    for chapter, entries in report.chapters:
        done, owed = progress(entries)
        lines += [f"{chapter.letter}  {chapter.title}", f"   {bar(done, owed)}  {done} of {owed} done", ""]
        for entry in entries:
            head = f"   {entry.rule.id:<{wide_id}}  {entry.rule.citation:<{wide_citation}}  {entry.state:<{wide_state}}"
            places = [*map(_at, entry.code), *(f"test {_at(place)}" for place in entry.tests)]
            lines.append(f"{head}  {places[0]}" if places else head.rstrip())
            lines += [" " * len(head) + f"  {place}" for place in places[1:]]
        lines.append("")
    return "\n".join([*lines, summary(report)])


def _at(place):
    words = f"{place.path}:{place.line} {place.name}".rstrip()
    return f"{words} (not called yet)" if place.idle else words


def rule_as_text(entry):
    """Return one rule with its words: what it says, what software does, what a person decides, what proves it."""
    rule = entry.rule
    rows = [
        ("Says", rule.text),
        ("Software", rule.do),
        ("A person", rule.human),
        ("Proof", rule.test),
        ("Remains", rule.remains),
        ("Confidence", rule.confidence),
        *(("Code", _at(place)) for place in entry.code),
        *(("Test", _at(place)) for place in entry.tests),
    ]
    head = f"{rule.id}  {rule.citation}  {entry.state}"
    return "\n".join([head, *(f"   {name:<10}  {words}" for name, words in rows if words)])
