"""What reads a sentence aloud, as the rest of the program sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance


class Manner(Struct, frozen=True):
    """How a sentence is said.

    Attributes:
        language: Code of its language.
        speed_percent: 50 to 200; 100 is the voice's own speed.
        loudness: 1 (soft) to 5 (loud).
    """

    language: str
    speed_percent: int = 100
    loudness: int = 3


class Speaker(Protocol):
    """A voice, or none.

    It says one sentence at a time, and cannot rest within one: not every engine can, and a sentence that is
    taken up again at its beginning is understood better than its second half.
    """

    @property
    def ready(self) -> SignalInstance:
        """Signal: the voices are known now."""

    @property
    def finished(self) -> SignalInstance:
        """Signal: the sentence has been said to its end. Never emitted for one that was stopped."""

    @property
    def failed(self) -> SignalInstance:
        """Signal: no sentence can be said any more; carries the reason for staff."""

    def start(self) -> None:
        """Look for an engine; where there is none, no language has a voice. May be called again."""

    def close(self) -> None:
        """Let go of the engine, whatever state it is in; no language has a voice any more."""

    def rest(self) -> None:
        """Let go of the engine while nothing is said; the voices stay known, and `say` takes it up again."""

    def wake(self) -> None:
        """Take the engine up again: something may soon be said."""

    def has_voice(self, language: str) -> bool:
        """Return whether there is a voice for a language, by its code."""

    def say(self, words: str, manner: Manner) -> None:
        """Say a sentence, in place of one that is being said."""

    def stop(self) -> None:
        """Be silent at once."""
