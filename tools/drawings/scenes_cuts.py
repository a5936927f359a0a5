"""The two places of the operation: both covered, and what healing and warning signs look like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import rooms
from .body import drop
from .builds import CHILD
from .canvas import Canvas
from .geometry import View, smooth
from .heads import Face, Look
from .palette import shade
from .parts_panels import lens, panel
from .parts_trunk import OLDER, back_of_head, band, bare, navel, patch, rolled, standing
from .people import Figure
from .seats import stand

if TYPE_CHECKING:
    from collections.abc import Callable


def two_cuts() -> Canvas:
    """The same child from the front and from behind; a clean dressing on the belly and on the lower back."""
    c = Canvas(800, 600)
    c.circle(400, 296, 276, "halo", opacity=0.6)
    c.ellipse(400, 562, 330, 22, "ground", opacity=0.5)
    look = Look("skin4", "hair_black", "short", top="sun", bottom="blue", shoes="coral")
    for x, back in ((238, False), (562, True)):
        f = Figure(c, look, OLDER, standing(x, 560, 1.42, 180 if back else 0))
        stand(f)
        if back:
            _arms_up(f)
            bare(f)
            c.path(smooth([f.local(t, 0) for t in (0.56, 0.4, 0.24)]), stroke="skin4_shade", width=4)
        else:
            bare(f)
            navel(f, 0.27)
        band(f, -0.11, 0.08, "blue", 0)
        band(f, 0.06, 0.1, "blue_shade", 1)
        px, py = f.local(0.26, 0) if back else f.local(0.33, 31)
        patch(c, px, py, 32 if back else 48, 40 if back else 44)
        f.neck()
        rolled(f, 0.6)
        if back:
            back_of_head(f)
        else:
            f.head(Face(mouth="soft", nod=2, gaze=(1, 2)))
            _arms_up(f)
    return c


def _arms_up(f: Figure) -> None:
    """Draw both arms: the hands hold the rolled shirt in front."""
    away_from_us = f.v.yaw == 180
    for side, sign in (("R", -1), ("L", 1)):
        s = -sign if away_from_us else sign
        x, y = f.local(0.6, s * 44)
        f.arm(side, (x, y), -s, grip="fist", edge=not away_from_us)


def midriff(c: Canvas, x: float, y: float, skin: str, cloth: tuple[str, str], *, back: bool) -> None:
    """Draw the middle of a body, 190 wide and 262 high, around (x, y): belly or lower back."""
    left = [(x - 92, y - 131), (x - 84, y - 60), (x - 80, y), (x - 88, y + 60), (x - 94, y + 131)]
    right = [(2 * x - a, b) for a, b in left]
    c.path(smooth(left) + " L" + smooth(right[::-1])[1:] + "Z", skin)
    inner = [(a - 26, b) for a, b in right]
    c.path(smooth(right) + " L" + smooth(inner[::-1])[1:] + "Z", shade(skin), opacity=0.45)
    shirt, pants = cloth
    c.path(
        f"M{x - 94} {y - 131} L{x - 90} {y - 84} Q{x} {y - 72} {x + 90} {y - 84} L{x + 94} {y - 131}Z", shirt
    )
    c.path(f"M{x - 88} {y - 82} Q{x} {y - 70} {x + 88} {y - 82}", stroke=shade(shirt), width=10)
    c.path(
        f"M{x - 92} {y + 84} Q{x} {y + 94} {x + 92} {y + 84} L{x + 96} {y + 131} L{x - 96} {y + 131}Z", pants
    )
    c.path(f"M{x - 91} {y + 88} Q{x} {y + 98} {x + 91} {y + 88}", stroke=shade(pants), width=10)
    if back:
        c.path(f"M{x} {y - 66} L{x} {y - 22} M{x} {y + 62} L{x} {y + 80}", stroke=shade(skin), width=5)
        for side in (-1, 1):
            c.circle(x + side * 30, y + 62, 3.4, shade(skin))
    else:
        c.path(f"M{x - 36} {y + 14} q5 8 10 0", stroke=shade(skin), width=5)


def closed(c: Canvas, x: float, y: float, long: float, turn: float, role: str, strip: str = "linen") -> None:
    """Draw a closed cut: a thin clean line with small strips or stitches across."""
    with c.group(x, y, turn=turn):
        c.line((-long / 2, 0), (long / 2, 0), stroke=role, width=4)
        count = max(2, round(long / 18)) if strip == "linen" else round(long / 10)
        for i in range(count):
            at = -long / 2 + long * (i + 0.5) / count
            reach, wide = (8, 5.5) if strip == "linen" else (5, 2.6)
            c.line((at, -reach), (at, reach), stroke=strip, width=wide)


def _belly_cut(c: Canvas, x: float, y: float, *, trouble: bool) -> None:
    """Draw the belly's cut on light skin; in trouble the skin is redder around it, swollen and wet."""
    midriff(c, x, y, "skin1", ("teal", "denim"), back=False)
    if trouble:
        c.ellipse(x + 22, y + 12, 60, 62, "blush", opacity=0.34)
        c.ellipse(x + 24, y + 10, 50, 48, "blush", opacity=0.5)
        c.ellipse(x + 26, y + 6, 40, 33, "blush", opacity=0.8)
        c.path(f"M{x - 6} {y} Q{x + 2} {y - 24} {x + 30} {y - 24}", stroke="white", width=6, opacity=0.5)
    else:
        c.ellipse(x + 27, y + 13, 40, 38, "skin1_shade", opacity=0.45)
        c.ellipse(x + 25, y + 10, 37, 35, "skin1")
    closed(c, x + 26, y + 8, 56, -6, "lip")
    if trouble:
        drop(c, x + 16, y + 38, 7, "gold")
        drop(c, x + 36, y + 48, 5.6, "gold")


