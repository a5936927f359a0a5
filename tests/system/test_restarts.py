"""How to start, decided from how the last starts have ended."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.system.restarts import (
    KEPT,
    MOST_CRASHES,
    SHOWED_NOTHING,
    STOOD_STILL,
    WITHIN_S,
    Ending,
    Mode,
    Now,
    Reason,
    Start,
    ended,
    merged,
    mode_for,
    reason_of,
    restarts_on,
    wait_s,
    why_started,
)

BOOT = "boot-1"
NOW = Now(BOOT, 1_000.0)


def crash(s: float, **changes: object) -> Start:
    """Return a start that lived for a second and crashed at `s`."""
    return replace(Start(boot=BOOT, began_s=s - 1, ended_s=s, why="was killed by signal 9"), **changes)


def row(*ends: float, **changes: object) -> list[Start]:
    return [crash(s, **changes) for s in ends]


def test_a_first_start_is_as_usual_and_at_once() -> None:
    assert mode_for([], NOW, "") == (Mode.USUAL, "")
    assert wait_s([], NOW) == 0
    assert "first start" in why_started([], NOW)


@pytest.mark.parametrize(
    ("starts", "mode"),
    [
        (row(950), Mode.USUAL),
        (row(950, 990), Mode.USUAL),
        (row(950, 980, 990), Mode.SAFE),
        (row(930, 980, 990), Mode.USUAL),  # the first is more than a minute ago
        (row(950, 980, 990, boot="boot-0"), Mode.USUAL),
        ([*row(950), *row(980, 990, made_of="another")], Mode.USUAL),
        ([*row(950, 980), crash(990, ending=Ending.CLEAN)], Mode.USUAL),
        ([*row(950, 980, 985), crash(990, ending=Ending.RESTART)], Mode.USUAL),
        ([*row(950, 980), crash(990, ending=Ending.DISPLAY)], Mode.USUAL),
        (row(970, 980, 990, mode=Mode.SAFE), Mode.BARE),
        ([*row(970, 980), crash(990, mode=Mode.SAFE)], Mode.SAFE),
        ([*row(970, 980), crash(990, mode=Mode.BARE, ending=Ending.RETRY)], Mode.USUAL),
        (row(500, mode=Mode.BARE), Mode.SAFE),
        # Safe mode stays, however long it ran.
        (row(10, mode=Mode.SAFE), Mode.SAFE),
        (row(10, mode=Mode.SAFE, ending=Ending.DISPLAY), Mode.SAFE),
        # Until somebody restarts it, the computer is started, or something else is shown.
        (row(10, mode=Mode.SAFE, ending=Ending.RESTART), Mode.USUAL),
        (row(10, mode=Mode.SAFE, ending=Ending.CLEAN), Mode.USUAL),
        (row(10, mode=Mode.SAFE, boot="boot-0"), Mode.USUAL),
        (row(10, mode=Mode.SAFE, made_of="another"), Mode.USUAL),
    ],
)
def test_how_to_start(starts: list[Start], mode: Mode) -> None:
    found, reason = mode_for(starts, NOW, "")
    assert found is mode
    assert bool(reason) is (mode is not Mode.USUAL)


def test_three_starts_that_hang_lead_to_safe_mode_although_each_hangs_for_25_s() -> None:
    starts = row(925.5, 951, 977)
    assert mode_for(starts, Now(BOOT, 977.5), "")[0] is Mode.SAFE


def test_without_anybody_who_sees_the_ends_the_next_start_tells_them() -> None:
    starts = [Start(boot=BOOT, began_s=s) for s in (100.0, 950.0, 951.0)]
    # They ended at 950, 951 and 1000.
    assert mode_for(starts, NOW, "")[0] is Mode.SAFE
    assert mode_for(starts, Now(BOOT, 1011.0), "")[0] is Mode.USUAL
    assert why_started(starts, NOW) == "It ended without saying why."


def test_where_the_computers_start_has_no_name_the_monotonic_clock_tells_it() -> None:
    before = row(5_000, 5_001, 5_002, boot="")
    now = Now("", 20.0)
    assert mode_for(before, now, "")[0] is Mode.USUAL
    assert why_started(before, now) == "The computer was started."
    assert mode_for([*before, *row(10, 11, 12, boot="")], now, "")[0] is Mode.SAFE


@pytest.mark.parametrize(
    ("crashes", "seconds"),
    [(0, 0), (1, 0), (2, 0.25), (3, 0.5), (4, 1), (5, 2), (6, 4), (7, 5), (20, 5)],
)
def test_the_wait_grows_with_each_crash(crashes: int, seconds: float) -> None:
    starts = row(*(NOW.s - 10 * n for n in range(crashes, 0, -1)))
    assert wait_s(starts, NOW) == seconds


def test_a_minute_without_a_crash_ends_the_waiting() -> None:
    assert wait_s(row(800, 810, 820, 990), NOW) == 0
    assert wait_s(row(970, 980, 990), Now(BOOT, 1_051.0)) == 0


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({}, "It was killed by signal 9."),
        ({"why": ""}, "It ended without saying why."),
        ({"why": "stood still and was ended"}, "It stood still and was ended."),
        ({"ending": Ending.RESTART}, "It was restarted by staff."),
        ({"ending": Ending.CLEAN}, "It was ended, and started again."),
        ({"ending": Ending.DISPLAY}, "The display was not there."),
        ({"ending": Ending.CLEAN, "boot": "boot-0"}, "The computer was started."),
    ],
)
def test_why_it_was_started_is_told_in_words(changes: dict[str, object], why: str) -> None:
    assert why_started(row(900, **changes), NOW) == why


def test_how_a_start_ends_is_noted_with_the_last_one() -> None:
    starts = ended(row(10, 20, why="", ended_s=None), Ending.CLEAN, 25.0)
    assert [start.ending for start in starts] == [Ending.UNKNOWN, Ending.CLEAN]
    assert starts[-1].ended_s == 25.0
    assert ended((), Ending.CLEAN, 25.0) == ()


def test_what_two_have_seen_of_a_start_is_one_start() -> None:
    own = Start(boot=BOOT, began_s=10.5, pid=7, made_of="x", ending=Ending.RESTART)
    seen = Start(boot=BOOT, began_s=10.0, pid=7, ended_s=12.0, why="ended with status 81")
    (both,) = merged([own], [seen])
    assert both == replace(own, ended_s=12.0, why="ended with status 81")
    # The number of a process comes again.
    assert len(merged([own], [replace(seen, began_s=500.0)])) == 2


def test_restarts_of_a_day_leave_the_computers_own_starts_out() -> None:
    walls = ["2030-01-01T23:00", "2030-01-02T08:00", "2030-01-02T09:00"]
    starts = [crash(10.0 + n, wall=wall) for n, wall in enumerate(walls)]
    assert restarts_on(starts, "2030-01-02") == 2
    assert restarts_on([replace(starts[0], boot="boot-0"), *starts[1:]], "2030-01-02") == 1


boots = st.sampled_from(["", BOOT, "boot-0"])
moments = st.floats(0, 2_000, allow_nan=False)
any_start = st.builds(
    Start,
    boot=boots,
    began_s=moments,
    wall=st.text(max_size=30),
    pid=st.integers(1, 3),
    mode=st.just(Mode.USUAL),
    made_of=st.sampled_from(["", "another"]),
    ending=st.sampled_from(Ending),
    ended_s=st.none() | moments,
)
nows = st.builds(Now, boots, moments)


@given(st.lists(any_start, max_size=8), nows)
def test_without_three_crashes_within_a_minute_of_one_boot_it_is_never_in_safe_mode(
    starts: list[Start], now: Now
) -> None:
    if mode_for(starts, now, "")[0] is Mode.USUAL:
        return
    crashed = [start for start in starts if start.ending is Ending.UNKNOWN and start.boot == now.boot]
    later = [start.began_s for start in starts[1:]] + [now.s]
    ends = [
        end if start.ended_s is None else min(max(start.ended_s, start.began_s), end)
        for start, end in zip(starts, later, strict=True)
        if start in crashed
    ]
    assert len([end for end in ends if 0 <= now.s - end <= WITHIN_S]) >= MOST_CRASHES


@given(st.lists(any_start, max_size=8), nows, st.lists(st.text(max_size=30), min_size=8, max_size=8))
def test_the_wall_clock_may_jump_as_it_likes(starts: list[Start], now: Now, walls: list[str]) -> None:
    jumped = [replace(start, wall=wall) for start, wall in zip(starts, walls, strict=False)]
    assert mode_for(jumped, now, "") == mode_for(starts, now, "")
    assert wait_s(jumped, now) == wait_s(starts, now)
    assert why_started(jumped, now) == why_started(starts, now)


@given(st.lists(any_start, max_size=30), st.lists(any_start, max_size=30), nows)
def test_whatever_was_kept_there_is_an_answer(kept: list[Start], seen: list[Start], now: Now) -> None:
    both = merged(kept, seen)
    assert len(both) <= KEPT
    assert 0 <= wait_s(both, now) <= 5
    assert why_started(both, now).endswith(".")


@given(st.lists(any_start, max_size=8), nows)
def test_the_next_boot_begins_as_usual(starts: list[Start], now: Now) -> None:
    assert mode_for(starts, replace_boot(now), "")[0] is Mode.USUAL


def replace_boot(now: Now) -> Now:
    return now._replace(boot="a boot that was never there")


@pytest.mark.parametrize(
    ("starts", "reason"),
    [
        ([], None),
        (row(950), Reason.CRASH),
        (row(950, why=""), Reason.CRASH),
        (row(950, why=STOOD_STILL), Reason.HANG),
        (row(950, why=SHOWED_NOTHING), Reason.HANG),
        (row(950, boot="boot-0"), Reason.COMPUTER),
        (row(950, ending=Ending.CLEAN), Reason.ENDED),
        (row(950, ending=Ending.RESTART), Reason.STAFF),
        (row(950, ending=Ending.RETRY), Reason.RETRY),
        (row(950, ending=Ending.DISPLAY), Reason.DISPLAY),
    ],
)
def test_the_reason_in_one_word(starts: list[Start], reason: Reason | None) -> None:
    assert reason_of(starts, NOW) == reason
