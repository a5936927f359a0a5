"""Which part of the picture somebody in a wheelchair reaches: all targets come down into it in reach mode.

Two limits, and the lower one holds:

- 380 to 1220 mm over the floor: the forward reach of the 2010 ADA Standards for Accessible Design, 308.2.1.
- Never above 60 % of the picture's height: the first often spans the whole picture, and children reach lower
  than that. (The advisory 308.1 has 915 mm for ages 3 and 4, 1015 for 5 to 8, 1120 for 9 to 12. A clinic can
  set its own with `[screen] reach_high_mm`.) The part is our own choice.

Never so little that the screens cannot be laid out: where a picture hangs too high or too low, its targets
take the least that they need, and `ibt-kiosk check` says how to mount it. Without Qt.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from kiosk.base.options import Screen
    from kiosk.ui.metrics import Metrics

LOW_MM = 380
HIGH_MM = 1220
"""What a seated person reaches over the floor, forward and unobstructed: ADA 2010, 308.2.1."""

SHARE = 0.6
"""The part of the picture's height above its lower limit, at most."""

_ROWS = 2

# In the bar a line of text, up to 3.6 capitals high (Noto Sans Arabic), stands under a pictogram of 1.9.
_STACK = 3.6 + 1.9


class Mounting(Struct, frozen=True):
    """How the picture hangs, and how far people reach before it; all in mm over the floor.

    Attributes:
        lower_edge_mm: The picture's lower edge.
        low_mm: The lowest that is reached.
        high_mm: The highest that is reached.
    """

    lower_edge_mm: float = 800
    low_mm: float = LOW_MM
    high_mm: float = HIGH_MM

    @classmethod
    def of(cls, screen: Screen) -> Mounting:
        """Return what the configuration tells."""
        return cls(screen.lower_edge_mm, screen.reach_low_mm, screen.reach_high_mm)

    def reached_mm(self, height_mm: float) -> float:
        """Return how much of a picture `height_mm` high lies within reach, in mm."""
        low, high = self._limits(height_mm)
        return high - low

    def band(self, metrics: Metrics) -> Band:
        """Return where targets stand in reach mode, in a window that fills the picture."""
        height = metrics.height_mm
        least = min(height, least_mm(metrics))
        low, high = self._limits(height)
        if height - low < least:
            # So low that what can be reached of it holds no screen: then all of it is used.
            low = 0.0
        high = min(high, low + SHARE * (height - low))
        if high - low < least:
            # Rather a little too high than cut: first up, then, at the upper edge, down.
            high = min(height, low + least)
            low = min(low, high - least)
        top = metrics.height - math.floor(high * metrics.px_per_mm + 1e-6)
        bottom = metrics.height - math.ceil(low * metrics.px_per_mm - 1e-6)
        return Band(max(0, top), min(metrics.height, bottom))

    def _limits(self, height_mm: float) -> tuple[float, float]:
        """Return the lowest and the highest that is reached, in mm over the picture's lower edge."""
        low = min(height_mm, max(0.0, self.low_mm - self.lower_edge_mm))
        high = min(height_mm, max(0.0, self.high_mm - self.lower_edge_mm))
        return low, max(low, high)


class Band(Struct, frozen=True):
    """Where all targets stand.

    Attributes:
        top: No target reaches above this y, in px of the window.
        bottom: No target reaches to this y or below it.
    """

    top: int
    bottom: int


def bar_mm(metrics: Metrics) -> float:
    """Return the height of the bar in mm, as far as it can be told without fonts: never too little."""
    row = max(metrics.label_mm * _STACK + 1.2 + 2 * metrics.pad_mm, metrics.target_mm)
    # On high screens Back and Next may have a row of their own.
    rows = 2 * row + metrics.gap_mm if metrics.portrait else row
    return rows + metrics.bar_pad_mm + metrics.foot_mm


def least_mm(metrics: Metrics) -> float:
    """Return the least height in mm in which all targets of every screen and layer can be laid out.

    That is the bar and two rows of targets with the gaps around them: a row of tiles; "Hard words" over "Tell
    me more", where they have no room side by side; the languages, and the way to more of them.
    """
    return bar_mm(metrics) + _ROWS * metrics.target_mm + (_ROWS + 1) * metrics.gap_mm