def _back_cut(c: Canvas, x: float, y: float, *, trouble: bool) -> None:
    """Draw the back's cut on dark skin; in trouble the skin is darker, with a soft bulge and clear fluid."""
    midriff(c, x, y, "skin4", ("lilac", "coral"), back=True)
    if trouble:
        c.ellipse(x, y + 20, 62, 57, "skin5", opacity=0.45)
        c.ellipse(x, y + 20, 51, 47, "skin5", opacity=0.75)
        c.ellipse(x + 3, y + 24, 39, 37, "skin5_shade")
        c.ellipse(x, y + 20, 37, 35, "skin5")
        c.path(f"M{x - 27} {y + 14} Q{x - 20} {y - 8} {x + 2} {y - 10}", stroke="skin4", width=7)
    else:
        c.ellipse(x + 2, y + 21, 31, 33, "skin4_shade", opacity=0.5)
        c.ellipse(x, y + 18, 28, 30, "skin4")
    closed(c, x, y + 18, 36, 90, "skin5_shade")
    if trouble:
        drop(c, x + 16, y + 52, 7, "fluid")
        drop(c, x + 6, y + 68, 5.4, "fluid")


def _tick(c: Canvas, x: float, y: float) -> None:
    c.circle(x, y, 27, "calm", "white", 5)
    rooms.check(c, x, y + 1, 12, "white", 7)


def _phone(c: Canvas, x: float, y: float) -> None:
    c.circle(x, y, 30, "white")
    with c.group(x, y):
        rooms.phone_sign(c, 26)


def watch_cuts() -> Canvas:
    """Belly and lower back: healing well, and with signs to call about; a headache that eases lying down."""
    c = Canvas(800, 600)
    for y, cut in ((150, _belly_cut), (450, _back_cut)):
        panel(c, 26, y - 131, 226, 262)
        panel(c, 280, y - 131, 226, 262)
        cut(c, 139, y, trouble=False)
        cut(c, 393, y, trouble=True)
        _tick(c, 230, y - 106)
        _phone(c, 484, y - 106)
    c.path("M656 292 L656 308", stroke="medicine_pale", width=7)
    _headache(c, 656, 150)
    _lies(c, 656, 450)
    return c


def _headache(c: Canvas, x: float, y: float) -> None:
    """Draw a child who sits up in bed and holds the head."""
    lens(c, x, y, 130, "paper")
    look = Look("skin4", "hair_black", "bob", top="lilac", bottom="coral", legs="long", shoes="sun")
    f = Figure(c, look, CHILD, View(x - 8, y + 184, 0.92, 20, 4), hips=112)
    face = Face(turn=14, tilt=10, eyes="closed", mouth="worry", brow="worry")
    f.hair_back(face)
    f.torso(hem=-0.1)
    f.head(face)
    hx, hy = f.head_at()
    f.arm("L", (hx + 40, hy + 8), 1, grip="flat", long=0.86)
    f.arm("R", (hx - 38, hy + 14), -1, grip="flat", long=0.86)
    for turn in (-40, 0, 40):
        with c.group(hx, hy, turn=turn + 8):
            c.line((0, -62), (0, -76), stroke="gold", width=6)
    c.path(f"M{x - 104} {y + 76} Q{x} {y + 52} {x + 104} {y + 76} Q{x + 62} {y + 126} {x} {y + 126} "
           f"Q{x - 62} {y + 126} {x - 104} {y + 76}Z", "blanket")  # fmt: skip
    c.path(f"M{x - 70} {y + 86} Q{x} {y + 68} {x + 70} {y + 86}", stroke="blanket_shade", width=5)
    _phone(c, x + 96, y - 98)


def _lies(c: Canvas, x: float, y: float) -> None:
    """Draw the same child lying flat, at ease."""
    lens(c, x, y, 130, "paper")
    with c.group(x - 66, y + 34):
        rooms.pillow(c, 44, 18)
    look = Look("skin4", "hair_black", "bob", top="lilac", bottom="coral")
    f = Figure(c, look, CHILD, View(x + 178, y + 14, 0.76, -40, 0, -90))
    face = Face(turn=-20, mouth="soft", tilt=4)
    f.hair_back(face)
    f.torso()
    f.head(face)
    c.path(f"M{x - 6} {y + 62} Q{x - 8} {y - 14} {x + 18} {y - 22} Q{x + 76} {y - 30} {x + 120} {y + 2} "
           f"Q{x + 126} {y + 32} {x + 110} {y + 62}Z", "blanket")  # fmt: skip
    c.path(f"M{x + 22} {y + 6} Q{x + 62} {y - 6} {x + 100} {y + 14}", stroke="blanket_shade", width=5)
    c.rect(x - 112, y + 50, 224, 26, 12, "linen_shade")
    c.rect(x - 112, y + 50, 224, 16, 8, "linen")


DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "two-cuts": (two_cuts, "lilac"),
    "watch-cuts": (watch_cuts, "rose"),
}
