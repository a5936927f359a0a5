"""Which display the window is on, and how wide it really is."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Protocol, TypeVar

from kiosk.ui.metrics import ASSUMED_WIDTH_MM

if TYPE_CHECKING:
    from collections.abc import Sequence

logger = logging.getLogger(__name__)

# A display says its size in whole centimetres or not at all; some say the size of another one. Between these
# bounds lie all displays that a kiosk can be built with: on narrower ones the bar has no room.
_PLAUSIBLE_MM = (150.0, 2000.0)
_PLAUSIBLE_PX_PER_MM = (1.0, 24.0)

# Televisions are known to tell 16 cm, of their 16:9 or 16:10, in place of a width. Displays that truly are so
# wide (7 inches) have no more than 1280 px.
_ASPECT_MM, _ASPECT_PX = 160.0, 1280

# What a clinic measures and what a display tells, in whole centimetres, differ by less than this part.
_ALIKE = 0.2


class Named(Protocol):
    """A display with a connector."""

    def name(self) -> str:
        """Return the name of its connector."""


Chosen = TypeVar("Chosen", bound=Named)


def choose_display(displays: Sequence[Chosen], main: Chosen, name: str) -> Chosen:
    """Return the display with the connector `name`, else the main one."""
    if not name:
        return main
    for display in displays:
        if display.name() == name:
            return display
    there = ", ".join(display.name() for display in displays)
    logger.warning("There is no display %r; the main one is used. There are: %s.", name, there)
    return main


def width_of(display_px: int, display_mm: float, configured_mm: int) -> float:
    """Return the width of a display in mm.

    Args:
        display_px: Its width in px.
        display_mm: The width in mm that the display itself tells (EDID); 0 where it tells none.
        configured_mm: The width in mm that the configuration tells; 0 where it tells none.
    """
    plausible = _is_plausible(display_px, display_mm)
    if configured_mm:
        if plausible and abs(display_mm / configured_mm - 1) > _ALIKE:
            logger.warning(
                "The display tells a width of %.0f mm, and [screen] width_mm is %d, which is taken. Measure "
                "the picture without the frame: all sizes rest on it.",
                display_mm,
                configured_mm,
            )
        return float(configured_mm)
    if plausible:
        return display_mm
    if display_mm == 0:
        logger.info("The display does not tell its width; %d mm is assumed.", ASSUMED_WIDTH_MM)
    else:
        logger.warning(
            "The display tells a width of %g mm, which cannot be; %d mm is assumed. Measure the picture, and "
            "set [screen] width_mm.",
            display_mm,
            ASSUMED_WIDTH_MM,
        )
    return float(ASSUMED_WIDTH_MM)


def _is_plausible(display_px: int, display_mm: float) -> bool:
    """Return whether a display of so many px can be so many mm wide."""
    if not _PLAUSIBLE_MM[0] <= display_mm <= _PLAUSIBLE_MM[1]:
        return False
    if display_mm == _ASPECT_MM and display_px > _ASPECT_PX:
        return False
    return _PLAUSIBLE_PX_PER_MM[0] <= display_px / display_mm <= _PLAUSIBLE_PX_PER_MM[1]
