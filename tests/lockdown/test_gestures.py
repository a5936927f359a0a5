"""Fingers, and events that a system sends by itself: none opens a menu, a tip, a drag or an input method."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QHelpEvent,
    QInputMethodEvent,
    QInputMethodQueryEvent,
)
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.driving import SCREENS
from tests.ui.shutchecks import nothing_leads_out, there_is_one_window, wrongs
from tests.ui.walking import Stop

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver

LONG_MS = 2_500


def first_screen(_driver: Driver) -> None:
    """Stay where the kiosk starts."""


def home(driver: Driver) -> None:
    driver.tap(QPoint(960, 300))


def page(driver: Driver) -> None:
    home(driver)
    driver.tap(driver.kiosk.window.targets()[0])


def easier(driver: Driver) -> None:
    driver.tap("Easier")


def word(driver: Driver) -> None:
    page(driver)
    for target in driver.kiosk.window.targets():
        if type(target).__name__ == "TermTarget":
            driver.tap(target)
            return


PLACES = {each.__name__: each for each in (first_screen, home, page, easier, word)}


def long_press(driver: Driver) -> None:
    for point in (QPoint(300, 200), QPoint(960, 540), QPoint(1800, 1000)):
        driver.touch_down(0, point)
        driver.wait(LONG_MS)
        driver.touch_up(0, point)
        driver.wait()


def fingers(driver: Driver, count: int, by: QPoint) -> None:
    """Put fingers down beside each other, move them all, and lift them."""
    points = [QPoint(300 + 120 * finger, 500) for finger in range(count)]
    for finger, point in enumerate(points):
        driver.touch_down(finger, point)
    for step in (1, 2, 3):
        for finger, point in enumerate(points):
            driver.touch_move(finger, point + by * step)
    driver.wait(LONG_MS)
    for finger, point in enumerate(points):
        driver.touch_up(finger, point + by * 3)
    driver.wait()


def three_fingers_up(driver: Driver) -> None:
    fingers(driver, 3, QPoint(0, -130))


def three_fingers_down(driver: Driver) -> None:
    fingers(driver, 3, QPoint(0, 130))


def four_fingers_aside(driver: Driver) -> None:
    fingers(driver, 4, QPoint(150, 0))


def ten_fingers(driver: Driver) -> None:
    fingers(driver, 10, QPoint(0, 0))


def pinch(driver: Driver) -> None:
    left, right = QPoint(900, 500), QPoint(1000, 500)
    driver.touch_down(0, left)
    driver.touch_down(1, right)
    for step in range(1, 5):
        driver.touch_move(0, left - QPoint(100 * step, 0))
        driver.touch_move(1, right + QPoint(100 * step, 0))
    driver.touch_up(0, left - QPoint(400, 0))
    driver.touch_up(1, right + QPoint(400, 0))
    driver.wait()


def from_the_edges(driver: Driver) -> None:
    for start, by in (
        (QPoint(0, 500), QPoint(120, 0)),
        (QPoint(1919, 500), QPoint(-120, 0)),
        (QPoint(900, 0), QPoint(0, 120)),
        (QPoint(900, 1079), QPoint(0, -120)),
    ):
        driver.touch_down(0, start)
        for step in (1, 2, 3, 4):
            driver.touch_move(0, start + by * step)
        driver.touch_up(0, start + by * 4)
        driver.wait()


def mouse_over_text(driver: Driver) -> None:
    """Double and triple clicks, a drag with each button, and a rest of the pointer."""
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        for point in (QPoint(1200, 300), QPoint(400, 400)):
            for kind in (
                QEvent.Type.MouseButtonPress,
                QEvent.Type.MouseButtonRelease,
                QEvent.Type.MouseButtonDblClick,
                QEvent.Type.MouseButtonRelease,
                QEvent.Type.MouseButtonPress,
            ):
                driver.mouse(kind, point, button)
            for step in range(20):
                driver.mouse(QEvent.Type.MouseMove, point + QPoint(20 * step, 5 * step), held=button)
            driver.mouse(QEvent.Type.MouseButtonRelease, point + QPoint(400, 100), button)
            driver.wait(LONG_MS)


GESTURES = [
    long_press,
    three_fingers_up,
    three_fingers_down,
    four_fingers_aside,
    ten_fingers,
    pinch,
    from_the_edges,
    mouse_over_text,
]


def complaints(driver: Driver) -> list[str]:
    """Return all that leads out, or has opened."""
    stop = Stop("", driver, [])
    found = [*nothing_leads_out(stop), *there_is_one_window(stop)]
    board = QGuiApplication.clipboard()
    if any(board.text(mode) for mode in (board.Mode.Clipboard, board.Mode.Selection)):
        found.append("a text was copied")
    if QGuiApplication.inputMethod().isVisible():
        found.append("a keyboard is shown")
    return found


@pytest.mark.parametrize("place", PLACES)
def test_no_gesture_opens_anything(drive: Callable[..., Driver], place: str) -> None:
    driver = drive(SCREENS["1920x1080"])
    PLACES[place](driver)
    assert complaints(driver) == []
    for gesture in GESTURES:
        gesture(driver)
        assert complaints(driver) == [], gesture.__name__


@pytest.mark.parametrize("place", PLACES)
def test_what_a_system_sends_by_itself_opens_nothing(drive: Callable[..., Driver], place: str) -> None:
    driver = drive(SCREENS["1920x1080"])
    PLACES[place](driver)
    window, before = driver.kiosk.window, driver.screen
    files = QMimeData()
    files.setUrls([QUrl("file:///etc/passwd")])
    files.setText("words")
    none = Qt.KeyboardModifier.NoModifier
    for widget in (window, *window.findChildren(QWidget)):
        middle = widget.rect().center()
        enter = QDragEnterEvent(middle, Qt.DropAction.CopyAction, files, Qt.MouseButton.LeftButton, none)
        drop = QDropEvent(QPointF(middle), Qt.DropAction.CopyAction, files, Qt.MouseButton.LeftButton, none)
        query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
        for event in (
            *(QContextMenuEvent(reason, middle, middle) for reason in QContextMenuEvent.Reason),
            QHelpEvent(QEvent.Type.ToolTip, middle, middle),
            QHelpEvent(QEvent.Type.WhatsThis, middle, middle),
            query,
            QInputMethodEvent("あ", []),
            QCloseEvent(),
        ):
            if event.type() is not QEvent.Type.Close or widget is window:
                QApplication.sendEvent(widget, event)
        for dropped in (enter, drop):
            dropped.setAccepted(False)
            QApplication.sendEvent(widget, dropped)
            assert not dropped.isAccepted(), widget
        assert not query.value(Qt.InputMethodQuery.ImEnabled), widget
    driver.wait(LONG_MS)
    assert complaints(driver) == []
    assert (driver.screen, window.isVisible()) == (before, True)


def test_a_widget_that_leads_out_would_be_found(qapp: QApplication) -> None:
    button = QPushButton("Q&A")
    button.setToolTip("A tip")
    button.setAcceptDrops(True)
    assert list(wrongs(button)) == ["has a tip", "takes what is dropped on it", "has a shortcut: Alt+A"]
    button.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
