"""People: a body built from joints seen from any side, dressed, with arms and legs that reach where told.

Body units: a child is about 360 tall, an adult about 480, at scale 1.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from .geometry import View, away, joint, lerp, smooth, tube, tube_edges
from .hair import STYLES
from .heads import Face, Head, Look
from .marks import heart, star
from .palette import shade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .builds import Build
    from .canvas import Canvas, Point
    from .geometry import Point3


class Figure:
    """One person. Call the parts in the order they lie on top of one another."""

    def __init__(
        self, canvas: Canvas, look: Look, build: Build, view: View,
        *, hips: float | None = None, back: float = 0, lean: float = 0, bow: float = 0, detail: int = 2,
    ) -> None:  # fmt: skip
        """Place a body.

        Args:
            canvas: Where to draw.
            look: Skin, hair, clothes.
            build: Proportions.
            view: Place of the floor under the body, scale and direction.
            hips: Height of the hips above the floor; standing when left out.
            back: How far behind the origin the hips are.
            lean: Degrees the trunk leans to the person's left.
            bow: Degrees the trunk leans forward.
            detail: How finely limbs are drawn: 1 is enough, and smaller, for people in a small view.
        """
        self.detail = detail
        self.c, self.look, self.b, self.v, self.s = canvas, look, build, view, view.s
        height = build.thigh + build.shin + 10 if hips is None else hips
        self.pelvis: Point3 = (0, height, -back)
        a, f = math.radians(lean), math.radians(bow)
        self.up: Point3 = (math.sin(a), math.cos(a) * math.cos(f), math.sin(f))
        self.side: Point3 = (math.cos(a), -math.sin(a), 0)
        yaw = math.radians(view.yaw)
        self._front, self._flank = abs(math.cos(yaw)), abs(math.sin(yaw))
        self.base = view.at(self.pelvis)
        self.top = view.at(self.on_spine(1))
        _, self.axis = away(self.base, self.top)
        self.across: Point = (-self.axis[1], self.axis[0])  # to the right of an upright body

    # --- places

    def on_spine(self, t: float, x: float = 0, z: float = 0) -> Point3:
        """Return the body point at share `t` of the trunk's height, moved to the side and forward."""
        k = t * self.b.torso
        p, u, w = self.pelvis, self.up, self.side
        return (p[0] + u[0] * k + w[0] * x, p[1] + u[1] * k + w[1] * x, p[2] + u[2] * k + z)

    def spot(self, t: float, x: float = 0, z: float = 0) -> Point:
        """Return the screen place of a point of the trunk."""
        return self.v.at(self.on_spine(t, x, z))

    def shoulder(self, side: str) -> Point:
        """Return the shoulder joint, side `L` or `R` of the person."""
        x = self.b.shoulder - self.b.arm_r * 0.75
        return self.spot(0.88, x if side == "L" else -x)

    def hip(self, side: str) -> Point:
        """Return the hip joint."""
        x = self.b.hip * 0.5
        return self.spot(0.0, x if side == "L" else -x)

    def wide(self, half: float) -> float:
        """Return the half-width seen on the screen of a body part that is `half` wide from the front."""
        return self.s * math.hypot(half * self._front, half * self.b.depth * self._flank)

    def head_at(self) -> Point:
        """Return the middle of the head."""
        rise = self.b.torso + self.b.neck + 44 * self.b.head
        p, u = self.pelvis, self.up
        return self.v.at((p[0] + u[0] * rise, p[1] + u[1] * rise, p[2] + u[2] * rise * 1.04))

    def local(self, up: float, right: float) -> Point:
        """Return the point `up` along the trunk (share) and `right` of it on the screen (pixels)."""
        p = lerp(self.base, self.top, up)
        return (p[0] + self.across[0] * right, p[1] + self.across[1] * right)

    # --- trunk

    def _flanks(self, hem: float, flare: float) -> tuple[list[Point], list[Point]]:
        b = self.b
        levels = [
            (hem, b.hip + flare),
            (0.06, b.hip + 1),
            (0.3, b.waist + 1),
            (0.62, b.chest),
            (0.83, b.shoulder),
        ]
        if hem > 0.0:
            levels = [(0.02, b.hip), *levels[2:]]
        levels += [(0.95, b.shoulder * 0.84), (1.02, b.shoulder * 0.42)]
        left = [self.local(t, -self.wide(w)) for t, w in levels]
        right = [self.local(t, self.wide(w)) for t, w in levels]
        return left, right

    def torso(self, hem: float = -0.12, flare: float = 2, role: str = "", neck: bool = True) -> None:
        """Draw neck and shirt; `hem` is where it ends as a share of the trunk (negative: below the hips)."""
        role = role or self.look.top
        left, right = self._flanks(hem, flare)
        outline = smooth(left) + " L" + smooth(right[::-1])[1:] + "Z"
        self.c.path(outline, role)
        inner = [lerp(r, left[i], 0.16 if i else 0.2) for i, r in enumerate(right)]
        self.c.path(smooth(right) + " L" + smooth(inner[::-1])[1:] + "Z", shade(role), opacity=0.55)
        self._motif(role)
        if neck:
            self._neckline()
            self.neck()
            if self.look.motif == "polo":
                self._collar()

    def neck(self) -> None:
        """Draw the neck with the chin's shadow."""
        head, r = self.head_at(), (13 if self.look.age == "child" else 16) * self.s
        low = self.local(0.97, 0)
        self.c.path(tube([lerp(low, head, 0.5), lerp(low, head, 0.02)], [r, r * 1.04]), self.look.skin)
        self.c.path(tube([lerp(low, head, 0.5), lerp(low, head, 0.13)], [r, r * 0.96]), shade(self.look.skin))

    def _neckline(self) -> None:
        turned = math.sin(math.radians(self.v.yaw)) * 6 * self.s
        x, y = self.local(0.985, -turned)
        angle = math.degrees(math.atan2(self.across[1], self.across[0]))
        s = self.s
        rx, ry = (15.5 if self.look.age == "child" else 18.5) * s, 13 * s
        if self.look.style == "hijab" or self.look.motif == "scrub":
            return
        self.c.ellipse(x, y - s, rx, ry, self.look.skin, turn=angle)

    def _motif(self, role: str) -> None:
        motif, s = self.look.motif, self.s
        c, trim = self.c, self.look.trim
        if motif == "stripes":
            for t in (0.06, 0.24, 0.42, 0.6):
                w = self.wide(self.b.waist + (self.b.chest - self.b.waist) * t)
                ends = [self.local(t, -w + 4 * s), self.local(t - 0.03, 0), self.local(t, w - 4 * s)]
                c.path(smooth(ends), stroke=trim, width=7 * s)
        elif motif in ("heart", "star"):
            turned = math.sin(math.radians(self.v.yaw)) * 12 * s
            x, y = self.local(0.6, -turned)
            with c.group(x, y, s=s):
                (heart if motif == "heart" else star)(c, trim)
        elif motif == "scrub":
            x, y = self.local(1.0, 0)
            c.path(f"M{x - 20 * s} {y - 3 * s} L{x} {y + 31 * s} L{x + 20 * s} {y - 3 * s}Z", self.look.skin)
            c.path(
                f"M{x - 20 * s} {y - 2 * s} L{x} {y + 32 * s} L{x + 20 * s} {y - 2 * s}",
                stroke=shade(role),
                width=5 * s,
            )
            px, py = self.local(0.66, self.wide(self.b.chest) * 0.42)
            c.rect(px - 10 * s, py - 8 * s, 20 * s, 22 * s, 4 * s, "", shade(role), 3 * s)

    def _collar(self) -> None:
        """Draw the two flaps of a collar, over the neck."""
        s, trim = self.s, self.look.trim
        x, y = self.local(1.0, 0)
        for way in (-1, 1):
            flap = [(21, -8), (24, 6), (13, 19), (0, 9), (11, 3), (14, -6)]
            self.c.poly(*[(x + way * a * s, y + b * s) for a, b in flap], fill=trim, stroke=trim, width=3 * s)

    # --- limbs

    def arm(
        self, side: str, hand: Point, bend: float = 1, *, long: float = 0, sleeve: str = "",
        far: bool = False, glove: str = "", grip: str = "mitten", turn: float = 0, edge: bool = True,
    ) -> Point:  # fmt: skip
        """Draw an arm that reaches to `hand` on the screen and return where the hand is.

        Args:
            side: `L` or `R` of the person.
            hand: Where the palm shall be.
            bend: +1 or -1: to which side the elbow goes.
            long: Foreshortening of the arm; found by itself when left out.
            sleeve: `short`, `long` or `none`; the look's own when left out.
            far: Draw in the shadow tone (the arm on the other side of the body).
            glove: Role of a glove.
            grip: `mitten`, `fist` or `flat`.
            turn: Degrees the hand is turned against the forearm.
            edge: Draw the soft line between sleeve and shirt.
        """
        b, c, look = self.b, self.c, self.look
        sleeve = sleeve or look.sleeve
        start = self.shoulder(side)
        if not long:
            long = max(0.66, min(1.0, away(start, hand)[0] / (0.92 * self.s * (b.upper + b.fore))))
        s = self.s * long
        elbow, wrist = joint(start, hand, b.upper * s, b.fore * s, bend)
        skin, cloth = (shade(look.skin), shade(look.top)) if far else (look.skin, look.top)
        r = b.arm_r * self.s
        points = [start, lerp(start, elbow, 0.62), elbow, lerp(elbow, wrist, 0.42), wrist]
        radii = [r * 1.12, r * 1.0, r * 0.9, r * 0.86, r * 0.64]
        _, (dx, dy) = away(elbow, wrist)
        angle = math.degrees(math.atan2(dy, dx)) + turn
        self._hand(wrist, angle, r, glove or skin, grip, thumb=1 if side == "L" else -1, far=far)
        c.path(tube(points, radii, steps=self.detail), skin)
        if sleeve == "none":
            self._cuff(points, r, glove)
            return wrist
        if sleeve == "long":
            path, sizes = points, [r * 1.3, r * 1.18, r * 1.08, r * 1.04, r * 0.88]
        else:
            path = [start, lerp(start, elbow, 0.4), lerp(start, elbow, 0.74)]
            sizes = [r * 1.32, r * 1.3, r * 1.36]
        c.path(tube(path, sizes, flat_end=True, steps=self.detail), cloth)
        left, right = tube_edges(path, sizes, self.detail)
        c.line(left[-1], right[-1], stroke=shade(cloth), width=3.4 * self.s)
        if edge and not far:
            middle = self.local(0.5, 0)
            inner = min((left, right), key=lambda e: away(e[len(e) // 2], middle)[0])
            c.path(
                smooth(inner[1 : max(4, len(inner) * (7 if sleeve == "short" else 6) // 10)]),
                stroke=shade(cloth),
                width=3 * self.s,
            )
        self._cuff(points, r, glove)
        return wrist

    def _cuff(self, points: Sequence[Point], r: float, glove: str) -> None:
        """Draw the end of a glove over the forearm, and over the sleeve's end."""
        if not glove:
            return
        path, sizes = [lerp(points[3], points[4], 0.45), points[4]], [r * 1.02, r * 0.84]
        self.c.path(tube(path, sizes, flat_start=True, steps=self.detail), glove)
        left, right = tube_edges(path, sizes)
        self.c.line(left[0], right[0], stroke=shade(glove), width=3 * self.s)

    def _hand(
        self, wrist: Point, angle: float, r: float, role: str, grip: str, thumb: int, far: bool
    ) -> None:
        c = self.c
        k = r / 12.5
        line = role if far else shade(role)
        with c.group(wrist[0], wrist[1], turn=angle, s=k, sx=1):
            up = thumb
            if grip == "fist":
                c.ellipse(8, 0, 11.5, 11, role)
                c.path(f"M13 {-5} q4 1 5 5 M12 2 q4 1 5 4", stroke=line, width=2.2)
                c.path(f"M3 {8 * up} Q9 {12 * up} 14 {7 * up}", stroke=role, width=7)
            elif grip == "flat":
                c.path("M-6 -7 Q8 -11 24 -7 Q31 -5 31 0 Q31 5 24 7 Q8 11 -6 7Z", role)
                c.path("M17 -2.5 L28 -2 M17 3 L27 3.4", stroke=line, width=2)
                c.path(f"M4 {6 * up} Q9 {14 * up} 16 {15 * up}", stroke=role, width=7.5)
            else:
                c.path("M-7 -6.5 Q4 -10.5 13 -9 Q22 -7 22.5 0 Q22 7 13 9 Q4 10.5 -7 6.5Z", role)
                c.path("M14.5 -2.8 L20 -2.6 M14.5 3 L19.5 3", stroke=line, width=1.9)
                c.path(f"M2 {5 * up} Q5.5 {11.5 * up} 11 {12 * up}", stroke=role, width=7)

    def leg(
        self, side: str, foot: Point, bend: float = 1, *, toe: Point = (0, 1), long: float = 1,
        far: bool = False, knee: Point | None = None, brace: str = "", shoe: str = "",
        bare: bool = False, seam: bool = False,
    ) -> None:  # fmt: skip
        """Draw a leg to the ankle `foot` on the screen, with shoe and brace; `toe` is where it points."""
        b, s = self.b, self.s * long
        start = self.hip(side)
        if knee is None:
            knee, ankle = joint(start, foot, b.thigh * s, b.shin * s, bend)
        else:
            ankle = foot
        look, c = self.look, self.c
        cloth, skin = (shade(look.bottom), shade(look.skin)) if far else (look.bottom, look.skin)
        r = b.leg_r * self.s
        points = [start, lerp(start, knee, 0.6), knee, lerp(knee, ankle, 0.4), ankle]
        sizes = [r * 1.2, r * 1.08, r * 0.98, r * 0.86, r * 0.56]
        if look.legs == "long":
            self._shoe(ankle, toe, shoe or look.shoes, skin, far, bare)
            wide = [r * 1.1, r * 1.08, r * 1.0, r * 0.94, r * 0.84]
            c.path(tube(points, wide, flat_end=True, steps=self.detail), cloth)
            edges = tube_edges(points, wide, self.detail)
            if seam:
                inner = min(edges, key=lambda e: abs(e[-1][0] - self.base[0]))
                c.path(smooth(inner[2:]), stroke=shade(cloth), width=3 * self.s)
            c.line(edges[0][-1], edges[1][-1], stroke=shade(cloth), width=3 * self.s)
            if brace:
                c.path(tube([lerp(knee, ankle, 0.45), ankle], [r * 0.98, r * 0.84]), brace)
                c.path(
                    tube([lerp(knee, ankle, 0.56), lerp(knee, ankle, 0.62)], [r * 0.98, r * 0.97]),
                    shade(brace),
                )
            return
        c.path(tube(points, sizes, steps=self.detail), skin)
        self._shoe(ankle, toe, shoe or look.shoes, skin, far, bare)
        if brace:
            low = (ankle[0], ankle[1])
            c.path(
                tube(
                    [lerp(knee, ankle, 0.4), lerp(knee, ankle, 0.7), low],
                    [r * 0.86, r * 0.74, r * 0.66],
                    flat_start=True,
                ),
                brace,
            )
            for t in (0.42, 0.82):
                (ax, ay), (_, (ux, uy)) = lerp(knee, ankle, t), away(knee, ankle)
                h = r * (1.0 - 0.34 * t)
                c.line(
                    (ax - uy * h, ay + ux * h),
                    (ax + uy * h, ay - ux * h),
                    stroke="lilac_shade",
                    width=5.5 * self.s,
                )
        reach = [start, lerp(start, knee, 0.6), lerp(start, knee, 0.92)]
        c.path(tube(reach, [r * 1.26, r * 1.2, r * 1.2], flat_end=True, steps=self.detail), cloth)
        left, right = tube_edges(reach, [r * 1.2, r * 1.2, r * 1.2])
        c.line(left[-1], right[-1], stroke=shade(cloth), width=3.4 * self.s)

    def _shoe(self, ankle: Point, toe: Point, role: str, skin: str, far: bool, bare: bool) -> None:
        size, (ux, uy) = away((0, 0), toe)
        if bare:
            angle = math.degrees(math.atan2(uy, ux))
            x, y = ankle[0] + ux * 9 * self.s, ankle[1] + uy * 9 * self.s
            self.c.ellipse(x, y, 19 * self.s, 10.5 * self.s, skin, turn=angle)
            return
        length = self.b.foot * min(1.0, size)
        flat = abs(toe[0]) / (size or 1)
        k = self.s
        way = 1 if toe[0] >= 0 else -1
        shoe = shade(role) if far else role
        with self.c.group(ankle[0], ankle[1], s=k, sx=way):
            if flat > 0.45:
                n = length * flat
                lift = -toe[1] / (size or 1) * 10
                self.c.path(
                    f"M-12 -4 Q-15 14 -13 20 L{n + 6} {20 - lift} Q{n + 12} {8 - lift} {n - 2} {5 - lift} "
                    "Q14 3 11 -6 Q0 -12 -12 -4Z",
                    shoe,
                )
                self.c.path(f"M-12 20 L{n + 6} {20 - lift}", stroke="white", width=5)
                self.c.path("M12 2 q4 -2 5 -5", stroke="white", width=3)
            else:
                self.c.path("M-14 2 Q-18 24 0 24 Q18 24 14 2 Q12 -8 0 -8 Q-12 -8 -14 2Z", shoe)
                self.c.path("M-14 19 Q0 27 14 19", stroke="white", width=5)
                self.c.path("M-6 4 L6 4", stroke="white", width=3)

    # --- head

    def _headed(self, face: Face) -> tuple[Head, Point, float, float]:
        size = self.s * self.b.head
        angle = math.degrees(math.atan2(self.axis[0], -self.axis[1])) * 0.65 + face.tilt
        if self.v.roll:
            angle = self.v.roll + face.tilt
        return Head(self.c, self.look, face), self.head_at(), size, angle

    def hair_back(self, face: Face) -> None:
        """Draw what hangs behind the body: long hair, braids, the scarf's back."""
        head, (x, y), size, angle = self._headed(face)
        with self.c.group(x, y, turn=angle, s=size):
            STYLES[self.look.style][0](head)

    def head(self, face: Face) -> None:
        """Draw the head with its face and hair."""
        head, (x, y), size, angle = self._headed(face)
        with self.c.group(x, y, turn=angle, s=size):
            head.skull()
            if face.eyes != "away":
                head.features()
            STYLES[self.look.style][1](head)
