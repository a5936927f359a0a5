"""Anchors: where one is in a text, as a count of characters, and the same place in another wording of it.

The blocks of a text are joined by one character each, so that every character of every block has an anchor
of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.content.model import Block


def block_starts(blocks: Sequence[Block]) -> list[int]:
    """Return the anchor of each block's first character."""
    starts, start = [], 0
    for block in blocks:
        starts.append(start)
        start += len(block.text) + 1
    return starts


def carried_over(anchor: int, written: Sequence[Block], wanted: Sequence[Block]) -> int:
    """Return where an anchor of one text lies in its translation: in the same block, as far into it.

    Args:
        anchor: A place in `written`; one before all text stays there.
        written: The blocks that the anchor counts, at least one.
        wanted: The blocks of the translation, at least one; it may have fewer or more.
    """
    if anchor < 0:
        return anchor
    starts = block_starts(written)
    block = max(index for index, start in enumerate(starts) if start <= anchor)
    if block >= len(wanted):
        return block_starts(wanted)[-1]
    share = min(1.0, (anchor - starts[block]) / max(1, len(written[block].text)))
    return block_starts(wanted)[block] + round(share * len(wanted[block].text))
