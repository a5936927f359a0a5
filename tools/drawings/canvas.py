"""A small SVG writer: shapes with roles of the palette instead of colors, groups with transforms.

Units are the picture's own pixels, y grows downward. Only what QtSvg draws well is offered:
path, rect, circle, ellipse, group, fill, stroke and opacity.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .palette import color

if TYPE_CHECKING:
    from collections.abc import Iterator

Point = tuple[float, float]
_NUMBER = re.compile(r"-?\d+\.\d+")


def num(value: float) -> str:
    """Format a coordinate with at most one decimal."""
    text = f"{value:.1f}"
    text = text.removesuffix(".0")
    return "0" if text in ("-0", "") else text


def tidy(path: str) -> str:
    """Round every number of a path's data to one decimal."""
    return _NUMBER.sub(lambda hit: num(float(hit.group())), path)


class Canvas:
    """Collects the elements of one picture."""

    def __init__(self, width: int = 600, height: int = 600) -> None:
        self.width, self.height = width, height
        self._lines: list[str] = []

    def svg(self) -> str:
        """Return the whole picture as SVG text."""
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" '
            f'width="{self.width}" height="{self.height}">'
        )
        return "\n".join([head, *self._lines, "</svg>", ""])

    @contextmanager
    def group(
        self, x: float = 0, y: float = 0, *, turn: float = 0, s: float = 1, sx: float = 1, opacity: float = 1
    ) -> Iterator[None]:
        """Move, turn (degrees, clockwise) and scale everything drawn inside; `sx` = -1 mirrors."""
        parts = []
        if x or y:
            parts.append(f"translate({num(x)} {num(y)})")
        if turn:
            parts.append(f"rotate({num(turn)})")
        if s != 1 or sx != 1:
            parts.append(f"scale({round(s * sx, 3)} {round(s, 3)})")
        attributes = f' transform="{" ".join(parts)}"' if parts else ""
        if opacity < 1:
            attributes += f' opacity="{round(opacity, 2)}"'
        self._lines.append(f"<g{attributes}>")
        yield
        self._lines.append("</g>")

    def zoom(self, s: float, x: float, y: float, dx: float = 0, dy: float = 0) -> None:
        """Enlarge everything drawn so far around (x, y), then move it by (dx, dy)."""
        k = round(s, 3)
        head = f'<g transform="translate({num(x + dx - k * x)} {num(y + dy - k * y)}) scale({k})">'
        self._lines = [head, *self._lines, "</g>"]

    def path(
        self,
        d: str,
        fill: str = "",
        stroke: str = "",
        width: float = 4,
        opacity: float = 1,
        join: str = "round",
    ) -> None:
        """Draw path data; strokes have round ends."""
        self._element(f'path d="{tidy(d)}"', fill, stroke, width, opacity, join)

    def line(self, *points: Point, stroke: str, width: float = 4, opacity: float = 1) -> None:
        """Draw a line through points with round ends."""
        data = "M" + " L".join(f"{num(x)} {num(y)}" for x, y in points)
        self.path(data, "", stroke, width, opacity)

    def poly(self, *points: Point, fill: str, stroke: str = "", width: float = 4, opacity: float = 1) -> None:
        """Draw a closed polygon; a stroke of the same role rounds its corners."""
        data = "M" + " L".join(f"{num(x)} {num(y)}" for x, y in points) + "Z"
        self.path(data, fill, stroke, width, opacity)

    def circle(
        self,
        x: float,
        y: float,
        r: float,
        fill: str = "",
        stroke: str = "",
        width: float = 4,
        opacity: float = 1,
    ) -> None:
        """Draw a circle."""
        self._element(f'circle cx="{num(x)}" cy="{num(y)}" r="{num(r)}"', fill, stroke, width, opacity)

    def ellipse(
        self,
        x: float,
        y: float,
        rx: float,
        ry: float,
        fill: str = "",
        stroke: str = "",
        width: float = 4,
        opacity: float = 1,
        turn: float = 0,
    ) -> None:
        """Draw an ellipse, turned by degrees."""
        if turn:
            with self.group(x, y, turn=turn):
                self.ellipse(0, 0, rx, ry, fill, stroke, width, opacity)
            return
        shape = f'ellipse cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}"'
        self._element(shape, fill, stroke, width, opacity)

    def rect(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        r: float = 0,
        fill: str = "",
        stroke: str = "",
        width: float = 4,
        opacity: float = 1,
    ) -> None:
        """Draw a rectangle with rounded corners."""
        corner = f' rx="{num(r)}" ry="{num(r)}"' if r else ""
        shape = f'rect x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}"{corner}'
        self._element(shape, fill, stroke, width, opacity)

    def _element(
        self, shape: str, fill: str, stroke: str, width: float, opacity: float, join: str = "round"
    ) -> None:
        line = f'<{shape} fill="{color(fill) if fill else "none"}"'
        if stroke:
            line += f' stroke="{color(stroke)}" stroke-width="{num(width)}"'
            line += f' stroke-linecap="round" stroke-linejoin="{join}"'
        if opacity < 1:
            line += f' opacity="{round(opacity, 2)}"'
        self._lines.append(line + "/>")
