"""Points, smooth outlines and a simple way to see a body or a chair from any side.

Screen points are (x, y) in pixels, y down. Body points are (x, y, z): x to the person's own left,
y up from the floor, z forward, in the units of the build (a child is about 360 tall).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .canvas import Point

Point3 = tuple[float, float, float]


def lerp(a: Point, b: Point, t: float) -> Point:
    """Return the point a share `t` of the way from a to b."""
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def away(a: Point, b: Point) -> tuple[float, Point]:
    """Return the distance from a to b and the unit vector that points there."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    size = math.hypot(dx, dy) or 1e-6
    return size, (dx / size, dy / size)


def smooth(points: Sequence[Point], *, closed: bool = False, start: bool = True) -> str:
    """Return path data for a smooth curve through the points (Catmull-Rom)."""
    count = len(points)

    def at(i: int) -> Point:
        return points[i % count] if closed else points[max(0, min(count - 1, i))]

    data = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"] if start else []
    here = _tenths(points[0])
    data.append("c")
    for i in range(count if closed else count - 1):
        p0, p1, p2, p3 = at(i - 1), at(i), at(i + 1), at(i + 2)
        c1 = _tenths((p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6))
        c2 = _tenths((p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6))
        end = _tenths(p2)
        data += [_step(here, point) for point in (c1, c2, end)]
        here = end
    return "".join(data) + ("Z" if closed else "")


def _tenths(p: Point) -> tuple[int, int]:
    """Return a point in whole tenths of a pixel: steps between such points add up without drift."""
    return (round(float(f"{p[0]:.1f}") * 10), round(float(f"{p[1]:.1f}") * 10))


def _step(a: tuple[int, int], b: tuple[int, int]) -> str:
    """Return the way from a to b as short path data; every number brings its own separator."""
    return "".join(f"{(end - start) / 10:g}" if end < start else f" {(end - start) / 10:g}"
                   for start, end in zip(a, b, strict=True))  # fmt: skip


def _spine(points: Sequence[Point], radii: Sequence[float], steps: int) -> list[tuple[Point, float]]:
    """Sample a smooth curve through the points with its radius at each sample."""
    count = len(points)
    samples: list[tuple[Point, float]] = []
    for i in range(count - 1):
        p0, p1, p2, p3 = points[max(0, i - 1)], points[i], points[i + 1], points[min(count - 1, i + 2)]
        for k in range(steps):
            t = k / steps
            q = [
                0.5
                * (
                    2 * p1[j]
                    + (p2[j] - p0[j]) * t
                    + (2 * p0[j] - 5 * p1[j] + 4 * p2[j] - p3[j]) * t * t
                    + (3 * p1[j] - p0[j] - 3 * p2[j] + p3[j]) * t**3
                )
                for j in (0, 1)
            ]
            ease = t * t * (3 - 2 * t)
            samples.append(((q[0], q[1]), radii[i] + (radii[i + 1] - radii[i]) * ease))
    samples.append((points[-1], radii[-1]))
    return samples


def tube_edges(
    points: Sequence[Point], radii: Sequence[float], steps: int = 2
) -> tuple[list[Point], list[Point]]:
    """Return the two edges (left and right of the direction of travel) of a tube of changing radius."""
    samples = _spine(points, radii, steps)
    left: list[Point] = []
    right: list[Point] = []
    for i, (point, radius) in enumerate(samples):
        before, after = samples[max(0, i - 1)][0], samples[min(len(samples) - 1, i + 1)][0]
        _, (ux, uy) = away(before, after)
        left.append((point[0] + uy * radius, point[1] - ux * radius))
        right.append((point[0] - uy * radius, point[1] + ux * radius))
    return left, right


def tube(
    points: Sequence[Point],
    radii: Sequence[float],
    *,
    flat_end: bool = False,
    flat_start: bool = False,
    steps: int = 2,
) -> str:
    """Return the outline of a limb: a smooth tube with a round start and a round or flat end."""
    left, right = tube_edges(points, radii, steps)
    back = right[::-1]
    r0, r1 = radii[0], radii[-1]
    data = smooth(left)
    if flat_end:
        data += f" L{back[0][0]:.2f} {back[0][1]:.2f} "
    else:
        data += f" A{r1:.2f} {r1:.2f} 0 0 1 {back[0][0]:.2f} {back[0][1]:.2f} "
    data += smooth(back, start=False)
    if flat_start:
        return data + "Z"
    return data + f" A{r0:.2f} {r0:.2f} 0 0 1 {left[0][0]:.2f} {left[0][1]:.2f}Z"


def joint(start: Point, end: Point, upper: float, lower: float, bend: float) -> tuple[Point, Point]:
    """Return (elbow or knee, wrist or ankle) of a limb that reaches from start toward end.

    `bend` +1 bends to the right of the direction of travel as seen on the screen, -1 to the left.
    """
    distance, (ux, uy) = away(start, end)
    reach = max(abs(upper - lower) + 1, min(distance, upper + lower - 0.5))
    along = (reach * reach + upper * upper - lower * lower) / (2 * reach)
    off = math.sqrt(max(0.0, upper * upper - along * along)) * bend
    middle = (start[0] + ux * along - uy * off, start[1] + uy * along + ux * off)
    return middle, (start[0] + ux * reach, start[1] + uy * reach)


@dataclass(frozen=True)
class View:
    """How a body or a chair is seen.

    Attributes:
        x: Screen place of the body's origin (the floor below it).
        y: The same, downward.
        s: Scale.
        yaw: Degrees: 0 faces us, 90 faces screen left, -90 screen right, 180 away.
        pitch: Degrees we look down.
        roll: Degrees the whole is turned clockwise on the screen (-90: lies with the head to the left).
    """

    x: float
    y: float
    s: float = 1
    yaw: float = 0
    pitch: float = 10
    roll: float = 0

    def depth(self, p: Point3) -> float:
        """Return how near to us a body point is."""
        a = math.radians(self.yaw)
        return p[0] * math.sin(a) + p[2] * math.cos(a)

    def at(self, p: Point3) -> Point:
        """Return the screen point of a body point."""
        a = math.radians(self.yaw)
        dx = p[0] * math.cos(a) - p[2] * math.sin(a)
        dy = -p[1] * math.cos(math.radians(self.pitch)) + self.depth(p) * math.sin(math.radians(self.pitch))
        r = math.radians(self.roll)
        x, y = dx * math.cos(r) - dy * math.sin(r), dx * math.sin(r) + dy * math.cos(r)
        return (self.x + x * self.s, self.y + y * self.s)

    def ring(self, center: Point3, radius: float) -> str:
        """Return the path of a circle that stands in the forward-up plane (a wheel)."""
        k = 0.5523 * radius
        r = radius
        turns = [
            ((r, 0), (r, k), (k, r)),
            ((0, r), (-k, r), (-r, k)),
            ((-r, 0), (-r, -k), (-k, -r)),
            ((0, -r), (k, -r), (r, -k)),
        ]
        flat = [point for turn in turns for point in turn]
        screen = [self.at((center[0], center[1] + b, center[2] + a)) for a, b in flat]
        data = f"M{screen[0][0]:.2f} {screen[0][1]:.2f}"
        for i in range(0, 12, 3):
            c1, c2, p = screen[i + 1], screen[i + 2], screen[(i + 3) % 12]
            data += f" C{c1[0]:.2f} {c1[1]:.2f} {c2[0]:.2f} {c2[1]:.2f} {p[0]:.2f} {p[1]:.2f}"
        return data + "Z"
