"""Anatomy for families: by mouth or by pump, the lower spine from the side, the pump from the front."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .body import drop, medicine_dots
from .builds import CHILD
from .canvas import Canvas
from .geometry import View, away, lerp, smooth, tube
from .heads import Face, Look
from .parts_trunk import OLDER, band, bare, bent_arm, half, navel, pump_under_skin, rolled, standing
from .people import Figure
from .scenes_sections import backdrop

if TYPE_CHECKING:
    from collections.abc import Callable

    from .canvas import Point


def _scale(c: Canvas) -> None:
    """Draw a balance: many drops in the left pan, one small drop in the right one."""
    c.rect(238, 574, 124, 16, 8, "wood_shade")
    c.line((300, 478), (300, 576), stroke="wood", width=12)
    ends = ((150, 496), (450, 462))
    c.line(*ends, stroke="wood", width=11)
    c.circle(300, 479, 13, "wood_shade")
    for (x, y), deep in ((ends[0], 58), (ends[1], 58)):
        c.line((x, y), (x - 62, y + deep), stroke="wood_shade", width=3.5)
        c.line((x, y), (x + 62, y + deep), stroke="wood_shade", width=3.5)
        c.circle(x, y, 6, "wood_shade")
    x, y = ends[0][0], ends[0][1] + 50
    for row, count in ((0, 5), (1, 4)):
        for i in range(count):
            drop(c, x + (i - (count - 1) / 2) * 21, y - 2 - row * 17, 8.6)
    drop(c, ends[1][0], ends[1][1] + 48, 8)
    for x, y in ends:
        c.path(
            f"M{x - 74} {y + 56} L{x + 74} {y + 56} Q{x + 58} {y + 82} {x} {y + 82} "
            f"Q{x - 58} {y + 82} {x - 74} {y + 56}Z",
            "metal",
        )
        c.line((x - 74, y + 57), (x + 74, y + 57), stroke="metal_shade", width=6)


def _child_card(c: Canvas, mid: float, *, by_pump: bool) -> None:
    """Draw the same child in a card: medicine thin in the whole body, or only around the cord."""
    c.rect(mid - 140, 12, 280, 430, 34, "halo", opacity=0.85)
    look = Look("skin2", "hair_brown", "short", top="cream", bottom="denim", sleeve="none")
    f = Figure(c, look, OLDER, standing(mid, 560, 1.45))
    for side in ("R", "L"):
        x, y = f.hip(side)
        c.path(tube([(x, y), (x, 400), (x, 442)], [34, 34, 34], flat_end=True), "denim")
    c.line((mid, 400), (mid, 440), stroke="denim_shade", width=4)
    f.arm("L", (mid + 104, 372), -1, sleeve="none")
    if by_pump:
        f.arm("R", (mid - 104, 372), 1, sleeve="none")
    bare(f)
    band(f, -0.1, 0.03, "denim", 1)
    band(f, 0.03, 0.06, "denim_shade", 1)
    f.neck()
    f.head(Face(mouth="soft"))
    top, low = f.local(0.92, 0)[1], f.local(-0.01, 0)[1]
    _canal(c, mid, top, low, by_pump=by_pump)
    if by_pump:
        px, py = f.local(0.26, 38)
        ex = mid + half(f, 0.36) - 5
        y = f.local(0.2, 0)[1]
        behind = f"M{ex} {py - 16} Q{mid + 46} {py + 4} {mid + 10} {y}"
        c.path(behind, stroke="medicine", width=6, opacity=0.55)
        tip = top + (low - top) * 0.36
        upward = f"M{mid + 18} {y + 2} Q{mid + 11} {y - 2} {mid + 11} {y - 20} L{mid + 11} {tip}"
        c.path(upward, stroke="medicine", width=6)
        c.path(f"M{px + 12} {py - 18} Q{ex - 8} {py - 42} {ex} {py - 16}", stroke="medicine", width=6)
        c.circle(mid + 11, tip, 5.5, "white", "medicine", 4)
        pump_under_skin(c, px, py, 19, "skin2")
        return
    # the tablet in the hand at the mouth, and the medicine thin everywhere
    for dx, dy in _EVERYWHERE:
        x, y = f.local(dy, dx * 1.45)
        c.circle(x, y, 4.4, "medicine", opacity=0.75)
    hx, hy = f.head_at()
    bent_arm(f, "R", (mid - 88, hy + 166), (hx - 30, hy + 52))
    c.ellipse(hx - 13, hy + 36, 12, 9, "white", "lilac_shade", 3.4, turn=-24)
    c.path(f"M{hx - 18} {hy + 38} L{hx - 8} {hy + 34}", stroke="lilac_shade", width=3)


_EVERYWHERE = (
    (-26, 1.36), (26, 1.46), (0, 1.56), (19, 1.2), (-12, 1.2), (12, 0.97), (25, 0.82), (33, 0.66),
    (23, 0.5), (-30, 0.62), (31, 0.36), (-27, 0.44), (22, 0.2), (-24, 0.22), (-33, 0.33), (47, 0.72),
    (52, 0.52), (57, 0.32), (63, 0.12), (69, -0.06), (-20, -0.05), (18, -0.1), (-30, -0.2), (30, -0.24),
    (-12, -0.27), (0, 0.36), (14, -0.3), (35, 0.06), (-33, 0.08),
)  # fmt: skip


def _canal(c: Canvas, x: float, top: float, low: float, *, by_pump: bool) -> None:
    """Draw the canal seen through the trunk: fluid and cord; medicine near the tip, or next to none."""
    c.rect(x - 24, top - 7, 48, low - top + 14, 24, "paper", opacity=0.94)
    c.rect(x - 17, top, 34, low - top, 17, "fluid")
    span = low - top
    if by_pump:
        c.rect(x - 17, top + span * 0.02, 34, span * 0.78, 17, "medicine_pale")
        c.ellipse(x, top + span * 0.34, 15.5, span * 0.19, "medicine", opacity=0.6)
    cord = [(x - 1, top + 9), (x - 1, top + span * 0.5), (x - 1, top + span * 0.66)]
    c.path(tube(cord, [6, 6, 1.5]), "cord")
    for dx in (-6, -1, 4):
        c.line((x - 1, top + span * 0.64), (x + dx, low - 12), stroke="cord_shade", width=2.2)
    if by_pump:
        dots = (
            (-11, 0.2), (11, 0.24), (-12, 0.33), (-11, 0.42), (12, 0.14), (-12, 0.52), (-10, 0.08),
            (-11, 0.62),
        )  # fmt: skip
        medicine_dots(c, [(x + dx, top + span * t) for dx, t in dots], (3.6, 3, 3.3))


def mouth_or_pump() -> Canvas:
    """The same child twice: a tablet spreads thinly everywhere; the pump reaches the cord with a little."""
    c = Canvas()
    _child_card(c, 150, by_pump=False)
    _child_card(c, 450, by_pump=True)
    _scale(c)
    return c


# --- the lower spine from the side; the child looks to the left, the back is on the right

_COURSE: tuple[Point, ...] = (
    (352, -6), (352, 40), (346, 100), (330, 170), (310, 240), (298, 310), (302, 375), (326, 436),
    (364, 492), (392, 540),
)  # fmt: skip


def _along(t: float) -> tuple[Point, Point]:
    """Return the canal's middle at share `t` and the unit vector toward the belly."""
    n = len(_COURSE) - 1
    i = min(n - 1, int(t * n))
    k = t * n - i
    p = [_COURSE[max(0, min(n, i + j))] for j in (-1, 0, 1, 2)]

    def at(k: float) -> Point:
        x, y = (
            0.5 * (2 * b + (c - a) * k + (2 * a - 5 * b + 4 * c - d) * k * k + (3 * b - a - 3 * c + d) * k**3)
            for a, b, c, d in zip(*p, strict=True)
        )
        return (x, y)

    here = at(k)
    _, (ux, uy) = away(at(max(0.0, k - 0.02)), at(min(1.0, k + 0.02)))
    return here, (-uy, ux)


