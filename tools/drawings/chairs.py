"""Wheelchair and walker as simple models in body units (seat of a child's chair 92 above the floor)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .palette import shade

if TYPE_CHECKING:
    from .canvas import Canvas
    from .geometry import Point3, View


@dataclass(frozen=True)
class Chair:
    """A child's wheelchair. Call back() before the child and front() after.

    Attributes:
        v: The same view as the child's.
        frame: Role of the frame.
        seat: Role of the cushions.
        headrest: Draw a headrest.
        laterals: Draw trunk supports.
    """

    c: Canvas
    v: View
    frame: str = "coral"
    seat: str = "cushion"
    headrest: bool = False
    laterals: bool = False
    high: float = 0
    wheel: float = 64

    def _bar(self, *points: Point3, role: str = "", width: float = 7) -> None:
        self.c.line(*[self.v.at(p) for p in points], stroke=role or self.frame, width=width * self.v.s)

    def _panel(self, *points: Point3, role: str, rounding: float = 14) -> None:
        self.c.poly(*[self.v.at(p) for p in points], fill=role, stroke=role, width=rounding * self.v.s)

    def _big_wheel(self, x: float) -> None:
        v, s, r = self.v, self.v.s, self.wheel
        hub: Point3 = (x, r, -8)
        self.c.path(v.ring(hub, r - 3), "white", opacity=0.22)
        for turn in ((0, 1), (0.87, 0.5), (0.87, -0.5)):
            a = (x, r + turn[1] * (r - 6), -8 + turn[0] * (r - 6))
            z = (x, r - turn[1] * (r - 6), -8 - turn[0] * (r - 6))
            self._bar(a, z, role="metal", width=2.2)
        self.c.path(v.ring(hub, r - 3), stroke="tire", width=8 * s)
        out = x + (4 if x > 0 else -4)
        self.c.path(v.ring((out, r, -8), r - 13), stroke="metal", width=3.4 * s)
        self.c.path(v.ring(hub, 7), self.frame, self.frame, 4 * s)

    def _caster(self, x: float) -> None:
        s = self.v.s
        self._bar((x, 46, 44), (x, 16, 50), width=6)
        self.c.path(self.v.ring((x, 15, 50), 11), "metal", "tire", 8 * s)

    def _hanger(self, x: float) -> None:
        self._bar((x, 92, 36), (x, 84, 62), (x, 24, 82), width=6)

    def plates(self) -> None:
        """Draw the two footplates."""
        for side in (-1, 1):
            x0, x1 = side * 5, side * 36
            self._panel((x0, 18, 74), (x1, 18, 74), (x1, 18, 104), (x0, 18, 104), role="tire", rounding=7)

    def back(self) -> None:
        """Draw all that is behind the child."""
        v = self.v
        near = 1 if v.depth((1, 0, 0)) > 0.02 else -1
        top = 196 + self.high
        away = v.depth((0, 0, 1)) < 0
        if not away:
            for side in (-near, near):
                self._bar((side * 36, 100, -36), (side * 36, top + 8, -42), width=8)
                self._bar((side * 36, top + 8, -42), (side * 36, top + 10, -66), role="tire", width=11)
        self._big_wheel(-near * 52)
        for side in (-near, near):
            self._caster(side * 34)
        self._bar((-near * 38, 90, -34), (-near * 38, 90, 36), width=8)
        self._bar((-36, 58, -6), (36, 58, -6), width=7)
        if self.headrest:
            self._bar((0, top - 4, -40), (0, top + 44, -40), width=9, role="metal")
            self._panel((-34, top + 28, -32), (34, top + 28, -32), (34, top + 66, -32), (-34, top + 66, -32),
                        role=shade(self.seat), rounding=24)  # fmt: skip
        self._panel(
            (-36, 98, -36),
            (36, 98, -36),
            (36, top - 6, -40),
            (-36, top - 6, -40),
            role=self.seat,
            rounding=18,
        )
        if self.laterals:
            for side in (-1, 1):
                x = side * 42
                pad: tuple[Point3, ...] = ((x, 140, -24), (x, 140, 2), (x, 168, 2), (x, 168, -24))
                self._panel(*pad, role=shade(self.seat), rounding=14)
        self._panel(
            (-36, 96, -30), (36, 96, -30), (36, 96, 40), (-36, 96, 40), role=shade(self.seat), rounding=12
        )
        self._arm_rest(-near * 46)
        for side in (-near, near):
            self._hanger(side * 26)
        self.plates()

    def _arm_rest(self, x: float) -> None:
        self._bar((x, 94, 24), (x, 134, 24), width=6)
        self._bar((x, 138, -22), (x, 138, 30), role="tire", width=11)

    def front(self) -> None:
        """Draw what is between us and the child: the near wheel, frame and armrest."""
        near = 1 if self.v.depth((1, 0, 0)) > 0.02 else -1
        facing = abs(self.v.yaw) < 12
        self._bar((near * 42, 90, -34), (near * 42, 90, 38), width=8)
        self._arm_rest(near * 46)
        self._big_wheel(near * 52)
        if facing:
            self._arm_rest(-near * 46)

    def belt(self, left: tuple[float, float], right: tuple[float, float]) -> None:
        """Draw a lap belt low across the hips, clear of the belly."""
        x, y = (left[0] + right[0]) / 2, (left[1] + right[1]) / 2 + 5 * self.v.s
        self.c.path(
            f"M{left[0]} {left[1]} Q{x} {y + 4} {right[0]} {right[1]}", stroke="tire", width=8 * self.v.s
        )
        self.c.rect(x - 9 * self.v.s, y - 5 * self.v.s, 18 * self.v.s, 12 * self.v.s, 3, "metal")


@dataclass(frozen=True)
class Walker:
    """A posterior walker: the frame stands behind the child, open to the front."""

    c: Canvas
    v: View
    frame: str = "lilac"
    grip: float = 118

    def _bar(self, *points: Point3, role: str = "", width: float = 7) -> None:
        self.c.line(*[self.v.at(p) for p in points], stroke=role or self.frame, width=width * self.v.s)

    def _side(self, x: float) -> None:
        g, s = self.grip, self.v.s
        self._bar((x, 14, -62), (x, g, -46), (x, g, 12))
        self._bar((x, g, -4), (x, 14, 40))
        self._bar((x, 46, -54), (x, 46, 26), width=5)
        self._bar((x, g, 0), (x, g, 24), role="tire", width=11)
        for z in (-62, 40):
            self.c.path(self.v.ring((x, 11, z), 9), "metal", "tire", 6 * s)

    def back(self) -> None:
        """Draw what is behind the child."""
        near = 1 if self.v.depth((1, 0, 0)) > 0.02 else -1
        self._side(-near * 46)
        for y in (self.grip, 60):
            self._bar((-46, y, -48), (46, y, -48))

    def front(self) -> None:
        """Draw the near side."""
        near = 1 if self.v.depth((1, 0, 0)) > 0.02 else -1
        self._side(near * 46)
