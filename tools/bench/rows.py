"""What was measured, as the rows of a table: the kiosk's, Chromium's beside it, their ratio, and the goal."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Row:
    """One figure.

    Attributes:
        what: What was measured.
        ours: What the kiosk takes, with its unit; empty where it could not be measured.
        theirs: The same of Chromium; empty where there is none beside it.
        ratio: The kiosk's share of Chromium's, such as "0.62".
        goal: What is to be reached.
        met: Whether it is; None where nothing can be said.
    """

    what: str
    ours: str
    theirs: str = ""
    ratio: str = ""
    goal: str = ""
    met: bool | None = None

    @property
    def verdict(self) -> str:
        """Return the last cell: "yes", "no", or nothing."""
        return {True: "yes", False: "**no**", None: ""}[self.met]


def at_most(what: str, values: Sequence[float], most: float, unit: str, *, digits: int = 0) -> Row:
    """Return a row whose median has a most; the greatest value stands beside it where there are several.

    Args:
        what: What was measured.
        values: At least one, in `unit`.
        most: What the median may be.
        unit: Such as "ms".
        digits: Digits after the point.
    """
    middle = median(values)
    ours = f"{middle:.{digits}f} {unit}"
    if len(values) > 1:
        ours += f" ({min(values):.{digits}f} to {max(values):.{digits}f})"
    return Row(what, ours, goal=f"at most {most:g} {unit}", met=middle <= most)


def beside(
    what: str, ours: Sequence[float], theirs: Sequence[float], write: Callable[[float], str], most: float
) -> Row:
    """Return a row that compares two medians.

    Args:
        what: What was measured.
        ours: The kiosk's values.
        theirs: Chromium's; empty where it is not installed.
        write: Returns a value with its unit.
        most: What the ratio may be.
    """
    goal = f"at most {most:.2f} of Chromium's"
    if not theirs:
        return Row(what, write(median(ours)), goal=goal)
    ratio = median(ours) / median(theirs)
    return Row(what, write(median(ours)), write(median(theirs)), f"{ratio:.2f}", goal, ratio <= most)


def percentile_99(values: Sequence[float]) -> float:
    """Return the 99th percentile."""
    return sorted(values)[int(len(values) * 0.99)]


def as_text(rows: Iterable[Row]) -> str:
    """Return the table for a terminal."""
    head = ("what", "kiosk", "Chromium", "ratio", "goal", "met")
    table = [head, *((r.what, r.ours, r.theirs, r.ratio, r.goal, r.verdict.strip("*")) for r in rows)]
    widths = [max(len(line[column]) for line in table) for column in range(len(head))]
    lines = (
        "  ".join(f"{cell:<{width}}" for cell, width in zip(line, widths, strict=True)) for line in table
    )
    return "\n".join(line.rstrip() for line in lines)


def as_markdown(rows: Iterable[Row]) -> str:
    """Return the table for a document."""
    lines = ["| what | kiosk | Chromium | ratio | goal | met |", "|---|---|---|---|---|---|"]
    for row in rows:
        cells = (row.what, row.ours, row.theirs, row.ratio, row.goal, row.verdict)
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)
