"""Why a pack is refused: one line for IT, and a kind that a screen can tell in other words."""

from __future__ import annotations

from enum import StrEnum


class Why(StrEnum):
    """The kinds of refusal."""

    NO_PACK = "no-pack"
    """The file is no pack, or cannot be read."""
    NO_KEY = "no-key"
    """No key is configured, so nothing can be verified."""
    UNSIGNED = "unsigned"
    """Nobody has signed it."""
    OTHER_KEY = "other-key"
    """Somebody has signed it, with a key that is not configured."""
    FORGED = "forged"
    """The signature does not fit: the pack is damaged, or somebody has changed it."""
    MALFORMED = "malformed"
    """It is signed, and not as a pack has to be."""
    OLDER = "older"
    """A newer version of it is, or was, installed."""
    PROGRAM = "program"
    """It needs another version of the program."""
    GUIDE = "guide"
    """What it holds cannot be shown."""
    UNWRITABLE = "unwritable"
    """It cannot be written."""
    GONE = "gone"
    """The stick was pulled out, or holds something else than was looked at."""
    SEVERAL = "several"
    """Different packs lie on the stick, and one alone can be shown."""


class Refused(Exception):  # noqa: N818 -- a refusal is a regular answer
    """A pack is refused, and nothing was changed.

    Attributes:
        why: The kind.
    """

    def __init__(self, why: Why, wrong: str, remedy: str) -> None:
        """Tell what is wrong and what to do, each in a sentence with its full stop."""
        super().__init__(f"{wrong} {remedy}")
        self.why = why
