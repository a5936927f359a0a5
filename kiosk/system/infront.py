"""Keeps the window before all others: what a window manager takes away, the program takes back by itself.

A kiosk's window manager should have no way to take it away (`docs/lockdown.md` tells the settings). Where one
has, a child that hits keys can minimize the window, lower it, or look at another desktop; without this, the
screen stayed gone until somebody knew the way back. It looks as soon as the keys go elsewhere, and with every
third beat of the heart (`kiosk.system.heartbeat`) for what nobody tells; while the window is away it looks
twice a second and acts on what it sees, at growing intervals: where something else wants to be in front as
much, the two do not flicker.

A program is not told what lies over a part of its window, and a window manager may hold another window for
the one in use while this one has the keys. So each look that finds all well asks once more to be in front;
where that holds already, nothing happens.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kiosk.base.clock import Alarm, Clock

logger = logging.getLogger(__name__)

LOOK_MS: Final = 500
"""How often it looks while the window is away."""

CALM_S: Final = 5.0
"""The least time between two looks while all is as it should be. Twice a second took as much time as all else
together; with a beat, the processor is awake anyway."""

_TELLS: Final = (QEvent.Type.WindowStateChange, QEvent.Type.ActivationChange, QEvent.Type.Hide)
"""Events that come when a window is taken away."""

PAUSE_MS: Final = 100
"""How long a window that is put up anew is down."""

PATIENCE_S: Final = 2.0
"""How long the window may be away before it is brought back: a window manager that is slow needs a moment."""

LONGEST_S: Final = 30.0
"""The longest wait between two tries: they wait 1, 2, 4, 8 … s for each other."""


class InFront(QObject):
    """Watches over one window that should fill its display."""

    def __init__(self, window: QWidget, clock: Clock) -> None:
        """Begin to watch a window that is shown full screen."""
        super().__init__()
        self._window, self._clock = window, clock
        self._away_since: float | None = None
        self._try_at = 0.0
        self._tries = 0
        self._alarm: Alarm | None = None
        self._looked_at = clock.now()
        window.installEventFilter(self)

    def close(self) -> None:
        """Watch no more."""
        self._window.removeEventFilter(self)
        self._stop_waiting()

    def on_beat(self) -> None:
        """Look once more, unless it has just looked or is about to: the heart has beaten."""
        if self._alarm is None and self._clock.now() - self._looked_at >= CALM_S:
            self._look()

    @property
    def is_in_front(self) -> bool:
        """Whether the window can be seen, has the keys, and fills its display."""
        window = self._window
        return (
            window.windowHandle().isExposed()
            and not window.isMinimized()
            and window.isActiveWindow()
            and self._fills_display()
        )

    def _fills_display(self) -> bool:
        # A Wayland client does not know where it is, its display may count in other pixels, and cage has it
        # maximized, which there is the whole display.
        if _on_wayland():
            return True
        return self._window.isFullScreen() and self._window.geometry().contains(
            self._window.screen().geometry()
        )

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: D102
        # While the window is put up anew they come, too: that is waited for.
        if event.type() in _TELLS and self._away_since is None:
            self._stop_waiting()
            self._wait()
        return False

    def _wait(self, ms: int = LOOK_MS) -> None:
        self._alarm = self._clock.after(ms, self._look)

    def _stop_waiting(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _look(self) -> None:
        self._alarm = None
        self._looked_at = now = self._clock.now()
        if self._window.isHidden():
            self._put_up()
            self._wait()
            return
        if self.is_in_front:
            self._away_since, self._tries = None, 0
            if not _on_wayland():  # there no window lies over one that fills its display, nor can it ask
                self._come_forward()
            return
        if self._away_since is None:
            self._away_since, self._try_at = now, now + PATIENCE_S
        elif now >= self._try_at:
            self._tries += 1
            self._try_at = now + min(2.0 ** (self._tries - 1), LONGEST_S)
            self._bring_back()
            return
        self._wait()

    def _bring_back(self) -> None:
        if self._tries == 1:
            logger.warning("The window was taken away, or something lies over it; it comes back.")
        if self._tries == 1 and self._window.windowHandle().isExposed():
            self._put_up()
            self._wait()
        else:
            # A window manager may refuse a window that asks; one that is put up anew comes to the front, on
            # the desktop that is shown. What it tells of the old one has to be heard first: Qt would take it
            # for the new one's.
            self._window.hide()
            self._wait(PAUSE_MS)

    def _put_up(self) -> None:
        window = self._window
        others = window.windowState() & ~Qt.WindowState.WindowMinimized
        window.setWindowState(others | Qt.WindowState.WindowFullScreen)
        window.setGeometry(window.screen().geometry())
        window.showFullScreen()
        self._come_forward()

    def _come_forward(self) -> None:
        if not _on_wayland():  # there no window can raise itself
            self._window.raise_()
        self._window.activateWindow()


def _on_wayland() -> bool:
    return QGuiApplication.platformName().startswith("wayland")
