"""Small pictures of what one does: scan, flight, sport, dentist, hot tub, diving, twisting, pressing.

Each is drawn around (0, 0), about 130 wide and 110 high.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .body import pump
from .builds import CHILD
from .geometry import View, tube
from .heads import Face, Look
from .people import Figure
from .seats import stand

if TYPE_CHECKING:
    from .canvas import Canvas


def plane(c: Canvas, s: float = 1) -> None:
    """Draw an airplane that rises to the right, about 120 wide."""
    with c.group(s=s, turn=-14):
        c.path("M4 -4 L-22 -36 L-8 -36 L32 -6Z", "blue_shade", "blue_shade", 5)
        c.path("M-44 -4 L-62 -30 L-48 -30 L-30 -6Z", "coral", "coral", 5)
        c.path("M-54 -8 L34 -13 Q60 -12 60 0 Q58 9 36 9 L-40 9 Q-54 6 -54 -8Z", "white", "gown_shade", 4)
        c.path("M6 4 L-24 36 L-9 36 L36 6Z", "blue", "blue", 5)
        for x in (-24, -8, 8, 24):
            c.circle(x, -3, 3.6, "blue_shade")


def mountain_flight(c: Canvas) -> None:
    """Draw a plane over mountains."""
    c.path("M-64 48 L-22 -12 L6 26 L24 4 L62 48Z", "metal_shade", "metal_shade", 8)
    c.path("M-36 8 L-22 -12 L-8 7 L-16 14 L-23 6 L-30 15Z", "white", "white", 5)
    c.path("M12 18 L24 4 L36 17 L28 22 L22 16Z", "white", "white", 4)
    with c.group(14, -30):
        plane(c, 0.66)


def scan(c: Canvas) -> None:
    """Draw an MRI scanner with its bed."""
    c.rect(-52, -52, 92, 100, 30, "metal")
    c.rect(-46, -46, 80, 88, 26, "linen")
    c.circle(-6, -8, 31, "metal_shade")
    c.circle(-6, -8, 23, "screen")
    c.path("M-22 4 L14 4 L58 22 L58 34 L10 34Z", "white", "metal_shade", 4)
    c.path("M-20 6 L12 6 L56 24", stroke="blanket", width=8)
    c.rect(30, 34, 14, 20, 4, "metal_shade")


def racket(c: Canvas) -> None:
    """Draw a racket and a ball."""
    with c.group(-10, 0, turn=38):
        c.rect(-7, 20, 14, 44, 6, "wood")
        c.ellipse(0, -10, 32, 38, "coral")
        c.path("M-24 16 Q0 32 24 16", stroke="coral_shade", width=6)
    c.circle(44, 26, 17, "white", "metal_shade", 4)
    c.path("M34 18 Q44 26 38 40", stroke="metal_shade", width=3)


def tooth(c: Canvas) -> None:
    """Draw a tooth and a dentist's mirror."""
    d = "M-14 -44 Q-42 -50 -42 -16 Q-42 4 -34 20 Q-30 46 -20 46 Q-12 46 -10 24 Q-6 14 -2 24 Q0 46 8 46 "
    c.path(f"{d}Q18 46 22 20 Q30 4 30 -16 Q30 -50 2 -44 Q-6 -40 -14 -44Z", "white", "gown_shade", 5)
    c.path("M-30 -22 Q-30 -34 -20 -34", stroke="gown", width=5)
    c.line((40, 4), (58, 48), stroke="metal_shade", width=8)
    c.circle(34, -12, 17, "gown", "metal_shade", 6)


def hot_tub(c: Canvas) -> None:
    """Draw a hot tub with steam."""
    for x in (-30, 2, 34):
        c.path(f"M{x} -14 q-12 -12 0 -22 t0 -22", stroke="coral", width=7)
    c.path("M-58 2 L58 2 L50 44 Q48 52 40 52 L-40 52 Q-48 52 -50 44Z", "wood")
    for x in (-34, -12, 12, 34):
        c.line((x, 10), (x * 0.9, 48), stroke="wood_shade", width=4)
    c.ellipse(0, 2, 60, 14, "wood_shade")
    c.ellipse(0, 2, 51, 10, "pool")


def deep_dive(c: Canvas) -> None:
    """Draw a diving mask deep in the water."""
    c.rect(-60, -52, 120, 104, 26, "pool_shade")
    c.path("M-60 0 Q-30 -8 0 0 Q30 8 60 0 L60 26 Q60 52 34 52 L-34 52 Q-60 52 -60 26Z", "blue_shade")
    glass = "M-40 -14 Q-40 -28 -24 -28 L16 -28 Q32 -28 32 -14 Q32 12 14 12 Q6 12 2 4 Q-4 -3 -10 4 "
    c.path(f"{glass}Q-14 12 -22 12 Q-40 12 -40 -14Z", "gown", "sun", 8)
    c.path("M32 -12 Q46 -10 46 8 Q46 34 16 34 L-2 34", stroke="tire", width=8)
    c.rect(-16, 27, 22, 14, 6, "tire")
    for x, y, r in ((-40, 34, 5), (-30, 22, 3.5), (-48, 18, 3.5)):
        c.circle(x, y, r, "", "white", 3)


def _arrow(c: Canvas, way: int) -> None:
    c.path(f"M{way * 50} -8 Q{way * 68} 16 {way * 42} 32", stroke="coral_shade", width=7)
    c.poly((way * 30, 38), (way * 46, 22), (way * 49, 42), fill="coral_shade", stroke="coral_shade", width=4)


def twist(c: Canvas) -> None:
    """Draw a child who twists the trunk hard, arrows around the waist."""
    look = Look("skin3", "hair_brown", "tail", top="leaf", bottom="denim", shoes="sun")
    k = Figure(c, look, CHILD, View(4, 66, 0.42, 8), lean=-24)
    face = Face(turn=-34, mouth="flat", tilt=-6)
    k.hair_back(face)
    stand(k)
    k.torso()
    k.arm("R", (-50, -28), 1)
    k.arm("L", (38, -44), -1)
    k.head(face)
    _arrow(c, 1)
    with c.group(turn=0, sx=1):
        _arrow(c, -1)


def press(c: Canvas) -> None:
    """Draw a finger that presses on the pump."""
    c.path("M-46 -52 Q-38 -8 -46 34 L42 34 Q34 -8 42 -52Z", "skin4", "skin4", 8)
    c.path("M-50 -44 Q-2 -26 46 -44 L48 -60 L-52 -60Z", "sun", "sun", 6)
    c.path("M-52 28 Q-2 44 48 28 L52 56 L-56 56Z", "denim", "denim", 6)
    c.circle(-14, 4, 3, "skin4_shade")
    pump(c, 14, 2, 17)
    c.path(tube([(76, -26), (54, -16)], [17, 15]), "lilac")
    c.circle(46, -11, 14, "skin2")
    c.path(tube([(44, -8), (19, 2)], [6.5, 5.5]), "skin2")
    c.path("M40 -20 Q32 -16 36 -8", stroke="skin2_shade", width=3.4)
