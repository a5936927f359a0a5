"""A voice that says nothing, and keeps what it was told to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.access.speech.speaker import Manner


class FakeSpeaker(QObject):
    """A `Speaker`.

    Attributes:
        said: All that it was told to say.
        now: What it is saying; empty while it is silent.
        rests: Whether it has let go of its engine.
    """

    ready = Signal()
    finished = Signal()
    failed = Signal(str)

    def __init__(self, languages: Iterable[str] = ("en", "es", "ar")) -> None:
        super().__init__()
        self._offered, self._languages = set(languages), set[str]()
        self.said: list[tuple[str, Manner]] = []
        self.now = ""
        self.rests = False

    def start(self) -> None:
        self._languages = set(self._offered)
        self.ready.emit()

    def close(self) -> None:
        self.now = ""
        self._languages = set()

    def rest(self) -> None:
        assert not self.now, "something is being said"
        self.rests = True

    def wake(self) -> None:
        self.rests = False

    def has_voice(self, language: str) -> bool:
        return language in self._languages

    def say(self, words: str, manner: Manner) -> None:
        self.said.append((words, manner))
        self.rests = False
        self.now = words

    def stop(self) -> None:
        self.now = ""

    def finish(self) -> None:
        """Come to the end of the sentence."""
        assert self.now, "nothing is being said"
        self.now = ""
        self.finished.emit()

    def finish_all(self, most: int = 500) -> list[str]:
        """Come to the end of one sentence after the other until it is silent; return all that was said."""
        heard: list[str] = []
        while self.now:
            heard.append(self.now)
            self.finish()
            assert len(heard) < most, "the reading has no end"
        return heard
