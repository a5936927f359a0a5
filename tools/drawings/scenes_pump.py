"""The pump over the years: new pump and lasting tube, faults of pump and tube, from refill to refill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .body import drop, pump, pump_sign
from .builds import CHILD, TEEN, WOMAN
from .canvas import Canvas
from .chairs import Chair
from .geometry import View, away, tube
from .heads import Face, Look
from .parts_panels import arc_arrow, battery, clinic, leaf, lens, oval_arrow, tank_pump
from .parts_trunk import half, standing
from .people import Figure
from .seats import chair_legs, in_chair, stand

if TYPE_CHECKING:
    from collections.abc import Callable


def _with_pump(c: Canvas, f: Figure, ring: str, r: float) -> None:
    """Draw pump and tube seen through the clothes: around the waist, into the back, up beside the cord."""
    mid = f.local(0.5, 0)[0]
    top, low = f.local(0.82, 0)[1], f.local(0.05, 0)[1]
    c.rect(mid - 17, top - 7, 34, low - top + 14, 17, "paper", opacity=0.94)
    c.rect(mid - 11, top, 22, low - top, 11, "fluid")
    c.path(tube([(mid - 2, top + 6), (mid - 2, top + (low - top) * 0.62)], [4, 2.4]), "cord")
    px, py = f.local(0.27, half(f, 0.27) * 0.56)
    ex = mid + half(f, 0.4) - 4
    y = f.local(0.22, 0)[1]
    c.circle(px, py, r * 1.42, "paper", opacity=0.94)
    behind = f"M{ex} {py - r * 0.7} Q{mid + 26} {py + 6} {mid + 4} {y}"
    c.path(behind, stroke="medicine", width=5, opacity=0.5)
    tip = top + (low - top) * 0.28
    upward = f"M{mid + 7} {y + 1} Q{mid + 4} {y - 4} {mid + 4} {y - 14} L{mid + 4} {tip}"
    c.path(upward, stroke="medicine", width=5)
    c.circle(mid + 4, tip, 4, "white", "medicine", 3)
    c.path(f"M{px + 6} {py - r} Q{ex - 6} {py - r * 2.2} {ex} {py - r * 0.7}", stroke="medicine", width=5)
    c.circle(px, py, r, "pump", ring, r * 0.22)
    c.circle(px, py, r * 0.34, "white", ring, r * 0.13)


def pump_change() -> Canvas:
    """The same child, younger and older: an old pump goes out, a new one comes in, the thin tube stays."""
    c = Canvas(800, 600)
    c.circle(400, 296, 276, "halo", opacity=0.6)
    c.ellipse(400, 560, 356, 22, "ground", opacity=0.5)
    small = Look("skin5", "hair_black", "puffs", top="sun", bottom="coral", shoes="blue", accent="leaf")
    f = Figure(c, small, CHILD, standing(166, 556, 1.26))
    face = Face(mouth="smile", turn=-8)
    f.hair_back(face)
    stand(f)
    f.torso()
    f.arm("R", (100, 410), 1)
    f.arm("L", (232, 410), -1)
    f.head(face)
    _with_pump(c, f, "hair_gray_shade", 17)
    grown = Look("skin5", "hair_black", "puffs", top="leaf", bottom="denim", shoes="sun", accent="coral")
    f = Figure(c, grown, TEEN, standing(634, 556, 1.26))
    face = Face(mouth="smile", turn=8)
    f.hair_back(face)
    stand(f)
    f.torso()
    f.arm("R", (560, 366), 1)
    f.arm("L", (708, 366), -1)
    f.head(face)
    _with_pump(c, f, "pump_ring", 18)
    # the years
    for i, role in enumerate(("coral", "sun", "leaf", "blue", "lilac")):
        t = i / 4 * 2 - 1
        leaf(c, 400 + t * 124, 126 + t * t * 58, turn=t * 24, s=0.98, role=role)
    # the exchange
    c.circle(318, 388, 47, "pump_shade", "hair_gray_shade", 13)
    c.circle(318, 388, 17, "paper_shade", "hair_gray_shade", 6)
    battery(c, 318, 478, 1.05, 0.2, "alert")
    pump(c, 482, 388, 50)
    battery(c, 482, 478, 1.05, 1, "calm")
    for turn in range(3):
        with c.group(482, 388, turn=20 + turn * 25):
            c.line((0, -66), (0, -80), stroke="gold", width=6)
    arc_arrow(c, 400, 386, 96, 222, 318)
    return c


def _belly(c: Canvas, x: float, y: float, r: float, skin: str) -> None:
    """Draw a round view of a belly: skin with the navel at the left."""
    lens(c, x, y, r, skin)
    navel = f"M{x - r * 0.62} {y + r * 0.18} q{r * 0.06} {r * 0.1} {r * 0.12} 0"
    c.path(navel, stroke=f"{skin}_shade", width=5)


def tube_fault() -> Canvas:
    """A child with pump and tube, and three round views: bent tube, loose tube, pump turned over."""
    c = Canvas(800, 600)
    c.circle(400, 296, 276, "halo", opacity=0.6)
    c.ellipse(400, 566, 350, 20, "ground", opacity=0.5)
    mother = Look("skin3", "teal", "hijab", "adult", top="plum", bottom="plum", shoes="wood", sleeve="long")
    m = Figure(c, mother, WOMAN, View(116, 562, 1.02, -16))
    face = Face(turn=-18, tilt=5, nod=3, mouth="calm")
    m.hair_back(face)
    stand(m)
    m.torso(hem=-0.5, flare=12)
    m.head(face)
    look = Look("skin3", "hair_dark", "bob", top="sun", bottom="denim", shoes="coral", glasses="denim")
    v = View(252, 562, 1.3, -10)
    chair = Chair(c, v, "lilac")
    chair.back()
    k = in_chair(c, look, v)
    face = Face(turn=-10, mouth="calm", gaze=(1, 0))
    k.hair_back(face)
    k.torso(hem=-0.06)
    chair_legs(k)
    m.arm("L", v.at((34, 206, -40)), -1)
    p = k.spot(0.34, 15, 24)
    pump_sign(c, p[0], p[1], 30)
    k.arm("L", v.at((56, 144, 30)), -1)
    chair.front()
    k.arm("R", v.at((-54, 144, 32)), 1)
    k.head(face)
    for end in ((494, 138), (672, 320), (494, 466)):
        _, (ux, uy) = away(p, end)
        c.line((p[0] + ux * 34, p[1] + uy * 34), end, stroke="medicine_pale", width=6)
    _bent(c, 494, 138, 112)
    _loose(c, 672, 320, 112)
    _turned(c, 494, 466, 112)
    return c


def _bent(c: Canvas, x: float, y: float, r: float) -> None:
    """Draw a round view of a tube with a sharp bend."""
    _belly(c, x, y, r, "skin2")
    run = (
        f"M{x - 24} {y + 10} L{x + 4} {y - 46} Q{x + 14} {y - 62} {x + 26} {y - 44} L{x + 34} {y - 18} "
        f"L{x + 60} {y - 36} Q{x + 78} {y - 46} {x + 100} {y - 34}"
    )
    c.path(run, stroke="paper", width=17, join="miter")
    c.path(run, stroke="medicine", width=10)
    pump(c, x - 34, y + 32, 38)
    for dx, dy, ex, ey in ((30, 2, 28, 18), (48, -4, 56, 10), (14, -6, 2, 6)):
        c.line((x + dx, y + dy), (x + ex, y + ey), stroke="gold", width=6)


def _loose(c: Canvas, x: float, y: float, r: float) -> None:
    """Draw a round view of a tube that has slipped off the pump's joint; a few drops beside it."""
    _belly(c, x, y, r, "skin4")
    c.line((x - 14, y + 2), (x - 2, y - 18), stroke="pump_shade", width=17)
    run = f"M{x + 30} {y - 34} Q{x + 44} {y - 66} {x + 70} {y - 56} Q{x + 88} {y - 50} {x + 96} {y - 40}"
    c.path(run, stroke="paper", width=17)
    c.path(run, stroke="medicine", width=10)
    c.circle(x + 29, y - 31, 6, "white", "medicine", 4)
    pump(c, x - 34, y + 32, 38)
    drop(c, x + 26, y + 2, 7)
    drop(c, x + 44, y + 22, 5.6)


