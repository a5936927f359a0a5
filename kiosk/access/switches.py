"""Switches: any key, any button of a mouse, any switch interface that sends one of them.

A family teaches the kiosk a switch by pressing it. From then on the key or button is a switch and nothing
else; all other keys, the mouse and touches work as before. A switch acts when it goes down, once, however
long it is held (VVSG 2.0, 7.2-M). One that trembles acts once, and one that is stuck never acts by itself:
what counts as one press lasts until the switch has been up for a moment.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.base.clock import Alarm, Clock
    from kiosk.ui.window import KioskWindow

logger = logging.getLogger(__name__)

STUCK_MS = 10_000
"""A switch that is down for so long, or trembles for so long, is stuck; staff are told."""

LISTEN_AFTER_MS = 500
"""While a family teaches: what comes this soon is the second half of the double click that began it."""

_DOWN = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick},
)
_UP = frozenset({QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease})


def name_of(event: QKeyEvent | QMouseEvent) -> str:
    """Return the name of a key or button, such as "key 32" or "mouse 2"; empty where it has none."""
    if isinstance(event, QMouseEvent):
        return f"mouse {event.button().value}"
    if event.key() not in (0, Qt.Key.Key_unknown):
        return f"key {event.key()}"
    # Qt knows no name for it, so only the keyboard's own number tells it from others.
    return f"code {event.nativeScanCode()}" if event.nativeScanCode() else ""


class SwitchInput(QObject):
    """Hears switches, taught or about to be.

    Signals:
        pressed: A taught switch has gone down; carries its number, from 0.
        heard: While the kiosk listens, something has gone down that can be a switch; carries its name.
    """

    pressed = Signal(int)
    heard = Signal(str)

    def __init__(self, window: KioskWindow, clock: Clock, ignore_repeat_s: float) -> None:
        """Hear nothing yet.

        Args:
            window: Whose targets a mouse presses as usual while the kiosk listens.
            clock: Time.
            ignore_repeat_s: How long a switch must have been up before it acts again (EN 301 549, 5.8).
        """
        super().__init__()
        self._window, self._clock, self._ignore_repeat_s = window, clock, ignore_repeat_s
        # Looked at a moment later: one that was let go in time has been up long enough to count as up.
        self._long_ms = STUCK_MS + round(1000 * ignore_repeat_s)
        self._names: tuple[str, ...] = ()
        self._down: set[str] = set()
        self._up_at: dict[str, float] = {}
        self._since: dict[str, float] = {}  # when the presses began that may still go on
        self._alarm: Alarm | None = None
        self._told: set[str] = set()
        self._listens_from: float | None = None

    def use(self, names: Sequence[str]) -> None:
        """Take these keys and buttons for the switches; none of them where there is none."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            self._told.clear()

    @property
    def listening(self) -> bool:
        """Whether the kiosk listens for a switch to be taught: then none acts."""
        return self._listens_from is not None

    def listen(self, after_ms: int = LISTEN_AFTER_MS) -> None:
        """Tell what goes down from now on, or from `after_ms` milliseconds from now on, by `heard`."""
        self._listens_from = self._clock.now() + after_ms / 1000

    def stop_listening(self) -> None:
        """Listen no more: taught switches act again."""
        self._listens_from = None

    def take(self, event: QEvent) -> bool:
        """Take an event of the window; return whether it was a switch's."""
        if not isinstance(event, QKeyEvent | QMouseEvent):
            return False
        kind, name = event.type(), name_of(event)
        if kind not in _DOWN and kind not in _UP:
            return False
        if isinstance(event, QMouseEvent) and not self._is_button(event):
            return False
        # One that is down stays a switch until it is up, whatever has been chosen meanwhile.
        if kind in _UP and name in self._down:
            self._lift(name)
            return True
        if not name or not self._is_switch(name):
            return False
        if kind in _DOWN and not (isinstance(event, QKeyEvent) and event.isAutoRepeat()):
            self._press(name)
        return True

    def _is_switch(self, name: str) -> bool:
        if self.listening:
            return name != f"key {Qt.Key.Key_Escape.value}"  # the way out of every layer
        return name in self._names or name in self._down

    def _is_button(self, event: QMouseEvent) -> bool:
        """Return whether a real mouse does this, and not to press a target while the kiosk listens."""
        if event.source() is not Qt.MouseEventSource.MouseEventNotSynthesized:
            return False
        if not self.listening or event.button() is not Qt.MouseButton.LeftButton:
            return True
        where = event.position().toPoint()
        targets = self._window.targets()
        return not any(target.rect().contains(target.mapFrom(self._window, where)) for target in targets)

    def _press(self, name: str) -> None:
        if name in self._down:
            return
        self._down.add(name)
        if self._trembles(name):
            return
        self._since[name] = self._clock.now()
        if self._alarm is None:
            self._alarm = self._clock.after(self._long_ms, self._on_long)
        if self._listens_from is not None:
            if self._clock.now() >= self._listens_from:
                self.heard.emit(name)
        elif name in self._names:
            self.pressed.emit(self._names.index(name))

    def _lift(self, name: str) -> None:
        self._down.discard(name)
        self._up_at[name] = self._clock.now()

    def _trembles(self, name: str) -> bool:
        up_at = self._up_at.get(name)
        return up_at is not None and self._clock.now() - up_at < self._ignore_repeat_s

    def _on_long(self) -> None:
        """A press began long ago: tell staff where it still goes on, and look again after the later ones."""
        now, left_ms = self._clock.now(), []
        for name, since in list(self._since.items()):
            wait_ms = self._long_ms - round(1000 * (now - since))
            goes_on = name in self._down or self._trembles(name)
            if goes_on and wait_ms > 0:
                left_ms.append(wait_ms)
                continue
            del self._since[name]
            if goes_on:
                self._tell(name)
        self._alarm = self._clock.after(min(left_ms), self._on_long) if left_ms else None

    def _tell(self, name: str) -> None:
        if name in self._names and name not in self._told:
            self._told.add(name)
            logger.warning(
                'The switch "%s" is stuck: it has been down, or has trembled, for %d seconds. It is ignored '
                "until it is let go. Look whether something lies on it.",
                name,
                STUCK_MS // 1000,
            )
