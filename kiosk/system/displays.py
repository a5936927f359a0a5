"""Follows the displays: which there are, which one the window belongs on, and how large that is.

Displays come and go while the program runs: a cable is loose, a television is switched off at night, somebody
hangs up a larger one. The window always belongs on the configured display, in its absence on the main one.
Where there is none at all, nothing is to be done but to wait.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QScreen

from kiosk.system.display import choose_display, width_of
from kiosk.ui.metrics import ASSUMED_WIDTH_MM, Display

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect, QSizeF
    from PySide6.QtGui import QGuiApplication, QWindow
    from PySide6.QtWidgets import QWidget

    from kiosk.base.clock import Alarm, Clock
    from kiosk.base.options import Screen as ScreenOptions

SETTLE_MS: Final = 300
"""A display that comes or goes tells that by several events; what follows waits until they are over."""

_ASSUMED: Final = Display(1920, ASSUMED_WIDTH_MM)


class Monitor(Protocol):
    """A display, as Qt tells of it (`QScreen`)."""

    def name(self) -> str:
        """Return its connector."""

    def geometry(self) -> QRect:
        """Return its place among all displays, in px."""

    def physicalSize(self) -> QSizeF:  # noqa: N802 (Qt's name)
        """Return its size in mm, as it tells it."""


class Monitors(Protocol):
    """All displays, as the system has them now."""

    def all(self) -> Sequence[Monitor]:
        """Return those that there are."""

    def main(self) -> Monitor | None:
        """Return the main one; None where there is none."""


class QtMonitors(QObject):
    """All displays, from Qt.

    Signals:
        changed: There are others, or one has another size.
    """

    changed = Signal()

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__()
        self._application = application
        application.screenAdded.connect(self._on_added)
        application.screenRemoved.connect(self.changed)
        application.primaryScreenChanged.connect(self.changed)
        for screen in application.screens():
            self._listen_to(screen)

    def all(self) -> list[QScreen]:
        """See `Monitors`."""
        # Where there is none, Qt has one without a size in its place.
        return [screen for screen in self._application.screens() if not screen.geometry().isEmpty()]

    def main(self) -> QScreen | None:
        """See `Monitors`."""
        main: QScreen | None = self._application.primaryScreen()
        return main if main is not None and not main.geometry().isEmpty() else None

    def close(self) -> None:
        """Listen no more."""
        self._application.screenAdded.disconnect(self._on_added)
        self._application.screenRemoved.disconnect(self.changed)
        self._application.primaryScreenChanged.disconnect(self.changed)
        for screen in self._application.screens():
            screen.geometryChanged.disconnect(self.changed)
            screen.physicalSizeChanged.disconnect(self.changed)

    def _listen_to(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.changed)
        screen.physicalSizeChanged.connect(self.changed)

    def _on_added(self, screen: QScreen) -> None:
        self._listen_to(screen)
        self.changed.emit()


class Displays(QObject):
    """Which display the window belongs on.

    Attributes:
        chosen: That display; None where there is none.
        display: What a millimetre is on it; where there is none, what it was on the last one.

    Signals:
        changed: It is another one, or has another size; or there is none any more.
    """

    changed = Signal()

    def __init__(self, monitors: Monitors, options: ScreenOptions, clock: Clock) -> None:
        """Choose one.

        Args:
            monitors: All displays.
            options: Which one is wanted, and how wide it is.
            clock: Time.
        """
        super().__init__()
        self._monitors, self._options, self._clock = monitors, options, clock
        self._alarm: Alarm | None = None
        self.chosen: Monitor | None = None
        self.display = _ASSUMED
        self._known: tuple[object, ...] = ()
        self._choose()

    @property
    def any(self) -> bool:
        """Whether there is a display to draw on."""
        return self.chosen is not None

    @property
    def picture_mm(self) -> tuple[float, float]:
        """Width and height of the whole picture in mm."""
        if self.chosen is None:
            return self.display.width_mm, self.display.width_mm * 9 / 16
        size = self.chosen.geometry().size()
        return self.display.width_mm, self.display.width_mm * size.height() / size.width()

    def on_monitors_changed(self) -> None:
        """The displays are others: choose anew when they have settled."""
        self.close()
        self._alarm = self._clock.after(SETTLE_MS, self._on_settled)

    def close(self) -> None:
        """Wait for nothing any more."""
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _on_settled(self) -> None:
        self._alarm = None
        if self._choose():
            self.changed.emit()

    def _choose(self) -> bool:
        """Choose one, and return whether anything is other than before."""
        main = self._monitors.main()
        known: tuple[object, ...] = ()
        if main is None:
            self.chosen = None
        else:
            chosen = choose_display(self._monitors.all(), main, self._options.name)
            size, told = chosen.geometry(), chosen.physicalSize()
            # Compared before it is judged: what is odd about a display is told once.
            known = (chosen, size.getRect(), told.width(), told.height())
            if known != self._known:
                self.chosen = chosen
                width_mm = width_of(size.width(), told.width(), self._options.width_mm)
                self.display = Display(size.width(), width_mm)
        other = known != self._known
        self._known = known
        return other


def fill(window: QWidget, monitor: Monitor | None) -> None:
    """Have a window fill a display; where there is none, it waits full screen for the first that comes."""
    if isinstance(monitor, QScreen):
        handle: QWindow | None = window.windowHandle()
        if handle is not None and handle.screen() is not monitor:
            # A window manager leaves a window where it is full screen.
            window.setWindowState(Qt.WindowState.WindowNoState)
            handle.setScreen(monitor)
        if window.geometry() != monitor.geometry():
            window.setGeometry(monitor.geometry())
    window.showFullScreen()
