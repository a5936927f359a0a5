"""What touches can be on: targets, known only by what can be done with them and by how far they are. No Qt.

All lengths are millimetres of the real screen, so that a hand means the same on every display.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CLEAR_MM = 3.0
"""A miss goes to the nearest target only where the second nearest is at least this much farther: closer than
half the smallest gap between targets, nobody can tell which one was meant."""


class Point(NamedTuple):
    """A place on the screen, in mm from its upper left corner."""

    x: float
    y: float

    def distance(self, other: Point) -> float:
        """Return how far another point is, in mm."""
        return math.hypot(self.x - other.x, self.y - other.y)


class Pressable(Protocol):
    """What a contact can be on; `kiosk.ui.target.Target` is one."""

    def setDown(self, down: bool, /) -> None:  # noqa: N802 - Qt's name
        """Sink under a touch, or come up again."""

    def set_progress(self, part: float, /) -> None:
        """Show how much of the time to hold it is over: 0 (nothing is shown) to 1."""

    def click(self) -> None:
        """Be pressed."""


class Field(Protocol):
    """The targets that can be pressed now; `kiosk.access.windowfield.WindowField` is one."""

    def at(self, point: Point) -> Pressable | None:
        """Return the target that stands under a point."""

    def anywhere(self, point: Point) -> Pressable | None:
        """Return the target that a touch beside all targets presses at a point."""

    def near(self, point: Point, reach_mm: float) -> Sequence[tuple[float, Pressable]]:
        """Return the targets whose edge is at most `reach_mm` away, each with its distance, nearest first."""

    def distance(self, target: Pressable, point: Point) -> float:
        """Return how far a point is from a target, in mm: 0 over it, infinity where it cannot be pressed."""


def aimed_at(field: Field, point: Point, near_mm: float) -> Pressable | None:
    """Return the target that a touch means: the one under it, a near one where it is clear which.

    A touch between two targets means neither, also where a touch beside all targets would press something:
    it was aimed at one of the two.
    """
    under = field.at(point)
    if under is not None:
        return under
    near = field.near(point, near_mm + CLEAR_MM) if near_mm else ()
    if not near or near[0][0] > near_mm:
        return field.anywhere(point)
    is_clear = len(near) == 1 or near[1][0] - near[0][0] >= CLEAR_MM
    return near[0][1] if is_clear else None


def middle(points: Iterable[Point]) -> Point:
    """Return the middle of one point or more."""
    xs, ys = zip(*points, strict=True)
    return Point(sum(xs) / len(xs), sum(ys) / len(ys))
