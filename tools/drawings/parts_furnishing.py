"""Larger things of home and clinic: sofa, table, fridge, door, window, panels.

A function takes places in the picture, or draws around (0, 0) inside a group placed by the caller.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .palette import shade

if TYPE_CHECKING:
    from .canvas import Canvas


def panel(c: Canvas, x: float, y: float, w: float, h: float, r: float = 34) -> None:
    """Draw a pale rounded panel that separates one view from the next."""
    c.rect(x, y, w, h, r, "halo", opacity=0.85)


def sofa(
    c: Canvas, left: float, right: float, top: float, seat: float, floor: float, role: str = "blue"
) -> None:
    """Draw a sofa from the front; whoever sits on it is drawn after."""
    dark = shade(role)
    wide = right - left
    c.rect(left + 40, top, wide - 80, seat - top + 40, 44, role)
    c.rect(left, top + 76, 78, floor - top - 96, 34, dark)
    c.rect(right - 78, top + 76, 78, floor - top - 96, 34, dark)
    c.rect(left + 56, seat, wide - 112, floor - seat - 24, 22, role)
    c.rect(left + 56, seat + (floor - seat) * 0.5, wide - 112, (floor - seat) * 0.5 - 24, 18, dark)
    for x in (left + 66, right - 66):
        c.line((x, floor - 22), (x, floor - 4), stroke="wood_shade", width=16)


def table(c: Canvas, left: float, right: float, top: float, floor: float) -> None:
    """Draw a wooden table from the front."""
    for x in (left + 26, right - 26):
        c.line((x, top + 16), (x, floor), stroke="wood_shade", width=14)
    c.rect(left, top, right - left, 22, 11, "wood")
    c.rect(left, top + 11, right - left, 11, 5.5, "wood_shade")


def round_table(c: Canvas, x: float, top: float, floor: float, half: float) -> None:
    """Draw a round table on one foot."""
    c.line((x, top + 10), (x, floor - 6), stroke="wood_shade", width=18)
    c.path(
        f"M{x - half * 0.5} {floor} Q{x} {floor - 26} {x + half * 0.5} {floor}Z",
        "wood_shade",
        "wood_shade",
        8,
    )
    c.rect(x - half, top, half * 2, 20, 10, "wood")
    c.rect(x - half, top + 10, half * 2, 10, 5, "wood_shade")


def fridge(c: Canvas, x: float, y: float, w: float, h: float, *, handle: str = "left") -> None:
    """Draw a fridge from the front, its top left corner at (x, y); `h` reaches the floor."""
    c.rect(x + 14, y + h - 16, 24, 18, 5, "tire")
    c.rect(x + w - 38, y + h - 16, 24, 18, 5, "tire")
    c.rect(x, y, w, h - 8, 24, "metal")
    c.rect(x + 6, y + 6, w - 12, h * 0.68, 18, "linen")
    c.rect(x + 6, y + h * 0.7, w - 12, h * 0.3 - 20, 16, "linen")
    side = x + 20 if handle == "left" else x + w - 30
    c.rect(side, y + h * 0.4, 10, h * 0.2, 5, "metal_shade")
    c.rect(side, y + h * 0.74, 10, h * 0.1, 5, "metal_shade")


def window(c: Canvas, x: float, y: float, w: float, h: float) -> None:
    """Draw a window with a pale sky."""
    c.rect(x, y, w, h, 14, "wood")
    c.rect(x + 9, y + 9, w - 18, h - 18, 8, "gown")
    c.line((x + w / 2, y + 9), (x + w / 2, y + h - 9), stroke="wood", width=7)
