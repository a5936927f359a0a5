"""The clock whose hands are turned by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.base.clock import ManualClock

if TYPE_CHECKING:
    from kiosk.base.clock import Clock


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


def test_it_is_a_clock(clock: ManualClock) -> None:
    as_clock: Clock = clock  # mypy checks the rest of the protocol
    assert as_clock.now() == 0


def test_rings_at_its_own_time_and_only_once(clock: ManualClock) -> None:
    rung: list[float] = []
    clock.after(1500, lambda: rung.append(clock.now()))
    clock.advance(1499)
    assert rung == []
    clock.advance(10_000)
    assert rung == [1.5]
    assert clock.now() == 11.499
    clock.advance(10_000)
    assert rung == [1.5]


def test_never_rings_before_after_returns(clock: ManualClock) -> None:
    rung: list[str] = []
    clock.after(0, lambda: rung.append("rung"))
    assert rung == []
    clock.advance(0)
    assert rung == ["rung"]


def test_same_moment_rings_in_the_order_of_setting(clock: ManualClock) -> None:
    rung: list[str] = []
    for name in "abc":
        clock.after(5, lambda name=name: rung.append(name))  # type: ignore[misc]
    clock.advance(5)
    assert rung == ["a", "b", "c"]


def test_what_is_scheduled_meanwhile_rings_within_the_same_turn(clock: ManualClock) -> None:
    rung: list[float] = []

    def tick() -> None:
        rung.append(clock.now())
        clock.after(100, tick)

    clock.after(100, tick)
    clock.advance(350)
    assert rung == [0.1, 0.2, 0.3]
    assert clock.now() == 0.35
    assert clock.pending == 1


def test_cancelled_does_not_ring_and_cancelling_again_is_nothing(clock: ManualClock) -> None:
    rung: list[str] = []
    alarm = clock.after(10, lambda: rung.append("rung"))
    alarm.cancel()
    alarm.cancel()
    assert clock.pending == 0
    clock.advance(20)
    assert rung == []


def test_one_alarm_can_cancel_another_due_at_the_same_moment(clock: ManualClock) -> None:
    rung: list[str] = []
    clock.after(10, lambda: second.cancel())
    second = clock.after(10, lambda: rung.append("second"))
    clock.advance(10)
    assert rung == []


def test_cancelling_after_it_rang_is_nothing(clock: ManualClock) -> None:
    rung: list[str] = []
    alarm = clock.after(1, lambda: rung.append("rung"))
    clock.advance(1)
    alarm.cancel()
    assert rung == ["rung"]


def test_an_error_comes_through_and_the_rest_rings_later(clock: ManualClock) -> None:
    rung: list[float] = []

    def fail() -> None:
        raise LookupError("lost")

    clock.after(10, fail)
    clock.after(20, lambda: rung.append(clock.now()))
    with pytest.raises(LookupError, match="lost"):
        clock.advance(100)
    assert clock.now() == 0.01
    clock.advance(100)
    assert rung == [0.02]


def test_a_callback_may_turn_the_hands(clock: ManualClock) -> None:
    seen: list[float] = []
    clock.after(10, lambda: clock.advance(50))
    clock.after(20, lambda: seen.append(clock.now()))
    clock.advance(30)
    assert seen == [0.02]
    assert clock.now() == 0.06


@pytest.mark.parametrize("turn", [lambda clock: clock.advance(-1), lambda clock: clock.after(-1, print)])
def test_time_does_not_go_back(clock: ManualClock, turn: object) -> None:
    assert callable(turn)
    with pytest.raises(ValueError, match="not -1 ms"):
        turn(clock)


@given(
    delays=st.lists(st.integers(0, 100)),
    steps=st.lists(st.integers(0, 30)),
)
def test_many_small_turns_ring_the_same_as_one_large(delays: list[int], steps: list[int]) -> None:
    def rung(turns: list[int]) -> list[tuple[int, float]]:
        clock = ManualClock()
        seen: list[tuple[int, float]] = []
        for index, delay in enumerate(delays):
            clock.after(delay, lambda index=index: seen.append((index, clock.now())))  # type: ignore[misc]
        for turn in turns:
            clock.advance(turn)
        return seen

    assert rung(steps) == rung([sum(steps)] if steps else [])
    assert rung([sum(steps)]) == sorted(
        ((i, d / 1000) for i, d in enumerate(delays) if d <= sum(steps)), key=lambda seen: (seen[1], seen[0])
    )
