"""Writing a file in one step: after a power cut there is the old file or the new one, never a part of one."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sys
import time
from pathlib import Path
from typing import Final

_STALE_S: Final = 60
"""No write takes that long: a temporary file that is older is what a power cut has left."""


def write_whole(
    path: Path, data: bytes, mode: int, *, keep_as: Path | None = None, as_folder: bool = False
) -> None:
    """Write a file, in the place of the one that is there.

    Args:
        path: The file; its folder must exist.
        data: What to write.
        mode: The permissions of the new file, such as 0o644.
        keep_as: Where to keep the file that is there; None for nowhere.
        as_folder: Whether a file that root writes is given to the owner of its folder, who is to read it.

    Raises:
        OSError: If it cannot be written; what was there before then still is.
    """
    import tempfile  # only here: nothing is written before the first picture

    clear_leftovers(path)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 -- a handle, not a path
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            if as_folder:
                _give_to_owner_of(path.parent, file.fileno())
        part.chmod(mode)  # a temporary file is for its maker alone
        if keep_as is not None:
            shutil.copy2(path, keep_as)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _give_to_owner_of(folder: Path, handle: int) -> None:
    """Give an open file to the owner and the group of a folder; only root can, and only root has to."""
    if sys.platform != "win32" and os.geteuid() == 0:
        owner = folder.stat()
        os.fchown(handle, owner.st_uid, owner.st_gid)


def clear_leftovers(path: Path) -> None:
    """Remove the temporary files that a power cut has left of earlier writes of a file; never raises.

    Another program may be writing the same file now: what is younger than a minute stays.
    """
    ours = re.compile(rf"\.{re.escape(path.name)}\.[a-z0-9_]{{8}}\.part")  # as mkstemp names them
    with contextlib.suppress(OSError):
        for entry in path.parent.iterdir():
            # The clock may have been set back since: a file from the future is old as well.
            if ours.fullmatch(entry.name) and abs(time.time() - entry.lstat().st_mtime) > _STALE_S:
                entry.unlink()


def sync_folder(folder: Path) -> None:
    """Make sure that a new name in a folder outlives a power cut; Windows has no such call and needs none."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
