"""The sections' pictures in hospital: operation, trial, the urgent call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import rooms
from .builds import CHILD, MAN, WOMAN
from .canvas import Canvas
from .geometry import View, smooth
from .heads import Face, Look
from .people import Figure
from .scenes_sections import backdrop

if TYPE_CHECKING:
    from collections.abc import Callable


def _blanket(c: Canvas, points: list[tuple[float, float]], role: str = "blanket") -> None:
    c.path(smooth(points) + "Z", role)


def operation() -> Canvas:
    """A child asleep on the side under a blanket, anesthesiologist and surgeon in masks, gowns and gloves."""
    c = Canvas()
    backdrop(c)
    with c.group(300, 122, s=0.74):
        rooms.lamp(c)
    with c.group(84, 318, s=0.96):
        rooms.monitor(c)
    with c.group(540, 352):
        rooms.drip(c)
    doctor = Look(
        "skin5", "hair_black", "cap", "adult", accent="lilac", top="gown", bottom="gown", sleeve="long"
    )
    d = Figure(c, doctor, WOMAN, View(186, 590, 0.98, -12))
    face = Face(turn=-10, tilt=5, nod=4, mask="scrub", gaze=(0, 1.6))
    d.torso(hem=-0.5, flare=10)
    d.head(face)
    surgeon = Look(
        "skin2",
        "hair_brown",
        "cap",
        "adult",
        accent="teal",
        top="scrub",
        bottom="scrub",
        sleeve="long",
        glasses="denim",
    )
    g = Figure(c, surgeon, MAN, View(414, 590, 0.98, 10))
    face = Face(turn=14, tilt=-4, nod=4, mask="gown", gaze=(0, 1.6))
    g.torso(hem=-0.5, flare=10)
    g.head(face)
    # table and pillow
    c.line((314, 470), (314, 548), stroke="metal_shade", width=34)
    c.rect(226, 536, 176, 20, 10, "metal_shade")
    c.rect(96, 446, 436, 30, 14, "metal")
    c.rect(96, 434, 436, 24, 12, "linen")
    c.path("M104 452 L524 452", stroke="linen_shade", width=5)
    with c.group(186, 434):
        rooms.pillow(c, 66, 24)
    child = Look("skin3", "hair_dark", "tousled", top="cream", sleeve="short")
    k = Figure(c, child, CHILD, View(540, 400, 1.1, 0, 0, -90))
    face = Face(eyes="closed", mouth="none")
    k.torso()
    k.head(face)
    hx, hy = k.head_at()
    # small clear mask with its thin hose
    c.path(
        f"M{hx + 42} {hy + 2} Q{hx + 62} {hy + 30} {hx + 30} {hy + 62} Q{hx - 40} {hy + 116} 118 470 "
        "Q86 452 92 390",
        stroke="metal_shade",
        width=7,
    )
    for way in (-1, 1):
        strap = f"M{hx + 22} {hy + way * 19} Q{hx + 20} {hy + way * 38} {hx + 9} {hy + way * 51}"
        c.path(strap, stroke="blanket_shade", width=5)
    c.path(
        f"M{hx + 14} {hy - 21} Q{hx + 36} {hy - 24} {hx + 44} {hy - 5} L{hx + 44} {hy + 5} "
        f"Q{hx + 36} {hy + 24} {hx + 14} {hy + 21} Q{hx + 6} {hy} {hx + 14} {hy - 21}Z",
        "gown",
        "gown_shade",
        4,
    )
    _blanket(
        c,
        [
            (276, 458),
            (272, 400),
            (290, 352),
            (340, 340),
            (400, 338),
            (460, 356),
            (508, 388),
            (530, 420),
            (534, 458),
        ],
    )
    c.path(smooth([(286, 374), (340, 362), (404, 362), (462, 380)]), stroke="blanket_shade", width=5)
    c.path(smooth([(420, 420), (460, 414), (496, 424)]), stroke="blanket_shade", width=5)
    c.path("M268 420 Q284 386 300 348 L318 346 Q294 396 290 458 L276 458Z", "linen")
    d.arm("R", (136, 372), 1, glove="glove")
    d.arm("L", (hx + 47, hy - 24), -1, glove="glove", turn=14)
    g.arm("R", (360, 358), 1, glove="glove", grip="flat")
    g.arm("L", (462, 366), -1, glove="glove", grip="flat")
    return c


def trial() -> Canvas:
    """The test day: the child rests flat, a parent holds the hand, a therapist bends a leg, a clock runs."""
    c = Canvas()
    backdrop(c)
    with c.group(326, 98):
        rooms.clock(c, 120, 0)
    mother = Look("skin4", "hair_black", "wavy", "adult", top="rose", bottom="denim", sleeve="short")
    m = Figure(c, mother, WOMAN, View(226, 566, 0.98, 10))
    face = Face(turn=14, tilt=-6, nod=4, gaze=(-0.6, 1.4))
    m.hair_back(face)
    m.torso(hem=-0.3)
    m.head(face)
    therapist = Look(
        "skin1",
        "hair_red",
        "tousled",
        "adult",
        top="blue",
        bottom="blue",
        motif="polo",
        trim="white",
        beard=True,
    )
    t = Figure(c, therapist, MAN, View(466, 566, 0.96, 20))
    tface = Face(turn=22, tilt=-6, nod=3)
    t.torso(hem=-0.3)
    m.arm("R", (166, 372), 1)
    rooms.bed(c, 66, 540, 430, 556)
    with c.group(152, 412):
        rooms.pillow(c, 62, 22)
    child = Look("skin4", "hair_black", "curls", top="sun", bottom="lilac", legs="short", motif="")
    v = View(498, 398, 1.06, -62, 0, -90)
    k = Figure(c, child, CHILD, v)
    face = Face(turn=-30, mouth="smile", gaze=(0.8, -0.6))
    k.leg("R", (490, 412), 1, toe=(0.1, -1), bare=True, knee=(424, 410))
    k.arm("L", (292, 334), -1, grip="fist", edge=False)
    k.torso()
    k.leg("L", (444, 362), 1, toe=(0.5, -0.9), bare=True, knee=(394, 326))
    k.arm("R", (336, 426), -1)
    c.rect(349, 419, 19, 13, 5, "blue")
    c.circle(361, 425.5, 2.6, "heart")
    c.path("M367 427 Q390 440 384 474", stroke="blue", width=3)
    k.head(face)
    m.arm("L", (292, 322), -1, grip="fist")
    t.arm("R", (398, 344), 1)
    t.arm("L", (450, 350), -1)
    t.head(tface)
    return c


def call() -> Canvas:
    """A parent telephones, calm and at once, beside a child who lies down; a large telephone sign."""
    c = Canvas()
    backdrop(c)
    with c.group(456, 146):
        c.circle(0, 0, 98, "alert", opacity=0.16)
        rooms.phone_sign(c, 78)
    father = Look(
        "skin2", "hair_brown", "short", "adult", top="denim", bottom="cream", sleeve="long", beard=True
    )
    f = Figure(c, father, MAN, View(232, 586, 1.0, -16))
    face = Face(turn=-18, tilt=8, mouth="flat", brow="worry", nod=3, gaze=(1.2, 1.4))
    f.torso(hem=-0.3)
    f.head(face)
    hx, hy = f.head_at()
    with c.group(hx - 36, hy + 12, turn=14):
        rooms.mobile(c)
    f.arm("R", (hx - 46, hy + 26), -1, grip="fist", long=0.8)
    # bed
    for x in (86, 514):
        c.rect(x - 10, 500, 20, 50, 8, "wood_shade")
    c.rect(508, 356, 24, 170, 12, "wood")
    c.rect(68, 420, 22, 106, 11, "wood")
    c.rect(84, 470, 430, 46, 12, "wood_shade")
    c.rect(84, 436, 428, 46, 18, "linen")
    c.path("M96 474 L500 474", stroke="linen_shade", width=6)
    with c.group(442, 430):
        rooms.pillow(c, 62, 24)
    child = Look("skin2", "hair_brown", "bob", top="lilac", bottom="lilac")
    v = View(96, 402, 1.08, 0, 0, 90)
    k = Figure(c, child, CHILD, v)
    face2 = Face(eyes="closed", mouth="flat", brow="worry")
    k.hair_back(face2)
    k.torso()
    k.head(face2)
    _blanket(
        c,
        [
            (92, 474),
            (90, 430),
            (120, 392),
            (180, 378),
            (250, 366),
            (310, 352),
            (350, 362),
            (364, 410),
            (362, 474),
        ],
        "lilac",
    )
    c.path(smooth([(126, 420), (200, 398), (290, 384)]), stroke="lilac_shade", width=5)
    c.path("M338 354 Q362 356 370 410 L368 474 L346 474 Q350 400 326 354Z", "cream")
    f.arm("L", (352, 384), -1)
    return c


DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "operation": (operation, "lilac"),
    "trial": (trial, "aqua"),
    "call": (call, "alert"),
}
