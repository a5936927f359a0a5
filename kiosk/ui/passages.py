"""What a screen or a layer has to read aloud: its words in reading order, and what can mark them.

A passage is a run of words that belong together: a paragraph, a headline, a label. Whoever reads aloud cuts
it into sentences and asks the part of the screen that shows it to mark the one that is spoken.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Protocol

from msgspec import Struct


class Role(Enum):
    """What a passage is to somebody who listens."""

    NAME = auto()
    """The name of the section: said once, not again on each page of a card."""
    TEXT = auto()
    CHILD = auto()
    """The line for the child, which can be heard by itself."""
    PICTURE = auto()
    """Words that stand for a picture: seen by nobody, said only where the screen itself is used by ear."""
    FOOT = auto()
    """What stands at the foot of every page: said last, where the reading ends."""


class Marker(Protocol):
    """A part of a screen that can mark what is read aloud."""

    def mark_spoken(self, start: int, end: int) -> None:
        """Mark the characters from `start` to before `end` of the passage, and nothing else of this part."""

    def unmark_spoken(self) -> None:
        """Take the mark away."""


class Passage(Struct, frozen=True):
    """A run of words on the screen.

    Attributes:
        text: The words. They may begin before and end after what is shown, where a paragraph runs over pages.
        marker: What marks them; None for words that are not seen.
        role: What they are.
        first: The first character that is shown.
        last: The one after the last that is shown; -1 for all.
        lead: Said before the words: the number of a step.
        language: Code of their language; empty for the one that is shown.
    """

    text: str
    marker: Marker | None
    role: Role = Role.TEXT
    first: int = 0
    last: int = -1
    lead: str = ""
    language: str = ""

    @property
    def shown(self) -> str:
        """The part of the words that is shown, as it stands there."""
        last = len(self.text) if self.last < 0 else self.last
        words = self.text[self.first : last].rstrip()
        return f"{self.lead} {words}" if self.lead and self.first == 0 else words