def _line(start: float, end: float, off: float, steps: int = 24) -> list[Point]:
    """Return a line along the canal, moved `off` pixels toward the belly."""
    found = []
    for i in range(steps + 1):
        (x, y), (ux, uy) = _along(start + (end - start) * i / steps)
        found.append((x + ux * off, y + uy * off))
    return found


# middles of the vertebrae T9 to L5 along the canal, and how tall they are
_BONES = tuple((0.088 + i * 0.0735, 26 + i * 2.2) for i in range(9))
_SACRUM = 0.725


def _vertebra_side(c: Canvas, t: float, tall: float, i: int) -> None:
    """Draw one vertebra cut in the middle: its body toward the belly, its spinous process toward the back."""
    (x, y), (ux, uy) = _along(t)
    dx, dy = -uy, ux  # upward along the spine
    deep = 62 + i * 2.4

    def place(a: float, b: float) -> Point:
        return (x + ux * a + dx * b, y + uy * a + dy * b)

    h = tall / 2
    far = 30 + deep
    body = [place(30, h), place(far, h), place(far - 5, 0), place(far, -h), place(30, -h), place(33, 0)]
    c.path(smooth(body, closed=True), "bone", "bone_shade", 4)
    lumbar = i >= 4
    droop = -8 if lumbar else -24
    long = 58 if lumbar else 54
    thick = 13 if lumbar else 9
    low = -4
    process = [
        place(-27, low + thick * 0.8), place(-27 - long * 0.6, low + droop * 0.6 + thick),
        place(-27 - long, low + droop + thick * 0.8), place(-30 - long, low + droop - thick * 0.5),
        place(-27 - long * 0.6, low + droop * 0.7 - thick), place(-27, low - thick * 0.9),
    ]  # fmt: skip
    c.path(smooth(process, closed=True), "bone", "bone_shade", 4)


