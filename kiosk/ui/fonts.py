"""The typefaces: the same on every machine where they come with the program, the system's own elsewhere.

Sizes are asked for as the height of a capital letter, since that is what is read and what standards count.
"""

from __future__ import annotations

import hashlib
import logging
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QFontMetricsF

from kiosk.base.fontfile import FontError, read_font

if TYPE_CHECKING:
    from pathlib import Path

logger = logging.getLogger(__name__)

FAMILIES = ("Atkinson Hyperlegible Next", "Noto Sans Arabic")
"""Typefaces by preference; a character that the first lacks comes from the next."""

_PROBE_PX = 200

_KEPT_SIZES: Final = 64
_KEPT_WORDS: Final = 512
_ALL: Final = QRect(0, 0, 10_000, 10_000)

_loaded: dict[bytes, int] = {}
"""Qt's number of each typeface that it was given in this process, by the digest of its bytes."""


class Letters:
    """A typeface at one size, and the room that words take in it: what targets say is measured once.

    Attributes:
        font: The font; whoever changes it makes a copy first.
        metrics: Its measures.
    """

    def __init__(self, font: QFont) -> None:
        self.font, self.metrics = font, QFontMetrics(font)
        self._measured = lru_cache(_KEPT_WORDS)(self._measure)

    def advance(self, words: str) -> int:
        """Return how far words in one row reach, in px."""
        return self._measured(words)[0]

    def room(self, words: str) -> QSize:
        """Return the room in px that words take which break where they say so and nowhere else."""
        _, width, height = self._measured(words)
        return QSize(width, height)

    def _measure(self, words: str) -> tuple[int, int, int]:
        box = self.metrics.boundingRect(_ALL, Qt.AlignmentFlag.AlignCenter, words)
        return self.metrics.horizontalAdvance(words), box.width(), box.height()


class Fonts:
    """Gives fonts by capital height. One for the whole program."""

    def __init__(self, folder: Path) -> None:
        """Load the typefaces in `folder`; where some are missing the system's sans-serif stands in."""
        for file in sorted(folder.glob("*.ttf")) if folder.is_dir() else ():
            if not _is_loaded(file):
                logger.warning("The font %s cannot be read; another one stands in.", file)
        present = set(QFontDatabase.families())
        self.missing = tuple(family for family in FAMILIES if family not in present)
        if self.missing:
            logger.warning("Missing: %s; what the system has stands in.", ", ".join(self.missing))
        families = [family for family in FAMILIES if family in present]
        self._families = [*families, "Noto Sans", "DejaVu Sans", "sans-serif"]
        self._ratio = {
            weight: self._capital_ratio(weight) for weight in (QFont.Weight.Normal, QFont.Weight.Bold)
        }
        self._made = lru_cache(_KEPT_SIZES)(self._make_letters)

    def font(self, capital_px: float, *, bold: bool = False) -> QFont:
        """Return a font whose capital letters are at least `capital_px` pixels high."""
        return QFont(self.letters(capital_px, bold=bold).font)

    def letters(self, capital_px: float, *, bold: bool = False) -> Letters:
        """Return the letters of such a font, with which words are measured."""
        weight = QFont.Weight.Bold if bold else QFont.Weight.Normal
        size = -(-capital_px // self._ratio[weight])  # rounded up: never smaller than asked for
        return self._made(bold, max(1, int(size)))

    def _make_letters(self, bold: bool, size_px: int) -> Letters:
        return Letters(self._make(QFont.Weight.Bold if bold else QFont.Weight.Normal, size_px))

    def _make(self, weight: QFont.Weight, size_px: int) -> QFont:
        font = QFont(self._families)
        font.setStyleHint(QFont.StyleHint.SansSerif)
        font.setPixelSize(size_px)
        font.setWeight(weight)
        # Letters keep their shape and place at every size, so that pages break alike on every machine.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _capital_ratio(self, weight: QFont.Weight) -> float:
        height = QFontMetricsF(self._make(weight, _PROBE_PX)).capHeight()
        return height / _PROBE_PX if height > 0 else 0.7


def _is_loaded(file: Path) -> bool:
    """Load a typeface, and return whether that went well.

    A file that was cut off may load all the same, and draw nothing where its letters should be: so it is
    looked through before. Qt gets the bytes and not the file, which it would open again much later, whatever
    it is then: an update may have taken it away.
    """
    try:
        data = read_font(file)
    except FontError:
        return False
    digest = hashlib.sha256(data).digest()
    if digest not in _loaded:
        _loaded[digest] = QFontDatabase.addApplicationFontFromData(QByteArray(data))
    return _loaded[digest] >= 0
