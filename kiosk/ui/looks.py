"""Makes looks: the one place that knows all that a look is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kiosk.ui.look import Look
from kiosk.ui.theme import DEFAULT, THEMES

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from kiosk.content.model import Language
    from kiosk.ui.drawings import Drawings
    from kiosk.ui.fonts import Fonts
    from kiosk.ui.icons import Icons
    from kiosk.ui.metrics import Display
    from kiosk.ui.visit import Choices


@dataclass(frozen=True, slots=True)
class Looks:
    """What every look has in common.

    Attributes:
        fonts: Typefaces.
        icons: Pictograms.
        drawings: The guide's drawings.
        display: The screen: what a millimetre is on it.
        slides: Whether pages slide.
    """

    fonts: Fonts
    icons: Icons
    drawings: Drawings
    display: Display
    slides: bool

    def look_for(self, size: QSize, choices: Choices, language: Language | None) -> Look:
        """Return the look of a window.

        Args:
            size: Its size in px.
            choices: What the family has chosen.
            language: The language that is shown; None reads from left to right.
        """
        right_to_left = language is not None and language.direction == "rtl"
        return Look(
            metrics=self.display.metrics(size.width(), size.height(), choices.text_size),
            theme=THEMES.get(choices.shown_theme, DEFAULT),
            fonts=self.fonts,
            icons=self.icons,
            drawings=self.drawings,
            direction=Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight,
            slides=self.slides and not choices.calm,
            calm=choices.calm,
        )
