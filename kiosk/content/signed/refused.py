"""Why something signed is refused: one line for IT, and a kind that a screen can tell in other words."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.base.problems import Problem


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
    UNDATED = "undated"
    """It does not say when it was signed."""
    SETTINGS = "settings"
    """A configuration has options that are wrong, or have no place in it."""
    LOSES = "loses"
    """With it families would lose what they need: a telephone number, a language, "When to call now"."""


class Refused(Exception):  # noqa: N818 -- a refusal is a regular answer
    """Something is refused, and nothing was changed.

    Attributes:
        why: The kind.
        problems: Each thing that is wrong, where there may be several.
    """

    def __init__(self, why: Why, wrong: str, remedy: str, problems: tuple[Problem, ...] = ()) -> None:
        """Tell what is wrong and what to do, each in a sentence with its full stop."""
        super().__init__(f"{wrong} {remedy}".rstrip())
        self.why, self.problems = why, problems
