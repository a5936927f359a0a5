"""What opening hours mean, at which moment they change, and how staff move them."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from typing import get_args, get_type_hints
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.base.staffoptions import Hours
from kiosk.staff.dayhours import STEP, breaks, move_closing, move_opening
from kiosk.staff.hours import ALL_DAY, CLOSED, DAY, DAYS, Span, Week, oddities, parse_day, write_day

MONDAY = dt.date(2026, 6, 1)
ZONE = ZoneInfo("Europe/Berlin")


def at(day: str, time: str) -> dt.datetime:
    return dt.datetime.combine(MONDAY + dt.timedelta(DAYS.index(day)), dt.time.fromisoformat(time), ZONE)


def hm(text: str) -> int:
    return int(text[:2]) * 60 + int(text[3:])


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("", [("00:00", "24:00")]),
        ("closed", []),
        ("08:00-17:30", [("08:00", "17:30")]),
        ("08:00-12:00, 13:00-17:30", [("08:00", "12:00"), ("13:00", "17:30")]),
        ("13:00-17:30,08:00-12:00", [("08:00", "12:00"), ("13:00", "17:30")]),
        ("08:00-12:00, 11:00-17:00", [("08:00", "17:00")]),
        ("08:00-12:00, 12:00-17:00", [("08:00", "17:00")]),
        ("08:00-17:00, 09:00-10:00", [("08:00", "17:00")]),
        ("00:00-24:00", [("00:00", "24:00")]),
        ("22:00-06:00", [("22:00", "30:00")]),
        ("18:00-00:00", [("18:00", "24:00")]),
        # What means nothing darkens nothing.
        ("09:00-09:00", [("00:00", "24:00")]),
        ("09:00-09:00, 10:00-11:00", [("10:00", "11:00")]),
        ("nonsense", [("00:00", "24:00")]),
        ("25:00-26:00, 10:75-11:00", [("00:00", "24:00")]),
    ],
)
def test_what_a_day_means(text: str, spans: list[tuple[str, str]]) -> None:
    assert parse_day(text) == tuple(Span(hm(start), hm(end)) for start, end in spans)


WEEK = Week.of(
    {
        "monday": "08:00-12:00, 13:00-17:30",
        "tuesday": "00:00-24:00",
        "wednesday": "",
        "thursday": "closed",
        "friday": "22:00-06:00",
        "saturday": "closed",
        "sunday": "20:00-02:00",
    }
)


@pytest.mark.parametrize(
    ("day", "time", "is_open"),
    [
        ("monday", "00:00", True),  # Sunday evening lasts until Monday at 2
        ("monday", "01:59:59", True),
        ("monday", "02:00", False),
        ("monday", "07:59:59", False),
        ("monday", "08:00", True),
        ("monday", "12:00", False),
        ("monday", "13:00", True),
        ("monday", "17:29:59", True),
        ("monday", "17:30", False),
        ("monday", "23:59", False),
        ("tuesday", "00:00", True),
        ("wednesday", "23:59:59", True),
        ("thursday", "00:00", False),
        ("friday", "05:00", False),
        ("friday", "22:00", True),
        ("saturday", "05:59", True),  # closed, but Friday lasts until then
        ("saturday", "06:00", False),
        ("sunday", "19:59", False),
        ("sunday", "23:00", True),
    ],
)
def test_when_it_is_open(day: str, time: str, is_open: bool) -> None:
    assert WEEK.is_open(at(day, time)) is is_open


@pytest.mark.parametrize(
    ("day", "time", "then"),
    [
        ("monday", "01:00", ("monday", "02:00")),
        ("monday", "08:00", ("monday", "12:00")),
        ("monday", "07:59:59", ("monday", "08:00")),
        # Nothing changes at midnight between two days that are open all day.
        ("tuesday", "12:00", ("thursday", "00:00")),
        ("thursday", "12:00", ("friday", "22:00")),
        ("friday", "23:00", ("saturday", "06:00")),
    ],
)
def test_when_it_changes_next(day: str, time: str, then: tuple[str, str]) -> None:
    assert WEEK.next_change(at(day, time)) == at(*then)


def test_the_next_change_may_be_next_week() -> None:
    assert WEEK.next_change(at("sunday", "21:00")) == at("monday", "02:00") + dt.timedelta(7)


@pytest.mark.parametrize("hours", [{}, dict.fromkeys(DAYS, "closed"), dict.fromkeys(DAYS, "00:00-24:00")])
def test_what_never_changes(hours: dict[str, str]) -> None:
    week = Week.of(hours)
    assert week.next_change(at("monday", "12:00")) is None
    assert week.is_always_open is ("closed" not in hours.values())


def test_the_end_of_all_years_is_survived() -> None:
    assert WEEK.next_change(dt.datetime(9999, 12, 31, 23, 30, tzinfo=dt.UTC)) in (
        None,
        dt.datetime(9999, 12, 31, 23, 59, tzinfo=dt.UTC),
    )


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        # 2026-03-29: 2:00 becomes 3:00. 2026-10-25: 3:00 becomes 2:00.
        ("2026-03-29T00:59:59+00:00", False),
        ("2026-03-29T01:00:00+00:00", True),
        ("2026-10-25T00:30:00+00:00", False),
        ("2026-10-25T01:30:00+00:00", False),
        ("2026-10-25T02:00:00+00:00", True),
    ],
)
def test_on_the_days_on_which_clocks_change_the_wall_clock_counts(moment: str, is_open: bool) -> None:
    week = Week.of({"sunday": "03:00-10:00"})
    wall = dt.datetime.fromisoformat(moment).astimezone(ZONE)
    assert week.is_open(wall) is is_open
    # The system tells an offset only, which is another one on the other side of the change.
    assert week.is_open(wall.replace(tzinfo=dt.timezone(wall.utcoffset() or dt.timedelta()))) is is_open


def test_a_change_beyond_the_day_on_which_clocks_change_is_told_by_the_wall_clock() -> None:
    week = Week.of({**dict.fromkeys(DAYS, "08:00-17:00")})
    change = week.next_change(dt.datetime(2026, 3, 28, 18, tzinfo=ZONE))
    assert change == dt.datetime(2026, 3, 29, 8, tzinfo=ZONE)


times = st.integers(0, DAY - 1).map(lambda minutes: f"{minutes // 60:02d}:{minutes % 60:02d}")
ranges = st.tuples(times, times | st.just("24:00")).map("-".join)
days = st.lists(ranges, min_size=1, max_size=3).map(", ".join) | st.sampled_from(["", "closed"])
weeks = st.fixed_dictionaries(dict.fromkeys(DAYS, days))
moments = st.datetimes(timezones=st.just(dt.UTC)).filter(lambda moment: moment.year < 9999)


@settings(max_examples=50)
@given(weeks, moments)
def test_between_now_and_the_next_change_nothing_changes(hours: dict[str, str], now: dt.datetime) -> None:
    week = Week.of(hours)
    change = week.next_change(now)
    until = change or now + dt.timedelta(8)
    for share in (0.1, 0.5, 0.9):
        assert week.is_open(now + (until - now) * share) is week.is_open(now)
    if change is not None:
        assert now < change <= now + dt.timedelta(7)
        assert week.is_open(change) is not week.is_open(now)


@given(days)
@example("00:00-12:00, 11:00-06:00")
@example("00:00-24:00, 23:00-06:00")
def test_what_is_written_is_read_again(text: str) -> None:
    written = write_day(parse_day(text))
    assert parse_day(written) == parse_day(text)
    # And stands in the configuration, where anybody may copy it to.
    pattern = get_args(get_type_hints(Hours, include_extras=True)["monday"])[1].pattern
    assert re.search(pattern, written)


@given(days)
def test_whatever_the_configuration_allows_has_a_meaning(text: str) -> None:
    msgspec.convert({"monday": text}, Hours)
    assert all(0 <= start < DAY and start < end < start + 2 * DAY for start, end in parse_day(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", []),
        ("closed", []),
        ("08:00-12:00, 13:00-24:00", []),
        ("08:00-12:00, 12:00-17:00", []),
        (
            "08:00-12:00, 11:00-17:00",
            ['has ranges that overlap: "08:00-12:00, 11:00-17:00". Write "08:00-17:00".'],
        ),
        (
            "22:00-06:00",
            [
                (
                    'has "22:00-06:00": it counts until 06:00 on Tuesday. Write "22:00-24:00" here and '
                    '"00:00-06:00" on Tuesday if that is meant, else mend the times.'
                )
            ],
        ),
        (
            "18:00-00:00",
            ['ends at "00:00": it counts as midnight at the end of the day. Write "18:00-24:00".'],
        ),
        (
            "09:00-09:00",
            [
                (
                    'has "09:00-09:00", which ends when it begins: it does not count. Write two different '
                    'times, or leave the day empty ("") to be open all day.'
                )
            ],
        ),
    ],
)
def test_what_is_odd_is_told(text: str, told: list[str]) -> None:
    found = [f"{wrong} {remedy}" for _, wrong, remedy in oddities({"monday": text})]
    assert found == [f"[hours] monday {words}" for words in told]


def test_a_week_that_is_never_open_is_told() -> None:
    ((day, wrong, _),) = oddities(dict.fromkeys(DAYS, "closed"))
    assert day == "monday"
    assert wrong == "[hours] says that every day is closed: the screen is always dark."


@pytest.mark.parametrize(
    ("before", "way", "after"),
    [
        ("08:00-17:00", 1, "08:15-17:00"),
        ("08:00-17:00", -1, "07:45-17:00"),
        ("08:10-17:00", 1, "08:15-17:00"),
        ("08:10-17:00", -1, "08:00-17:00"),
        ("00:00-17:00", -1, "00:00-17:00"),
        ("16:45-17:00", 1, "16:45-17:00"),
        ("08:00-12:00, 13:00-17:00", 1, "08:15-12:00, 13:00-17:00"),
    ],
)
def test_the_opening_moves(before: str, way: int, after: str) -> None:
    assert write_day(move_opening(parse_day(before), way)) == after


@pytest.mark.parametrize(
    ("before", "way", "after"),
    [
        ("08:00-17:00", 1, "08:00-17:15"),
        ("08:00-17:10", -1, "08:00-17:00"),
        ("08:00-24:00", 1, "08:00-24:00"),
        ("08:00-08:15", -1, "08:00-08:15"),
        ("22:00-06:00", 1, "22:00-06:00"),
        ("22:00-00:15", -1, "22:00-24:00"),
        ("08:00-12:00, 13:00-17:00", -1, "08:00-12:00, 13:00-16:45"),
    ],
)
def test_the_closing_moves(before: str, way: int, after: str) -> None:
    assert write_day(move_closing(parse_day(before), way)) == after


def lie_apart(spans: tuple[Span, ...]) -> bool:
    return all(one.end < other.start for one, other in pairwise(spans))


@settings(max_examples=50)
@given(
    days.filter(lambda text: parse_day(text) not in ((), ALL_DAY) and lie_apart(parse_day(text))),
    st.lists(st.sampled_from([1, -1, 2, -2])),
)
def test_no_steps_break_a_day(text: str, steps: list[int]) -> None:
    spans = parse_day(text)
    between = breaks(spans)
    for step in steps:
        if spans == ALL_DAY:
            return
        spans = move_opening(spans, step) if abs(step) == 1 else move_closing(spans, step // 2)
        assert parse_day(write_day(spans)) == spans
        assert breaks(spans) == between


def test_a_step_is_a_part_of_an_hour() -> None:
    assert 60 % STEP == 0
    assert parse_day(CLOSED) == ()
