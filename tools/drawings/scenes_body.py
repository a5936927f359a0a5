"""The medical pictures: where the pump is, where the fluid is, inside the pump, tight and calm messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .body import bolt, brain, drop, medicine_dots, palm, pump, spine_points, vertebra
from .builds import CHILD
from .canvas import Canvas
from .geometry import View, away, lerp, smooth, tube, tube_edges
from .heads import Face, Look
from .people import Figure

if TYPE_CHECKING:
    from collections.abc import Callable

    from .canvas import Point


def pump_place() -> Canvas:
    """A child from behind, a little from the left: pump in front, tube around the flank into the spine."""
    c = Canvas()
    c.circle(300, 296, 264, "halo", opacity=0.6)
    c.ellipse(290, 560, 236, 16, "ground", opacity=0.5)
    with c.group(-34, 0):
        _back_of_child(c)
        _system(c)
        _near_parts(c)
    c.zoom(0.93, 300, 574)
    c.circle(484, 152, 84, "paper", "medicine_pale", 6)
    with c.group(484, 152):
        _front_inset(c)
    return c


def _back_of_child(c: Canvas) -> None:
    """Draw trunk, far arm, ribs and hip bones of the seated child seen from behind."""
    skin, dark = "skin3", "skin3_shade"
    c.path(tube([(290, 500), (222, 504), (160, 514)], [46, 42, 34]), "denim_shade")
    c.path(tube([(404, 254), (438, 316), (450, 388), (444, 470)], [30, 27, 23, 16]), dark)
    c.ellipse(442, 488, 17, 21, dark)
    left = [(290, 196), (240, 216), (220, 256), (228, 322), (232, 380), (222, 440), (212, 500)]
    right = [(350, 196), (398, 216), (420, 256), (412, 322), (406, 384), (416, 440), (428, 500)]
    c.path(smooth(left) + " L" + smooth(right[::-1])[1:] + "Z", skin)
    inner = [(404, 500), (392, 440), (384, 384), (390, 322), (396, 256), (378, 216), (350, 196)]
    c.path(smooth(right) + " L" + smooth(inner)[1:] + "Z", dark, opacity=0.4)
    c.path(tube([(314, 150), (320, 206)], [34, 42]), skin)
    c.path("M280 168 Q318 194 356 168 L356 150 L280 150Z", dark)
    for i in range(6):
        y = 254 + i * 23
        out = 88 - abs(i - 3) * 4
        reach = out if i else 58
        c.path(
            f"M336 {y} Q{336 - reach * 0.7} {y - 13} {336 - reach} {y + 22 * reach / out}",
            stroke="bone",
            width=6,
            opacity=0.5,
        )
        c.path(
            f"M336 {y} Q{336 + out * 0.5} {y - 11} {336 + out * 0.68} {y + 18}",
            stroke="bone",
            width=6,
            opacity=0.5,
        )


def _system(c: Canvas) -> None:
    """Draw pump, spine and tube: in at the lower back, tip at chest level, in the fluid beside the cord."""
    # pump: in front, so it is drawn before hip bone and back; pale ring means "seen through"
    c.ellipse(262, 420, 35, 45, "paper", opacity=0.55)
    c.path("M250 392 Q240 376 238 394", stroke="medicine", width=6, opacity=0.6)
    pump(c, 262, 420, 33, 0.76)
    c.path("M330 478 Q280 432 240 458 Q236 482 264 502 L320 508Z", "bone", opacity=0.5)
    c.path("M354 478 Q388 436 408 458 Q412 480 394 502 L352 508Z", "bone", opacity=0.5)
    spots = spine_points((330, 214), (340, 458), 5, 17)
    for i, (x, y) in enumerate(spots):
        vertebra(c, x, y, 34 + i * 0.9, 12 + i * 0.5)
    c.path("M320 466 L362 466 L346 514 L334 514Z", "bone", "bone_shade", 3)
    inner = [*spots[1:], (340, 478)]
    c.path(smooth(inner), stroke="fluid", width=18)
    c.path(smooth([(x - 3, y) for x, y in spots[1:13]]), stroke="cord", width=6.5)
    tip = spots[8]
    entry = ((spots[14][0] + spots[15][0]) / 2, (spots[14][1] + spots[15][1]) / 2)
    run = [(x + 4.5, y) for x, y in spots[8:14]][::-1]
    c.path(f"M238 394 Q242 373 270 374 Q310 378 {entry[0]} {entry[1]}", stroke="medicine", width=6.5)
    c.path(smooth([entry, (entry[0] + 5, entry[1] - 12), *run]), stroke="medicine", width=6)
    c.circle(tip[0] + 4.5, tip[1], 5.5, "white", "medicine", 4)
    medicine_dots(
        c, [(tip[0] + 5, tip[1] - 15), (tip[0] - 5, tip[1] - 8), (tip[0] + 3, tip[1] - 27)], (3.4, 3, 2.6)
    )


def _near_parts(c: Canvas) -> None:
    """Draw shorts, bench, near arm and the head from behind, turned a little to the left."""
    skin, dark = "skin3", "skin3_shade"
    c.path("M206 488 Q318 512 432 488 L448 540 Q318 566 186 540Z", "denim")
    c.path("M206 488 Q318 512 432 488 L434 500 Q318 524 204 500Z", "denim_shade")
    c.rect(96, 528, 440, 34, 17, "wood")
    c.rect(96, 546, 440, 16, 8, "wood_shade")
    c.path(tube([(240, 252), (196, 318), (172, 396), (158, 486)], [31, 27, 23, 16]), skin)
    c.ellipse(156, 504, 18, 22, skin)
    c.path(smooth([(216, 318), (228, 284), (246, 248)]), stroke=dark, width=4)
    with c.group(316, 122, s=1.16):
        c.path("M-66 -16 Q-70 34 -26 52 L32 52 Q74 24 66 -26 Q56 -84 0 -84 Q-60 -82 -66 -16Z", skin)
        c.path("M-66 -6 C-76 -92 0 -90 4 -90 C82 -88 76 -14 74 -4 C70 44 40 60 36 60 C10 72 -14 66 -26 52 "
               "C-36 38 -32 22 -32 20 C-32 6 -40 -2 -48 -2 C-56 -4 -62 -2 -66 -6Z", "hair_dark")  # fmt: skip
        c.ellipse(-42, 12, 11, 15, skin)
        c.ellipse(-41, 13, 5.5, 9, dark)
        for d in ("M-16 -64 Q10 -74 34 -54", "M-12 -26 Q20 -36 50 -18", "M-14 14 Q14 6 44 20"):
            c.path(d, stroke="hair_dark_shade", width=4)


def _front_inset(c: Canvas) -> None:
    """Draw the same child from the front, small, with the pump on the same (left) side."""
    look = Look(
        "skin3", "hair_dark", "short", top="skin3", bottom="denim", legs="short", sleeve="none", age="child"
    )
    k = Figure(c, look, CHILD, View(0, 168, 0.7, 0, 0))
    for side, x in (("R", -1), ("L", 1)):
        k.arm(side, (x * 44, 56), x * -1, sleeve="none")
    k.torso(hem=-0.02, neck=False)
    c.path("M-27.5 54 Q0 62 27.5 54 L30 70 Q0 82 -30 70Z", "denim")
    k.neck()
    c.circle(0, 39, 1.8, "skin3_shade")
    pump(c, 15, 41, 9.5)
    k.head(Face(mouth="smile"))


def fluid() -> Canvas:
    """One vertebra cut across, front at the top: cord, fluid, covers, fat, bone; the tip in the fluid."""
    c = Canvas()
    c.circle(300, 300, 270, "halo", opacity=0.6)
    x, y = 300, 356
    # bone: spinous process, side processes, ring, body; first the darker rim, then the pale bone
    for role, grow in (("bone_shade", 7), ("bone", 0)):
        c.path(
            f"M{x - 22 - grow} {y + 100} Q{x - 16 - grow} {y + 178} {x} {y + 188 + grow} "
            f"Q{x + 16 + grow} {y + 178} {x + 22 + grow} {y + 100}Z",
            role,
        )
        for side in (-1, 1):
            c.path(
                f"M{x + side * 110} {y + 20} Q{x + side * 176} {y + 22} {x + side * 224} {y + 62}",
                stroke=role,
                width=44 + grow * 2,
            )
        c.ellipse(x, y, 158 + grow, 132 + grow, role)
        g = grow
        c.path(f"M300 {58 - g} C{424 + g} {58 - g} {446 + g} 118 {438 + g} 176 "
        f"C{430 + g} {240 + g} 372 {256 + g} 300 {244 + g} "
               f"C228 {256 + g} {170 - g} {240 + g} {162 - g} 176 "
               f"C{154 - g} 118 {176 - g} {58 - g} 300 {58 - g}Z", role)  # fmt: skip
    for dot_x, dot_y, r in (
        (226, 122, 8),
        (268, 98, 5),
        (318, 128, 9),
        (372, 110, 6),
        (398, 160, 6),
        (206, 172, 5),
        (252, 170, 8),
        (344, 184, 6),
        (298, 88, 4),
        (292, 194, 5),
        (390, 200, 5),
    ):
        c.circle(dot_x, dot_y, r, "bone_shade", opacity=0.6)
    # fat, the two thin covers, the fluid
    c.ellipse(x, y, 128, 106, "fat")
    c.ellipse(x, y, 114, 93, "fluid", "cover", 5)
    c.ellipse(x, y, 107.5, 86.5, "", "cover_pale", 4)
    c.path(f"M{x - 88} {y - 30} Q{x - 66} {y - 66} {x - 20} {y - 74}", stroke="white", width=7, opacity=0.7)
    # nerve roots, cord with its darker core
    for side in (-1, 1):
        c.path(
            f"M{x + side * 34} {y - 14} Q{x + side * 72} {y - 26} {x + side * 104} {y - 4}",
            stroke="cord_deep",
            width=5,
        )
        c.path(
            f"M{x + side * 34} {y + 6} Q{x + side * 70} {y + 14} {x + side * 104} {y}",
            stroke="cord_deep",
            width=5,
        )
    c.ellipse(x, y - 6, 55, 39, "cord", "cord_deep", 5)
    with c.group(x, y - 6, s=1.1):
        c.path("M0 -6 C-18 -6 -14 -22 -26 -20 C-34 -14 -26 0 -18 2 C-26 8 -28 20 -22 22 C-14 22 -10 8 0 6 "
               "C10 8 14 22 22 22 C28 20 26 8 18 2 C26 0 34 -14 26 -20 "
               "C14 -22 18 -6 0 -6Z", "cord_deep", opacity=0.75)  # fmt: skip
    # the tip of the tube, cut across, and medicine that spreads in the fluid
    c.circle(x + 36, y + 56, 14, "white", "medicine", 7)
    dots = [
        (6, 58),
        (-20, 62),
        (66, 42),
        (82, 20),
        (-48, 52),
        (-74, 34),
        (-86, 12),
        (12, 74),
        (64, -44),
        (26, -64),
        (-34, -62),
    ]
    medicine_dots(c, [(x + dx, y + dy) for dx, dy in dots], (5.5, 4.5, 5, 4))
    # where the slice is: a small child from behind
    c.circle(104, 116, 68, "paper", "medicine_pale", 6)
    with c.group(104, 116):
        _slice_inset(c)
    return c


def _slice_inset(c: Canvas) -> None:
    """Draw a small child from behind with the level of the slice."""
    look = Look("skin4", "hair_black", "buzz", top="skin4", sleeve="none")
    k = Figure(c, look, CHILD, View(0, 130, 0.5, 180, 0))
    k.torso(hem=0.04, neck=False)
    k.neck()
    for side, x in (("L", -1), ("R", 1)):
        k.arm(side, (x * 31, 46), x * -1, sleeve="none")
    c.path("M0 4 L0 54", stroke="bone", width=7)
    c.path("M0 4 L0 54", stroke="fluid_deep", width=2.6)
    c.ellipse(0, -20, 23, 25, "hair_black")
    c.ellipse(0, 27, 28, 7, "", "pump_ring", 4.5)


def pump_inside() -> Canvas:
    """The pump without its lid: tank, battery, board, motor, port in the middle, joint on the rim."""
    c = Canvas()
    c.circle(300, 300, 270, "halo", opacity=0.6)
    x, y = 270, 276
    c.path(f"M{x + 190} {y - 92} Q{x + 262} {y - 122} {x + 284} {y - 56}", stroke="medicine", width=14)
    c.path(f"M{x + 178} {y - 96} L{x + 226} {y - 110}", stroke="pump_shade", width=34)
    c.circle(x, y, 212, "pump_shade")
    c.circle(x, y, 206, "pump")
    c.circle(x, y, 186, "pump_face")
    # tank: a ring sector full of medicine
    c.path(
        f"M{x} {y - 168} A168 168 0 0 0 {x} {y + 168} L{x} {y + 70} A70 70 0 0 1 {x} {y - 70}Z",
        "medicine",
        "medicine",
        12,
    )
    c.path(f"M{x - 20} {y - 150} A150 150 0 0 0 {x - 128} {y - 76}", stroke="medicine_pale", width=12)
    for dx, dy, r in ((-90, 40, 9), (-120, 4, 6), (-76, 96, 7), (-110, 70, 5)):
        c.circle(x + dx, y + dy, r, "medicine_pale")
    # board
    c.path(
        f"M{x + 28} {y - 160} A162 162 0 0 1 {x + 152} {y - 56} L{x + 78} {y - 40} L{x + 28} {y - 84}Z",
        "calm",
        "calm",
        12,
    )
    c.rect(x + 50, y - 122, 42, 34, 5, "screen")
    for i in range(3):
        c.line((x + 56 + i * 14, y - 88), (x + 56 + i * 14, y - 72), stroke="gold", width=4)
    c.circle(x + 120, y - 70, 8, "gold")
    # battery
    c.rect(x + 78, y - 10, 84, 56, 12, "gold")
    c.rect(x + 78, y - 10, 30, 56, 12, "ink_soft")
    c.rect(x + 162, y + 6, 9, 24, 4, "ink_soft")
    c.line((x + 124, y + 18), (x + 144, y + 18), stroke="white", width=6)
    c.line((x + 134, y + 8), (x + 134, y + 28), stroke="white", width=6)
    # motor: a wheel with rollers
    c.path(f"M{x - 6} {y + 140} Q{x + 20} {y + 172} {x + 60} {y + 167} A57 57 0 0 0 {x + 132} {y + 106} "
    f"Q{x + 140} {y + 72} {x + 166} {y + 66} "
           f"Q{x + 186} {y + 50} {x + 182} {y - 84}", stroke="medicine", width=9)  # fmt: skip
    c.circle(x + 76, y + 112, 52, "metal_shade")
    c.circle(x + 76, y + 112, 42, "metal")
    for a, b in ((0, -28), (24, 14), (-24, 14)):
        c.circle(x + 76 + a, y + 112 + b, 12, "lilac")
    c.circle(x + 76, y + 112, 8, "metal_shade")
    # port
    c.circle(x, y, 62, "pump_face")
    c.circle(x, y, 56, "pump", "pump_ring", 10)
    c.circle(x, y, 34, "white", "pump_ring", 7)
    c.circle(x, y, 10, "pump_shade")
    c.circle(x, y, 206, "", "pump_ring", 12)
    # size: in a palm
    c.circle(478, 476, 86, "paper", "medicine_pale", 6)
    with c.group(478, 490, s=0.64):
        palm(c, "skin2", "skin2_shade")
    pump(c, 478, 490, 31)
    return c


def _half(c: Canvas, x: float, calm: bool) -> None:
    """Draw one half of `spasticity` in a card 262 wide: brain, cord, nerve and muscle, tight or calmer."""
    c.rect(x - 131, 78, 262, 444, 34, "halo", opacity=0.85)
    look = Look("skin4", "hair_black", "buzz", top="lilac")
    mid = x - 30
    v = View(mid, 652, 1.5, 0, 0)
    k = Figure(c, look, CHILD, v)
    k.torso(hem=-0.53, flare=4)
    k.head(Face(mouth="soft" if calm else "worry", brow="" if calm else "worry"))
    hx, hy = k.head_at()
    with c.group(hx, hy - 38):
        brain(c, 110)
    top, low = hy + 80, hy + 272
    # the window into the back: fluid, cord, nerve to the muscle
    c.rect(mid - 25, top - 6, 50, low - top + 12, 25, "paper", opacity=0.92)
    c.rect(mid - 17, top, 34, low - top, 17, "fluid")
    if calm:
        c.rect(mid - 17, top + 30, 34, low - top - 74, 17, "medicine_pale")
    c.line((mid, top + 12), (mid, low - 62), stroke="cord", width=12)
    for side in (-5, 0, 5):
        c.line((mid + side * 0.4, low - 64), (mid + side, low - 14), stroke="cord_shade", width=2.4)
    if calm:
        dots = ((-11, 46), (11, 42), (-12, 70), (12, 62), (-11, 94), (-12, 116))
        medicine_dots(c, [(mid + dx, top + dy) for dx, dy in dots], (4.5, 4, 3.5))
        c.path(
            f"M{mid + 52} {low + 18} Q{mid + 12} {low + 8} {mid + 12} {low - 44} L{mid + 12} {top + 88}",
            stroke="medicine",
            width=6,
        )
        c.circle(mid + 12, top + 84, 5, "white", "medicine", 4)
    sx, sy = k.shoulder("L")
    if calm:
        elbow, hand = (sx + 44, sy + 82), (sx + 74, sy + 156)
    else:
        elbow, hand = (sx + 62, sy + 66), (sx + 60, sy - 22)
    _see_arm(c, (sx, sy), elbow, hand, calm=calm)
    near = lerp((sx, sy), elbow, 0.42)
    nerve = [
        (mid + 4, top + 84),
        (mid + 34, top + 82),
        ((mid + near[0]) / 2 + 16, (top + 84 + near[1]) / 2 + 8),
        near,
    ]
    c.path(smooth(nerve), stroke="cord", width=7)
    signals = ((38, 80),) if calm else ((36, 82), (34, 48), (62, 68), (38, 116), (66, 102))
    for i, (bx, by) in enumerate(signals):
        bolt(c, mid + bx, top + by, 16 - 14 * (i % 2), 1.1)


def _see_arm(c: Canvas, start: Point, elbow: Point, hand: Point, *, calm: bool) -> None:
    """Draw a bare arm with the muscle of the upper arm seen through the skin."""
    r = 23.0
    points = [start, lerp(start, elbow, 0.6), elbow, lerp(elbow, hand, 0.45), hand]
    c.path(tube(points, [r * 1.15, r * 1.1, r * 0.95, r * 0.85, r * 0.66]), "skin4")
    sleeve = [start, lerp(start, elbow, 0.16), lerp(start, elbow, 0.3)]
    c.path(tube(sleeve, [r * 1.34, r * 1.32, r * 1.32], flat_end=True), "lilac")
    left, right = tube_edges(sleeve, [r * 1.3, r * 1.3, r * 1.3])
    c.line(left[-1], right[-1], stroke="lilac_shade", width=5)
    _, (ux, uy) = away(elbow, hand)
    if calm:
        c.ellipse(hand[0] + ux * 12, hand[1] + uy * 12, 17, 14, "skin4", turn=70)
        c.path(f"M{hand[0] - 8} {hand[1] + 4} q-8 10 -3 18", stroke="skin4", width=11)
    else:
        c.circle(hand[0] + ux * 10, hand[1] + uy * 10, 19, "skin4")
        c.path(
            f"M{hand[0] + 4} {hand[1] - 12} q7 -4 10 3 M{hand[0] - 8} {hand[1] - 14} q6 -5 10 1",
            stroke="skin4_shade",
            width=3,
        )
    a, b = (0.34, 1.08) if calm else (0.4, 0.92)
    m0, m1 = lerp(start, elbow, a), lerp(start, elbow, b)
    mid = lerp(m0, m1, 0.5)
    fat = 12.5 if calm else 20
    ox, oy = -(m1[1] - m0[1]), m1[0] - m0[0]
    size = (ox * ox + oy * oy) ** 0.5
    ox, oy = ox / size, oy / size

    def bow(off: float) -> str:
        far = fat * 1.9 * off
        return f"Q{mid[0] + ox * far} {mid[1] + oy * far} "

    c.path(f"M{m0[0]} {m0[1]} {bow(1)}{m1[0]} {m1[1]} {bow(-1)}{m0[0]} {m0[1]}Z", "muscle", "muscle", 6)
    for off in (-0.5, 0.0, 0.5):
        c.path(f"M{m0[0]} {m0[1]} {bow(off)}{m1[0]} {m1[1]}", stroke="muscle_shade", width=2.4)
    if not calm:
        ex, ey = elbow
        for dx, dy, px, py in ((22, -34, 36, -42), (28, -14, 44, -16), (26, 8, 40, 14)):
            c.line((ex + dx, ey + dy), (ex + px, ey + py), stroke="gold", width=5)


def spasticity() -> Canvas:
    """Tight message and calmer message: the change happens at the spinal cord."""
    c = Canvas()
    _half(c, 161, calm=False)
    _half(c, 439, calm=True)
    c.circle(300, 300, 30, "white")
    c.path("M284 300 L314 300 M303 288 L315 300 L303 312", stroke="teal", width=8)
    drop(c, 538, 142, 19)
    return c


DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "spasticity": (spasticity, "mint"),
    "pump-place": (pump_place, "mint"),
    "fluid": (fluid, "mint"),
    "pump-inside": (pump_inside, "mint"),
}
