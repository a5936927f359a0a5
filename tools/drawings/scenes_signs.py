"""Signs to watch for: side effects, headache, the cuts, too little and too much medicine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import rooms
from .body import drop
from .builds import CHILD, MAN, WOMAN
from .canvas import Canvas
from .chairs import Chair
from .geometry import View, smooth
from .heads import Face, Look
from .palette import shade
from .parts_cast import crouch, lifted_shirt, seated
from .parts_furnishing import panel, round_table, sofa
from .parts_tokens import (
    breath,
    cup,
    flake,
    pocket_thermometer,
    question,
    spark,
    swirl,
    thermometer,
    zigzag,
)
from .people import Figure
from .scenes_sections import backdrop
from .seats import stand

if TYPE_CHECKING:
    from collections.abc import Callable

_CHILD = Look(
    "skin2",
    "hair_black",
    "tousled",
    top="lilac",
    bottom="denim",
    shoes="sun",
    legs="short",
    motif="stripes",
    trim="cream",
)
_MOTHER = Look(
    "skin2", "hair_black", "wavy", "adult", top="teal", bottom="denim", shoes="plum", sleeve="long"
)


def _touch(k: Figure, side: str, x: float, y: float, bend: float) -> None:
    """Lay a hand on the head, with a soft shadow below it so that it is seen on the same skin."""
    k.c.ellipse(x + 2, y + 5, 19 * k.s, 13 * k.s, shade(k.look.skin), opacity=0.7)
    k.arm(side, (x, y), bend)


def side_effects() -> Canvas:
    """A child yawns and holds the forehead, a swirl above; the father brings a cup."""
    c = Canvas()
    backdrop(c)
    sofa(c, 50, 550, 262, 402, 552, "blue")
    girl = Look("skin5", "hair_black", "puffs", top="sun", bottom="lilac", shoes="coral", accent="coral")
    father = Look(
        "skin5",
        "hair_black",
        "short",
        "adult",
        top="leaf",
        bottom="denim",
        shoes="wood",
        beard=True,
        glasses="cream_shade",
        motif="polo",
        trim="cream",
    )
    v = View(206, 560, 1.28, -14)
    face = Face(turn=-8, tilt=-8, eyes="closed", mouth="none", brow="worry")
    k = seated(c, girl, CHILD, v, face, seat=124, left=(262, 416))
    x, y = k.head_at()
    c.ellipse(x + 11, y + 35, 9, 12, "lip")
    c.ellipse(x + 11, y + 40, 6, 5, "blush")
    _touch(k, "R", x - 30, y - 26, -1)
    with c.group(x + 96, y - 84):
        swirl(c, 1.3, width=6)
    f = seated(
        c,
        father,
        MAN,
        View(416, 556, 1.02, 26),
        Face(turn=26, tilt=-6, mouth="soft", nod=2),
        seat=132,
        left=(476, 432),
    )
    f.arm("R", (338, 362), 1, grip="fist")
    with c.group(322, 386, s=1.3):
        cup(c, "coral")
    c.ellipse(338, 366, 8, 11, "skin5")
    return c


def _bed(c: Canvas, top: float, floor: float) -> None:
    rooms.bed(c, 74, 526, top, floor)
    with c.group(156, top - 12):
        rooms.pillow(c, 58, 20)


def headache() -> Canvas:
    """Above: the child sits up and holds the aching head. Below: it lies flat and feels better."""
    c = Canvas()
    look = Look("skin1", "hair_red", "tousled", freckles=True, top="leaf", bottom="blue", sleeve="long")
    mother = Look("skin1", "hair_brown", "bob", "adult", top="plum", bottom="denim", sleeve="short")
    panel(c, 24, 12, 552, 290)
    v = View(396, 450, 0.94, 16)
    m = Figure(c, mother, WOMAN, v)
    face = Face(turn=24, tilt=-5, mouth="flat", brow="worry")
    m.hair_back(face)
    m.torso(hem=0.02)
    m.head(face)
    _bed(c, 222, 296)
    v = View(206, 336, 0.95, -34)
    k = Figure(c, look, CHILD, v, hips=112, back=0, bow=4)
    face = Face(turn=-20, tilt=12, eyes="closed", mouth="worry", brow="worry", nod=3)
    m.arm("R", (262, 190), 1)
    k.torso(hem=-0.08)
    c.path(
        smooth([(168, 240), (180, 216), (250, 194), (330, 186), (420, 186), (448, 208), (452, 238)]) + "Z",
        "blanket",
    )
    c.path(smooth([(226, 216), (300, 206), (406, 206)]), stroke="blanket_shade", width=5)
    m.arm("L", (436, 196), -1)
    k.arm("L", (262, 212), 1)
    k.head(face)
    x, y = k.head_at()
    _touch(k, "R", x - 18, y - 18, -1)
    for turn, dx, dy in ((-64, -50, -22), (56, 46, -26)):
        with c.group(x + dx, y + dy, turn=turn):
            spark(c, 0.8)
    panel(c, 24, 316, 552, 272)
    m = Figure(c, mother, WOMAN, View(404, 744, 0.94, 16))
    face = Face(turn=24, tilt=-8, nod=4, mouth="soft", gaze=(-1, 1.4))
    m.hair_back(face)
    m.torso(hem=0.02)
    m.head(face)
    _bed(c, 506, 580)
    v = View(478, 470, 1.04, -60, 0, -90)
    k = Figure(c, look, CHILD, v)
    face = Face(turn=-30, mouth="soft", gaze=(0.8, -0.6))
    k.torso()
    k.head(face)
    c.path(
        smooth([(292, 522), (290, 474), (312, 448), (370, 446), (440, 462), (484, 488), (490, 522)]) + "Z",
        "blanket",
    )
    c.path(smooth([(322, 482), (390, 476), (450, 492)]), stroke="blanket_shade", width=5)
    k.arm("R", (350, 486), -1)
    m.arm("R", (328, 448), 1)
    m.arm("L", (446, 470), -1)
    return c


def check_cuts() -> Canvas:
    """A mother and a child look together at a clean patch on the belly; a thermometer lies on a table."""
    c = Canvas()
    backdrop(c)
    boy = Look("skin4", "hair_black", "curls", top="sun", bottom="denim", shoes="coral")
    mother = Look("skin4", "lilac", "hijab", "adult", top="teal", bottom="plum", shoes="wood", sleeve="long")
    v = View(338, 552, 1.3, 4)
    k = Figure(c, boy, CHILD, v)
    stand(k)
    lifted_shirt(k, 0.68)
    x, y = k.spot(0.28, 16, 20)
    c.circle(*k.spot(0.3, -5, 20), 3.4, "skin4_shade")
    with c.group(x + 4, y - 6, turn=-4):
        c.rect(-27, -21, 54, 42, 11, "linen", "linen_shade", 4)
        c.rect(-15, -10, 30, 20, 6, "white")
    k.arm("R", k.local(0.62, -56), 1, grip="fist")
    k.arm("L", k.local(0.62, 58), -1, grip="fist")
    k.head(Face(turn=10, tilt=7, nod=7, eyes="down", mouth="soft"))
    crouch(
        c,
        mother,
        WOMAN,
        146,
        552,
        1,
        Face(turn=-30, tilt=8, nod=4, gaze=(1.4, 1.6), mouth="soft"),
        s=1.06,
        near=(244, 392),
    )
    round_table(c, 498, 420, 552, 62)
    with c.group(498, 404):
        pocket_thermometer(c)
    return c


def _watch(c: Canvas, x: float, gaze: float) -> Figure:
    """Draw the mother who crouches beside the wheelchair and return her, without her arms."""
    face = Face(turn=-30, tilt=6, mouth="worry", brow="worry", gaze=(1.2, gaze))
    return crouch(c, _MOTHER, WOMAN, x, 556, 1, face, s=1.04)


def too_little() -> Canvas:
    """Stiff and curled: arms bent tight, one hand scratches, legs crossed, hot face, confused look."""
    c = Canvas()
    backdrop(c)
    v = View(334, 552, 1.42, 6)
    chair = Chair(c, v, "coral")
    chair.back()
    k = Figure(c, _CHILD, CHILD, v, hips=112, back=14, lean=-3)
    face = Face(turn=-6, tilt=-6, mouth="worry", brow="worry", gaze=(1.4, -1.6))
    k.torso(hem=-0.06)
    for side, way in (("R", -1), ("L", 1)):
        k.leg(side, v.at((-way * 15, 62, 92)), toe=(-way * 0.2, 1), knee=v.at((way * 12, 122, 58)))
    chair.front()
    k.arm("L", k.spot(0.02, 34, 40), -1, grip="fist", turn=30)
    x, y = k.spot(0.44, 54, 30)
    c.ellipse(x + 8, y + 6, 20, 13, shade(k.look.skin), opacity=0.8)
    k.arm("R", (x, y), 1, long=1.06, turn=10)
    for dx, dy, turn in ((30, -26, 34), (44, -8, 62), (46, 14, 92)):
        with c.group(x + dx, y + dy, turn=turn):
            c.line((0, 8), (0, -10), stroke="alert", width=6)
    k.head(face)
    x, y = k.head_at()
    for dx, dy in ((-31, 29), (41, 21)):
        c.ellipse(x + dx, y + dy, 17, 11, "heart", opacity=0.5, turn=-5)
    drop(c, x - 94, y - 46, 8, "fluid_deep")
    drop(c, x - 104, y - 2, 6.5, "fluid_deep")
    for dx, dy, turn, s in ((98, -58, 14, 0.8), (62, -100, -6, 0.56)):
        with c.group(x + dx, y + dy, turn=turn):
            question(c, s, "ink_soft")
    with c.group(520, 236, s=1.3):
        thermometer(c, 0.98)
    for dx in (-22, 0, 22):
        c.path(f"M{520 + dx} 118 q-10 -12 0 -22 t0 -22", stroke="heart", width=7)
    for zy, turn in ((446, 68), (506, 80)):
        with c.group(462, zy, turn=turn):
            zigzag(c, 0.95, "coral_shade", 8)
    m = _watch(c, 138, 0)
    m.arm("R", k.spot(0.78, -40, 0), 1)
    return c


def too_much() -> Canvas:
    """The same child, floppy and asleep: arms hang, head drops, slow breath, cool; hard to wake."""
    c = Canvas()
    backdrop(c)
    v = View(334, 552, 1.42, 6)
    chair = Chair(c, v, "coral")
    chair.back()
    k = Figure(c, _CHILD, CHILD, v, hips=106, back=0, lean=7)
    face = Face(turn=-8, tilt=32, eyes="closed", mouth="flat", nod=4)
    k.torso(hem=-0.06)
    for side, way in (("R", -1), ("L", 1)):
        k.leg(side, v.at((way * 40, 28, 92)), toe=(way * 0.9, 0.4), knee=v.at((way * 38, 96, 56)))
    chair.front()
    k.arm("L", v.at((74, 92, 30)), -1, long=1)
    k.head(face)
    x, y = k.head_at()
    with c.group(x + 98, y + 56, s=1.1):
        breath(c)
        c.circle(48, -2, 3.4, "fluid_deep")
        c.circle(62, -4, 2.6, "fluid_deep")
    with c.group(520, 236, s=1.3):
        thermometer(c, 0.16, "fluid_deep")
    with c.group(520, 84):
        flake(c, 1.15)
    m = _watch(c, 152, -0.4)
    k.arm("R", v.at((-66, 116, 30)), 1, long=0.94)
    m.arm("R", k.spot(0.84, -22, 0), 1)
    return c


DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "side-effects": (side_effects, "rose"),
    "headache": (headache, "rose"),
    "check-cuts": (check_cuts, "rose"),
    "too-little": (too_little, "alert"),
    "too-much": (too_much, "alert"),
}
