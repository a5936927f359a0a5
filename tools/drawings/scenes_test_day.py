"""The test dose: asleep or awake, the quiet hours after it, and the decision together."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from . import rooms
from .builds import CHILD, MAN, WOMAN
from .canvas import Canvas
from .chairs import Chair
from .geometry import View
from .heads import Face, Look
from .palette import shade
from .parts_bedside import blanket, day_clock, finger_clip, heart_monitor, soft_mask
from .parts_household import thought, tile
from .people import Figure
from .scenes_sections import backdrop
from .seats import chair_legs, in_chair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def _asleep(c: Canvas) -> None:
    """A child sleeps, the father is near; the tile is 382 by 540."""
    father = Look("skin4", "hair_black", "buzz", "adult", top="leaf", bottom="denim", glasses="denim")
    f = Figure(c, father, MAN, View(176, 592, 1.08, 12))
    face = Face(turn=20, tilt=-8, nod=4, gaze=(-1, 2), mouth="soft")
    f.torso(hem=-0.3)
    f.head(face)
    rooms.bed(c, 24, 358, 408, 514)
    with c.group(96, 394):
        rooms.pillow(c, 60, 22)
    child = Look("skin4", "hair_black", "puffs", top="gown", accent="coral")
    k = Figure(c, child, CHILD, View(438, 370, 1.12, -30, 0, -90))
    kface = Face(turn=-20, eyes="closed", mouth="soft")
    k.hair_back(kface)
    k.torso()
    k.head(kface)
    blanket(
        c,
        [(208, 434), (200, 380), (216, 330), (268, 318), (318, 332), (344, 374), (346, 434)],
        [[(222, 356), (268, 342), (314, 352)], [(296, 398), (318, 392), (340, 398)]],
        "lilac",
    )
    f.arm("R", (196, 344), 1)
    f.arm("L", (262, 326), -1)
    with _inset(c, 312, 78), c.group(4, 16, turn=-14, s=1.2):
        soft_mask(c)


def _lower_back(c: Canvas, skin: str, shirt: str, shorts: str) -> None:
    """Draw a bare lower back from behind, with cream on it, inside a circle of radius 64."""
    c.path("M-40 -50 Q-34 -10 -42 30 L42 30 Q34 -10 40 -50Z", skin)
    c.path("M-40 -50 A64 64 0 0 1 40 -50 L38 -26 Q0 -18 -38 -26Z", shirt)
    c.path("M-38 -26 Q0 -18 38 -26", stroke=shade(shirt), width=5)
    c.path("M-44 22 Q0 32 44 22 L46 42 A62 62 0 0 1 -46 42Z", shorts)
    c.path("M-44 22 Q0 32 44 22", stroke=shade(shorts), width=5)
    c.path("M0 -18 L0 20", stroke=shade(skin), width=3)
    c.ellipse(0, 4, 19, 12, "white", "linen_shade", 3)
    c.path("M-8 3 q5 -5 9 0 t8 0", stroke="linen_shade", width=3)


def _awake(c: Canvas) -> None:
    """A child lies curled on the side, awake; a nurse puts cream on the lower back, the mother is near."""
    mother = Look("skin2", "hair_brown", "long", "adult", top="rose", bottom="denim")
    m = Figure(c, mother, WOMAN, View(90, 592, 1.08, -6))
    face = Face(turn=-4, tilt=4, nod=5, gaze=(0, 2), mouth="soft")
    m.hair_back(face)
    m.torso(hem=-0.3)
    m.head(face)
    nurse = Look("skin5", "hair_black", "bob", "adult", top="scrub", bottom="scrub", motif="scrub")
    n = Figure(c, nurse, WOMAN, View(222, 610, 1.08, 10))
    nface = Face(turn=14, tilt=-6, nod=5, gaze=(0, 2), mouth="soft")
    n.hair_back(nface)
    n.torso(hem=-0.3)
    n.head(nface)
    n.arm("R", (232, 318), 1, glove="glove")
    n.arm("L", (276, 322), -1, glove="glove")
    rooms.bed(c, 24, 358, 408, 514)
    with c.group(92, 394):
        rooms.pillow(c, 60, 22)
    child = Look("skin2", "hair_brown", "tousled", top="sun", bottom="blue", legs="short")
    k = Figure(c, child, CHILD, View(422, 374, 1.1, 8, 0, -90))
    kface = Face(turn=4, mouth="soft", gaze=(0.4, -1.2))
    k.torso()
    k.leg("L", (316, 392), 1, toe=(1, 0.3), bare=True, knee=(228, 376))
    k.leg("R", (304, 412), 1, toe=(1, 0.2), bare=True, knee=(222, 402))
    m.arm("L", (160, 336), -1)
    k.head(kface)
    k.arm("R", (160, 420), 1)
    k.arm("L", (214, 408), 1)
    with _inset(c, 312, 78):
        _lower_back(c, "skin2", "sun", "blue")


@contextmanager
def _inset(c: Canvas, x: float, y: float) -> Iterator[None]:
    """Draw a round window of radius 66 with something in it."""
    c.circle(x, y, 62, "white", "medicine_pale", 7)
    with c.group(x, y):
        yield


def trial_ways() -> Canvas:
    """Two ways of the test: one child asleep with a parent near, one awake with cream on the lower back."""
    c = Canvas(800, 572)
    for draw, x in ((_asleep, 12), (_awake, 406)):
        tile(c, x, 16, 382, 536)
        with c.group(x, 16):
            draw(c)
    return c


def trial_rest() -> Canvas:
    """After the test dose: a child lies flat with a finger clip, a heart monitor, staff check the arm."""
    c = Canvas(820, 600)
    backdrop(c, wide=360)
    with c.group(370, 116, s=1.06):
        day_clock(c)
    with c.group(716, 290, s=1.16):
        heart_monitor(c, 224)
    father = Look("skin2", "hair_blond", "short", "adult", top="denim", bottom="denim", sleeve="long",
                  glasses="wood_shade")  # fmt: skip
    f = Figure(c, father, MAN, View(208, 590, 1.04, -8))
    fface = Face(turn=-12, tilt=6, nod=4, gaze=(0.4, 2), mouth="soft")
    f.torso(hem=-0.3)
    f.head(fface)
    nurse = Look("skin3", "teal", "hijab", "adult", top="scrub", bottom="scrub", sleeve="long")
    n = Figure(c, nurse, WOMAN, View(560, 580, 1.06, 16))
    nface = Face(turn=22, tilt=-6, nod=4, gaze=(-0.8, 2), mouth="soft")
    n.hair_back(nface)
    n.torso(hem=-0.3)
    n.head(nface)
    rooms.bed(c, 84, 716, 440, 564)
    with c.group(186, 424):
        rooms.pillow(c, 76, 22)
    child = Look("skin2", "hair_blond", "bob", top="coral", bottom="lilac")
    k = Figure(c, child, CHILD, View(622, 402, 1.26, -62, 0, -90))
    face = Face(turn=-30, mouth="soft", gaze=(1.2, -0.6))
    k.hair_back(face)
    k.leg("R", (620, 422), 1, toe=(0.1, -1), bare=True, knee=(536, 422))
    k.torso()
    k.leg("L", (624, 408), 1, toe=(0.1, -1), bare=True, knee=(540, 404))
    k.head(face)
    k.arm("L", (440, 306), 1)
    k.arm("R", (412, 430), -1)
    with c.group(428, 431):
        finger_clip(c)
    c.path("M444 433 Q480 446 486 478 Q500 528 640 520 Q716 512 716 360", stroke="blue", width=4)
    n.arm("R", (452, 312), 1)
    n.arm("L", (410, 372), 1)
    f.arm("R", (150, 372), 1)
    f.arm("L", (352, 362), -1)
    return c


def _low_table(c: Canvas) -> None:
    """Draw a round low table with a pump, a cup and a leaflet."""
    c.rect(386, 512, 28, 48, 8, "wood_shade")
    c.ellipse(400, 560, 74, 12, "wood_shade")
    c.ellipse(400, 511, 176, 34, "wood_shade")
    c.ellipse(400, 496, 176, 34, "wood")
    with c.group(400, 492):
        c.ellipse(0, 10, 40, 13, "wood_shade", opacity=0.7)
        c.path("M-36 -6 L-36 6 A36 14 0 0 0 36 6 L36 -6Z", "pump_shade", "pump_ring", 4)
        c.ellipse(0, -6, 36, 14, "pump", "pump_ring", 4)
        c.ellipse(0, -6, 24, 9, "pump_face")
        c.ellipse(0, -6, 11, 4.5, "white", "pump_ring", 3)
    c.poly((466, 484), (512, 480), (524, 500), (474, 504), fill="paper", stroke="paper", width=5)
    c.line((478, 489), (506, 487), stroke="paper_shade", width=4)
    c.line((481, 496), (511, 494), stroke="paper_shade", width=4)
    c.path("M282 470 L314 470 L310 500 Q309 504 304 504 L292 504 Q287 504 286 500Z", "coral")
    c.ellipse(298, 470, 16, 5, "coral_shade")


def decide() -> Canvas:
    """A mother, a doctor and, in the middle, a child in a wheelchair round a table, with thought bubbles."""
    c = Canvas(800, 600)
    backdrop(c, 556, 350)
    v = View(400, 530, 1.24, 12)
    child = Look("skin4", "hair_black", "braids", top="sun", bottom="denim", shoes="coral", glasses="plum",
                 motif="heart", trim="coral", accent="coral")  # fmt: skip
    chair = Chair(c, v, "coral", headrest=True)
    chair.back()
    k = in_chair(c, child, v)
    face = Face(turn=4, tilt=-4)
    k.hair_back(face)
    k.torso(hem=-0.06)
    chair_legs(k)
    chair.front()
    k.arm("R", v.at((-50, 142, 20)), 1)
    k.arm("L", v.at((50, 142, 20)), -1)
    k.head(face)
    mother = Look("skin4", "hair_black", "wavy", "adult", top="lilac", bottom="denim", shoes="plum")
    rooms.stool(c, 138, 446, 558, "denim")
    m = Figure(c, mother, WOMAN, View(152, 554, 1.06, -34), hips=114, bow=4)
    mface = Face(turn=-30, tilt=4, mouth="soft")
    m.hair_back(mface)
    m.leg("L", (220, 530), -1, toe=(1, 0.1), far=True)
    m.torso(hem=-0.1)
    m.leg("R", (186, 534), -1, toe=(1, 0.1))
    m.arm("R", (206, 418), -1)
    m.arm("L", v.at((-62, 150, 26)), 1)
    m.head(mface)
    doctor = Look("skin2", "hair_gray", "bob", "adult", top="scrub", bottom="scrub", shoes="wood",
                  motif="scrub", glasses="denim")  # fmt: skip
    rooms.stool(c, 662, 446, 558, "denim")
    d = Figure(c, doctor, WOMAN, View(648, 554, 1.06, 34), hips=114, bow=4)
    dface = Face(turn=30, tilt=-4, mouth="soft")
    d.hair_back(dface)
    d.leg("R", (578, 530), 1, toe=(-1, 0.1), far=True)
    d.torso(hem=-0.1)
    d.leg("L", (612, 534), 1, toe=(-1, 0.1))
    d.arm("L", (596, 420), 1)
    d.arm("R", (546, 362), -1, grip="flat")
    d.head(dface)
    _low_table(c)
    for x, y, sign, tail in ((166, 92, "question", 6), (400, 64, "heart", 0), (634, 92, "tick", -6)):
        with c.group(x, y):
            thought(c, sign=sign, tail=tail)
    return c


DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "trial-ways": (trial_ways, "aqua"),
    "trial-rest": (trial_rest, "aqua"),
    "decide": (decide, "aqua"),
}
