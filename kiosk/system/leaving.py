"""Ends Qt's event loop, and notes how: by staff, by the system, or because the display went away."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.system.endings import BROKEN, CLOSE, RESTART
from kiosk.system.endsignals import EndSignals
from kiosk.system.restarts import Ending

if TYPE_CHECKING:
    from kiosk.system.startlog import StartLog

_DISPLAY_GONE: Final = (
    "could not connect to display",
    "Failed to create wl_display",
    "X11 connection broke",
    "Wayland connection broke",
    "Did the X11 server die",
    "Did the Wayland compositor die",
)
"""What Qt says before it ends the process because there is no display; xcb and Wayland, Qt 6.8 to 6.11."""


class Leaving(QObject):
    """The way out of the program."""

    def __init__(self, application: QCoreApplication, log: StartLog) -> None:
        """Receive the system's signals from here on.

        Args:
            application: What ends.
            log: Where the end is noted.
        """
        super().__init__()
        self._application, self._log = application, log
        self._status: int | None = None
        self._retry = False
        self._signals = EndSignals()
        self._signals.asked.connect(self._on_asked)

    def run(self) -> int:
        """Run the event loop to its end, note that, and return a status of `kiosk.system.endings`, or 0."""
        self._signals.tell_when_running()
        self._application.exec()
        status = self._status
        if status is None:  # nobody has asked for it
            return BROKEN
        ending = {CLOSE: Ending.CLEAN, RESTART: Ending.RETRY if self._retry else Ending.RESTART}
        # Before all is let go of: what fails from here on harms nobody.
        self._log.end(ending.get(status, Ending.CLEAN))
        return status

    def leave(self, status: int) -> None:
        """End the event loop with a status of `kiosk.system.endings`; the first wish counts."""
        if self._status is None:
            self._status = status
        # Not `quit`, which asks the window first: the kiosk's does not let itself be closed.
        self._application.exit(0)

    def try_again(self) -> None:
        """End the event loop so that the program is started anew, without staff having wished it."""
        self._retry = True
        self.leave(RESTART)

    def close(self) -> None:
        """Receive signals no more."""
        self._signals.close()

    def _on_asked(self) -> None:
        self.leave(0)


class DisplayLoss(logging.Handler):
    """Notes that the display has gone, as Qt tells it right before it ends the process."""

    def __init__(self, log: StartLog) -> None:
        super().__init__(logging.WARNING)
        self._log_of_starts = log

    def emit(self, record: logging.LogRecord) -> None:
        """See `logging.Handler.emit`."""
        message = record.getMessage()
        if any(words in message for words in _DISPLAY_GONE):
            self._log_of_starts.end(Ending.DISPLAY)
