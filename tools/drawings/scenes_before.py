"""Before the pump: stiffness, a tight day, what is tried first, and what the programmer does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from . import rooms
from .body import pump, pump_sign
from .builds import CHILD, MAN, WOMAN
from .canvas import Canvas
from .chairs import Chair
from .geometry import View, lerp, smooth, tube
from .heads import Face, Look
from .palette import shade
from .parts_household import tile
from .people import Figure
from .scenes_sections import backdrop
from .seats import chair_legs, forward, in_chair, stand

if TYPE_CHECKING:
    from collections.abc import Callable

    from .canvas import Point


def _tight(c: Canvas, x: float, y: float, turn: float, s: float = 1) -> None:
    """Draw three short strokes that mean a tight muscle; they point up before the turn."""
    with c.group(x, y, turn=turn, s=s):
        for angle in (-32, 0, 32):
            with c.group(turn=angle):
                c.line((0, -16), (0, -30), stroke="gold", width=6)


def stiffness() -> Canvas:
    """A child with stiff bent arms and legs in a fitted wheelchair, a parent at eye level beside."""
    c = Canvas(700, 600)
    backdrop(c, wide=300)
    v = View(268, 548, 1.42, -16)
    girl = Look(
        "skin5", "hair_black", "puffs", top="coral", bottom="denim", shoes="sun", motif="star", trim="cream",
        accent="sun", legs="short",
    )  # fmt: skip
    chair = Chair(c, v, "lilac", headrest=True, laterals=True)
    chair.back()
    k = in_chair(c, girl, v)
    face = Face(turn=-20, tilt=5, mouth="calm")
    k.hair_back(face)
    k.torso(hem=-0.06)
    for side, knee_x, foot_x, foot_y, foot_z in (("L", 8, -16, 44, 86), ("R", -8, 18, 40, 104)):
        knee = v.at((knee_x, 112, 52))
        k.leg(side, v.at((foot_x, foot_y, foot_z)), toe=(forward(v)[0], 1.0), knee=knee, brace="lilac")
    chair.belt(v.at((-40, 118, 14)), v.at((40, 118, 14)))
    chair.front()
    k.arm("R", k.spot(0.66, -14, 30), 1, long=1, grip="fist", turn=70)
    k.arm("L", k.spot(0.96, 66, 26), 1, long=0.92, grip="fist", turn=-50)
    for x, y, turn in ((184, 338, -112), (366, 318, 96)):
        _tight(c, x, y, turn)
    k.head(face)

    father = Look(
        "skin5", "hair_black", "buzz", "adult", top="teal", bottom="denim", shoes="wood", beard=True,
        motif="polo", trim="cream",
    )  # fmt: skip
    fv = View(548, 552, 1.04, 34)
    rooms.stool(c, 562, 440, 556, "denim")
    f = Figure(c, father, MAN, fv, hips=118, bow=8)
    fface = Face(turn=30, tilt=-6, mouth="soft")
    f.leg("R", (478, 528), 1, toe=(-1, 0.1), far=True)
    f.torso(hem=-0.1)
    f.leg("L", (512, 532), 1, toe=(-1, 0.1))
    f.arm("L", (500, 416), 1)
    f.arm("R", v.at((64, 136, 10)), -1)
    f.head(fface)
    return c


def _dressing(c: Canvas) -> None:
    """Child and mother on and beside a bench."""
    c.rect(96, 452, 300, 26, 12, "wood")
    c.rect(96, 466, 300, 12, 6, "wood_shade")
    for x in (122, 370):
        c.line((x, 478), (x, 546), stroke="wood_shade", width=16)
    v = View(248, 548, 1.42, -6)
    boy = Look(
        "skin2", "hair_black", "short", glasses="teal_shade", top="gown", bottom="denim", shoes="coral",
        motif="stripes", trim="paper",
    )  # fmt: skip
    k = Figure(c, boy, CHILD, v, hips=76, back=10)
    j = Figure(c, replace(boy, top="sun", sleeve="long", motif=""), CHILD, v, hips=76, back=10)
    # the jacket's free half, behind the back
    c.path("M256 288 Q296 264 336 292 L372 312 L384 336 L372 400 L378 450 Q340 466 250 448Z", "sun_shade")
    empty = [(356, 322), (376, 366), (384, 424)]
    c.path(tube(empty, [24, 22, 21], flat_end=True), "sun")
    c.path("M363 420 L405 428", stroke="sun_shade", width=5)
    c.path(smooth([(336, 338), (352, 372), (360, 414)]), stroke="sun_shade", width=4)
    face = Face(turn=-14, tilt=5, mouth="calm", gaze=(1, 1))
    for side, x in (("R", -22), ("L", 22)):
        k.leg(side, v.at((x, 20, 62)), toe=(0.1, 1), knee=v.at((x, 78, 50)))
    k.torso(hem=-0.06)
    # its half that is on
    c.path("M222 282 Q196 288 190 318 L196 450 Q216 458 234 452 L230 340 Q232 306 240 286Z", "sun")
    c.path("M240 288 Q232 306 230 340 L234 452", stroke="sun_shade", width=5)
    j.arm("R", v.at((-52, 84, 44)), 1)
    k.head(face)
    k.arm("L", k.spot(0.8, 12, 40), -1, long=1, grip="fist", turn=-60)

    mother = Look("skin2", "hair_black", "long", "adult", top="leaf", bottom="plum", shoes="wood")
    m = Figure(c, mother, WOMAN, View(500, 548, 1.04, 30), hips=112, back=6, bow=6)
    mface = Face(turn=26, tilt=-8, nod=3, mouth="soft")
    m.hair_back(mface)
    m.leg("R", (440, 526), 1, toe=(-1, 0.1), far=True)
    m.torso(hem=-0.08)
    m.leg("L", (500, 528), 1, toe=(-1, 0.0))
    m.arm("R", (366, 320), 1)
    m.arm("L", (340, 398), 1)
    m.head(mface)


def tight_day() -> Canvas:
    """A mother helps a child into a jacket; one arm is in, the other is stiff and bent."""
    c = Canvas(700, 600)
    backdrop(c, wide=300)
    with c.group(4, -64, s=1.12):
        _dressing(c)
    return c


def _stretching(c: Canvas) -> None:
    """A therapist stretches the leg of a child who lies on a mat; the tile is 370 by 280."""
    c.rect(24, 234, 322, 20, 10, "teal")
    therapist = Look(
        "skin1", "hair_brown", "tail", "adult", top="blue", bottom="denim", motif="polo", trim="white",
        accent="coral",
    )  # fmt: skip
    t = Figure(c, therapist, WOMAN, View(296, 262, 0.76, 24), hips=88, back=6, bow=6)
    face = Face(turn=24, tilt=-8, nod=3)
    t.hair_back(face)
    c.path(smooth([(284, 190), (258, 214), (250, 240), (340, 240), (344, 214), (324, 188)]) + "Z", "denim")
    t.torso(hem=-0.06)
    child = Look("skin3", "hair_dark", "curls", top="sun", bottom="coral", legs="short")
    k = Figure(c, child, CHILD, View(330, 214, 0.86, -62, 0, -90))
    kface = Face(turn=-30, mouth="smile", gaze=(0.8, -0.6))
    k.leg("R", (312, 226), 1, toe=(0.1, -1), bare=True, knee=(262, 222))
    k.torso()
    k.leg("L", (228, 106), 1, toe=(0, -1), bare=True, knee=(221, 160))
    k.arm("R", (164, 236), -1)
    k.head(kface)
    t.arm("R", (230, 152), 1)
    t.arm("L", (244, 114), -1)
    t.head(face)


def _bracing(c: Canvas) -> None:
    """Two lower legs, one in a brace, from the tile's upper edge down."""
    c.ellipse(185, 252, 130, 12, "ground", opacity=0.5)
    skin = "skin5"
    for x, brace in ((126, False), (222, True)):
        points: list[Point] = [(x, 20), (x + 2, 70), (x, 120), (x + 2, 170), (x, 216)]
        c.path(tube(points, [36, 33, 31, 26, 19], flat_start=True), skin)
        c.path(f"M{x - 44} 0 L{x + 44} 0 L{x + 46} 58 L{x - 44} 58Z", "leaf")
        c.line((x - 44, 58), (x + 46, 58), stroke="leaf_shade", width=6)
        c.path(f"M{x - 24} 206 Q{x - 30} 236 {x - 26} 250 L{x + 62} 250 Q{x + 72} 230 {x + 46} 222 "
               f"Q{x + 28} 216 {x + 22} 200Z", "coral")  # fmt: skip
        c.line((x - 26, 250), (x + 62, 250), stroke="white", width=10)
        c.path(f"M{x + 26} 220 l10 -8 M{x + 38} 226 l9 -8", stroke="white", width=5)
        if brace:
            c.path(f"M{x - 34} 104 Q{x} 114 {x + 35} 104 L{x + 28} 168 Q{x + 26} 196 {x + 38} 214 "
                   f"L{x + 18} 228 L{x - 26} 236 Q{x - 36} 176 {x - 34} 104Z", "lilac")  # fmt: skip
            for y, w in ((124, 31), (168, 25)):
                c.path(f"M{x - w} {y} Q{x} {y + 12} {x + w} {y}", stroke="lilac_shade", width=13)
            c.path(f"M{x - 23} 218 Q{x} 220 {x + 27} 204", stroke="lilac_shade", width=12)


