"""Things at home: window, table, food, covered plate, feeding bag, standing frame, puppet, tags, tiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import rooms
from .marks import heart, star
from .palette import shade
from .parts_bedside import moon

if TYPE_CHECKING:
    from .canvas import Canvas
    from .geometry import Point3, View


def tile(c: Canvas, x: float, y: float, w: float, h: float, role: str = "halo") -> None:
    """Draw a rounded panel with a soft lower edge."""
    c.rect(x, y + 5, w, h, 26, "ground", opacity=0.45)
    c.rect(x, y, w, h, 26, role)


def evening_window(c: Canvas) -> None:
    """Draw a window at dusk with a moon and stars, 170 by 170 around (0, 0)."""
    c.rect(-88, -88, 176, 176, 14, "wood")
    c.rect(-76, -76, 152, 152, 6, "denim")
    c.path("M-76 30 Q-40 8 -4 26 Q34 44 76 20 L76 76 L-76 76Z", "denim_shade")
    with c.group(34, -34):
        moon(c, 25, "cord")
    for x, y, s in ((-50, -46, 0.4), (-24, -22, 0.28), (-40, 20, 0.24), (28, 18, 0.26)):
        with c.group(x, y, s=s):
            star(c, "cream")
    c.line((0, -78), (0, 78), stroke="wood", width=9)
    c.line((-78, 0), (78, 0), stroke="wood", width=9)
    c.rect(-98, 82, 196, 18, 9, "wood_shade")


def day_window(c: Canvas) -> None:
    """Draw a window with sun and hills, 150 by 150 around (0, 0)."""
    c.rect(-75, -75, 150, 150, 14, "wood")
    c.rect(-63, -63, 126, 126, 6, "pool")
    c.path("M-63 31 Q-21 1 9 23 Q39 41 63 19 L63 63 L-63 63Z", "grass")
    c.circle(30, -31, 15, "sun")
    c.line((0, -63), (0, 63), stroke="wood", width=8)


def table(c: Canvas, left: float, right: float, top: float, floor: float) -> None:
    """Draw a wooden table from the side."""
    for x in (left + 26, right - 26):
        c.line((x, top + 12), (x, floor), stroke="wood_shade", width=15)
    c.rect(left, top, right - left, 24, 11, "wood")
    c.rect(left, top + 12, right - left, 12, 6, "wood_shade")


def covered_plate(c: Canvas) -> None:
    """Draw a plate under a checked cloth that hangs over the table's edge; the table top is y = 0."""
    c.ellipse(0, -3, 82, 8, "metal")
    c.ellipse(0, -6, 74, 6, "white")
    c.path("M-64 -4 Q-58 -30 -30 -34 Q0 -38 30 -34 Q58 -30 64 -4 L70 48 Q36 56 0 52 Q-36 48 -70 54Z", "coral")
    c.path("M-64 -4 Q0 8 64 -4 L70 48 Q36 56 0 52 Q-36 48 -70 54Z", "coral_shade", opacity=0.35)
    for x in (-42, 0, 42):
        c.path(f"M{x * 0.62} -35 Q{x * 0.95} -18 {x} 2 L{x * 1.08} 51", stroke="cream", width=7)
    for y, w in ((-20, 54), (16, 66), (36, 68)):
        c.path(f"M{-w} {y} Q0 {y + (8 if y > 0 else -5)} {w} {y}", stroke="cream", width=7)


def cup_upside_down(c: Canvas, role: str = "blue") -> None:
    """Draw a cup that is put away upside down, 44 wide, standing at y = 0."""
    c.path("M20 -34 Q40 -36 38 -20 Q36 -6 22 -8", stroke=shade(role), width=7)
    c.path("M-17 -50 L17 -50 L23 0 L-23 0Z", role, role, 5)
    c.path("M6 -50 L17 -50 L23 0 L12 0Z", shade(role), opacity=0.6)


