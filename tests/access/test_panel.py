"""Panels that tell nonsense: what of it is believed, and that nothing of it fills the memory."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.access.field import Point
from kiosk.access.panel import FLOOD, MOST_CONTACTS, STUCK_MM, STUCK_S, Panel
from kiosk.base.clock import ManualClock

if TYPE_CHECKING:
    from collections.abc import Hashable

HERE = Point(100, 100)


class Lost(list["Hashable"]):
    """The contacts that were given up."""

    def note(self, key: Hashable) -> None:
        self.append(key)


def telling(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records]


@pytest.mark.logs
def test_contacts_without_end_are_few_at_a_time_and_staff_are_told_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    clock, lost = ManualClock(), Lost()
    panel = Panel(clock, lost.note)
    for key in range(1000):
        assert panel.down(key, HERE)
        assert len(panel) <= MOST_CONTACTS
        clock.advance(20)
    assert lost == list(range(1000 - MOST_CONTACTS))
    [line] = telling(caplog)
    assert f"more than {MOST_CONTACTS} contacts" in line


@pytest.mark.logs
def test_a_flood_of_touches_does_not_count_and_ends(caplog: pytest.LogCaptureFixture) -> None:
    clock = ManualClock()
    panel = Panel(clock, Lost().note)
    believed = 0
    for key in range(5 * FLOOD):
        believed += panel.down(key, HERE)
        panel.up(key)
        clock.advance(1)
    assert believed == FLOOD
    clock.advance(1000)
    assert panel.down("finger", HERE), "as soon as it is over, a finger counts again"
    panel.clear()
    [line] = telling(caplog)
    assert f"more than {FLOOD} touches in a second" in line


@pytest.mark.logs
def test_what_does_not_move_for_long_is_given_up_until_it_moves_or_lifts(
    caplog: pytest.LogCaptureFixture,
) -> None:
    clock, lost = ManualClock(), Lost()
    panel = Panel(clock, lost.note)
    panel.down("dirt", HERE)
    for _ in range(round(STUCK_S) * 10):
        clock.advance(200)
        panel.moves("dirt", Point(100, 100 + STUCK_MM / 2))
    assert lost == ["dirt"]
    assert not panel.moves("dirt", HERE)
    assert clock.pending == 0
    assert panel.moves("dirt", Point(100, 120)), "it was a finger after all"
    assert panel.up("dirt")
    assert not panel.up("dirt")
    assert clock.pending == 0
    [line] = telling(caplog)
    assert "did not move for 60 s" in line


@pytest.mark.logs
@pytest.mark.parametrize("x", [math.nan, math.inf, -math.inf, 1e300])
def test_a_place_that_is_none_is_not_believed(x: float, caplog: pytest.LogCaptureFixture) -> None:
    panel = Panel(ManualClock(), Lost().note)
    assert not panel.down(1, Point(x, 5))
    assert not panel.down(2, Point(5, x))
    assert panel.down(3, HERE)
    assert not panel.moves(3, Point(x, x))
    assert panel.up(3)
    assert len(telling(caplog)) == 1


@pytest.mark.logs
@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(["down", "moves", "up"]),
            st.integers(0, 200),
            st.floats(),
            st.integers(0, 20_000),
        ),
        max_size=300,
    )
)
def test_whatever_a_panel_tells_it_fills_no_memory(steps: list[tuple[str, int, float, int]]) -> None:
    clock, lost = ManualClock(), Lost()
    panel = Panel(clock, lost.note)
    for what, key, x, ms in steps:
        point = Point(x, x)
        if what == "up":
            panel.up(key)
        else:
            (panel.down if what == "down" else panel.moves)(key, point)
        clock.advance(ms)
        assert len(panel) <= MOST_CONTACTS
        assert clock.pending <= 1
    panel.clear()
    assert clock.pending == 0
