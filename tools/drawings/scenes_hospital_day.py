"""The day of the operation: falling asleep with a soft mask, deep sleep, rest in the hospital room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import rooms
from .builds import CHILD, MAN, WOMAN
from .canvas import Canvas
from .geometry import View
from .heads import Face, Look
from .parts_bedside import blanket, cup_with_straw, soft_mask
from .parts_household import day_window
from .people import Figure
from .scenes_sections import backdrop

if TYPE_CHECKING:
    from collections.abc import Callable


def sleep_mask() -> Canvas:
    """A child on a bed holds the mother's hand; the anesthesia doctor holds a soft mask near the face."""
    c = Canvas(760, 600)
    backdrop(c, wide=330)
    with c.group(668, 312, s=1.18):
        rooms.monitor(c)
    doctor = Look("skin2", "hair_black", "cap", "adult", accent="teal", top="scrub", bottom="scrub",
                  motif="scrub", sleeve="short")  # fmt: skip
    d = Figure(c, doctor, MAN, View(176, 590, 1.06, -18))
    dface = Face(turn=-22, tilt=10, nod=4, gaze=(1, 2), mouth="soft")
    d.torso(hem=-0.4, flare=6)
    d.head(dface)
    mother = Look("skin5", "hair_black", "braids", "adult", top="lilac", bottom="denim", accent="sun")
    m = Figure(c, mother, WOMAN, View(454, 590, 1.06, 18))
    mface = Face(turn=24, tilt=-8, nod=4, gaze=(-1, 2), mouth="soft")
    m.hair_back(mface)
    m.torso(hem=-0.4)
    m.head(mface)
    c.path("M340 304 Q364 282 376 330 Q384 380 380 440", stroke="metal_shade", width=8)
    rooms.bed(c, 96, 690, 440, 564)
    with c.group(206, 424):
        rooms.pillow(c, 78, 28)
    child = Look("skin5", "hair_black", "curls", top="gown", sleeve="short")
    k = Figure(c, child, CHILD, View(614, 398, 1.24, -40, 0, -90))
    face = Face(turn=-24, mouth="soft", gaze=(0.6, -1.0))
    k.torso()
    k.head(face)
    blanket(
        c,
        [(360, 466), (352, 410), (372, 356), (430, 346), (500, 352), (580, 372), (640, 392), (662, 430),
         (660, 466)],
        [[(376, 386), (440, 374), (520, 382)], [(540, 426), (590, 418), (634, 430)]],
        "leaf",
    )  # fmt: skip
    k.arm("R", (404, 410), -1)
    m.arm("R", (402, 396), 1)
    m.arm("L", (520, 372), -1)
    hx, hy = k.head_at()
    with c.group(hx + 60, hy - 46, turn=52, s=1.22):
        soft_mask(c)
    d.arm("L", (hx + 84, hy - 92), -1)
    d.arm("R", (196, 350), 1)
    return c