def _medicine(c: Canvas) -> None:
    """A medicine bottle, a small cup and two tablets."""
    c.ellipse(196, 236, 158, 12, "ground", opacity=0.5)
    c.rect(76, 92, 104, 142, 22, "wood_shade")
    c.rect(96, 66, 64, 34, 6, "wood_shade")
    c.rect(86, 44, 84, 34, 9, "white", "linen_shade", 3)
    for x in (102, 120, 138, 156):
        c.line((x, 54), (x, 70), stroke="linen_shade", width=4)
    c.rect(76, 124, 104, 72, 4, "paper")
    c.path("M128 138 Q154 166 128 182 Q102 166 128 138Z", "medicine")
    c.path("M214 158 L288 158 L278 228 Q276 234 270 234 L232 234 Q226 234 224 228Z", "white", "gown_shade", 4)
    c.path("M219 190 L283 190 L278 227 Q276 231 270 231 L232 231 Q226 231 224 227Z", "rose")
    for y in (174, 192, 210):
        c.line((252, y), (276, y), stroke="gown_shade", width=4)
    for x, y in ((304, 226), (332, 214)):
        c.ellipse(x, y + 4, 20, 11, "linen_shade")
        c.ellipse(x, y, 20, 11, "white", "linen_shade", 2.5)
        c.line((x - 11, y + 2), (x + 11, y - 2), stroke="linen_shade", width=3)


