"""What is counted is kept by the day for a year, says nothing about one visit, and outlives a wild clock."""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from collections import Counter as Sums
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.base.counters import (
    COUNTERS,
    DETAILS_OF,
    FIXED,
    LANGUAGES,
    LISTEN,
    PAGES,
    VISITS,
    WAYS,
    By,
    Counter,
    is_detail,
    is_key,
    key_of,
)
from kiosk.staff.counts import (
    CARRIED_DAYS,
    EARLIEST,
    FEW,
    FILE_NAME,
    KEPT_DAYS,
    Counts,
    Days,
    future,
    shown,
    summed,
    tidied,
)

DAY = dt.date(2027, 3, 10)


def later(days: int) -> dt.date:
    return DAY + dt.timedelta(days=days)


def visit(counts: Counts, day: dt.date, number: int = 1, language: str = "en") -> None:
    for _ in range(number):
        counts.add(day, VISITS)
        counts.add(day, LANGUAGES, language)
        counts.add(day, PAGES, "risks")


def total(days: Days) -> Sums[str]:
    sums: Sums[str] = Sums()
    for row in days.values():
        sums.update(row)
    return sums


def test_it_is_written_and_read_again(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    counts = Counts(path)
    visit(counts, DAY, 2)
    counts.add(DAY, WAYS, "one-switch")
    assert not path.exists()
    assert not counts.is_kept
    assert counts.write()
    assert json.loads(path.read_text()) == {
        "days": {
            "2027-03-10": {
                "visits": 2,
                "details-of": 2,
                "languages.en": 2,
                "pages.risks": 2,
                "devices.one-switch": 1,
            }
        }
    }
    assert Counts(path).days == counts.days


def test_nothing_is_written_where_nothing_was_counted_or_nothing_is_kept(tmp_path: Path) -> None:
    assert Counts(tmp_path / FILE_NAME).write()
    assert list(tmp_path.iterdir()) == []
    nowhere = Counts(None)
    visit(nowhere, DAY)
    assert nowhere.write()


@pytest.mark.logs  # the folder that cannot be written is told
def test_what_cannot_be_written_stays_counted(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("no folder")
    counts = Counts(tmp_path / "state" / FILE_NAME)
    visit(counts, DAY)
    assert not counts.write()
    assert not counts.is_kept
    assert counts.days[DAY]["visits"] == 1
    (tmp_path / "state").unlink()
    assert counts.write()
    assert Counts(tmp_path / "state" / FILE_NAME).days == counts.days


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"days": 3}',
        '{"days": {"2027-02-31": {"visits": 1}}}',
        '{"days": {"someone": {"visits": 1}}}',
        '{"days": {"2027-02-01": {"visits": -1}}}',
        '{"days": {"2027-02-01": {"visits": 1e400}}}',
        '{"days": {"2027-02-01": {"visits": 99999999999999999999}}}',
        "\0" * 500,
    ],
)
def test_a_broken_file_is_named_and_begun_anew(tmp_path: Path, text: str) -> None:
    path = tmp_path / FILE_NAME
    path.write_text(text)
    counts = Counts(path)
    assert counts.problem is not None
    assert counts.problem.path == path
    visit(counts, DAY)
    assert counts.write()
    assert Counts(path).problem is None


