"""Replacing pieces of a text whose bold runs are offsets, so that the runs stay on their words."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from kiosk.content.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable


class Edit(NamedTuple):
    """Words to put in the place of `text[start:end]`."""

    start: int
    end: int
    words: str


class EditedText:
    """A text with some pieces replaced.

    Attributes:
        text: The new text.
    """

    def __init__(self, text: str, edits: Iterable[Edit]) -> None:
        """Replace the pieces, which are in order and do not overlap."""
        self.text = ""
        self._edges: list[tuple[int, ...]] = []  # start and end in the old text, end in the new one
        copied = 0  # how much of the old text is in the new one
        for start, end, words in edits:
            self.text += text[copied:start] + words
            copied = end
            self._edges.append((start, end, len(self.text)))
        self.text += text[copied:]

    def moved(self, position: int) -> int:
        """Return where a place of the old text is in the new one; within a piece it is the piece's end."""
        before = bisect_left(self._edges, (position,))  # the pieces that start before it
        if before == 0:
            return position
        _, end, new_end = self._edges[before - 1]
        return new_end + max(0, position - end)

    def runs(self, runs: Iterable[Span]) -> tuple[Span, ...]:
        """Return runs of the old text as runs of the new one; a run within a piece is gone."""
        moved = (Span(self.moved(run.start), self.moved(run.end)) for run in runs)
        return tuple(run for run in moved if run.start < run.end)
