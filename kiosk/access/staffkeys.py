"""The combinations of keys for staff: Ctrl+Alt with a letter, on every screen and whatever lies over it."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class StaffWish(Enum):
    """What staff wish by a combination of keys."""

    PANEL = auto()
    START_OVER = auto()
    QUIET = auto()


_WISHES = {
    Qt.Key.Key_S: StaffWish.PANEL,
    Qt.Key.Key_O: StaffWish.START_OVER,
    Qt.Key.Key_Q: StaffWish.QUIET,
}
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def staff_wish(event: QKeyEvent) -> StaffWish | None:
    """Return what staff wish by a key that goes down; None where it is no combination of theirs."""
    return _WISHES.get(Qt.Key(event.key())) if event.modifiers() == _WITH else None
