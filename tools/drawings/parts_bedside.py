"""Things at a hospital bed: mask, finger clip, monitor with a heart, blanket, cup, stethoscope, clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .geometry import smooth
from .marks import heart
from .palette import shade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .canvas import Canvas, Point
    from .people import Figure


def blanket(
    c: Canvas, edge: Sequence[Point], folds: Sequence[Sequence[Point]], role: str = "blanket"
) -> None:
    """Draw a blanket whose outline runs through `edge`, with soft folds."""
    c.path(smooth(edge) + "Z", role)
    for fold in folds:
        c.path(smooth(fold), stroke=shade(role), width=5)


def soft_mask(c: Canvas) -> None:
    """Draw a clear face mask from the side: its cushion at (0, 0) faces down, its hose end at (0, -46)."""
    c.path("M-25 -2 Q-22 -34 -9 -38 L9 -38 Q22 -34 25 -2Z", "gown", "gown_shade", 4)
    c.path("M-12 -14 Q-10 -26 -4 -30", stroke="white", width=4)
    c.rect(-30, -8, 60, 15, 7.5, "glove", "glove_shade", 3)
    c.rect(-8, -50, 16, 15, 4, "metal", "metal_shade", 2)


def finger_clip(c: Canvas, role: str = "blue") -> None:
    """Draw a soft clip on a finger tip that points right from (0, 0), with its small light."""
    c.rect(-9, -9, 24, 18, 7, role)
    c.line((-8, 0), (14, 0), stroke=shade(role), width=3)
    c.circle(6, -4, 2.6, "heart")


def heart_monitor(c: Canvas, foot: float = 200) -> None:
    """Draw a monitor on a stand, 140 by 104, with a heart and two calm waves; its foot is `foot` below."""
    c.line((0, 40), (0, foot - 4), stroke="metal_shade", width=10)
    c.line((-38, foot), (38, foot), stroke="metal_shade", width=11)
    c.rect(-70, -54, 140, 104, 14, "metal")
    c.rect(-59, -43, 118, 82, 8, "screen")
    with c.group(-40, -22, s=0.72):
        heart(c, "heart")
    beat = [(-20, -20), (-8, -20), (-2, -32), (6, -8), (12, -20), (28, -20), (34, -30), (40, -14), (45, -20)]
    c.line(*beat, (52, -20), stroke="scrub", width=4)
    c.path("M-52 18 q13 -16 26 0 t26 0 t26 0 t26 0", stroke="pool", width=4.5)


def cup_with_straw(c: Canvas, role: str = "sun") -> None:
    """Draw a cup with a bent straw, 34 wide and 44 high, its foot at (0, 22)."""
    c.line((2, -10), (8, -38), (24, -42), stroke="coral", width=5)
    c.path("M-18 -20 L18 -20 L14 18 Q13 23 8 23 L-8 23 Q-13 23 -14 18Z", role)
    c.path("M9 -20 L18 -20 L14 18 Q13 23 8 23 L4 23Z", shade(role), opacity=0.6)
    c.rect(-21, -25, 42, 8, 4, shade(role))


def day_clock(c: Canvas, r: float = 62, hour: float = 60, minute: float = 0) -> None:
    """Draw a clock whose rim is half day and half night, with a sun and a moon; hands in degrees."""
    k = r + 18
    c.path(f"M0 {-k} A{k} {k} 0 0 1 0 {k}Z", "denim")
    c.path(f"M0 {-k} A{k} {k} 0 0 0 0 {k}Z", "cord")
    c.circle(0, 0, r - 6, "paper")
    for turn in range(0, 360, 30):
        with c.group(turn=turn):
            long = 9 if turn % 90 == 0 else 4
            c.line((0, -r + 13), (0, -r + 13 + long), stroke="ink_soft", width=4)
    with c.group(turn=hour):
        c.line((0, 4), (0, -r * 0.42), stroke="screen", width=8)
    with c.group(turn=minute):
        c.line((0, 4), (0, -r * 0.62), stroke="screen", width=5)
    c.circle(0, 0, 6, "heart")
    sun_at, moon_at = -r - 4, r + 4
    for x in (sun_at, moon_at):
        c.circle(x, 0, 25, "white")
    with c.group(sun_at, 0):
        c.circle(0, 0, 9.5, "gold")
        for turn in range(0, 360, 45):
            with c.group(turn=turn):
                c.line((0, -15), (0, -18), stroke="gold", width=4)
    with c.group(moon_at, 0):
        moon(c, 14)


def moon(c: Canvas, r: float, role: str = "lilac_shade") -> None:
    """Draw a crescent around (0, 0)."""
    inner = f"A{r * 0.82} {r * 0.82} 0 0 1 {r * 0.3} {-r}Z"
    c.path(f"M{r * 0.3} {-r} A{r} {r} 0 1 0 {r * 0.95} {r * 0.45} {inner}", role)


def stethoscope(f: Figure) -> None:
    """Hang a stethoscope round the neck of someone whose trunk is drawn."""
    s = f.s
    ends = [
        f.local(t, x * s) for t, x in ((1.0, -22), (0.84, -24), (0.68, -6), (0.74, 14), (0.9, 25), (1.0, 23))
    ]
    f.c.path(smooth(ends), stroke="screen", width=5 * s)
    x, y = f.local(0.68, -6 * s)
    x2, y2 = f.local(0.5, 2 * s)
    f.c.line((x, y), (x2, y2), stroke="screen", width=5 * s)
    f.c.circle(x2, y2 + 5 * s, 9 * s, "metal", "metal_shade", 4 * s)


def hand_arc(c: Canvas, points: Sequence[Point], role: str = "ink_soft", width: float = 4) -> None:
    """Draw a thin double-ended arc that shows a gentle movement to and fro."""
    c.path(smooth(points), stroke=role, width=width)
    for tip, before in ((points[0], points[1]), (points[-1], points[-2])):
        dx, dy = tip[0] - before[0], tip[1] - before[1]
        size = (dx * dx + dy * dy) ** 0.5 or 1
        ux, uy = dx / size, dy / size
        c.line(
            (tip[0] - ux * 11 - uy * 8, tip[1] - uy * 11 + ux * 8),
            tip,
            (tip[0] - ux * 11 + uy * 8, tip[1] - uy * 11 - ux * 8),
            stroke=role,
            width=width,
        )
