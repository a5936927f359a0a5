"""Which parts of the touch panel have answered while somebody wipes over it. No Qt.

The screen is divided into parts of about 10 mm. A part has answered when a contact was in it, or passed it on
its way between two places that the panel told. Only middles of contacts count, not their width: a finger
beside a dead place would hide it. All lengths are mm of the real screen.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.access.field import Point

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

PART_MM: Final = 10.0
"""About the width of a fingertip: whoever wipes in rows as wide as a finger comes through every part."""

JUMP_MM: Final = 40.0
"""Contacts farther apart are not joined: a hand that wipes at 2 m/s is told every 33 mm by a slow panel (60
times a second), so what lies between farther ones was passed over by the panel."""

_STEP_MM: Final = 1.0
_MOST_PLACES: Final = 4


class Part(NamedTuple):
    """A part of the screen, counted from its upper left corner."""

    column: int
    row: int


class Place(NamedTuple):
    """Parts that hang together, as the rectangle around them, in mm from the screen's upper left corner."""

    left: int
    top: int
    right: int
    bottom: int

    def __str__(self) -> str:
        """Return it as IT is told it."""
        return f"{self.left} to {self.right} mm from the left, {self.top} to {self.bottom} mm from the top"


class Wiping:
    """One wiping of one screen.

    Attributes:
        columns: How many parts lie side by side.
        rows: How many lie one upon another.
    """

    def __init__(self, width_mm: float, height_mm: float) -> None:
        """Divide a screen; nothing has answered yet."""
        self.columns = max(1, round(width_mm / PART_MM))
        self.rows = max(1, round(height_mm / PART_MM))
        self._width, self._height = width_mm / self.columns, height_mm / self.rows
        self._answered: set[Part] = set()
        self._last: dict[Hashable, Point] = {}

    @property
    def count(self) -> int:
        """How many parts there are."""
        return self.columns * self.rows

    @property
    def answered(self) -> int:
        """How many of them have answered."""
        return len(self._answered)

    @property
    def is_complete(self) -> bool:
        """Whether all of them have."""
        return self.answered == self.count

    def has_answered(self, part: Part) -> bool:
        """Return whether a part has answered."""
        return part in self._answered

    def part_at(self, point: Point) -> Part | None:
        """Return the part under a point; None beside the screen."""
        column, row = math.floor(point.x / self._width), math.floor(point.y / self._height)
        inside = 0 <= column < self.columns and 0 <= row < self.rows
        return Part(column, row) if inside else None

    def touch(self, key: Hashable, point: Point) -> list[Part]:
        """A contact is at a point. Return the parts that have answered by it, and had not before."""
        last = self._last.get(key, point)
        self._last[key] = point
        new: list[Part] = []
        for place in _way(last, point):
            part = self.part_at(place)
            if part is not None and part not in self._answered:
                self._answered.add(part)
                new.append(part)
        return new

    def lift(self, key: Hashable) -> None:
        """A contact is gone."""
        self._last.pop(key, None)

    def lift_all(self) -> None:
        """All contacts are gone."""
        self._last.clear()

    def silent(self) -> list[Place]:
        """Return where no part has answered, the largest place first."""
        left = {
            Part(column, row) for row in range(self.rows) for column in range(self.columns)
        } - self._answered
        groups: list[list[Part]] = []
        while left:
            group = [left.pop()]
            for part in group:
                near = [part for part in _beside(part) if part in left]
                left.difference_update(near)
                group.extend(near)
            groups.append(group)
        return [self._around(group) for group in sorted(groups, key=lambda group: (-len(group), min(group)))]

    def report(self) -> str:
        """Return for IT where the panel did not answer; empty where it did everywhere."""
        places = self.silent()
        if not places:
            return ""
        told = "; ".join(map(str, places[:_MOST_PLACES]))
        more = f"; and {len(places) - _MOST_PLACES} places more" if len(places) > _MOST_PLACES else ""
        parts = f"{self.count - self.answered} of {self.count} parts"
        return f"The touch panel did not answer in {parts}: {told}{more}."

    def _around(self, parts: list[Part]) -> Place:
        columns, rows = [part.column for part in parts], [part.row for part in parts]
        return Place(
            round(min(columns) * self._width),
            round(min(rows) * self._height),
            round((max(columns) + 1) * self._width),
            round((max(rows) + 1) * self._height),
        )


def _way(start: Point, end: Point) -> Iterator[Point]:
    """Yield the points of a way, one each millimetre; only its end where it is a jump."""
    far = start.distance(end)
    steps = max(1, math.ceil(far / _STEP_MM)) if far <= JUMP_MM else 1
    for step in range(1, steps + 1):
        share = step / steps
        yield Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)


def _beside(part: Part) -> Iterator[Part]:
    for across, down in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        yield Part(part.column + across, part.row + down)
