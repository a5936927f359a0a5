"""Where one is among pages: dots, one for each page, with "2 of 5" under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from kiosk.ui.plainlabel import PlainLabel
from kiosk.ui.spokenmark import draw_ground

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.look import Look

MOST_DOTS = 12
"""More pages than this are told by numbers alone."""


class Position(Struct, frozen=True):
    """Where one is among pages: the number, from 1, and how many there are."""

    number: int
    count: int


class Dots(PlainLabel):
    """Dots, one for each page, with "2 of 5" under them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look: Look | None = None
        self._position = Position(1, 1)
        self._spoken = False

    def set_look(self, look: Look) -> None:
        """Take a look on."""
        self._look = look
        self.setFont(look.font(look.metrics.label_mm, bold=True))
        self.update()

    def show_position(self, position: Position) -> None:
        """Show where one is."""
        self._position = position
        self.setText(count_words(position))

    def mark_spoken(self, _start: int, _end: int) -> None:
        """Mark the numbers as those that are read aloud now."""
        self._spoken = True
        self.update()

    def unmark_spoken(self) -> None:
        """Take the mark away."""
        self._spoken = False
        self.update()

    def room_for_words(self) -> int:
        """Return the width in px that the numbers take at most."""
        return QFontMetrics(self.font()).horizontalAdvance(count_words(Position(88, 88)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._look is None:
            return
        look, position = self._look, self._position
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setLayoutDirection(look.direction)
            words = QFontMetrics(self.font())
            dot = round(words.capHeight() * 0.95)
            step = round(dot * 1.75)
            width = step * (position.count - 1) + 2 * dot
            rows = words.height()
            if position.count <= MOST_DOTS and width <= self.width():
                top = (self.height() - dot - rows - dot // 2) // 2
                self._draw_dots(painter, QRect((self.width() - width) // 2, top, width, dot), dot, step)
                rows_top = top + dot + dot // 2
            else:
                rows_top = (self.height() - rows) // 2
            painter.setPen(look.theme.ink)
            place = QRect(0, rows_top, self.width(), rows)
            if self._spoken:
                draw_ground(painter, place, look)
                painter.setPen(look.theme.ink)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.text())

    def _draw_dots(self, painter: QPainter, row: QRect, dot: int, step: int) -> None:
        if self._look is None:
            return
        color = self._look.theme.target
        line = max(1.5, dot * 0.16)
        pen = painter.pen()
        pen.setColor(color)
        pen.setWidthF(line)
        painter.setPen(pen)
        left = row.left()
        for number in range(1, self._position.count + 1):
            here = number == self._position.number
            # The page that one is on is longer too: color alone would not tell it.
            box = QRect(left, row.top(), dot * 2 if here else dot, dot)
            painter.setBrush(color if number <= self._position.number else self._look.theme.bar)
            half = round(line / 2)
            inside = self._look.mirrored(box, row).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(inside, dot / 2, dot / 2)
            left += step + (dot if here else 0)


def count_words(position: Position) -> str:
    """Return "2 of 5"."""
    words = QCoreApplication.translate("Bar", "{number} of {count}")
    return words.format(number=position.number, count=position.count)
