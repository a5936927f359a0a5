"""Proves that the window draws, and that what lies on top in it has been drawn whole: a counter of frames.

A pixel in a corner, above everything else, that draws nothing and can be neither touched nor found. Qt paints
what stands in a window from below to above, so the pixel's turn comes last: when it comes, everything that
was to be painted has been. It does not come while the event loop stands still, while a paint event does not
return, or while the window is hidden, minimized or on no display.

A paint event that raises leaves a picture with a hole, and Qt goes on as if nothing had been. So whoever
receives exceptions tells of each (`renew`); then, as after everything else that changes the whole picture,
no frame counts before all of it has been painted once more without one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from kiosk.ui.layers.layer import Layer
    from kiosk.ui.screens.screen import Screen
    from kiosk.ui.window import KioskWindow


class Pulse(QWidget):
    """The pixel. It holds no more than what it has seen; `kiosk.system.heartbeat` asks it.

    Attributes:
        frames: How many frames have been painted of a picture that is whole.
    """

    def __init__(self, window: KioskWindow) -> None:
        super().__init__(window)
        self._window = window
        self._top: Screen | Layer | None = None
        self._whole = self._whole_comes = self._comes_up = False
        self.frames = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(0, 0, 1, 1)
        self.show()
        window.changed.connect(self._on_changed)
        window.resized.connect(self.renew)
        self._on_changed()

    @property
    def whole(self) -> bool:
        """Whether what lies on top has been painted whole since it came up, and nothing has failed since."""
        return self._whole and self._top is not None and self._top.isVisible()

    def ask(self) -> None:
        """Ask for a frame: of what stands at this pixel; of all, where that is not known to stand."""
        if not self._whole:
            self._whole_comes = True
            # Each by itself: Qt does not paint an opaque child anew because its parent is.
            for part in (self._window, *self._window.findChildren(QWidget)):
                if part.isVisible():
                    part.update()
        self.raise_()
        self.update()

    def renew(self) -> None:
        """What stands in the window is not, or not known to be, what should: all of it must be painted."""
        self._whole = self._whole_comes = self._comes_up = False

    def close_down(self) -> None:
        """Look at nothing any more."""
        self._window.changed.disconnect(self._on_changed)
        self._window.resized.disconnect(self.renew)
        self._look_at(None)
        self.hide()

    def _on_changed(self) -> None:
        top = self._window.on_top if self._window.current is not None else None
        if top is not self._top:
            self._look_at(top)
            self.renew()
            self._comes_up = True

    def _look_at(self, top: Screen | Layer | None) -> None:
        if self._top is not None:
            self._top.removeEventFilter(self)
        self._top = top
        if top is not None:
            top.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        # What comes up is painted whole by itself: then that need not be asked for.
        if self._comes_up and watched is self._top and isinstance(event, QPaintEvent):
            whole = event.rect().contains(self._top.rect())
            self._whole_comes = self._whole_comes or whole
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        handle: QWindow | None = self._window.windowHandle()
        if handle is None or not handle.isExposed() or self._window.isMinimized():
            return  # painted into a picture, or where nobody sees it
        if self._whole_comes:
            self._whole, self._whole_comes = True, False
        if self.whole:
            self.frames += 1
