"""What the program keeps for itself from start to start: small JSON files, each of one struct.

Whatever state such a file is in, there is a value afterward, and a problem that names the file. It is written
in one step (`kiosk.base.writing`): after a power cut there is the old one or the new one. What root writes
belongs to the owner of the folder, who runs the kiosk.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

import msgspec

from kiosk.base.problems import Problem
from kiosk.base.writing import write_whole

if TYPE_CHECKING:
    from pathlib import Path

LIMIT_BYTES: Final = 2_000_000

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

    def read(self) -> Read[Value]:
        """Return what it holds; never raises."""
        if self.path is None:
            return Read(None)
        try:
            with self.path.open("rb") as file:
                data = file.read(LIMIT_BYTES + 1)
        except FileNotFoundError:
            return Read(None)
        except OSError as error:
            return Read(
                None, self._problem(f"This file cannot be read: {error.strerror}.", "See to its permissions.")
            )
        if len(data) > LIMIT_BYTES:
            return Read(
                None, self._problem("This file is larger than 2 MB.", "Delete it; it is written anew.")
            )
        try:
            return Read(msgspec.json.decode(data, type=self._kind))
        except (msgspec.DecodeError, RecursionError) as error:
            wrong = f"This file is broken: {error}."
            return Read(None, self._problem(wrong, "Delete it; the program writes it anew."))

    def write(self, value: Value) -> bool:
        """Write it, and return whether that was possible: a disk that is full stops nothing."""
        if self.path is None:
            return False
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            data = msgspec.json.format(msgspec.json.encode(value), indent=1)
            write_whole(self.path, data, self._mode, as_folder=True)
        except OSError as error:
            if not self._complained:
                logger.warning("%s cannot be written: %s.", self.path, error.strerror)
            self._complained = True
            return False
        self._complained = False
        return True

    def _problem(self, wrong: str, remedy: str) -> Problem:
        if self.path is None:
            raise RuntimeError("nothing is kept, so nothing can be wrong with it")
        return Problem(self.path, 1, wrong, remedy)
