"""Contact sheets: every picture on its panel, in several sizes, to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from .palette import darkened

if TYPE_CHECKING:
    from pathlib import Path

TINTS = {
    "sky": "#d9e9f7", "mint": "#ddeee8", "sand": "#fbe9cf", "lilac": "#eae1f4", "rose": "#fbe0dc",
    "aqua": "#d8eef0", "leaf": "#e3ead4", "alert": "#f7dcdc", "stone": "#ebe7de",
}  # fmt: skip
DARK = "#1d2b3a"


def paint(painter: QPainter, svg: str, box: QRectF, tint: str) -> None:
    """Paint one picture centered on a rounded panel."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tint))
    painter.drawRoundedRect(box, box.height() * 0.04, box.height() * 0.04)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    if not renderer.isValid():
        raise ValueError("Qt cannot read the picture")
    size = renderer.defaultSize()
    k = min(box.width() / size.width(), box.height() / size.height())
    w, h = size.width() * k, size.height() * k
    renderer.render(painter, QRectF(box.center().x() - w / 2, box.center().y() - h / 2, w, h))


def write(
    path: Path, pictures: list[tuple[str, str]], size: int, columns: int, *, dark: bool = False
) -> None:
    """Write a sheet of (svg, tint) pictures, each `size` pixels high and as wide as the widest needs."""
    gap = 16
    sizes = [QSvgRenderer(QByteArray(svg.encode())).defaultSize() for svg, _ in pictures]
    wide = round(size * max(s.width() / s.height() for s in sizes))
    rows = -(-len(pictures) // columns)
    image = QImage(columns * (wide + gap) + gap, rows * (size + gap) + gap, QImage.Format.Format_ARGB32)
    image.fill(QColor("#10161d" if dark else "#fbf8f2"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for i, (svg, tint) in enumerate(pictures):
        box = QRectF(gap + i % columns * (wide + gap), gap + i // columns * (size + gap), wide, size)
        paint(painter, darkened(svg) if dark else svg, box, DARK if dark else TINTS[tint])
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(str(path))
