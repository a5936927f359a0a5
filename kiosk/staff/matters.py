"""What staff should know of: what is not well with the kiosk, each thing once. No Qt widgets, no words.

Whoever finds something notes it here, and settles it when it is well again. The panel tells it in words that
a receptionist can act on (`kiosk.staff.matterwords`); the state file tells it to IT.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal

from kiosk.staff.matter import Matter

logger = logging.getLogger(__name__)


class Matters(QObject):
    """All that is not well now.

    Signals:
        changed: Something was noted or settled.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._noted: dict[Matter, str] = {}

    def __bool__(self) -> bool:
        """Return whether anything is not well."""
        return bool(self._noted)

    @property
    def noted(self) -> list[tuple[Matter, str]]:
        """What is not well, the most urgent first, each with its detail for IT (English; may be empty)."""
        order = list(Matter)
        return sorted(self._noted.items(), key=lambda item: order.index(item[0]))

    def note(self, matter: Matter, detail: str = "") -> None:
        """Note something that is not well; `detail` is for IT. The latest detail counts."""
        if self._noted.get(matter) != detail:
            self._noted[matter] = detail
            self.changed.emit()

    def settle(self, matter: Matter) -> None:
        """Take something off that is well again."""
        if self._noted.pop(matter, None) is not None:
            self.changed.emit()
