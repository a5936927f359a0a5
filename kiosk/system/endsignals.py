"""Ends Qt's event loop when the system asks for it: SIGTERM and SIGINT.

While Qt waits, no Python runs, and so no handler of Python's. A pipe that Python writes to at each signal
wakes it up. Windows has no such pipe and no such signals: there our parent process asks through standard
input, and the handler runs with the next timer.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

if TYPE_CHECKING:
    from types import FrameType


class EndSignals(QObject):
    """The system's wish.

    Signals:
        asked: The process should end.

    Attributes:
        was_asked: Whether it should.
    """

    asked = Signal()

    def __init__(self) -> None:
        """Receive the signals from here on."""
        super().__init__()
        self.was_asked = False
        self._pipe: tuple[int, int] | None = None
        self._notifier: QSocketNotifier | None = None
        if sys.platform != "win32":
            self._pipe = os.pipe()
            for end in self._pipe:
                os.set_blocking(end, False)
            self._notifier = QSocketNotifier(self._pipe[0], QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._on_woken)
            signal.set_wakeup_fd(self._pipe[1], warn_on_full_buffer=False)
        self._before: dict[int, Any] = {
            number: signal.signal(number, self._on_signal) for number in (signal.SIGTERM, signal.SIGINT)
        }

    def tell_when_running(self) -> None:
        """Have `asked` told by the event loop too: a signal before its start would else go unheard."""
        QTimer.singleShot(0, self._on_running)

    def close(self) -> None:
        """Leave the signals to whoever received them before."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        if self._pipe is not None:
            signal.set_wakeup_fd(-1)
            if self._notifier is not None:
                self._notifier.setEnabled(False)
            for end in self._pipe:
                os.close(end)
            self._pipe = None

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self.was_asked = True
        self.asked.emit()

    def _on_woken(self, *_: object) -> None:
        # The handler itself runs before the next line of Python does.
        if self._pipe is not None:
            try:
                os.read(self._pipe[0], 100)
            except BlockingIOError:
                return

    def _on_running(self) -> None:
        if self.was_asked:
            self.asked.emit()
