"""The dark screen while the waiting room is closed: a dim line in each language, which moves now and then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtGui import QPainter

from kiosk.ui.layers.layer import Layer
from kiosk.ui.screens.attract import Field
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.target import Target

CONTEXT: Final = "ClosedLayer"
WAKE: Final = "Touch to wake"
"""The words under which translations are looked up in each language; `title` says them in the one shown."""

_PLACES: Final = ((0.5, 0.5), (0.2, 0.3), (0.75, 0.7), (0.3, 0.75), (0.8, 0.25), (0.5, 0.15), (0.15, 0.55))
"""Where the words stand, one after the other, in the room that they can move in: across, and down."""


class ClosedLayer(Layer):
    """Dark, and awake at any input.

    Attributes:
        wake: What assistive programs press; every other input wakes the screen by itself.
    """

    shades = False

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._sheet.hide()
        self.wake = Field(self)
        self._lines: list[Words] = []
        self._place = 0

    def show_words(self, words: Sequence[tuple[str, str]]) -> None:
        """Show words, each with the tag of its language; takes effect with the next `set_look`."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []
        for tag, text in words:
            line = Words(self)
            line.setText(text)
            line.setLocale(QLocale(tag))
            line.show()
            self._lines.append(line)

    def move_words(self) -> None:
        """Let the words stand somewhere else: a line that stays burns into the display."""
        self._place = (self._place + 1) % len(_PLACES)
        self.lay_out()

    def dress(self) -> None:  # noqa: D102
        look = self.look
        self.wake.set_look(look)
        self.wake.setText(self.title())
        for line in self._lines:
            line.dress(look, look.metrics.quiet_mm, look.theme.night.dim)
            line.center()

    def lay_out(self) -> None:  # noqa: D102
        self.wake.setGeometry(self.rect())
        if not self._lines:
            return
        room, gap = self.room, self.look.px(self.look.metrics.gap_mm)
        wide = min(room.width(), max(line.width_of() for line in self._lines) + 2 * gap)
        heights = [line.height_for(wide) for line in self._lines]
        high = sum(heights) + gap // 2 * (len(heights) - 1)
        across, down = _PLACES[self._place]
        left = room.left() + round((room.width() - wide) * across)
        top = room.top() + round(max(0, room.height() - high) * down)
        for line, height in zip(self._lines, heights, strict=True):
            line.setGeometry(QRect(left, top, wide, height))
            top += height + gap // 2

    def title(self) -> str:  # noqa: D102
        return self.tr("Touch to wake")

    def all_targets(self) -> list[Target]:  # noqa: D102
        return [self.wake]

    def words(self) -> list[str]:  # noqa: D102
        return [line.text() for line in self._lines]

    @property
    def anywhere(self) -> Target | None:  # noqa: D102
        return self.wake

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._look is not None:
            with QPainter(self) as painter:
                painter.fillRect(self.rect(), self._look.theme.night.paper)