def _disc(c: Canvas, t: float, i: int) -> None:
    (x, y), (ux, uy) = _along(t)
    deep = 62 + i * 2.4
    c.line((x + ux * 36, y + uy * 36), (x + ux * (24 + deep), y + uy * (24 + deep)), stroke="rose", width=11)


def _slab(c: Canvas) -> None:
    """Draw the piece of the back: skin on the right, the soft layer under it."""
    back = [(476, 8), (480, 70), (474, 140), (454, 220), (440, 290), (444, 350),
            (468, 410), (508, 470), (526, 530), (520, 586)]  # fmt: skip
    for dx, role in ((20, "skin2_shade"), (12, "fat"), (-16, "skin1")):
        moved = [(x + dx, y) for x, y in back]
        far = moved[-1][0]
        c.path(
            f"M200 8 L{moved[0][0]} 8 " + smooth(moved, start=False)
            + f" L{far} 586 L200 586 Q144 586 144 530 L144 64 Q144 8 200 8Z", role,
        )  # fmt: skip


def spine_side() -> Canvas:
    """The lower back cut in the middle: the cord ends high, the tube goes in below it and up in the fluid."""
    c = Canvas()
    _halo(c)
    _slab(c)
    for i in range(len(_BONES) - 1):
        _disc(c, (_BONES[i][0] + _BONES[i + 1][0]) / 2, i)
    _disc(c, (_BONES[-1][0] + _SACRUM) / 2 - 0.012, 8)
    # sacrum: one bone before and behind the canal, thinner toward its end
    for start, near, far in ((_SACRUM, 28, 92), (_SACRUM + 0.03, -27, -62)):
        inner, outer = _line(start, 0.98, near, 6), _line(start, 0.98, far, 6)
        n = len(outer) - 1
        outer = [lerp(o, i, 0.62 * k / n) for k, (o, i) in enumerate(zip(outer, inner, strict=True))]
        ring = [*inner, *outer[::-1]]
        c.poly(*ring, fill="bone_shade", stroke="bone_shade", width=12)
        c.poly(*ring, fill="bone", stroke="bone", width=5)
    for i, (t, tall) in enumerate(_BONES):
        _vertebra_side(c, t, tall, i)
    # covers, fluid, cord, roots
    for role, wide, end in (("cover", 26, 0.9), ("cover_pale", 22.5, 0.898), ("fluid", 20, 0.896)):
        c.path(tube(_line(0.035, end, 0, 14), [wide] * 13 + [wide * 0.9, wide * 0.6], flat_start=True), role)
    ends = (_BONES[4][0] + _BONES[5][0]) / 2
    cord = _line(0.035, ends - 0.05, 3, 10) + _line(ends - 0.03, ends, 3, 2)
    c.path(tube(cord, [10] * 11 + [8, 5, 2], flat_start=True), "cord")
    for k, off in enumerate((11, 7, 3, -1, 14)):
        start = ends - 0.07 + k * 0.012
        end = 0.86 - k * 0.015
        pairs = zip(_line(start, end, 3), _line(start, end, off), strict=True)
        roots = [lerp(a, b, min(1, j / 6)) for j, (a, b) in enumerate(pairs)]
        c.path(smooth(roots), stroke="cord_shade", width=3)
    _catheter(c)
    _where(c)
    return c


def _halo(c: Canvas) -> None:
    """Draw the pale round backdrop."""
    c.circle(c.width / 2, c.height / 2, c.height / 2 - 30, "halo", opacity=0.6)