def _one_muscle(c: Canvas) -> None:
    """A child bends one arm; one muscle of it is marked with a ring."""
    child = Look("skin2", "hair_brown", "bob", top="lilac", sleeve="none", freckles=True)
    k = Figure(c, child, CHILD, View(150, 440, 1.2, -8))
    face = Face(turn=-22, tilt=4, mouth="soft", gaze=(1, 1))
    k.hair_back(face)
    k.torso(hem=-0.02)
    k.arm("R", (110, 252), 1)
    k.head(face)
    elbow: Point = (268, 262)
    shoulder = k.shoulder("L")
    hand: Point = (296, 168)
    skin = "skin2"
    c.path(tube([shoulder, lerp(shoulder, elbow, 0.5), elbow, lerp(elbow, hand, 0.5), hand],
                [18, 19, 16, 15, 11]), skin)  # fmt: skip
    c.ellipse(300, 154, 17, 18, skin)
    c.path("M292 148 q8 -4 14 2 M293 156 q8 -3 13 2", stroke=shade(skin), width=3)
    middle = lerp(shoulder, elbow, 0.56)
    c.ellipse(middle[0] + 1, middle[1] - 4, 27, 13, "muscle", turn=34)
    for d in (-5, 1, 7):
        with c.group(middle[0] + 1, middle[1] - 4, turn=34):
            c.path(
                smooth([(-17, d * 0.9), (0, d * 1.3 - 1), (17, d * 0.9)]), stroke="muscle_shade", width=2.6
            )
    for turn in range(0, 360, 30):
        with c.group(middle[0], middle[1] - 3, turn=turn):
            c.line((-5, -40), (5, -40), stroke="medicine", width=6)


