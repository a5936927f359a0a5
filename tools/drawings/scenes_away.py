"""Play, tests and trips with the pump: yes, ask first, no; the MRI; the airport; leaving for help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import rooms
from .body import pump_sign
from .builds import CHILD, MAN, SMALL, SOLID, WOMAN
from .canvas import Canvas
from .chairs import Chair, Walker
from .geometry import View
from .heads import Face, Look
from .parts_cast import crouch, person, thumb, wheeled
from .parts_furnishing import panel
from .parts_pursuits import deep_dive, hot_tub, mountain_flight, plane, press, racket, scan, tooth, twist
from .parts_tokens import badge, pump_card
from .people import Figure
from .scenes_sections import backdrop
from .seats import chair_legs, in_chair, stand

if TYPE_CHECKING:
    from collections.abc import Callable


def _yes(c: Canvas) -> None:
    """Draw school, pool, hugs; calendar and card at the side."""
    boy = Look("skin4", "hair_black", "short", top="coral", bottom="denim", shoes="blue")
    v = View(164, 282, 0.84, -14)
    chair = Chair(c, v, "blue")
    with c.group(106, 158, turn=4, s=0.62):
        rooms.backpack(c, "sun")
    chair.back()
    k = in_chair(c, boy, v, SOLID)
    k.torso(hem=-0.06)
    k.arm("L", v.at((54, 146, 28)), -1)
    chair_legs(k)
    chair.belt(v.at((-44, 118, 4)), v.at((44, 118, 4)))
    x, y = k.spot(0.45, 16, 24)
    pump_sign(c, x, y, 19)
    chair.front()
    k.arm("R", v.at((-60, 146, 28)), 1)
    k.head(Face(turn=-8, tilt=-3))
    # the pool
    c.path("M262 262 Q280 212 366 212 Q452 212 470 262 Q452 286 366 286 Q280 286 262 262Z", "pool_shade")
    c.path("M262 266 Q280 220 366 220 Q452 220 470 266 Q452 287 366 287 Q280 287 262 266Z", "pool")
    girl = Look(
        "skin1", "hair_red", "bun", top="teal", bottom="teal", sleeve="none", freckles=True, accent="sun"
    )
    k = Figure(c, girl, SMALL, View(366, 352, 0.92))
    face = Face(turn=6, tilt=5, eyes="happy")
    k.hair_back(face)
    k.torso()
    k.head(face)
    c.ellipse(366, 248, 64, 22, "", "coral", 24)
    for x, y in ((304, 248), (342, 268), (390, 268), (428, 248)):
        c.circle(x, y, 6, "cream")
    k.arm("R", (322, 238), 1)
    k.arm("L", (410, 238), -1)
    for x, y in ((286, 264), (432, 272)):
        c.path(f"M{x - 14} {y} q7 -7 14 0 t14 0", stroke="white", width=4)
    # a hug
    father = Look(
        "skin5", "hair_black", "short", "adult", top="lilac", bottom="denim", shoes="wood", beard=True
    )
    child = Look("skin5", "hair_black", "bun", top="sun", bottom="leaf", shoes="coral", accent="coral")
    m = crouch(c, father, MAN, 578, 286, -1, Face(turn=26, tilt=-10, eyes="happy"), s=0.7, far=(490, 190))
    face = Face(turn=-18, tilt=12, eyes="happy", extra=("feeding tube",))
    person(c, child, SMALL, View(512, 284, 0.8, -22), face, right=(546, 184), bends=(-1, -1))
    m.arm("L", (496, 210), 1)
    with c.group(680, 100, s=0.62):
        rooms.calendar(c, (2, 1), "calm")
    with c.group(682, 224, turn=-4, s=1.0):
        pump_card(c)


def life_with_pump() -> Canvas:
    """Three groups: a tick with school, pool, hugs; a question mark; a cross."""
    c = Canvas(760, 600)
    panel(c, 14, 10, 732, 290)
    _yes(c)
    with c.group(56, 52):
        badge(c, "yes", 32)
    for left, sign, small in (
        (14, "ask", (scan, mountain_flight, racket, tooth)),
        (386, "no", (hot_tub, deep_dive, twist, press)),
    ):
        panel(c, left, 314, 360, 278)
        for i, draw in enumerate(small):
            with c.group(left + 90 + i % 2 * 172, 384 + i // 2 * 138, s=1.02):
                draw(c)
        with c.group(left + 180, 454):
            badge(c, sign, 32)
    return c


def mri() -> Canvas:
    """A parent shows the pump card at the line of the scan room; the child waits in a wheelchair."""
    c = Canvas(720, 600)
    backdrop(c, 556, 330)
    c.rect(448, 92, 262, 420, 76, "metal_shade")
    c.rect(440, 88, 262, 420, 76, "linen")
    c.circle(571, 268, 104, "metal")
    c.circle(571, 268, 84, "cushion")
    c.circle(571, 280, 66, "cushion_shade")
    c.path("M520 316 L622 316 L650 452 L492 452Z", "white", "white", 12)
    c.path("M524 320 L618 320 L636 420 L506 420Z", "blanket", "blanket", 8)
    c.path("M492 454 L650 454 L646 486 L496 486Z", "metal", "metal", 10)
    c.path("M420 480 L450 480 L392 592 L354 592Z", "sun", "sun", 4)
    for i in range(4):
        x, y = 424 - i * 16, 492 + i * 27
        c.line((x - 8, y + 12), (x + 17, y), stroke="tire", width=8)
    worker = Look(
        "skin2", "blue_shade", "hijab", "adult", top="scrub", bottom="scrub", shoes="denim", sleeve="long"
    )
    father = Look(
        "skin4",
        "hair_black",
        "tousled",
        "adult",
        top="coral",
        bottom="denim",
        shoes="wood",
        motif="polo",
        trim="cream",
    )
    w = person(
        c,
        worker,
        WOMAN,
        View(472, 548, 0.98, 26),
        Face(turn=28, tilt=-4, mouth="soft"),
        left=(514, 352),
        hem=-0.5,
        flare=8,
    )
    f = person(c, father, MAN, View(262, 548, 0.98, -24), Face(turn=-26, tilt=3, mouth="soft"))
    girl = Look(
        "skin4",
        "hair_black",
        "braids",
        top="sun",
        bottom="lilac",
        shoes="coral",
        accent="teal",
        motif="star",
        trim="coral",
    )
    v = View(124, 566, 1.16, -22)
    f.arm("R", v.at((34, 210, -66)), 1, grip="fist")
    f.arm("L", (338, 318), -1, grip="fist")
    with c.group(360, 290, turn=-6, s=0.98):
        pump_card(c)
    thumb(c, (306, 318), (330, 309), "skin4")
    wheeled(c, girl, v, Face(turn=-20, tilt=-3, mouth="soft"), frame="teal")
    w.arm("R", (422, 306), -1)
    return c


def _suitcase(c: Canvas) -> None:
    """Draw a suitcase on wheels, 96 wide, its wheels at y = 0."""
    c.path("M-22 -120 L-22 -176 L22 -176 L22 -120", stroke="metal_shade", width=8)
    c.rect(-50, -130, 100, 118, 18, "teal")
    c.rect(-50, -40, 100, 28, 14, "teal_shade", opacity=0.6)
    for x in (-22, 22):
        c.line((x, -118), (x, -28), stroke="teal_shade", width=6)
    for x in (-32, 32):
        c.circle(x, -7, 8, "metal", "tire", 5)


def travel() -> Canvas:
    """A family at an airport: suitcase, pump card in the hand, a child with a walker."""
    c = Canvas(720, 600)
    backdrop(c, 556, 320)
    c.rect(96, 30, 528, 238, 26, "gown_shade")
    c.rect(108, 42, 504, 214, 18, "gown")
    c.path(
        "M108 216 Q230 190 360 210 Q500 228 612 204 L612 238 Q612 256 594 256 L126 256 Q108 256 108 238Z",
        "leaf",
    )
    with c.group(352, 86):
        plane(c, 1.0)
    for x in (248, 456):
        c.line((x, 42), (x, 256), stroke="gown_shade", width=8)
    father = Look(
        "skin1",
        "hair_brown",
        "short",
        "adult",
        top="denim",
        bottom="wood_shade",
        shoes="tire",
        glasses="wood_shade",
        sleeve="long",
    )
    mother = Look("skin3", "hair_dark", "wavy", "adult", top="coral", bottom="plum", shoes="wood")
    boy = Look(
        "skin2",
        "hair_brown",
        "tousled",
        top="sun",
        bottom="blue",
        shoes="coral",
        legs="short",
        motif="star",
        trim="coral",
    )
    with c.group(96, 560, s=1.05):
        _suitcase(c)
    person(
        c,
        father,
        MAN,
        View(190, 552, 1.0, -14),
        Face(turn=-16, tilt=4),
        right=(104, 382),
        left=(250, 392),
        grip="fist",
    )
    v = View(368, 560, 1.22, 20)
    walker = Walker(c, v, "lilac")
    walker.back()
    k = Figure(c, boy, CHILD, v)
    k.arm("R", v.at((-46, 124, 16)), -1)
    stand(k, brace="linen", step=8)
    k.torso()
    walker.front()
    k.arm("L", v.at((46, 124, 16)), -1)
    k.head(Face(turn=10, tilt=-3))
    m = person(c, mother, WOMAN, View(546, 552, 1.0, 16), Face(turn=18, tilt=-4), left=(590, 372))
    m.arm("R", (478, 316), 1, grip="fist")
    with c.group(462, 292, turn=-5, s=1.1):
        pump_card(c)
    thumb(c, (514, 320), (494, 308), "skin3")
    return c


def act_now() -> Canvas:
    """A parent with coat and phone pushes the child's wheelchair to the open door."""
    c = Canvas()
    backdrop(c)
    c.rect(396, 84, 168, 470, 12, "wood_shade")
    c.path("M410 98 L550 98 L550 552 L410 552Z", "gown")
    c.circle(512, 150, 22, "sun")
    c.path("M410 430 Q470 396 550 416 L550 552 L410 552Z", "grass")
    c.path("M450 552 Q470 470 492 412 L512 414 Q516 480 536 552Z", "cream_shade")
    c.path("M396 84 L340 62 L340 574 L396 554Z", "wood", "wood", 8)
    c.circle(354, 334, 9, "sun")
    father = Look(
        "skin3", "hair_dark", "short", "adult", top="denim", bottom="plum", shoes="wood", sleeve="long"
    )
    boy = Look("skin3", "hair_dark", "bob", top="leaf", bottom="blue", shoes="coral")
    f = Figure(c, father, MAN, View(124, 552, 1.0, -30))
    face = Face(turn=-24, tilt=4, mouth="flat", brow="worry")
    stand(f, step=14)
    f.torso(hem=-0.62, flare=16)
    c.line(f.local(0.9, 6), f.local(-0.56, 14), stroke="denim_shade", width=5)
    f.head(face)
    x, y = f.head_at()
    with c.group(x - 34, y + 14, turn=12):
        rooms.mobile(c)
    f.arm("R", (x - 44, y + 28), -1, grip="fist", long=0.8)
    v = View(300, 556, 1.16, -40)
    wheeled(
        c,
        boy,
        v,
        Face(turn=-26, tilt=-10, mouth="flat", brow="worry", gaze=(0.6, 0.4)),
        frame="coral",
        headrest=True,
    )
    f.arm("L", v.at((-36, 208, -70)), 1, grip="fist")
    return c


DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "life-with-pump": (life_with_pump, "leaf"),
    "mri": (mri, "leaf"),
    "travel": (travel, "leaf"),
    "act-now": (act_now, "stone"),
}
