"""Takes the events of all devices before Qt does: one filter on the native window, one place to guard.

Not on the application: that would show it the events of all objects, timers and animations too. PySide would
make a Python object of each, and for the first one that it does not know also all classes of QtCore: 40 ms in
the middle of whatever goes on.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from kiosk.access.keys import Keys
    from kiosk.access.sink import Guard
    from kiosk.access.switches import SwitchInput
    from kiosk.access.touch import Touch
    from kiosk.ui.window import KioskWindow

_OURS = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TouchCancel,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
    }
)

_UP = frozenset({QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease})


class Devices(QObject):
    """The event filter: hands switches to `SwitchInput`, touch and mouse to `Touch`, keys to `Keys`.

    Nothing of it comes to Qt's widgets.
    """

    def __init__(self, window: KioskWindow, touch: Touch, keys: Keys, switches: SwitchInput) -> None:
        super().__init__()
        self._window, self._touch, self._keys, self._switches = window, touch, keys, switches
        self._guards: list[Guard] = []
        # Kept: while Python holds it, PySide need not find out anew with each event what it is.
        self._native: QWindow | None = None
        self._listens = False
        window.resized.connect(self._on_resized)

    def listen(self) -> None:
        """Take what comes to the native window from now on: call it when the window has been shown."""
        self._listens = True
        native: QWindow | None = self._window.windowHandle()
        if native is not None and native is not self._native:
            native.installEventFilter(self)
            self._native = native

    def close(self) -> None:
        """Take nothing any more; the object is not used after this."""
        self._listens = False
        if self._native is not None and self._native is self._window.windowHandle():
            self._native.removeEventFilter(self)
        self._native = None

    def _on_resized(self) -> None:
        # Qt may have made another native window.
        if self._listens:
            self.listen()

    def keep_out(self, guard: Guard) -> None:
        """Let a guard keep all input from everything, as long as it stands.

        What is down when it begins to stand is let go of: its lifting will not be heard.
        """
        self._guards.append(guard)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if event.type() not in _OURS:
            return False
        try:
            self._hand_on(event)
        except Exception:  # noqa: BLE001 - an exception that crosses Qt's frames here can end the process (6.11.3)
            sys.excepthook(*sys.exc_info())
        return True

    def _hand_on(self, event: QEvent) -> None:
        if isinstance(event, QTouchEvent):
            self._touch.hear(event)
        if any(guard.stands for guard in self._guards):
            if event.type() in _UP:
                # A key that was down before lifts all the same, else it would be taken for one that is stuck.
                self._switches.take(event)
            event.accept()
            return
        if self._switches.take(event):
            return
        if isinstance(event, QTouchEvent):
            self._touch.on_touch(event)
        elif isinstance(event, QMouseEvent):
            self._touch.on_mouse(event)
        elif event.type() is QEvent.Type.Wheel:
            self._touch.on_wheel()
        elif isinstance(event, QKeyEvent):
            self._keys.on_key(event)
