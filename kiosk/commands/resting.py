"""Shows the one sentence that is left (`kiosk.ui.lastresort`), and tells the supervisor that this is well.

IT is told that it is not (`ibt-kiosk status`).

After some minutes the kiosk is started anew: what kept it from showing more may have passed.
"""

from __future__ import annotations

import datetime as dt
import logging
import os
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from kiosk import __version__
from kiosk.base import paths
from kiosk.base.machine import boot_id
from kiosk.system.processes import process_mark
from kiosk.system.runstate import RESTING, WRITTEN_EVERY_S, KeptState, Noted, RunState
from kiosk.ui.lastresort import LastResort

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.system.notify import Notifiers
    from kiosk.system.runstate import Restarts

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


class RestState:
    """What `ibt-kiosk status` is told meanwhile."""

    def __init__(self, folder: Path, restarts: Restarts, why: str, now: Callable[[], float]) -> None:
        """Begin; nothing is written yet.

        Args:
            folder: The state folder.
            restarts: How the program came to run.
            why: Why no more than the sentence is shown; may be empty.
            now: Returns the moment, in s of a clock that nobody sets.
        """
        self._kept = KeptState(folder, paths.runtime_folders(folder))
        self._now, self._restarts, self._why = now, restarts, why
        self._started = dt.datetime.now().astimezone().isoformat(timespec="seconds")
        self._started_s = now()

    def write(self) -> None:
        """Write that the sentence is shown, and since when; where it cannot be written, `status` is wrong."""
        moment = self._now()
        state = RunState(
            version=__version__,
            pid=os.getpid(),
            process=process_mark(os.getpid()) or "",
            boot=boot_id(),
            started=self._started,
            started_s=self._started_s,
            written_s=moment,
            painted_s=moment,
            screen=RESTING,
            restarts=self._restarts,
            matters=(Noted(name=RESTING, detail=self._why),),
        )
        self._kept.write(state)


class Resting(QObject):
    """The sentence on the screen."""

    def __init__(
        self, notifiers: Notifiers, try_again: Callable[[], object], tell: Callable[[], object]
    ) -> None:
        """Stand ready.

        Args:
            notifiers: Who is told that all is as it should be.
            try_again: Called after `AGAIN_MS`.
            tell: Called at once, and so often that IT takes the program for running.
        """
        super().__init__()
        self._try_again = try_again
        self.window = LastResort()
        self._beat = PlainBeat(notifiers, RESTING)
        self._tell = tell
        self._telling = QTimer(self, interval=round(1000 * WRITTEN_EVERY_S))
        self._telling.timeout.connect(self._on_telling)
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
        self._telling.start()
        self._tell()

    def close(self) -> None:
        """Let go of everything."""
        self._beat.close()
        self._timer.stop()
        self._telling.stop()
        self.window.hide()
        self.window.deleteLater()

    def _on_telling(self) -> None:
        self._tell()

    def _on_timeout(self) -> None:
        logger.info("It is tried again.")
        self._try_again()
