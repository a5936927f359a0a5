"""The ring: what moves it, presses what is in it, and brings it back.

Keys, switches and the whole screen as one button all use it. The ring goes round `KioskWindow.targets()`, the
ordered targets of what lies on top, and presses by `click()`. Which device moves it, it does not know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.ui.command import Command
from kiosk.ui.place import ScreenId

if TYPE_CHECKING:
    from kiosk.ui.target import Target
    from kiosk.ui.window import KioskWindow

_PAGES_OF_THE_GUIDE = frozenset({ScreenId.READER, ScreenId.ABOUT, ScreenId.CALL})


class Ring(QObject):
    """The ring on the window's targets."""

    def __init__(self, window: KioskWindow) -> None:
        super().__init__()
        self._window = window
        self._below: Target | None = None  # where the ring was when a layer was opened
        self._presses = False  # whether a press by the ring's devices is under way
        window.changed.connect(self._on_changed)

    @property
    def target(self) -> Target | None:
        """The target in the ring; None where the ring is nowhere, or on what cannot be pressed now."""
        ringed = self._window.ringed
        return ringed if ringed in self._window.targets() else None

    @property
    def way_on(self) -> Target | None:
        """The target by which most people go on; None where several are as likely, and in layers.

        On a page of the guide it is Next, on the screen that invites the invitation itself.
        """
        window = self._window
        if window.current is None or window.on_top is not window.current:
            return None
        if window.current.screen_id in _PAGES_OF_THE_GUIDE:
            return self.target_for(Command.NEXT)
        return window.current.anywhere

    def target_for(self, command: Command) -> Target | None:
        """Return the target that does what a key means here; None where there is none to be pressed."""
        target = self._window.on_top.target_for(command)
        return target if target in self._window.targets() else None

    def target_typed(self, text: str) -> Target | None:
        """Return the target that stands for what a key types; None where nothing is typed."""
        target = self._window.on_top.target_typed(text) if text else None
        return target if target in self._window.targets() else None

    def put(self, target: Target | None) -> None:
        """Put the ring around a target, or take it away."""
        self._window.move_ring(target)

    def move(self, step: int) -> None:
        """Move the ring on (1) or back (-1), around the end; it begins with the first or the last target."""
        targets = self._window.targets()
        if not targets:
            return
        target = self.target
        index = targets.index(target) if target is not None else -1 if step > 0 else 0
        self.put(targets[(index + step) % len(targets)])

    def press(self) -> None:
        """Press the target in the ring.

        Without a ring, the target that serves the whole screen is pressed, or the only one there is; else the
        ring is shown first.
        """
        window, target = self._window, self.target
        if target is None and window.on_top is window.current:
            target = window.on_top.anywhere
        targets = window.targets()
        if target is None and len(targets) == 1:
            target = targets[0]
        if target is not None:
            self.click(target)
        else:
            self.move(1)

    def click(self, target: Target) -> None:
        """Press a target. Where that closes a layer, the ring goes back to where it was before."""
        self._presses = True
        try:
            target.click()
        finally:
            self._presses = False

    def _on_changed(self) -> None:
        # The ring never stays where nothing is shown; it is back where a press takes away what lay over it.
        window, ringed = self._window, self._window.ringed
        if window.on_top is not window.current:
            if ringed is not None and ringed not in window.targets():
                self._below = self._below or ringed
                self.put(None)
            return
        below, self._below = self._below, None
        if below is not None and self._presses and below in window.targets():
            self.put(below)
        elif ringed is not None and ringed not in window.targets():
            self.put(None)
