"""Shows the one sentence that is left (`kiosk.ui.lastresort`), and tells the supervisor that this is well.

After some minutes the kiosk is started anew: what kept it from showing more may have passed.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.ui.lastresort import LastResort

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.system.notify import Notifiers

logger = logging.getLogger(__name__)

AGAIN_MS: Final = 5 * 60_000
"""After so long it is tried again."""

_BEAT_MS: Final = 2_000


class PlainBeat(QObject):
    """Tells that the event loop turns, every two seconds."""

    def __init__(self, notifiers: Notifiers, status: str) -> None:
        """Stand ready; `status` is what is shown, in a word."""
        super().__init__()
        self._notifiers, self._status = notifiers, status
        self._timer = QTimer(self, interval=_BEAT_MS)
        self._timer.timeout.connect(self._on_beat)

    def start(self) -> None:
        """Begin, as soon as what is painted first has been painted."""
        self._timer.start()
        QTimer.singleShot(0, self._on_first)

    def close(self) -> None:
        """End."""
        self._timer.stop()

    def _on_first(self) -> None:
        self._notifiers.ready()
        self._notifiers.status(self._status)

    def _on_beat(self) -> None:
        self._notifiers.alive()


class Resting(QObject):
    """The sentence on the screen."""

    def __init__(self, notifiers: Notifiers, try_again: Callable[[], object]) -> None:
        """Stand ready.

        Args:
            notifiers: Who is told that all is as it should be.
            try_again: Called after `AGAIN_MS`.
        """
        super().__init__()
        self._try_again = try_again
        self.window = LastResort()
        self._beat = PlainBeat(notifiers, "resting")
        self._timer = QTimer(self, interval=AGAIN_MS, singleShot=True)
        self._timer.timeout.connect(self._on_timeout)

    def show(self, windowed: tuple[int, int] | None) -> None:
        """Show it, in place of whatever has been left behind."""
        for widget in QApplication.topLevelWidgets():
            widget.hide()
        if windowed is not None:
            self.window.resize(*windowed)
            self.window.show()
        else:
            self.window.showFullScreen()
        self._beat.start()
        self._timer.start()

    def close(self) -> None:
        """Let go of everything."""
        self._beat.close()
        self._timer.stop()
        self.window.hide()
        self.window.deleteLater()

    def _on_timeout(self) -> None:
        logger.info("It is tried again.")
        self._try_again()
