"""An exception never ends the program: a family sees the first screen again, at worst the calm one."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal, qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QWidget

from kiosk.base.clock import ManualClock
from kiosk.system.failures import MOST_FAILURES, WITHIN_S, Failures
from kiosk.ui.place import ScreenId
from kiosk.ui.screens.screen import Screen
from tests.journeys.steps import BEGIN, by_finger, open_section, walk, where

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QPaintEvent
    from pytestqt.qtbot import QtBot

    from kiosk.ui.target import Target
    from tests.driving import Driver

pytestmark = pytest.mark.logs


class Guarded:
    """A kiosk whose failures lead where `kiosk.commands.run` lets them lead."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.failures = Failures(driver.clock)
        self.failures.failed.connect(driver.kiosk.end_visit)
        self.failures.failed_again.connect(driver.kiosk.give_up)
        self.failures.install()
        open_section(driver, by_finger, "what")


@pytest.fixture
def guarded(drive: Callable[..., Driver]) -> Iterator[Guarded]:
    guarded = Guarded(drive())
    yield guarded
    guarded.failures.remove()


def fail(*_: object) -> None:
    raise RuntimeError("on purpose")


class Broken(QWidget):
    """Fails whenever it is painted."""

    painted = Signal()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.painted.emit()
        fail()


class BrokenScreen(Screen):
    """Fails when it is asked what is on it."""

    screen_id = ScreenId.READER

    def title(self) -> str:
        return "broken"

    def words(self) -> list[str]:
        return []

    def all_targets(self) -> list[Target]:
        raise RuntimeError("on purpose")


def finding_a_target(driver: Driver, _qtbot: QtBot) -> None:
    driver.kiosk.window.show_screen(BrokenScreen(driver.kiosk.window))
    driver.wait()
    driver.touch_down(0, QPoint(900, 300))
    driver.touch_up(0, QPoint(900, 300))


def slot_of_a_tapped_target(driver: Driver, _qtbot: QtBot) -> None:
    driver.kiosk.stage.reader.turn_requested.connect(fail)
    driver.tap("Next")
    driver.kiosk.stage.reader.turn_requested.disconnect(fail)


def touch(driver: Driver, _qtbot: QtBot) -> None:
    driver.kiosk.access.touch.input_seen.connect(fail)
    driver.touch_down(0, QPoint(900, 300))
    driver.kiosk.access.touch.input_seen.disconnect(fail)
    driver.touch_up(0, QPoint(900, 300))


def mouse(driver: Driver, _qtbot: QtBot) -> None:
    driver.kiosk.access.touch.input_seen.connect(fail)
    driver.mouse(QEvent.Type.MouseButtonPress, QPoint(900, 300), Qt.MouseButton.LeftButton)
    driver.kiosk.access.touch.input_seen.disconnect(fail)


def key(driver: Driver, _qtbot: QtBot) -> None:
    driver.kiosk.access.keys.input_seen.connect(fail)
    driver.key(Qt.Key.Key_PageDown)
    driver.kiosk.access.keys.input_seen.disconnect(fail)


def timer(_driver: Driver, qtbot: QtBot) -> None:
    waiting = QTimer(singleShot=True, interval=0)
    waiting.timeout.connect(fail)
    with qtbot.waitSignal(waiting.timeout):
        waiting.start()


def painting(driver: Driver, qtbot: QtBot) -> None:
    broken = Broken(driver.kiosk.window)
    broken.resize(10, 10)
    with qtbot.waitSignal(broken.painted):
        broken.show()
    broken.hide()
    broken.deleteLater()


FAILS = [finding_a_target, slot_of_a_tapped_target, touch, mouse, key, timer, painting]


