"""Lets staff wipe the screen: for a minute nothing that touches it does anything; it ends by itself."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.base.clock import Alarm, Clock
    from kiosk.staff.desk import Desk
    from kiosk.staff.layers.cleaning import CleaningLayer
    from kiosk.ui.window import KioskWindow


class Cleaning(QObject):
    """The time in which the screen is wiped; see `kiosk.access.sink.Guard`.

    Attributes:
        layer: What is seen meanwhile, and afterward.
    """

    def __init__(
        self,
        window: KioskWindow,
        layer: CleaningLayer,
        desk: Desk,
        clock: Clock,
        seconds: int,
        let_go: Callable[[], None],
    ) -> None:
        """Stand ready.

        Args:
            window: Where the layer lies.
            layer: What is seen.
            desk: Shows it.
            clock: Time.
            seconds: How long the screen ignores everything.
            let_go: Lets go of all contacts that are down: their lifting will not be heard.
        """
        super().__init__()
        self.layer = layer
        self._window, self._desk, self._clock, self._seconds = window, desk, clock, seconds
        self._let_go = let_go
        self._ends_at = 0.0
        self._alarm: Alarm | None = None

    @property
    def stands(self) -> bool:
        """Whether all input is kept from everything: the time runs, and its layer is on top."""
        return self._alarm is not None and self._window.on_top is self.layer

    def start(self) -> None:
        """Begin; a time that runs begins anew."""
        self.close()
        self._let_go()
        self._ends_at = self._clock.now() + self._seconds
        self.layer.show_left(self._seconds, 1.0)
        self._alarm = self._clock.after(1000, self._on_second)
        self._desk.show(self.layer, stays=True)

    def close(self) -> None:
        """Count no more."""
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _on_second(self) -> None:
        self._alarm = None
        if self._window.staff_layer is not self.layer:
            return
        left_s = self._ends_at - self._clock.now()
        # A computer that was busy for a moment skips a number rather than to make it longer.
        if left_s <= 0.01:
            self.layer.show_done()
            # Shown anew: now it has targets, and silence closes it.
            self._desk.show(self.layer)
            return
        self.layer.show_left(math.ceil(left_s - 0.01), left_s / self._seconds)
        self._alarm = self._clock.after(1000, self._on_second)
