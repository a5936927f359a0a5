"""The typefaces: the same on every machine where they come with the program, the system's own elsewhere.

Sizes are asked for as the height of a capital letter, since that is what is read and what standards count.
"""

from __future__ import annotations

import hashlib
import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from kiosk.base.fontfile import FontError, read_font

if TYPE_CHECKING:
    from pathlib import Path

logger = logging.getLogger(__name__)

FAMILIES = ("Atkinson Hyperlegible Next", "Noto Sans Arabic")
"""Typefaces by preference; a character that the first lacks comes from the next."""

_PROBE_PX = 200

_loaded: dict[bytes, int] = {}
"""Qt's number of each typeface that it was given in this process, by the digest of its bytes."""


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

    def font(self, capital_px: float, *, bold: bool = False) -> QFont:
        """Return a font whose capital letters are at least `capital_px` pixels high."""
        weight = QFont.Weight.Bold if bold else QFont.Weight.Normal
        size = -(-capital_px // self._ratio[weight])  # rounded up: never smaller than asked for
        return self._make(weight, max(1, int(size)))

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
