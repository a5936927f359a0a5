"""Medical parts: the pump, its sign through a shirt, spine from behind, brain, muscle."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from .geometry import smooth

if TYPE_CHECKING:
    from .canvas import Canvas, Point


def pump(c: Canvas, x: float, y: float, r: float, squeeze: float = 1) -> None:
    """Draw a round pump seen from the front, refill port in the middle of its face; `squeeze` narrows it."""
    with c.group(x, y):
        c.ellipse(0, 0, r * squeeze, r, "pump", "pump_ring", r * 0.2)
        c.ellipse(0, 0, r * 0.68 * squeeze, r * 0.68, "pump_face")
        c.ellipse(0, 0, r * 0.3 * squeeze, r * 0.3, "white", "pump_ring", r * 0.12)


def pump_sign(c: Canvas, x: float, y: float, r: float) -> None:
    """Draw the pump as if seen through the shirt, in a pale circle of radius `r`."""
    c.circle(x, y, r, "paper", opacity=0.94)
    pump(c, x, y, r * 0.62)


def drop(c: Canvas, x: float, y: float, r: float, role: str = "medicine") -> None:
    """Draw a drop of radius `r` that points up."""
    c.path(
        f"M{x} {y - r * 1.9} C{x + r * 0.5} {y - r * 1.1} {x + r} {y - r * 0.6} {x + r} {y} "
        f"A{r} {r} 0 0 1 {x - r} {y} C{x - r} {y - r * 0.6} {x - r * 0.5} {y - r * 1.1} {x} {y - r * 1.9}Z",
        role,
    )
    c.path(
        f"M{x - r * 0.5} {y + r * 0.1} q{r * 0.1} {r * 0.4} {r * 0.45} {r * 0.45}",
        stroke="white",
        width=r * 0.22,
    )


def brain(c: Canvas, w: float) -> None:
    """Draw a friendly brain around (0, 0), `w` wide, seen from the front."""
    with c.group(s=w / 100):
        lobes: list[tuple[float, float, float]] = [
            (-30, -6, 22), (-20, -24, 19), (0, -28, 18), (20, -24, 19),
            (30, -6, 22), (-26, 12, 18), (26, 12, 18), (0, 6, 28),
        ]  # fmt: skip
        for x, y, r in lobes:
            c.circle(x, y, r, "brain")
        c.path("M0 -44 Q-3 -10 0 26", stroke="brain_shade", width=4)
        for side in (-1, 1):
            for d in (
                (f"M{side * 12} -32 "
                f"q{side * 8} 8 {side * 1} 16"), f"M{side * 34} -20 q{side * -12} 4 {side * -8} 14",
                (f"M{side * 14} 4 "
                f"q{side * 10} -4 {side * 16} 6"), f"M{side * 40} 4 q{side * -8} 2 {side * -8} 12",
            ):  # fmt: skip
                c.path(d, stroke="brain_shade", width=4)


def vertebra(c: Canvas, x: float, y: float, w: float, h: float) -> None:
    """Draw one vertebra from behind: a rounded block with two side processes."""
    c.path(
        f"M{x - w * 0.62} {y - h * 0.05} L{x + w * 0.62} {y - h * 0.05}", stroke="bone_shade", width=h * 0.36
    )
    c.rect(x - w / 2, y - h * 0.42, w, h * 0.84, h * 0.3, "bone", "bone_shade", 2)


def spine_points(top: Point, low: Point, bow: float, count: int) -> list[Point]:
    """Return the middles of the vertebrae on a slightly bowed line; the lower ones are taller."""
    sizes = [1 + 0.045 * i for i in range(count)]
    total = sum(sizes)
    run, found = 0.0, []
    for size in sizes:
        t = (run + size / 2) / total
        run += size
        x = top[0] + (low[0] - top[0]) * t + bow * math.sin(math.pi * t)
        found.append((x, top[1] + (low[1] - top[1]) * t))
    return found


def medicine_dots(c: Canvas, points: list[Point], sizes: tuple[float, ...] = (4, 3, 5)) -> None:
    """Draw small round drops of medicine."""
    for i, (x, y) in enumerate(points):
        c.circle(x, y, sizes[i % len(sizes)], "medicine")


def bolt(c: Canvas, x: float, y: float, turn: float, s: float = 1, role: str = "gold") -> None:
    """Draw a small flash that means a signal."""
    with c.group(x, y, turn=turn, s=s):
        c.poly((2, -14), (-8, 2), (-1, 2), (-3, 14), (8, -3), (1, -3), fill=role, stroke=role, width=4)


def palm(c: Canvas, skin: str, dark: str) -> None:
    """Draw an open hand, fingers up, about 150 wide and 210 high, the middle of the palm at (0, 0)."""
    for x, y, turn, length in ((-38, -42, -12, 66), (-13, -52, -4, 78), (13, -52, 4, 76), (38, -40, 12, 62)):
        with c.group(x, y, turn=turn):
            c.rect(-12, -length, 24, length + 30, 12, skin)
    c.path(smooth([(50, 22), (84, -8), (88, -26), (74, -36), (58, -22), (40, -8)], closed=True), skin)
    c.path("M-52 -40 Q-56 20 -36 52 L-34 96 L34 96 L36 52 Q58 26 52 -36 Q0 -56 -52 -40Z", skin)
    c.path("M28 48 Q24 16 44 0", stroke=dark, width=4)
