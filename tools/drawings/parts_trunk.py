"""Parts for medical pictures: a bare belly or back, a rolled-up shirt, a head from behind, spine and tube."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from .body import pump
from .builds import CHILD
from .geometry import View, away, lerp, smooth, tube
from .palette import shade

if TYPE_CHECKING:
    from .canvas import Canvas, Point
    from .people import Figure

# a school-age child: smaller head and longer trunk than the others, so that the trunk can be seen
OLDER = replace(
    CHILD, head=0.84, torso=128, shoulder=45, chest=44, waist=42, hip=42, upper=62, fore=56, leg_r=20.5
)


def half(f: Figure, t: float, grow: float = 0) -> float:
    """Return the trunk's half-width in pixels at height `t`, as `Figure.torso` draws it."""
    b = f.b
    levels = (
        (-0.12, b.hip + 2), (0.06, b.hip + 1), (0.3, b.waist + 1), (0.62, b.chest),
        (0.83, b.shoulder), (0.95, b.shoulder * 0.84), (1.02, b.shoulder * 0.42),
    )  # fmt: skip
    for (low, narrow), (high, wide) in pairwise(levels):
        if t <= high:
            return f.wide(narrow + (wide - narrow) * (t - low) / (high - low) + grow)
    return f.wide(levels[-1][1] + grow)


def band(f: Figure, low: float, high: float, role: str, grow: float = 0.6) -> None:
    """Draw a piece of cloth around the trunk between two heights."""
    steps = [low + (high - low) * i / 6 for i in range(7)]
    left = [f.local(t, -half(f, t, grow)) for t in steps]
    right = [f.local(t, half(f, t, grow)) for t in steps]
    f.c.path(smooth(left) + " L" + smooth(right[::-1])[1:] + "Z", role)


def bare(f: Figure) -> None:
    """Draw the trunk without a shirt."""
    f.torso(hem=-0.08, role=f.look.skin, neck=False)


def rolled(f: Figure, low: float, sag: float = 6) -> None:
    """Draw a shirt that is rolled up to the height `low`."""
    c, s, top = f.c, f.s, f.look.top
    band(f, low, 1.02, top, 1.4)
    ends = [
        f.local(low, -half(f, low, 2)),
        (f.local(low, 0)[0], f.local(low, 0)[1] + sag * s * 0.6),
        f.local(low, half(f, low, 2)),
    ]
    c.path(smooth(ends), stroke=shade(top), width=11 * s)
    c.path(smooth([(x, y - 2.6 * s) for x, y in ends]), stroke=top, width=7 * s)


def navel(f: Figure, t: float = 0.25) -> None:
    """Draw the navel."""
    x, y = f.local(t, 0)
    d = f"M{x - 3 * f.s} {y} q{3 * f.s} {4.5 * f.s} {6 * f.s} 0"
    f.c.path(d, stroke=shade(f.look.skin), width=3 * f.s)


def pump_under_skin(c: Canvas, x: float, y: float, r: float, skin: str) -> None:
    """Draw the pump as a soft bulge of the skin through which the pump can be seen."""
    c.circle(x + r * 0.06, y + r * 0.1, r * 1.34, shade(skin), opacity=0.75)
    c.circle(x, y, r * 1.26, skin)
    pump(c, x, y, r)
    c.path(
        f"M{x - r * 0.95} {y - r * 0.62} Q{x - r * 0.5} {y - r * 1.14} {x + r * 0.14} {y - r * 1.12}",
        stroke="white",
        width=r * 0.1,
        opacity=0.6,
    )


def back_of_head(f: Figure) -> None:
    """Draw the head from behind: short hair with its nape, ears."""
    c, hair = f.c, f.look.hair
    x, y = f.head_at()
    skin = f.look.skin
    with c.group(x, y, s=f.s * f.b.head, turn=f.v.roll):
        c.path("M-34 20 Q-30 50 0 50 Q30 50 34 20Z", skin)
        for side in (-1, 1):
            c.ellipse(side * 45, 11, 8.5, 11.5, skin)
            c.ellipse(side * 46.5, 12, 4, 6.5, shade(skin))
        c.path(
            "M-45 2 C-50 -40 -30 -56 0 -56 C30 -56 50 -40 45 2 C44 22 38 34 30 38 "
            "Q24 34 18 40 Q12 36 6 42 Q0 37 -6 42 Q-12 36 -18 40 Q-24 34 -30 38 C-38 34 -44 22 -45 2Z",
            hair,
        )
        for d in ("M-26 -30 Q0 -44 24 -32", "M-32 -8 Q0 -20 32 -8", "M-28 14 Q0 4 28 14"):
            c.path(d, stroke=shade(hair), width=3.4)


def standing(x: float, y: float, s: float, yaw: float = 0) -> View:
    """Return a view straight from the front or the back, feet on `y`."""
    return View(x, y, s, yaw, 0)


def bent_arm(f: Figure, side: str, elbow: Point, hand: Point) -> None:
    """Draw a bare arm over a given elbow, the hand closed around something."""
    c, skin, r = f.c, f.look.skin, f.b.arm_r * f.s
    start = f.shoulder(side)
    c.path(tube([start, lerp(start, elbow, 0.6), elbow], [r * 1.12, r, r * 0.92]), skin)
    c.path(tube([elbow, lerp(elbow, hand, 0.4), hand], [r * 0.92, r * 0.86, r * 0.66]), skin)
    c.circle(hand[0], hand[1], r * 0.98, skin)
    _, (ux, uy) = away(elbow, hand)
    for k in (-0.35, 0.2):
        x, y = hand[0] + ux * r * 0.5 - uy * r * k, hand[1] + uy * r * 0.5 + ux * r * k
        c.line((x, y), (x - ux * r * 0.5, y - uy * r * 0.5), stroke=shade(skin), width=2.4 * f.s)


def patch(c: Canvas, x: float, y: float, w: float, h: float, turn: float = 0) -> None:
    """Draw a clean dressing: a soft plaster with its pad."""
    with c.group(x, y, turn=turn):
        c.rect(-w / 2, -h / 2 + h * 0.04, w, h, h * 0.22, "paper_shade")
        c.rect(-w / 2, -h / 2, w, h, h * 0.22, "white", "linen_shade", 2)
        c.rect(-w * 0.29, -h * 0.27, w * 0.58, h * 0.54, h * 0.1, "linen")
