"""What the program keeps for itself from start to start: small JSON files, each of one struct.

Whatever state such a file is in, there is a value afterward, and a problem that names the file. It is written
in one step (`kiosk.base.writing`): after a power cut there is the old one or the new one. What root writes
belongs to the owner of the folder, who runs the kiosk. A file that was broken is kept beside it, as
`NAME.broken`, when it is written anew.
"""

from __future__ import annotations

import logging
import os
import shutil
import stat
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

import msgspec

from kiosk.base.problems import Problem
from kiosk.base.writing import write_whole

if TYPE_CHECKING:
    from pathlib import Path

LIMIT_BYTES: Final = 2_000_000
BROKEN: Final = ".broken"
"""The ending of what was broken and has been written anew."""

Value = TypeVar("Value", bound=msgspec.Struct)

logger = logging.getLogger(__name__)


class Read(NamedTuple, Generic[Value]):
    """What a file holds, and what is wrong with it; a file that is not there yet is no problem."""

    value: Value | None
    problem: Problem | None = None


class KeptFile(Generic[Value]):
    """One file.

    Attributes:
        path: Where it stands; None where nothing is kept, and `write` then does nothing.
    """

    def __init__(self, path: Path | None, kind: type[Value], *, mode: int = 0o644) -> None:
        """Name a file; nothing is read or written yet.

        Args:
            path: The file, or None.
            kind: The struct that it holds.
            mode: The permissions that it is written with.
        """
        self.path = path
        self._kind = kind
        self._mode = mode
        self._complained = False
        self._broken = False

    def read(self) -> Read[Value]:
        """Return what it holds; never raises."""
        if self.path is None:
            return Read(None)
        found = self._read(self.path)
        self._broken = found.problem is not None
        return found

    def _read(self, path: Path) -> Read[Value]:
        try:
            # Anything but a plain file is left alone: reading a pipe would wait for ever.
            if not stat.S_ISREG(path.stat().st_mode):
                return _broken(path, "This is not a plain file.", "Move it away; the program writes it anew.")
            with path.open("rb") as file:
                data = file.read(LIMIT_BYTES + 1)
        except (FileNotFoundError, NotADirectoryError):  # the second: there is not even a folder for it
            if not path.is_symlink():
                return Read(None)
            return _broken(path, "This is a link to nothing.", "Delete it; the program writes it anew.")
        except OSError as error:
            return _broken(path, f"This file cannot be read: {error.strerror}.", "See to its permissions.")
        if len(data) > LIMIT_BYTES:
            return _broken(path, "This file is larger than 2 MB.", "Delete it; it is written anew.")
        try:
            return Read(msgspec.json.decode(data, type=self._kind))
        except (ValueError, RecursionError) as error:  # msgspec's errors are ValueErrors; so is bad UTF-8
            return _broken(path, f"This file is broken: {error}.", "Delete it; the program writes it anew.")

    def write(self, value: Value) -> bool:
        """Write it, and return whether that was possible: a disk that is full stops nothing."""
        if self.path is None:
            return False
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            data = msgspec.json.format(msgspec.json.encode(value), indent=1)
            if self._broken or self.path.is_dir():
                _set_aside(self.path)
            write_whole(self.path, data, self._mode, as_folder=True)
        except OSError as error:
            if not self._complained:
                logger.warning("%s cannot be written: %s.", self.path, error.strerror)
            self._complained = True
            return False
        self._complained = self._broken = False
        return True


def _broken(path: Path, wrong: str, remedy: str) -> Read[Any]:
    return Read(None, Problem(path, 1, wrong, remedy))


def _set_aside(path: Path) -> None:
    """Rename what is broken, in the place of what was broken before; raise OSError where it fails."""
    kept = path.with_name(path.name + BROKEN)
    if kept.is_dir() and not kept.is_symlink():
        shutil.rmtree(kept)
    if os.path.lexists(path):
        if path.is_dir():
            kept.unlink(missing_ok=True)  # a folder takes no file's place
        path.replace(kept)
