"""Heads: shape, face and glasses. One unit is a pixel at scale 1; a child's head is about 92 wide."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .geometry import smooth
from .palette import shade

if TYPE_CHECKING:
    from .canvas import Canvas


@dataclass(frozen=True)
class Look:
    """What a person looks like: skin, hair, clothes (roles of the palette).

    Attributes:
        skin: `skin1` (lightest) to `skin5`.
        hair: Color of the hair, or of a headscarf or cap.
        style: Name of a function in hair.STYLES.
        age: `child` or `adult`: the shape of the face.
        brows: How high the brows are drawn; small differences make people different.
        wide: Width of the face, 1 is usual.
    """

    skin: str = "skin3"
    hair: str = "hair_dark"
    style: str = "short"
    age: str = "child"
    glasses: str = ""
    freckles: bool = False
    beard: bool = False
    brows: float = 0
    wide: float = 1
    top: str = "sun"
    bottom: str = "denim"
    shoes: str = "coral"
    trim: str = "white"
    motif: str = ""
    sleeve: str = "short"
    legs: str = "long"
    accent: str = "coral"


@dataclass(frozen=True)
class Face:
    """What a face does.

    Attributes:
        turn: Degrees the head is turned to the screen's left (negative: right), up to 50.
        tilt: Degrees the head leans clockwise.
        nod: Pixels the features move down (looks down) or up.
        eyes: `open`, `closed` (asleep), `happy` (closed by a smile), `down`.
        gaze: Pixels the pupils move, x and y.
        mouth: `smile`, `soft`, `calm`, `flat`, `open`, `worry` or `none`.
        mask: A surgical mask covers mouth and nose.
    """

    turn: float = 0
    tilt: float = 0
    nod: float = 0
    eyes: str = "open"
    gaze: tuple[float, float] = (0, 0)
    mouth: str = "smile"
    brow: str = ""
    mask: str = ""
    extra: tuple[str, ...] = field(default=())


class Head:
    """Draws one head around (0, 0); the caller moves, turns and scales."""

    def __init__(self, canvas: Canvas, look: Look, face: Face) -> None:
        self.c, self.look, self.face = canvas, look, face
        self.child = look.age == "child"
        self.w = (46.0 if self.child else 39.0) * look.wide
        self.h = 48.0
        self.line = 5.0 if self.child else 0.0  # height of the eyes

    def at(self, angle: float, y: float, bulge: float = 0.96) -> float:
        """Return x of a feature that sits `angle` degrees to the screen's right of the nose."""
        height = max(0.5, math.sqrt(max(0.0, 1 - (y / (self.h * 1.35)) ** 2)))
        return self.w * bulge * height * math.sin(math.radians(angle - self.face.turn))

    def shift(self, share: float = 1) -> float:
        """Return how far the middle of the face has moved because the head is turned."""
        return share * self.w * -math.sin(math.radians(self.face.turn))

    def outline(self) -> str:
        """Return the outline of the head."""
        w, h, t = self.w, self.h, self.shift(0.12)
        cheek = 27 if self.child else 24
        jaw = 0.52 if self.child else 0.46
        return (
            f"M{-w} -6 C{-w} {-h * 0.78} {-w * 0.56} {-h - 2} 0 {-h - 2} "
            f"C{w * 0.56} {-h - 2} {w} {-h * 0.78} {w} -6 "
            f"C{w} {cheek} {w * jaw + t} {h} {t} {h} C{-w * jaw + t} {h} {-w} {cheek} {-w} -6Z"
        )

    def ears(self) -> None:
        """Draw the ears that can be seen."""
        if self.look.style in ("hijab", "bob", "long", "wavy"):
            return
        skin = self.look.skin
        for angle in (-97.0, 97.0):
            seen = angle - self.face.turn
            if abs(seen) > 116:
                continue
            x = self.w * 1.0 * math.sin(math.radians(seen))
            y = self.line + 6
            self.c.ellipse(x, y, 8.5, 11.5, skin)
            self.c.ellipse(x + (1.5 if x < 0 else -1.5), y + 1, 4, 6.5, shade(skin))

    def skull(self) -> None:
        """Draw ears and the bare head."""
        self.ears()
        self.c.path(self.outline(), self.look.skin)

    def features(self) -> None:
        """Draw eyes, brows, nose, mouth, cheeks and what is worn on the face."""
        look, face, c = self.look, self.face, self.c
        y0 = face.nod
        eye_y = self.line + y0
        for side in (-1, 1):
            cheek = self.at(side * 38, 16)
            edge = abs(cheek) > self.w * 0.74
            if not edge:
                c.ellipse(cheek, 18 + y0, 8.5, 5.5, "blush", opacity=0.42 if look.skin < "skin4" else 0.36)
        if look.beard:
            self._beard(y0)
        if look.freckles:
            for angle, dy in ((-30, 12), (-22, 15), (-36, 16), (30, 12), (22, 15), (36, 16)):
                c.circle(self.at(angle, 14), dy + 2 + y0, 1.4, shade(look.skin))
        for side in (-1, 1):
            self._eye(self.at(side * 23, self.line), eye_y)
            self._brow(self.at(side * 24, -10), eye_y - 15 - look.brows, side)
        if not face.mask:
            nose = self.at(0, 14, 1.06)
            c.path(f"M{nose - 4} {14 + y0} q4 4.6 8 0", stroke=shade(look.skin), width=3.8)
            self._mouth(self.at(0, 25, 0.98), (27 if self.child else 29) + y0)
        self._worn(y0, eye_y)

    def _worn(self, y0: float, eye_y: float) -> None:
        """Draw feeding tube, glasses and mask, where there are any."""
        if "feeding tube" in self.face.extra:
            self._feeding_tube(y0)
        if self.look.glasses:
            self._glasses(eye_y)
        if self.face.mask:
            self._mask(y0)

    def _feeding_tube(self, y0: float) -> None:
        """Draw a thin tube from the nose over the cheek, held by a small plaster."""
        side = 1 if self.face.turn >= 0 else -1
        nose, cheek, edge = self.at(0, 14, 1.06), self.at(side * 36, 18), self.w * 0.98 * side
        d = f"M{nose + side * 4} {17 + y0} Q{(nose + cheek) / 2} {23 + y0} {cheek} {18.5 + y0} "
        d += f"Q{cheek + side * 8} {17 + y0} {edge} {13 + y0}"
        self.c.path(d, stroke=shade(self.look.skin), width=6)
        self.c.path(d, stroke="white", width=3.6)
        with self.c.group(cheek + side, 18.5 + y0, turn=side * -14):
            self.c.rect(-9.5, -7.5, 19, 15, 5, "cream", "cream_shade", 2)
            self.c.line((-9, 0), (9, 0), stroke="white", width=3.6)

    def _eye(self, x: float, y: float) -> None:
        """Draw one eye."""
        c, face = self.c, self.face
        near = 1 - 0.25 * max(0.0, abs(x) / self.w - 0.5)
        if face.eyes == "closed":
            c.path(f"M{x - 6.5 * near} {y} q{6.5 * near} 6 {13 * near} 0", stroke="face", width=3.2)
            return
        if face.eyes == "happy":
            c.path(f"M{x - 6 * near} {y + 2} q{6 * near} -7 {12 * near} 0", stroke="face", width=3.4)
            return
        gx, gy = face.gaze
        if face.eyes == "down":
            c.path(f"M{x - 6 * near} {y} q{6 * near} 5 {12 * near} 0", stroke="face", width=3.4)
            c.ellipse(x + gx, y + 2.6, 4 * near, 3, "face")
            return
        rx, ry = (4.9, 5.9) if self.child else (4.2, 5.0)
        c.ellipse(x + gx, y + gy, rx * near, ry, "face")
        c.circle(x + gx + 1.5, y + gy - 2.1, 1.6, "white")

    def _brow(self, x: float, y: float, side: int) -> None:
        """Draw one brow."""
        hair = "hair_dark" if self.look.style in ("hijab", "cap") else self.look.hair
        role = shade(hair) if hair == "hair_gray" else hair
        if not role.startswith("hair"):
            role = "hair_dark"
        lift = {"up": -3.0}.get(self.face.brow, 0.0)
        inner = {"worry": -4.5}.get(self.face.brow, -1.6)
        left, right = (0.0, inner) if side < 0 else (inner, 0.0)
        width = 5.8 if self.child else 7.0
        top = y - 4 + lift + inner / 2
        d = f"M{x - width} {y + left + lift + 1} Q{x} {top} {x + width} {y + right + lift + 1}"
        self.c.path(d, stroke=role, width=3.2 if self.child else 3.8)

    def _mouth(self, x: float, y: float) -> None:
        """Draw the mouth."""
        c, kind = self.c, self.face.mouth
        squeeze = 1 - 0.3 * abs(math.sin(math.radians(self.face.turn)))
        if kind == "open":
            w = 9 * squeeze
            c.path(f"M{x - w} {y - 2} Q{x} {y + 1} {x + w} {y - 2} Q{x + w * 0.6} {y + 9} {x} {y + 9} "
                   f"Q{x - w * 0.6} {y + 9} {x - w} {y - 2}Z", "lip")  # fmt: skip
            return
        w, dip = {
            "smile": (10.0, 7.0),
            "soft": (8.0, 5.0),
            "calm": (6.5, 2.4),
            "flat": (6.0, 0.3),
            "worry": (7.0, -2.0),
        }.get(kind, (0.0, 0.0))
        if w:
            w *= squeeze
            c.path(
                f"M{x - w} {y - dip * 0.3} Q{x} {y + dip} {x + w} {y - dip * 0.3}", stroke="face", width=3.3
            )

    def _glasses(self, y: float) -> None:
        """Draw round glasses."""
        c, role = self.c, self.look.glasses
        left, right = self.at(-23, self.line), self.at(23, self.line)
        for x, side in ((left, -1), (right, 1)):
            r = 13.0 * (1 - 0.35 * max(0.0, abs(x) / self.w - 0.42))
            c.ellipse(x, y + 1, r, 12.5, "", role, 3)
            edge = self.w * side * 0.98
            if side * self.face.turn >= -6 and abs(edge) - abs(x + r * side) > 2:
                c.line((x + r * side, y), (edge, y - 2), stroke=role, width=3)
        c.path(f"M{left + 12} {y} Q{(left + right) / 2} {y - 5} {right - 12} {y}", stroke=role, width=3)

    def _beard(self, y0: float) -> None:
        """Draw a short full beard with the mouth left free."""
        w, h, t = self.w, self.h, self.shift(0.12)
        m = self.at(0, 25, 0.98)
        d = (
            f"M{-w - 0.5} -4 C{-w - 1} {h * 0.66} {-w * 0.55 + t} {h + 5} {t} {h + 5} "
            f"C{w * 0.55 + t} {h + 5} {w + 1} {h * 0.66} {w + 0.5} -4 "
            f"C{w - 5} 10 {w - 8} 22 {m + 20} 22.5 Q{m + 10} 18 {m} 19.5 Q{m - 10} 18 {m - 20} 22.5 "
            f"C{-w + 8} 22 {-w + 5} 10 {-w - 0.5} -4Z"
        )
        self.c.path(d, self.look.hair)
        self.c.ellipse(m, 28 + y0, 10.5, 4.8, self.look.skin)

    def _mask(self, y0: float) -> None:
        """Draw a surgical mask with its ear loops."""
        w, h, t = self.w, self.h, self.shift(0.12)
        m = self.at(0, 14, 1.0)
        role = self.face.mask
        top = 12 + y0
        self.c.path(f"M{m - 20} {top + 2} L{-w + 2} {top - 6} M{m + 20} {top + 2} L{w - 2} {top - 6}",
                    stroke=shade(role), width=2.6)  # fmt: skip
        d = (
            f"M{-w * 0.82 + t} {top + 3} Q{m - 12} {top + 2} {m} {top - 5} "
            f"Q{m + 12} {top + 2} {w * 0.82 + t} {top + 3} "
            f"C{w * 0.8 + t} {h * 0.8} {w * 0.45 + t} {h + 4} {t} {h + 4} "
            f"C{-w * 0.45 + t} {h + 4} {-w * 0.8 + t} {h * 0.8} {-w * 0.82 + t} {top + 3}Z"
        )
        self.c.path(d, role)
        for dy in (13, 22):
            line = [(m - 17, top + dy - 1), (m, top + dy + 2), (m + 17, top + dy - 1)]
            self.c.path(smooth(line), stroke=shade(role), width=2.4)
