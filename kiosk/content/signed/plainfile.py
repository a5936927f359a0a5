"""Reads a file of which nothing is known yet: bounded, never a pipe or device, no link where none may be."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class NotPlainError(Exception):
    """It is a folder, a device, a pipe, or a link where none is followed."""


def read_plain(path: Path, most: int, *, links: bool) -> bytes:
    """Return what a file holds, at most one byte more than it may.

    Args:
        path: The file.
        most: How many bytes it may have; whoever asks looks whether it has more.
        links: Whether a link is followed.

    Raises:
        NotPlainError: It is no plain file.
        OSError: It cannot be read.
        ValueError: No file can have this name: it holds a NUL.
    """
    flags = 0 if links else getattr(os, "O_NOFOLLOW", 0)
    # Reading a pipe would wait for ever; opened so that one does not.
    flags |= os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags)
    with open(handle, "rb") as file:  # noqa: PTH123 -- a handle, not a path
        opened = os.fstat(handle)
        # Where the system cannot refuse a link as it opens it, what was opened must be what has the name.
        if not stat.S_ISREG(opened.st_mode) or not (links or os.path.samestat(opened, path.lstat())):
            raise NotPlainError
        return file.read(most + 1)
