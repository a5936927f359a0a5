"""Draws text that wraps, its lines flush on the side where one begins to read.

Not `QPainter.drawText`: in a text read from right to left it counts the space at which a line is broken, and
sets the line that much too far to the left (Qt 6.11).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

# What QTextLayout takes for the end of a line.
_LINE_SEPARATOR = "\u2028"


def draw_wrapped(
    painter: QPainter, rect: QRect, words: str, alignment: Qt.AlignmentFlag, direction: Qt.LayoutDirection
) -> None:
    """Draw words in the painter's font and pen; what does not fit is seen beyond the rectangle.

    Args:
        painter: Draws them.
        rect: Where they stand, in px.
        words: What is drawn; a line break in it breaks the line.
        alignment: Absolute left, right or center, with top, middle or bottom.
        direction: Reading direction.
    """
    layout = _set(words, painter.font(), rect.width(), alignment, direction)
    height = _height(layout)
    top = float(rect.top())
    if alignment & Qt.AlignmentFlag.AlignVCenter:
        top += (rect.height() - height) / 2
    elif alignment & Qt.AlignmentFlag.AlignBottom:
        top += rect.height() - height
    layout.draw(painter, QPointF(rect.left(), top))


def wrapped_height(words: str, font: QFont, width: int, direction: Qt.LayoutDirection) -> float:
    """Return the height in px of words as drawn by `draw_wrapped`: more than metrics say in tall scripts."""
    return _height(_set(words, font, width, Qt.AlignmentFlag.AlignLeft, direction))


def _height(layout: QTextLayout) -> float:
    last = layout.lineAt(layout.lineCount() - 1)
    return last.y() + last.height() if last.isValid() else 0.0


def _set(
    words: str, font: QFont, width: int, alignment: Qt.AlignmentFlag, direction: Qt.LayoutDirection
) -> QTextLayout:
    layout = QTextLayout(words.replace("\n", _LINE_SEPARATOR), font)
    option = QTextOption(alignment & Qt.AlignmentFlag.AlignHorizontal_Mask)
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0.0, top))
        top += line.height()
    layout.endLayout()
    return layout
