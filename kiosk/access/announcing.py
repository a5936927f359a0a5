"""Tells screen readers what has come up: its name, what it is about, "2 of 5".

Without this they would tell only what gets the focus, and a press by them leaves the focus where it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from kiosk.ui.window import KioskWindow

_SENTENCE_ENDS = ".!?؟…:"


class Announcer(Protocol):
    """Whatever brings words to a screen reader; `tell_screen_readers` does."""

    def __call__(self, part: QWidget, words: str, *, urgent: bool) -> None:
        """Have words spoken.

        Args:
            part: The screen or layer that they are about.
            words: The words.
            urgent: Whether they may cut off what is being spoken.
        """


def tell_screen_readers(part: QWidget, words: str, *, urgent: bool) -> None:
    """Have words spoken by the screen reader that is running, if one is."""
    event = QAccessibleAnnouncementEvent(part, words)
    levels = QAccessible.AnnouncementPoliteness
    event.setPoliteness(levels.Assertive if urgent else levels.Polite)
    QAccessible.updateAccessibility(event)


class Announcing(QObject):
    """Announces each screen, page and layer that comes up, once."""

    def __init__(self, window: KioskWindow, announcer: Announcer = tell_screen_readers) -> None:
        """Announce what comes up.

        Args:
            window: Where it comes up.
            announcer: Who speaks.
        """
        super().__init__()
        self._window, self._announcer = window, announcer
        self._told: tuple[QWidget | None, str] = (None, "")
        window.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        on_top = self._window.on_top
        words = as_sentences(on_top.summary())
        # The same page in another size is not another page.
        if (on_top, words) != self._told:
            self._told = (on_top, words)
            self._announcer(on_top, words, urgent=self._window.warning_open)


def as_sentences(parts: Iterable[str]) -> str:
    """Return parts as one text with a pause after each: a screen reader pauses at the end of a sentence."""
    whole = (part.strip() for part in parts)
    return " ".join(part if part.endswith(tuple(_SENTENCE_ENDS)) else f"{part}." for part in whole if part)