@pytest.mark.parametrize("fails", FAILS)
def test_a_failure_leads_back_to_the_first_screen(
    guarded: Guarded, qtbot: QtBot, caplog: pytest.LogCaptureFixture, fails: Callable[[Driver, QtBot], None]
) -> None:
    driver = guarded.driver
    driver.kiosk.visit.choose_text_size(4)
    fails(driver, qtbot)
    assert where(driver) == "attract"
    assert driver.kiosk.visit.choices.text_size == 3
    assert "RuntimeError: on purpose" in caplog.text
    driver.wait()
    walk(driver, by_finger, ((BEGIN, "home 1"), ("What is it?", "what 1"), ("Next", "what 2")))


@pytest.mark.parametrize("fails", FAILS)
def test_the_third_failure_within_a_minute_leads_to_the_calm_screen(
    guarded: Guarded, qtbot: QtBot, fails: Callable[[Driver, QtBot], None]
) -> None:
    driver = guarded.driver
    for there in ("attract", "attract", "fault"):
        assert where(driver) == "what 1"
        fails(driver, qtbot)
        assert where(driver) == there
        driver.wait()
        if there == "attract":
            open_section(driver, by_finger, "what")


def test_a_failure_while_the_question_is_asked_takes_it_away(guarded: Guarded, qtbot: QtBot) -> None:
    driver = guarded.driver
    driver.wait(driver.kiosk.idle.warn_after_ms)
    assert where(driver) == "idle-warning"
    timer(driver, qtbot)
    assert where(driver) == "attract"
    driver.wait(3_600_000)
    assert where(driver) == "attract"


def test_a_failure_while_a_failure_is_dealt_with_does_not_end_the_program(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    failures = Failures(ManualClock())
    failures.failed.connect(fail)
    failures.failed_again.connect(fail)
    failures.install()
    try:
        for _ in range(MOST_FAILURES + 1):
            waiting = QTimer(singleShot=True, interval=0)
            waiting.timeout.connect(fail)
            with qtbot.waitSignal(waiting.timeout):
                waiting.start()
    finally:
        failures.remove()
    assert len([record for record in caplog.records if record.levelno == logging.CRITICAL]) < 20


class Heard:
    """Counts what `Failures` tells."""

    def __init__(self) -> None:
        self.clock = ManualClock()
        self.failures = Failures(self.clock)
        self.told: list[str] = []
        self.failures.failed.connect(self.on_failed)
        self.failures.failed_again.connect(self.on_failed_again)

    def on_failed(self) -> None:
        self.told.append("failed")

    def on_failed_again(self) -> None:
        self.told.append("again")

    def fail(self, after_s: float) -> None:
        self.clock.advance(round(after_s * 1000))
        self.failures.on_exception(RuntimeError, RuntimeError("on purpose"), None)


@pytest.mark.parametrize(
    ("after_s", "told"),
    [
        ((0, 0, 0), "failed failed again"),
        ((0, 30, 30), "failed failed again"),
        ((0, 30, 30.001), "failed failed failed"),
        ((0, 50, 50, 50), "failed failed failed failed"),
        ((0, 0, 0, 61, 0, 0), "failed failed again failed failed again"),
    ],
)
def test_three_failures_within_a_minute_are_too_many(after_s: tuple[float, ...], told: str) -> None:
    assert WITHIN_S == 60
    heard = Heard()
    for seconds in after_s:
        heard.fail(seconds)
    assert heard.told == told.split()


def test_control_c_ends_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    heard = Heard()
    with pytest.raises(SystemExit) as ended:
        heard.failures.on_exception(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert ended.value.code == 130
    assert heard.told == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


@pytest.mark.usefixtures("qapp")
def test_what_qt_says_goes_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    failures = Failures(ManualClock())
    failures.install()
    qWarning("the screen is odd")
    failures.remove()
    assert ("qt", logging.WARNING, "the screen is odd") in caplog.record_tuples


@pytest.mark.usefixtures("qapp")
def test_removing_restores_what_received_failures_before() -> None:
    hook = sys.excepthook
    failures = Failures(ManualClock())
    failures.install()
    assert sys.excepthook != hook
    failures.remove()
    assert sys.excepthook is hook
    handler = qInstallMessageHandler(None)
    qInstallMessageHandler(handler)
    assert handler is not None
