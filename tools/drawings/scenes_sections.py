"""The sections' pictures with people: overview, getting ready, risks, living."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import rooms
from .body import pump_sign
from .builds import CHILD, MAN, ROUND_WOMAN, SMALL, SOLID, THIN, WOMAN
from .canvas import Canvas
from .chairs import Chair, Walker
from .geometry import View
from .heads import Face, Look
from .people import Figure
from .seats import chair_legs, in_chair, stand

if TYPE_CHECKING:
    from collections.abc import Callable


def backdrop(c: Canvas, floor: float = 552, wide: float = 262) -> None:
    """Draw the pale round backdrop and a soft floor shadow."""
    c.circle(c.width / 2, c.height / 2 - 4, c.height / 2 - 36, "halo", opacity=0.6)
    c.ellipse(c.width / 2, floor, wide, 24, "ground", opacity=0.5)


def overview() -> Canvas:
    """A child in a wheelchair with a parent and a nurse; the pump shown through the shirt."""
    c = Canvas()
    backdrop(c)
    child = Look("skin4", "hair_black", "curls", top="sun", bottom="denim", shoes="coral")
    v = View(302, 548, 1.32, 16)
    nurse = Look(
        "skin2",
        "hair_red",
        "bun",
        "adult",
        top="scrub",
        bottom="scrub",
        shoes="blue",
        motif="scrub",
        accent="teal",
    )
    n = Figure(c, nurse, WOMAN, View(480, 552, 0.98, 20))
    face = Face(turn=26, tilt=-5)
    stand(n)
    n.hair_back(face)
    n.torso(hem=-0.22, flare=4)
    n.arm("L", (508, 372), -1)

    chair = Chair(c, v, "coral", headrest=True)
    chair.back()
    n.arm("R", v.at((40, 214, -62)), 1, grip="fist")
    n.head(face)
    k = in_chair(c, child, v)
    face = Face(turn=8, tilt=4)
    k.torso(hem=-0.06)
    chair_legs(k)
    p = k.spot(0.34, 12, 24)
    pump_sign(c, p[0], p[1], 30)
    held = k.arm("R", v.at((-48, 144, 26)), 1)
    chair.front()
    k.arm("L", v.at((60, 146, 34)), -1)
    k.head(face)

    mother = Look("skin4", "hair_dark", "long", "adult", top="lilac", bottom="denim", shoes="plum")
    m = Figure(c, mother, WOMAN, View(116, 540, 1, -34), hips=116, back=10, bow=6)
    face = Face(turn=-24, tilt=6)
    m.hair_back(face)
    m.leg("L", (154, 520), -1, toe=(1, 0.1), far=True)
    m.arm("L", (held[0] - 22, held[1] + 14), 1, far=True)
    m.torso(hem=-0.08)
    m.leg("R", (110, 522), -1, toe=(1, 0))
    m.arm("R", (held[0] - 16, held[1] + 2), 1)
    m.head(face)
    return c


def prepare() -> Canvas:
    """A child packs a bag with a toy; a walker stands by; the father holds a calendar."""
    c = Canvas()
    backdrop(c)
    father = Look(
        "skin3",
        "hair_black",
        "tousled",
        "adult",
        top="leaf",
        bottom="denim",
        shoes="wood",
        beard=True,
        motif="polo",
        trim="cream",
    )
    f = Figure(c, father, MAN, View(466, 552, 0.98, 18))
    face = Face(turn=22, tilt=-4)
    stand(f)
    f.torso(hem=-0.14)
    f.head(face)
    with c.group(466, 322, turn=-3, s=0.86):
        rooms.calendar(c)
    f.arm("R", (406, 344), 1, grip="fist")
    f.arm("L", (524, 340), -1, grip="fist")

    v = View(142, 548, 1.2, -38)
    walker = Walker(c, v, "lilac")
    walker.back()
    girl = Look(
        "skin5",
        "hair_black",
        "puffs",
        top="coral",
        bottom="denim",
        shoes="sun",
        legs="short",
        motif="stripes",
        trim="cream",
        accent="sun",
    )
    k = Figure(c, girl, CHILD, v)
    face = Face(turn=-24, tilt=6, nod=2, gaze=(0.8, 1.2))
    k.hair_back(face)
    k.arm("L", (272, 336), 1, far=True)
    stand(k, brace="lilac")
    k.torso()
    walker.front()
    c.rect(212, 458, 176, 20, 10, "wood")
    c.rect(212, 468, 176, 10, 5, "wood_shade")
    for x in (232, 368):
        c.line((x, 480), (x, 546), stroke="wood_shade", width=12)
    with c.group(300, 398, s=0.92):
        rooms.duffel(c)
    with c.group(288, 322, turn=6, s=0.95):
        rooms.bunny(c)
    k.arm("R", (264, 348), 1)
    k.head(face)
    return c


def risks() -> Canvas:
    """A nurse listens to a parent and a child who ask; the checklist lies open to see."""
    c = Canvas()
    backdrop(c)
    with c.group(296, 132, s=0.9):
        rooms.question_bubble(c)
    v = View(216, 552, 1.16, -26)
    mother = Look("skin3", "plum", "hijab", "adult", top="rose", bottom="denim", shoes="plum", sleeve="long")
    m = Figure(c, mother, WOMAN, View(112, 552, 0.98, -14))
    face = Face(turn=-20, tilt=4, mouth="soft")
    m.hair_back(face)
    stand(m)
    m.torso(hem=-0.4, flare=10)
    m.head(face)

    boy = Look(
        "skin3",
        "hair_dark",
        "short",
        glasses="denim",
        top="blue",
        bottom="denim",
        shoes="coral",
        motif="star",
        trim="sun",
    )
    chair = Chair(c, v, "leaf", laterals=True)
    chair.back()
    m.arm("L", v.at((36, 214, -64)), -1, grip="fist", edge=False)
    m.arm("R", v.at((-36, 214, -66)), 1, grip="fist")
    k = in_chair(c, boy, v)
    face = Face(turn=-22, tilt=-3, mouth="soft")
    k.torso(hem=-0.06)
    k.arm("L", v.at((40, 132, 40)), -1)
    chair_legs(k)
    chair.front()
    k.arm("R", v.at((-50, 146, 28)), 1)
    k.head(face)

    nurse = Look(
        "skin1",
        "hair_gray",
        "bob",
        "adult",
        top="teal",
        bottom="teal",
        shoes="denim",
        motif="scrub",
        glasses="plum",
    )
    v = View(468, 548, 0.98, 34)
    rooms.stool(c, 480, 428, 552, "denim")
    n = Figure(c, nurse, ROUND_WOMAN, v, hips=136, back=0, bow=8)
    face = Face(turn=30, tilt=-8, mouth="soft")
    n.hair_back(face)
    n.leg("R", (408, 524), 1, toe=(-1, 0.1), far=True)
    n.torso(hem=-0.1)
    n.leg("L", (438, 528), 1, toe=(-1, 0.1))
    n.arm("R", (372, 384), -1)
    with c.group(402, 356, turn=-6, s=0.84):
        rooms.clipboard(c)
    n.arm("L", (446, 402), -1)
    n.head(face)
    return c


def living() -> Canvas:
    """School with a wheelchair, steps with a walker, a swim in a ring; a calendar with a marked day."""
    c = Canvas()
    backdrop(c, 474, 0)
    c.ellipse(150, 474, 92, 14, "ground", opacity=0.5)
    c.ellipse(462, 474, 92, 14, "ground", opacity=0.5)
    with c.group(300, 112, s=0.92):
        rooms.calendar(c, (2, 1), "calm")

    v = View(148, 470, 1.0, -30)
    boy = Look(
        "skin2",
        "hair_blond",
        "tousled",
        freckles=True,
        top="leaf",
        bottom="denim",
        shoes="blue",
        motif="stripes",
        trim="cream",
    )
    chair = Chair(c, v, "blue")
    with c.group(84, 318, turn=6, s=0.72):
        rooms.backpack(c, "coral")
    chair.back()
    k = in_chair(c, boy, v, SOLID)
    face = Face(turn=-14)
    k.torso(hem=-0.06)
    k.arm("L", v.at((50, 128, 30)), -1)
    chair_legs(k)
    chair.front()
    k.arm("R", v.at((-54, 124, 8)), 1)
    k.head(face)

    v = View(456, 470, 1.02, 30)
    girl = Look(
        "skin5",
        "hair_black",
        "braids",
        top="lilac",
        bottom="plum",
        shoes="sun",
        legs="short",
        motif="heart",
        trim="sun",
        accent="coral",
    )
    w = Walker(c, v, "teal")
    w.back()
    k = Figure(c, girl, THIN, v)
    face = Face(turn=14, tilt=-3, extra=("feeding tube",))
    k.hair_back(face)
    k.arm("R", v.at((-46, 124, 16)), -1)
    stand(k, brace="linen", step=8)
    k.torso()
    w.front()
    k.arm("L", v.at((46, 124, 16)), -1)
    k.head(face)

    # the pool
    c.path("M96 560 Q120 478 300 476 Q480 478 506 560 Q480 582 300 582 Q120 582 96 560Z", "pool_shade")
    c.path("M96 566 Q120 490 300 488 Q480 490 506 566 Q480 584 300 584 Q120 584 96 566Z", "pool")
    v = View(300, 660, 1.0, 0)
    swimmer = Look(
        "skin3", "hair_brown", "bob", top="coral", bottom="coral", sleeve="none", motif="heart", trim="sun"
    )
    k = Figure(c, swimmer, SMALL, v)
    face = Face(turn=-6, tilt=-5, eyes="happy")
    k.hair_back(face)
    k.torso()
    k.head(face)
    c.ellipse(300, 536, 78, 30, "", "sun", 30)
    for x, y in ((222, 536), (268, 563), (332, 563), (378, 536)):
        c.circle(x, y, 8, "coral")
    k.arm("R", (246, 526), 1)
    k.arm("L", (354, 526), -1)
    for x, y, n in ((150, 548, 22), (430, 546, 24), (196, 570, 20), (400, 570, 20)):
        c.path(f"M{x - n} {y} q{n / 2} -8 {n} 0 t{n} 0", stroke="white", width=4)
    with c.group(448, 524, s=0.8):
        rooms.duck(c)
    c.zoom(0.98, 300, 32)
    return c


DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "overview": (overview, "sky"),
    "prepare": (prepare, "sand"),
    "risks": (risks, "rose"),
    "living": (living, "leaf"),
}
