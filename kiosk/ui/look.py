"""All that the look of a screen depends on, in one value: a screen is laid out anew when it gets another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPen

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QFont, QPixmap

    from kiosk.ui.drawings import Drawings
    from kiosk.ui.fonts import Fonts, Letters
    from kiosk.ui.icons import Icons
    from kiosk.ui.metrics import Metrics
    from kiosk.ui.reach import Band
    from kiosk.ui.theme import Theme


class Look(Struct, frozen=True):
    """The screen's sizes, the theme, and what draws with them.

    Attributes:
        metrics: Sizes.
        theme: Colors.
        fonts: Typefaces.
        icons: Pictograms.
        drawings: The guide's drawings.
        direction: Reading direction of the language that is shown.
        slides: Whether pages slide when they are turned.
        calm: Whether nothing changes by itself.
        reach: Where all targets stand in reach mode; None out of it.
    """

    metrics: Metrics
    theme: Theme
    fonts: Fonts
    icons: Icons
    drawings: Drawings
    direction: Qt.LayoutDirection
    slides: bool = True
    calm: bool = False
    reach: Band | None = None

    def px(self, mm: float) -> int:
        """Return a length in px; see `Metrics.px`."""
        return self.metrics.px(mm)

    def picture(self, name: str, room: QSize) -> QPixmap:
        """Return a drawing of the guide as large as fits into `room` (px), in the theme's colors."""
        return self.drawings.pixmap(name, room, self.theme.inks)

    @property
    def edge(self) -> QPen:
        """The line around tiles, panels and bubbles; none in a theme whose papers tell themselves apart."""
        width = self.theme.edge_mm * self.metrics.px_per_mm
        return QPen(self.theme.outline, max(2.0, width)) if width else QPen(Qt.PenStyle.NoPen)

    def font(self, capital_mm: float, *, bold: bool = False) -> QFont:
        """Return a font by the height of its capital letters in mm."""
        return self.fonts.font(capital_mm * self.metrics.px_per_mm, bold=bold)

    def letters(self, capital_mm: float, *, bold: bool = False) -> Letters:
        """Return the letters of such a font, with which words are measured."""
        return self.fonts.letters(capital_mm * self.metrics.px_per_mm, bold=bold)

    @property
    def reach_top(self) -> int:
        """The y in px of the window above which no target stands; 0 out of reach mode."""
        return self.reach.top if self.reach is not None else 0

    @property
    def right_to_left(self) -> bool:
        """Whether one reads from right to left."""
        return self.direction is Qt.LayoutDirection.RightToLeft

    @property
    def leading(self) -> Qt.AlignmentFlag:
        """The side on which lines of text begin, whatever the painter's own direction is."""
        side = Qt.AlignmentFlag.AlignRight if self.right_to_left else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute

    @property
    def trailing(self) -> Qt.AlignmentFlag:
        """The side on which lines of text end."""
        side = Qt.AlignmentFlag.AlignLeft if self.right_to_left else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignAbsolute

    def mirrored(self, rect: QRect, within: QRect) -> QRect:
        """Return `rect` as it stands in this reading direction; layouts are written for left to right."""
        # Not QStyle.visualRect: PySide makes all the enumerations of QStyle for it, 6 ms of each start.
        right_to_left = self.direction is Qt.LayoutDirection.RightToLeft
        shift = within.left() + within.right() - rect.left() - rect.right() if right_to_left else 0
        return rect.translated(shift, 0)