def test_a_file_cut_anywhere_is_read_or_named(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    counts = Counts(path)
    visit(counts, DAY)
    counts.write()
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        cut = Counts(path)
        assert cut.problem is not None
        assert cut.days == {}


def test_what_is_not_counted_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    row = {
        "visits": 3,
        "name": 1,
        "pages": 2,
        "pages.Anna Smith": 1,
        "sizes.9": 1,
        "listen.en": 1,
        "terms": 0,
    }
    path.write_text(json.dumps({"days": {"2027-03-10": row, "2027-03-11": {"who": 1}}, "more": 1}))
    assert Counts(path).days == {DAY: {"visits": 3}}


@pytest.mark.parametrize(
    ("counter", "part"),
    [
        (VISITS, "en"),
        (LANGUAGES, ""),
        (LANGUAGES, "Anna Smith"),
        (LANGUAGES, "en.risks"),
        (LANGUAGES, "2027-03-10 10:31"),
        (LANGUAGES, "x" * 61),
        (WAYS, "pencil"),
        (Counter("names", "", None), ""),
    ],
)
def test_nothing_else_can_be_counted(counter: Counter, part: str) -> None:
    counts = Counts(None)
    with pytest.raises(ValueError, match="nothing is counted"):
        counts.add(DAY, counter, part)
    assert counts.days == {}


# Small days.


def test_a_small_day_s_details_come_together_with_the_next_ones() -> None:
    counts = Counts(None)
    visit(counts, later(0), 3, "ar")
    assert shown(counts.days) == {later(0): {"visits": 3}}
    visit(counts, later(1), 1)
    assert counts.days == {
        later(0): {"visits": 3},
        later(1): {"visits": 1, "details-of": 4, "languages.ar": 3, "languages.en": 1, "pages.risks": 4},
    }
    assert shown(counts.days) == {later(0): {"visits": 3}, later(1): {"visits": 1}}
    visit(counts, later(1), 1)
    assert shown(counts.days)[later(1)] == counts.days[later(1)]
    visit(counts, later(2), 1, "ar")
    assert counts.days[later(1)]["details-of"] == 5
    assert shown(counts.days)[later(2)] == {"visits": 1}


def test_details_too_few_for_too_long_are_dropped_and_the_visits_kept() -> None:
    counts = Counts(None)
    visit(counts, DAY, 2)
    rest = CARRIED_DAYS + 1
    for day in (rest, rest + 1, rest + 2):
        visit(counts, later(day), FEW)
    assert counts.days[DAY] == {"visits": 2}
    assert total(counts.days)["pages.risks"] == 3 * FEW


def test_what_happens_after_midnight_of_a_visit_goes_on_to_the_next_day() -> None:
    counts = Counts(None)
    visit(counts, later(0), FEW)
    counts.add(later(1), LISTEN)
    visit(counts, later(2), FEW)
    assert set(counts.days) == {later(0), later(2)}
    assert counts.days[later(2)]["listen"] == 1


# A year, and the clock.


def test_days_older_than_a_year_are_dropped() -> None:
    counts = Counts(None)
    for day in range(KEPT_DAYS + 40):
        visit(counts, later(day), FEW)
    today = later(KEPT_DAYS + 39)
    assert min(counts.days) == today - dt.timedelta(days=KEPT_DAYS)
    assert len(counts.days) == KEPT_DAYS + 1


def test_a_computer_without_a_battery_for_its_clock_counts_to_the_last_day_it_knows() -> None:
    counts = Counts(None)
    visit(counts, dt.date(1970, 1, 1))
    assert set(counts.days) == {EARLIEST}
    visit(counts, DAY)
    visit(counts, dt.date(1970, 1, 2))
    assert counts.days[DAY]["visits"] == 2
    assert total(counts.days)["visits"] == 3


def test_one_day_in_2099_costs_nothing_and_is_seen() -> None:
    counts = Counts(None)
    for day in range(100):
        visit(counts, later(day), 2)
    before, wild = counts.days, dt.date(2099, 1, 1)
    visit(counts, wild)
    visit(counts, later(99))
    visit(counts, later(100), 2)
    assert total(counts.days)["visits"] == total(before)["visits"] + 4
    assert total(counts.days)["pages.risks"] == total(before)["pages.risks"] + 4
    assert future(counts.days, later(100)) == [wild]
    assert summed(counts.days, later(100), 365)["visits"] == total(before)["visits"] + 3


clocks = st.one_of(
    st.integers(0, 900).map(later),
    st.sampled_from([dt.date.min, dt.date(1970, 1, 1), EARLIEST, dt.date(2099, 12, 31), dt.date.max]),
)
parts = {By.SECTION: ("what", "risks", "call"), By.LANGUAGE: ("en", "es", "ar"), **FIXED}


@st.composite
def events(draw: st.DrawFn) -> tuple[Counter, str]:
    counter = draw(st.sampled_from([counter for counter in COUNTERS if counter is not DETAILS_OF]))
    return counter, draw(st.sampled_from(parts[counter.by])) if counter.by in parts else ""


happenings = st.lists(st.tuples(clocks, events()), max_size=60)


@given(happenings)
def test_whatever_happens_there_are_only_sums_by_the_day(
    happens: list[tuple[dt.date, tuple[Counter, str]]],
) -> None:
    counts = Counts(None)
    for clock, (counter, part) in happens:
        counts.add(clock, counter, part)
    for day, row in counts.days.items():
        assert type(day) is dt.date
        assert day >= EARLIEST
        assert row
        for key, number in row.items():
            assert is_key(key)
            assert number > 0
    for row in shown(counts.days).values():
        assert not any(map(is_detail, row)) or row["details-of"] >= FEW


@given(st.lists(st.tuples(st.integers(0, 5), events()), max_size=80))
def test_days_that_go_on_lose_and_double_nothing(happens: list[tuple[int, tuple[Counter, str]]]) -> None:
    counts, expected, day = Counts(None), Sums[str](), DAY
    for step, (counter, part) in happens:
        day += dt.timedelta(days=step)
        if (day - DAY).days > 300:
            break
        counts.add(day, counter, part)
        expected[key_of(counter, part)] += 1
    told = total(counts.days)
    assert told.pop("details-of", 0) == expected["visits"]
    assert told == expected
    assert sum(row.get("visits", 0) for row in shown(counts.days).values()) == expected["visits"]


@given(st.lists(clocks, max_size=40))
def test_a_wild_clock_doubles_nothing_and_loses_no_visit_but_old_ones(days: list[dt.date]) -> None:
    counts = Counts(None)
    for day in days:
        visit(counts, day)
    sums = total(counts.days)
    assert sums["visits"] <= len(days)
    assert sums["languages.en"] == sums["pages.risks"] == sums["details-of"] <= sums["visits"]
    if len({day for day in days if day > EARLIEST}) < 3:
        assert sums["visits"] == len(days)


@given(happenings, st.integers(0, 900).map(later))
def test_tidying_up_twice_is_tidying_up_once(
    happens: list[tuple[dt.date, tuple[Counter, str]]], today: dt.date
) -> None:
    counts = Counts(None)
    for clock, (counter, part) in happens:
        counts.add(clock, counter, part)
    once = tidied(counts.days, today)
    assert tidied(once, today) == once


@settings(max_examples=25)
@given(happenings)
def test_what_is_written_is_what_is_read(happens: list[tuple[dt.date, tuple[Counter, str]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        counts = Counts(Path(folder) / FILE_NAME)
        for clock, (counter, part) in happens:
            counts.add(clock, counter, part)
        assert counts.write()
        assert Counts(Path(folder) / FILE_NAME).days == counts.days


def test_a_clock_that_is_wild_for_years_fills_no_disk() -> None:
    days = {later(7 * number): {"visits": 1} for number in range(2000)}
    assert len(tidied(days, DAY)) <= 2 * KEPT_DAYS
    assert DAY in tidied(days, DAY)


def test_the_last_days_are_summed() -> None:
    days = {later(number): {"visits": 1, "terms": 2} for number in range(40)}
    assert summed(days, later(39), 7) == {"visits": 7, "terms": 14}
    assert summed(days, later(39), 365)["visits"] == 40
    assert summed(days, later(38), 1) == {"visits": 1, "terms": 2}
    assert summed({}, DAY, 30)["visits"] == 0


def test_the_documentation_tells_every_counter() -> None:
    docs = Path(__file__).parents[2] / "docs" / "staff-counts.md"
    lines = docs.read_text(encoding="utf-8").splitlines()
    for counter in COUNTERS:
        assert any(line.startswith(f"| `{counter.name}") and counter.sentence in line for line in lines)
