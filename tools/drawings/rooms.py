"""Things around people: furniture, bag, calendar, clock, clipboard, phone, book, toys, tree.

Every function draws around (0, 0) inside a group placed by the caller; units are pixels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .marks import heart, star
from .palette import shade

if TYPE_CHECKING:
    from .canvas import Canvas


def check(c: Canvas, x: float, y: float, size: float, role: str, width: float) -> None:
    """Draw a check mark."""
    c.line(
        (x - size, y),
        (x - size * 0.25, y + size * 0.7),
        (x + size, y - size * 0.75),
        stroke=role,
        width=width,
    )


def calendar(c: Canvas, marked: tuple[int, int] = (2, 1), mark: str = "alert") -> None:
    """Draw a calendar page, 150 by 150 around (0, 0), with one marked day (column, row)."""
    c.rect(-75, -66, 150, 144, 16, "paper_shade")
    c.rect(-75, -70, 150, 142, 16, "paper")
    c.path("M-75 -34 L-75 -54 Q-75 -70 -59 -70 L59 -70 Q75 -70 75 -54 L75 -34Z", "teal")
    for x in (-38, 38):
        c.line((x, -80), (x, -60), stroke="metal_shade", width=8)
    for row in range(3):
        for column in range(4):
            x, y = -49 + column * 33, -12 + row * 31
            if (column, row) == marked:
                c.circle(x, y, 19, "", mark, 5)
                with c.group(x, y + 1, s=0.72):
                    heart(c, "heart")
            else:
                c.rect(x - 11, y - 9, 22, 18, 5, "paper_shade")


def clock(c: Canvas, hour: float = 120, minute: float = 0) -> None:
    """Draw a wall clock of radius 44; hands in degrees from the top."""
    c.circle(0, 0, 44, "paper", "denim", 7)
    for turn in range(0, 360, 90):
        with c.group(turn=turn):
            c.line((0, -33), (0, -28), stroke="ink_soft", width=4)
    with c.group(turn=hour):
        c.line((0, 2), (0, -17), stroke="screen", width=6)
    with c.group(turn=minute):
        c.line((0, 2), (0, -27), stroke="screen", width=4)
    c.circle(0, 0, 4.5, "heart")


def clipboard(c: Canvas) -> None:
    """Draw a clipboard with a checked list, 110 by 150."""
    c.rect(-55, -72, 110, 150, 14, "wood")
    c.rect(-45, -58, 90, 126, 6, "paper")
    c.rect(-22, -82, 44, 24, 9, "metal_shade")
    for i in range(3):
        y = -34 + i * 36
        c.rect(-36, y - 10, 20, 20, 5, "white", "ink_soft", 3)
        if i < 2:
            check(c, -26, y, 8, "calm", 6)
        c.line((-6, y - 4), (34, y - 4), stroke="paper_shade", width=6)
        c.line((-6, y + 7), (20, y + 7), stroke="paper_shade", width=6)


def backpack(c: Canvas, role: str = "lilac") -> None:
    """Draw a school bag from the front, 96 wide, 110 high."""
    dark = shade(role)
    c.path("M-20 -50 Q-20 -72 0 -72 Q20 -72 20 -50", stroke=dark, width=8)
    c.path("M-48 -20 Q-48 -58 0 -58 Q48 -58 48 -20 L48 40 Q48 54 34 54 L-34 54 Q-48 54 -48 40Z", role)
    c.rect(-36, 4, 72, 40, 12, dark)
    c.path("M-36 -14 Q0 -2 36 -14", stroke=dark, width=5)
    c.line((0, 4), (0, 18), stroke="sun", width=6)


def duffel(c: Canvas, role: str = "coral") -> None:
    """Draw an open travel bag, 170 wide, its bottom at y = 60; things drawn before stand inside."""
    dark = shade(role)
    c.path("M-44 4 Q-40 -46 0 -46 Q40 -46 44 4", stroke=dark, width=9)
    c.path("M-84 0 L84 0 Q92 60 70 60 L-70 60 Q-92 60 -84 0Z", role)
    c.path("M40 0 L84 0 Q92 60 70 60 L46 60 Q58 30 40 0Z", dark, opacity=0.5)
    c.rect(-90, -7, 180, 15, 7.5, dark)
    for x in (-46, 46):
        c.line((x, 2), (x, 34), stroke=dark, width=9)
    with c.group(0, 34):
        heart(c, "paper")


def bunny(c: Canvas, role: str = "cream_shade") -> None:
    """Draw a toy rabbit, about 60 wide and 110 high, sitting at y = 50."""
    for side in (-1, 1):
        c.ellipse(side * 13, -46, 9, 25, role, turn=side * 12)
        c.ellipse(side * 13, -46, 4, 16, "rose", turn=side * 12)
    c.ellipse(0, 26, 25, 26, role)
    c.ellipse(0, 32, 14, 15, "paper")
    for side in (-1, 1):
        c.ellipse(side * 20, 46, 11, 8, role)
        c.ellipse(side * 24, 20, 7, 14, role, turn=side * -24)
    c.ellipse(0, -8, 25, 21, role)
    c.circle(-9, -9, 3, "face")
    c.circle(9, -9, 3, "face")
    c.path("M-4 -2 q4 4 8 0 M0 0 q0 5 -4 6 M0 0 q0 5 4 6", stroke="rose_shade", width=2.6)


def bear(c: Canvas, role: str = "wood") -> None:
    """Draw a toy bear, about 60 wide and 96 high, sitting at y = 50."""
    dark = shade(role)
    for side in (-1, 1):
        c.circle(side * 20, -26, 11, role)
        c.circle(side * 20, -26, 5.5, dark)
    c.ellipse(0, 24, 26, 27, role)
    c.ellipse(0, 28, 15, 16, "cream_shade")
    for side in (-1, 1):
        c.ellipse(side * 21, 46, 12, 9, role)
        c.ellipse(side * 26, 16, 8, 15, dark, turn=side * -22)
    c.ellipse(0, -10, 27, 23, role)
    c.ellipse(0, -3, 12, 9, "cream_shade")
    c.circle(-10, -12, 3, "face")
    c.circle(10, -12, 3, "face")
    c.ellipse(0, -6, 4, 3, "face")
    c.path("M-4 1 q4 3 8 0", stroke="face", width=2.4)


def phone_sign(c: Canvas, r: float = 60, role: str = "alert") -> None:
    """Draw a telephone receiver in a full circle of radius `r`."""
    c.circle(0, 0, r, role)
    with c.group(s=r / 60):
        c.path(
            "M-27 -25 Q-20 -34 -12 -29 L-5 -15 Q-4 -9 -12 -4 Q-6 12 9 17 Q14 9 20 10 L33 18 Q37 26 27 32 "
            "Q10 38 -14 15 Q-36 -9 -27 -25Z",
            "white",
        )


def mobile(c: Canvas) -> None:
    """Draw a mobile telephone, 26 by 48."""
    c.rect(-13, -24, 26, 48, 6, "screen")
    c.rect(-9, -19, 18, 36, 3, "gown")


def tablet(c: Canvas, *, scene: bool = True) -> None:
    """Draw a tablet computer, 84 by 62, with a picture or an empty page on its screen."""
    c.rect(-42, -31, 84, 62, 9, "screen")
    c.rect(-35, -24, 70, 48, 4, "gown")
    if scene:
        c.path("M-35 24 L-35 10 Q-18 -6 0 8 Q18 20 35 4 L35 24Z", "leaf")
        c.circle(18, -8, 8, "sun")


def book(c: Canvas, role: str = "coral") -> None:
    """Draw an open book whose cover is turned to us, 130 wide, the lower end of its spine at (0, 0)."""
    c.path("M0 -56 Q-32 -84 -64 -70 L-64 -50 L64 -50 L64 -70 Q32 -84 0 -56Z", "paper", "paper", 6)
    c.path("M0 -62 Q-30 -82 -62 -70 M0 -62 Q30 -82 62 -70", stroke="paper_shade", width=3)
    c.path("M0 4 Q-34 -10 -68 0 L-68 -60 Q-34 -68 0 -52 Q34 -68 68 -60 L68 0 Q34 -10 0 4Z", role, role, 8)
    c.path("M-7 2 L-7 -54 M7 2 L7 -54", stroke=shade(role), width=4)
    with c.group(39, -31, s=0.9):
        star(c, "cream")


def pillow(c: Canvas, w: float, h: float) -> None:
    """Draw a pillow around (0, 0)."""
    c.path(
        f"M{-w} {-h} Q0 {-h * 1.35} {w} {-h} Q{w * 1.12} 0 {w} {h} Q0 {h * 1.3} {-w} {h} "
        f"Q{-w * 1.12} 0 {-w} {-h}Z",
        "linen",
    )
    c.path(f"M{-w * 0.9} {h * 0.9} Q0 {h * 1.2} {w * 0.9} {h * 0.9}", stroke="linen_shade", width=5)


def bed(c: Canvas, left: float, right: float, top: float, floor: float, role: str = "metal") -> None:
    """Draw a hospital bed from the side: mattress top at `top`, wheels on `floor`."""
    c.line((left + 60, top + 50), (right - 60, floor - 26), stroke="metal_shade", width=9)
    c.line((right - 60, top + 50), (left + 60, floor - 26), stroke="metal_shade", width=9)
    c.line((left + 40, floor - 24), (right - 40, floor - 24), stroke=role, width=10)
    for x in (left + 50, right - 50):
        c.circle(x, floor - 12, 9, "metal", "tire", 6)
    c.rect(left, top + 34, right - left, 22, 10, "metal_shade")
    c.rect(left + 4, top, right - left - 8, 40, 16, "linen")
    c.path(f"M{left + 12} {top + 30} L{right - 12} {top + 30}", stroke="linen_shade", width=7)
    c.rect(left - 12, top - 62, 18, 122, 9, "wood")
    c.rect(right - 6, top - 22, 18, 82, 9, "wood")


def stool(c: Canvas, x: float, top: float, floor: float, role: str = "teal") -> None:
    """Draw a round stool on wheels."""
    c.line((x, top), (x, floor - 24), stroke="metal_shade", width=10)
    for dx in (-34, 34, 0):
        c.line((x, floor - 26), (x + dx, floor - 12), stroke="metal_shade", width=8)
        c.circle(x + dx, floor - 8, 6, "tire")
    c.rect(x - 46, top - 12, 92, 22, 11, role)
    c.rect(x - 46, top, 92, 10, 5, shade(role))


def tree(c: Canvas, s: float = 1) -> None:
    """Draw a round tree, its foot at (0, 0), about 420 high."""
    with c.group(s=s):
        c.path("M-34 4 Q-14 -30 -18 -190 L20 -190 Q16 -30 40 4Z", "wood_shade")
        c.path("M-4 -150 Q-40 -190 -70 -210 M6 -140 Q40 -180 64 -220", stroke="wood_shade", width=14)
        for x, y, r in (
            (-92, -220, 74),
            (96, -230, 78),
            (0, -310, 104),
            (-50, -290, 76),
            (60, -300, 76),
            (4, -214, 60),
        ):
            c.circle(x, y, r, "leaf")
        for x, y, r in ((50, -214, 60), (110, -210, 46), (-70, -196, 40)):
            c.circle(x, y, r, "leaf_shade", opacity=0.45)
        for x, y in ((-60, -300), (10, -350), (60, -290), (-100, -230), (-10, -270)):
            c.path(f"M{x - 12} {y} q12 -12 24 0", stroke="grass", width=6)


def dog(c: Canvas, role: str = "wood") -> None:
    """Draw a small dog that sits, seen from the front, about 70 wide and 120 high, its feet at y = 50."""
    dark = shade(role)
    c.path("M24 40 Q52 34 46 4", stroke=dark, width=11)
    c.ellipse(0, 22, 27, 31, role)
    for side in (-1, 1):
        c.ellipse(side * 21, 42, 13, 10, dark)
        c.path(f"M{side * 9} 16 L{side * 9} 44", stroke=role, width=15)
        c.ellipse(side * 10, 47, 10, 6, "cream")
    c.ellipse(0, 14, 14, 17, "cream")
    c.path("M-17 -4 Q0 8 17 -4", stroke="coral", width=7)
    c.circle(0, 5, 5, "sun")
    c.path("M-28 -30 Q-28 -62 0 -62 Q28 -62 28 -30 Q28 -4 0 -4 Q-28 -4 -28 -30Z", role)
    c.path("M0 -62 Q-7 -40 -13 -26 Q-17 -4 0 -4 Q17 -4 13 -26 Q7 -40 0 -62Z", "cream")
    for side in (-1, 1):
        c.path(f"M{side * 17} -58 Q{side * 42} -58 {side * 38} -24 Q{side * 28} -20 {side * 24} -36Z", dark)
        c.ellipse(side * 12, -34, 3.6, 4.4, "face")
        c.circle(side * 12 + 1.2, -35.6, 1.2, "white")
    c.path("M-6 -22 Q0 -26 6 -22 Q4 -15 0 -15 Q-4 -15 -6 -22Z", "face")
    c.path("M0 -15 Q-2 -9 -8 -10 M0 -15 Q2 -9 8 -10", stroke="face", width=2.6)


def flower(c: Canvas, x: float, y: float, role: str) -> None:
    """Draw a small flower whose stem ends at (x, y)."""
    c.line((x, y), (x, y - 22), stroke="leaf_shade", width=4)
    for dx, dy in ((-6, -28), (6, -28), (-4, -20), (4, -20), (0, -32)):
        c.circle(x + dx, y + dy, 5, role)
    c.circle(x, y - 25, 4, "cream")


def shield(c: Canvas, role: str = "calm") -> None:
    """Draw a shield with a check mark, about 110 by 126."""
    d = "M0 -62 Q28 -44 54 -44 L54 4 Q50 44 0 64 Q-50 44 -54 4 L-54 -44 Q-28 -44 0 -62Z"
    c.path(d, role, "white", 8)
    check(c, 0, 2, 25, "white", 13)


def monitor(c: Canvas) -> None:
    """Draw a calm monitor on a stand, 110 by 84, its foot 200 below."""
    c.line((0, 30), (0, 196), stroke="metal_shade", width=10)
    c.line((-34, 200), (34, 200), stroke="metal_shade", width=10)
    c.rect(-56, -44, 112, 86, 12, "metal")
    c.rect(-46, -34, 92, 64, 6, "screen")
    c.line((-38, -8), (-20, -8), (-12, -24), (-2, 8), (6, -8), (38, -8), stroke="scrub", width=4)
    c.path("M-38 16 q10 -10 19 0 t19 0 t19 0 t19 0", stroke="pool", width=4)


def drip(c: Canvas) -> None:
    """Draw a small drip stand, its foot 200 below (0, 0), bag above."""
    c.line((0, -150), (0, 194), stroke="metal_shade", width=7)
    c.path("M-22 -138 Q-22 -150 0 -150", stroke="metal_shade", width=6)
    c.line((-26, 198), (26, 198), stroke="metal_shade", width=9)
    c.rect(-40, -138, 36, 52, 10, "white", "gown_shade", 4)
    c.path("M-36 -112 L-8 -112 L-8 -96 Q-8 -90 -14 -90 L-30 -90 Q-36 -90 -36 -96Z", "fluid")
    c.path("M-22 -86 L-22 -20 Q-24 30 -54 54", stroke="fluid_deep", width=3.5)


def question_bubble(c: Canvas) -> None:
    """Draw a speech bubble with a question mark, about 150 by 120, its tail to the lower left."""
    c.path(
        "M-40 -60 L40 -60 Q74 -60 74 -26 L74 12 Q74 44 40 44 L-14 44 L-52 76 L-44 44 Q-74 42 -74 12 "
        "L-74 -26 Q-74 -60 -40 -60Z",
        "white",
    )
    c.path("M-17 -24 Q-17 -42 1 -42 Q19 -42 19 -26 Q19 -14 8 -8 Q1 -4 1 6", stroke="teal", width=11)
    c.circle(1, 25, 7, "teal")


def lamp(c: Canvas) -> None:
    """Draw an operating lamp that hangs from above, its glass at (0, 0)."""
    c.line((0, -114), (0, -40), stroke="metal_shade", width=10)
    c.path("M-70 -2 Q-62 -52 0 -52 Q62 -52 70 -2Z", "metal")
    c.ellipse(0, -2, 70, 12, "cord")
    c.ellipse(0, -3, 52, 7, "white")


def duck(c: Canvas) -> None:
    """Draw a rubber duck, about 40 wide, its water line at y = 0."""
    c.path("M-20 -6 Q-22 10 0 10 Q24 10 20 -10 Q12 -2 4 -8Z", "sun")
    c.circle(-8, -18, 12, "sun")
    c.circle(-11, -20, 2, "face")
    c.path("M-19 -17 L-28 -14 L-19 -11Z", "coral")
