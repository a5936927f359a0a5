"""Keys and buttons as switches: they act once, however long they are held, however they tremble."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from kiosk.access.switches import STUCK_MS, SwitchInput, name_of
from kiosk.base.clock import ManualClock
from kiosk.ui.visit import Switches
from kiosk.ui.window import KioskWindow
from tests.driving import SCREENS
from tests.journeys.by_switch import ONE, choose
from tests.journeys.steps import BEGIN, by_finger, open_section, where

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.driving import Driver

NONE = Qt.KeyboardModifier.NoModifier
SPACE = Qt.Key.Key_Space


class Heard:
    """A switch on the space bar, and what the kiosk hears of it."""

    def __init__(self, ignore_repeat_s: float = 0.2) -> None:
        self.clock = ManualClock()
        self.window = KioskWindow()
        self.switches = SwitchInput(self.window, self.clock, ignore_repeat_s)
        self.switches.pressed.connect(self.on_pressed)
        self.switches.heard.connect(self.on_heard)
        self.switches.use(ONE.names)
        self.pressed: list[float] = []
        self.names: list[str] = []

    def on_pressed(self, number: int) -> None:
        assert number == 0
        self.pressed.append(self.clock.now())

    def on_heard(self, name: str) -> None:
        self.names.append(name)

    def send(self, kind: QEvent.Type, key: Qt.Key = SPACE, *, held: bool = False) -> bool:
        return self.switches.take(QKeyEvent(kind, key, NONE, "", held))

    def down(self, key: Qt.Key = SPACE) -> bool:
        return self.send(QEvent.Type.KeyPress, key)

    def up(self, key: Qt.Key = SPACE) -> bool:
        return self.send(QEvent.Type.KeyRelease, key)

    def repeat(self) -> bool:
        return self.send(QEvent.Type.KeyPress, held=True)


@pytest.fixture
def heard(qapp: QApplication) -> Iterator[Heard]:  # noqa: ARG001 - widgets need it
    heard = Heard()
    yield heard
    heard.window.deleteLater()


def test_a_taught_key_is_a_switch_and_others_are_not(heard: Heard) -> None:
    assert heard.down()
    assert heard.up()
    assert not heard.down(Qt.Key.Key_Return)
    assert not heard.send(QEvent.Type.ShortcutOverride)
    assert heard.pressed == [0.0]


@pytest.mark.parametrize(("pause_ms", "presses"), [(0, 1), (199, 1), (200, 2), (5000, 2)])
def test_a_second_press_soon_after_the_first_is_a_tremor(heard: Heard, pause_ms: int, presses: int) -> None:
    heard.down()
    heard.clock.advance(50)
    heard.up()
    heard.clock.advance(pause_ms)
    heard.down()
    assert len(heard.pressed) == presses


@pytest.mark.logs
def test_a_switch_that_is_stuck_acts_once_and_is_told_once(
    heard: Heard, caplog: pytest.LogCaptureFixture
) -> None:
    heard.down()
    for _ in range(1000):
        heard.clock.advance(33)
        assert heard.repeat()
    assert heard.pressed == [0.0]
    assert ["is stuck" in record.getMessage() for record in caplog.records] == [True]
    assert '"key 32"' in caplog.text
    heard.up()
    heard.clock.advance(200)
    heard.down()
    assert len(heard.pressed) == 2
    heard.clock.advance(10 * STUCK_MS)
    assert len(caplog.records) == 1


@pytest.mark.logs
def test_a_switch_that_trembles_without_end_acts_once_and_is_told(
    heard: Heard, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(500):
        heard.down()
        heard.clock.advance(20)
        heard.up()
        heard.clock.advance(30)
    assert heard.pressed == [0.0]
    assert len(caplog.records) == 1


def test_one_that_is_let_go_in_time_is_not_stuck(heard: Heard) -> None:
    for _ in range(5):
        heard.down()
        heard.clock.advance(STUCK_MS - 1)
        heard.up()
        heard.clock.advance(400)
    assert len(heard.pressed) == 5
    heard.clock.advance(2 * STUCK_MS)
    assert heard.clock.pending == 0


def test_one_that_is_forgotten_while_down_is_no_key_until_it_is_up(heard: Heard) -> None:
    heard.down()
    heard.switches.use(())
    assert heard.repeat()
    assert heard.up()
    assert not heard.down()


def test_while_the_kiosk_listens_no_switch_acts(heard: Heard) -> None:
    heard.switches.listen(0)
    heard.down()
    heard.up()
    heard.down(Qt.Key.Key_A)
    heard.up(Qt.Key.Key_A)
    assert not heard.down(Qt.Key.Key_Escape)
    heard.switches.stop_listening()
    assert heard.names == ["key 32", "key 65"]
    assert heard.pressed == []


def test_a_key_that_qt_has_no_name_for_can_be_taught() -> None:
    kind = QEvent.Type.KeyPress
    assert name_of(QKeyEvent(kind, Qt.Key.Key_unknown, NONE, 191, 0, 0)) == "code 191"
    assert name_of(QKeyEvent(kind, 0, NONE)) == ""


STEPS = st.lists(
    st.one_of(st.sampled_from(["down", "up", "repeat"]), st.integers(1, 700)), min_size=1, max_size=60
)


@settings(max_examples=200)
@given(STEPS)
def test_whatever_a_switch_sends_it_acts_only_after_it_was_up_for_a_moment(
    qapp: QApplication,  # noqa: ARG001 - widgets need it
    steps: list[str | int],
) -> None:
    heard = Heard()
    expected: list[float] = []
    is_down, up_at = False, -1.0
    for step in steps:
        now = heard.clock.now()
        if isinstance(step, int):
            heard.clock.advance(step)
        elif step == "down":
            heard.down()
            if not is_down and (up_at < 0 or now - up_at >= 0.2):
                expected.append(now)
            is_down = True
        elif step == "up":
            heard.up()
            up_at = now if is_down else up_at
            is_down = False
        else:
            heard.repeat()
    assert heard.pressed == expected
    heard.window.deleteLater()


# In the whole program


@pytest.mark.parametrize(
    "button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.LeftButton]
)
def test_a_button_of_the_mouse_is_a_switch_wherever_it_is_clicked(
    drive: Callable[..., Driver], button: Qt.MouseButton
) -> None:
    driver = drive()
    switches = Switches(1, (f"mouse {button.value}",))
    give(driver, switches)
    driver.click(QPoint(5, 5), button)
    assert where(driver) == "home 1"
    first = driver.kiosk.window.targets()[0]
    assert driver.kiosk.window.ringed is first
    driver.click(driver.center(driver.named("About")), button)
    assert where(driver) == "easier"


def give(driver: Driver, switches: Switches) -> None:
    driver.kiosk.access.teaching.switches_chosen.emit(switches)
    driver.wait(0)


def test_fingers_the_mouse_and_other_keys_work_as_before(drive: Callable[..., Driver]) -> None:
    driver = drive()
    give(driver, ONE)
    driver.tap(BEGIN)
    driver.click("What is it?")
    driver.key(Qt.Key.Key_PageDown)
    assert where(driver) == "what 2"


def test_a_switch_is_forgotten_with_the_visit(drive: Callable[..., Driver]) -> None:
    driver = drive()
    give(driver, ONE)
    driver.kiosk.end_visit()
    assert driver.kiosk.visit.choices.switches.count == 0
    assert driver.kiosk.window.ringed is None
    assert not driver.kiosk.access.scanner.running
    driver.key(SPACE)
    assert where(driver) == "home 1"


@pytest.mark.logs
def test_a_stuck_switch_does_not_keep_a_visit_alive(drive: Callable[..., Driver]) -> None:
    driver = drive(SCREENS["1920x1080"])
    open_section(driver, by_finger, "what")
    give(driver, ONE)
    there = where(driver)
    window = driver.kiosk.window
    QApplication.sendEvent(window.windowHandle(), QKeyEvent(QEvent.Type.KeyPress, SPACE, NONE))
    for _ in range(900):
        driver.wait(1000)
        QApplication.sendEvent(window.windowHandle(), QKeyEvent(QEvent.Type.KeyPress, SPACE, NONE, "", True))
    assert where(driver) == "attract"
    assert there == "what 1"
    choose(driver, driver.kiosk.visit.choices)
