"""Whoever supervises the program hears that it is well while it is, and not otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.base.clock import ManualClock
from kiosk.system.heartbeat import (
    BEAT_MS,
    NO_DISPLAY_S,
    SOON_MS,
    START_BEATS,
    START_MS,
    Heartbeat,
    name_of_top,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.driving import Driver

SUPERVISOR_KILLS_MS = 8_000


class Heard:
    """A supervisor that remembers what it heard."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def ready(self) -> None:
        self.lines.append("ready")

    def alive(self) -> None:
        self.lines.append("alive")

    def status(self, words: str) -> None:
        self.lines.append(words)

    def stopping(self) -> None:
        self.lines.append("stopping")

    def take(self) -> list[str]:
        lines, self.lines = self.lines, []
        return lines


class Window:
    """A window that paints a frame when it is asked to, or does not."""

    def __init__(self) -> None:
        self.frames = self.asked = 0
        self.paints = self.complete = self.display = True
        self.name = "attract"

    def ask(self) -> None:
        self.asked += 1
        self.frames += self.paints

    def shown(self) -> str:
        return self.name

    def is_complete(self) -> bool:
        return self.complete

    def has_display(self) -> bool:
        return self.display


class Beating:
    """A heart, and what it hangs on."""

    def __init__(self) -> None:
        self.clock, self.window, self.heard = ManualClock(), Window(), Heard()
        self.heart = Heartbeat(
            self.clock,
            self.window,
            self.heard,
            shown=self.window.shown,
            complete=self.window.is_complete,
            has_display=self.window.has_display,
        )

    def begun(self) -> Beating:
        self.heart.start()
        self.clock.advance(START_MS)
        self.heard.take()
        return self


@pytest.fixture
def beating() -> Iterator[Beating]:
    beating = Beating()
    yield beating
    beating.heart.close()
    assert beating.clock.pending == 0


def test_ready_is_told_once_and_as_soon_as_the_picture_is_complete(beating: Beating) -> None:
    beating.window.complete = False
    beating.heart.start()
    beating.clock.advance(10 * START_MS)
    assert beating.heard.take() == []
    beating.window.complete = True
    beating.clock.advance(START_MS)
    assert beating.heard.take() == ["ready", "alive", "attract"]
    beating.clock.advance(3 * BEAT_MS)
    assert beating.heard.take() == ["alive"] * 3


@pytest.mark.logs
def test_a_program_whose_picture_never_becomes_complete_is_silent_and_slows_down(
    beating: Beating, caplog: pytest.LogCaptureFixture
) -> None:
    beating.window.paints = False
    beating.heart.start()
    beating.clock.advance(START_BEATS * START_MS + 10 * BEAT_MS)
    assert beating.heard.take() == []
    assert len(caplog.records) == 1
    assert beating.window.asked <= START_BEATS + 11


def test_four_signs_of_life_fit_into_the_time_that_a_supervisor_waits(beating: Beating) -> None:
    beating.begun().clock.advance(SUPERVISOR_KILLS_MS)
    assert beating.heard.take() == ["alive"] * 4


def test_another_screen_is_told_once_and_at_most_once_a_beat(beating: Beating) -> None:
    beating.begun()
    for name in ("home", "reader", "home", "reader"):
        beating.window.name = name
        beating.clock.advance(BEAT_MS // 4)
    beating.clock.advance(2 * BEAT_MS)
    assert beating.heard.take() == ["alive", "reader", "alive", "alive"]


@pytest.mark.logs
def test_a_window_that_is_not_painted_says_nothing_and_logs_it_once(
    beating: Beating, caplog: pytest.LogCaptureFixture
) -> None:
    beating.begun().window.paints = False
    beating.clock.advance(BEAT_MS)  # the frame before was still painted
    assert beating.heard.take() == ["alive"]
    painted_at = beating.heart.painted_at
    beating.clock.advance(100 * BEAT_MS)
    assert beating.heard.take() == []
    assert len(caplog.records) == 1
    assert beating.heart.painted_at == painted_at
    beating.window.paints = True
    beating.clock.advance(2 * BEAT_MS)
    assert beating.heard.take() == ["alive"]


def test_a_beat_that_missed_its_frame_is_made_up_for_soon(beating: Beating) -> None:
    beating.begun().window.paints = False
    beating.clock.advance(2 * BEAT_MS)
    assert beating.heard.take() == ["alive"]
    beating.window.paints = True
    beating.clock.advance(2 * SOON_MS)
    assert beating.heard.take() == ["alive"]


@pytest.mark.logs
def test_without_any_display_it_waits_for_one_but_not_for_ever(beating: Beating) -> None:
    beating.begun().window.paints = beating.window.display = False
    beating.clock.advance(BEAT_MS)
    assert beating.heard.take() == ["alive"]
    beating.clock.advance(BEAT_MS)
    assert beating.heard.take() == ["alive", "no display"]
    beating.clock.advance((NO_DISPLAY_S - 10) * 1000)
    assert set(beating.heard.take()) == {"alive"}
    beating.clock.advance(20_000)
    beating.heard.take()
    beating.clock.advance(60_000)
    assert beating.heard.take() == []
    beating.window.paints = beating.window.display = True
    beating.clock.advance(2 * BEAT_MS)
    assert beating.heard.take() == ["alive", "attract"]


def test_a_start_without_any_display_is_not_taken_for_hung(beating: Beating) -> None:
    beating.window.paints = beating.window.display = False
    beating.heart.start()
    beating.clock.advance(SUPERVISOR_KILLS_MS)
    assert "alive" in beating.heard.take()
    beating.window.paints = beating.window.display = True
    beating.clock.advance(2 * BEAT_MS)
    assert beating.heard.take()[:3] == ["ready", "alive", "attract"]


def test_everything_that_may_lie_on_top_has_a_name(drive: Callable[..., Driver]) -> None:
    driver = drive()
    kiosk = driver.kiosk
    assert name_of_top(kiosk.window) == "attract"
    driver.tap(kiosk.stage.attract.field)
    assert name_of_top(kiosk.window) == "home"
    kiosk.stage.layers.open_touch_game()
    assert name_of_top(kiosk.window) == "touch-game"
    kiosk.window.open_warning()
    assert name_of_top(kiosk.window) == "warning"
