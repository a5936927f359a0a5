"""The PIN of staff: what may be one, how it is kept, and whether digits are it. No Qt.

It is kept as a hash by Argon2id (RFC 9106), with the parameters below. That keeps whoever sees the file from
reading the PIN off it, no more: a PIN of four digits is one of ten thousand, and anybody who can copy the
file tries them all within the hour. The file is therefore for the kiosk's user alone (mode 0600), and guesses
on the panel cost time (`kiosk.staff.lockout`).

Checking takes 0.07 s on a core of a shared server, and may take 0.3 s on a small box: it is done where it is
asked for, and the screen stands still for as long.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Final

from msgspec import Meta, Struct
from msgspec.structs import replace

from kiosk.base.keeping import KeptFile
from kiosk.base.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME: Final = "pin.json"
LEAST, MOST = 4, 12
"""How many digits a PIN has."""

# RFC 9106, section 4, leaves the parameters to what a machine can spare. Its second choice (64 MiB, 3 passes,
# 4 lanes) took 0.17 to 0.28 s on two cores of a server; a box in a waiting room has less of both. These are
# one of the sets that OWASP's Password Storage Cheat Sheet tells as equally strong. There is one lane.
_MEMORY_KIB, _PASSES = 19_456, 2

# A file that is damaged must not make the kiosk ask for more than this.
_MOST_MEMORY_KIB, _MOST_PASSES, _MOST_LANES = 262_144, 10, 16
_MOST_CHARS = 127
"""The longest hash that libsodium reads: crypto_pwhash_STRBYTES, without the byte that ends it."""

# Nor is a hash one that is hardly there: RFC 9106 has 8 bytes of salt at least, and 16 are half of ours. In
# Base64 without padding these are 11 and 22 letters.
_HASH: Final = re.compile(
    r"\$argon2id\$v=19\$m=(?P<memory>[0-9]{1,7}),t=(?P<passes>[0-9]{1,3}),p=(?P<lanes>[0-9]{1,3})"
    r"\$[A-Za-z0-9+/]{11,}\$[A-Za-z0-9+/]{22,}"
)

_REMEDY = "Set the PIN anew with `ibt-kiosk pin`."


class Kept(Enum):
    """Whether there is a PIN."""

    NONE = auto()
    SET = auto()
    BROKEN = auto()
    """There is a file that cannot be used: nothing opens the panel, and it says so."""


class PinRecord(Struct, frozen=True, kw_only=True):
    """What the file holds: the hash in its usual form, parameters and salt included."""

    argon2: Annotated[str, Meta(max_length=1000)]


class Pin:
    """The PIN that is kept in a file. The file is read each time: it may be set while the kiosk runs.

    Attributes:
        problem: What is wrong with the file, as last read; None where nothing is.
    """

    def __init__(self, path: Path | None) -> None:
        """Name the file; None where nothing is kept, and there is no PIN."""
        self._path = path
        self._file = KeptFile(path, PinRecord, mode=0o600)
        self.problem: Problem | None = None

    def kept(self) -> Kept:
        """Read the file and return whether there is a PIN."""
        return self._read()[0]

    def matches(self, digits: str) -> bool:
        """Return whether digits are the PIN; False too where there is none, or the file is broken."""
        kept, hashed = self._read()
        if kept is not Kept.SET:
            return False
        # Loaded here because the kiosk starts without it.
        from nacl.exceptions import InvalidkeyError
        from nacl.pwhash import argon2id

        try:
            return argon2id.verify(hashed.encode(), digits.encode())
        except InvalidkeyError:  # also where there is no memory for it: libsodium tells no difference
            return False

    def choose(self, digits: str) -> bool:
        """Keep a PIN, and return whether it could be written.

        Raises:
            ValueError: If it is none that may be chosen, see `wrong_with`; its text tells why.
        """
        if wrong := wrong_with(digits):
            raise ValueError(wrong)
        return self._file.write(PinRecord(argon2=_hash(digits)))

    def remove(self) -> bool:
        """Forget the PIN, and return whether there was one.

        Raises:
            OSError: If it cannot be removed.
        """
        try:
            if self._path is not None:
                self._path.unlink()
        except FileNotFoundError:
            return False
        return self._path is not None

    def _read(self) -> tuple[Kept, str]:
        record, self.problem = self._file.read()
        if (
            self.problem is None
            and record is not None
            and self._path is not None
            and not _usable(record.argon2)
        ):
            self.problem = Problem(self._path, 1, "This file holds no PIN that can be checked.", _REMEDY)
        elif self.problem is not None:
            # The program cannot write this one anew by itself.
            self.problem = replace(self.problem, remedy=_REMEDY)
        if self.problem is not None:
            return Kept.BROKEN, ""
        return (Kept.SET, record.argon2) if record is not None else (Kept.NONE, "")


def ascii_digits(words: str) -> str:
    """Return a text with the decimal digits of all scripts as 0 to 9, and the rest as it is."""
    return "".join(str(unicodedata.decimal(letter, letter)) for letter in words)


def wrong_with(digits: str) -> str:
    """Return why a PIN may not be chosen: the rest of a sentence that begins "A PIN"; "" where it may."""
    if not (digits.isascii() and digits.isdigit() and LEAST <= len(digits) <= MOST):
        return f"has {LEAST} to {MOST} digits and nothing else"
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(digits)}
    if steps == {0}:
        return "of one digit is the first that anybody tries"
    if steps in ({1}, {9}):
        return "of digits in a row is among the first that anybody tries"
    return ""


def _hash(digits: str) -> str:
    from nacl.pwhash import argon2id

    # libsodium has one lane, and takes the memory in bytes.
    return argon2id.str(digits.encode(), opslimit=_PASSES, memlimit=_MEMORY_KIB * 1024).decode()


def _usable(hashed: str) -> bool:
    """Return whether a hash is one of Argon2id that a kiosk can afford to check."""
    found = _HASH.fullmatch(hashed)
    return (
        found is not None
        and len(hashed) <= _MOST_CHARS
        and 0 < int(found["memory"]) <= _MOST_MEMORY_KIB
        and 0 < int(found["passes"]) <= _MOST_PASSES
        and 0 < int(found["lanes"]) <= _MOST_LANES
    )
