"""Asks staff for the PIN: shows the question, has the answer checked, and makes wrong ones wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from kiosk.base.clock import Alarm, Clock
    from kiosk.staff.desk import Desk
    from kiosk.staff.layers.pinpad import PinPad
    from kiosk.staff.lockout import Lockout
    from kiosk.staff.pin import Pin

_TICK_MS = 1000


class PinEntry(QObject):
    """The way from the gesture to the panel.

    Signals:
        right: The PIN was typed.
    """

    right = Signal()

    def __init__(self, desk: Desk, pad: PinPad, pin: Pin, lockout: Lockout, clock: Clock) -> None:
        """Stand ready.

        Args:
            desk: Shows the pad.
            pad: Asks.
            pin: Checks.
            lockout: Counts wrong ones.
            clock: Time.
        """
        super().__init__()
        self._desk, self._pad, self._pin, self._lockout, self._clock = desk, pad, pin, lockout, clock
        self._alarm: Alarm | None = None
        pad.entered.connect(self._on_entered)
        desk.left.connect(self.close)

    def begin(self) -> None:
        """Show the question, or how long it is until it may be answered again."""
        self._lockout.refresh()
        self._pad.ask()
        self._wait()
        self._desk.show(self._pad)

    def close(self) -> None:
        """Let go of what waits, and of what was typed."""
        self._stop()
        self._pad.ask()

    def _wait(self) -> None:
        """Show how long it is until the next try, as long as there is a wait."""
        self._stop()
        seconds = self._lockout.wait_s
        if seconds:
            self._pad.show_wait(seconds)
            self._alarm = self._clock.after(_TICK_MS, self._on_tick)

    def _stop(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _on_tick(self) -> None:
        self._alarm = None
        self._wait()
        if self._alarm is None:
            self._pad.ask()

    def _on_entered(self, digits: str) -> None:
        if self._lockout.wait_s:
            self._wait()
            return
        # Counted before it is checked: whoever pulls the plug in between has lost this try.
        self._lockout.count()
        if self._pin.matches(digits):
            self._lockout.clear()
            self.right.emit()
        else:
            self._pad.show_wrong(self._lockout.tries_left)
            self._wait()
