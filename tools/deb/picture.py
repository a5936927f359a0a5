"""Looks at a picture of the first screen: is it whole, and without what a compositor may draw around it?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pathlib import Path

LEAST_COLORS: Final = 1_000
"""A drawn first screen has some thousand, a blank one or a sentence alone some tens."""
_ACROSS, _DOWN = 4, 3


def colors_of(file: Path) -> int:
    """Return how many colors a picture has."""
    picture = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
    return len(
        {picture.pixel(x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2)}
    )


def is_whole(file: Path) -> bool:
    """Return whether a picture is that of a first screen that fills the display.

    It has the colors of one, something in each of twelve parts, and light corners: a title bar is dark, and
    the round corners that come with it are black.
    """
    picture = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
    width, height = picture.width(), picture.height()
    if picture.isNull() or colors_of(file) < LEAST_COLORS:
        return False
    parts = [
        {
            picture.pixel(x, y)
            for x in range(width * i // _ACROSS, width * (i + 1) // _ACROSS, 4)
            for y in range(height * j // _DOWN, height * (j + 1) // _DOWN, 4)
        }
        for i in range(_ACROSS)
        for j in range(_DOWN)
    ]
    corners = [picture.pixelColor(x, y).lightness() for x in (0, width - 1) for y in (0, height - 1)]
    return min(map(len, parts)) > 1 and min(corners) > 128
