"""How the guide's drawings are painted in a theme: in their own colors, for dark paper, or dimmed."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtGui import QColor


class Inks(Struct, frozen=True):
    """What becomes of the colors of a drawing.

    Attributes:
        dark: Whether each color is first replaced by the one for dark paper; see `kiosk.ui.drawings`.
        black: Name of the color that pure black becomes; empty where colors stay as they are.
        white: Name of the color that pure white becomes; every other color lands between the two.
    """

    dark: bool = False
    black: str = ""
    white: str = ""

    def dimmed(self, name: str) -> str:
        """Return a color ("#rrggbb") between `black` and `white`: what was lighter than another stays so."""
        if not (self.black and self.white):
            return name
        color, low, high = QColor(name), QColor(self.black), QColor(self.white)
        red = low.redF() + (high.redF() - low.redF()) * color.redF()
        green = low.greenF() + (high.greenF() - low.greenF()) * color.greenF()
        blue = low.blueF() + (high.blueF() - low.blueF()) * color.blueF()
        return QColor.fromRgbF(red, green, blue).name()


LIGHT = Inks()
"""The drawings' own colors, for light paper."""

DARK = Inks(dark=True)
"""The colors for dark paper."""
