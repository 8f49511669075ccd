"""Filings that led to nothing public: counted truly, told so that nobody can be recognised."""

from datetime import UTC, date, datetime
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corrections import filing_counts
from corrections.filing_counts import ANOTHER, LINES, PUBLIC, STEP, Steps
from corrections.models import Case
from corrections.models.case import OUTCOMES, SET_ASIDE, CaseType, State
from tests.corrections.scene import NOW

APRIL = date(2026, 4, 20)


def year(number=2026, *, today=APRIL):
    (found,) = filing_counts.by_year(today=today, year=number)
    return found


def some(told):
    """Names of the outcomes of which there are some, for sure."""
    return {name for name, steps in told.outcomes.items() if steps.low}


class TestCounting:
    @pytest.mark.law("HJ-4/5")
    def test_they_are_those_of_the_case_table_in_steps(self, scene):
        for _n in range(4):
            scene.case(State.REFUSED)
        for _n in range(3):
            scene.case(State.TAKEN_BACK)
        scene.case(State.NOT_PROVEN, CaseType.CORRECTION)
        scene.case(State.PUBLISHED)
        told = year()
        assert told.received == Steps.of(Case.objects.count()) == Steps(9)
        assert {name: steps.low for name, steps in told.outcomes.items() if steps.low} == {
            "refused_12a": 3,
            "taken_back": 3,
        }
        assert str(told.outcomes["not_proven"]) == "0–2"

    def test_a_dispute_leaves_what_was_decided(self, scene):
        for _n in range(3):
            scene.case(State.DISPUTED)
        assert year().outcomes["refused_12a"] == Steps(3)

    def test_outcomes_are_told_when_their_month_is_over(self, scene):
        for _n in range(3):
            scene.case(State.REFUSED)
        during = year(today=date(2026, 3, 31))
        assert not some(during) and during.received == Steps(3) and during.until == date(2026, 3, 1)
        assert some(year(today=date(2026, 4, 1)))

    def test_a_year_counts_its_own_in_the_outlets_zone(self, scene):
        """00.30 WIB on 1 January is still the old year in UTC."""
        for _n in range(3):
            scene.file(at=datetime(2026, 12, 31, 17, 30, tzinfo=UTC))
        assert [year(number, today=date(2027, 2, 1)).received.low for number in (2026, 2027)] == [0, 3]
        assert [found.year for found in filing_counts.by_year(today=date(2027, 2, 1))] == [2027]

    def test_the_first_month_of_a_year_tells_no_outcome(self, client, scene):
        told = year(today=date(2026, 1, 20))
        assert not told.begun and not some(told)

    @pytest.mark.parametrize("state", sorted(SET_ASIDE))
    def test_what_was_set_aside_was_not_received(self, scene, state):
        for _n in range(3):
            scene.case()
        Case.objects.filter(pk=Case.objects.first().pk).update(state=state)
        assert year().received == Steps(0)

    def test_a_state_without_a_line_is_not_told_and_breaks_nothing(self, client, scene):
        for _n in range(3):
            scene.case(State.REFUSED)
        Case.objects.update(state="unheard_of")
        assert year().received == Steps(3)
        assert client.get("/koreksi/?masa=2026").status_code == 200

    def test_every_end_is_told_as_a_notice_or_as_a_figure(self):
        """Each in one way, as INV-3 has it end in one."""
        own_lines = {"refused" if name.startswith("refused_") else name for name in LINES} - {"another_end"}
        assert set(OUTCOMES) == own_lines | PUBLIC | ANOTHER
        assert len(OUTCOMES) == len(own_lines) + len(PUBLIC) + len(ANOTHER)

    @pytest.mark.law("HJ-4/5")
    def test_ends_without_a_line_of_their_own_are_counted_together(self, scene):
        for state in (State.STORY_STAYS, State.FORMALITIES_UNMET, State.LATE):
            scene.case(state)
        told = year(today=date(2027, 1, 1))
        assert {name: steps.low for name, steps in told.outcomes.items() if steps.low} == {"another_end": 3}

    def test_what_the_newsroom_raised_itself_is_no_filing(self, scene):
        for _n in range(3):
            scene.case(State.NOT_PROVEN, CaseType.CORRECTION)
        assert year().received == year().outcomes["not_proven"] == Steps(3)
        Case.objects.filter(pk=Case.objects.first().pk).update(type=CaseType.OWN)
        assert year().received == year().outcomes["not_proven"] == Steps(0)

    def test_page_and_data_tell_the_same(self, client, scene):
        for _n in range(3):
            scene.case(State.REFUSED, at=NOW)
        row = client.get("/koreksi/register.json").json()["filings"][0]
        html = client.get("/koreksi/?masa=2026").content.decode()
        assert (row["year"], row["received"], len(row["outcomes"])) == (2026, {"from": 3, "to": 5}, len(LINES))
        assert html.count('<td class="n">3–5</td>') == 1 and html.count('<td class="n">0–2</td>') == len(LINES) - 1
        assert html.count('<rect class="k3"') == len(LINES)

    def test_no_unpublished_filing_is_more_than_a_figure(self, client, scene):
        cases = [scene.case(state, name="Sri Rahasia") for state in (State.REFUSED, State.TAKEN_BACK, State.COMPLETE)]
        for address in ("/", "/koreksi/", "/koreksi/register.json", "/koreksi/register.csv", "/koreksi/feed/",
                        scene.story.get_absolute_url(), "/sitemap-pages.xml", "/cari/?q=rahasia"):  # fmt: skip
            page = client.get(address, follow=True).content.decode()
            assert not [case.number for case in cases if case.number in page], address
            assert "Sri Rahasia" not in page and "Terlalu panjang." not in page and "bukan 73" not in page


