"""Decides what staff see: sets the family's visit aside, opens their layers, and brings the visit back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.base.clock import Alarm, Clock
    from kiosk.ui.layers.layer import Layer
    from kiosk.ui.look import Look
    from kiosk.ui.suspension import Suspension
    from kiosk.ui.window import KioskWindow


class Desk(QObject):
    """The way of staff through their layers.

    Signals:
        arrived: Staff have come: whatever goes on for a family ends, but its visit is kept.
        left: Staff have gone; the visit was brought back, or there was none.
    """

    arrived = Signal()
    left = Signal()

    def __init__(
        self,
        window: KioskWindow,
        suspension: Suspension,
        clock: Clock,
        look: Callable[[], Look | None],
        closes_after_s: int,
    ) -> None:
        """Stand ready.

        Args:
            window: Where the layers lie.
            suspension: Keeps the family's visit.
            clock: Tells when nobody has done anything for long.
            look: Returns the look that is shown.
            closes_after_s: Time without input after which staff are taken to have gone.
        """
        super().__init__()
        self._window, self._suspension, self._clock, self._look = window, suspension, clock, look
        self._closes_after_ms = closes_after_s * 1000
        self._alarm: Alarm | None = None
        self._stays = False

    @property
    def is_open(self) -> bool:
        """Whether staff have the screen."""
        return self._window.staff_layer is not None

    @property
    def holds_visit(self) -> bool:
        """Whether leaving brings a family's visit back."""
        return self._suspension.holds_visit

    def show(self, layer: Layer, *, stays: bool = False) -> None:
        """Show a layer, in place of the one before; the first one sets the family's visit aside.

        Args:
            layer: What is shown.
            stays: Whether it ends by itself, so that silence does not close it.
        """
        if not self.is_open:
            self.arrived.emit()
            self._suspension.suspend()
        self._stays = stays
        look = self._look()
        if look is not None:
            layer.set_look(look)
        self._window.open_staff(layer)
        self.notice()

    def dress(self) -> None:
        """Dress the open layer anew: the window has another size, or the words another language."""
        layer, look = self._window.staff_layer, self._look()
        if layer is not None and look is not None:
            layer.set_look(look)

    def leave(self, *, end_visit: bool = False) -> None:
        """Give the screen back to families; their visit goes on, unless it is ended."""
        if not self.is_open:
            return
        self._cancel()
        if end_visit:
            self._suspension.drop()
        self._window.close_staff()
        self._suspension.resume()
        self.left.emit()

    def notice(self) -> None:
        """Somebody has done something: the time until the panel closes begins anew."""
        self._cancel()
        if self.is_open and not self._stays:
            self._alarm = self._clock.after(self._closes_after_ms, self._on_silence)

    def close(self) -> None:
        """Let go of everything."""
        self._cancel()

    def _cancel(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _on_silence(self) -> None:
        self._alarm = None
        self.leave()
