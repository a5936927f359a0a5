"""Getting ready: the first visit, staying healthy, the hours without food, packing the bag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import rooms
from .builds import CHILD, MAN, ROUND_WOMAN, WOMAN
from .canvas import Canvas
from .chairs import Walker
from .geometry import View, smooth
from .heads import Face, Look
from .parts_bedside import hand_arc, stethoscope
from .parts_household import (
    StandingFrame,
    bowl_of_fruit,
    brace_pair,
    covered_plate,
    cup_upside_down,
    day_window,
    evening_window,
    feeding_bag,
    glass_of_water,
    name_tag,
    plate_of_vegetables,
    puppet,
    table,
)
from .people import Figure
from .scenes_sections import backdrop
from .seats import stand

if TYPE_CHECKING:
    from collections.abc import Callable


def visit() -> Canvas:
    """A child on an exam couch shows how one leg moves; therapist and doctor watch, the father tells."""
    c = Canvas(800, 600)
    backdrop(c, wide=350)
    father = Look(
        "skin3", "hair_black", "short", "adult", top="coral", bottom="denim", shoes="wood", beard=True
    )
    f = Figure(c, father, MAN, View(122, 552, 1.0, -18))
    fface = Face(turn=-26, tilt=4, mouth="open")
    stand(f)
    f.torso(hem=-0.14)
    f.arm("L", (238, 362), -1, edge=False)
    f.arm("R", (84, 262), 1, grip="flat", turn=-30)
    f.head(fface)

    doctor = Look("skin5", "hair_black", "bun", "adult", top="lilac", bottom="denim", shoes="plum",
                  glasses="denim", sleeve="long", accent="coral")  # fmt: skip
    d = Figure(c, doctor, WOMAN, View(574, 552, 1.04, 16))
    dface = Face(turn=24, tilt=-4, nod=3, gaze=(-1, 2), mouth="soft")
    d.hair_back(dface)
    stand(d)
    d.torso(hem=-0.5, flare=8)
    stethoscope(d)
    with c.group(562, 306, turn=-4, s=0.66):
        rooms.clipboard(c)
    d.arm("R", (528, 334), 1, grip="fist")
    d.arm("L", (604, 328), -1, grip="fist")
    d.head(dface)

    # exam couch
    for x in (214, 424):
        c.rect(x, 440, 26, 108, 8, "metal_shade")
    c.rect(190, 536, 280, 16, 8, "metal_shade")
    c.rect(172, 410, 316, 40, 16, "teal")
    c.rect(172, 432, 316, 18, 9, "teal_shade")
    c.rect(172, 402, 316, 16, 8, "linen")
    child = Look("skin3", "hair_dark", "curls", top="sun", bottom="blue", shoes="coral", legs="short",
                 motif="star", trim="cream")  # fmt: skip
    v = View(330, 560, 1.4, -20)
    k = Figure(c, child, CHILD, v, hips=118, back=14)
    face = Face(turn=-18, tilt=-3)
    k.leg("R", v.at((-22, 50, 62)), toe=(0.8, 0.7), knee=v.at((-22, 114, 52)), bare=True)
    k.torso(hem=-0.06)
    k.leg("L", (506, 390), toe=(0.5, -0.8), knee=v.at((22, 122, 56)), bare=True)
    k.arm("R", v.at((-60, 114, -4)), 1)
    k.arm("L", v.at((62, 116, -10)), -1)
    k.head(face)
    hand_arc(c, [(430, 512), (470, 496), (494, 456)], "gold", 5)

    therapist = Look("skin1", "hair_red", "tail", "adult", top="leaf", bottom="denim", shoes="blue",
                     motif="polo", trim="cream", accent="plum")  # fmt: skip
    rooms.stool(c, 706, 452, 556, "denim")
    t = Figure(c, therapist, WOMAN, View(692, 552, 1.02, 34), hips=110, bow=8)
    tface = Face(turn=32, tilt=-6, nod=4, gaze=(-1, 2), mouth="soft")
    t.hair_back(tface)
    t.leg("R", (626, 530), 1, toe=(-1, 0.1), far=True)
    t.torso(hem=-0.1)
    t.leg("L", (656, 534), 1, toe=(-1, 0.1))
    t.arm("L", (652, 420), 1)
    t.arm("R", (548, 432), -1, grip="flat")
    t.head(tface)
    return c


def healthy() -> Canvas:
    """A child in a standing frame plays; the grandmother brings food; fruit and a feeding bag are there."""
    c = Canvas(720, 600)
    backdrop(c, wide=310)
    v = View(286, 548, 1.36, -24)
    with c.group(88, 156, s=1.1):
        feeding_bag(c, 356)
    frame = StandingFrame(c, v, "lilac")
    frame.back()
    girl = Look("skin4", "hair_black", "tail", top="coral", bottom="denim", shoes="sun", motif="stripes",
                trim="cream", accent="sun")  # fmt: skip
    k = Figure(c, girl, CHILD, v)
    face = Face(turn=-20, tilt=4)
    k.hair_back(face)
    stand(k)
    k.torso()
    p = k.spot(0.3, -14, 20)
    c.path(f"M88 270 Q92 420 170 400 Q222 384 {p[0]} {p[1]}", stroke="cord_shade", width=5)
    c.circle(p[0], p[1], 9, "paper", "cord_shade", 4)
    frame.front()
    for (x, y, z), role in (((-26, 196, 60), "blue"), ((4, 196, 66), "sun"), ((-10, 218, 62), "leaf")):
        bx, by = v.at((x, y, z))
        c.rect(bx - 14, by - 14, 28, 28, 6, role)
    k.arm("L", v.at((44, 196, 44)), -1)
    k.arm("R", v.at((-52, 206, 52)), 1)
    k.head(face)

    grandma = Look("skin4", "hair_gray", "bun", "adult", top="leaf", bottom="plum", shoes="wood",
                   glasses="denim", accent="sun")  # fmt: skip
    g = Figure(c, grandma, ROUND_WOMAN, View(594, 552, 1.02, 20))
    gface = Face(turn=26, tilt=-5, mouth="smile")
    g.hair_back(gface)
    stand(g)
    g.torso(hem=-0.4, flare=8)
    g.head(gface)
    table(c, 398, 694, 410, 550)
    with c.group(462, 412, s=0.92):
        bowl_of_fruit(c)
    with c.group(656, 412, s=0.9):
        glass_of_water(c)
    with c.group(566, 378, s=1.0):
        plate_of_vegetables(c)
    g.arm("R", (514, 372), 1, sleeve="long")
    g.arm("L", (622, 372), -1, sleeve="long")
    return c


def fasting() -> Canvas:
    """Evening: parent and child with a feeding tube look at the clock; cup and plate are set aside."""
    c = Canvas(760, 600)
    backdrop(c, wide=330)
    with c.group(158, 170, s=0.98):
        evening_window(c)
    with c.group(392, 118, s=1.5):
        rooms.clock(c, 240, 0)
    father = Look("skin2", "hair_dark", "tousled", "adult", top="teal", bottom="denim", shoes="wood",
                  glasses="wood_shade", sleeve="long")  # fmt: skip
    # sofa
    c.rect(392, 330, 342, 150, 40, "rose")
    c.rect(410, 452, 306, 74, 22, "rose")
    c.rect(410, 500, 306, 40, 18, "rose_shade")
    for x in (430, 694):
        c.line((x, 540), (x, 556), stroke="wood_shade", width=16)
    fv = View(636, 570, 1.12, 18)
    f = Figure(c, father, MAN, fv, hips=112, back=10)
    fface = Face(turn=32, tilt=2, nod=-5, gaze=(-1.4, -1.6), mouth="soft")
    f.torso(hem=-0.1)
    for side in ("R", "L"):
        x = 28 if side == "L" else -28
        f.leg(side, fv.at((x, 22, 92)), toe=(-0.3, 1), knee=fv.at((x, 118, 84)))
    f.head(fface)
    girl = Look(
        "skin2", "hair_dark", "bob", top="lilac", bottom="lilac", motif="star", trim="sun", sleeve="long"
    )
    v = View(492, 570, 1.2, 14)
    k = Figure(c, girl, CHILD, v, hips=104, back=10)
    face = Face(turn=16, tilt=4, nod=-5, gaze=(-1.2, -1.8), mouth="soft", extra=("feeding tube",))
    k.hair_back(face)
    for side in ("R", "L"):
        x = 20 if side == "L" else -20
        k.leg(side, v.at((x, 40, 70)), toe=(-0.1, 1), knee=v.at((x, 104, 58)), bare=True)
    k.torso(hem=-0.06)
    far = k.shoulder("R")
    f.arm("R", (far[0] - 14, far[1] + 6), 1, edge=False)
    k.arm("L", v.at((22, 112, 52)), -1)
    k.arm("R", v.at((-26, 112, 52)), 1)
    k.head(face)
    f.arm("L", fv.at((34, 122, 80)), -1)
    table(c, 36, 332, 412, 552)
    with c.group(146, 412, s=1.1):
        covered_plate(c)
    with c.group(270, 414, s=1.1):
        cup_upside_down(c)
    return c


def pack() -> Canvas:
    """A bag with teddy, braces and a name tag; a walker; a child life worker shows a puppet to a child."""
    c = Canvas(800, 600)
    backdrop(c, wide=350)
    v = View(112, 540, 1.2, -32)
    walker = Walker(c, v, "teal")
    walker.back()
    walker.front()
    x, y = v.at((4, 118, -48))
    with c.group(x, y, turn=4, s=0.95):
        name_tag(c)
    with c.group(300, 166):
        day_window(c)
    # bench with the bag and the braces
    c.rect(160, 462, 420, 24, 12, "wood")
    c.rect(160, 474, 420, 12, 6, "wood_shade")
    for x in (188, 554):
        c.line((x, 486), (x, 548), stroke="wood_shade", width=16)
    c.path(smooth([(300, 404), (292, 364), (312, 338), (346, 346), (360, 374), (362, 404)]) + "Z", "sun")
    c.path(smooth([(318, 352), (324, 374), (322, 392)]), stroke="sun_shade", width=4)
    with c.group(236, 318, turn=-6, s=1.5):
        rooms.bear(c)
    with c.group(272, 390, s=1.24):
        rooms.duffel(c, "blue")
    with c.group(350, 392, turn=-8, s=0.95):
        name_tag(c)
    with c.group(424, 464, s=0.9):
        brace_pair(c, "lilac")
    boy = Look("skin1", "hair_blond", "tousled", freckles=True, top="coral", bottom="denim", shoes="leaf",
               motif="stripes", trim="cream")  # fmt: skip
    kv = View(528, 548, 1.44, -20)
    k = Figure(c, boy, CHILD, kv, hips=74, back=8)
    face = Face(turn=-28, tilt=4, gaze=(1.2, 0.6))
    for side, x in (("R", -22), ("L", 22)):
        k.leg(side, kv.at((x, 20, 66)), toe=(0.4, 1), knee=kv.at((x, 76, 52)))
    k.torso(hem=-0.06)
    k.arm("R", kv.at((-40, 82, 44)), 1)
    k.head(face)

    worker = Look("skin5", "hair_black", "wavy", "adult", top="sun", bottom="plum", shoes="coral",
                  motif="polo", trim="cream")  # fmt: skip
    rooms.stool(c, 734, 448, 556, "lilac")
    w = Figure(c, worker, WOMAN, View(720, 552, 1.12, 32), hips=106, bow=6)
    wface = Face(turn=30, tilt=-6, gaze=(-1, 1))
    w.hair_back(wface)
    w.leg("R", (648, 530), 1, toe=(-1, 0.1), far=True)
    w.torso(hem=-0.1)
    w.leg("L", (680, 534), 1, toe=(-1, 0.1))
    w.arm("L", (690, 410), 1)
    w.arm("R", (644, 322), 1)
    with c.group(634, 286, turn=-8, s=1.0):
        puppet(c)
    k.arm("L", (592, 334), 1)
    w.head(wface)
    return c


DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "visit": (visit, "sand"),
    "healthy": (healthy, "sand"),
    "fasting": (fasting, "sand"),
    "pack": (pack, "sand"),
}
