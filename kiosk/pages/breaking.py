"""Breaks the lines of a card into pages. Knows nothing of fonts or of Qt: it asks a `Measure`.

A card flows over as many pages as it needs, and the breaks are chosen together, not one after the other: of
all ways to break the card, the one with the fewest faults wins (a headline without its text, a line left
alone), then the one with the fewest pages, then the one that fills its pages most evenly. Every line stands
on exactly one page, so the pages joined give back the card.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from kiosk.content.model import BlockKind
from kiosk.pages.anchors import block_starts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.content.model import Block

ALONE = 2
"""Fewest lines of one block that may stand together on a page: no widow, no orphan."""


class Line(Struct, frozen=True):
    """One set line of a block: the characters `text[start:end]`, and its height in px."""

    start: int
    end: int
    height: float


class Measure(Protocol):
    """Tells how a block breaks into lines, and how far blocks stand apart."""

    def lines(self, block: Block) -> Sequence[Line]:
        """Return the lines of a block, top to bottom; together they hold every character of it."""

    def gap(self, above: Block, below: Block) -> float:
        """Return the space between two blocks that stand on one page, in px."""


class Piece(Struct, frozen=True):
    """A run of lines of one block, as it stands on a page.

    Attributes:
        block: Place of the block among the blocks of the card part.
        first: The first line on this page.
        last: The line after the last one on this page.
        top: Distance from the top of the text area in px.
        start: First character of the run.
        end: The character after the last one.
    """

    block: int
    first: int
    last: int
    top: float
    start: int
    end: int


class TextPage(Struct, frozen=True):
    """What stands on one page.

    Attributes:
        pieces: Runs of lines, top to bottom.
        start: Anchor of its first character: its place in all text of the part, blocks joined by one
            character.
        height: Height of the text in px.
    """

    pieces: tuple[Piece, ...]
    start: int
    height: float


class _Row(Struct, frozen=True):
    """One line of the part with what the choice of a break needs to know."""

    block: int
    line: int
    lines_in_block: int
    height: float
    gap: float
    headline: bool
    leads_in: bool


class _Cost(Struct, frozen=True, order=True):
    """How bad a way to break is: fewer faults first, then fewer pages, then evenness."""

    faults: int
    pages: int
    slack: float


def break_into_pages(
    blocks: Sequence[Block], measure: Measure, height: float, last_reserve: float = 0.0
) -> tuple[TextPage, ...]:
    """Break blocks into pages.

    Args:
        blocks: The blocks of one part of a card, its headline first.
        measure: Tells lines and gaps.
        height: Height of the text area in px. A line taller than it stands alone on its page.
        last_reserve: Height in px to keep free under the text of the last page.

    Returns:
        At least one page where there is at least one block; none for no blocks.
    """
    lines = [tuple(measure.lines(block)) for block in blocks]
    rows = _rows(blocks, lines, measure)
    if not rows:
        return ()
    starts = block_starts(blocks)
    cuts = _best_cuts(rows, height, last_reserve)
    return tuple(
        _page(rows[first:after], lines, starts)
        for first, after in zip(cuts, [*cuts[1:], len(rows)], strict=True)
    )


def page_at(pages: Sequence[TextPage], anchor: int) -> int:
    """Return the number, from 0, of the page that holds an anchor; the nearest one beyond the text."""
    number = 0
    for candidate, page in enumerate(pages):
        if page.start <= anchor:
            number = candidate
    return number


def _rows(blocks: Sequence[Block], lines: Sequence[tuple[Line, ...]], measure: Measure) -> list[_Row]:
    rows: list[_Row] = []
    above: Block | None = None
    for index, (block, its_lines) in enumerate(zip(blocks, lines, strict=True)):
        gap = measure.gap(above, block) if above is not None else 0.0
        leads_in = _leads_in(block, blocks[index + 1] if index + 1 < len(blocks) else None)
        for number, line in enumerate(its_lines):
            rows.append(
                _Row(
                    block=index,
                    line=number,
                    lines_in_block=len(its_lines),
                    height=line.height,
                    gap=gap if number == 0 else 0.0,
                    headline=block.kind is BlockKind.HEADLINE,
                    leads_in=leads_in and number == len(its_lines) - 1,
                )
            )
        above = block
    return rows


def _leads_in(block: Block, following: Block | None) -> bool:
    """Return whether a block announces a list: its last line wants the list's beginning under it."""
    lists = (BlockKind.BULLET, BlockKind.STEP)
    return following is not None and following.kind in lists and block.kind not in lists


def _best_cuts(rows: Sequence[_Row], height: float, last_reserve: float) -> list[int]:
    """Return the row that each page starts with, chosen from the last page backward."""
    count = len(rows)
    best: list[tuple[_Cost, int]] = [(_Cost(0, 0, 0.0), count)] * (count + 1)
    for first in range(count - 1, -1, -1):
        options: list[tuple[_Cost, int]] = []
        used = 0.0
        for after in range(first + 1, count + 1):
            row = rows[after - 1]
            used += row.height + (row.gap if after - 1 > first else 0.0)
            is_last = after == count
            # Past the room of an inner page nothing more fits; a single line has to stand in any case.
            if used > height and after - first > 1:
                break
            rest, _ = best[after]
            overfull = is_last and used > height - last_reserve
            faults = _faults(rows, first, after) + (_OVERFULL if overfull else 0)
            slack = max(0.0, height - used) ** 2
            options.append((_Cost(faults + rest.faults, rest.pages + 1, slack + rest.slack), after))
        best[first] = min(options, key=lambda option: option[0])
    cuts, row_number = [0], best[0][1]
    while row_number < count:
        cuts.append(row_number)
        row_number = best[row_number][1]
    return cuts


# A page that runs into what is reserved under it would hide a target: worse than any typographic fault.
_OVERFULL = 100


def _faults(rows: Sequence[_Row], first: int, after: int) -> int:
    """Count what a typesetter would not let pass on the page `rows[first:after]`."""
    faults = 0
    head, tail = rows[first], rows[after - 1]
    rest_of_head = head.lines_in_block - head.line
    if head.line > 0 and rest_of_head < ALONE:
        faults += 1  # a widow: the end of a block alone at the top
    if after < len(rows):
        cut_inside = tail.line + 1 < tail.lines_in_block
        if cut_inside and tail.line + 1 < ALONE:
            faults += 1  # an orphan: the beginning of a block alone at the bottom
        if tail.headline:
            faults += 4  # a headline, or its beginning, without its text
        if tail.leads_in:
            faults += 2  # "Signs can be:", and the signs on the next page
    if after - first < ALONE and first > 0:
        faults += 1  # a page of one line
    return faults


def _page(rows: Sequence[_Row], lines: Sequence[tuple[Line, ...]], starts: Sequence[int]) -> TextPage:
    pieces: list[Piece] = []
    top = 0.0
    for number, row in enumerate(rows):
        line = lines[row.block][row.line]
        if number > 0:
            top += row.gap
        if pieces and pieces[-1].block == row.block:
            piece = pieces[-1]
            pieces[-1] = Piece(row.block, piece.first, row.line + 1, piece.top, piece.start, line.end)
        else:
            pieces.append(Piece(row.block, row.line, row.line + 1, top, line.start, line.end))
        top += row.height
    start = starts[pieces[0].block] + pieces[0].start
    return TextPage(tuple(pieces), start, top)
