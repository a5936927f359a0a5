"""Sees to it that one copy of the program runs: a locked file. Without Qt.

The system lets go of the lock when the process ends, whatever ends it. Processes that this one starts do not
inherit it, nor does the program that takes this one's place.
"""

from __future__ import annotations

import os
import sys
from threading import Event
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

FILE_NAME: Final = "ibt-kiosk.lock"

# A copy that was just killed may take a moment to be gone.
_TRIES, _PAUSE_S = 10, 0.05
# Windows keeps others from reading what is locked: the lock lies far behind the number of the process.
_LOCKED_BYTE = 1 << 30

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class AlreadyRunning(Exception):  # noqa: N818 -- no error, a state of affairs
    """Another copy runs.

    Attributes:
        pid: Its process; 0 where it has not told.
    """

    def __init__(self, pid: int) -> None:
        who = f" (process {pid})" if pid else ""
        super().__init__(f"ibt-kiosk: it is running already{who}. There is one copy on a computer.")
        self.pid = pid


class Instance:
    """The claim to be the one copy, until `release` or the end of the process."""

    def __init__(self, handle: int | None) -> None:
        self._handle = handle

    @property
    def is_sure(self) -> bool:
        """Whether it is known that there is no other; it is not where no folder can be written."""
        return self._handle is not None

    def release(self) -> None:
        """Let another copy be the one; may be called twice."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)


def claim(folders: Sequence[Path], wait: Callable[[float], object] | None = None) -> Instance:
    """Claim to be the one copy, by a file in the first folder where that can be done.

    Args:
        folders: Where: the state folder first.
        wait: Waits for some seconds while the copy before this one ends.

    Raises:
        AlreadyRunning: If another copy runs.
    """
    wait = wait or Event().wait
    for folder in folders:
        handle = _open(folder)
        if handle is None:
            continue
        for _ in range(_TRIES):
            try:
                _lock(handle)
            except (BlockingIOError, PermissionError):
                wait(_PAUSE_S)
                continue
            except OSError:  # a file system without locks
                break
            _write_pid(handle)
            return Instance(handle)
        else:
            pid = _read_pid(handle)
            os.close(handle)
            raise AlreadyRunning(pid)
        os.close(handle)
    return Instance(None)


def folders_of(state: Path, runtime: Sequence[Path]) -> list[Path]:
    """Return the folders for what one start leaves to the next: the state folder, then others of ours.

    Args:
        state: The state folder.
        runtime: Folders that last until the computer is switched off (`kiosk.base.paths.runtime_folders`).
            Everybody may write among temporary files: such a folder counts only where it is this user's own.
    """
    return [state, *(folder for folder in runtime if _is_ours(folder))]


def _is_ours(folder: Path) -> bool:
    """Return whether a folder, and the one that it stands in, are this user's own; makes what is missing."""
    try:
        for each in (folder.parent, folder):
            each.mkdir(mode=0o700, exist_ok=True)
            ours = sys.platform == "win32" or each.lstat().st_uid == os.getuid()
            if not ours or each.is_symlink() or not each.is_dir():
                return False
    except OSError:
        return False
    return True


def _open(folder: Path) -> int | None:
    """Return the open file; None where this user can neither write nor read one there."""
    path = folder / FILE_NAME
    flags = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT | flags, 0o644)
    except OSError:
        pass
    try:  # another user's: it can be locked all the same
        return os.open(path, os.O_RDONLY | flags)
    except OSError:
        return None


def _write_pid(handle: int) -> None:
    """Tell who holds the lock; a disk that is full, or a file of another user's, keeps it untold."""
    try:
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, f"{os.getpid()}\n".encode())
    except OSError:
        return


def _read_pid(handle: int) -> int:
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        text = os.read(handle, 20).decode("ascii", errors="replace").strip()
    except OSError:
        return 0
    return int(text) if text.isascii() and text.isdigit() else 0
