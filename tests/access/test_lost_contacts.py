"""Fingers of which Qt does not tell that they have lifted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from kiosk.access.panel import UNHEARD_MS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver


def test_fingers_that_lift_after_their_screen_has_gone_are_not_down_for_ever(
    drive: Callable[..., Driver],
) -> None:
    # Qt tells nobody that a finger has lifted whose widget has gone: to staff it would look like dirt.
    driver = drive()
    driver.tap(driver.kiosk.stage.attract.field)
    tile = driver.center(driver.kiosk.stage.home.tiles[0])
    places = [(308, 808), (1333, 98), (148, 192), (748, 118), (1863, 1039)]
    fingers = [tile, *(QPoint(*place) for place in places)]
    for finger, point in enumerate(fingers):
        driver.touch_down(finger, point)
    for finger, point in enumerate(fingers):
        driver.touch_up(finger, point)
    driver.wait(UNHEARD_MS)
    assert len(driver.kiosk.access.touch._panel) == 0
