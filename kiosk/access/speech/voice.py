"""The voice's own process: it alone loads Qt's speech module, and says what the kiosk writes to it.

Calls into a speech engine wait for its answer, and one that has died never answers: speech-dispatcher without
a sound card does so. In the kiosk's own process that would freeze the screen; here it harms nobody, and the
kiosk ends the process (`kiosk.access.speech.processspeaker`).

Both sides write lines of JSON. To the voice: `{"do": "say", "number": 1, "words": ..., "language": ...,
"speed_percent": ..., "loudness": ...}` and `{"do": "stop"}`; the end of input ends it. From the voice:
`{"tell": "ready", "locales": [...]}`, `{"tell": "finished", "number": 1}` and `{"tell": "failed", "reason":
...}`.
"""

from __future__ import annotations

import json
import sys
from threading import Thread

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kiosk.access.speech.qtspeaker import QtSpeaker
from kiosk.access.speech.speaker import Manner
from kiosk.base.parent import die_with_parent, exit_soon

_END_S = 2.0


class Voice(QObject):
    """Does what is read from standard input, and tells what comes of it on standard output.

    Signals:
        line_read: Carries a line of input.
        ended: There is no more input.
    """

    line_read = Signal(str)
    ended = Signal()

    def __init__(self, engine: str) -> None:
        super().__init__()
        self._speaker = QtSpeaker(engine)
        self._number = 0
        self._speaker.finished.connect(self._on_finished)
        self._speaker.failed.connect(self._on_failed)
        self.line_read.connect(self._on_line)

    def start(self) -> None:
        """Look for voices, tell which there are, and begin to listen."""
        self._speaker.start()
        _tell(tell="ready", locales=self._speaker.locales)
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            self.line_read.emit(line)
        self.ended.emit()
        # The kiosk is gone. An engine that hangs would keep this process alive, and the sound card taken.
        exit_soon(_END_S)

    def _on_line(self, line: str) -> None:
        message = json.loads(line)
        if message["do"] == "stop":
            self._speaker.stop()
            return
        self._number = message["number"]
        manner = Manner(message["language"], message["speed_percent"], message["loudness"])
        self._speaker.say(message["words"], manner)

    def _on_finished(self) -> None:
        _tell(tell="finished", number=self._number)

    def _on_failed(self, reason: str) -> None:
        _tell(tell="failed", reason=reason)


def _tell(**message: object) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def speak(engine: str) -> int:
    """Run the process; return its exit status."""
    die_with_parent()
    application = QCoreApplication([])
    voice = Voice(engine)
    voice.ended.connect(application.quit)
    voice.start()
    return application.exec()
