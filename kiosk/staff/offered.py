"""Keeps which languages families are offered, and lets it count at once. The first one always stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from kiosk.staff.choices import KeptChoices


def hidden_of(codes: Sequence[str], wished: Collection[str]) -> tuple[str, ...]:
    """Return which languages are really hidden.

    Args:
        codes: All languages of this kiosk, the one that always stays first.
        wished: Those that staff have hidden; some may be gone, or may be the one that stays by now.
    """
    return tuple(code for code in codes[1:] if code in wished)


class OfferedLanguages(QObject):
    """What staff have set of the languages.

    Signals:
        changed: Others are hidden now.
    """

    changed = Signal()

    def __init__(
        self, choices: KeptChoices, codes: Sequence[str], hide: Callable[[Collection[str]], None]
    ) -> None:
        """Let count what was set before.

        Args:
            choices: Keeps it.
            codes: All languages of this kiosk, the one that always stays first.
            hide: Called with the codes of the languages that are not offered.
        """
        super().__init__()
        self._choices, self._codes, self._hide = choices, tuple(codes), hide
        if self.hidden:
            hide(self.hidden)

    @property
    def hidden(self) -> tuple[str, ...]:
        """Codes of the languages that are not offered."""
        return hidden_of(self._codes, self._choices.value.hidden_languages)

    def turn(self, code: str) -> None:
        """Hide a language, or offer it again; does nothing with the one that stays."""
        if code not in self._codes[1:]:
            return
        hidden = set(self.hidden) ^ {code}
        self._choices.choose(hidden_languages=hidden_of(self._codes, hidden))
        self._hide(self.hidden)
        self.changed.emit()