def feeding_bag(c: Canvas, foot: float = 250) -> None:
    """Draw a bag of liquid food on a stand; hook at (0, 0), tube start at (0, 104), foot `foot` below."""
    c.line((30, -14), (30, foot - 4), stroke="metal_shade", width=7)
    c.path("M30 -14 Q30 -26 14 -26 L0 -26 L0 -6", stroke="metal_shade", width=6)
    c.path(f"M-4 {foot} L64 {foot} M30 {foot - 12} L30 {foot}", stroke="metal_shade", width=9)
    c.path("M-30 -6 L30 -6 L30 70 Q28 84 10 90 L-10 90 Q-28 84 -30 70Z", "white", "cream_shade", 4)
    c.path("M-26 22 L26 22 L26 68 Q24 80 8 86 L-8 86 Q-24 80 -26 68Z", "cord")
    with c.group(0, 50, s=0.7):
        heart(c, "paper")
    c.rect(-6, 88, 12, 16, 3, "coral")


def bowl_of_fruit(c: Canvas) -> None:
    """Draw a bowl with fruit, 130 wide, standing at y = 0."""
    c.circle(-26, -52, 22, "heart")
    c.path("M-26 -73 q2 -9 9 -11", stroke="wood_shade", width=5)
    c.path("M-18 -78 q12 -8 20 2 q-12 8 -20 -2Z", "leaf")
    c.circle(26, -52, 23, "coral")
    c.circle(2, -60, 22, "leaf")
    c.path("M26 -60 Q44 -94 62 -92 Q66 -60 34 -44Z", "sun")
    c.path("M62 -92 l4 -6", stroke="wood_shade", width=6)
    c.path("M-66 -44 L66 -44 Q62 0 24 0 L-24 0 Q-62 0 -66 -44Z", "blue")
    c.path("M30 -44 L66 -44 Q62 0 24 0 L4 0 Q30 -10 30 -44Z", "blue_shade", opacity=0.6)
    c.path("M-50 -30 Q0 -18 50 -30", stroke="gown", width=5)


def plate_of_vegetables(c: Canvas) -> None:
    """Draw a plate with rice, peas and carrots, 124 wide, standing at y = 0."""
    c.ellipse(26, -18, 26, 20, "paper")
    for x, y in ((16, -26), (28, -32), (36, -22)):
        c.line((x, y), (x + 5, y - 2), stroke="paper_shade", width=3.5)
    for x, y in ((-40, -16), (-28, -24), (-18, -16), (-14, -28), (-34, -30)):
        c.circle(x, y, 8.5, "leaf" if y % 4 else "leaf_shade")
    for x, y in ((-2, -18), (8, -24)):
        c.circle(x, y, 10, "coral")
        c.circle(x, y, 4.5, "sun")
    c.path("M-62 -14 L62 -14 Q52 0 26 0 L-26 0 Q-52 0 -62 -14Z", "white", "linen_shade", 3)


def glass_of_water(c: Canvas) -> None:
    """Draw a glass of water, 34 wide, standing at y = 0."""
    c.path("M-18 -56 L18 -56 L14 0 L-14 0Z", "white", "gown_shade", 4)
    c.path("M-15 -38 L15 -38 L12 -2 L-12 -2Z", "fluid")


def puppet(c: Canvas, role: str = "leaf") -> None:
    """Draw a hand puppet, a friendly frog in a vest, its sleeve end at (0, 40), about 70 wide."""
    dark = shade(role)
    c.path("M-22 -12 Q-30 20 -26 44 L26 44 Q30 20 22 -12Z", role)
    for way in (-1, 1):
        c.path(f"M{way * 20} -4 Q{way * 38} -6 {way * 42} -24", stroke=role, width=15)
        c.circle(way * 42, -26, 10, dark)
    c.path("M-20 4 Q0 14 20 4 L24 44 L-24 44Z", "coral")
    c.rect(-28, 38, 56, 10, 5, "coral_shade")
    for y in (18, 30):
        c.circle(0, y, 3.4, "cream")
    c.ellipse(0, -34, 34, 27, role)
    for way in (-1, 1):
        c.circle(way * 18, -56, 14, role)
        c.circle(way * 18, -57, 9, "white")
        c.circle(way * 16, -56, 4.6, "face")
        c.ellipse(way * 22, -32, 6, 4, "blush", opacity=0.7)
    c.path("M-20 -34 Q0 -16 20 -34", stroke="face", width=4)


