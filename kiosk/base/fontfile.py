"""Tells whether the file of a typeface is whole: one that was cut off may still load, and then draw nothing.

A TrueType or OpenType file starts with a list of its tables, each with its place and the sum of its bytes
(OpenType 1.9.1, "Organization of an OpenType Font").
"""

from __future__ import annotations

import struct
import sys
from array import array
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

LIMIT_BYTES: Final = 20_000_000

_KINDS: Final = (b"\0\1\0\0", b"OTTO", b"true")
_ENTRY: Final = struct.Struct(">4sIII")
_MASK: Final = 0xFFFFFFFF
# What no letter is drawn without; the outlines are in "glyf" or "CFF ".
_NEEDED: Final = frozenset({b"cmap", b"head", b"hhea", b"hmtx", b"maxp"})


class FontError(Exception):
    """The file of a typeface is no good; the message is a sentence that tells why."""


def read_font(path: Path) -> bytes:
    """Return the bytes of a whole typeface.

    Raises:
        FontError: If it cannot be read, or is not whole.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT_BYTES + 1)
    except OSError as error:
        raise FontError(f"This typeface cannot be read: {error.strerror}.") from None
    if len(data) > LIMIT_BYTES:
        raise FontError(f"This typeface is larger than {LIMIT_BYTES // 1_000_000} MB.")
    if not _is_whole(data):
        raise FontError("This typeface is damaged or cut off.")
    return data


def _is_whole(data: bytes) -> bool:
    if data[:4] not in _KINDS or len(data) < 12:
        return False
    (count,) = struct.unpack_from(">H", data, 4)
    if len(data) < 12 + count * _ENTRY.size:
        return False
    names = set()
    for index in range(count):
        name, sum_, start, length = _ENTRY.unpack_from(data, 12 + index * _ENTRY.size)
        table = data[start : start + length]
        if len(table) < length or _sum(name, table) != sum_:
            return False
        names.add(name)
    return names >= _NEEDED


def _sum(name: bytes, table: bytes) -> int:
    """Return the sum of a table, as numbers of 32 bits; that of "head" leaves the whole file's sum out."""
    if name == b"head":
        table = table[:8] + bytes(4) + table[12:]
    words = array("I", table + bytes(-len(table) % 4))
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & _MASK
