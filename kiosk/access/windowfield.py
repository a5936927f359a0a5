"""The targets of the window as contacts find them: in millimetres, from any point."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF

from kiosk.access.field import Point
from kiosk.ui.target import Target

if TYPE_CHECKING:
    from kiosk.access.field import Pressable
    from kiosk.ui.metrics import Display
    from kiosk.ui.window import KioskWindow


class WindowField:
    """What can be pressed in the window now; see `kiosk.access.field.Field`."""

    def __init__(self, window: KioskWindow, display: Display) -> None:
        self._window = window
        self.use(display)

    def use(self, display: Display) -> None:
        """Measure on another display from now on."""
        self._px_per_mm = display.width / display.width_mm

    def point(self, place: QPointF) -> Point:
        """Return a place of the window, in px, as a point in mm."""
        return Point(place.x() / self._px_per_mm, place.y() / self._px_per_mm)

    def mm(self, px: float) -> float:
        """Return a length in mm."""
        return px / self._px_per_mm

    def size_mm(self) -> tuple[float, float]:
        """Return width and height of the window, in mm."""
        return self.mm(self._window.width()), self.mm(self._window.height())

    def at(self, point: Point) -> Target | None:
        """Return the target that stands under a point.

        One that a touch beside all targets presses anyway does not count: it would hide all that is near.
        """
        place = self._place(point)
        target = self._window.target_at(place)
        return None if target is self._beside(place) else target

    def anywhere(self, point: Point) -> Target | None:
        """Return the target that a touch beside all targets presses at a point."""
        return self._beside(self._place(point))

    def near(self, point: Point, reach_mm: float) -> list[tuple[float, Target]]:
        """Return the targets whose edge is at most `reach_mm` away, each with its distance, nearest first."""
        beside = self.anywhere(point)
        found = [
            (self._to_edge(target, point), target)
            for target in self._window.targets()
            if target is not beside
        ]
        return sorted((pair for pair in found if pair[0] <= reach_mm), key=lambda pair: pair[0])

    def distance(self, target: Pressable, point: Point) -> float:
        """Return how far a point is from a target, in mm: 0 over it, infinity where it cannot be pressed."""
        if not isinstance(target, Target) or target not in self._window.targets():
            return math.inf
        if self._window.target_at(self._place(point)) is target:
            return 0.0
        # Where another target lies over it, it is not there: one may cover the whole screen.
        return self._to_edge(target, point) or math.inf

    def _beside(self, place: QPoint) -> Target | None:
        # No contact is outside the window, whatever a panel tells.
        inside = self._window.rect().contains(place)
        return self._window.on_top.anywhere_at(place) if inside else None

    def _place(self, point: Point) -> QPoint:
        return QPoint(
            math.floor(point.x * self._px_per_mm + 1e-6), math.floor(point.y * self._px_per_mm + 1e-6)
        )

    def _to_edge(self, target: Target, point: Point) -> float:
        corner = target.mapTo(self._window, QPoint())
        left, top = corner.x() / self._px_per_mm, corner.y() / self._px_per_mm
        right, bottom = left + target.width() / self._px_per_mm, top + target.height() / self._px_per_mm
        return math.hypot(
            max(left - point.x, 0.0, point.x - right), max(top - point.y, 0.0, point.y - bottom)
        )
