"""Staff call up their panel, with two fingers or keys on the real window; near misses do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QTouchEvent

from kiosk.base.options import Settings
from tests.driving import SCREENS, changed, finger_device
from tests.ui.guides import offering, three_languages

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.access.staffgesture import StaffGesture
    from tests.driving import Driver

HOLD_MS = 3000
CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
STEADY = changed(Settings(), "motion", slide=False)


class Counter:
    """Counts how often the gesture is made."""

    def __init__(self, gesture: StaffGesture) -> None:
        self.made = 0
        gesture.made.connect(self._on_made)

    def _on_made(self) -> None:
        self.made += 1


def corners(driver: Driver, inset_mm: float = 6) -> dict[str, QPoint]:
    window = driver.kiosk.window
    width_mm = driver.kiosk.stage.look.metrics.width_mm if driver.kiosk.stage.look is not None else 476
    inset = round(inset_mm * window.width() / width_mm)
    right, bottom = window.width() - 1 - inset, window.height() - 1 - inset
    return {
        "upper left": QPoint(inset, inset),
        "lower right": QPoint(right, bottom),
        "upper right": QPoint(right, inset),
        "lower left": QPoint(inset, bottom),
    }


def hold(driver: Driver, one: str = "upper left", two: str = "lower right", ms: int = HOLD_MS) -> None:
    """Hold two corners, and lift."""
    places = corners(driver)
    driver.touch_down(0, places[one])
    driver.wait(150)
    driver.touch_down(1, places[two])
    driver.wait(ms)
    driver.touch_up(0, places[one])
    driver.touch_up(1, places[two])
    driver.wait()


def is_open(driver: Driver) -> bool:
    return driver.kiosk.staff.desk.is_open


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize(("one", "two"), [("upper left", "lower right"), ("lower left", "upper right")])
def test_two_opposite_corners_on_every_screen(
    drive: Callable[..., Driver], screen: str, one: str, two: str
) -> None:
    driver = drive(SCREENS[screen], STEADY)
    hold(driver, one, two)
    assert is_open(driver)
    # Lifting the fingers has pressed nothing.
    assert driver.kiosk.visit.is_fresh
    driver.tap(driver.kiosk.window.targets()[-1])
    assert driver.screen == "attract"


def test_in_arabic_and_brought_down(drive: Callable[..., Driver]) -> None:
    driver = drive(SCREENS["1080x1920"], offering(STEADY, "en"), three_languages())
    driver.tap(driver.kiosk.stage.attract.field)
    choices = replace(driver.kiosk.visit.choices, language="ar", reach=True)
    driver.kiosk.visit.choose(choices)
    assert driver.kiosk.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    place = driver.kiosk.navigator.place
    hold(driver, "upper right", "lower left")
    assert is_open(driver)
    driver.kiosk.staff.desk.leave()
    assert driver.kiosk.navigator.place == place
    assert driver.kiosk.visit.choices == choices


@pytest.mark.parametrize("screen", ["home", "reader", "easier", "idle-warning", "one button"])
def test_from_wherever_a_family_is(drive: Callable[..., Driver], screen: str) -> None:
    driver = drive(settings=STEADY)
    kiosk = driver.kiosk
    driver.tap(kiosk.stage.attract.field)
    if screen == "reader":
        driver.tap(kiosk.stage.home.tiles[0])
    elif screen == "easier":
        driver.tap("Easier")
    elif screen == "idle-warning":
        driver.wait(kiosk.idle.warn_after_ms)
        assert driver.screen == "idle-warning"
    elif screen == "one button":
        kiosk.visit.choose(replace(kiosk.visit.choices, whole_screen=True))
    hold(driver)
    assert is_open(driver)
    assert not kiosk.access.whole_screen.active
    kiosk.staff.desk.leave()
    assert driver.screen == ("reader" if screen == "reader" else "home")


def test_a_target_in_the_corner_is_not_pressed(drive: Callable[..., Driver]) -> None:
    driver = drive(settings=STEADY)
    driver.tap(driver.kiosk.stage.attract.field)
    places = corners(driver, 14)
    under = {name: driver.kiosk.window.target_at(point) for name, point in places.items()}
    assert any(under.values()), "no corner has a target: this shows nothing"
    for one, two in (("upper left", "lower right"), ("lower left", "upper right")):
        before = driver.kiosk.navigator.place
        driver.touch_down(0, places[one])
        driver.touch_down(1, places[two])
        driver.wait(HOLD_MS)
        assert is_open(driver)
        driver.kiosk.staff.desk.leave()
        driver.wait()
        driver.touch_up(0, places[one])
        driver.touch_up(1, places[two])
        driver.wait()
        assert driver.kiosk.navigator.place == before
        assert driver.screen == "home"


@pytest.mark.parametrize(
    ("one", "two"),
    [("upper left", "upper right"), ("upper left", "lower left"), ("lower left", "lower right")],
)
def test_neighboring_corners_do_not(drive: Callable[..., Driver], one: str, two: str) -> None:
    driver = drive(settings=STEADY)
    hold(driver, one, two)
    assert not is_open(driver)


def test_too_short_does_not(drive: Callable[..., Driver]) -> None:
    driver = drive(settings=STEADY)
    hold(driver, ms=HOLD_MS - 10)
    assert not is_open(driver)


def test_the_time_can_be_chosen(drive: Callable[..., Driver]) -> None:
    driver = drive(settings=changed(STEADY, "staff", gesture_s=5.0))
    hold(driver, ms=4900)
    assert not is_open(driver)
    hold(driver, ms=5000)
    assert is_open(driver)


@pytest.mark.parametrize("disturbance", ["third", "moves", "mouse", "resized", "canceled"])
def test_anything_else_meanwhile_starts_over(drive: Callable[..., Driver], disturbance: str) -> None:
    driver = drive(settings=STEADY)
    places = corners(driver)
    driver.touch_down(0, places["upper left"])
    driver.touch_down(1, places["lower right"])
    driver.wait(1000)
    middle = driver.kiosk.window.rect().center()
    if disturbance == "third":
        driver.touch_down(2, middle)
        driver.touch_up(2, middle)
    elif disturbance == "moves":
        driver.touch_move(0, places["upper left"] + QPoint(60, 0))
        driver.touch_move(0, places["upper left"])
    elif disturbance == "mouse":
        driver.click(middle)
    elif disturbance == "resized":
        driver.kiosk.window.resize(1900, 1000)
    else:
        driver.send(QTouchEvent(QEvent.Type.TouchCancel, finger_device()))
    driver.wait(10_000)
    assert not is_open(driver)


@pytest.mark.logs
def test_dirt_in_a_corner_does_not_keep_staff_out(drive: Callable[..., Driver]) -> None:
    driver = drive(settings=STEADY)
    driver.touch_down(5, corners(driver)["upper left"])
    driver.wait(10_000)
    hold(driver)
    assert not is_open(driver)
    driver.wait(120_000)
    hold(driver, "upper right", "lower left")
    assert is_open(driver)


@pytest.mark.logs
def test_a_panel_that_floods_does_not(drive: Callable[..., Driver]) -> None:
    driver = drive(settings=STEADY)
    middle = driver.kiosk.window.rect().center()
    for finger in range(100):
        driver.touch_down(finger + 10, middle)
        driver.touch_up(finger + 10, middle)
    places = corners(driver)
    driver.touch_down(0, places["upper left"])
    driver.touch_down(1, places["lower right"])
    driver.wait(10_000)
    assert not is_open(driver)


def test_not_while_staff_are_there(drive: Callable[..., Driver]) -> None:
    driver = drive(settings=STEADY)
    counter = Counter(driver.kiosk.staff.gesture)
    hold(driver)
    assert counter.made == 1
    layer = driver.kiosk.window.on_top
    hold(driver)
    assert counter.made == 1
    assert driver.kiosk.window.on_top is layer


def test_the_keys_do_it_once(drive: Callable[..., Driver]) -> None:
    driver = drive(settings=STEADY)
    driver.tap(driver.kiosk.stage.attract.field)
    driver.key(Qt.Key.Key_S, modifiers=Qt.KeyboardModifier.ControlModifier)
    driver.key(Qt.Key.Key_S, modifiers=Qt.KeyboardModifier.AltModifier)
    driver.key(Qt.Key.Key_S)
    assert not is_open(driver)
    driver.key(Qt.Key.Key_S, modifiers=CTRL_ALT)
    assert is_open(driver)
    driver.kiosk.staff.desk.leave()
    assert driver.screen == "home"
    driver.key(Qt.Key.Key_S, held=True, modifiers=CTRL_ALT)
    assert not is_open(driver)


def test_the_keys_do_it_over_the_question(drive: Callable[..., Driver]) -> None:
    driver = drive(settings=STEADY)
    driver.tap(driver.kiosk.stage.attract.field)
    driver.wait(driver.kiosk.idle.warn_after_ms)
    driver.key(Qt.Key.Key_S, modifiers=CTRL_ALT)
    assert is_open(driver)


def test_the_keys_can_be_off(drive: Callable[..., Driver]) -> None:
    driver = drive(settings=changed(STEADY, "staff", keys=False))
    driver.key(Qt.Key.Key_S, modifiers=CTRL_ALT)
    assert not is_open(driver)
