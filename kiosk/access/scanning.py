"""What one or two switches do with the ring.

Two switches: the first moves the ring on, the second presses what is in it (VVSG 2.0, 7.2; VxSuite).

One switch: the ring moves by itself and the switch presses. On a page of the guide it begins at Next, so that
reading on does not cost a round, on the screen that invites with the invitation; elsewhere with the first
target; always in the one order, around the end. It
stops after some rounds (Android's Switch Access and others: three) and waits; the next press starts it again,
and presses nothing. It never starts before a family has taught its switch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from kiosk.ui.visit import Switches

if TYPE_CHECKING:
    from kiosk.access.ring import Ring
    from kiosk.base.clock import Alarm, Clock
    from kiosk.ui.target import Target
    from kiosk.ui.window import KioskWindow


class Pace(Protocol):
    """The times, as the configuration gives them; see `kiosk.base.options.Scan`."""

    @property
    def first_extra_s(self) -> float:
        """Seconds more on the target where the ring begins."""

    @property
    def rounds(self) -> int:
        """Rounds before the ring stops and waits."""


class Scanner(QObject):
    """Moves the ring for switches.

    Signals:
        input_seen: A switch has been pressed.
        started: The ring moves by itself from now on.
        stopped: It does so no more.
    """

    input_seen = Signal()
    started = Signal()
    stopped = Signal()

    def __init__(self, window: KioskWindow, ring: Ring, clock: Clock, pace: Pace) -> None:
        super().__init__()
        self._window, self._ring, self._clock, self._pace = window, ring, clock, pace
        self._switches = Switches()
        self._alarm: Alarm | None = None
        self._left = 0  # moves of the ring before it stops
        self._at: Target | None = None
        self._paused_by: set[str] = set()
        self._presses = False
        window.changed.connect(self._on_changed)

    @property
    def running(self) -> bool:
        """Whether the ring moves by itself now, within its rounds."""
        return self._alarm is not None

    def use(self, switches: Switches) -> None:
        """Move the ring for these switches; for none, leave it alone. The rate can change at any time."""
        before, self._switches = self._switches, switches
        if (before.count, before.names) == (switches.count, switches.names):
            if self.running and before.rate_s != switches.rate_s:
                self._wait()
            return
        self._window.thicken_ring(switches.count > 0)
        if switches.count == 1:
            self._begin()
        else:
            self._halt()
            self._ring.put(None)

    def pause(self, by: str) -> None:
        """Leave the ring alone for a while, until all who have asked for that `resume`.

        Args:
            by: Who asks: a family teaches its switches, or listens to a page.
        """
        if by not in self._paused_by:
            self._paused_by.add(by)
            if self._switches.count:
                self._halt()
                self._ring.put(None)

    def resume(self, by: str) -> None:
        """Go on after `pause`, with the first target."""
        if by in self._paused_by:
            self._paused_by.discard(by)
            self._begin()

    def on_switch(self, number: int) -> None:
        """A switch has been pressed: the first (0) or the second (1)."""
        # A switch that answers the question "are you still there?", or wakes the screen, does nothing else.
        answers = self._window.awaits_any_input
        # One that ends the reading of a page does nothing else either: it presses nothing unseen.
        paused = bool(self._paused_by)
        self.input_seen.emit()
        if answers or paused:
            return
        if self._switches.count == 2:
            if number == 0:
                self._ring.move(1)
            else:
                self._ring.press()
        elif self._switches.count == 1:
            self._select()

    def _select(self) -> None:
        if not self.running:
            self._begin()
            return
        target, layer = self._ring.target, self._window.layer_open
        if target is None:
            # A finger has taken the ring away meanwhile: it comes back, and presses nothing unseen.
            self._begin()
            return
        self._presses = True
        try:
            self._ring.click(target)
        finally:
            self._presses = False
        stays = layer is not None and self._window.layer_open is layer and target in self._window.targets()
        # In a layer that stays open one often presses the same again: "Faster", "Bigger", "More".
        self._begin(target if stays else None)

    def _begin(self, at: Target | None = None) -> None:
        """Begin the rounds anew, at a target or where most people want to go on from."""
        if self._switches.count != 1 or self._paused_by:
            return
        targets = self._window.targets()
        if self._window.warning_open or not targets:
            self._halt()
            return
        was_running = self.running
        self._at = at or self._ring.way_on or targets[0]
        self._ring.put(self._at)
        self._left = self._pace.rounds * len(targets)
        self._wait(self._pace.first_extra_s)
        if not was_running:
            self.started.emit()

    def _wait(self, extra_s: float = 0.0) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
        delay_ms = round(1000 * (self._switches.rate_s + extra_s))
        self._alarm = self._clock.after(delay_ms, self._on_time)

    def _halt(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
            self.stopped.emit()

    def _on_time(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._halt()
            self._ring.put(None)
            return
        # Where a finger has taken the ring away meanwhile, it goes on from where it was.
        targets = self._window.targets()
        index = targets.index(self._at) if self._at in targets else -1
        self._at = targets[(index + 1) % len(targets)]
        self._ring.put(self._at)
        self._wait()

    def _on_changed(self) -> None:
        # What is shown is another screen, page or layer: everybody needs a moment to see where things are.
        if not self._presses:
            self._begin()
