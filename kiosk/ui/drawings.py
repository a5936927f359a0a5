"""The guide's drawings, from SVG files to pixels of the size and the theme that are needed.

What becomes of a drawing's colors is told by `kiosk.ui.inks.Inks`. On dark paper each is replaced by its dark
one: `palette.toml`, which stands beside the drawings, names both. A color that it does not name stays.

Only what `kiosk.content.checking.drawingfile` has looked through is drawn, and never outside of its folder.
What passes there can still be made so that it takes long to draw: such a drawing is not drawn a second time.
"""

from __future__ import annotations

import logging
import re
import time
import tomllib
from collections import OrderedDict
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer, QtSvg

from kiosk.content.checking.drawingfile import drawing_to_show, looked_through
from kiosk.content.names import MAX_NAME, is_drawing_name
from kiosk.ui.inks import LIGHT, Inks

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.content.layers import Pictures

logger = logging.getLogger(__name__)

KEPT_BYTES = 8_000_000
"""How much the kept pixels may take: the drawings of a home screen and some pages at 1920x1080."""

LARGEST_PX = 8192
"""The longest side of a drawing in px: that of the largest screen that `--size` takes."""

SLOWEST_S = 2.0
"""What takes longer to draw is not drawn again; the guide's own drawings take some milliseconds."""

_COLOR = re.compile(r"#[0-9a-fA-F]{6}\b")


class Drawings:
    """Draws the files of the guide, and keeps what it drew last. One for the whole program."""

    def __init__(self, pictures: Pictures, now: Callable[[], float] = time.monotonic) -> None:
        """Read no drawing yet.

        Args:
            pictures: The files.
            now: Tells seconds, to know what takes long.
        """
        self._pictures, self._now = pictures, now
        self._kept: OrderedDict[tuple[str, int, int, Inks], QPixmap] = OrderedDict()
        self._bytes = 0
        self._refused: set[str] = set()
        self._harmless = looked_through(pictures.folder)

    def pixmap(self, name: str, room: QSize, inks: Inks = LIGHT) -> QPixmap:
        """Return a drawing as large as fits into `room` (px), its proportions kept.

        A drawing that is missing, broken or refused, or for which there is no memory, gives an empty pixmap
        and a line in the log: the words beside it still stand. `ibt-kiosk check` tells authors about it.

        Args:
            name: Name of the file, without its ending.
            room: The room in px.
            inks: What becomes of its colors.
        """
        key = (name, room.width(), room.height(), inks)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        began = self._now()
        pixmap = self._draw(name, room, inks)
        if self._now() - began > SLOWEST_S:
            self._refuse(name, f"it takes more than {SLOWEST_S:g} s to draw")
        self._kept[key] = pixmap
        self._bytes += _bytes(pixmap)
        while self._bytes > KEPT_BYTES and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= _bytes(oldest)
        return pixmap

    def _draw(self, name: str, room: QSize, inks: Inks) -> QPixmap:
        if name in self._refused:
            return QPixmap()
        renderer = self._renderer(name, inks)
        if renderer is None:
            return QPixmap()
        size = renderer.defaultSize().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        if size.isEmpty() or max(size.width(), size.height()) > LARGEST_PX:
            self._refuse(name, f"there is no picture of {size.width()}x{size.height()} px")
            return QPixmap()
        pixmap = QPixmap(size)
        if pixmap.isNull():
            self._refuse(name, "there is no memory for it")
            return pixmap
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
        return pixmap

    def _refuse(self, name: str, why: str) -> None:
        """Draw it no more, and tell it once."""
        if name not in self._refused:
            self._refused.add(name)
            logger.warning(
                "The drawing %r in %s is not drawn: %s.", name[:MAX_NAME], self._pictures.folders[0], why
            )

    def _renderer(self, name: str, inks: Inks) -> QSvgRenderer | None:
        """Return what draws a file, or None where nothing should."""
        if not is_drawing_name(name):
            self._refuse(name, "that is no name")
            return None
        data, problems = drawing_to_show(self._pictures.file(name), self._harmless)
        if data is None:
            first = next(problem for problem in problems if not problem.warning)
            self._refuse(name, f"line {first.line}: {first.wrong.rstrip('.')}")
            return None
        if inks != LIGHT:
            table = self._dark_colors if inks.dark else {}
            svg = data.decode("utf-8", "replace")
            svg = _COLOR.sub(lambda found: inks.dimmed(table.get(found[0].lower(), found[0])), svg)
            data = svg.encode()
        renderer = QSvgRenderer()
        # Tiny 1.2 is shapes and colors: even what the look into the file has missed is not drawn.
        renderer.setOptions(QtSvg.Option.Tiny12FeaturesOnly)
        if not renderer.load(QByteArray(data)):
            self._refuse(name, "Qt cannot read it")
            return None
        return renderer

    @cached_property
    def _dark_colors(self) -> dict[str, str]:
        """The dark color for each light one; none where the palette cannot be read."""
        try:
            palette = tomllib.loads((self._pictures.folder / "palette.toml").read_text(encoding="utf-8"))
            roles = palette["palette"].values()
            return {str(role["light"]).lower(): str(role["dark"]).lower() for role in roles}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            logger.warning(
                "The palette in %s cannot be read; drawings keep their colors.", self._pictures.folder
            )
            return {}


def _bytes(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
