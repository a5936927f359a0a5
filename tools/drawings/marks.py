"""Small signs: heart, star."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .canvas import Canvas, Point


def heart(c: Canvas, role: str, s: float = 1) -> None:
    """Draw a heart around (0, 0), about 32 wide."""
    with c.group(s=s):
        c.path("M0 14 C-22 0 -16 -14 -8 -14 C-3 -14 0 -10 0 -7 C0 -10 3 -14 8 -14 C16 -14 22 0 0 14Z", role)


def star(c: Canvas, role: str, s: float = 1) -> None:
    """Draw a round star around (0, 0), about 32 wide."""
    points: Sequence[Point] = [
        (
            (15 if i % 2 == 0 else 7) * math.sin(i * math.pi / 5),
            -(15 if i % 2 == 0 else 7) * math.cos(i * math.pi / 5),
        )
        for i in range(10)
    ]
    with c.group(s=s):
        c.poly(*points, fill=role, stroke=role, width=4)
