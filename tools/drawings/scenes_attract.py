"""The attract screen's pictures, 900 by 700."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import rooms
from .body import pump_sign
from .builds import CHILD, MAN, SMALL, TEEN, WOMAN
from .canvas import Canvas
from .chairs import Chair, Walker
from .geometry import View
from .heads import Face, Look
from .people import Figure
from .seats import chair_legs, in_chair, stand

if TYPE_CHECKING:
    from collections.abc import Callable


def friends() -> Canvas:
    """Friends of different bodies: wheelchair, walker, glasses, a big sister."""
    c = Canvas(900, 700)
    c.circle(450, 376, 284, "halo", opacity=0.6)
    c.ellipse(446, 640, 372, 28, "ground", opacity=0.5)

    sister = Look("skin4", "hair_dark", "wavy", top="teal", bottom="denim", shoes="sun")
    k = Figure(c, sister, TEEN, View(330, 640, 1.16, -8))
    face = Face(turn=-10, tilt=4)
    k.hair_back(face)
    stand(k)
    k.torso()
    k.arm("R", (258, 420), 1)
    k.head(face)

    v = View(488, 640, 1.42, -12)
    boy = Look("skin4", "hair_black", "buzz", top="sun", bottom="denim", shoes="coral", motif="")
    chair = Chair(c, v, "coral", headrest=True, laterals=True)
    chair.back()
    b = in_chair(c, boy, v)
    face = Face(turn=-6, tilt=-3)
    b.torso(hem=-0.06)
    chair_legs(b)
    p = b.spot(0.34, 15, 24)
    pump_sign(c, p[0], p[1], 31)
    b.arm("L", v.at((52, 146, 28)), -1)
    chair.front()
    b.arm("R", v.at((-60, 144, 32)), 1)
    b.head(face)
    k.arm("L", (434, 338), -1)

    v = View(712, 640, 1.3, 26)
    girl = Look(
        "skin1",
        "hair_red",
        "braids",
        freckles=True,
        glasses="plum",
        top="lilac",
        bottom="plum",
        shoes="sun",
        legs="short",
        accent="teal",
        motif="stripes",
        trim="cream",
    )
    w = Walker(c, v, "blue")
    w.back()
    g = Figure(c, girl, CHILD, v)
    face = Face(turn=18, tilt=-3)
    g.hair_back(face)
    g.arm("R", v.at((-46, 124, 16)), -1)
    stand(g, brace="linen", step=8)
    g.torso()
    w.front()
    g.arm("L", v.at((46, 124, 16)), -1)
    g.head(face)

    small = Look(
        "skin2", "hair_black", "bob", top="coral", bottom="leaf", shoes="blue", motif="heart", trim="cream"
    )
    s = Figure(c, small, SMALL, View(170, 640, 1.24, -16))
    face = Face(turn=-12, tilt=5, eyes="happy", extra=("feeding tube",))
    s.hair_back(face)
    stand(s)
    s.torso()
    s.arm("L", (236, 452), -1)
    s.head(face)
    s.arm("R", (96, 388), -1, grip="flat")
    with c.group(600, 596, s=0.95):
        rooms.dog(c)
    c.zoom(1.09, 450, 640, 2, 2)
    return c


def reading() -> Canvas:
    """A mother in a headscarf reads a book with her child on a sofa."""
    c = Canvas(900, 700)
    c.circle(450, 372, 284, "halo", opacity=0.6)
    c.ellipse(450, 640, 372, 28, "rose", opacity=0.75)
    c.ellipse(450, 640, 330, 20, "rose_shade", opacity=0.45)
    # on the wall, lamp
    c.rect(150, 150, 120, 92, 12, "wood")
    c.rect(160, 160, 100, 72, 6, "gown")
    c.path("M160 226 Q190 188 216 210 Q238 226 260 198 L260 232 L160 232Z", "leaf")
    c.circle(234, 182, 11, "sun")
    c.line((788, 250), (788, 620), stroke="wood_shade", width=10)
    c.path("M730 262 L752 176 L824 176 L846 262Z", "cord")
    c.ellipse(788, 624, 46, 10, "wood_shade")
    # sofa
    c.rect(196, 300, 500, 210, 54, "blue")
    c.rect(446, 320, 6, 150, 3, "blue_shade")
    c.rect(150, 392, 92, 200, 40, "blue_shade")
    c.rect(650, 392, 92, 200, 40, "blue_shade")
    c.rect(220, 470, 452, 112, 26, "blue")
    c.rect(220, 540, 452, 50, 22, "blue_shade")
    for x in (226, 666):
        c.line((x, 590), (x, 622), stroke="wood_shade", width=20)
    mother = Look("skin2", "teal", "hijab", "adult", top="plum", bottom="plum", sleeve="long", shoes="wood")
    v = View(372, 640, 1.24, -22)
    m = Figure(c, mother, WOMAN, v, hips=132, back=20)
    face = Face(turn=-22, tilt=8, nod=5, eyes="down")
    m.hair_back(face)
    for side in ("R", "L"):
        x = 26 if side == "L" else -26
        m.leg(side, v.at((x, 24, 96)), toe=(0.5, 0.5), knee=v.at((x, 128, 80)))
    m.torso(hem=-0.1)
    girl = Look(
        "skin2",
        "hair_dark",
        "bun",
        top="sun",
        bottom="coral",
        shoes="lilac",
        legs="short",
        accent="coral",
        glasses="denim",
    )
    v = View(546, 640, 1.2, 16)
    k = Figure(c, girl, CHILD, v, hips=136, back=20)
    gface = Face(turn=18, tilt=-8, nod=4, eyes="open", gaze=(-1, 2))
    k.hair_back(gface)
    for side in ("R", "L"):
        x = 20 if side == "L" else -20
        k.leg(side, v.at((x, 74, 62)), toe=(-0.2, 1), knee=v.at((x, 132, 48)), brace="linen")
    k.torso(hem=-0.06)
    with c.group(462, 440, s=1.25, turn=2):
        rooms.book(c, "coral")
    m.head(face)
    k.head(gface)
    m.arm("R", (392, 436), 1)
    k.arm("L", (548, 434), -1)
    c.zoom(1.1, 450, 640, -10, 0)
    return c


def tree() -> Canvas:
    """A child in a wheelchair and a grandfather on a bench under a tree."""
    c = Canvas(900, 700)
    c.circle(450, 350, 300, "halo", opacity=0.6)
    c.circle(640, 120, 40, "sun", opacity=0.85)
    c.path("M40 640 Q200 566 450 572 Q720 562 860 640 Q860 672 450 674 Q40 672 40 640Z", "grass")
    c.path(
        "M130 654 Q300 620 470 622 Q660 622 800 654 Q640 670 460 670 Q260 670 130 654Z",
        "grass_shade",
        opacity=0.7,
    )
    with c.group(266, 614, s=1.1):
        rooms.tree(c)
    for x, y in ((110, 628), (566, 604), (824, 634)):
        rooms.flower(c, x, y, "rose" if x % 4 else "sun")
    # bench
    for x in (316, 528):
        c.line((x, 400), (x, 500), stroke="wood_shade", width=14)
    for y in (404, 440):
        c.line((300, y), (544, y), stroke="wood", width=20)
    c.rect(290, 486, 264, 22, 10, "wood")
    c.rect(290, 498, 264, 10, 5, "wood_shade")
    for x in (312, 532):
        c.line((x, 508), (x, 630), stroke="wood_shade", width=15)
    grand = Look(
        "skin3",
        "hair_gray",
        "grandpa",
        "adult",
        top="blue",
        bottom="denim",
        beard=True,
        glasses="wood_shade",
        sleeve="long",
        shoes="hair_dark",
        motif="polo",
        trim="cream",
    )
    v = View(420, 640, 1.2, -26)
    m = Figure(c, grand, MAN, v, hips=126, back=14)
    face = Face(turn=-22, tilt=6)
    m.hair_back(face)
    for side in ("L", "R"):
        x = 26 if side == "L" else -26
        m.leg(side, v.at((x, 24, 92)), toe=(1, 0.2), knee=v.at((x, 124, 80)), seam=side == "R")
    m.torso(hem=-0.1)
    m.arm("R", (420, 476), 1)
    m.head(face)
    v = View(700, 644, 1.36, 24)
    girl = Look(
        "skin3",
        "hair_black",
        "braids",
        top="coral",
        bottom="lilac",
        shoes="sun",
        accent="sun",
        motif="star",
        trim="cream",
    )
    chair = Chair(c, v, "lilac")
    chair.back()
    k = in_chair(c, girl, v)
    gface = Face(turn=22, tilt=-5, eyes="happy")
    k.hair_back(gface)
    k.torso(hem=-0.06)
    chair_legs(k)
    k.arm("R", (602, 434), 1)
    m.arm("L", (582, 440), 1)
    chair.front()
    k.arm("L", v.at((56, 146, 30)), -1)
    k.head(gface)
    c.zoom(1.02, 450, 640, 0, -4)
    return c


DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "attract-1": (friends, "sky"),
    "attract-2": (reading, "sand"),
    "attract-3": (tree, "mint"),
}
