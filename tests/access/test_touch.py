"""Fingers, palms and mice on the real window, through Qt's own touch events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QTouchEvent

from kiosk.access.touch import SETTLE_MS
from tests.driving import finger_device
from tests.journeys.steps import BEGIN, by_finger, open_section, where

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver

PALM, FINGER = 1, 2
BESIDE = QPoint(700, 300)
"""A point of the reader beside all targets: on the picture."""


@pytest.fixture
def reading(drive: Callable[..., Driver]) -> Driver:
    driver: Driver = drive()
    open_section(driver, by_finger, "what")
    assert driver.kiosk.window.target_at(BESIDE) is None
    return driver


@pytest.mark.parametrize("palm_on", ["Home", "When to call", "Back", "Tell me more", "Next", BESIDE])
def test_a_palm_that_rests_neither_blocks_nor_presses(reading: Driver, palm_on: str | QPoint) -> None:
    reading.touch_down(PALM, reading.point(palm_on))
    for page in ("what 2", "what 3"):
        next_target = reading.point("Next")
        reading.touch_down(FINGER, next_target)
        reading.touch_up(FINGER, next_target)
        reading.wait()
        assert where(reading) == page
    reading.touch_up(PALM, reading.point(palm_on))
    assert where(reading) == "what 3"


def test_a_target_sinks_under_the_finger_and_comes_up_again(reading: Driver) -> None:
    target = reading.named("Next")
    point = reading.center(target)
    reading.touch_down(FINGER, point)
    assert target.isDown()
    reading.touch_move(FINGER, BESIDE)
    assert not target.isDown()
    reading.touch_move(FINGER, point)
    assert target.isDown()
    assert where(reading) == "what 1"
    reading.touch_up(FINGER, point)
    assert not target.isDown()
    assert where(reading) == "what 2"


@pytest.mark.parametrize("lifts_over", [BESIDE, "When to call", "Home"])
def test_sliding_off_cancels(reading: Driver, lifts_over: str | QPoint) -> None:
    start, end = reading.point("Next"), reading.point(lifts_over)
    reading.touch_down(FINGER, start)
    reading.touch_move(FINGER, (start + end) / 2)
    reading.touch_up(FINGER, end)
    assert where(reading) == "what 1"
    assert not reading.named("Next").isDown()


def test_sliding_back_presses(reading: Driver) -> None:
    point = reading.point("Next")
    reading.touch_down(FINGER, point)
    reading.touch_move(FINGER, BESIDE)
    reading.touch_up(FINGER, point)
    assert where(reading) == "what 2"


def test_sliding_onto_a_target_presses_nothing(reading: Driver) -> None:
    reading.touch_down(FINGER, BESIDE)
    reading.touch_move(FINGER, reading.point("Next"))
    reading.touch_up(FINGER, reading.point("Next"))
    assert where(reading) == "what 1"


def test_touches_that_the_system_takes_away_press_nothing(reading: Driver) -> None:
    target = reading.named("Next")
    reading.touch_down(FINGER, reading.center(target))
    cancel = QTouchEvent(QEvent.Type.TouchCancel, finger_device())
    QCoreApplication.sendEvent(reading.kiosk.window, cancel)
    assert not target.isDown()
    reading.touch_up(FINGER, reading.center(target))
    assert where(reading) == "what 1"


def test_a_drag_that_the_system_takes_away_lets_the_page_fall_back(reading: Driver) -> None:
    view = reading.kiosk.stage.reader.view
    still = view.grab().toImage()
    reading.touch_down(FINGER, BESIDE)
    reading.touch_move(FINGER, BESIDE - QPoint(500, 0))
    assert view.grab().toImage() != still
    QCoreApplication.sendEvent(reading.kiosk.window, QTouchEvent(QEvent.Type.TouchCancel, finger_device()))
    assert view.grab().toImage() == still
    reading.touch_up(FINGER, BESIDE - QPoint(500, 0))
    assert where(reading) == "what 1"


@pytest.mark.parametrize(
    ("after_ms", "there"), [(0, "home 1"), (SETTLE_MS - 1, "home 1"), (SETTLE_MS + 1, "what 1")]
)
def test_a_touch_meant_for_the_screen_before_presses_nothing(
    drive: Callable[..., Driver], after_ms: int, there: str
) -> None:
    driver = drive()
    begin = driver.point(BEGIN)
    driver.touch_down(FINGER, begin)
    driver.touch_up(FINGER, begin)
    assert where(driver) == "home 1"
    driver.wait(after_ms)
    tile = driver.point("What is it?")
    driver.touch_down(FINGER, tile)
    driver.touch_up(FINGER, tile)
    assert where(driver) == there


def test_pages_can_be_turned_as_fast_as_anybody_taps(reading: Driver) -> None:
    for page in ("what 2", "what 3", "what 4"):
        point = reading.point("Next")
        reading.touch_down(FINGER, point)
        reading.touch_up(FINGER, point)
        assert where(reading) == page
        reading.wait(201)  # what comes sooner is a tremor


def test_a_finger_that_rests_while_the_screen_changes_presses_nothing_on_the_next_one(
    reading: Driver,
) -> None:
    point = reading.point("Next")
    reading.touch_down(FINGER, point)
    reading.key(Qt.Key.Key_Home)
    assert where(reading) == "home 1"
    assert not reading.kiosk.stage.reader.bar.next.isDown()
    reading.touch_up(FINGER, point)
    assert where(reading) == "home 1"


def test_a_finger_that_rests_while_a_visit_ends_begins_no_other_one(drive: Callable[..., Driver]) -> None:
    driver = drive()
    begin = driver.point(BEGIN)
    driver.touch_down(FINGER, begin)
    driver.kiosk.end_visit()
    driver.touch_up(FINGER, begin)
    assert where(driver) == "attract"


def test_a_target_that_hides_under_a_finger_is_not_pressed(reading: Driver) -> None:
    more = reading.named("Tell me more")
    point = reading.center(more)
    reading.touch_down(PALM, point)
    while reading.kiosk.window.ringed is not more:
        reading.key(Qt.Key.Key_Tab)
    reading.key(Qt.Key.Key_Return)
    assert where(reading) == "what more 1 of message"
    assert more.isHidden()
    reading.touch_up(PALM, point)
    assert where(reading) == "what more 1 of message"
    assert not more.isDown()


def test_a_touch_beside_all_targets_does_nothing_in_the_guide(reading: Driver) -> None:
    reading.tap(BESIDE)
    assert where(reading) == "what 1"
    reading.key(Qt.Key.Key_Home)
    reading.tap(QPoint(3, 3))
    assert where(reading) == "home 1"


@pytest.mark.parametrize("corner", [(0, 0), (1919, 0), (0, 1079), (1919, 1079), (960, 540)])
def test_a_touch_anywhere_begins(drive: Callable[..., Driver], corner: tuple[int, int]) -> None:
    driver = drive()
    driver.tap(QPoint(*corner))
    assert where(driver) == "home 1"


def test_ten_fingers_at_once_turn_one_page(reading: Driver) -> None:
    targets = reading.kiosk.window.targets()
    points = {finger: reading.center(targets[-1]) + QPoint(finger, finger) for finger in range(10)}
    for finger, point in points.items():
        reading.touch_down(finger, point)
    for finger, point in points.items():
        reading.touch_up(finger, point)
    assert where(reading) == "what 2"


def test_a_tremor_turns_one_page(reading: Driver) -> None:
    point = reading.point("Next")
    for _ in range(5):
        reading.touch_down(FINGER, point)
        reading.touch_up(FINGER, point)
        reading.wait(30)
    assert where(reading) == "what 2"


def test_a_finger_hides_the_cursor_and_a_mouse_shows_it(reading: Driver) -> None:
    window = reading.kiosk.window
    reading.click("Next")
    assert window.cursor().shape() is Qt.CursorShape.ArrowCursor
    reading.tap("Next")
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor
    reading.mouse(QEvent.Type.MouseMove, BESIDE)
    assert window.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_pointer_that_only_turns_up_is_no_mouse_that_is_moved(drive: Callable[..., Driver]) -> None:
    driver = drive()
    window = driver.kiosk.window
    driver.mouse(QEvent.Type.MouseMove, QPoint(100, 100))
    driver.tap("Touch anywhere to begin")
    driver.mouse(QEvent.Type.MouseMove, QPoint(100, 100))
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor
    driver.mouse(QEvent.Type.MouseMove, QPoint(110, 100))
    assert window.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_right_click_presses_nothing(reading: Driver) -> None:
    reading.click("Next", Qt.MouseButton.RightButton)
    assert where(reading) == "what 1"


def test_a_double_click_turns_one_page(reading: Driver) -> None:
    point, left = reading.point("Next"), Qt.MouseButton.LeftButton
    for press in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
        reading.mouse(press, point, left, left)
        reading.mouse(QEvent.Type.MouseButtonRelease, point, left)
    assert where(reading) == "what 2"
