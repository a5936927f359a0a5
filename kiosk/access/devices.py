"""Takes the events of all devices before Qt does: one filter on the application, one place to guard."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
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
        QEvent.Type.ShortcutOverride,
    }
)

_UP = frozenset({QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease})


class Devices(QObject):
    """The event filter: hands switches to `SwitchInput`, touch and mouse to `Touch`, keys to `Keys`.

    Nothing of it comes to Qt.
    """

    def __init__(self, window: KioskWindow, touch: Touch, keys: Keys, switches: SwitchInput) -> None:
        super().__init__()
        self._window, self._touch, self._keys, self._switches = window, touch, keys, switches
        self._guards: list[Guard] = []

    def keep_out(self, guard: Guard) -> None:
        """Let a guard keep all input from everything, as long as it stands.

        What is down when it begins to stand is let go of: its lifting will not be heard.
        """
        self._guards.append(guard)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if event.type() not in _OURS:
            return False
        # Events come to the native window first (no QWidget) and then to widgets: only the latter count.
        if isinstance(event, QTouchEvent) and watched is self._window.windowHandle():
            self._touch.on_window_touch(event)
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        try:
            self._hand_on(watched, event)
        except Exception:  # noqa: BLE001 - an exception that crosses Qt's frames here can end the process (6.11.3)
            sys.excepthook(*sys.exc_info())
        return True

    def _hand_on(self, watched: QWidget, event: QEvent) -> None:
        if any(guard.stands for guard in self._guards):
            if event.type() in _UP:
                # A key that was down before lifts all the same, else it would be taken for one that is stuck.
                self._switches.take(watched, event)
            event.accept()
            return
        if self._switches.take(watched, event):
            return
        if isinstance(event, QTouchEvent):
            self._touch.on_touch(watched, event)
        elif isinstance(event, QMouseEvent):
            self._touch.on_mouse(watched, event)
        elif event.type() is QEvent.Type.Wheel:
            self._touch.on_wheel()
        elif isinstance(event, QKeyEvent):
            self._keys.on_key(event)
