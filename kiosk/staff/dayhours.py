"""How the hours of one day are changed, step by step. No Qt.

The first opening and the last closing move; a break between them stays as it is.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from kiosk.staff.hours import DAY, Span

STEP: Final = 15
"""The minutes of one step."""

USUAL: Final = (Span(8 * 60, 17 * 60),)
"""What a day has first that was open all day, or closed."""


def move_opening(spans: tuple[Span, ...], way: int) -> tuple[Span, ...]:
    """Return the spans with an opening one step later (1) or earlier (-1); at least one step stays open."""
    first = spans[0]
    earliest = max(0, first.end - DAY + STEP) if first.end > DAY else 0
    latest = max(first.start, min(first.end, DAY) - STEP)
    return (Span(min(max(earliest, _stepped(first.start, way)), latest), first.end), *spans[1:])


def move_closing(spans: tuple[Span, ...], way: int) -> tuple[Span, ...]:
    """Return the spans with a closing one step later (1) or earlier (-1), at midnight at the latest.

    Where it is after midnight already, it comes back, but goes no farther.
    """
    last = spans[-1]
    earliest, latest = min(last.end, last.start + STEP), max(DAY, last.end)
    return (*spans[:-1], Span(last.start, min(max(earliest, _stepped(last.end, way)), latest)))


def breaks(spans: tuple[Span, ...]) -> list[Span]:
    """Return the times between the spans."""
    return [Span(one.end, other.start) for one, other in pairwise(spans) if one.end < other.start]


def _stepped(minutes: int, way: int) -> int:
    """Return the next full step: 8:10 becomes 8:15 or 8:00."""
    return (minutes // STEP + 1) * STEP if way > 0 else (minutes - 1) // STEP * STEP
