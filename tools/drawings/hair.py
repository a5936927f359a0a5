"""Hair styles, headscarf and cap: what is behind the head (`back`) and what is on it (`front`)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from .geometry import smooth
from .palette import shade

if TYPE_CHECKING:
    from collections.abc import Callable

    from .heads import Head


def cap(head: Head, hairline: list[tuple[float, float]], out: float = 6, low: float = 6) -> None:
    """Draw hair on top of the head; `hairline` runs from right to left along the forehead."""
    w, h = head.w + out * 0.6, head.h + out
    inset = 7 if low < 12 else 6
    d = (
        f"M{-w + 1} {low} C{-w - 1} {low - 8} {-w} {low - 14} {-w} -8 "
        f"C{-w - 1} {-h * 0.76} {-w * 0.6} {-h - 1} 0 {-h - 1} "
        f"C{w * 0.6} {-h - 1} {w + 1} {-h * 0.76} {w} -8 C{w} {low - 14} {w + 1} {low - 8} {w - 1} {low} L"
    )
    points = [(w - inset, low - 9), *hairline, (-w + inset, low - 9)]
    curve = smooth(points)[1:]
    head.c.path(f"{d}{curve} L{-w + 1} {low}Z", head.look.hair)


def bumps(
    head: Head, x: float, y: float, r: float, size: float, count: int, start: float = 0, end: float = 360
) -> None:
    """Draw round curls along an arc (degrees, 0 is right, 90 is up)."""
    for i in range(count):
        a = math.radians(start + (end - start) * i / max(1, count - (0 if end - start == 360 else 1)))
        head.c.circle(x + r * math.cos(a), y - r * math.sin(a), size, head.look.hair)


def strands(head: Head, *lines: list[tuple[float, float]]) -> None:
    """Draw a few lighter or darker strands."""
    for line in lines:
        head.c.path(smooth(line), stroke=shade(head.look.hair), width=3)


def nothing(head: Head) -> None:
    """Draw nothing (most styles have no back)."""
    del head


def short(head: Head) -> None:
    """Short hair with a side parting."""
    o = head.shift(0.45)
    cap(head, [(36 + o * 0.3, -18), (16 + o, -33), (-8 + o, -24), (-34 + o * 0.3, -14)])
    strands(head, [(16 + o, -36), (-8 + o, -38), (-28 + o * 0.5, -30)])


def tousled(head: Head) -> None:
    """Short hair with a lively fringe and a tuft."""
    o = head.shift(0.45)
    w = head.w
    head.c.path(f"M-12 {-head.h - 2} q2 -14 14 -15 q-3 7 4 10 q8 -6 15 -2 q-6 3 -5 10Z", head.look.hair)
    cap(
        head,
        [
            (w * 0.74, -14),
            (24 + o, -22),
            (20 + o, -30),
            (2 + o, -18),
            (-4 + o, -28),
            (-22 + o, -16),
            (-30 + o, -22),
        ],
    )
    strands(head, [(20 + o, -42), (4 + o, -40), (-8 + o, -34)])


def buzz(head: Head) -> None:
    """Very short hair."""
    o = head.shift(0.45)
    cap(head, [(33, -20), (24 + o, -31), (0 + o, -34), (-24 + o, -31), (-33, -20)], out=3, low=2)


def curls(head: Head) -> None:
    """Round loose curls."""
    o = head.shift(0.4)
    bumps(head, 0, -8, head.w + 1, 13, 12, -4, 184)
    bumps(head, 0, -18, head.w - 13, 13, 7, 12, 168)
    cap(head, [(34, -24), (20 + o, -34), (0 + o, -33), (-20 + o, -34), (-34, -24)], out=5, low=-2)
    for x, y, r in ((27, -35, 8), (12, -38, 9), (-6, -38, 9), (-22, -36, 8)):
        head.c.circle(x + o, y, r, head.look.hair)
    for x, y in ((24, -44), (-4, -50), (-30, -40), (10, -38), (-16, -34)):
        head.c.path(f"M{x + o * 0.5 - 6} {y} q6 -7 11 1", stroke=shade(head.look.hair), width=3)


def puffs_back(head: Head) -> None:
    """Two round puffs, behind the head."""
    o = head.shift(-0.15)
    for side in (-1, 1):
        x, y = side * 42 + o, -44
        head.c.circle(x, y, 22, head.look.hair)
        bumps(head, x, y, 18, 9, 9)


def puffs(head: Head) -> None:
    """Parted hair that ends in two puffs, with hair ties."""
    o = head.shift(0.45)
    cap(head, [(36, -16), (22 + o, -30), (0 + o, -40), (-22 + o, -30), (-36, -16)], out=4, low=2)
    strands(head, [(o, -50), (o, -40)])
    for side in (-1, 1):
        x = side * 31 + head.shift(-0.1)
        head.c.ellipse(x, -37, 5, 9, head.look.accent, turn=side * 38)


def braids_back(head: Head) -> None:
    """Two braids that hang to the shoulders."""
    for side in (-1, 1):
        x = side * (head.w + 2) + head.shift(-0.12)
        if side * head.face.turn < -24:
            x += side * 2
        for i in range(5):
            head.c.ellipse(
                x + side * (i % 2) * 2, 14 + i * 13, 10.5 - i * 0.5, 9, head.look.hair, turn=side * 24
            )
            head.c.path(f"M{x - 5} {12 + i * 13} q5 5 10 1", stroke=shade(head.look.hair), width=2.4)
        head.c.rect(x - 6.5, 74, 13, 8, 4, head.look.accent)
        head.c.path(f"M{x - 5} 82 q-3 12 5 17 q8 -5 5 -17Z", head.look.hair)


def braids(head: Head) -> None:
    """Hair parted in the middle."""
    o = head.shift(0.5)
    cap(head, [(38, -8), (26 + o * 0.8, -24), (o, -41), (-26 + o * 0.8, -24), (-38, -8)], low=14)
    strands(
        head, [(o, -53), (o, -42)], [(o + 6, -46), (26 + o * 0.6, -34)], [(o - 6, -46), (-26 + o * 0.6, -34)]
    )


def bun_back(head: Head) -> None:
    """A bun on top, behind the head."""
    x = head.shift(-0.3)
    head.c.circle(x, -64, 19, head.look.hair)
    head.c.path(f"M{x - 10} -66 q9 -11 19 -1", stroke=shade(head.look.hair), width=3)


def bun(head: Head) -> None:
    """Hair combed up to a bun."""
    o = head.shift(0.45)
    cap(head, [(36, -14), (22 + o, -28), (o, -33), (-22 + o, -28), (-36, -14)], low=4)
    head.c.ellipse(head.shift(-0.2), -53, 12, 5, head.look.accent)
    strands(
        head,
        [(28 + o, -30), (14 + o * 0.4, -46)],
        [(-28 + o, -30), (-14 + o * 0.4, -46)],
        [(o, -36), (o * 0.4, -48)],
    )


def long_back(head: Head) -> None:
    """Long hair behind the shoulders."""
    w = head.w + 4
    head.c.path(
        f"M{-w} -10 C{-w - 6} 30 {-w - 10} 62 {-w + 2} 84 Q0 96 {w - 2} 84 C{w + 10} 62 {w + 6} 30 {w} -10Z",
        head.look.hair,
    )


def long(head: Head) -> None:
    """Long hair with a side parting."""
    o = head.shift(0.5)
    cap(head, [(40, 2), (34 + o * 0.5, -16), (12 + o, -38), (-14 + o, -22), (-38, 2)], low=26)
    strands(head, [(12 + o, -46), (32 + o * 0.4, -32), (41, -6)], [(4 + o, -44), (-22 + o, -34), (-40, -8)])


def bob_back(head: Head) -> None:
    """Hair to the jaw."""
    w = head.w + 4
    head.c.path(
        f"M{-w} -12 C{-w - 5} 16 {-w - 3} 40 {-w + 8} 46 L{w - 8} 46 C{w + 3} 40 {w + 5} 16 {w} -12Z",
        head.look.hair,
    )


def bob(head: Head) -> None:
    """A straight fringe."""
    o = head.shift(0.4)
    cap(
        head,
        [(39, 4), (34 + o * 0.4, -15), (14 + o, -17), (-14 + o, -17), (-34 + o * 0.4, -15), (-39, 4)],
        low=24,
    )
    strands(
        head, [(18 + o, -38), (15 + o, -24)], [(-2 + o, -40), (-3 + o, -24)], [(-22 + o, -36), (-20 + o, -24)]
    )


def wavy_back(head: Head) -> None:
    """Shoulder-long wavy hair."""
    w = head.w + 3
    points = [
        (-w, -14),
        (-w - 8, 10),
        (-w - 4, 30),
        (-w - 12, 50),
        (-w + 4, 66),
        (-w + 20, 58),
        (w - 20, 58),
        (w - 4, 66),
    ]
    points += [(w + 12, 50), (w + 4, 30), (w + 8, 10), (w, -14)]
    head.c.path(smooth(points, closed=True), head.look.hair)


def wavy(head: Head) -> None:
    """Waves that frame the face."""
    o = head.shift(0.5)
    w = head.w
    cap(head, [(w - 3, 6), (w - 8, -14), (-8 + o, -37), (-24 + o * 0.6, -20), (-w + 4, 6)], low=24)
    strands(
        head,
        [(-6 + o, -44), (16 + o, -38), (w - 6, -18)],
        [(-14 + o, -42), (-28 + o * 0.4, -30), (-w + 4, -10)],
    )


def tail_back(head: Head) -> None:
    """A ponytail to one side, behind the head."""
    side = 1 if head.face.turn >= 0 else -1
    x = side * (head.w - 4)
    d = [(x, -34), (x + side * 24, -38), (x + side * 34, -10), (x + side * 26, 26), (x + side * 18, 40)]
    d += [(x + side * 16, 10), (x + side * 6, -8)]
    head.c.path(smooth(d, closed=True), head.look.hair)


def tail(head: Head) -> None:
    """Hair combed back, with a side fringe."""
    o = head.shift(0.45)
    cap(head, [(37, -12), (24 + o, -30), (6 + o, -35), (-12 + o, -22), (-37, -8)], low=6)
    side = 1 if head.face.turn >= 0 else -1
    head.c.circle(side * (head.w - 4), -32, 7, head.look.accent)
    strands(head, [(6 + o, -42), (-14 + o, -34), (-32 + o * 0.4, -20)])


def scarf_back(head: Head) -> None:
    """The back of a headscarf."""
    w, h = head.w + 12, head.h + 11
    role = head.look.hair
    head.c.path(
        f"M{-w} 4 C{-w} {-h * 0.8} {-w * 0.58} {-h} 0 {-h} C{w * 0.58} {-h} {w} {-h * 0.8} {w} 4 "
        f"C{w + 2} 40 {w * 0.86} 66 {w * 0.5} 74 L{-w * 0.5} 74 C{-w * 0.86} 66 {-w - 2} 40 {-w} 4Z",
        role,
    )


def scarf(head: Head) -> None:
    """The front of a headscarf: leaves the face free and folds under the chin."""
    w, h = head.w, head.h
    o = head.shift(0.16)
    role = head.look.hair
    # the scarf as a ring around the face, drawn as one path whose inner edge runs the other way
    outer = (
        f"M0 {-h - 11} C{-w * 0.7} {-h - 11} {-w - 12} {-h * 0.8} {-w - 12} 4 "
        f"C{-w - 13} 44 {-w * 0.8} 76 0 78 "
        f"C{w * 0.8} 76 {w + 13} 44 {w + 12} 4 C{w + 12} {-h * 0.8} {w * 0.7} {-h - 11} 0 {-h - 11}Z"
    )
    iw, top, low = w * 0.86, -h * 0.72, h * 0.93
    inner = (
        f"M{o} {top} C{iw * 0.62 + o} {top} {iw + o} -14 {iw + o} 4 "
        f"C{iw + o} 28 {iw * 0.55 + o} {low} {o} {low} "
        f"C{-iw * 0.55 + o} {low} {-iw + o} 28 {-iw + o} 4 C{-iw + o} -14 {-iw * 0.62 + o} {top} {o} {top}Z"
    )
    head.c.path(f"{outer} {inner}", role)
    strands(
        head,
        [(iw + o - 2, 26), (22 + o, 54), (-14 + o, 66)],
        [(-iw * 0.5 + o, 44), (-6 + o, 58), (10 + o, 60)],
    )
    strands(head, [(-20 + o, -46), (4 + o, -50), (26 + o, -42)])


def grandpa_back(head: Head) -> None:
    """Hair at the sides of a bald head."""
    w = head.w
    for side in (-1, 1):
        head.c.ellipse(side * (w - 1) + head.shift(-0.1), -4, 10, 20, head.look.hair)


def grandpa(head: Head) -> None:
    """A bald head has nothing on top but a soft shine."""
    x = head.shift(0.3)
    head.c.path(f"M{x - 14} {-head.h + 9} q14 -8 27 0", stroke=shade(head.look.skin), width=3, opacity=0.6)
    for side in (-1, 1):
        head.c.path(
            f"M{side * (head.w - 1)} -22 Q{side * (head.w + 8)} -8 {side * (head.w + 2)} 6 "
            f"Q{side * (head.w - 5)} 0 {side * (head.w - 6)} -14Z",
            head.look.hair,
        )


def cap_front(head: Head) -> None:
    """A surgical cap."""
    o = head.shift(0.3)
    w, h = head.w + 5, head.h + 10
    role = head.look.accent
    head.c.path(
        f"M{-w} -8 C{-w - 2} {-h * 0.9} {-w * 0.55} {-h} 0 {-h} C{w * 0.55} {-h} {w + 2} {-h * 0.9} {w} -8 "
        f"Q{w * 0.5 + o} -28 {o} -28 Q{-w * 0.5 + o} -28 {-w} -8Z",
        role,
    )
    head.c.path(
        f"M{-w + 2} -13 Q{-w * 0.5 + o} -33 {o} -33 Q{w * 0.5 + o} -33 {w - 2} -13",
        stroke=shade(role),
        width=3,
    )


Part = tuple["Callable[[Head], None]", "Callable[[Head], None]"]
STYLES: dict[str, Part] = {
    "short": (nothing, short),
    "tousled": (nothing, tousled),
    "buzz": (nothing, buzz),
    "curls": (nothing, curls),
    "puffs": (puffs_back, puffs),
    "braids": (braids_back, braids),
    "bun": (bun_back, bun),
    "long": (long_back, long),
    "bob": (bob_back, bob),
    "wavy": (wavy_back, wavy),
    "tail": (tail_back, tail),
    "hijab": (scarf_back, scarf),
    "grandpa": (grandpa_back, grandpa),
    "cap": (nothing, cap_front),
}