def _catheter(c: Canvas) -> None:
    """Draw the tube: under the skin, between two spinous processes, then up in the fluid behind the cord."""
    low, high = _BONES[6][0], _BONES[7][0]  # L3 and L4
    (gx, gy), (ux, uy) = _along((low + high) / 2 + 0.006)
    start, gap = (gx - ux * 96, gy - uy * 96 + 34), (gx - ux * 44, gy - uy * 44 + 8)
    level = (low + high) / 2
    bend = [
        _line(level - up, level, off, 1)[0] for up, off in ((0.004, -20), (0.03, -9), (0.065, -7), (0.1, -10))
    ]
    inside = [*bend, *_line(level - 0.14, _BONES[1][0], -13, 14)]
    path = [(start[0] + 3, start[1] + 30), start, gap, *inside]
    c.path(smooth(path), stroke="paper", width=12)
    c.path(smooth(path), stroke="medicine", width=7.5)
    # further on the tube leads round the waist, out of this cut: it fades
    x, y = path[0]
    for i, opacity in enumerate((0.6, 0.4, 0.2)):
        c.line(
            (x - i * 3, y + 13 + i * 14),
            (x - i * 3 - 1, y + 17 + i * 14),
            stroke="medicine",
            width=7.5,
            opacity=opacity,
        )
    tip = inside[-1]
    (tx, ty), _ = _along(_BONES[0][0])
    spots = [(tx + 13, ty + 18), (tx - 14, ty + 14), (tx + 12, ty), (tx - 13, ty + 36), (tx - 13, ty - 6)]
    medicine_dots(c, spots, (4, 3.4, 3))
    c.circle(tip[0], tip[1], 6.5, "white", "medicine", 4.5)


def _where(c: Canvas) -> None:
    """Draw a small child from the side with the place of the cut."""
    c.circle(104, 118, 86, "paper", "medicine_pale", 6)
    look = Look("skin2", "hair_dark", "short", top="lilac", bottom="denim")
    f = Figure(c, look, CHILD, View(108, 190, 0.42, 84, 0))
    for side, x in (("R", 104), ("L", 107)):
        hip = f.hip(side)
        f.leg(side, (x, 178), knee=lerp(hip, (x, 178), 0.5), toe=(-1, 0.1), far=side == "R")
    f.torso()
    f.arm("L", (102, 142), -1, grip="fist")
    f.head(Face(turn=44))
    c.ellipse(118, 126, 17, 25, "", "medicine", 5)


# --- the pump from the front


def pump_front() -> Canvas:
    """A child lifts the shirt: the pump under the skin beside the navel, the tube goes round the waist."""
    c = Canvas()
    backdrop(c, 572)
    look = Look(
        "skin1", "hair_red", "tousled", freckles=True, top="teal", bottom="denim", legs="short", shoes="sun"
    )
    v = View(300, 566, 1.78, 0, 8)
    build = replace(OLDER, waist=48, chest=47, hip=48, shoulder=48)
    f = Figure(c, look, build, v, hips=78, back=6)
    c.rect(84, 442, 432, 32, 16, "wood")
    c.rect(84, 458, 432, 16, 8, "wood_shade")
    for foot in (124, 476):
        c.line((foot, 474), (foot, 560), stroke="wood_shade", width=20)
    legs = Figure(c, replace(look, bottom=look.skin), build, v, hips=78, back=6)
    for side, sign in (("R", -1), ("L", 1)):
        legs.leg(side, v.at((sign * 25, 20, 50)), toe=(sign * 0.2, 1), knee=v.at((sign * 29, 70, 46)))
    bare(f)
    for side, sign in (("R", -1), ("L", 1)):
        x, y = f.hip(side)
        c.path(tube([(x, y + 18), (x + sign * 5, y + 60)], [44, 41], flat_end=True), "denim")
        c.line((x + sign * 5 - 38, y + 60), (x + sign * 5 + 39, y + 60), stroke="denim_shade", width=6)
    band(f, -0.08, 0.1, "denim", 1)
    band(f, 0.08, 0.12, "denim_shade", 1)
    navel(f, 0.29)
    px, py = f.local(0.32, 40)
    ex = 300 + half(f, 0.45)
    bow = (
        f"M{px + 9} {py - 26} Q{px + 12} {py - 48} {px + 28} {py - 46} "
        f"Q{ex - 10} {py - 44} {ex - 3} {py - 24}"
    )
    c.path(bow, stroke="skin1_shade", width=14)
    c.path(bow, stroke="medicine", width=7)
    pump_under_skin(c, px, py, 25, "skin1")
    f.neck()
    rolled(f, 0.62)
    f.head(Face(mouth="smile", nod=3, gaze=(1, 2)))
    for side, sign, bend in (("R", -1, 1), ("L", 1, -1)):
        x, y = f.local(0.62, sign * 48)
        f.arm(side, (x, y), bend, grip="fist")
    return c


DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "mouth-or-pump": (mouth_or_pump, "mint"),
    "spine-side": (spine_side, "mint"),
    "pump-front": (pump_front, "mint"),
}
