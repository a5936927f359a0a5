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
        self._is_up = False  # the process is there, and has told its voices
        self._told = False  # whether `ready` has been emitted since `start`
        self._first = b""  # what the process is told as soon as it is up

    def start(self) -> None:
        """See `Speaker`."""
        self.close()
        self._told = False
        self._launch()

    def _launch(self) -> None:
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
        self._languages.clear()
        self._let_go()

    def rest(self) -> None:
        """See `Speaker`."""
        # One that looks for voices for the first time is let do so.
        if self._languages and not self._waits:
            self._let_go()

    def wake(self) -> None:
        """See `Speaker`."""
        if self._process is None and self._languages:
            self._launch()

    def _let_go(self) -> None:
        process, self._process = self._process, None
        self._waits = self._is_up = False
        self._first = b""
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
        self.wake()
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
        line = json.dumps(message).encode() + b"\n"
        if self._process is not None and self._is_up:
            self._process.write(line)
        else:
            self._first = line  # in place of what came before it, as it would be said

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
                self._on_up({QLocale(name).language() for name in locales})
            case {"tell": "finished", "number": self._number} if self._waits:
                self._waits = False
                self.finished.emit()
            case {"tell": "failed", "reason": reason}:
                self._fail(str(reason))

    def _on_up(self, languages: set[QLocale.Language]) -> None:
        self._is_up = True
        if self._process is not None and self._first:
            self._process.write(self._first)
        self._first = b""
        is_new = languages != self._languages or not self._told
        self._languages, self._told = languages, True
        if not languages:
            self._let_go()  # nobody needs it
        if is_new:
            self.ready.emit()

    def _on_ended(self, _status: int) -> None:
        self._fail("its process has ended")

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._fail("its process cannot be started")

    def _fail(self, reason: str) -> None:
        self.close()
        self.failed.emit(reason)
