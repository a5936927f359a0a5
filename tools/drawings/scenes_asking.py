"""Asking and calling: questions, the surgeon, the pump model, school, choices, the call to the team."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import rooms
from .body import palm, pump
from .builds import MAN, SMALL, WOMAN
from .canvas import Canvas
from .chairs import Walker
from .geometry import View, tube
from .heads import Face, Look
from .parts_cast import person, seated, sleeve_and_hand, thumb, wheeled
from .parts_tokens import bubble, notebook, pump_card, question
from .people import Figure
from .scenes_sections import backdrop
from .seats import stand

if TYPE_CHECKING:
    from collections.abc import Callable


def _asks(c: Canvas, x: float, y: float, w: float, h: float, tail: float, drop: float, role: str) -> None:
    with c.group(x, y):
        bubble(c, w, h, tail, drop)
        with c.group(0, -1):
            question(c, h / 112, role)


def questions() -> Canvas:
    """A parent and a child over a notebook; question marks in bubbles."""
    c = Canvas()
    backdrop(c)
    girl = Look(
        "skin3", "hair_dark", "bob", glasses="denim", top="sun", bottom="denim", shoes="teal", trim="coral"
    )
    father = Look(
        "skin3", "hair_dark", "tousled", "adult", top="teal", bottom="plum", shoes="wood", beard=True
    )
    _asks(c, 196, 86, 126, 108, 8, 32, "coral_shade")
    _asks(c, 386, 72, 136, 112, 10, 30, "teal")
    rooms.stool(c, 440, 424, 556, "coral")
    f = seated(
        c,
        father,
        MAN,
        View(434, 560, 1.02, 28),
        Face(turn=26, tilt=-6, mouth="soft", nod=3, gaze=(-1, 1.4)),
        seat=138,
        left=(500, 424),
    )
    v = View(182, 560, 1.24, -24)
    face = Face(turn=-22, tilt=4, mouth="soft")
    k = wheeled(c, girl, v, face, frame="lilac", hands="", laterals=True)
    with c.group(308, 396, turn=-3, s=1.24):
        notebook(c, "coral")
    f.arm("R", (384, 410), 1)
    k.arm("R", (228, 418), 1)
    k.arm("L", (300, 378), 1, grip="fist", turn=20)
    c.line((304, 396), (326, 352), stroke="sun_shade", width=8)
    c.line((304, 396), (302, 401), stroke="face", width=6)
    c.ellipse(312, 378, 8, 6, "skin3")
    return c


def call_team() -> Canvas:
    """A parent at a table with phone and list, the child near; in a bubble a nurse on the phone."""
    c = Canvas()
    backdrop(c)
    mother = Look(
        "skin1",
        "hair_red",
        "bun",
        "adult",
        top="leaf",
        bottom="denim",
        shoes="plum",
        sleeve="long",
        accent="sun",
    )
    boy = Look(
        "skin1",
        "hair_blond",
        "tousled",
        top="coral",
        bottom="blue",
        shoes="sun",
        motif="stripes",
        trim="cream",
    )
    nurse = Look(
        "skin4", "hair_black", "curls", "adult", top="scrub", bottom="scrub", motif="scrub", glasses="plum"
    )
    # the nurse's bubble
    c.path("M370 178 L276 196 L350 126Z", "medicine_pale", "medicine_pale", 10)
    c.circle(442, 126, 112, "medicine_pale")
    c.circle(442, 126, 101, "paper")
    n = Figure(c, nurse, WOMAN, View(442, 364, 0.72, 10))
    n.torso(hem=0.02)
    n.head(Face(turn=14, tilt=-4, mouth="soft"))
    x, y = n.head_at()
    with c.group(x + 27, y + 12, turn=-12, s=0.9):
        rooms.mobile(c)
    n.arm("L", (x + 35, y + 24), 1, grip="fist", long=0.7)
    c.path("M360 186 L524 186 A101 101 0 0 1 360 186Z", "wood")
    m = Figure(c, mother, WOMAN, View(166, 556, 1.04, -10), hips=136)
    m.torso(hem=-0.04)
    face = Face(turn=-16, tilt=6, mouth="flat")
    m.hair_back(face)
    m.head(face)
    x, y = m.head_at()
    with c.group(x - 36, y + 14, turn=12):
        rooms.mobile(c)
    m.arm("R", (x - 45, y + 28), -1, grip="fist", long=0.8)
    c.rect(62, 424, 256, 134, 12, "wood")
    for x in (78, 196):
        c.rect(x, 452, 106, 90, 10, "wood_shade", opacity=0.55)
    c.rect(46, 410, 288, 24, 12, "wood")
    c.rect(46, 422, 288, 12, 6, "wood_shade")
    wheeled(
        c,
        boy,
        View(444, 562, 0.98, 24),
        Face(turn=22, tilt=-4, mouth="calm", extra=("feeding tube",)),
        frame="blue",
    )
    with c.group(226, 392, turn=78, s=0.7):
        rooms.clipboard(c)
    m.arm("L", (236, 388), -1)
    return c


def _model(c: Canvas, r: float) -> None:
    """Draw a pump model with its thin tube, around (0, 0)."""
    c.path(
        f"M{r * 0.7} {-r * 0.8} Q{r * 1.7} {-r * 1.6} {r * 1.9} {-r * 0.4} T{r * 2.7} {r * 0.2}",
        stroke="medicine",
        width=r * 0.16,
    )
    pump(c, 0, 0, r)


def ask_operation() -> Canvas:
    """A surgeon shows a pump model to a mother and a child."""
    c = Canvas()
    backdrop(c)
    surgeon = Look(
        "skin5",
        "hair_black",
        "cap",
        "adult",
        accent="coral",
        top="scrub",
        bottom="scrub",
        shoes="denim",
        motif="scrub",
    )
    mother = Look(
        "skin2", "rose_shade", "hijab", "adult", top="lilac", bottom="denim", shoes="plum", sleeve="long"
    )
    boy = Look(
        "skin2", "hair_black", "short", top="leaf", bottom="denim", shoes="coral", motif="star", trim="cream"
    )
    m = person(
        c, mother, WOMAN, View(122, 552, 0.98, -18), Face(turn=-22, tilt=4, mouth="soft"), hem=-0.42, flare=9
    )
    v = View(248, 558, 1.16, -22)
    m.arm("R", v.at((-36, 210, -66)), 1, grip="fist")
    wheeled(c, boy, v, Face(turn=-22, tilt=-3, mouth="soft", gaze=(1.2, 0.4)), frame="coral", headrest=True)
    s = person(c, surgeon, WOMAN, View(478, 552, 1.02, 24), Face(turn=26, tilt=-5, mouth="smile"), hem=-0.2)
    s.arm("R", (384, 330), -1)
    with c.group(378, 290):
        _model(c, 42)
    c.ellipse(392, 326, 9, 13, "skin5", turn=-20)
    s.arm("L", (430, 300), -1)
    return c


def ask_pump() -> Canvas:
    """One hand holds a pump model, the other the pump card."""
    c = Canvas()
    c.circle(300, 296, 264, "halo", opacity=0.6)
    with c.group(-18, -48, s=1.06):
        sleeve_and_hand(c, [(88, 520), (178, 410)], 44, "skin4", "coral", bare=0.4)
        with c.group(212, 322, turn=22, s=1.22):
            palm(c, "skin4", "skin4_shade")
        with c.group(216, 288):
            _model(c, 66)
        sleeve_and_hand(c, [(508, 520), (444, 444)], 34, "skin1", "blue", bare=0.3)
        c.path(tube([(446, 446), (420, 410), (392, 380)], [40, 44, 30]), "skin1")
        with c.group(386, 366, turn=-9, s=2.0):
            pump_card(c)
        c.path(tube([(462, 452), (456, 412), (428, 382)], [26, 20, 14]), "skin1")
        c.path("M424 376 q9 0 13 8", stroke="skin1_shade", width=4)
    return c


def ask_school() -> Canvas:
    """A parent hands a card to a teacher; the child with the school bag is between them."""
    c = Canvas()
    backdrop(c)
    c.rect(150, 62, 300, 170, 14, "wood")
    c.rect(162, 74, 276, 146, 8, "teal_shade")
    c.circle(226, 122, 20, "", "cream", 6)
    for turn in range(0, 360, 60):
        with c.group(226, 122, turn=turn):
            c.line((0, -30), (0, -40), stroke="cream", width=6)
    mother = Look("skin5", "hair_black", "long", "adult", top="sun", bottom="plum", shoes="wood")
    teacher = Look(
        "skin2",
        "hair_gray",
        "short",
        "adult",
        glasses="wood_shade",
        top="denim",
        bottom="wood_shade",
        shoes="tire",
        sleeve="long",
        motif="polo",
        trim="cream",
    )
    girl = Look(
        "skin5",
        "hair_black",
        "puffs",
        top="lilac",
        bottom="denim",
        shoes="sun",
        accent="coral",
        motif="heart",
        trim="sun",
    )
    t = person(c, teacher, MAN, View(112, 552, 0.98, -22), Face(turn=-24, tilt=4), right=(62, 368))
    m = person(c, mother, WOMAN, View(334, 552, 0.98, 22), Face(turn=24, tilt=-4, mouth="soft"))
    t.arm("L", (196, 302), -1, grip="fist")
    m.arm("R", (252, 304), 1, grip="fist")
    with c.group(226, 288, turn=-5, s=0.94):
        pump_card(c)
    thumb(c, (280, 304), (258, 298), "skin5")
    thumb(c, (176, 306), (196, 298), "skin2")
    v = View(474, 562, 1.14, 20)
    m.arm("L", v.at((-34, 210, -66)), -1, grip="fist")
    with c.group(534, 426, turn=4, s=0.62):
        rooms.backpack(c, "coral")
    wheeled(c, girl, v, Face(turn=18, tilt=-3), frame="leaf")
    return c


def _sign_board(c: Canvas, y: float, way: int, role: str) -> None:
    """Draw one arm of the signpost, pointing left (-1) or right (1)."""
    back, edge, tip = -way * 56, way * 66, way * 94
    c.poly(
        (back, y - 24),
        (edge, y - 24),
        (tip, y),
        (edge, y + 24),
        (back, y + 24),
        fill=role,
        stroke=role,
        width=8,
    )


def _brace(c: Canvas) -> None:
    """Draw a leg brace, about 44 wide."""
    c.path("M-14 -26 L6 -26 L6 4 Q22 4 24 18 L-14 18Z", "white", "white", 6)
    for y in (-18, 0):
        c.line((-16, y), (8, y), stroke="lilac_shade", width=6)


def ask_choices() -> Canvas:
    """A family and a doctor before a signpost whose paths lead to different places."""
    c = Canvas(720, 600)
    c.circle(360, 292, 264, "halo", opacity=0.6)
    c.path(
        "M30 546 Q50 446 200 408 Q360 374 520 408 Q670 446 690 546 Q670 594 360 594 Q50 594 30 546Z", "grass"
    )
    for d in ("M346 576 Q320 480 236 418", "M360 576 L360 402", "M374 576 Q400 480 484 418"):
        c.path(d, stroke="cream", width=32)
    c.line((360, 462), (360, 52), stroke="wood_shade", width=16)
    with c.group(360, -8):
        _sign_board(c, 94, 1, "teal")
        pump(c, 10, 94, 19)
        _sign_board(c, 160, -1, "coral")
        with c.group(-10, 160, turn=-24):
            c.rect(-27, -13, 54, 26, 13, "white")
            c.path("M0 -13 L14 -13 A13 13 0 0 1 14 13 L0 13Z", "sun")
        _sign_board(c, 226, 1, "blue_shade")
        with c.group(6, 229, s=0.78):
            _brace(c)
    mother = Look("skin4", "hair_dark", "curls", "adult", top="rose", bottom="denim", shoes="plum")
    doctor = Look(
        "skin1",
        "hair_blond",
        "tail",
        "adult",
        top="lilac",
        bottom="denim",
        shoes="wood",
        motif="scrub",
        glasses="denim",
        accent="teal",
    )
    boy = Look(
        "skin4",
        "hair_dark",
        "short",
        top="sun",
        bottom="blue",
        shoes="coral",
        legs="short",
        motif="stripes",
        trim="cream",
    )
    m = person(
        c,
        mother,
        WOMAN,
        View(98, 550, 1.0, -26),
        Face(turn=-26, tilt=-3, nod=-3, mouth="soft", gaze=(1.2, -1.6)),
        right=(62, 372),
    )
    v = View(222, 574, 1.16, -26)
    walker = Walker(c, v, "blue")
    walker.back()
    k = Figure(c, boy, SMALL, v)
    k.arm("L", v.at((46, 118, 16)), 1)
    stand(k, brace="linen", step=8)
    k.torso()
    m.arm("L", k.spot(0.86, 26, 0), -1)
    walker.front()
    k.arm("R", v.at((-46, 118, 16)), 1)
    k.head(Face(turn=-24, tilt=-8, nod=-4, mouth="soft", gaze=(1.2, -1.6)))
    person(
        c,
        doctor,
        WOMAN,
        View(590, 556, 1.02, 24),
        Face(turn=26, tilt=3, nod=-2, mouth="soft", gaze=(-1, -1)),
        right=(500, 236),
        left=(626, 372),
        grip="flat",
        bends=(-1, -1),
    )
    return c


DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "questions": (questions, "sky"),
    "call-team": (call_team, "alert"),
    "ask-operation": (ask_operation, "sky"),
    "ask-pump": (ask_pump, "sky"),
    "ask-school": (ask_school, "sky"),
    "ask-choices": (ask_choices, "sky"),
}
