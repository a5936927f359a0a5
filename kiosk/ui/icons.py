"""Pictograms. The only module that knows qtawesome and the names of its icons.

Until `load` has been called, drawing an icon draws nothing.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRect, Qt, Signal

from kiosk.ui.qtpystandin import stand_in

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter
    from qtawesome.iconic_font import IconicFont

# One font of qtawesome's dozen: Phosphor, whose round line is that of the guide's drawings.
_PREFIX = "ph"
_FONT = "phosphor-1.3.0.ttf"
_NAMES = "phosphor-charmap-1.3.0.json"

# The size of the font in a square of side 1, as qtawesome has it.
_FILL = 0.875


class Icon(StrEnum):
    """What a pictogram stands for; the value is its name in the font."""

    NONE = ""
    ABOUT = "info-bold"
    BACK = "caret-left-bold"
    CALL = "phone-fill"
    CALM = "waves-bold"
    CARE = "warning-circle-bold"
    CHOSEN = "check-bold"
    CLEANING = "hand-soap-bold"
    CLOSE = "x-bold"
    COLORS = "circle-half-fill"
    COPY = "copy-bold"
    DARK = "moon-bold"
    DELETE = "backspace-bold"
    EASIER = "wheelchair-bold"
    FASTER = "fast-forward-bold"
    FIST = "hand-fist-bold"
    GROWN_UPS = "article-bold"
    HAND = "hand-pointing-bold"
    HOME = "house-fill"
    HOURS = "clock-bold"
    KIDS = "smiley-bold"
    LANGUAGE = "globe-bold"
    LESS = "minus-bold"
    LIGHT = "sun-bold"
    LISTEN = "speaker-high-bold"
    LOCKED = "lock-simple-bold"
    LOUDER = "speaker-simple-high-bold"
    MORE = "plus-bold"
    NEXT = "caret-right-bold"
    NORMAL = "arrow-counter-clockwise-bold"
    ONE_BUTTON = "record-bold"
    PACK = "package-bold"
    PAUSE = "pause-bold"
    PLAY = "play-bold"
    POWER = "power-bold"
    QUIET = "speaker-slash-bold"
    REACH = "arrow-line-down-bold"
    READING = "chart-bar-bold"
    REPEAT = "repeat-bold"
    RESTART = "arrows-clockwise-bold"
    RETURN = "arrow-left-bold"
    SHAKY = "hand-waving-bold"
    SLOWER = "timer-bold"
    SOFTER = "speaker-simple-low-bold"
    STAFF = "wrench-bold"
    STAY = "hand-waving-fill"
    SWITCH = "target-bold"
    TEXT_SIZE = "text-aa-bold"
    VERY_SHAKY = "hand-palm-bold"
    WELL = "check-circle-bold"
    WORDS = "magnifying-glass-plus-bold"


# Pictograms that point somewhere; they turn around where one reads from right to left.
_POINTING = {Icon.BACK: Icon.NEXT, Icon.NEXT: Icon.BACK, Icon.RETURN: "arrow-right-bold"}

DRAWN: Final = frozenset({*Icon, *_POINTING.values()} - {Icon.NONE})
"""Names of all pictograms that are drawn, in the table of their font."""


class Icons(QObject):
    """Draws pictograms. One for the whole program.

    Signals:
        loaded: The pictograms can be drawn from now on.
    """

    loaded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._font: IconicFont | None = None

    def load(self) -> None:
        """Load the font of pictograms; does nothing the second time."""
        if self._font is not None:
            return
        stand_in()
        from qtawesome.iconic_font import IconicFont

        self._font = IconicFont((_PREFIX, _FONT, _NAMES))
        self.loaded.emit()

    def draw(
        self, painter: QPainter, rect: QRect, icon: Icon, color: QColor, *, direction: Qt.LayoutDirection
    ) -> None:
        """Draw an icon in the middle of `rect` (px), as large as fits."""
        if self._font is None or icon is Icon.NONE:
            return
        name: str = icon
        if direction is Qt.LayoutDirection.RightToLeft:
            name = _POINTING.get(icon, icon)
        side = min(rect.width(), rect.height())
        box = QRect(0, 0, side, side)
        box.moveCenter(rect.center())
        painter.save()
        painter.setPen(color)
        # Not qtawesome's `icon`: its QIcons end the process when the garbage collector lets go of them
        # (qtawesome 1.4, PySide6 6.11).
        painter.setFont(self._font.font(_PREFIX, round(side * _FILL)))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._font.charmap[_PREFIX][name])
        painter.restore()
