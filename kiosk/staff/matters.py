"""What staff should know of: what is not well with the kiosk, each thing once. No Qt widgets, no words.

Whoever finds something notes it here, and settles it when it is well again. The panel tells it in words that
a receptionist can act on (`kiosk.staff.matterwords`); the state file tells it to IT.
"""

from __future__ import annotations

import logging
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

logger = logging.getLogger(__name__)


class Matter(StrEnum):
    """One kind of thing that is not well, the most urgent first; the value is its name in the state file."""

    SAFE_MODE = "safe-mode"
    """It failed again and again, and runs with the bundled guide and without extras."""
    FAILED = "failed"
    """Something failed while it ran; the visit started over."""
    CONFIG_LAST_GOOD = "config-last-good"
    """The configuration is broken beyond use: the last good one is used."""
    CONTENT_LAST_GOOD = "content-last-good"
    """The guide is broken beyond use: the last good one is shown."""
    CONTENT_BUNDLED = "content-bundled"
    """The clinic's guide is broken, and there is no last good one: the program's own is shown."""
    CONFIG_PROBLEMS = "config-problems"
    """Options are wrong; their defaults are used."""
    CONTENT_PROBLEMS = "content-problems"
    """Parts of the guide cannot be read; the rest is shown."""
    SIGNOFF = "signoff"
    """A sign-off has ended, or no longer holds for what the guide says."""
    CANNOT_WRITE = "cannot-write"
    """What is kept cannot be written: the disk is full, read-only or missing."""
    DISK = "disk"
    """The disk is nearly full."""
    TOUCH = "touch"
    """The touch panel tells of touches that nobody makes."""
    VOICE = "voice"
    """The voice that reads aloud has gone."""
    CLOCK = "clock"
    """The computer's clock is wrong: a day that was counted lies in the future."""
    KEPT_BROKEN = "kept-broken"
    """A file that the program keeps was broken, and was begun anew."""


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
