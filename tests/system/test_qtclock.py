"""The clock of the running program: real time, from Qt's event loop."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QElapsedTimer, QObject, Signal

from kiosk.system.qtclock import QtClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


class Bell(QObject):
    """Writes down who rings; `rung` for whoever waits."""

    rung = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rings: list[str] = []

    def ring(self, name: str = "") -> None:
        self.rings.append(name)
        self.rung.emit()

    def first(self) -> None:
        self.ring("first")

    def second(self) -> None:
        self.ring("second")


@pytest.fixture
def clock(qapp: QApplication) -> Iterator[QtClock]:  # noqa: ARG001 - timers need an application
    clock = QtClock()
    yield clock
    assert clock.pending == 0
    clock.deleteLater()


def test_now_is_monotonic_time_in_seconds(clock: QtClock) -> None:
    before = time.monotonic()
    assert before <= clock.now() <= time.monotonic()


def test_an_alarm_rings_once_after_its_time_and_never_before_it_is_set(clock: QtClock, qtbot: QtBot) -> None:
    bell, elapsed = Bell(), QElapsedTimer()
    elapsed.start()
    with qtbot.waitSignal(bell.rung):
        clock.after(30, bell.first)
        assert bell.rings == []
    assert elapsed.elapsed() >= 25  # Qt's coarse timers may be 5 % early
    assert bell.rings == ["first"]
    with qtbot.assertNotEmitted(bell.rung, wait=70):
        pass


def test_an_alarm_of_no_time_waits_for_the_event_loop(clock: QtClock, qtbot: QtBot) -> None:
    bell = Bell()
    with qtbot.waitSignal(bell.rung):
        clock.after(0, bell.first)
        assert bell.rings == []


def test_alarms_ring_in_the_order_of_their_times(clock: QtClock, qtbot: QtBot) -> None:
    bell = Bell()
    with qtbot.waitSignals([bell.rung, bell.rung]):
        clock.after(60, bell.second)
        clock.after(5, bell.first)
    assert bell.rings == ["first", "second"]


def test_a_cancelled_alarm_does_not_ring(clock: QtClock, qtbot: QtBot) -> None:
    bell = Bell()
    cancelled = clock.after(1, bell.first)
    with qtbot.waitSignal(bell.rung):
        clock.after(30, bell.second)
        cancelled.cancel()
        cancelled.cancel()
    assert bell.rings == ["second"]


def test_an_alarm_may_be_cancelled_after_it_has_rung(clock: QtClock, qtbot: QtBot) -> None:
    bell = Bell()
    alarm = clock.after(0, bell.first)
    with qtbot.waitSignal(bell.rung):
        pass
    alarm.cancel()
    assert bell.rings == ["first"]


def test_alarms_that_have_rung_or_were_cancelled_are_let_go_of(clock: QtClock, qtbot: QtBot) -> None:
    bell = Bell()
    for _ in range(50):
        clock.after(1000, bell.first).cancel()
    with qtbot.waitSignal(bell.rung):
        clock.after(0, bell.second)
    with qtbot.waitSignal(bell.rung):
        clock.after(10, bell.second)
    assert clock.pending == 0


def test_a_callback_that_fails_is_told_and_does_not_ring_again(clock: QtClock, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as told:
        clock.after(0, _fail)
        qtbot.waitUntil(lambda: bool(told))
    assert [str(error) for _, error, _ in told] == ["it failed"]
    assert clock.pending == 0


def _fail() -> None:
    raise ValueError("it failed")
