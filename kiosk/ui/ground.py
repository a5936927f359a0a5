"""The soft ground behind drawings: a gradient of three papers, and a light disc behind the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QLinearGradient, QPainter

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QSize

    from kiosk.ui.look import Look

_PAPERS: Final = ("sky", "mint", "sand")


def draw_ground(painter: QPainter, size: QSize, look: Look, center: QPoint, across: int) -> None:
    """Draw the ground, and leave the painter smoothing edges.

    Args:
        painter: Draws from 0, 0 on.
        size: Of the ground, in px.
        look: Colors.
        center: The middle of the disc, in px.
        across: The disc's width in px.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    gradient = QLinearGradient(0, 0, size.width(), size.height())
    for number, name in enumerate(_PAPERS):
        gradient.setColorAt(number / (len(_PAPERS) - 1), look.theme.tint(name).paper)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), gradient)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.halo)
    disc = QRect(0, 0, across, across)
    disc.moveCenter(center)
    painter.drawEllipse(disc)
