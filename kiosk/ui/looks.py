"""Makes looks: the one place that knows all that a look is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
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
    from kiosk.ui.reach import Mounting
    from kiosk.ui.visit import Choices


class Looks(Struct):
    """What every look has in common.

    Attributes:
        fonts: Typefaces.
        icons: Pictograms.
        drawings: The guide's drawings.
        display: The screen: what a millimetre is on it; another one may come.
        slides: Whether pages slide.
        mounting: How the screen hangs.
    """

    fonts: Fonts
    icons: Icons
    drawings: Drawings
    display: Display
    slides: bool
    mounting: Mounting

    def look_for(self, size: QSize, choices: Choices, language: Language | None) -> Look:
        """Return the look of a window.

        Args:
            size: Its size in px.
            choices: What the family has chosen.
            language: The language that is shown; None reads from left to right.
        """
        right_to_left = language is not None and language.direction == "rtl"
        metrics = self.display.metrics(
            size.width(), size.height(), choices.text_size, large_targets=choices.touch != "steady"
        )
        reach = self.mounting.band(metrics) if choices.reach else None
        return Look(
            # Below the band nothing stands at all: screens end there.
            metrics=replace(metrics, height=reach.bottom) if reach is not None else metrics,
            theme=THEMES.get(choices.shown_theme, DEFAULT),
            fonts=self.fonts,
            icons=self.icons,
            drawings=self.drawings,
            direction=Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight,
            slides=self.slides and not choices.calm,
            calm=choices.calm,
            reach=reach,
        )
