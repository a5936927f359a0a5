"""Sizes in millimetres, turned into pixels of the real screen. The only module that knows a size.

Sources: VVSG 2.0 7.1-G (text sizes) and 7.2-I (targets); Chen and others 2013, PubMed 23021630 (targets of
20 mm serve most people, 30 mm those with a motor disability); WCAG 2.2, 1.4.8 (line spacing and length).
"""

from __future__ import annotations

import math

from msgspec import Struct

CAPITALS_MM = (4.0, 5.2, 6.8, 8.8)
"""Height of a capital letter for the text sizes 1 to 4."""

LARGE_SCREEN_MM = 300
"""Screens at least this wide start with text size 3, smaller ones with 2."""

SMALLEST_CAPITAL_MM = 4.0
"""No word on any screen is smaller."""

ASSUMED_WIDTH_MM = 476
"""A screen of 21.5 inches, assumed where neither the configuration nor the display tells a width."""

TARGET_MM = 20.0
"""Usual height and least width of a target."""

LARGE_TARGET_MM = 30.0
"""The same for hands that shake, where the screen has the room."""

TARGET_FLOOR_MM = 12.7
"""No target is smaller, on any screen."""

TARGET_GAP_FLOOR_MM = 2.54
"""No two targets are closer."""

HEADLINE_FACTOR = 1.6
"""Capital height of a headline, in capitals of the text."""

LINE_SPACING = 1.5

# From here on a screen holds eight targets of 30 mm in a bar, and two rows of tiles above it.
_ROOMY_MM = 180

FOCUS_RING_MM = 1.0
FOCUS_RING_FLOOR_PX = 3


class Display(Struct, frozen=True):
    """How dense the pixels of the screen are; it stays so when the screen is turned.

    Attributes:
        width: Width of the screen in px, as it first was.
        width_mm: The same in mm.
    """

    width: int
    width_mm: float

    def metrics(self, width: int, height: int, text_size: int, *, large_targets: bool = False) -> Metrics:
        """Return the sizes for a window of `width` x `height` px on this screen."""
        width_mm = width * self.width_mm / self.width
        return Metrics(width, height, width_mm, text_size, large_targets=large_targets)


class Metrics(Struct, frozen=True):
    """The screen and the chosen text size: all that sizes depend on.

    Attributes:
        width: Width of the window in px.
        height: Height of the window in px.
        width_mm: Width of the window in mm.
        text_size: 1 to 4.
        large_targets: Whether targets are for hands that shake.
    """

    width: int
    height: int
    width_mm: float
    text_size: int
    large_targets: bool = False

    @property
    def px_per_mm(self) -> float:
        """Pixels of one millimetre; pixels are taken to be square."""
        return self.width / self.width_mm

    @property
    def height_mm(self) -> float:
        """Height of the window in mm."""
        return self.height / self.px_per_mm

    @property
    def portrait(self) -> bool:
        """Whether the window is higher than wide."""
        return self.height > self.width

    def px(self, mm: float) -> int:
        """Return a length in whole pixels, never shorter than `mm`."""
        return math.ceil(mm * self.px_per_mm - 1e-6)

    @property
    def capital_mm(self) -> float:
        """Height of a capital letter of the guide's text in mm."""
        return CAPITALS_MM[self.text_size - 1]

    @property
    def label_mm(self) -> float:
        """Capital height of the words on targets: it grows with the text, as far as the screen has room."""
        roomy = min(1.0, min(self.width_mm, self.height_mm * 1.4) / 320)
        return max(SMALLEST_CAPITAL_MM, self.capital_mm * 0.72 * roomy)

    @property
    def title_mm(self) -> float:
        """Capital height of a screen's title."""
        return max(self.label_mm, min(self.capital_mm * HEADLINE_FACTOR, self.height_mm * 0.045))

    @property
    def invitation_mm(self) -> float:
        """Capital height of "touch anywhere to begin", which is read from across the room."""
        return max(self.title_mm * 1.4, min(self.width_mm, self.height_mm) * 0.055)

    @property
    def quiet_mm(self) -> float:
        """Capital height of the quietest words."""
        return SMALLEST_CAPITAL_MM

    @property
    def target_mm(self) -> float:
        """Height and least width of a target: grows with the words on it, and for hands that shake."""
        if self.height_mm < 120:
            return 16.0
        roomy = min(self.width_mm * 0.7, self.height_mm) >= _ROOMY_MM
        usual = LARGE_TARGET_MM if self.large_targets and roomy else TARGET_MM
        return max(usual, self.label_mm * 4.2)

    @property
    def pad_mm(self) -> float:
        """Space above and below what stands in a target."""
        return 2.4 if self.height_mm >= 120 else 0.8

    @property
    def gap_mm(self) -> float:
        """Space between targets, and between groups on a screen."""
        return max(3.0, min(8.0, min(self.width_mm, self.height_mm) * 0.026))

    @property
    def margin_mm(self) -> float:
        """Space between the edge of the screen and what stands on it.

        Important targets keep 10 mm from the edge where the screen has the room: people whose hands shake
        miss more at edges, and frames of touch screens stand proud.
        """
        return max(4.0, min(14.0, min(self.width_mm, self.height_mm) * 0.045))

    @property
    def scan_ring_mm(self) -> float:
        """Thickness of the ring while switches move it: their users sit farther away than a finger does."""
        return 2.2 if self.height_mm >= 120 else 1.3

    @property
    def bar_pad_mm(self) -> float:
        """Space above the targets of the bar."""
        return 2.0 if self.height_mm < 120 else self.gap_mm * 0.8

    @property
    def foot_mm(self) -> float:
        """Space between the lowest targets and the edge of the screen: 10 mm where it has the room."""
        return 10.0 if self.height_mm >= _ROOMY_MM else self.bar_pad_mm

    @property
    def corner_mm(self) -> float:
        """Radius of rounded corners."""
        return min(7.0, self.gap_mm * 1.2)


def default_text_size(width_mm: float) -> int:
    """Return the text size that a screen of this width starts with."""
    return 3 if width_mm >= LARGE_SCREEN_MM else 2
