"""Every day with the pump: refill date, alarm, dose, belt, telephone numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import rooms
from .body import drop, pump_sign
from .builds import CHILD, MAN, ROUND_WOMAN, THIN
from .canvas import Canvas
from .chairs import Chair
from .geometry import View
from .heads import Face, Look
from .parts_cast import crouch, person, wheeled
from .parts_furnishing import fridge, round_table
from .parts_tokens import badge, handset, number_card, waves
from .scenes_sections import backdrop
from .seats import chair_legs, in_chair

if TYPE_CHECKING:
    from collections.abc import Callable


def calendar() -> Canvas:
    """A child in a wheelchair points at the marked day of the calendar on the fridge."""
    c = Canvas()
    backdrop(c)
    fridge(c, 318, 60, 232, 494, handle="right")
    with c.group(416, 252, s=1.16):
        rooms.calendar(c, (1, 1), "calm")
    with c.group(388, 112, turn=-4):
        c.rect(-34, -28, 68, 56, 6, "paper")
        c.circle(-10, -6, 9, "sun")
        c.path("M-28 20 Q-8 -4 6 12 Q18 22 28 8 L28 22 L-28 22Z", "leaf")
        c.circle(0, -28, 6, "coral")
    girl = Look(
        "skin1",
        "hair_blond",
        "braids",
        glasses="plum",
        top="coral",
        bottom="denim",
        shoes="teal",
        motif="heart",
        trim="cream",
        accent="teal",
    )
    v = View(180, 552, 1.36, -36)
    face = Face(turn=-28, tilt=4, nod=-1, gaze=(1.4, 0))
    k = wheeled(c, girl, v, face, frame="lilac", hands="R")
    k.arm("L", (352, 282), 1)
    return c


def beep() -> Canvas:
    """The pump sounds; the child tells the grandmother, who takes the phone."""
    c = Canvas()
    backdrop(c)
    grand = Look(
        "skin5",
        "hair_gray",
        "bun",
        "adult",
        glasses="coral",
        top="plum",
        bottom="denim",
        shoes="wood",
        accent="sun",
        sleeve="long",
    )
    boy = Look("skin5", "hair_black", "buzz", top="sun", bottom="blue", shoes="coral")
    v = View(204, 552, 1.34, -10)
    m = crouch(
        c,
        grand,
        ROUND_WOMAN,
        452,
        556,
        -1,
        Face(turn=30, tilt=-6, mouth="flat", brow="up"),
        s=1.04,
        far=(396, 452),
    )
    face = Face(turn=-24, tilt=4, mouth="open", gaze=(1.4, -0.6), brow="up")
    k = person(c, boy, CHILD, v, face)
    x, y = k.spot(0.36, 14, 24)
    pump_sign(c, x, y, 32)
    with c.group(x, y):
        waves(c, 54, 3, 20)
    k.arm("R", (198, 368), 1)
    k.arm("L", (322, 262), 1, grip="flat")
    with c.group(374, 320, turn=-8, s=0.72):
        handset(c)
    m.arm("L", (384, 348), 1, grip="fist")
    return c


def dose_steps() -> Canvas:
    """Small even steps with drops go up; below, a therapist adjusts the support of a child's wheelchair."""
    c = Canvas()
    backdrop(c)
    stairs = [(80 + (i + k) * 88, 150 - i * 19) for i in range(5) for k in (0, 1)]
    c.poly(
        *[(min(x, 514), y) for x, y in stairs],
        (514, 168),
        (80, 168),
        fill="medicine_pale",
        stroke="medicine_pale",
        width=12,
    )
    for i in range(5):
        left, top = 80 + i * 88, 146 - i * 19
        c.line((left, top), (left + 80, top), stroke="teal", width=8)
        drop(c, left + 40, top - 20, 9 + i * 1.5)
    girl = Look("skin3", "hair_dark", "wavy", top="rose", bottom="denim", shoes="sun")
    therapist = Look(
        "skin4",
        "hair_black",
        "short",
        "adult",
        top="blue",
        bottom="denim",
        shoes="coral",
        motif="polo",
        trim="white",
        beard=True,
    )
    v = View(216, 556, 1.18, 14)
    wheeled(
        c,
        girl,
        v,
        Face(turn=-14, tilt=5),
        frame="teal",
        build=THIN,
        headrest=True,
        laterals=True,
        left=v.at((26, 140, 44)),
    )
    x, y = v.at((56, 112, 14))
    m = crouch(
        c,
        therapist,
        MAN,
        426,
        556,
        -1,
        Face(turn=30, tilt=-8, nod=4, mouth="soft"),
        s=0.94,
        far=(x + 8, y - 40),
        grip="fist",
    )
    c.line((x + 34, y + 24), (x - 2, y + 4), stroke="metal_shade", width=9)
    c.circle(x - 6, y + 2, 8, "", "metal_shade", 7)
    m.arm("L", (x + 30, y + 22), -1, grip="fist")
    return c


def belt_clear() -> Canvas:
    """A child in a wheelchair from the front: the lap belt lies low on the hips, below the pump."""
    c = Canvas()
    backdrop(c)
    boy = Look("skin1", "hair_brown", "curls", top="teal", bottom="denim", shoes="sun")
    v = View(290, 556, 1.58, 14, 12)
    chair = Chair(c, v, "coral", headrest=True)
    chair.back()
    k = in_chair(c, boy, v, CHILD)
    k.torso(hem=-0.06)
    chair_legs(k)
    chair.belt(v.at((-37, 116, 0)), v.at((37, 116, 0)))
    x, y = k.spot(0.49, 14, 24)
    pump_sign(c, x, y, 33)
    chair.front()
    k.arm("R", v.at((-56, 146, 24)), 1)
    k.arm("L", v.at((60, 146, 34)), -1)
    k.head(Face(turn=8, tilt=-3, extra=("feeding tube",)))
    with c.group(496, 300):
        badge(c, "yes", 44)
    return c


def numbers() -> Canvas:
    """The telephone numbers are at hand: card on the fridge, in the phone, on the school bag's tag."""
    c = Canvas()
    backdrop(c)
    fridge(c, 58, 66, 220, 488, handle="right")
    with c.group(160, 208, turn=-3, s=1.36):
        number_card(c, "teal")
        c.circle(0, -38, 7, "coral")
    round_table(c, 430, 300, 556, 104)
    with c.group(430, 206, s=1.62):
        handset(c)
    with c.group(388, 466, s=1.55):
        rooms.backpack(c, "lilac")
    c.path("M440 402 Q476 400 490 430", stroke="sun_shade", width=6)
    with c.group(496, 462, turn=8, s=0.9):
        number_card(c, "sun")
    return c


DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "calendar": (calendar, "leaf"),
    "beep": (beep, "leaf"),
    "dose-steps": (dose_steps, "leaf"),
    "belt-clear": (belt_clear, "leaf"),
    "numbers": (numbers, "alert"),
}
