"""Hands that have one or two switches, or hit the screen but no place on it. They reach targets by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt

from kiosk.ui.visit import Switches
from tests.journeys.steps import check_ring

if TYPE_CHECKING:
    from kiosk.ui.target import Target
    from kiosk.ui.visit import Choices
    from tests.driving import Driver
    from tests.journeys.steps import Press

MOVE, SELECT = Qt.Key.Key_F, Qt.Key.Key_J
ONE = Switches(1, (f"key {Qt.Key.Key_Space.value}",))
TWO = Switches(2, (f"key {MOVE.value}", f"key {SELECT.value}"))
LONG_MS = 1000
TICK_MS = 50


def by_one_switch(driver: Driver, name: str) -> None:
    """Wait until the ring has come to the target with a name, and press."""
    choose(driver, replace(driver.kiosk.visit.choices, switches=ONE))
    window = driver.kiosk.window
    rounds_ms = round(3000 * len(window.targets()) * driver.kiosk.visit.choices.switches.rate_s)
    for _ in range(rounds_ms // TICK_MS):
        if is_named(window.ringed, name):
            driver.key(Qt.Key.Key_Space)
            return
        driver.wait(TICK_MS)
        check_ring(driver)
    raise AssertionError(f"the ring does not come to {name!r}")


def by_two_switches(driver: Driver, name: str) -> None:
    """Move the ring by one switch, and press by the other."""
    choose(driver, replace(driver.kiosk.visit.choices, switches=TWO))
    window = driver.kiosk.window
    for _ in range(len(window.targets()) + 1):
        if is_named(window.ringed, name):
            driver.key(SELECT)
            return
        driver.key(MOVE)
        check_ring(driver)
    raise AssertionError(f"the first switch does not lead to {name!r}")


def by_whole_screen(driver: Driver, name: str) -> None:
    """Touch the middle of the screen, short and long."""
    choose(driver, replace(driver.kiosk.visit.choices, whole_screen=True))
    window, ring = driver.kiosk.window, driver.kiosk.access.ring
    if window.ringed is None and ring.way_on is not None:
        if is_named(ring.way_on, name):
            touch(driver)
            return
        touch(driver, LONG_MS)
    for _ in range(len(window.targets()) + 1):
        if is_named(window.ringed, name):
            touch(driver, LONG_MS)
            return
        touch(driver)
        check_ring(driver)
        assert window.ringed is not None
    raise AssertionError(f"short touches do not lead to {name!r}")


SWITCHES: dict[str, Press] = {
    "one switch": by_one_switch,
    "two switches": by_two_switches,
    "whole screen": by_whole_screen,
}


def choose(driver: Driver, choices: Choices) -> None:
    """Take choices, as the layers that offer them do."""
    if choices != driver.kiosk.visit.choices:
        driver.kiosk.visit.choose(choices)
        driver.wait()


def touch(driver: Driver, ms: int = 100, at: QPoint | None = None) -> None:
    """Touch the screen for some time, and wait as long as a tremor would take."""
    point = at if at is not None else driver.kiosk.window.rect().center()
    driver.touch_down(0, point)
    driver.wait(ms)
    driver.touch_up(0, point)
    driver.wait()


def is_named(target: Target | None, name: str) -> bool:
    return target is not None and name in (target.text(), target.accessibleName())
