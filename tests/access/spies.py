"""Targets and a field of them for the tests of what contacts press: no Qt, no window."""

from __future__ import annotations

import math

from kiosk.access.field import Point


class Spy:
    """A target that counts."""

    def __init__(
        self, name: str, left: float = 0, top: float = 0, width: float = 20, height: float = 20
    ) -> None:
        """Stand somewhere; lengths in mm."""
        self.name = name
        self.left, self.top, self.right, self.bottom = left, top, left + width, top + height
        self.down = False
        self.progress = 0.0
        self.shown: list[float] = []
        self.clicks = 0

    def __repr__(self) -> str:
        return self.name

    @property
    def center(self) -> Point:
        return Point((self.left + self.right) / 2, (self.top + self.bottom) / 2)

    def to_edge(self, point: Point) -> float:
        return math.hypot(
            max(self.left - point.x, 0.0, point.x - self.right),
            max(self.top - point.y, 0.0, point.y - self.bottom),
        )

    def setDown(self, down: bool, /) -> None:  # noqa: N802 - Qt's name
        self.down = down

    def set_progress(self, part: float, /) -> None:
        assert 0 <= part <= 1
        self.progress = part
        self.shown.append(part)

    def click(self) -> None:
        assert not self.down, "a target comes up before it is pressed"
        assert not self.progress, "and its countdown is gone"
        self.clicks += 1


class SpyField:
    """Targets in a row, or wherever they stand."""

    def __init__(self, *targets: Spy, beside: Spy | None = None) -> None:
        """Hold targets, and one that a touch beside all of them presses."""
        self.targets = list(targets)
        self.beside = beside

    def at(self, point: Point) -> Spy | None:
        return next((target for target in self.targets if target.to_edge(point) == 0), None)

    def anywhere(self, _point: Point) -> Spy | None:
        return self.beside

    def near(self, point: Point, reach_mm: float) -> list[tuple[float, Spy]]:
        found = [(target.to_edge(point), target) for target in self.targets]
        return sorted((pair for pair in found if pair[0] <= reach_mm), key=lambda pair: pair[0])

    def distance(self, target: object, point: Point) -> float:
        if target is self.beside:
            return 0.0 if self.at(point) is None else math.inf
        return next((spy.to_edge(point) for spy in self.targets if spy is target), math.inf)


def row(count: int = 3, gap: float = 5, width: float = 20) -> list[Spy]:
    """Return targets beside one another, A to the left."""
    return [Spy(chr(ord("A") + number), number * (width + gap), width=width) for number in range(count)]
