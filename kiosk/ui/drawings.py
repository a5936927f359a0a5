"""The guide's drawings, from SVG files to pixels of the size that is needed."""

from __future__ import annotations

import logging
from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path

logger = logging.getLogger(__name__)

KEPT_BYTES = 8_000_000
"""How much the kept pixels may take: the drawings of a home screen and some pages at 1920x1080."""


class Drawings:
    """Draws the files of one folder, and keeps what it drew last. One for the whole program."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: OrderedDict[tuple[str, int, int], QPixmap] = OrderedDict()
        self._bytes = 0

    def pixmap(self, name: str, room: QSize) -> QPixmap:
        """Return a drawing as large as fits into `room` (px), its proportions kept.

        A drawing that is missing or broken gives an empty pixmap and a line in the log: the words beside it
        still stand. `ibt-kiosk check` tells authors about it.
        """
        key = (name, room.width(), room.height())
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        pixmap = self._draw(name, room)
        self._kept[key] = pixmap
        self._bytes += _bytes(pixmap)
        while self._bytes > KEPT_BYTES and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= _bytes(oldest)
        return pixmap

    def _draw(self, name: str, room: QSize) -> QPixmap:
        renderer = QSvgRenderer(str(self._folder / f"{name}.svg")) if name else QSvgRenderer()
        if not renderer.isValid() or room.isEmpty():
            logger.warning("The drawing %r in %s cannot be drawn.", name, self._folder)
            return QPixmap()
        size = renderer.defaultSize().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
        painter.end()
        return pixmap


def _bytes(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
