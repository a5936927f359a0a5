"""Real time, from Qt's event loop."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable


class QtAlarm(QTimer):
    """A callback that the event loop will run; see `kiosk.base.clock.Alarm`."""

    def __init__(self, parent: QObject, delay_ms: int, callback: Callable[[], None]) -> None:
        super().__init__(parent, singleShot=True, interval=delay_ms)
        self._callback: Callable[[], None] | None = callback
        self.timeout.connect(self._on_timeout)
        self.start()

    def cancel(self) -> None:
        """Make sure that the callback does not run any more."""
        if self._callback is not None:
            self._callback = None
            self.stop()
            self.deleteLater()

    def _on_timeout(self) -> None:
        callback, self._callback = self._callback, None
        self.deleteLater()
        if callback is not None:
            callback()


class QtClock(QObject):
    """The clock of the running program; see `kiosk.base.clock.Clock`."""

    def now(self) -> float:
        """Return seconds on a clock that nobody sets."""
        return time.monotonic()

    def after(self, delay_ms: int, callback: Callable[[], None]) -> QtAlarm:
        """Run `callback` once, `delay_ms` milliseconds from now."""
        return QtAlarm(self, delay_ms, callback)
