"""A drag beside all targets: the page follows the finger, turns if that goes far enough, else falls back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt

from kiosk.base.options import Settings
from tests.content.guides import ARABIC, ENGLISH, LEDGER, card, head, write
from tests.driving import SCREENS, changed
from tests.journeys.steps import by_finger, open_section, shown, where

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from tests.driving import Driver

SWIPE_MM = 18
"""How far a finger drags a page to turn it (design: the look)."""
EVERY_SCREEN = pytest.mark.parametrize("screen", ["1920x1080", "1024x600", "1080x1920"])


def reading(drive: Callable[..., Driver], screen: str = "1920x1080") -> Driver:
    """Return a kiosk on the second page of a section."""
    driver = drive(SCREENS[screen])
    open_section(driver, by_finger, "risks")
    driver.tap("Next")
    return driver


def mm(driver: Driver, length: float) -> int:
    look = driver.kiosk.stage.look
    assert look is not None
    return look.px(length)


def swipe(driver: Driver, length: int, finger: int = 0, *, lifts: bool = True) -> None:
    """Drag a finger to the side, in four moves."""
    start = beside_targets(driver, driver.kiosk.window.width() // 2 - length // 2)
    driver.touch_down(finger, start)
    for part in range(1, 5):
        driver.touch_move(finger, start + QPoint(length * part // 4, 0))
    if lifts:
        driver.touch_up(finger, start + QPoint(length, 0))
        driver.wait()


def beside_targets(driver: Driver, x: int) -> QPoint:
    """Return a point beside all targets, some px from the left: words that can be looked up are targets."""
    window = driver.kiosk.window
    third = window.height() // 3
    free = (QPoint(x, y) for y in range(third, window.height()) if window.target_at(QPoint(x, y)) is None)
    return next(free)


def picture(driver: Driver) -> QImage:
    return driver.kiosk.stage.reader.view.grab().toImage()


@EVERY_SCREEN
def test_a_swipe_turns_the_page_and_back(drive: Callable[..., Driver], screen: str) -> None:
    driver = reading(drive, screen)
    swipe(driver, -mm(driver, SWIPE_MM))
    assert where(driver) == "risks 3"
    swipe(driver, mm(driver, SWIPE_MM))
    assert where(driver) == "risks 2"


@EVERY_SCREEN
@pytest.mark.parametrize("side", [-1, 1])
def test_a_swipe_that_is_too_short_lets_the_page_fall_back(
    drive: Callable[..., Driver], screen: str, side: int
) -> None:
    driver = reading(drive, screen)
    still, targets = picture(driver), driver.kiosk.window.targets()
    swipe(driver, side * (mm(driver, SWIPE_MM) - 1))
    assert where(driver) == "risks 2"
    assert picture(driver) == still
    assert driver.kiosk.window.targets() == targets


@pytest.mark.parametrize("side", [-1, 1])
def test_the_page_follows_the_finger_and_its_neighbor_comes_in_beside_it(
    drive: Callable[..., Driver], side: int
) -> None:
    driver = reading(drive)
    still = picture(driver)
    driver.tap("Next" if side < 0 else "Back")
    neighbor = picture(driver)
    driver.tap("Back" if side < 0 else "Next")
    swipe(driver, side * 300, lifts=False)
    moved = picture(driver)
    width, height = still.width(), still.height()
    if side < 0:
        assert moved.copy(0, 0, width - 300, height) == still.copy(300, 0, width - 300, height)
        assert moved.copy(width - 300, 0, 300, height) == neighbor.copy(0, 0, 300, height)
    else:
        assert moved.copy(300, 0, width - 300, height) == still.copy(0, 0, width - 300, height)
        assert moved.copy(0, 0, 300, height) == neighbor.copy(width - 300, 0, 300, height)


def test_no_swipe_leads_out_of_a_section(drive: Callable[..., Driver]) -> None:
    driver = drive()
    open_section(driver, by_finger, "risks")
    still = picture(driver)
    swipe(driver, 800)
    assert where(driver) == "risks 1"
    assert picture(driver) == still
    for _ in range(shown(driver).count - 1):
        driver.tap("Next")
    swipe(driver, -800)
    assert where(driver) == f"risks {shown(driver).count}"


def test_only_the_finger_that_drags_turns_the_page(drive: Callable[..., Driver]) -> None:
    driver = reading(drive)
    swipe(driver, -400, finger=1, lifts=False)
    swipe(driver, 400, finger=2)
    assert where(driver) == "risks 2"
    driver.touch_up(1, QPoint(400, 300))
    assert where(driver) == "risks 3"


def test_a_hand_that_rests_beside_all_targets_blocks_no_swipe(drive: Callable[..., Driver]) -> None:
    driver = reading(drive)
    driver.touch_down(1, QPoint(700, 700))
    swipe(driver, -400, finger=2)
    assert where(driver) == "risks 3"
    driver.touch_up(1, QPoint(700, 700))
    assert where(driver) == "risks 3"


def test_a_target_that_is_tapped_during_a_drag_ends_the_drag(drive: Callable[..., Driver]) -> None:
    driver = reading(drive)
    swipe(driver, -400, finger=1, lifts=False)
    next_target = driver.center(driver.named("Next"))
    driver.touch_down(2, next_target)
    driver.touch_up(2, next_target)
    assert where(driver) == "risks 3"
    still = picture(driver)
    driver.touch_move(1, QPoint(100, 300))
    driver.touch_up(1, QPoint(100, 300))
    assert where(driver) == "risks 3"
    assert picture(driver) == still


def test_a_swipe_that_begins_on_a_target_turns_nothing(drive: Callable[..., Driver]) -> None:
    driver = reading(drive)
    start = driver.center(driver.named("When to call"))
    driver.touch_down(0, start)
    driver.touch_move(0, start + QPoint(600, -400))
    driver.touch_up(0, start + QPoint(600, -400))
    assert where(driver) == "risks 2"


def test_a_mouse_drags_the_page_too(drive: Callable[..., Driver]) -> None:
    driver = reading(drive)
    left = Qt.MouseButton.LeftButton
    driver.mouse(QEvent.Type.MouseButtonPress, QPoint(700, 300), left)
    driver.mouse(QEvent.Type.MouseMove, QPoint(500, 300), held=left)
    driver.mouse(QEvent.Type.MouseButtonRelease, QPoint(300, 300), left)
    assert where(driver) == "risks 3"


@pytest.mark.parametrize("side", [-1, 1])
def test_from_right_to_left_a_swipe_turns_the_other_way(
    drive: Callable[..., Driver], tmp_path: Path, side: int
) -> None:
    cards = "".join(card(name, f"{name} message").replace("(pump)", "(overview)") for name in ("a", "b", "c"))
    files = {"ar/language.toml": ARABIC, "en/language.toml": ENGLISH, "facts.toml": LEDGER}
    folder = write(tmp_path, files | {"ar/10-what.md": head(picture="overview") + cards})
    still = changed(Settings(), "motion", slide=False)
    driver = drive(SCREENS["1920x1080"], changed(still, "languages", offered=("ar",), default="ar"), folder)
    driver.tap(driver.kiosk.stage.attract.field)
    driver.tap(driver.kiosk.stage.home.tiles[0])
    driver.tap(driver.kiosk.stage.reader.bar.next)
    assert where(driver) == "what 2"
    swipe(driver, side * mm(driver, SWIPE_MM))
    assert where(driver) == ("what 3" if side > 0 else "what 1")
    driver.key(Qt.Key.Key_Left if side < 0 else Qt.Key.Key_Right)
    assert where(driver) == "what 2"


def test_a_page_slides_in_and_then_stands_still(drive: Callable[..., Driver], qtbot: QtBot) -> None:
    driver = drive(SCREENS["1920x1080"], Settings())
    open_section(driver, by_finger, "what")
    view = driver.kiosk.stage.reader.view
    with qtbot.waitSignal(view.settled):
        driver.tap("Next")
        assert view.sliding
        assert not driver.kiosk.stage.reader.more.isVisible()
    assert where(driver) == "what 2"
    assert driver.kiosk.stage.reader.more.isVisible()


def test_a_page_that_slides_can_be_turned_on_at_once(drive: Callable[..., Driver], qtbot: QtBot) -> None:
    driver = drive(SCREENS["1920x1080"], Settings())
    open_section(driver, by_finger, "what")
    with qtbot.waitSignal(driver.kiosk.stage.reader.view.settled):
        driver.tap("Next")
        driver.tap("Next")
        driver.tap("Back")
    assert where(driver) == "what 2"
