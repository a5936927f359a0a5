"""How much there is to draw in a drawing's file, once everything in it is put where it is used.

A file of some kilobytes can hold a picture of billions of shapes, or one as large as a town. What is measured
here is told by `kiosk.content.checking.drawingfile`. The bounds are several times what the guide's own
drawings need; `docs/lockdown.md` tells what a drawing at each bound costs.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_ELEMENTS: Final = 2_000
"""How many elements a drawing may have, those included that <use> repeats."""
MAX_DASHED: Final = 500
"""How many it may have where lines are dashed: each dash is drawn by itself."""
MAX_DEPTH: Final = 32
"""How many elements may stand within each other, with <use> put in."""
MAX_SIDE: Final = 10_000.0
"""The largest side of a drawing, in its own units."""
MAX_RATIO: Final = 20.0
"""How many times longer one side may be than the other."""
MAX_NUMBERS: Final = 1_000
"""How many numbers one shape may have; the time to draw grows with their square."""
MAX_ALL_NUMBERS: Final = 40_000
"""How many numbers all shapes may have."""
DASHES: Final = 200.0
"""How many dashes the longer side of the drawing may hold."""

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_LENGTH = re.compile(
    r"\s*(?P<number>[^a-z%\s]+(?:e[-+]?\d+)?)\s*(?:px|pt|pc|mm|cm|in|em|ex|%)?\s*", re.IGNORECASE
)
_DASHES = re.compile(r"stroke-dasharray\s*:\s*(?P<dashes>[^;}]*)", re.IGNORECASE)


def numbers_in(text: str) -> int:
    """Return how many numbers stand in a path or a list of points."""
    return sum(1 for _ in _NUMBER.finditer(text))


def side_of(attributes: Mapping[str, str]) -> float | None:
    """Return the longer side of a drawing in its own units; None where its size is none, or none to draw.

    Args:
        attributes: Those of the outermost element.
    """
    sizes = []
    box = attributes.get("viewBox")
    if box is not None:
        try:
            x, y, width, height = map(float, re.split(r"\s*,\s*|\s+", box.strip()))
        except ValueError:
            return None
        if not all(abs(number) <= 10 * MAX_SIDE for number in (x, y)):  # no number is not smaller either
            return None
        sizes.append((width, height))
    if "width" in attributes or "height" in attributes:
        sizes.append((_length(attributes.get("width", "1")), _length(attributes.get("height", "1"))))
    if not sizes or not all(_can_be_drawn(*size) for size in sizes[:1]):
        return None
    if not all(0 < side <= MAX_SIDE for size in sizes for side in size):
        return None
    return max(sizes[0])


def _length(text: str) -> float:
    found = _LENGTH.fullmatch(text)
    try:
        return float(found["number"]) if found else math.nan
    except ValueError:
        return math.nan


def _can_be_drawn(width: float, height: float) -> bool:
    return 0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE and 1 / MAX_RATIO <= width / height <= MAX_RATIO


def shortest_dashes(dashes: str) -> float | None:
    """Return how long dashes and gaps of a list "3 1" are together; None where the list is none."""
    try:
        numbers = [float(number[0]) for number in _NUMBER.finditer(dashes)]
    except OverflowError:
        return 0.0
    return sum(numbers) if numbers else None


def dashes_of_style(style: str) -> list[str]:
    """Return the lists of dashes in a style."""
    return [found["dashes"].strip() for found in _DASHES.finditer(style)]


class TooDeep(Exception):  # noqa: N818 -- no error: it tells what was found
    """More elements stand within each other than may."""


class Tree:
    """The elements of a drawing, and which of them repeat others."""

    def __init__(self) -> None:
        self._inner: list[list[int]] = []
        self._uses: list[str] = []  # the name of the element that each one repeats; empty for none
        self._named: dict[str, list[int]] = {}
        self._open: list[int] = []
        self._sizes: dict[int, tuple[int, int]] = {}  # how many elements it is, and how deep
        self.lines: list[int] = []

    def begin(self, name: str, repeats: str, line: int) -> None:
        """Take the next element, within the one that is open.

        Args:
            name: Its own name; may be empty.
            repeats: The name of the element that it repeats; empty for none.
            line: Its line.
        """
        number = len(self._inner)
        self._inner.append([])
        self._uses.append(repeats)
        self.lines.append(line)
        if self._open:
            self._inner[self._open[-1]].append(number)
        if name:
            self._named.setdefault(name, []).append(number)
        self._open.append(number)

    def end(self) -> None:
        """Take the end of the element that is open."""
        self._open.pop()

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return len(self._open)

    def drawn(self) -> int:
        """Return how many elements there are with all repetitions put in.

        Raises:
            TooDeep: They stand too deep within each other, or repeat themselves.
        """
        return self._size(0, 0)[0] if self._inner else 0

    def first_repetition(self) -> int:
        """Return the line of the first element that repeats another; 1 where none does."""
        return next((line for line, name in zip(self.lines, self._uses, strict=True) if name), 1)

    def _size(self, number: int, depth: int) -> tuple[int, int]:
        known = self._sizes.get(number)
        if depth + (known[1] if known else 1) > MAX_DEPTH:
            raise TooDeep
        if known is None:
            count, deepest = 1, 0
            for inner in (*self._inner[number], *self._named.get(self._uses[number], ())):
                size = self._size(inner, depth + 1)
                count, deepest = count + size[0], max(deepest, size[1])
            known = self._sizes[number] = count, deepest + 1
        return known