@pytest.mark.law("HJ-4/5", "INV-7")
class TestNobodyIsRecognised:
    """An attacker knows the method, everything published, and lists every world that would have been told the same."""

    COUNTS = st.integers(0, 6)

    @staticmethod
    def worlds(received, served, told):
        """Worlds (counts of each outcome) that fit what was told: served filings are in the register, some may be open."""
        cells = [range(steps.low, steps.high + 1) for steps in told]
        for world in product(*cells):
            if sum(world) + served <= received.high:
                yield world

    @given(st.lists(COUNTS, min_size=1, max_size=5), st.integers(0, 4), st.integers(0, 4))
    def test_no_cell_below_three_follows_from_all_that_is_told(self, counts, served, still_open):
        told = [Steps.of(count) for count in counts]
        received = Steps.of(sum(counts) + served + still_open)
        worlds = list(self.worlds(received, served, told))
        assert tuple(counts) in worlds
        for cell in range(len(counts)):
            assert {world[cell] for world in worlds} not in ({1}, {2})
        assert {sum(world) for world in worlds} not in ({1}, {2})

    @given(COUNTS, COUNTS)
    def test_nor_what_came_between_two_readings_of_one_cell(self, before, more):
        first, second = Steps.of(before), Steps.of(before + more)
        between = {
            b - a for a in range(first.low, first.high + 1) for b in range(second.low, second.high + 1) if b >= a
        }
        assert more in between and between not in ({1}, {2})

    @given(st.integers(0, 1000))
    def test_a_step_holds_its_count_and_none_of_one_or_two(self, count):
        steps = Steps.of(count)
        assert steps.low <= count <= steps.high and steps.low % STEP == 0
        assert (count in (1, 2)) <= (steps == Steps.of(0))

    def test_nothing_is_told_but_cells(self, client, scene):
        """No total, no number of open filings, no selection by section or kind that could be subtracted."""
        scene.case(State.REFUSED)
        whole = client.get("/koreksi/register.json").json()["filings"]
        assert [set(row) for row in whole] == [{"year", "received", "outcomes_until", "outcomes"}]
        assert set(whole[0]["outcomes"]) == set(LINES)
        for query in ({"jenis": "ralat"}, {"masa": "2026"}, {"masa": "2025"}, {"rubrik": scene.section.slug}):
            assert client.get("/koreksi/register.json", query).json()["filings"] == whole
