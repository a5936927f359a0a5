"""The refill visit, with and without the needle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import rooms
from .body import pump
from .builds import CHILD, MAN, WOMAN
from .canvas import Canvas
from .geometry import View
from .heads import Face, Look
from .people import Figure
from .scenes_sections import backdrop

if TYPE_CHECKING:
    from collections.abc import Callable


def _refill(needle: bool) -> Canvas:
    """A child rests on the exam table; a nurse in gloves fills the pump from above, a parent is near."""
    c = Canvas()
    backdrop(c)
    father = Look(
        "skin2",
        "hair_black",
        "short",
        "adult",
        top="leaf",
        bottom="denim",
        motif="polo",
        trim="cream",
        brows=1,
    )
    f = Figure(c, father, MAN, View(190, 574, 0.94, 8))
    fface = Face(turn=12, tilt=-6, nod=4, gaze=(-0.6, 1.2))
    f.torso(hem=-0.3)
    f.head(fface)
    nurse = Look(
        "skin5", "hair_black", "bun", "adult", top="scrub", bottom="scrub", motif="scrub", accent="coral"
    )
    n = Figure(c, nurse, WOMAN, View(400, 572, 1.0, 14))
    nface = Face(turn=16, tilt=-5, nod=4, gaze=(-0.4, 1.4))
    n.hair_back(nface)
    n.torso(hem=-0.3)
    n.head(nface)
    f.arm("R", (136, 366), 1)
    f.arm("L", (256, 366), -1)
    # exam table
    c.rect(150, 470, 30, 84, 8, "metal_shade")
    c.rect(420, 470, 30, 84, 8, "metal_shade")
    c.rect(120, 540, 360, 18, 9, "metal_shade")
    c.rect(46, 438, 508, 40, 16, "teal")
    c.rect(46, 460, 508, 18, 9, "teal_shade")
    c.rect(46, 428, 508, 18, 9, "linen")
    with c.group(128, 412):
        rooms.pillow(c, 60, 22)
    child = Look("skin2", "hair_black", "tousled", top="coral", bottom="denim", shoes="sun")
    v = View(482, 398, 1.1, -60, 0, -90)
    k = Figure(c, child, CHILD, v)
    face = Face(turn=-30, mouth="smile", gaze=(0.8, -0.6))
    k.leg("L", (466, 398), 1, toe=(0.1, -1), knee=(404, 388), far=True)
    k.leg("R", (474, 410), 1, toe=(0.1, -1), knee=(410, 404))
    k.arm("L", (246, 356), 1, far=True)
    k.torso()
    k.head(face)
    # bare belly, clean drape with its window, pump under the skin
    x, y = 306, 376
    c.path(
        f"M{x - 54} {y + 58} Q{x - 58} {y - 4} {x - 44} {y - 12} Q{x} {y - 22} {x + 46} {y - 10} "
        f"Q{x + 60} {y - 2} {x + 58} {y + 58}Z",
        "gown",
    )
    c.path(
        f"M{x - 34} {y + 52} Q{x - 40} {y + 24} {x - 32} {y + 12} M{x + 40} {y + 50} "
        f"Q{x + 44} {y + 26} {x + 38} {y + 12}",
        stroke="gown_shade",
        width=4,
    )
    c.ellipse(x, y + 1, 36, 16, "skin2")
    c.ellipse(x, y + 1, 36, 16, "", "gown_shade", 3)
    c.ellipse(x, y, 25, 10, "pump", "pump_ring", 4)
    c.ellipse(x, y - 0.5, 8, 3.5, "white", "pump_ring", 3)
    with c.group(232, 344, turn=6, s=0.7):
        rooms.bear(c)
    k.arm("R", (232, 378), -1)
    if needle:
        n.arm("L", (x + 44, y - 10), -1, glove="glove")
        c.line((x, y - 2), (x, y - 30), stroke="metal_shade", width=2.2)
        c.path(f"M{x - 4} {y - 30} L{x + 4} {y - 30} L{x + 2.5} {y - 23} L{x - 2.5} {y - 23}Z", "medicine")
        c.rect(x - 7.5, y - 76, 15, 47, 5, "white", "metal_shade", 3)
        c.rect(x - 4.5, y - 58, 9, 26, 3, "medicine")
        c.line((x, y - 76), (x, y - 90), stroke="metal_shade", width=4)
        c.line((x - 8, y - 91), (x + 8, y - 91), stroke="metal_shade", width=5)
        n.arm("R", (x + 16, y - 62), -1, glove="glove", grip="fist")
    else:
        n.arm("L", (x + 46, y - 12), -1, glove="glove", grip="flat")
        n.arm("R", (x - 22, y - 22), -1, glove="glove", grip="flat", turn=30)
    # programmer on a small stand
    c.line((528, 330), (528, 430), stroke="metal_shade", width=9)
    with c.group(522, 306, turn=4, s=0.9):
        rooms.tablet(c, scene=False)
        for y, w in ((-8, 16), (2, 20), (12, 12)):
            c.line((8, y), (8 + w, y), stroke="white", width=5)
        pump(c, -13, 0, 15)
    return c


def refill() -> Canvas:
    """The refill with the thin needle straight into the middle of the pump."""
    return _refill(needle=True)


def refill_calm() -> Canvas:
    """The refill visit without a needle: for a card's first view."""
    return _refill(needle=False)


DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "refill": (refill, "leaf"),
    "refill-calm": (refill_calm, "leaf"),
}
