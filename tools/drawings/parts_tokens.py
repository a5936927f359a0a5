"""Small signs and things in the hand: badges, bubbles, pump card, thermometer, waves, swirl, snowflake.

Every function draws around (0, 0) inside a group placed by the caller, unless it takes a place.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from . import rooms
from .body import pump
from .geometry import smooth
from .palette import shade

if TYPE_CHECKING:
    from .canvas import Canvas


def question(c: Canvas, s: float = 1, role: str = "teal") -> None:
    """Draw a question mark, about 40 wide and 78 high."""
    with c.group(s=s):
        c.path("M-17 -17 Q-17 -36 1 -36 Q19 -36 19 -19 Q19 -7 8 -1 Q1 3 1 13", stroke=role, width=11)
        c.circle(1, 32, 7, role)


def badge(c: Canvas, kind: str, r: float = 40) -> None:
    """Draw a sign told by its shape: `yes` a check in a circle, `ask` a bubble, `no` an octagon, crossed."""
    with c.group(s=r / 40):
        if kind == "yes":
            c.circle(0, 0, 40, "calm", "white", 6)
            rooms.check(c, 0, 2, 18, "white", 10)
        elif kind == "ask":
            d = "M-36 -24 Q-36 -38 -22 -38 L22 -38 Q36 -38 36 -24 L36 14 Q36 28 22 28 L6 28 L-14 44 L-14 28 "
            c.path(f"{d}L-22 28 Q-36 28 -36 14Z", "blue_shade", "white", 6)
            with c.group(-1, -4):
                question(c, 0.7, "white")
        else:
            corners = [
                (40 * math.cos(math.radians(a)), 40 * math.sin(math.radians(a))) for a in range(22, 382, 45)
            ]
            c.poly(*corners, fill="alert", stroke="white", width=6)
            for way in (-1, 1):
                c.line((-15 * way, -15), (15 * way, 15), stroke="white", width=10)


def bubble(c: Canvas, w: float, h: float, tail: float, drop: float, role: str = "white") -> None:
    """Draw a speech bubble `w` by `h`; its tail ends at x = `tail`, `drop` below the lower edge."""
    x, y = w / 2, h / 2
    r = min(x, y) * 0.62
    foot = max(-x + r + 14, min(x - r - 14, tail * 0.5))
    c.path(
        f"M{-x + r} {-y} L{x - r} {-y} Q{x} {-y} {x} {-y + r} L{x} {y - r} Q{x} {y} {x - r} {y} "
        f"L{foot + 14} {y} L{tail} {y + drop} L{foot - 14} {y} L{-x + r} {y} Q{-x} {y} {-x} {y - r} "
        f"L{-x} {-y + r} Q{-x} {-y} {-x + r} {-y}Z",
        role,
        "gown",
        5,
    )


def pump_card(c: Canvas) -> None:
    """Draw the pump card, 100 by 66: a picture of the pump and lines, no words."""
    c.rect(-50, -33, 100, 66, 9, "paper", "teal", 5)
    c.path("M-49 -15 L-49 -24 Q-49 -32 -41 -32 L41 -32 Q49 -32 49 -24 L49 -15Z", "teal")
    pump(c, -24, 9, 15)
    for y, w in ((-2, 34), (10, 34), (22, 20)):
        c.line((4, y), (4 + w, y), stroke="paper_shade", width=6)


def thermometer(c: Canvas, level: float, role: str = "alert") -> None:
    """Draw an upright thermometer, 36 by 150, filled to a share of its tube."""
    c.path("M-13 -62 A13 13 0 0 1 13 -62 L13 34 A25 25 0 1 1 -13 34Z", "white", "ink_soft", 5)
    c.circle(0, 52, 16, role)
    c.line((0, 50), (0, 34 - 92 * level), stroke=role, width=11)
    for i in range(4):
        c.line((20, 20 - i * 25), (29, 20 - i * 25), stroke="ink_soft", width=4)


def pocket_thermometer(c: Canvas) -> None:
    """Draw a thermometer as it lies on a table, 110 wide, its small window empty."""
    c.path("M-58 4 L-34 0 L-34 8Z", "metal_shade", "metal_shade", 6)
    c.rect(-36, -8, 92, 24, 12, "teal")
    c.rect(-36, 6, 92, 10, 5, "teal_shade")
    c.rect(-12, -3, 32, 13, 4, "paper")
    c.circle(40, 3.5, 5, "white")


def swirl(c: Canvas, s: float = 1, role: str = "lilac_shade", width: float = 6) -> None:
    """Draw a soft spiral, about 60 wide, that means dizziness."""
    points = [
        (r * math.cos(a), r * 0.76 * math.sin(a))
        for r, a in ((3 + i * 1.22, i * 0.62 + 0.4) for i in range(23))
    ]
    with c.group(s=s):
        c.path(smooth(points), stroke=role, width=width)


def flake(c: Canvas, s: float = 1, role: str = "fluid_deep") -> None:
    """Draw a snow crystal, about 60 wide, that means cold."""
    with c.group(s=s):
        for turn in range(0, 360, 60):
            with c.group(turn=turn):
                c.line((0, 0), (0, -28), stroke=role, width=6)
                c.line((-8, -26), (0, -17), (8, -26), stroke=role, width=5)


def spark(c: Canvas, s: float = 1, role: str = "coral_shade", width: float = 7) -> None:
    """Draw three short pointed lines that mean pain or tightness, opening upward."""
    with c.group(s=s):
        for turn in (-38, 0, 38):
            with c.group(turn=turn):
                c.line((0, -14), (0, -36), stroke=role, width=width)


def zigzag(c: Canvas, s: float = 1, role: str = "gold", width: float = 7) -> None:
    """Draw a jagged line, 56 wide, that means a tight muscle."""
    with c.group(s=s):
        c.line((-28, 6), (-14, -10), (0, 8), (14, -10), (28, 6), stroke=role, width=width)


def breath(c: Canvas, s: float = 1, role: str = "fluid_deep") -> None:
    """Draw one soft breath that curls away to the right, 70 wide."""
    with c.group(s=s):
        c.path("M-34 6 Q0 14 18 4 Q32 -8 20 -18 Q8 -24 4 -12", stroke=role, width=6)


def waves(c: Canvas, r: float, count: int = 3, gap: float = 15, role: str = "coral_shade") -> None:
    """Draw sound waves to both sides of a ring of radius `r`."""
    for way in (-1, 1):
        for i in range(count):
            k = r + i * gap
            x, y = k * math.cos(0.62) * way, k * math.sin(0.62)
            d = f"M{x} {-y} A{k} {k} 0 0 {1 if way > 0 else 0} {x} {y}"
            c.path(d, stroke=role, width=6, opacity=1 - i * 0.18)


def notebook(c: Canvas, role: str = "teal") -> None:
    """Draw an open notebook from above and in front, 150 wide, with lines and small round points."""
    c.path("M-78 30 L-64 -30 L64 -30 L78 30Z", role, role, 10)
    c.path(
        "M-72 24 L-60 -30 Q-30 -38 0 -28 Q30 -38 60 -30 L72 24 Q36 14 0 26 Q-36 14 -72 24Z",
        "paper",
        "paper",
        4,
    )
    c.path("M0 -28 L0 26", stroke="paper_shade", width=4)
    for i in range(3):
        y, out = -17 + i * 14, 48 + i * 4
        c.circle(-out, y, 3.4, "coral")
        c.line((-out + 10, y), (-14, y + 2), stroke="ink_soft", width=3.4)
        if i < 2:
            c.line((14, y + 2), (out - 4, y), stroke="ink_soft", width=3.4)


def handset(c: Canvas, s: float = 1) -> None:
    """Draw a mobile phone from the front, 60 by 108, its screen shows a receiver."""
    with c.group(s=s):
        c.rect(-30, -54, 60, 108, 13, "cushion_shade")
        c.rect(-24, -46, 48, 88, 7, "gown")
        with c.group(0, -2):
            rooms.phone_sign(c, 18, "calm")


def cup(c: Canvas, role: str = "coral") -> None:
    """Draw a cup, 34 wide, 40 high, its foot at y = 0."""
    c.path("M15 -30 Q30 -30 28 -19 Q26 -9 13 -11", stroke=shade(role), width=6)
    c.path("M-17 -38 L17 -38 L13 -4 Q12 0 8 0 L-8 0 Q-12 0 -13 -4Z", role)
    c.ellipse(0, -38, 17, 4.6, shade(role))


def number_card(c: Canvas, role: str = "sun") -> None:
    """Draw a card with a receiver and lines that stand for the telephone numbers, 104 by 76."""
    c.rect(-52, -38, 104, 76, 9, "paper", role, 5)
    with c.group(-26, 0):
        rooms.phone_sign(c, 20, "alert")
    for y, w in ((-16, 38), (0, 38), (16, 26)):
        c.line((4, y), (4 + w, y), stroke="ink_soft", width=5)
