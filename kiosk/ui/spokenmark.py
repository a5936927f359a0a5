"""The mark of what is read aloud: a ground behind the words and a line under them, never color alone.

Under words that are still to be drawn the ground is simply filled. On a page, which is kept as a picture, it
is laid over them so that the words stay as dark, or as light, as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect

    from kiosk.ui.look import Look

_LINE_MM = 0.6
_LINE_FLOOR_PX = 2


def draw_ground(painter: QPainter, rect: QRect, look: Look) -> None:
    """Draw the mark under words that are drawn next; `rect` in px."""
    painter.fillRect(rect, look.theme.spoken)
    _draw_line(painter, QRectF(rect), look)


def draw_over(painter: QPainter, boxes: Sequence[QRectF], look: Look) -> None:
    """Draw the mark over words that stand in a picture already, one box (px) for each line of them.

    On light paper the ground is multiplied, which leaves dark words as they are; on dark paper its
    counterpart does the same for light words.
    """
    modes = QPainter.CompositionMode
    dark = look.theme.paper.lightness() < look.theme.ink.lightness()
    painter.save()
    painter.setCompositionMode(modes.CompositionMode_Screen if dark else modes.CompositionMode_Multiply)
    pad = look.px(look.metrics.capital_mm * 0.12)
    # One shape of all lines: where two overlap, the ground is no darker.
    ground = QPainterPath()
    ground.setFillRule(Qt.FillRule.WindingFill)
    for box in boxes:
        ground.addRect(box.adjusted(-pad, 0, pad, 0))
    painter.fillPath(ground, look.theme.spoken)
    painter.restore()
    for box in boxes:
        _draw_line(painter, box, look)


def _draw_line(painter: QPainter, box: QRectF, look: Look) -> None:
    line = max(_LINE_FLOOR_PX, look.px(_LINE_MM))
    painter.fillRect(QRectF(box.left(), box.bottom() - line, box.width(), line), look.theme.spoken_edge)
