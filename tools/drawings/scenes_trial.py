"""The test day in four views: numbing cream, the thin needle, flat rest, a look at the legs hours later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import rooms
from .builds import CHILD, MAN, WOMAN
from .geometry import View, smooth, tube
from .heads import Face, Look
from .parts_panels import LeanCanvas
from .parts_trunk import OLDER, back_of_head, band, bare, rolled
from .people import Figure
from .scenes_steps import H, W, four

if TYPE_CHECKING:
    from collections.abc import Callable

    from .canvas import Canvas

_MOTHER = Look("skin4", "hair_black", "wavy", "adult", top="rose", bottom="denim", sleeve="short")
_CHILD = Look("skin4", "hair_black", "short", top="sun", bottom="lilac", legs="short")
_NURSE = Look(
    "skin2", "hair_brown", "bun", "adult", top="scrub", bottom="scrub", motif="scrub", accent="teal"
)
_DOCTOR = Look(
    "skin1",
    "hair_brown",
    "cap",
    "adult",
    accent="lilac",
    top="gown",
    bottom="gown",
    sleeve="long",
    glasses="denim",
)
_THERAPIST = Look(
    "skin1", "hair_red", "tousled", "adult", top="blue", bottom="blue", motif="polo", trim="white", beard=True
)


def _bed(c: Canvas, top: float) -> None:
    """Draw the mattress of a bed as wide as the panel; its lower part fills the panel."""
    c.rect(14, top, W - 28, 34, 15, "linen")
    c.line((28, top + 26), (W - 28, top + 26), stroke="linen_shade", width=6)
    c.rect(10, top + 30, W - 20, 18, 9, "metal_shade")
    for x in (52, W - 52):
        c.line((x, top + 46), (x, H - 12), stroke="metal_shade", width=9)
        c.circle(x, H - 12, 7, "metal", "tire", 5)


def _cream(c: Canvas) -> None:
    """View one: the child leans on the mother; a nurse puts cream on the lower back."""
    with c.group(214, 46, s=0.68):
        rooms.clock(c, 270, 0)
    m = Figure(c, _MOTHER, WOMAN, View(132, 350, 0.76, -6), detail=1)
    face = Face(turn=-8, tilt=14, nod=5, eyes="down", mouth="soft")
    m.hair_back(face)
    m.torso(hem=-0.2)
    _bed(c, 226)
    k = Figure(c, _CHILD, OLDER, View(148, 340, 0.82, 180, 0), detail=1, hips=112)
    k.arm("L", (92, 176), 1, long=0.8)
    k.arm("R", (206, 170), -1, long=0.8)
    x, y = k.base
    bare(k)
    c.path(
        f"M{x - 38} {y - 16} Q{x - 46} {y + 6} {x - 32} {y + 13} L{x + 32} {y + 13} "
        f"Q{x + 46} {y + 6} {x + 38} {y - 16}Z",
        "lilac",
    )
    c.line((x - 37, y - 15), (x + 37, y - 15), stroke="lilac_shade", width=5)
    c.path(smooth([k.local(t, 0) for t in (0.52, 0.44, 0.38)]), stroke="skin4_shade", width=3.4)
    rolled(k, 0.58)
    k.neck()
    m.arm("L", (176, 152), -1, grip="flat")
    m.head(face)
    back_of_head(k)
    x, y = k.local(0.25, 0)
    c.path(
        f"M{x - 15} {y} Q{x - 14} {y - 14} {x} {y - 12} Q{x + 15} {y - 13} {x + 14} {y + 2} "
        f"Q{x + 12} {y + 13} {x} {y + 11} Q{x - 14} {y + 13} {x - 15} {y}Z", "white",
    )  # fmt: skip
    n = Figure(c, _NURSE, WOMAN, View(290, 384, 0.78, 40), detail=1)
    nface = Face(turn=36, tilt=-8, nod=4, gaze=(-1, 2))
    n.hair_back(nface)
    n.torso(hem=-0.6)
    n.head(nface)
    n.arm("R", (x + 20, y + 1), -1, glove="glove", grip="flat")
    n.arm("L", (322, 262), -1)


def _curled(c: Canvas, x: float, y: float) -> tuple[float, float]:
    """Draw a child curled on the side, seen from behind, head to the left; return the spot of the needle."""
    c.path(tube([(x + 96, y - 6), (x + 60, y - 66), (x + 34, y - 58)], [30, 24, 22]), "blanket_shade")
    with c.group(x - 128, y + 30, s=0.78):
        rooms.pillow(c, 54, 22)
    k = Figure(c, _CHILD, OLDER, View(x + 190, y, 0.86, 180, 0, -90), detail=1)
    bare(k)
    band(k, -0.1, 0.08, "lilac", 2)
    c.path(smooth([k.local(t, 0) for t in (0.56, 0.46, 0.36)]), stroke="skin4_shade", width=3.4)
    rolled(k, 0.6)
    k.neck()
    back_of_head(k)
    c.path(
        f"M{x + 62} {y + 42} Q{x + 64} {y - 16} {x + 44} {y - 54} Q{x + 48} {y - 84} {x + 76} {y - 80} "
        f"Q{x + 122} {y - 68} {x + 150} {y - 10} Q{x + 160} {y + 20} {x + 156} {y + 42}Z", "blanket",
    )  # fmt: skip
    c.path(f"M{x + 66} {y - 50} Q{x + 108} {y - 36} {x + 126} {y + 4}", stroke="blanket_shade", width=4)
    return k.local(0.16, 0)


def _needle(c: Canvas) -> None:
    """View two: curled on the side; a doctor puts a thin needle into the lower back; the mother is near."""
    m = Figure(c, _MOTHER, WOMAN, View(110, 352, 0.76, -10), detail=1)
    face = Face(turn=-12, tilt=8, nod=5, mouth="soft", gaze=(1, 2))
    m.hair_back(face)
    m.torso(hem=-0.2)
    m.head(face)
    _bed(c, 226)
    x, y = _curled(c, 176, 192)
    m.arm("R", (62, 176), 1)
    m.arm("L", (134, 158), -1)
    d = Figure(c, _DOCTOR, MAN, View(324, 366, 0.76, 54), detail=1)
    dface = Face(turn=30, tilt=-10, nod=4, mask="scrub", gaze=(-1, 2))
    d.torso(hem=-0.76, flare=8)
    d.head(dface)
    c.line((x, y), (x + 20, y - 9), stroke="metal_shade", width=2.4)
    with c.group(x + 20, y - 9, turn=66):
        c.rect(-5, -30, 10, 30, 3, "white", "metal_shade", 2.4)
        c.rect(-2.5, -18, 5, 16, 2, "medicine")
    d.arm("R", (x + 48, y - 18), -1, glove="glove", grip="fist")
    d.arm("L", (x + 70, y + 30), -1, glove="glove", grip="fist")


def _lying(c: Canvas, x: float, y: float, *, bent: bool) -> Figure:
    """Draw the child flat on the back, head to the left, a small clip on a finger."""
    with c.group(x - 238, y + 10, s=0.72):
        rooms.pillow(c, 56, 22)
    k = Figure(c, _CHILD, CHILD, View(x, y, 0.78, -62, 0, -90), detail=1)
    k.leg("R", (x - 6, y + 10), 1, toe=(0.1, -1), bare=True, knee=(x - 54, y + 8))
    k.arm("L", (x - 148, y - 42), 1, far=True)
    k.torso()
    if bent:
        k.leg("L", (x - 40, y - 28), 1, toe=(0.5, -0.9), bare=True, knee=(x - 76, y - 54))
    else:
        k.leg("L", (x - 8, y - 4), 1, toe=(0.1, -1), bare=True, knee=(x - 56, y - 6))
    k.arm("R", (x - 118, y + 20), -1)
    hx, hy = x - 103, y + 20
    c.rect(hx - 6, hy - 5, 15, 11, 4, "blue")
    c.circle(hx + 4, hy + 0.5, 2.2, "heart")
    c.path(f"M{hx + 9} {hy + 1} Q{hx + 26} {hy + 14} {hx + 22} {hy + 44}", stroke="blue", width=2.6)
    k.head(Face(turn=-30, mouth="smile", gaze=(0.8, -0.6)))
    return k


def _rest(c: Canvas) -> None:
    """View three: flat rest; the mother is beside the bed, a monitor runs."""
    with c.group(322, 112, s=0.72):
        rooms.monitor(c)
    m = Figure(c, _MOTHER, WOMAN, View(150, 352, 0.76, 6), detail=1)
    face = Face(turn=8, tilt=-4, nod=4, gaze=(-0.6, 1.6))
    m.hair_back(face)
    m.torso(hem=-0.2)
    m.head(face)
    _bed(c, 226)
    _lying(c, 330, 202, bent=False)
    m.arm("R", (92, 166), 1)
    m.arm("L", (187, 160), -1)


def _look(c: Canvas) -> None:
    """View four: hours later a therapist bends a leg; the mother holds the hand."""
    with c.group(194, 62, s=0.86):
        rooms.clock(c, 30, 0)
    m = Figure(c, _MOTHER, WOMAN, View(92, 346, 0.72, 10), detail=1)
    face = Face(turn=-16, tilt=4, nod=3, gaze=(1, 1.4))
    m.hair_back(face)
    m.torso(hem=-0.2)
    m.head(face)
    t = Figure(c, _THERAPIST, MAN, View(308, 353, 0.72, 20), detail=1)
    tface = Face(turn=22, tilt=-6, nod=3)
    t.torso(hem=-0.2)
    t.head(tface)
    _bed(c, 226)
    _lying(c, 330, 202, bent=True)
    m.arm("R", (62, 170), 1)
    m.arm("L", (186, 160), -1)
    t.arm("R", (256, 158), 1)
    t.arm("L", (296, 168), -1)


def trial_day() -> Canvas:
    """Numbing cream, a thin needle, flat rest, and a therapist who bends a leg hours later."""
    c = LeanCanvas(800, 600)
    four(c, (_cream, _needle, _rest, _look))
    return c


DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "trial-day": (trial_day, "aqua"),
}
