"""The operation in four steps and the test day in four views; dots like on a die give their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import rooms
from .body import pump
from .builds import CHILD, MAN, WOMAN
from .geometry import View, lerp, tube
from .heads import Face, Look
from .parts_panels import LeanCanvas, panel, pips
from .parts_trunk import OLDER
from .people import Figure
from .scenes_cuts import closed, midriff

if TYPE_CHECKING:
    from collections.abc import Callable

    from .builds import Build
    from .canvas import Canvas, Point

W, H = 388, 288
PLACES: tuple[Point, ...] = ((6, 6), (406, 6), (6, 306), (406, 306))


def four(c: Canvas, views: tuple[Callable[[Canvas], None], ...]) -> None:
    """Draw four views in two rows, each on its panel with its dots."""
    for i, ((x, y), view) in enumerate(zip(PLACES, views, strict=True)):
        panel(c, x, y, W, H)
        with c.group(x, y):
            view(c)
            pips(c, 32, 32, i + 1)


def _staff(c: Canvas, skin: str, cap: str, x: float, y: float, s: float, *, yaw: float, mask: str,
           build: Build = WOMAN, gown: str = "gown", glasses: str = "") -> tuple[Figure, Face]:  # fmt: skip
    """Draw trunk and head of someone in cap, mask and gown."""
    look = Look(
        skin, "hair_black", "cap", "adult", accent=cap, top=gown, bottom=gown, sleeve="long", glasses=glasses
    )
    f = Figure(c, look, build, View(x, y, s, yaw), detail=1)
    face = Face(turn=yaw, tilt=-yaw * 0.4, nod=4, mask=mask, gaze=(0, 1.6))
    f.torso(hem=-0.2, flare=8)
    f.head(face)
    return f, face


def _table(c: Canvas, top: float) -> None:
    """Draw an operating table as wide as a panel."""
    c.rect(W / 2 - 16, top + 20, 32, H - top - 34, 6, "metal_shade")
    c.rect(W / 2 - 90, H - 20, 180, 14, 7, "metal_shade")
    c.rect(22, top + 8, W - 44, 22, 10, "metal")
    c.rect(22, top, W - 44, 18, 9, "linen")


def _breathing_tube(c: Canvas, x: float, y: float) -> None:
    """Draw a small soft tube at the mouth, held by a plaster; it leads away to the left."""
    c.path(
        f"M{x} {y} Q{x + 16} {y + 2} {x + 20} {y + 18} Q{x + 22} {y + 40} {x - 20} {y + 44}",
        stroke="gown_shade",
        width=5,
    )
    c.rect(x - 8, y - 8, 15, 15, 5, "cream")


def _asleep(c: Canvas) -> None:
    """Step one: the child sleeps, a soft mask on the face; two of the team are there."""
    with c.group(346, 150, s=0.62):
        rooms.drip(c)
    d, _ = _staff(c, "skin5", "lilac", 116, 350, 0.74, yaw=-10, mask="scrub")
    g, _ = _staff(
        c, "skin1", "teal", 266, 348, 0.7, yaw=12, mask="gown", build=MAN, gown="scrub", glasses="denim"
    )
    _table(c, 218)
    with c.group(72, 206, s=0.72):
        rooms.pillow(c, 60, 22)
    look = Look("skin3", "hair_dark", "tousled", top="sun", bottom="denim")
    k = Figure(c, look, CHILD, View(330, 196, 0.78, -24, 0, -90), detail=1)
    k.torso()
    k.head(Face(turn=-16, eyes="closed", mouth="none"))
    hx, hy = k.head_at()
    c.path(
        f"M{hx + 26} {hy + 4} Q{hx + 34} {hy + 44} {hx - 18} {hy + 66} "
        f"Q{hx - 66} {hy + 70} {hx - 66} {hy + 30}",
        stroke="metal_shade",
        width=6,
    )
    _soft_mask(c, hx, hy, 0.76)
    c.path("M150 226 Q146 176 172 168 Q250 154 320 172 Q356 184 354 226Z", "blanket")
    c.path("M182 188 Q250 174 318 192", stroke="blanket_shade", width=4)
    c.path("M148 226 Q144 178 168 168 L182 167 Q160 182 164 226Z", "linen")
    d.arm("R", (hx + 4, hy - 36), 1, glove="glove", long=0.8)
    d.arm("L", (hx + 46, hy - 18), -1, glove="glove")
    g.arm("R", (226, 178), 1, glove="glove", grip="flat")
    g.arm("L", (300, 182), -1, glove="glove", grip="flat")


def _soft_mask(c: Canvas, x: float, y: float, s: float) -> None:
    """Draw a clear soft mask over nose and mouth of a head that lies with its crown to the left."""
    with c.group(x, y, s=s):
        c.path("M22 -19 Q20 -38 9 -49 M22 19 Q20 38 9 49", stroke="blanket_shade", width=5)
        c.path("M14 -21 Q36 -24 44 -5 L44 5 Q36 24 14 21 Q6 0 14 -21Z", "gown", "gown_shade", 4)


def _marked(c: Canvas) -> None:
    """Step two: clean cloths around the belly; a gloved hand draws where the pump shall be."""
    c.rect(0, 0, W, H, 30, "gown")
    for d in (
        "M44 86 Q64 160 38 250",
        "M348 130 Q336 180 356 250",
        "M96 44 Q190 30 262 44",
        "M110 268 Q200 278 290 266",
    ):
        c.path(d, stroke="gown_shade", width=5)
    c.path("M92 108 Q194 88 300 106 Q314 170 300 240 Q194 256 92 240 Q78 170 92 108Z", "gown_shade")
    c.path("M98 114 Q194 96 294 112 Q306 170 294 234 Q194 248 98 234 Q86 170 98 114Z", "skin3")
    c.path("M186 206 q-7 4 0 9", stroke="skin3_shade", width=5)
    with c.group(206, 160):
        for i in range(12):
            with c.group(turn=i * 30):
                c.line((38, -5), (38, 5), stroke="denim", width=5.5)
    # marker, then the hand that holds it
    c.line((244, 152), (262, 116), stroke="screen", width=11)
    c.line((242, 157), (246, 148), stroke="denim", width=6)
    c.line((262, 116), (270, 100), stroke="denim", width=11)
    _pen_hand(c, (352, 36), (276, 126), "scrub")


def _pen_hand(c: Canvas, start: Point, hand: Point, role: str) -> None:
    """Draw a forearm in a gown's sleeve and a gloved hand that holds a pen; it comes from the panel's rim."""
    c.path(tube([start, lerp(start, hand, 0.62)], [29, 25], flat_end=True), role)
    c.path(tube([lerp(start, hand, 0.54), lerp(start, hand, 0.92)], [21, 17], flat_start=True), "glove")
    x, y = hand
    c.circle(x, y, 20, "glove")
    for dy in (-10, 1, 11):
        c.line((x - 6, y + dy + 4), (x - 19, y + dy + 8), stroke="glove", width=12)
    for dy in (-5, 6):
        c.line((x - 4, y + dy + 4), (x - 20, y + dy + 9), stroke="glove_shade", width=2.6)


def _placed(c: Canvas) -> None:
    """Step three: on the side; the pump goes into its pocket, the tube round the waist to the back."""
    with c.group(354, 158, s=0.62):
        rooms.drip(c)
    d, _ = _staff(c, "skin2", "coral", 128, 354, 0.72, yaw=-10, mask="scrub", gown="scrub")
    g, _ = _staff(c, "skin1", "teal", 282, 352, 0.7, yaw=16, mask="gown", build=MAN, glasses="denim")
    _table(c, 238)
    with c.group(66, 226, s=0.72):
        rooms.pillow(c, 56, 22)
    look = Look("skin3", "hair_dark", "tousled", top="skin3", bottom="denim")
    k = Figure(c, look, OLDER, View(356, 196, 0.96, 0, 0, -90), detail=1)
    k.torso(hem=-0.05, neck=False)
    k.neck()
    k.head(Face(eyes="closed", mouth="none"))
    hx, hy = k.head_at()
    _breathing_tube(c, hx + 20, hy)
    hip, chest, neck, far = k.spot(0.08)[0], k.spot(0.62)[0], k.spot(1.0)[0], 366
    top, low = 153, 242
    _cloths(c, (hip, chest, neck, far), top, low)
    px, py = (hip + chest) / 2 + 6, 190
    c.path(f"M{px - 12} {py - 16} Q{px - 22} {py - 32} {px - 20} {top - 1}", stroke="medicine", width=6)
    pump(c, px, py, 21)
    edge = f"M{px - 27} {py + 4} Q{px} {py + 14} {px + 27} {py + 4}"
    c.path(f"{edge} L{px + 27} {py + 28} L{px - 27} {py + 28}Z", "skin3")
    c.path(edge, stroke="skin3_shade", width=4)
    d.arm("R", (neck + 20, top + 2), 1, glove="glove")
    d.arm("L", (px - 30, top - 8), -1, glove="glove")
    g.arm("R", (px + 24, py - 24), 1, glove="glove")
    g.arm("L", (far - 36, top + 8), -1, glove="glove", grip="flat")


def _cloths(c: Canvas, marks: tuple[float, float, float, float], top: float, low: float) -> None:
    """Draw the clean cloths over legs and chest; they leave the waist free."""
    hip, chest, neck, far = marks
    c.path(
        f"M{hip} {low} L{hip} {top - 4} Q{hip + 60} {top - 14} {far - 40} {top + 6} "
        f"Q{far} {top + 20} {far} {low}Z", "gown",
    )  # fmt: skip
    c.path(
        f"M{hip + 12} {top + 10} L{hip + 12} {low - 8} M{hip + 70} {top + 24} "
        f"Q{hip + 110} {top + 20} {far - 30} {top + 44}", stroke="gown_shade", width=4,
    )  # fmt: skip
    c.path(
        f"M{chest} {low} L{chest} {top - 6} Q{neck + 14} {top - 4} {neck + 6} 176 L{neck + 2} {low}Z", "gown"
    )
    c.path(f"M{chest - 10} {top + 8} L{chest - 10} {low - 8}", stroke="gown_shade", width=4)


def _closed_cuts(c: Canvas) -> None:
    """Step four: both cuts are closed with small stitches, one on the belly and one on the back."""
    for x, back in ((106, False), (282, True)):
        with c.group(x, 152, s=0.9):
            midriff(c, 0, 0, "skin3", ("gown", "gown"), back=back)
            if back:
                closed(c, 0, 22, 40, 90, "skin5_shade", "denim")
            else:
                c.circle(30, 30, 35, "skin3_shade", opacity=0.5)
                c.circle(28, 27, 33, "skin3")
                closed(c, 26, 8, 60, -6, "skin5_shade", "denim")
        c.rect(x - 85, 0, 170, 44, 0, "gown")
        c.rect(x - 87, 250, 174, H - 250, 0, "gown")


def operation_steps() -> Canvas:
    """Asleep with a mask; a mark on the belly; pump and tube placed; both cuts closed."""
    c = LeanCanvas(800, 600)
    four(c, (_asleep, _marked, _placed, _closed_cuts))
    return c


DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "operation-steps": (operation_steps, "lilac"),
}
