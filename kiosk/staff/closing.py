"""Darkens the screen outside of the opening hours, when nobody is there; any input wakes it.

A visit is never cut off: the screen goes dark only where it invites, and nothing was done for two minutes.
The touch that wakes presses nothing. The clock on the wall may jump: it is looked at again and again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from kiosk.staff.layers.closed import CONTEXT, WAKE

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from kiosk.base.clock import Alarm, Clock
    from kiosk.staff.layers.closed import ClosedLayer
    from kiosk.staff.opening import OpeningHours
    from kiosk.ui.stage import Stage
    from kiosk.ui.visit import Visit
    from kiosk.ui.window import KioskWindow

QUIET_S: Final = 120.0
"""So long nothing was done: who only reads what the first screen says is gone by then."""

LOOK_MS: Final = 20_000
"""How often the clock on the wall is looked at."""

MOVE_S: Final = 120.0
"""How often the dim words move."""


class Closing(QObject):
    """Draws the curtain over what families see, and opens it."""

    def __init__(
        self,
        window: KioskWindow,
        layer: ClosedLayer,
        stage: Stage,
        visit: Visit,
        opening: OpeningHours,
        clock: Clock,
        now: Callable[[], dt.datetime],
    ) -> None:
        """Watch.

        Args:
            window: Where the curtain lies.
            layer: The curtain.
            stage: The screens, of which the first one rests meanwhile.
            visit: Whether a family has chosen anything.
            opening: When the room is open.
            clock: Time, for how long nothing was done.
            now: The clock on the wall.
        """
        super().__init__()
        self.layer = layer
        self._window, self._stage, self._visit, self._opening = window, stage, visit, opening
        self._clock, self._now = clock, now
        self._quiet_from = clock.now()
        self._moved_at = 0.0
        self._alarm: Alarm | None = None
        layer.wake.clicked.connect(self.wake)
        window.changed.connect(self._on_changed)
        stage.look_changed.connect(self._on_look_changed)
        opening.changed.connect(self._on_hours_changed)
        self._on_hours_changed()

    @property
    def is_dark(self) -> bool:
        """Whether the curtain is drawn."""
        return self._window.curtain is not None

    def wake(self) -> None:
        """Somebody has done something: show the screen that invites, at once."""
        self._quiet_from = self._clock.now()
        if self.is_dark:
            self._window.open_curtain()
            if self._window.current is self._stage.attract:
                self._stage.attract.start()

    def close(self) -> None:
        """Watch no more."""
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    @property
    def _nobody_is_there(self) -> bool:
        window = self._window
        return (
            window.current is self._stage.attract
            and self._visit.is_fresh
            and window.layer_open is None
            and not window.warning_open
            and window.staff_layer is None
        )

    def _look(self) -> None:
        """Look at the clock, and do what follows."""
        self.close()
        week = self._opening.week
        if week.is_always_open or not self._opening.goes_dark:
            self.wake()
            return
        self._alarm = self._clock.after(LOOK_MS, self._look)
        now_s = self._clock.now()
        if week.is_open(self._now()):
            if self.is_dark:
                self.wake()
        elif self.is_dark:
            if now_s - self._moved_at >= MOVE_S:
                self._moved_at = now_s
                self.layer.move_words()
        elif self._nobody_is_there and now_s - self._quiet_from >= QUIET_S:
            self._darken(now_s)

    def _darken(self, now_s: float) -> None:
        look = self._stage.look
        if look is None:
            return
        self._moved_at = now_s
        self.layer.show_words(self._stage.in_each_language(CONTEXT, WAKE))
        self.layer.set_look(look)
        self._window.draw_curtain(self.layer)

    def _on_changed(self) -> None:
        if not self.is_dark:
            # Whoever has gone by now: the time until it is dark begins when the visit has ended.
            self._quiet_from = self._clock.now()
        elif self._window.current is self._stage.attract:
            # What started over meanwhile has let the drawing change again: nobody sees it.
            self._stage.attract.stop()
        else:
            self.wake()

    def _on_look_changed(self) -> None:
        look = self._stage.look
        if self.is_dark and look is not None:
            self.layer.set_look(look)

    def _on_hours_changed(self) -> None:
        self._look()
