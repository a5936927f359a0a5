"""When the speech engine rests: its process takes 26 MB, and most families never listen.

It is there before somebody can want it, because it takes up to two seconds to come up: from the first thing
that a family does on, for as long as they listen, and a while longer. Then, and when the visit ends, it goes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from kiosk.access.speech.aloud import Aloud
    from kiosk.access.speech.speaker import Speaker
    from kiosk.base.clock import Alarm, Clock

RESTS_AFTER_MS: Final = 120_000
"""How long nothing has to be said. Who wants to listen mostly does so on the first pages."""


class VoiceRest(QObject):
    """Lets a speaker rest, and wakes it."""

    def __init__(self, speaker: Speaker, aloud: Aloud, clock: Clock) -> None:
        """Watch a reading that says nothing yet.

        Args:
            speaker: What rests.
            aloud: What is read with it.
            clock: Time.
        """
        super().__init__()
        self._speaker, self._aloud, self._clock = speaker, aloud, clock
        self._is_new = True  # nobody has done anything yet in this visit
        self._alarm: Alarm | None = None
        aloud.started.connect(self._stop_waiting)
        aloud.stopped.connect(self._wait)
        aloud.voices_changed.connect(self._wait)

    def on_action(self) -> None:
        """Somebody has done something, on any device."""
        if self._is_new:
            self._is_new = False
            self._speaker.wake()
            self._wait()

    def end_visit(self) -> None:
        """Nobody listens any more."""
        self._is_new = True
        self._rest()

    def close(self) -> None:
        """Watch no more."""
        self._stop_waiting()

    def _wait(self) -> None:
        self._stop_waiting()
        if not self._aloud.speaking:
            self._alarm = self._clock.after(RESTS_AFTER_MS, self._rest)

    def _stop_waiting(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _rest(self) -> None:
        self._stop_waiting()
        self._speaker.rest()
