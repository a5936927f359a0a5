"""The guide's drawings, from SVG files to pixels of the size and the theme that are needed.

What becomes of a drawing's colors is told by `kiosk.ui.inks.Inks`. On dark paper each is replaced by its dark
one: `palette.toml`, which stands beside the drawings, names both. A color that it does not name stays.
"""

from __future__ import annotations

import logging
import re
import tomllib
from collections import OrderedDict
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kiosk.ui.inks import LIGHT, Inks

if TYPE_CHECKING:
    from pathlib import Path

logger = logging.getLogger(__name__)

KEPT_BYTES = 8_000_000
"""How much the kept pixels may take: the drawings of a home screen and some pages at 1920x1080."""

_COLOR = re.compile(r"#[0-9a-fA-F]{6}\b")


class Drawings:
    """Draws the files of one folder, and keeps what it drew last. One for the whole program."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: OrderedDict[tuple[str, int, int, Inks], QPixmap] = OrderedDict()
        self._bytes = 0

    def pixmap(self, name: str, room: QSize, inks: Inks = LIGHT) -> QPixmap:
        """Return a drawing as large as fits into `room` (px), its proportions kept.

        A drawing that is missing or broken gives an empty pixmap and a line in the log: the words beside it
        still stand. `ibt-kiosk check` tells authors about it.

        Args:
            name: Name of the file, without its ending.
            room: The room in px.
            inks: What becomes of its colors.
        """
        key = (name, room.width(), room.height(), inks)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        pixmap = self._draw(name, room, inks)
        self._kept[key] = pixmap
        self._bytes += _bytes(pixmap)
        while self._bytes > KEPT_BYTES and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= _bytes(oldest)
        return pixmap

    def _draw(self, name: str, room: QSize, inks: Inks) -> QPixmap:
        renderer = self._renderer(name, inks)
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

    def _renderer(self, name: str, inks: Inks) -> QSvgRenderer:
        if not name:
            return QSvgRenderer()
        path = self._folder / f"{name}.svg"
        if inks == LIGHT:
            return QSvgRenderer(str(path))
        try:
            svg = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return QSvgRenderer()
        table = self._dark_colors if inks.dark else {}
        svg = _COLOR.sub(lambda found: inks.dimmed(table.get(found.group().lower(), found.group())), svg)
        return QSvgRenderer(QByteArray(svg.encode()))

    @cached_property
    def _dark_colors(self) -> dict[str, str]:
        """The dark color for each light one; none where the palette cannot be read."""
        try:
            palette = tomllib.loads((self._folder / "palette.toml").read_text(encoding="utf-8"))
            roles = palette["palette"].values()
            return {str(role["light"]).lower(): str(role["dark"]).lower() for role in roles}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            logger.warning("The palette in %s cannot be read; drawings keep their colors.", self._folder)
            return {}


def _bytes(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