def tried_first() -> Canvas:
    """Four views: stretching with a therapist, a leg brace, medicine by mouth, one muscle marked."""
    c = Canvas(800, 620)
    views = ((_stretching, 18, 16), (_bracing, 412, 16), (_medicine, 18, 318), (_one_muscle, 412, 318))
    for draw, x, y in views:
        tile(c, x, y, 370, 280)
        with c.group(x, y):
            draw(c)
    return c


def programmer() -> Canvas:
    """A nurse holds a small reader over the clothed belly of a child, a tablet in the other hand."""
    c = Canvas(700, 600)
    backdrop(c, wide=300)
    mother = Look("skin1", "hair_red", "bun", "adult", top="lilac", bottom="denim", shoes="plum",
                  accent="lilac_shade")  # fmt: skip
    m = Figure(c, mother, WOMAN, View(116, 552, 1.02, -16))
    mface = Face(turn=-24, tilt=6, nod=2, mouth="soft")
    m.hair_back(mface)
    stand(m)
    m.torso(hem=-0.3)
    v = View(276, 548, 1.38, -14)
    girl = Look("skin1", "hair_red", "wavy", freckles=True, glasses="plum", top="teal", bottom="plum",
                shoes="sun", accent="sun")  # fmt: skip
    chair = Chair(c, v, "coral", headrest=True)
    chair.back()
    k = in_chair(c, girl, v)
    face = Face(turn=-18, tilt=3, nod=3, gaze=(1, 2), mouth="soft")
    k.hair_back(face)
    k.torso(hem=-0.06)
    chair_legs(k)
    m.head(mface)
    p = k.spot(0.34, 16, 24)
    pump_sign(c, p[0], p[1], 32)
    k.arm("L", v.at((56, 144, 34)), -1)
    chair.front()
    k.arm("R", v.at((-58, 146, 30)), 1)
    k.head(face)
    x, y = k.shoulder("R")
    m.arm("L", (x + 6, y - 8), -1, edge=False)

    nurse = Look("skin4", "hair_black", "curls", "adult", top="scrub", bottom="scrub", shoes="blue",
                 motif="scrub")  # fmt: skip
    rooms.stool(c, 578, 440, 556, "denim")
    n = Figure(c, nurse, MAN, View(562, 552, 1.02, 34), hips=118, bow=6)
    nface = Face(turn=32, tilt=-6, nod=4, gaze=(-1, 2), mouth="soft")
    n.leg("R", (494, 528), 1, toe=(-1, 0.1), far=True)
    n.torso(hem=-0.1)
    n.leg("L", (528, 532), 1, toe=(-1, 0.1))
    n.arm("R", (p[0] + 46, p[1] - 4), -1)
    with c.group(p[0] + 24, p[1] - 4, turn=-6):
        c.rect(-17, -27, 34, 54, 15, "screen")
        c.rect(-12, -21, 24, 42, 11, "ink_soft")
        c.circle(0, 0, 6, "medicine_pale")
    with c.group(490, 328, turn=-8, s=1.16):
        rooms.tablet(c, scene=False)
        pump(c, -14, 0, 16)
        for y, w in ((-9, 18), (2, 22), (13, 13)):
            c.line((8, y), (8 + w, y), stroke="white", width=5)
    n.arm("L", (536, 350), -1, grip="fist")
    n.head(nface)
    return c


DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "stiffness": (stiffness, "sky"),
    "tight-day": (tight_day, "mint"),
    "tried-first": (tried_first, "mint"),
    "programmer": (programmer, "mint"),
}
