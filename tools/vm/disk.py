"""The emulated machine's disk: what was not flushed may be lost when the power goes. A plugin of nbdkit.

Killing an emulator loses nothing that it has handed on: the host still has it. So this disk keeps what the
machine writes in a cache of its own, as real disks do, until the machine asks for a flush. When it is told to
end (SIGTERM: the power is gone), chance decides for each block of the cache whether it had reached the disk,
in whatever order: half of them are lost.

    nbdkit --unix SOCKET python tools/vm/disk.py file=DISK seed=N told=FILE

It writes to `told`, as JSON, how many blocks stood in the cache, and how many of these were kept.
"""

from __future__ import annotations

import json
import os
import random
from pathlib import Path

API_VERSION = 2
BLOCK = 4096
"""What is kept or lost as one, in bytes; ext4's blocks are as large."""

_options: dict[str, str] = {}
_cache: dict[int, bytearray] = {}
_disk = -1


def config(key: str, value: str) -> None:
    """Take a word of the command line."""
    _options[key] = value


def config_complete() -> None:
    """Look whether all words are there.

    Raises:
        RuntimeError: If one is missing.
    """
    missing = {"file", "seed", "told"} - set(_options)
    if missing:
        raise RuntimeError(f"missing: {', '.join(sorted(missing))}")


def get_ready() -> None:
    """Open the disk."""
    global _disk  # noqa: PLW0603 # nbdkit calls functions of a module
    _disk = os.open(_options["file"], os.O_RDWR)


def open(readonly: bool) -> int:  # noqa: A001, ARG001 # the name that nbdkit asks for
    """Return the handle of a connection: there is one disk."""
    return 1


def get_size(handle: int) -> int:  # noqa: ARG001
    """Return the disk's size in bytes."""
    return os.fstat(_disk).st_size


def can_flush(handle: int) -> bool:  # noqa: ARG001
    """Tell the machine that this disk has a cache, and can be asked to flush it."""
    return True


def _block(number: int) -> bytearray:
    """Return a block as the machine sees it, in the cache from now on."""
    if number not in _cache:
        _cache[number] = bytearray(os.pread(_disk, BLOCK, number * BLOCK).ljust(BLOCK, b"\0"))
    return _cache[number]


def pread(handle: int, buf: bytearray, offset: int, flags: int) -> None:  # noqa: ARG001
    """Read, what stands in the cache from there."""
    size = len(buf)
    buf[:] = os.pread(_disk, size, offset)
    first, last = offset // BLOCK, (offset + size - 1) // BLOCK
    for number in range(first, last + 1):
        cached = _cache.get(number)
        if cached is not None:
            begin, end = max(offset, number * BLOCK), min(offset + size, (number + 1) * BLOCK)
            buf[begin - offset : end - offset] = cached[begin - number * BLOCK : end - number * BLOCK]


def pwrite(handle: int, buf: bytes, offset: int, flags: int) -> None:  # noqa: ARG001
    """Write into the cache."""
    size = len(buf)
    for number in range(offset // BLOCK, (offset + size - 1) // BLOCK + 1):
        begin, end = max(offset, number * BLOCK), min(offset + size, (number + 1) * BLOCK)
        piece = buf[begin - offset : end - offset]
        if len(piece) == BLOCK:
            _cache[number] = bytearray(piece)
        else:
            _block(number)[begin - number * BLOCK : end - number * BLOCK] = piece


def flush(handle: int, flags: int) -> None:  # noqa: ARG001
    """Bring all that stands in the cache onto the disk."""
    for number, block in _cache.items():
        os.pwrite(_disk, block, number * BLOCK)
    _cache.clear()


def cleanup() -> None:
    """Lose the power: about half of the cache has reached the disk."""
    if _disk < 0:
        return
    chance = random.Random(_options["seed"])
    kept = [number for number in sorted(_cache) if chance.random() < 0.5]
    for number in kept:
        os.pwrite(_disk, _cache[number], number * BLOCK)
    Path(_options["told"]).write_text(
        json.dumps({"cached": len(_cache), "kept": len(kept)}), encoding="utf-8"
    )
