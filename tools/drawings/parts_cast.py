"""Whole people in one call: standing, crouching, seated, in a wheelchair; a lifted shirt, a large forearm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .builds import CHILD
from .chairs import Chair
from .geometry import View, smooth, tube, tube_edges
from .palette import shade
from .people import Figure
from .seats import chair_legs, forward, in_chair, sides, stand

if TYPE_CHECKING:
    from .builds import Build
    from .canvas import Canvas, Point
    from .heads import Face, Look

_OUTWARD = {"R": 1.0, "L": -1.0}  # the bend that takes an elbow away from the trunk


def person(
    c: Canvas, look: Look, build: Build, v: View, face: Face, *, right: Point | None = None,
    left: Point | None = None, grip: str = "mitten", hem: float = -0.16, flare: float = 2,
    bends: tuple[float, float] = (1, -1),
) -> Figure:  # fmt: skip
    """Draw someone who stands, with the arms that have a place to reach."""
    f = Figure(c, look, build, v)
    f.hair_back(face)
    stand(f)
    f.torso(hem=hem, flare=flare)
    for side, hand, bend in (("R", right, bends[0]), ("L", left, bends[1])):
        if hand:
            f.arm(side, hand, bend, grip=grip)
    f.head(face)
    return f


def crouch(
    c: Canvas, look: Look, build: Build, x: float, floor: float, way: int, face: Face, *, s: float = 1,
    near: Point | None = None, far: Point | None = None, grip: str = "mitten",
) -> Figure:  # fmt: skip
    """Draw an adult who crouches to a child's height and faces right (`way` 1) or left (-1)."""
    f = Figure(c, look, build, View(x, floor - 12, s, -34 * way), hips=116, back=10, bow=6)
    outer, inner = ("L", "R") if way > 0 else ("R", "L")
    f.hair_back(face)
    f.leg(outer, (x + 38 * s * way, floor - 32 * s), -way, toe=(way, 0.1), far=True)
    if far:
        f.arm(outer, far, way, far=True, grip=grip)
    f.torso(hem=-0.08)
    f.leg(inner, (x - 6 * s * way, floor - 30 * s), -way, toe=(way, 0))
    if near:
        f.arm(inner, near, way, grip=grip)
    f.head(face)
    return f


def seated(
    c: Canvas, look: Look, build: Build, v: View, face: Face, *, seat: float, left: Point | None = None
) -> Figure:
    """Draw someone on a seat `seat` above the floor; a child's feet may hang above the floor."""
    f = Figure(c, look, build, v, hips=seat, back=16)
    f.hair_back(face)
    f.torso(hem=-0.08)
    z = build.thigh * 0.9 - 16
    for side in sides(v):
        x = (1 if side == "L" else -1) * build.hip * 0.5
        ankle = v.at((x, max(24, seat - 8 - build.shin), z + 12))
        f.leg(side, ankle, toe=forward(v), knee=v.at((x, seat - 4, z)))
    if left:
        f.arm("L", left, -1)
    f.head(face)
    return f


def lifted_shirt(f: Figure, t: float = 0.44) -> None:
    """Draw the bare belly and the shirt pulled up to share `t` of the trunk; trousers keep their waist."""
    b, c, role = f.b, f.c, f.look.top
    f.torso(hem=-0.02, role=f.look.skin, neck=False)
    levels = [(t, b.waist + 5), (0.62, b.chest + 1), (0.83, b.shoulder)]
    levels += [(0.95, b.shoulder * 0.84), (1.02, b.shoulder * 0.42)]
    left = [f.local(u, -f.wide(w)) for u, w in levels]
    right = [f.local(u, f.wide(w)) for u, w in levels]
    c.path(smooth(left) + " L" + smooth(right[::-1])[1:] + "Z", role)
    hem = [left[0], f.local(t - 0.06, 0), right[0]]
    c.path(smooth(hem), stroke=shade(role), width=11 * f.s)
    waist = [f.local(0.05, -f.wide(b.hip)), f.local(-0.0, 0), f.local(0.05, f.wide(b.hip))]
    low = [f.local(-0.14, f.wide(b.hip)), f.local(-0.2, 0), f.local(-0.14, -f.wide(b.hip))]
    c.path(smooth(waist) + " L" + smooth(low)[1:] + "Z", f.look.bottom)
    c.path(smooth(waist), stroke=shade(f.look.bottom), width=6 * f.s)
    x, y = f.local(0.985, 0)
    c.ellipse(x, y - f.s, 15.5 * f.s, 13 * f.s, f.look.skin)
    f.neck()


def thumb(c: Canvas, root: Point, tip: Point, skin: str) -> None:
    """Draw a thumb that holds a card from its edge."""
    c.path(tube([root, tip], [8, 6.5]), skin)


def sleeve_and_hand(
    c: Canvas, points: list[Point], r: float, skin: str, cloth: str, *, bare: float = 0.3
) -> None:
    """Draw a large forearm from outside the picture to its wrist; the hand itself is drawn by the caller."""
    c.path(tube(points, [r * 1.06] * len(points)), skin)
    start, end = points[0], points[-1]
    stop = (end[0] + (start[0] - end[0]) * bare, end[1] + (start[1] - end[1]) * bare)
    c.path(tube([start, stop], [r * 1.5, r * 1.42], flat_end=True), cloth)
    left, right = tube_edges([start, stop], [r * 1.5, r * 1.42])
    c.line(left[-1], right[-1], stroke=shade(cloth), width=r * 0.22)


def wheeled(
    c: Canvas, look: Look, v: View, face: Face, *, frame: str = "coral", build: Build = CHILD,
    left: Point | None = None, hands: str = "RL", headrest: bool = False, laterals: bool = False,
) -> Figure:  # fmt: skip
    """Draw a child in a wheelchair; of the hands named, each rests on its armrest unless it has a place."""
    chair = Chair(c, v, frame, headrest=headrest, laterals=laterals)
    chair.back()
    k = in_chair(c, look, v, build)
    k.hair_back(face)
    k.torso(hem=-0.06)
    far, near = sides(v)
    given = {"R": None, "L": left}
    if far in hands:
        k.arm(far, given[far] or v.at((52 if far == "L" else -52, 146, 28)), _OUTWARD[far])
    chair_legs(k)
    chair.front()
    if near in hands:
        k.arm(near, given[near] or v.at((58 if near == "L" else -58, 146, 32)), _OUTWARD[near])
    k.head(face)
    return k
