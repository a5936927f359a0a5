"""Writing `Original:` lines into a translation's file, without a change to any other byte of it.

Which card gets which digest is decided by `kiosk.commands.stamp`.
"""

from __future__ import annotations

import re
import stat
from typing import TYPE_CHECKING

from kiosk.base.writing import write_whole
from kiosk.content.reading.headings import CARD_LINE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# A colon, or the wide one of some keyboards.
_COLON = rb"[ \t]*(?::|\xef\xbc\x9a)"
_ORIGINAL = re.compile(
    rb"(?P<label>[ \t]*original" + _COLON + rb"[ \t]*).*?(?P<end>[ \t]*[\r\n]*)", re.IGNORECASE
)
_FACTS = re.compile(rb"[ \t]*facts?" + _COLON, re.IGNORECASE)
_LINE_END = re.compile(rb"[\r\n]*\Z")


def stamped(data: bytes, digests: Mapping[int, str]) -> bytes:
    """Return a file in which some cards say from which state of the original they were translated.

    A line `Original:` that a card has is given the new digest; else one is added as the card's last line.
    Line ends, spaces and everything else stay as they are.

    Args:
        data: The file's bytes.
        digests: The digest for each card, by the line of its heading, counted from 1; others are passed over.
    """
    lines = data.splitlines(keepends=True)
    starts = [number for number, line in enumerate(lines, 1) if _is_heading(line)]
    ends = dict(zip(starts, [*(start - 1 for start in starts[1:]), len(lines)], strict=True))
    newline = next((found for line in lines if (found := _line_end(line))), b"\n")
    # From the end: what is added moves the lines below it.
    for start in sorted(digests.keys() & ends.keys(), reverse=True):
        end = ends[start]
        lines[start:end] = _with_digest(lines[start:end], digests[start].encode("ascii"), newline)
    return b"".join(lines)


def write_in_place(path: Path, data: bytes) -> None:
    """Write a file in one step, with the permissions that it has; a link stays a link.

    Raises:
        OSError: If it cannot be written; the file then is as it was.
    """
    path = path.resolve()
    write_whole(path, data, stat.S_IMODE(path.stat().st_mode))


def _is_heading(line: bytes) -> bool:
    return CARD_LINE.match(line.decode("utf-8-sig", "replace")) is not None


def _line_end(line: bytes) -> bytes:
    found = _LINE_END.search(line)
    return found[0] if found else b""


def _with_digest(card: list[bytes], digest: bytes, newline: bytes) -> list[bytes]:
    """Return the lines under a heading with the digest among them."""
    for index, line in enumerate(card):
        if found := _ORIGINAL.fullmatch(line):
            return [*card[:index], found["label"] + digest + found["end"], *card[index + 1 :]]
    last = max((index for index, line in enumerate(card) if line.strip()), default=-1)
    above, below = card[: last + 1], card[last + 1 :]
    if above and not _line_end(above[-1]):  # the file ends without a line end, and goes on doing so
        above[-1] += newline
        added = b"Original: " + digest
    else:
        added = b"Original: " + digest + newline
    gap = [] if above and _FACTS.match(above[-1]) else [newline]
    return [*above, *gap, added, *below]
