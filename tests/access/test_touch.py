"""Fingers, palms and mice on the real window, through Qt's own touch events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec import structs
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QTouchEvent

from kiosk.access.panel import MOST_CONTACTS
from kiosk.access.touch import SETTLE_MS
from kiosk.base.options import Settings
from tests.driving import SCREENS, changed, finger_device
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
    reading.send(cancel)
    assert not target.isDown()
    reading.touch_up(FINGER, reading.center(target))
    assert where(reading) == "what 1"


def test_a_drag_that_the_system_takes_away_lets_the_page_fall_back(reading: Driver) -> None:
    view = reading.kiosk.stage.reader.view
    still = view.grab().toImage()
    reading.touch_down(FINGER, BESIDE)
    reading.touch_move(FINGER, BESIDE - QPoint(500, 0))
    assert view.grab().toImage() != still
    reading.send(QTouchEvent(QEvent.Type.TouchCancel, finger_device()))
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


def profiled(drive: Callable[..., Driver], name: str, screen: str = "1920x1080") -> Driver:
    """Return a kiosk for a kind of hand, with a page open."""
    settings = changed(changed(Settings(), "motion", slide=False), "touch", profile=name)
    driver: Driver = drive(SCREENS[screen], settings=settings)
    driver.kiosk.access.touch.use_profile("steady")
    open_section(driver, by_finger, "what")
    driver.kiosk.access.touch.use_profile(name)
    driver.wait(1000)
    return driver


def px(mm: float) -> int:
    return round(mm * 1920 / 476)


def below(driver: Driver, name: str, mm: float) -> QPoint:
    """Return a point so far below a target."""
    target = driver.named(name)
    return driver.center(target) + QPoint(0, target.height() // 2 + px(mm))


def test_a_visit_starts_with_the_profile_that_the_clinic_has_chosen(drive: Callable[..., Driver]) -> None:
    driver = profiled(drive, "fist")
    assert driver.kiosk.visit.choices.touch == "fist"
    driver.kiosk.visit.choose(structs.replace(driver.kiosk.visit.choices, touch="shaky"))
    assert driver.kiosk.access.contacts.profile == Settings().touch_shaky
    driver.kiosk.end_visit()
    assert driver.kiosk.access.contacts.profile == Settings().touch_fist


@pytest.mark.parametrize(("profile", "there"), [("steady", "what 1"), ("shaky", "what 2")])
def test_a_near_miss(drive: Callable[..., Driver], profile: str, there: str) -> None:
    driver = profiled(drive, profile)
    driver.tap(below(driver, "Next", 3))
    assert where(driver) == there


@pytest.mark.parametrize(("profile", "there"), [("steady", "what 1"), ("shaky", "what 2")])
def test_a_finger_that_slides_off_a_little(drive: Callable[..., Driver], profile: str, there: str) -> None:
    driver = profiled(drive, profile)
    driver.touch_down(FINGER, driver.point("Next"))
    driver.touch_move(FINGER, below(driver, "Next", 4))
    driver.touch_up(FINGER, below(driver, "Next", 4))
    assert where(driver) == there


def test_sliding_far_off_cancels_for_every_hand(drive: Callable[..., Driver]) -> None:
    for profile in Settings().touch_profiles:
        driver = profiled(drive, profile)
        driver.touch_down(FINGER, driver.point("Next"))
        driver.touch_move(FINGER, BESIDE)
        driver.touch_up(FINGER, BESIDE)
        driver.wait(1000)
        assert where(driver) == "what 1"


def test_between_two_targets_a_touch_means_neither(drive: Callable[..., Driver]) -> None:
    driver = profiled(drive, "very-shaky")
    back, following = driver.named("Back"), driver.named("Next")
    gap = (back.geometry().right() + following.geometry().left()) // 2
    driver.tap(QPoint(gap, driver.center(following).y()))
    assert where(driver) == "what 1"


def test_a_second_hit_presses_nothing_that_comes_up_under_the_finger(drive: Callable[..., Driver]) -> None:
    driver = profiled(drive, "shaky")
    home = driver.point("Home")
    driver.touch_down(FINGER, home)
    driver.touch_up(FINGER, home)
    assert where(driver) == "home 1"
    driver.wait(SETTLE_MS + 50)
    about = driver.point("About")
    driver.touch_down(FINGER, about)
    driver.touch_up(FINGER, about)
    assert where(driver) == "home 1"
    driver.wait(500)
    driver.tap(about)
    assert where(driver).startswith("about")


@pytest.mark.parametrize("device", ["finger", "mouse"])
def test_a_target_is_held_until_its_ring_is_full(drive: Callable[..., Driver], device: str) -> None:
    settings = changed(changed(Settings(), "motion", slide=False), "touch_steady", hold_s=1.0)
    driver: Driver = drive(settings=settings)
    begin = driver.named(BEGIN)
    point, left = driver.center(begin), Qt.MouseButton.LeftButton
    still = begin.grab().toImage()
    if device == "finger":
        driver.touch_down(FINGER, point)
    else:
        driver.mouse(QEvent.Type.MouseButtonPress, point, left)
    assert begin.isDown()
    driver.wait(500)
    half = begin.grab().toImage()
    assert half != still, "the ring is seen"
    driver.wait(400)
    assert begin.grab().toImage() != half, "and it grows"
    assert driver.screen == "attract"
    driver.wait(100)
    assert driver.screen == "home"
    if device == "finger":
        driver.touch_up(FINGER, point)
    else:
        driver.mouse(QEvent.Type.MouseButtonRelease, point, left)
    driver.wait()
    assert where(driver) == "home 1"


def test_a_fist_turns_one_page(drive: Callable[..., Driver]) -> None:
    driver = profiled(drive, "fist")
    middle = driver.point("Next")
    fist = [middle + QPoint(px(x), px(y)) for x, y in ((-25, 2), (24, -3), (-2, -20), (3, 9))]
    for finger, point in enumerate(fist):
        driver.touch_down(finger, point)
        driver.wait(20)
    driver.wait(400)
    for finger, point in enumerate(fist):
        driver.touch_up(finger, point)
    assert where(driver) == "what 2"


def test_a_drag_turns_no_page_for_a_hand_that_shakes(drive: Callable[..., Driver]) -> None:
    driver = profiled(drive, "shaky")
    driver.touch_down(FINGER, BESIDE)
    driver.touch_move(FINGER, BESIDE - QPoint(500, 0))
    driver.touch_up(FINGER, BESIDE - QPoint(500, 0))
    assert where(driver) == "what 1"


@pytest.mark.logs
@pytest.mark.parametrize("profile", Settings().touch_profiles)
def test_a_panel_that_sends_contacts_without_end_leaves_a_usable_kiosk(
    drive: Callable[..., Driver], profile: str, caplog: pytest.LogCaptureFixture
) -> None:
    driver = profiled(drive, profile)
    for ghost in range(10, 300):
        driver.touch_down(ghost, QPoint(700 + ghost, 300))
        driver.wait(20)
    lines = [record.getMessage() for record in caplog.records]
    assert len(lines) == 1
    assert f"more than {MOST_CONTACTS} contacts" in lines[0]
    home, left = driver.point("Home"), Qt.MouseButton.LeftButton
    driver.wait(1000)
    driver.mouse(QEvent.Type.MouseButtonPress, home, left)
    driver.wait(200)
    driver.mouse(QEvent.Type.MouseButtonRelease, home, left)
    assert where(driver) == "home 1"
