"""The star of the game: large, with a face that smiles, and a broader smile when it was touched."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from kiosk.ui.plainlabel import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.look import Look

_TINTS = ("sand", "mint", "lilac")


class Star(PlainLabel):
    """A star that is touched; it is no target, because nothing is pressed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # To Qt a label is a picture as soon as it holds one.
        self.setPixmap(QPixmap(1, 1))
        self._look: Look | None = None
        self._number = 0
        self._down = False
        self._glad = False

    def dress(self, look: Look, name: str) -> None:
        """Take a look on, and a name for those who do not see it."""
        self._look = look
        self.setAccessibleName(name)
        self.update()

    def show_number(self, number: int) -> None:
        """Be another star: 0 or more."""
        self._number, self._down, self._glad = number, False, False
        self.update()

    def sink(self, *, down: bool) -> None:
        """Answer a touch, at once."""
        self._down = down
        self.update()

    def cheer(self) -> None:
        """Be glad: it was touched."""
        self._glad = True
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._look is None:
            return
        theme, side = self._look.theme, float(min(self.width(), self.height()))
        tint = theme.tint(_TINTS[self._number % len(_TINTS)])
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(QRectF(self.rect()).center())
            painter.scale(side / 100, side / 100)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint.paper)
            painter.drawEllipse(QPointF(0, 0), 50, 50)
            if self._down:
                painter.scale(0.9, 0.9)
            pen = QPen(tint.strong, 9)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(tint.strong)
            painter.drawPath(_star())
            if self._down:
                painter.setBrush(theme.sunk)
                painter.drawPath(_star())
            self._draw_face(painter)

    def _draw_face(self, painter: QPainter) -> None:
        if self._look is None:
            return
        line = QPen(self._look.theme.paper, 3.2)
        line.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for x in (-9.0, 9.0):
            if self._glad:
                painter.drawArc(QRectF(x - 4, -8, 8, 8), 0, 180 * 16)
            else:
                painter.drawEllipse(QPointF(x, -4), 1.6, 2.2)
        smile = QRectF(-11, -6, 22, 20) if self._glad else QRectF(-8, -2, 16, 13)
        painter.drawArc(smile, 200 * 16, 140 * 16)


def _star() -> QPainterPath:
    """Return a star with five points around the middle."""
    path = QPainterPath()
    for number in range(10):
        far, turn = (40.0 if number % 2 == 0 else 19.5), math.pi * (number / 5 - 0.5)
        corner = QPointF(far * math.cos(turn), far * math.sin(turn) + 2)
        if number == 0:
            path.moveTo(corner)
        else:
            path.lineTo(corner)
    path.closeSubpath()
    return path
