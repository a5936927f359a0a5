"""How many digits have been typed: a dot for each, never the digits, and never how many there should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.ui.look import Look

_STEP = 1.9
"""From dot to dot, in diameters."""


class TypedDots(QWidget):
    """A row of dots; a finger passes through it.

    Attributes:
        count: How many digits have been typed.
        centered: Whether the row stands in the middle, and not where one begins to read.
    """

    def __init__(self, parent: QWidget, least: int, most: int) -> None:
        """Show none yet.

        Args:
            parent: What it stands on.
            least: So many places are shown from the start.
            most: So many fit.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._least, self._most = least, most
        self._look: Look | None = None
        self.count = 0
        self.centered = True

    def set_look(self, look: Look) -> None:
        """Take a look on."""
        self._look = look
        self.update()

    def show_count(self, count: int) -> None:
        """Show how many digits have been typed."""
        self.count = count
        self.update()

    def height_for(self, width: int) -> int:
        """Return the height in px that the row takes in `width` px."""
        return round(self._dot(width) * 1.4)

    def _dot(self, width: int) -> float:
        """Return the diameter of a dot in px, such that the most of them fit."""
        if self._look is None:
            return 0.0
        wished = self._look.metrics.label_mm * 1.1 * self._look.metrics.px_per_mm
        return min(wished, width / (_STEP * (self._most - 1) + 1.2))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._look is None:
            return
        theme, dot = self._look.theme, self._dot(self.width())
        places = max(self._least, self.count)
        row = dot * (_STEP * (places - 1) + 1)
        left = (self.width() - row) / 2 if self.centered else 0.1 * dot
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.ink, max(1.5, 0.12 * dot)))
            for number in range(places):
                # Digits stand from left to right in every language; the row begins where one begins to read.
                across = left + dot * (_STEP * number + 0.5)
                if self._look.right_to_left and not self.centered:
                    across += self.width() - row - 0.2 * dot
                painter.setBrush(theme.ink if number < self.count else Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPointF(across, self.height() / 2), 0.45 * dot, 0.45 * dot)
