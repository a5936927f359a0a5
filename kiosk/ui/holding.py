"""The countdown of a target that is held to be pressed: a ring that fills, over the target itself.

It runs along the edge, so that the fingertip in the middle does not hide it, and starts at the top as a clock
does. Its two lines, dark and light, can be seen on every face.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPen, QTransform

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from kiosk.ui.look import Look

_LINE_MM = 2.0
_EDGE_MM = 0.7


def draw_progress(painter: QPainter, place: QRect, part: float, look: Look) -> None:
    """Draw how much of the time is over.

    Args:
        painter: Draws.
        place: The target, in px.
        part: More than 0, at most 1.
        look: What a millimetre is, and the colors.
    """
    edge, line = look.px(_EDGE_MM), look.px(_LINE_MM)
    inset = edge + line / 2
    rect = QRectF(place).adjusted(inset, inset, -inset, -inset)
    way = _around(rect, max(1.0, look.px(look.metrics.corner_mm) - inset), clockwise=not look.right_to_left)
    # A dash as long as the part that is over, and nothing after it.
    stroker = QPainterPathStroker()
    stroker.setWidth(line)
    stroker.setCapStyle(Qt.PenCapStyle.FlatCap)
    length = way.length() / line
    stroker.setDashPattern([max(0.01, length * part), length * 2])
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.theme.focus_gap, edge * 2))
    ring = stroker.createStroke(way)
    painter.setBrush(look.theme.progress)
    painter.drawPath(ring)
    painter.fillPath(ring, look.theme.progress)


def _around(rect: QRectF, radius: float, *, clockwise: bool) -> QPainterPath:
    """Return the way around a rounded rectangle from the middle of its upper side."""
    radius = min(radius, rect.width() / 2, rect.height() / 2)
    round_ = 2 * radius
    way = QPainterPath(QPointF(rect.center().x(), rect.top()))
    corners = (
        (QRectF(rect.right() - round_, rect.top(), round_, round_), 90),
        (QRectF(rect.right() - round_, rect.bottom() - round_, round_, round_), 0),
        (QRectF(rect.left(), rect.bottom() - round_, round_, round_), 270),
        (QRectF(rect.left(), rect.top(), round_, round_), 180),
    )
    for corner, start in corners:
        way.arcTo(corner, start, -90)
    way.closeSubpath()
    return way if clockwise else _mirrored(way, rect)


def _mirrored(way: QPainterPath, rect: QRectF) -> QPainterPath:
    """Return a way turned around, as one reads from right to left."""
    turn = QTransform().translate(rect.left() + rect.right(), 0).scale(-1, 1)
    return turn.map(way)
