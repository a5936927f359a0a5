"""Tells every two seconds that the program is well, for as long as what it should draw is drawn.

Each beat asks for a frame and looks whether the frame that the beat before asked for was painted. So it tells
two things at once: the event loop turns, and the window paints. It never tells more often than it has seen
that; where it has not, it is silent, and whoever supervises the program starts it again.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, Signal

from kiosk.ui.screens.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.base.clock import Alarm, Clock
    from kiosk.system.notify import Notifier
    from kiosk.ui.layers.layer import Layer
    from kiosk.ui.window import KioskWindow

BEAT_MS: Final = 2_000
"""Three beats fit into the 6 s after which a supervisor takes the program for hung."""

START_MS: Final = 50
START_BEATS: Final = 100
"""Until the first complete picture stands it looks more often, for 5 s: nobody should wait to hear of it."""

NO_DISPLAY_S: Final = 600
"""So long without any display it tells that it is well: there is nothing to draw on, and no start helps."""

SOON_MS: Final = 250
SOON_BEATS: Final = 8
"""A beat can miss its frame: a display has just come, something has failed once. Then it looks again soon and
asks for all of the picture anew; a screen that fails each time so gives way to the calm one at once."""

logger = logging.getLogger(__name__)


class Frames(Protocol):
    """What counts frames; see `kiosk.ui.pulse.Pulse`."""

    frames: int

    def ask(self) -> None:
        """Ask for a frame."""


class Heartbeat(QObject):
    """The beat.

    Attributes:
        painted_at: When the last frame is known to have been painted, by the clock; None before the first.

    Signals:
        beaten: It has looked, whatever it has found.
        became_ready: The first complete picture stands.
    """

    beaten = Signal()
    became_ready = Signal()

    def __init__(
        self,
        clock: Clock,
        pulse: Frames,
        notifier: Notifier,
        *,
        shown: Callable[[], str],
        complete: Callable[[], bool],
        has_display: Callable[[], bool],
    ) -> None:
        """Stand still until `start`.

        Args:
            clock: Time.
            pulse: Counts frames.
            notifier: Who is told.
            shown: Returns the name of what lies on top.
            complete: Returns whether all is there that the first picture is made of: pictograms too.
            has_display: Returns whether there is any display to draw on.
        """
        super().__init__()
        self._clock, self._pulse, self._notifier = clock, pulse, notifier
        self._shown, self._complete, self._has_display = shown, complete, has_display
        self._alarm: Alarm | None = None
        self._frames = 0
        self._told = ""
        self._missed = 0
        self._dark_since: float | None = None
        self._ready = False
        self.painted_at: float | None = None

    @property
    def ready(self) -> bool:
        """Whether a complete picture has stood."""
        return self._ready

    def start(self) -> None:
        """Ask for the first frame."""
        self._ask()

    def close(self) -> None:
        """Stand still; the object is not used after this."""
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _ask(self) -> None:
        self._frames = self._pulse.frames
        self._pulse.ask()
        self._alarm = self._clock.after(self._delay_ms, self._on_beat)

    @property
    def _delay_ms(self) -> int:
        """How long it is until the next beat."""
        if self._dark_since is not None:
            return BEAT_MS
        if not self._ready:
            return START_MS if self._missed < START_BEATS else BEAT_MS
        return SOON_MS if 0 < self._missed < SOON_BEATS else BEAT_MS

    def _on_beat(self) -> None:
        painted = self._pulse.frames > self._frames
        if painted:
            self.painted_at = self._clock.now()
            self._dark_since = None
        if painted and (self._ready or self._complete()):
            self._on_well()
        elif self._waits_for_display():
            self._notifier.alive()
            self._tell("no display")
        else:
            self._on_missed()
        self._ask()
        self.beaten.emit()

    def _on_well(self) -> None:
        if not self._ready:
            self._ready = True
            self._notifier.ready()
            self.became_ready.emit()
        elif self._missed >= SOON_BEATS:
            logger.info("The window is painted again.")
        self._missed = 0
        self._notifier.alive()
        self._tell(self._shown())

    def _waits_for_display(self) -> bool:
        if self._has_display():
            self._dark_since = None
            return False
        now = self._clock.now()
        self._dark_since = now if self._dark_since is None else self._dark_since
        return now - self._dark_since < NO_DISPLAY_S

    def _on_missed(self) -> None:
        self._missed += 1
        if self._missed == (SOON_BEATS if self._ready else START_BEATS):
            logger.warning("The window is not painted whole: the watchdog is not told that all is well.")

    def _tell(self, status: str) -> None:
        if status != self._told:
            self._told = status
            self._notifier.status(status)


def name_of_top(window: KioskWindow) -> str:
    """Return the name of what lies on top, such as "reader" or "touch-game"; empty before the first."""
    if window.current is None:
        return ""
    return name_of(window.on_top)


def name_of(part: Screen | Layer) -> str:
    """Return the name of a screen or layer, which is that of its class: "touch-game" of a TouchGameLayer."""
    if isinstance(part, Screen):
        return str(part.screen_id)
    words = re.findall(r"[A-Z][a-z0-9]*", type(part).__name__.removesuffix("Layer"))
    return "-".join(words).lower()
