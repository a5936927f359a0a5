"""A visit: what one family has chosen, from its first touch to its last. Nothing of it outlives the visit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Choices:
    """What a family can choose.

    Attributes:
        language: Code of the language.
        text_size: 1 to 4; see `kiosk.ui.metrics.CAPITALS_MM`.
        theme: Name of the theme; see `kiosk.ui.theme.THEMES`.
        for_kids: Whether the guide is a picture book: each card its picture and the child's line.
    """

    language: str
    text_size: int
    theme: str
    for_kids: bool = False


class Visit(QObject):
    """The choices of the family that is here now.

    Signals:
        changed: Something else is chosen now.
    """

    changed = Signal()

    def __init__(self, start: Choices) -> None:
        """Begin with what the clinic has configured; `reset` returns to it."""
        super().__init__()
        self._start = start
        self._choices = start

    @property
    def choices(self) -> Choices:
        """What is chosen now."""
        return self._choices

    def choose_language(self, code: str) -> None:
        """Show the guide in another language."""
        self._change(replace(self._choices, language=code))

    def choose_text_size(self, size: int) -> None:
        """Show text in size 1 to 4."""
        self._change(replace(self._choices, text_size=size))

    def choose_theme(self, name: str) -> None:
        """Show another theme."""
        self._change(replace(self._choices, theme=name))

    def turn_for_kids(self) -> None:
        """Turn the guide into a picture book, or back."""
        self._change(replace(self._choices, for_kids=not self._choices.for_kids))

    def reset(self) -> None:
        """End the visit: everything is as the clinic has configured it. Nothing else ends a visit."""
        self._change(self._start)

    def _change(self, choices: Choices) -> None:
        if choices != self._choices:
            self._choices = choices
            self.changed.emit()
