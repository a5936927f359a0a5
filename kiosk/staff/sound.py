"""Keeps whether anything is read aloud, and how loud each visit starts, and lets both count at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.staff.choices import KeptChoices
    from kiosk.ui.visit import Visit


class Sound(QObject):
    """What staff have set of the sound.

    Signals:
        changed: Something else is set.
    """

    changed = Signal()

    def __init__(self, choices: KeptChoices, visit: Visit, hush: Callable[[bool], None]) -> None:
        """Let count what was set before.

        Args:
            choices: Keeps it.
            visit: Starts as loud as is set.
            hush: Called with whether nothing may be read aloud.
        """
        super().__init__()
        self._choices, self._visit, self._hush = choices, visit, hush
        self._apply()

    @property
    def on(self) -> bool:
        """Whether families can have the guide read aloud, where there is a voice."""
        return self._choices.value.sound

    @property
    def loudness(self) -> int:
        """How loud each visit starts; one of `kiosk.ui.visit.LOUDNESSES`."""
        return self._choices.value.loudness

    def turn(self) -> None:
        """Turn sound off, whatever is being read, or on again."""
        self._choices.choose(sound=not self.on)
        self._apply()
        self.changed.emit()

    def set_loudness(self, loudness: int) -> None:
        """Let each visit start this loud."""
        self._choices.choose(loudness=loudness)
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        start = self._visit.start
        speech = replace(start.speech, loudness=self.loudness)
        self._visit.start_with(replace(start, speech=speech))
        self._hush(not self.on)
