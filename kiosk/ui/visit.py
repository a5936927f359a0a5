"""A visit: what one family has chosen, from its first touch to its last. Nothing of it outlives the visit."""

from __future__ import annotations

from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal


class Switches(Struct, frozen=True):
    """The switches that a family has taught the kiosk by pressing them.

    Attributes:
        count: 0 none; 1 selects while the ring moves by itself; 2 the first moves it and the second selects.
        names: What was pressed, such as "key 32" or "mouse 2": `count` of them, the moving one first.
        rate_s: How long the ring stays on each target with one switch, in s.
    """

    count: int = 0
    names: tuple[str, ...] = ()
    rate_s: float = 2.0


SPEEDS_PERCENT: Final = (50, 70, 85, 100, 125, 160, 200)
"""How fast the guide can be read aloud; 100 is the voice's own. VVSG 2.0, 7.1-K: 50 to 200 % in steps."""

LOUDNESSES: Final = (1, 2, 3, 4, 5)
"""How loud, from soft to loud; each visit starts where staff have set it (EN 301 549, 5.1.3.13)."""


class Speech(Struct, frozen=True):
    """How the guide is read aloud.

    Attributes:
        on: Whether each page is read when it comes up, and each target when the ring reaches it.
        speed_percent: One of `SPEEDS_PERCENT`.
        loudness: One of `LOUDNESSES`.
    """

    on: bool = False
    speed_percent: int = 100
    loudness: int = 3


class Choices(Struct, frozen=True):
    """What a family can choose.

    Attributes:
        language: Code of the language.
        text_size: 1 to 4; see `kiosk.ui.metrics.CAPITALS_MM`.
        theme: Name of the theme; see `kiosk.ui.theme.THEMES`.
        for_kids: Whether the guide is a picture book: each card its picture and the child's line.
        reach: Whether all targets come down to where a child in a wheelchair reaches.
        calm: Whether nothing moves, and the colors are soft.
        touch: Name of the touch profile: "steady", "shaky", "very-shaky" or "fist".
        whole_screen: Whether the whole screen is one button.
        switches: The switches that were taught.
        speech: How the guide is read aloud.
    """

    language: str
    text_size: int
    theme: str
    for_kids: bool = False
    reach: bool = False
    calm: bool = False
    touch: str = "steady"
    whole_screen: bool = False
    switches: Switches = Switches()
    speech: Speech = Speech()

    @property
    def shown_theme(self) -> str:
        """Name of the theme that is shown: calm has the soft one, unless the family has chosen another."""
        return "soft" if self.calm and self.theme == "default" else self.theme


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

    @property
    def start(self) -> Choices:
        """How a visit starts."""
        return self._start

    def start_with(self, start: Choices) -> None:
        """Let visits start another way from now on; so does this one, if nothing is chosen yet."""
        fresh, self._start = self.is_fresh, start
        if fresh:
            self._change(start)

    @property
    def normal(self) -> Choices:
        """What "Back to normal" leads to: how a visit starts, but for the language and the picture book."""
        return replace(self._start, language=self._choices.language, for_kids=self._choices.for_kids)

    @property
    def is_fresh(self) -> bool:
        """Whether nothing has been chosen yet."""
        return self._choices == self._start

    def choose(self, choices: Choices) -> None:
        """Take these choices in place of those of now."""
        self._change(choices)

    def start_with_text_size(self, size: int) -> None:
        """Begin visits with another text size (1 to 4); this one too, unless its family has chosen one."""
        own = self._choices.text_size != self._start.text_size
        self._start = replace(self._start, text_size=size)
        if not own:
            self.choose_text_size(size)

    def choose_language(self, code: str) -> None:
        """Show the guide in another language."""
        self._change(replace(self._choices, language=code))

    def choose_text_size(self, size: int) -> None:
        """Show text in size 1 to 4."""
        self._change(replace(self._choices, text_size=size))

    def bring_down(self) -> None:
        """Bring all targets down to where a child in a wheelchair reaches."""
        self._change(replace(self._choices, reach=True))

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