def name_tag(c: Canvas, role: str = "paper") -> None:
    """Draw a tag on a string; the string starts at (0, 0); a heart and two lines stand for the name."""
    c.path("M0 0 Q4 10 0 20", stroke="ink_soft", width=3)
    c.path("M-8 20 L8 20 L17 32 L17 72 Q17 78 11 78 L-11 78 Q-17 78 -17 72 L-17 32Z", role, "sun_shade", 3)
    c.circle(0, 29, 3.6, "sun_shade")
    with c.group(0, 46, s=0.5):
        heart(c, "heart")
    c.line((-9, 60), (9, 60), stroke="ink_soft", width=3.4)
    c.line((-9, 68), (4, 68), stroke="ink_soft", width=3.4)


def brace_pair(c: Canvas, role: str = "lilac") -> None:
    """Draw two lower-leg braces that stand side by side, 90 wide, 110 high, soles at y = 0."""
    for x, tone in ((16, shade(role)), (-22, role)):
        c.path(f"M{x - 16} -108 L{x + 14} -108 L{x + 12} -34 L{x + 40} -16 Q{x + 44} 0 {x + 32} 0 "
               f"L{x - 14} 0 Q{x - 22} -34 {x - 16} -108Z", tone)  # fmt: skip
        for y in (-92, -54):
            c.line((x - 16, y), (x + 14, y + 2), stroke="white", width=8)
        c.line((x - 6, -20), (x + 26, -14), stroke="white", width=7)


class StandingFrame:
    """A standing frame seen in the child's view: call back() before the child, front() after."""

    def __init__(self, c: Canvas, v: View, role: str = "blue") -> None:
        """Keep where it stands."""
        self.c, self.v, self.role = c, v, role

    def _bar(self, *points: Point3, role: str = "", width: float = 9) -> None:
        self.c.line(*[self.v.at(p) for p in points], stroke=role or self.role, width=width * self.v.s)

    def _pad(self, *points: Point3, role: str, rounding: float = 12) -> None:
        self.c.poly(*[self.v.at(p) for p in points], fill=role, stroke=role, width=rounding * self.v.s)

    def back(self) -> None:
        """Draw base plate, rear wheels and the pad behind the hips."""
        dark = shade(self.role)
        for x in (-50, 50):
            self._bar((x, 16, -52), (x, 16, 66), width=9)
            for z in (-52, 66):
                self.c.path(self.v.ring((x, 10, z), 8), "metal", "tire", 6 * self.v.s)
        self._pad((-44, 14, -34), (44, 14, -34), (44, 14, 40), (-44, 14, 40), role=dark)
        self._bar((0, 16, -48), (0, 160, -40), width=10)
        self._pad((-40, 118, -30), (40, 118, -30), (40, 160, -32), (-40, 160, -32), role="cushion")

    def front(self) -> None:
        """Draw knee pads, the post in front and the tray."""
        self._bar((0, 16, 46), (0, 176, 46), width=10)
        self._bar((-22, 84, 36), (22, 84, 36), width=8)
        for x in (-19, 19):
            self._pad((x - 9, 74, 28), (x + 9, 74, 28), (x + 9, 98, 28), (x - 9, 98, 28), role="cushion")
        self._pad((-54, 184, 22), (54, 184, 22), (54, 184, 92), (-54, 184, 92), role="wood", rounding=14)
        near: tuple[Point3, ...] = ((-54, 180, 94), (54, 180, 94))
        self._bar(*near, role="wood_shade", width=9)


def thought(c: Canvas, *, sign: str, tail: float = 0, role: str = "white") -> None:
    """Draw a thought bubble, 120 by 92, with a `tick`, a `question` or a `heart`; `tail` moves its dots."""
    for x, y, r in ((-30, 6, 34), (30, 6, 34), (0, -14, 38), (0, 16, 32)):
        c.circle(x, y, r, role)
    c.circle(tail * 0.62, 58, 9, role)
    c.circle(tail, 76, 5.5, role)
    if sign == "tick":
        rooms.check(c, 0, 2, 23, "calm", 12)
    elif sign == "heart":
        with c.group(0, 4, s=1.5):
            heart(c, "heart")
    else:
        c.path("M-15 -14 Q-15 -31 1 -31 Q17 -31 17 -16 Q17 -5 7 1 Q1 5 1 13", stroke="teal", width=10)
        c.circle(1, 30, 6.4, "teal")
