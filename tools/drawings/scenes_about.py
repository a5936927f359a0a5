"""About the guide: the book read together, hands together, the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .body import drop, palm, pump
from .builds import CHILD, MAN, WOMAN
from .canvas import Canvas
from .geometry import View
from .heads import Face, Look
from .marks import heart
from .parts_cast import sleeve_and_hand
from .people import Figure

if TYPE_CHECKING:
    from collections.abc import Callable


def _open_book(c: Canvas, x: float, y: float, s: float) -> None:
    """Draw an open book from above, 340 wide, its pages empty."""
    with c.group(x, y, s=s):
        c.path(
            "M0 88 Q-88 54 -172 76 L-158 -62 Q-78 -84 0 -54 Q78 -84 158 -62 L172 76 Q88 54 0 88Z",
            "coral",
            "coral",
            22,
        )
        c.path("M0 80 Q-88 44 -166 64 L-152 -72 Q-78 -92 0 -62Z", "paper")
        c.path("M0 80 Q88 44 166 64 L152 -72 Q78 -92 0 -62Z", "paper")
        c.path("M0 80 Q-14 72 -26 68 L-22 -70 L0 -62Z", "paper_shade")
        c.line((0, -60), (0, 78), stroke="paper_shade", width=5)


def about() -> Canvas:
    """A nurse, a child and a parent look into an open book together."""
    c = Canvas()
    c.circle(300, 292, 264, "halo", opacity=0.6)
    c.ellipse(300, 556, 262, 22, "ground", opacity=0.5)
    mother = Look("skin1", "hair_blond", "wavy", "adult", top="plum", bottom="denim", sleeve="long")
    nurse = Look(
        "skin4", "hair_black", "short", "adult", top="scrub", bottom="scrub", motif="scrub", beard=True
    )
    boy = Look("skin2", "hair_brown", "tousled", top="sun", bottom="denim", glasses="teal")
    m = Figure(c, mother, WOMAN, View(144, 646, 1.14, -20))
    face = Face(turn=-24, tilt=9, nod=5, mouth="soft", gaze=(1.2, 2))
    m.hair_back(face)
    m.torso(hem=-0.08)
    m.head(face)
    n = Figure(c, nurse, MAN, View(462, 652, 1.12, 20))
    nface = Face(turn=24, tilt=-9, nod=5, mouth="soft", gaze=(-1.2, 2))
    n.torso(hem=-0.08)
    n.head(nface)
    k = Figure(c, boy, CHILD, View(300, 596, 1.32))
    k.torso(hem=0.02)
    k.head(Face(tilt=-3, nod=6, eyes="down", mouth="smile"))
    c.rect(76, 470, 448, 88, 12, "wood")
    for x in (96, 310):
        c.rect(x, 514, 194, 30, 10, "wood_shade", opacity=0.55)
    c.path("M74 416 L526 416 L552 490 L48 490Z", "wood", "wood", 12)
    c.rect(46, 486, 508, 18, 9, "wood_shade")
    _open_book(c, 300, 428, 0.98)
    with c.group(216, 430, turn=-4, s=2.3):
        heart(c, "heart")
    pump(c, 384, 426, 34)
    m.arm("L", (152, 444), -1)
    n.arm("R", (448, 446), 1)
    k.arm("R", (258, 384), 1)
    k.arm("L", (342, 384), -1)
    return c


def choose() -> Canvas:
    """The hands of a child, a parent and a doctor lie on one another; a heart above."""
    c = Canvas()
    c.circle(300, 296, 264, "halo", opacity=0.6)
    for end, turn, s, skin, cloth, r in (
        ((72, 462), 50, 1.16, "skin5", "coral", 38),
        ((528, 462), -50, 1.16, "skin2", "blue", 38),
    ):
        x, way = (216, 1) if turn > 0 else (384, -1)
        sleeve_and_hand(c, [end, (x - way * 76, 392)], r, skin, cloth, bare=0.3)
        with c.group(x, 328, turn=turn, s=s, sx=-1 if turn > 0 else 1):
            palm(c, skin, skin)
    sleeve_and_hand(c, [(300, 544), (300, 446)], 29, "skin4", "sun", bare=0.36)
    with c.group(300, 384, s=0.92):
        palm(c, "skin4", "skin4")
    with c.group(300, 158, s=4.2):
        heart(c, "heart")
    return c


def words() -> Canvas:
    """An open book; a magnifying glass lies over a drawn tube, a drop is on the other page."""
    c = Canvas()
    c.circle(300, 296, 264, "halo", opacity=0.6)
    c.ellipse(300, 520, 232, 20, "ground", opacity=0.5)
    with c.group(-15, -38, s=1.05):
        _open_book(c, 300, 330, 1.46)
        c.path("M84 392 Q112 372 128 340 M270 352 Q280 368 290 372", stroke="medicine", width=9)
        drop(c, 412, 348, 42)
        for x, y, w in (
            (346, 266, 54),
            (436, 256, 56),
            (484, 336, 24),
            (320, 350, 30),
            (96, 270, 40),
            (246, 246, 30),
        ):
            c.line((x, y), (x + w, y - w * 0.05), stroke="paper_shade", width=11)
        c.line((258, 398), (334, 494), stroke="wood_shade", width=30)
        c.line((258, 398), (334, 494), stroke="wood", width=18)
        c.circle(202, 320, 84, "gown", opacity=0.6)
        c.path("M138 340 Q164 268 202 320 Q238 372 264 338", stroke="medicine", width=28)
        c.path("M146 326 Q168 284 196 306", stroke="medicine_pale", width=6)
        c.circle(202, 320, 84, "", "cushion", 18)
        c.path("M148 290 Q158 264 184 256", stroke="white", width=8)
    return c


DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "about": (about, "stone"),
    "choose": (choose, "stone"),
    "words": (words, "sky"),
}
