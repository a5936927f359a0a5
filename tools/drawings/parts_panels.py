"""Parts of pictures with several views: panels with pips, round views, calendar leaves, a tank, a clinic."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from .canvas import Canvas
from .geometry import smooth
from .marks import heart
from .palette import shade

if TYPE_CHECKING:
    from .canvas import Point

PIPS = {
    1: ((0, 0),),
    2: ((-7, 0), (7, 0)),
    3: ((0, -7.5), (-8, 6), (8, 6)),
    4: ((-7, -7), (7, -7), (-7, 7), (7, 7)),
}


class LeanCanvas(Canvas):
    """A picture of many lines: what all lines share is said once, at the top, to keep the file small."""

    def svg(self) -> str:
        """Return the whole picture as SVG text."""
        shared = ' stroke-linecap="round" stroke-linejoin="round"'
        head, _, rest = super().svg().partition(">")
        nothing = ' fill="none"'
        return f"{head}{nothing}{shared}>{rest.replace(shared, '').replace(nothing, '')}"


def panel(c: Canvas, x: float, y: float, w: float, h: float) -> None:
    """Draw the ground of one view, its upper left corner at (x, y)."""
    c.rect(x, y, w, h, 30, "halo", opacity=0.85)


def pips(c: Canvas, x: float, y: float, count: int) -> None:
    """Draw dots as on a die: which step this is, in every reading direction."""
    c.circle(x, y, 21, "teal")
    for dx, dy in PIPS[count]:
        c.circle(x + dx, y + dy, 4.6, "white")


def lens(c: Canvas, x: float, y: float, r: float, fill: str, rim: str = "medicine_pale") -> None:
    """Draw a round view with its rim."""
    c.circle(x, y, r, fill, rim, 7)


def leaf(
    c: Canvas, x: float, y: float, turn: float = 0, s: float = 1, role: str = "teal", mark: int = -1
) -> None:
    """Draw a loose calendar leaf, 64 by 70, with dots for days and perhaps a heart on one of them."""
    with c.group(x, y, turn=turn, s=s):
        c.rect(-32, -31, 64, 70, 9, "paper_shade")
        c.rect(-32, -35, 64, 70, 9, "paper")
        c.path("M-32 -16 L-32 -26 Q-32 -35 -23 -35 L23 -35 Q32 -35 32 -26 L32 -16Z", role)
        for i in range(9):
            dx, dy = -17 + i % 3 * 17, -5 + i // 3 * 14
            if i == mark:
                with c.group(dx, dy, s=0.46):
                    heart(c, "heart")
            else:
                c.circle(dx, dy, 3.6, "paper_shade")


def tank_pump(c: Canvas, x: float, y: float, r: float, level: float, ring: str = "pump_ring") -> None:
    """Draw a pump whose tank can be seen through its face, filled up to the share `level`."""
    c.circle(x, y, r, "pump", ring, r * 0.16)
    inner = r * 0.78
    c.circle(x, y, inner, "pump_face")
    height = inner * (1 - 2 * level)
    reach = math.sqrt(max(0.0, inner * inner - height * height))
    large = 1 if level > 0.5 else 0
    wave = reach * 0.12
    c.path(
        f"M{x - reach} {y + height} Q{x - reach * 0.5} {y + height - wave} {x} {y + height} "
        f"Q{x + reach * 0.5} {y + height + wave} {x + reach} {y + height} "
        f"A{inner} {inner} 0 {large} 1 {x - reach} {y + height}Z",
        "medicine",
    )
    c.circle(x, y, r * 0.26, "white", ring, r * 0.09)
    a = math.radians(-58)
    c.line(
        (x + math.cos(a) * r * 1.04, y + math.sin(a) * r * 1.04),
        (x + math.cos(a) * r * 1.2, y + math.sin(a) * r * 1.2),
        stroke="pump_shade",
        width=r * 0.2,
    )


def arc_arrow(c: Canvas, x: float, y: float, r: float, start: float, end: float, role: str = "teal") -> None:
    """Draw a bent arrow on a circle around (x, y), from `start` to `end` degrees (0 right, 90 down)."""
    a, b = math.radians(start), math.radians(end)
    sweep = 1 if end > start else 0
    ex, ey = x + r * math.cos(b), y + r * math.sin(b)
    large = 1 if abs(end - start) > 180 else 0
    c.path(
        f"M{x + r * math.cos(a)} {y + r * math.sin(a)} A{r} {r} 0 {large} {sweep} {ex} {ey}",
        stroke=role,
        width=9,
    )
    heading = end + (90 if end > start else -90)
    with c.group(ex, ey, turn=heading):
        c.path("M-15 -15 L2 0 L-15 15", stroke=role, width=9)


def oval_arrow(
    c: Canvas, middle: Point, radii: Point, start: float, end: float, role: str = "teal", *, head: bool = True
) -> None:
    """Draw a bent arrow on an oval, from `start` to `end` degrees (0 right, 90 down)."""
    points = []
    for i in range(9):
        a = math.radians(start + (end - start) * i / 8)
        points.append((middle[0] + radii[0] * math.cos(a), middle[1] + radii[1] * math.sin(a)))
    c.path(smooth(points), stroke=role, width=9)
    if head:
        (x0, y0), (x, y) = points[-2:]
        with c.group(x, y, turn=math.degrees(math.atan2(y - y0, x - x0))):
            c.path("M-15 -15 L2 0 L-15 15", stroke=role, width=9)


def clinic(c: Canvas, s: float = 1) -> None:
    """Draw a small clinic, 190 wide, its floor at (0, 0): a heart over the door, a ramp, windows."""
    with c.group(s=s):
        c.rect(-95, -116, 190, 116, 10, "cream")
        c.rect(60, -116, 35, 116, 10, "cream_shade", opacity=0.6)
        c.rect(-104, -128, 208, 22, 10, "teal")
        c.rect(-46, -158, 92, 42, 12, "teal")
        c.rect(-46, -128, 92, 12, 0, "teal_shade", opacity=0.5)
        c.circle(0, -136, 17, "white")
        with c.group(0, -135, s=0.72):
            heart(c, "heart")
        c.rect(-24, -66, 48, 66, 8, "gown_shade")
        c.rect(-19, -61, 17, 61, 3, "gown")
        c.rect(2, -61, 17, 61, 3, "gown")
        for x in (-70, 70):
            c.rect(x - 20, -84, 40, 34, 7, "gown", "white", 5)
            c.line((x, -84), (x, -52), stroke="white", width=4)
        for x in (-72, -56, 66, 80):
            c.circle(x, -8, 13, "leaf")
        c.rect(-110, -3, 220, 9, 4.5, shade("metal"))


def battery(c: Canvas, x: float, y: float, s: float, level: float, role: str) -> None:
    """Draw a battery that stands, 26 by 44, filled up to the share `level`."""
    with c.group(x, y, s=s):
        c.rect(-6, -27, 12, 8, 3, "ink_soft")
        c.rect(-14, -22, 28, 46, 7, "white", "ink_soft", 4)
        tall = 36 * level
        c.rect(-9, 19 - tall, 18, tall, 3, role)
