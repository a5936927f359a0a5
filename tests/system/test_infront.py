"""What a window manager takes away comes back, and never at full speed."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from kiosk.base.clock import ManualClock
from kiosk.system.heartbeat import BEAT_MS
from kiosk.system.infront import CALM_S, LONGEST_S, LOOK_MS, PATIENCE_S, InFront

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Counts(QObject):
    """Counts what happens to a window: how often it is put up, how often it asks to lie above all others."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.shown = self.raised = 0
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.shown += event.type() is QEvent.Type.Show
        self.raised += event.type() is QEvent.Type.ZOrderChange
        return False


pytestmark = pytest.mark.qt_log_ignore("does not support raise")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    widget = QWidget()
    widget.showFullScreen()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    yield widget
    widget.hide()
    widget.deleteLater()


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def watch(window: QWidget, clock: ManualClock) -> Iterator[InFront]:
    made = InFront(window, clock)
    yield made
    made.close()
    assert clock.pending == 0


def _live(watch: InFront, clock: ManualClock, beats: int) -> None:
    """Let time pass, and the heart beat."""
    for _ in range(beats):
        clock.advance(BEAT_MS)
        watch.on_beat()


BEATS = math.ceil(1_000 * CALM_S / BEAT_MS)
"""How many beats there are from one look to the next."""


def test_a_window_in_front_is_left_alone(watch: InFront, window: QWidget, clock: ManualClock) -> None:
    counts = Counts(window)
    _live(watch, clock, 1_000)
    assert watch.is_in_front
    assert counts.shown == 0


def test_what_lies_over_it_unseen_does_not_stay(watch: InFront, window: QWidget, clock: ManualClock) -> None:
    counts = Counts(window)
    for looks in range(1, 5):
        _live(watch, clock, BEATS)
        assert watch.is_in_front, "for all that it is told"
        assert counts.raised == looks


@pytest.mark.logs
def test_a_minimized_window_comes_back(watch: InFront, window: QWidget, clock: ManualClock) -> None:
    window.showMinimized()
    clock.advance(LOOK_MS + int(PATIENCE_S * 1000) - 1)
    assert not watch.is_in_front, "a window manager that is slow gets a moment"
    clock.advance(2 * LOOK_MS)
    assert watch.is_in_front


@pytest.mark.logs
def test_a_window_without_full_screen_gets_it_again(
    watch: InFront, window: QWidget, clock: ManualClock
) -> None:
    window.showNormal()
    window.resize(300, 200)
    clock.advance(LOOK_MS + int(PATIENCE_S * 1000) + 2 * LOOK_MS)
    assert watch.is_in_front
    assert window.size() == window.screen().size()


@pytest.mark.logs
def test_against_another_window_that_stays_it_tries_less_and_less(
    watch: InFront, window: QWidget, clock: ManualClock, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    assert watch.is_in_front
    counts = Counts(window)
    # On this platform a window that does not want the keys never becomes the active one.
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    other = QWidget()
    try:
        other.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        other.show()
        other.activateWindow()
        qtbot.waitUntil(lambda: not window.isActiveWindow())
        moments: list[float] = []
        for _ in range(400):
            before = counts.shown
            clock.advance(LOOK_MS)
            other.activateWindow()
            qtbot.waitUntil(lambda: not window.isActiveWindow())
            if counts.shown > before:
                moments.append(clock.now())
    finally:
        other.hide()
        other.deleteLater()
    pauses = [later - earlier for earlier, later in pairwise(moments)]
    assert all(later > 0.9 * earlier for earlier, later in pairwise(pauses))
    assert pauses[-1] >= LONGEST_S
    assert 5 <= len(moments) <= 12, "in 200 s"
    assert sum("taken away" in record.getMessage() for record in caplog.records) == 1


@pytest.mark.logs
def test_what_nobody_tells_is_seen_at_the_next_look(
    watch: InFront, window: QWidget, clock: ManualClock
) -> None:
    window.resize(300, 200)
    clock.advance(LOOK_MS + int(PATIENCE_S * 1000) + 2 * LOOK_MS)
    assert not watch.is_in_front
    _live(watch, clock, BEATS)
    clock.advance(LOOK_MS + int(PATIENCE_S * 1000) + 2 * LOOK_MS)
    assert watch.is_in_front
