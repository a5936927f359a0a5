"""Finds the target under each finger, and hands both to `Contacts`.

Qt makes a mouse of the first contact only: a hand that rests on the screen would block every tap, or press
what it rests on when another target is tapped. So the events come here instead (`kiosk.access.devices`), the
target under each contact is found, and pressed. A drag beside all targets, or from a word of the text,
turns pages, as an extra.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QEventPoint

from kiosk.ui.screens.reader import ReaderScreen
from kiosk.ui.termtargets import TermTarget

if TYPE_CHECKING:
    from collections.abc import Hashable

    from PySide6.QtGui import QMouseEvent, QTouchEvent
    from PySide6.QtWidgets import QWidget

    from kiosk.access.contacts import Contacts
    from kiosk.base.clock import Clock
    from kiosk.ui.target import Target
    from kiosk.ui.window import KioskWindow

SETTLE_MS = 200
"""Contacts that go down this soon after another screen has come up were meant for the one before."""

BESIDE_MS = 700
"""Contacts beside the sheet of a layer this soon after it was opened are the second half of a double tap."""

_SWIPE_STARTS_PX = 12
_MOUSE = "mouse"


class Touch(QObject):
    """Fingers and mice.

    Signals:
        input_seen: A finger has gone down, moved or lifted; a mouse has been moved or used.
        contact_seen: A finger, or a button of a mouse, has gone down.
    """

    input_seen = Signal()
    contact_seen = Signal()

    def __init__(self, window: KioskWindow, contacts: Contacts, clock: Clock) -> None:
        super().__init__()
        self._window = window
        self._contacts = contacts
        self._clock = clock
        self._settled_at = 0.0
        self._mouse_at: QPoint | None = None
        self._shown: object = None
        self._swiping: Hashable | None = None
        self._swipe_from = QPoint()
        self._swipe_moves = False
        window.changed.connect(self._on_changed)
        window.resized.connect(self._on_resized)

    def on_touch(self, watched: QWidget, event: QTouchEvent) -> None:
        """Take a touch event that came to a widget of the window."""
        self._show_cursor(False)
        event.accept()
        self.input_seen.emit()
        if event.type() is QEvent.Type.TouchCancel:
            self._contacts.drop_all()
            self._end_swipe(None, QPoint())
            return
        for point in event.points():
            key = (event.device().systemId(), point.id())
            where = watched.mapTo(self._window, point.position().toPoint())
            state = point.state()
            if state is QEventPoint.State.Pressed:
                self._begin(key, where)
            elif state is QEventPoint.State.Updated:
                self._move(key, where)
            elif state is QEventPoint.State.Released:
                self._end(key, where)

    def on_mouse(self, watched: QWidget, event: QMouseEvent) -> None:
        """Take a mouse event that came to a widget of the window."""
        # What Qt makes of a touch is no mouse: the touch itself has come already.
        real = event.source() is Qt.MouseEventSource.MouseEventNotSynthesized
        if not real:
            return
        where = watched.mapTo(self._window, event.position().toPoint())
        if event.type() is QEvent.Type.MouseMove:
            self._on_mouse_moved(where, held=event.buttons() != Qt.MouseButton.NoButton)
            return
        self._mouse_at = where
        self._show_cursor(True)
        # Every button tells that somebody is there; only one presses.
        self.input_seen.emit()
        if event.button() is Qt.MouseButton.LeftButton:
            if event.type() is QEvent.Type.MouseButtonRelease:
                self._end(_MOUSE, where)
            else:
                self._begin(_MOUSE, where)

    def _on_mouse_moved(self, where: QPoint, *, held: bool) -> None:
        # A pointer that only turns up has not been moved by anybody: the window has come up under it.
        moved = self._mouse_at is not None and self._mouse_at != where
        self._mouse_at = where
        if not moved:
            return
        self._show_cursor(True)
        self.input_seen.emit()
        if held:
            self._move(_MOUSE, where)

    def on_wheel(self) -> None:
        """Take a turn of a wheel: it moves nothing, but somebody is there."""
        self.input_seen.emit()

    def _begin(self, key: Hashable, where: QPoint) -> None:
        self.contact_seen.emit()
        since_ms = (self._clock.now() - self._settled_at) * 1000
        target = self._window.target_at(where)
        if since_ms < SETTLE_MS or (since_ms < BESIDE_MS and self._closes_layer(target, where)):
            return
        self._window.move_ring(None)
        if target is not None:
            self._contacts.begin(key, target)
        drags = target is None or isinstance(target, TermTarget)
        if drags and not self._swipe_moves and self._reader is not None:
            # A hand that rests beside all targets gives way to a finger that drags.
            self._swiping, self._swipe_from, self._swipe_moves = key, where, False

    def _move(self, key: Hashable, where: QPoint) -> None:
        self._contacts.move(key, self._window.target_at(where))
        reader = self._reader
        if key == self._swiping and reader is not None:
            offset = (where - self._swipe_from).x()
            self._swipe_moves = self._swipe_moves or abs(offset) > _SWIPE_STARTS_PX
            if self._swipe_moves:
                self._contacts.drop(key)  # it went down on a word, and is no press any more
                reader.swipe(offset)

    def _closes_layer(self, target: Target | None, where: QPoint) -> bool:
        """Return whether a touch there is one beside the sheet of a layer."""
        beside = target is not None and not target.rect().contains(target.mapFrom(self._window, where))
        return beside and self._window.on_top is self._window.layer_open

    def _end(self, key: Hashable, where: QPoint) -> None:
        if self._contacts.end(key, self._window.target_at(where)):
            self._end_swipe(None, where)
        elif key == self._swiping:
            self._end_swipe(key, where)

    def _end_swipe(self, key: Hashable | None, where: QPoint) -> None:
        """End the drag of a page: its own contact (`key`) has lifted, or something else came."""
        reader, moves = self._reader, self._swipe_moves
        own = key is not None and key == self._swiping
        self._swiping, self._swipe_moves = None, False
        if reader is not None and moves:
            reader.swipe_ended((where - self._swipe_from).x() if own else 0)

    @property
    def _reader(self) -> ReaderScreen | None:
        screen = self._window.screen_shown
        return screen if isinstance(screen, ReaderScreen) and self._window.on_top is screen else None

    def _show_cursor(self, shown: bool) -> None:
        shape = Qt.CursorShape.ArrowCursor if shown else Qt.CursorShape.BlankCursor
        if self._window.cursor().shape() is not shape:
            self._window.setCursor(shape)

    def _on_changed(self) -> None:
        # What a finger went down on may stand for something else now.
        self._contacts.drop_all()
        on_top = self._window.on_top
        if on_top is not self._shown:
            self._shown = on_top
            self._settle()

    def _on_resized(self) -> None:
        self._settle()

    def _settle(self) -> None:
        self._contacts.drop_all()
        reader = self._window.screen_shown
        if self._swipe_moves and isinstance(reader, ReaderScreen):
            reader.swipe_ended(0)
        self._swiping, self._swipe_moves = None, False
        self._settled_at = self._clock.now()