def _turned(c: Canvas, x: float, y: float, r: float) -> None:
    """Draw a round view of a pump that lies with its back to the skin: no port can be seen."""
    _belly(c, x, y, r, "skin5")
    run = f"M{x + 18} {y - 26} Q{x + 34} {y - 62} {x + 62} {y - 50} Q{x + 84} {y - 40} {x + 98} {y - 36}"
    c.path(run, stroke="paper", width=17)
    c.path(run, stroke="medicine", width=10)
    c.circle(x + 4, y + 14, 46, "pump_shade", "pump_ring", 9)
    c.circle(x + 4, y + 14, 31, "", "pump", 4)
    for dx, dy in ((-16, 0), (16, 0), (0, -16), (0, 16)):
        c.circle(x + 4 + dx, y + 14 + dy, 3.6, "pump")
    arc_arrow(c, x + 4, y + 14, 66, 30, 140, "gold")


def refill_cycle() -> Canvas:
    """Round and round: after the clinic the tank is full, then half full, then low; back to the clinic."""
    c = Canvas(800, 600)
    c.circle(400, 304, 282, "halo", opacity=0.6)
    c.ellipse(400, 166, 128, 11, "ground", opacity=0.5)
    with c.group(400, 166):
        clinic(c, 0.9)
    middle, radii = (400.0, 312.0), (262.0, 184.0)
    oval_arrow(c, middle, radii, -54, -26)
    oval_arrow(c, middle, radii, 29, 68)
    oval_arrow(c, middle, radii, 112, 152)
    oval_arrow(c, middle, radii, 207, 234)
    for x, y, level in ((662, 316, 0.97), (400, 508, 0.5), (138, 316, 0.17)):
        c.circle(x, y, 80, "paper")
        tank_pump(c, x, y, 62, level)
    leaves = ((640, 470, 14, "sun"), (564, 528, -8, "leaf"), (236, 528, 8, "blue"), (160, 470, -14, "lilac"))
    for x, y, turn, role in leaves:
        leaf(c, x, y, turn, 0.92, role, mark=4 if role == "lilac" else -1)  # the day of the refill
    drop(c, 632, 172, 13)
    c.ellipse(400, 412, 96, 12, "ground", opacity=0.5)
    v = View(392, 412, 0.7, 14)
    boy = Look("skin4", "hair_black", "curls", top="coral", bottom="denim", shoes="sun")
    chair = Chair(c, v, "teal", headrest=True)
    chair.back()
    k = in_chair(c, boy, v)
    k.torso(hem=-0.06)
    chair_legs(k)
    p = k.spot(0.34, 12, 24)
    pump_sign(c, p[0], p[1], 17)
    k.arm("R", v.at((-48, 144, 26)), 1)
    chair.front()
    k.arm("L", v.at((60, 146, 34)), -1)
    k.head(Face(turn=8, tilt=4))
    return c


DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "pump-change": (pump_change, "sky"),
    "tube-fault": (tube_fault, "rose"),
    "refill-cycle": (refill_cycle, "sky"),
}
