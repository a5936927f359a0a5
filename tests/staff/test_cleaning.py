"""While the screen is wiped nothing gets through, by real events of every device; then it is as it was."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from kiosk.base.options import Settings
from kiosk.ui.visit import Switches
from tests.driving import SCREENS, changed
from tests.journeys.steps import BEGIN

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tests.driving import Driver

KEYS = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Home,
    Qt.Key.Key_Right,
    Qt.Key.Key_S,
    Qt.Key.Key_F4,
)


class Listener:
    """Counts all that gets through."""

    def __init__(self, driver: Driver) -> None:
        """Listen to everything that a device can do."""
        self.heard: list[str] = []
        kiosk = driver.kiosk
        kiosk.access.input_seen.connect(self._on_input)
        kiosk.access.touch.contact_seen.connect(self._on_contact)
        kiosk.access.switches.pressed.connect(self._on_switch)
        kiosk.window.used.connect(self._on_used)
        kiosk.navigator.moved.connect(self._on_moved)

    def _on_input(self) -> None:
        self.heard.append("input")

    def _on_contact(self) -> None:
        self.heard.append("contact")

    def _on_switch(self, _number: int) -> None:
        self.heard.append("switch")

    def _on_used(self) -> None:
        self.heard.append("press")

    def _on_moved(self, _step: int) -> None:
        self.heard.append("move")


def clean(driver: Driver) -> None:
    driver.kiosk.staff.panel.start_cleaning()


def storm(driver: Driver, seconds: int, seed: int) -> None:
    """Wipe, drum, type and turn wheels for so long."""
    window, random = driver.kiosk.window, Random(seed)  # noqa: S311 - only to be repeated
    for _ in range(seconds * 4):
        fingers = range(random.randint(1, 5))
        places = [
            QPoint(random.randrange(window.width()), random.randrange(window.height())) for _ in fingers
        ]
        for finger, place in zip(fingers, places, strict=True):
            driver.touch_down(finger, place)
        for finger in fingers:
            driver.touch_up(finger, places[finger])
        key = random.choice(KEYS)
        modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(window.windowHandle(), QKeyEvent(kind, key, modifiers))
        driver.mouse(QEvent.Type.MouseButtonPress, places[0], Qt.MouseButton.LeftButton)
        driver.mouse(QEvent.Type.MouseMove, places[0] + QPoint(9, 9), held=Qt.MouseButton.LeftButton)
        driver.mouse(QEvent.Type.MouseButtonRelease, places[0], Qt.MouseButton.LeftButton)
        wheel = QWheelEvent(
            QPointF(places[0]),
            QPointF(places[0]),
            QPoint(0, 120),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(window.windowHandle(), wheel)
        driver.wait(250)


def test_nothing_gets_through_while_the_screen_is_wiped(drive: Callable[..., Driver]) -> None:
    driver = drive()
    kiosk = driver.kiosk
    driver.tap(BEGIN)
    driver.tap(kiosk.stage.home.tiles[0])
    before = kiosk.navigator.place
    clean(driver)
    layer = kiosk.staff.panel.cleaning.layer
    listener = Listener(driver)
    storm(driver, 59, seed=5)
    assert not listener.heard
    assert kiosk.window.on_top is layer
    assert kiosk.window.targets() == []
    assert kiosk.window.words()[0] == "1"

    driver.wait(1000)
    assert not layer.running
    assert kiosk.window.targets() == [layer.test, layer.back]
    driver.tap(layer.back)
    driver.tap(kiosk.staff.panel.pages.panel.back)
    assert kiosk.navigator.place == before


def test_two_corners_that_are_held_call_nobody(drive: Callable[..., Driver]) -> None:
    driver = drive()
    clean(driver)
    listener = Listener(driver)
    corners = [QPoint(3, 3), QPoint(driver.kiosk.window.width() - 4, driver.kiosk.window.height() - 4)]
    for finger, corner in enumerate(corners):
        driver.touch_down(finger, corner)
    driver.wait(20_000)
    for finger, corner in enumerate(corners):
        driver.touch_up(finger, corner)
    assert not listener.heard
    assert driver.kiosk.window.on_top is driver.kiosk.staff.panel.cleaning.layer


@pytest.mark.parametrize("seconds", [20, 60, 300])
def test_it_counts_down_and_ends_by_itself(drive: Callable[..., Driver], seconds: int) -> None:
    driver = drive(settings=changed(Settings(), "staff", cleaning_s=seconds))
    clean(driver)
    layer = driver.kiosk.staff.panel.cleaning.layer
    for left in range(seconds, 0, -1):
        assert layer.words()[0] == str(left)
        driver.wait(1000)
    assert layer.words() == [
        "Done",
        "The screen answers touches again.",
        "Test the touch screen",
        "Back",
    ]
    # Nobody presses anything: the kiosk is for families again.
    driver.wait(59_000)
    assert driver.kiosk.staff.desk.is_open
    driver.wait(2_000)
    assert driver.screen == "attract"
    driver.tap(BEGIN)
    assert driver.screen == "home"


def test_a_finger_that_is_down_when_it_begins_or_ends_presses_nothing(drive: Callable[..., Driver]) -> None:
    driver = drive()
    kiosk = driver.kiosk
    resting, wiping = driver.center(kiosk.stage.attract.easier), QPoint(700, 500)
    driver.touch_down(7, resting)
    clean(driver)
    driver.wait(30_000)
    driver.touch_up(7, resting)
    layer = kiosk.staff.panel.cleaning.layer
    driver.touch_down(1, wiping)
    driver.wait(31_000)
    assert not layer.running
    listener = Listener(driver)
    driver.touch_move(1, driver.center(layer.back))
    driver.touch_up(1, driver.center(layer.back))
    assert "press" not in listener.heard
    # The next touch counts; and nobody is told, later, of something that lies on the screen.
    driver.wait(400)
    driver.tap(layer.back)
    assert driver.screen == "attract"
    driver.wait(120_000)


def test_a_switch_that_is_held_meanwhile_is_a_switch_afterward(drive: Callable[..., Driver]) -> None:
    driver = drive()
    kiosk = driver.kiosk
    driver.tap(BEGIN)
    names = ("key 49", "key 50")
    kiosk.visit.choose(replace(kiosk.visit.choices, switches=Switches(count=2, names=names)))
    QApplication.sendEvent(
        kiosk.window.windowHandle(), QKeyEvent(QEvent.Type.KeyPress, 49, Qt.KeyboardModifier.NoModifier)
    )
    driver.wait()
    clean(driver)
    driver.wait(20_000)
    QApplication.sendEvent(
        kiosk.window.windowHandle(), QKeyEvent(QEvent.Type.KeyRelease, 49, Qt.KeyboardModifier.NoModifier)
    )
    driver.wait(45_000)
    driver.tap(kiosk.staff.panel.cleaning.layer.back)
    driver.tap(kiosk.staff.panel.pages.panel.back)
    listener = Listener(driver)
    driver.key(Qt.Key.Key_1)
    assert "switch" in listener.heard
    assert kiosk.window.ringed is not None


def test_screen_readers_are_told_when_it_begins_and_ends(drive: Callable[..., Driver]) -> None:
    driver = drive()
    told: list[str] = []

    def announce(part: QWidget, words: str, *, urgent: bool) -> None:
        assert part is driver.kiosk.staff.panel.cleaning.layer
        assert not urgent
        told.append(words)

    driver.kiosk.access.announcing._announcer = announce
    clean(driver)
    driver.wait(61_000)
    assert told == [
        "You can wipe the screen now. Touches do nothing. 60 seconds.",
        "Done. The screen answers touches again.",
    ]


def test_it_begins_anew_and_goes_on_to_the_test(drive: Callable[..., Driver]) -> None:
    driver = drive()
    staff = driver.kiosk.staff
    clean(driver)
    driver.wait(61_000)
    clean(driver)
    assert staff.panel.cleaning.layer.running
    driver.wait(61_000)
    driver.tap(staff.panel.cleaning.layer.test)
    assert driver.kiosk.window.on_top is staff.panel.dead_zones.layer


def test_leaving_it_in_another_way_ends_the_counting(drive: Callable[..., Driver]) -> None:
    driver = drive()
    clean(driver)
    driver.kiosk.staff.desk.leave()
    driver.wait()
    driver.tap(BEGIN)
    driver.wait(61_000)
    assert driver.screen == "home"


@pytest.mark.parametrize("screen", ["1024x600", "1920x1080", "1080x1920"])
def test_everything_has_room_on_every_screen(drive: Callable[..., Driver], screen: str) -> None:
    driver = drive(SCREENS[screen], changed(Settings(), "reading", text_size=4))
    clean(driver)
    layer = driver.kiosk.staff.panel.cleaning.layer
    parts = [layer._ring, layer._title, layer._text]
    places = [part.geometry() for part in parts]
    assert all(layer.rect().contains(place) for place in places)
    assert not any(one.intersects(two) for one in places for two in places if one is not two)
    for words in (layer._title, layer._text):
        assert words.height() >= words.height_for(words.width())
