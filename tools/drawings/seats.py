"""Ready poses: a child in a wheelchair, people who stand."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from .builds import CHILD, Build
from .geometry import lerp
from .people import Figure

if TYPE_CHECKING:
    from .canvas import Canvas, Point
    from .geometry import View
    from .heads import Look


def forward(v: View) -> Point:
    """Return where a foot that points forward points on the screen."""
    a, b = v.at((0, 0, 0)), v.at((0, 0, 1))
    return ((b[0] - a[0]) / v.s, (b[1] - a[1]) / v.s)


def sides(v: View) -> tuple[str, str]:
    """Return the far side, then the near side."""
    return ("L", "R") if math.sin(math.radians(v.yaw)) < -0.02 else ("R", "L")


def in_chair(c: Canvas, look: Look, v: View, build: Build = CHILD, lean: float = 0) -> Figure:
    """Return a child who sits in a wheelchair that is seen in the same view."""
    return Figure(c, look, build, v, hips=112, back=14, lean=lean)


def chair_legs(f: Figure, brace: str = "") -> None:
    """Draw the legs of a child in a wheelchair, the far one first, feet on the plates."""
    v, b = f.v, f.b
    for side in sides(v):
        x = (1 if side == "L" else -1) * 19
        knee = v.at((x * 1.05, 104, -14 + b.thigh))
        ankle = v.at((x, 42, b.thigh + 22))
        f.leg(side, ankle, toe=forward(v), knee=knee, brace=brace)


def stand(f: Figure, brace: str = "", spread: float = 0.5, step: float = 0) -> None:
    """Draw straight legs on the floor; `step` puts the near foot forward (body units)."""
    v, b = f.v, f.b
    far, _ = sides(v)
    for side in sides(v):
        x = (1 if side == "L" else -1) * b.hip * spread
        z = f.pelvis[2] + (-step if side == far else step)
        ankle = v.at((x, 24, z))
        hip = f.hip(side)
        knee = lerp(hip, ankle, b.thigh / (b.thigh + b.shin))
        toe = forward(v)
        if abs(toe[0]) < 0.4:
            toe = (toe[0], 1)
        f.leg(side, ankle, toe=toe, knee=knee, brace=brace, seam=side != far)
