"""Looks at pictures of the emulated screen, and says whether they are the first screen, or the topics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from pathlib import Path

COARSE: Final = 16
"""The words of the first screen wander by a few pixels, so that none burns in: compared so coarsely."""

_NEAR: Final = 30
"""Two colors differ if the gray of their difference is lighter, of 255."""

_FAR: Final = bytes(value > _NEAR for value in range(256))

_WORDS_DIFFER: Final = 0.06
_BUTTONS_DIFFER: Final = 0.001
_TOPICS_DIFFER: Final = 0.01
_COLORS: Final = 200
"""A picture with fewer colors shows no drawing."""


class Looks(NamedTuple):
    """How far a picture is from the tour's.

    Attributes:
        words: The share of the left side's upper part that differs, looked at coarsely.
        buttons: The share of the left side's lower part that differs, pixel by pixel.
        colors: How many colors the right side has: the drawing there changes.
    """

    words: float
    buttons: float
    colors: int

    @property
    def first_screen(self) -> bool:
        """Whether it is the first screen, complete."""
        return self.words <= _WORDS_DIFFER and self.buttons <= _BUTTONS_DIFFER and self.colors >= _COLORS

    def __str__(self) -> str:
        return f"words {self.words:.1%}, buttons {self.buttons:.1%} differ; {self.colors} colors"


class Tour:
    """The pictures that the tour of the same program has taken, off the screen."""

    def __init__(self, folder: Path) -> None:
        """Read the two that are compared with.

        Raises:
            FileNotFoundError: If one of them is missing.
        """
        self._first = _read(_only(folder, "*-attract.png"))
        self._topics = _read(_only(folder, "*-home-1.png"))

    def looks(self, path: Path) -> Looks:
        """Compare a picture with the first screen."""
        picture = _read(path)
        if picture.size() != self._first.size():
            return Looks(1.0, 1.0, 0)
        width, height = picture.width(), picture.height()
        left, upper = width * 46 // 100, height * 70 // 100
        words, buttons = QRect(0, 0, left, upper), QRect(0, upper, left, height - upper)
        return Looks(
            _differ(_coarse(picture.copy(words)), _coarse(self._first.copy(words))),
            _differ(picture.copy(buttons), self._first.copy(buttons)),
            _colors(picture.copy(left, 0, width - left, height)),
        )

    def shows_topics(self, path: Path) -> bool:
        """Return whether a picture shows the first page of the topics."""
        picture = _read(path)
        if picture.size() != self._topics.size():
            return False
        return _differ(picture, self._topics) <= _TOPICS_DIFFER


def _only(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if not found:
        raise FileNotFoundError(f"The tour has taken no {pattern} in {folder}")
    return found[0]


def _read(path: Path) -> QImage:
    return QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)


def _coarse(picture: QImage) -> QImage:
    width, height = picture.width() // COARSE, picture.height() // COARSE
    how = Qt.TransformationMode.SmoothTransformation
    small = picture.scaled(width, height, Qt.AspectRatioMode.IgnoreAspectRatio, how)
    return small.convertToFormat(QImage.Format.Format_RGB32)


def _colors(picture: QImage) -> int:
    """Return how many colors a picture has."""
    return len(set(memoryview(picture.constBits()).cast("B").cast("I")))


def _differ(one: QImage, other: QImage) -> float:
    """Return the share of pixels that differ, of two pictures of one size."""
    if one.isNull() or other.isNull():
        return 1.0
    difference = QImage(one)
    painter = QPainter(difference)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    gray = difference.convertToFormat(QImage.Format.Format_Grayscale8)
    width, step = gray.width(), gray.bytesPerLine()
    data = bytes(gray.constBits())
    rows = (data[begin : begin + width] for begin in range(0, step * gray.height(), step))
    return sum(row.translate(_FAR).count(1) for row in rows) / (width * gray.height())
