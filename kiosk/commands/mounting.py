"""Whether every target can be brought within reach of a wheelchair, as the screen is mounted. Without Qt."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from kiosk.base.problems import Problem
from kiosk.ui.metrics import ASSUMED_WIDTH_MM, CAPITALS_MM, Metrics
from kiosk.ui.reach import Mounting, least_mm

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.base.options import Screen

# Nearly all displays are so wide for their height; a picture that stands upright is told apart in words.
_USUAL = 16 / 9


class Picture(NamedTuple):
    """The size of the picture in mm, as the display is known to have it."""

    width_mm: float
    height_mm: float


def mounting_problems(
    screen: Screen, path: Path, line: int, picture: Picture | None = None
) -> Iterator[Problem]:
    """Yield what is wrong with the mounting for somebody in a wheelchair.

    Too high is told in any case: what hangs under the highest that is reached must hold all targets, at every
    text size. Too low is told where the height of the picture is known, or follows from its width.

    Args:
        screen: The options.
        path: The configuration file.
        line: The line of `lower_edge_mm` in it; 1 where it has none.
        picture: The picture's size; None for what the options tell, on a usual display.
    """
    mounting, edge = Mounting.of(screen), screen.lower_edge_mm
    width = screen.width_mm or ASSUMED_WIDTH_MM
    size = picture or Picture(width, width / _USUAL)
    need = needed_mm(size)
    start = f"[screen] lower_edge_mm is {edge}:"
    under = math.floor(mounting.high_mm - max(edge, mounting.low_mm))
    if under < need:
        part = f"only {under} mm of the picture hang below" if under > 0 else "the picture hangs above"
        yield Problem(
            path,
            line,
            f"{start} {part} {mounting.high_mm:.0f} mm, the highest that somebody in a wheelchair reaches; "
            f"the targets need {need} mm.",
            f"Mount it at most {math.floor(mounting.high_mm - need)} mm over the floor.",
        )
    over = math.floor(edge + size.height_mm - mounting.low_mm)
    if over < need and (picture or screen.width_mm):
        upright = "" if picture else "unless the picture stands upright, "
        part = f"only {over} mm of it hang above" if over > 0 else "it hangs below"
        yield Problem(
            path,
            line,
            f"{start} {upright}{part} {mounting.low_mm:.0f} mm, the lowest that somebody in a wheelchair "
            f"reaches; the targets need {need} mm.",
            f"Mount it at least {math.ceil(mounting.low_mm + need - size.height_mm)} mm over the floor.",
            warning=picture is None,
        )


def needed_mm(picture: Picture) -> int:
    """Return the height in mm in which all targets can stand at every text size; see `least_mm`."""
    least = max(least_mm(_metrics(picture, text_size)) for text_size in range(1, len(CAPITALS_MM) + 1))
    return math.floor(min(picture.height_mm, math.ceil(least)))


def _metrics(picture: Picture, text_size: int) -> Metrics:
    # Ten pixels for each millimetre: only the millimetres matter here.
    return Metrics(round(picture.width_mm * 10), round(picture.height_mm * 10), picture.width_mm, text_size)
