"""Speaks through a process of its own, so that a speech engine that hangs cannot make the kiosk hang."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QProcess, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.access.speech.speaker import Manner

COMMAND = "voice"
"""The command of `ibt-kiosk` that is the process; see `kiosk.access.speech.voice`."""

_END_MS = 2_000


class ProcessSpeaker(QObject):
    """A `Speaker`: see there.

    Signals:
        ready: The voices are known now.
        finished: See `Speaker`.
        failed: See `Speaker`.
    """

    ready = Signal()
    finished = Signal()
    failed = Signal(str)

    def __init__(self, engine: str = "", command: Sequence[str] = ()) -> None:
        """Make a speaker that is silent until `start`.

        Args:
            engine: Name of the speech engine; empty for the system's own.
            command: What starts the process, without the engine; by default this program itself.
        """
        super().__init__()
        program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
        self._command = [*(command or (*program, COMMAND)), engine]
        self._process: QProcess | None = None
        self._languages: set[QLocale.Language] = set()
        self._number = 0
        self._waits = False

    def start(self) -> None:
        """See `Speaker`."""
        self.close()
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        # What the engine's libraries say among themselves is in nobody's interest.
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._on_output)
        process.finished.connect(self._on_ended)
        process.errorOccurred.connect(self._on_error)
        self._process = process
        process.start(self._command[0], self._command[1:])

    def close(self) -> None:
        """See `Speaker`."""
        process, self._process = self._process, None
        self._languages.clear()
        self._waits = False
        if process is None:
            return
        process.readyReadStandardOutput.disconnect(self._on_output)
        process.finished.disconnect(self._on_ended)
        process.errorOccurred.disconnect(self._on_error)
        # Not a polite end: it may hang, and it has nothing to tidy up.
        process.kill()
        process.waitForFinished(_END_MS)
        process.deleteLater()

    def has_voice(self, language: str) -> bool:
        """See `Speaker`."""
        return QLocale(language).language() in self._languages

    def say(self, words: str, manner: Manner) -> None:
        """See `Speaker`."""
        self._number += 1
        self._waits = True
        self._write(
            do="say",
            number=self._number,
            words=words,
            language=manner.language,
            speed_percent=manner.speed_percent,
            loudness=manner.loudness,
        )

    def stop(self) -> None:
        """See `Speaker`."""
        if self._waits:
            self._waits = False
            self._write(do="stop")

    def _write(self, **message: object) -> None:
        if self._process is not None:
            self._process.write(json.dumps(message).encode() + b"\n")

    def _on_output(self) -> None:
        while self._process is not None and self._process.canReadLine():
            self._take(bytes(self._process.readLine().data()).decode(errors="replace"))

    def _take(self, line: str) -> None:
        try:
            message = json.loads(line)
        except ValueError:
            return  # a library has written to the same output
        match message:
            case {"tell": "ready", "locales": locales}:
                self._languages = {QLocale(name).language() for name in locales}
                self.ready.emit()
            case {"tell": "finished", "number": self._number} if self._waits:
                self._waits = False
                self.finished.emit()
            case {"tell": "failed", "reason": reason}:
                self._fail(str(reason))

    def _on_ended(self, _status: int) -> None:
        self._fail("its process has ended")

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._fail("its process cannot be started")

    def _fail(self, reason: str) -> None:
        self.close()
        self.failed.emit(reason)
