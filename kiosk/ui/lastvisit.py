"""Keeps what a visit leaves that has ended by itself, for two minutes: somebody may still have been reading.

Then, or as soon as somebody begins anew, it is gone: nothing else of a visit outlives it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from kiosk.ui.place import ScreenId

if TYPE_CHECKING:
    from kiosk.base.clock import Alarm, Clock
    from kiosk.ui.navigator import Bookmark, Navigator
    from kiosk.ui.visit import Choices, Visit

KEPT_MS = 120_000
"""How long it can be brought back: a family that has looked away comes back within it, the next one later."""


class _Left(NamedTuple):
    choices: Choices
    bookmark: Bookmark


class LastVisit(QObject):
    """What can be brought back of the visit before.

    Signals:
        changed: There is something to bring back now, or no longer.
        goes_on: It is about to be brought back.
    """

    changed = Signal()
    goes_on = Signal()

    def __init__(self, clock: Clock, visit: Visit, navigator: Navigator) -> None:
        super().__init__()
        self._clock, self._visit, self._navigator = clock, visit, navigator
        self._left: _Left | None = None
        self._ended = False  # whether the screen that invites has come up since
        self._alarm: Alarm | None = None
        navigator.moved.connect(self._on_moved)

    @property
    def is_kept(self) -> bool:
        """Whether there is something to bring back."""
        return self._left is not None

    def keep(self) -> None:
        """Keep place and choices of the visit that is about to end; one that never began has no place."""
        self.forget()
        if self._navigator.place.screen in (ScreenId.ATTRACT, ScreenId.FAULT):
            return
        self._ended = False
        self._left = _Left(self._visit.choices, self._navigator.bookmark)
        self._alarm = self._clock.after(KEPT_MS, self.forget)

    def forget(self) -> None:
        """Let go of it."""
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        if self._left is not None:
            self._left = None
            self.changed.emit()

    def bring_back(self) -> None:
        """Go on with the visit before; does nothing where nothing is kept."""
        left = self._left
        if left is not None:
            self.goes_on.emit()
            self.forget()
            self._visit.choose(left.choices)
            self._navigator.return_to(left.bookmark)

    def _on_moved(self) -> None:
        if self._left is None:
            return
        if self._navigator.place.screen is ScreenId.ATTRACT:
            self._ended = True
            self.changed.emit()
        elif self._ended:
            self.forget()