def breathing() -> Canvas:
    """A child sleeps deeply with a small soft tube at the mouth; a doctor watches near a calm monitor."""
    c = Canvas(760, 600)
    backdrop(c, wide=330)
    with c.group(116, 300, s=1.25):
        rooms.monitor(c)
    with c.group(662, 300, s=1.24):
        rooms.drip(c)
    doctor = Look("skin4", "hair_black", "cap", "adult", accent="coral", top="scrub", bottom="scrub",
                  motif="scrub", sleeve="short")  # fmt: skip
    d = Figure(c, doctor, WOMAN, View(388, 600, 1.1, 10))
    dface = Face(turn=16, tilt=-6, nod=4, mask="gown", gaze=(-0.6, 1.8))
    d.torso(hem=-0.4, flare=8)
    d.head(dface)
    rooms.bed(c, 70, 700, 446, 570)
    with c.group(206, 426):
        rooms.pillow(c, 92, 32)
    child = Look("skin1", "hair_red", "tousled", top="gown", freckles=True)
    k = Figure(c, child, CHILD, View(660, 392, 1.42, 0, 0, -90))
    face = Face(eyes="closed", mouth="none")
    k.torso()
    k.head(face)
    hx, hy = k.head_at()
    hose = f"M{hx + 38} {hy} Q{hx + 84} {hy + 4} {hx + 62} {hy + 52} Q{hx + 20} {hy + 106} 112 470"
    hose += " Q34 464 54 396 Q60 372 74 350"
    c.path(hose, stroke="gown_shade", width=8.5)
    c.path(hose, stroke="white", width=4)
    c.rect(hx + 26, hy - 28, 15, 56, 6, "cream")
    blanket(
        c,
        [(372, 476), (364, 410), (384, 340), (450, 322), (540, 334), (610, 366), (666, 410), (672, 476)],
        [[(390, 376), (460, 356), (548, 366)], [(560, 432), (600, 420), (648, 432)]],
        "blanket",
    )
    with c.group(438, 398, turn=6, s=0.98):
        rooms.bunny(c)
    k.arm("R", (478, 438), -1)
    c.path("M486 436 Q546 446 572 418 Q588 398 592 378 Q597 364 611 350", stroke="fluid_deep", width=4)
    c.rect(466, 429, 22, 15, 5, "cream")
    d.arm("R", (hx - 14, hy - 60), 1, glove="glove")
    d.arm("L", (508, 352), -1, glove="glove", grip="flat")
    return c


def rest() -> Canvas:
    """A child lies flat and awake in bed; the mother reads a picture book, a nurse brings a cup."""
    c = Canvas(800, 600)
    backdrop(c, wide=350)
    with c.group(171, 159):
        day_window(c)
    nurse = Look("skin1", "hair_brown", "short", "adult", top="scrub", bottom="scrub", motif="scrub",
                 beard=True)  # fmt: skip
    n = Figure(c, nurse, MAN, View(634, 584, 1.06, 22))
    nface = Face(turn=26, tilt=-5, nod=2, gaze=(-1, 1), mouth="soft")
    n.torso(hem=-0.3)
    n.head(nface)
    mother = Look("skin3", "coral", "hijab", "adult", top="plum", bottom="plum", sleeve="long")
    m = Figure(c, mother, WOMAN, View(444, 590, 1.06, 16))
    mface = Face(turn=20, tilt=-8, nod=4, gaze=(-1, 2), mouth="soft")
    m.hair_back(mface)
    m.torso(hem=-0.3)
    m.head(mface)
    rooms.bed(c, 70, 720, 436, 562)
    with c.group(172, 424, s=1.0):
        rooms.pillow(c, 76, 20)
    child = Look("skin3", "hair_dark", "short", top="sun", motif="", glasses="")
    k = Figure(c, child, CHILD, View(606, 402, 1.24, -62, 0, -90))
    face = Face(turn=-30, gaze=(1.4, -0.8))
    k.torso()
    k.head(face)
    blanket(
        c,
        [(362, 464), (352, 420), (366, 376), (440, 362), (520, 366), (600, 376), (664, 380), (684, 420),
         (684, 464)],
        [[(380, 404), (450, 392), (540, 396)], [(580, 430), (620, 424), (664, 432)]],
        "blanket",
    )  # fmt: skip
    k.arm("R", (398, 426), -1)
    with c.group(380, 346, turn=-5, s=1.0):
        rooms.book(c, "teal")
    m.arm("R", (332, 336), 1)
    m.arm("L", (438, 330), -1)
    with c.group(528, 318, s=1.2):
        cup_with_straw(c)
    n.arm("R", (546, 324), -1)
    n.arm("L", (684, 396), -1)
    return c


DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "sleep-mask": (sleep_mask, "lilac"),
    "breathing": (breathing, "lilac"),
    "rest": (rest, "lilac"),
}
