"""Tests the touch panel: takes all contacts while somebody wipes, and tells where none came through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint

from kiosk.staff.deadzones import Wiping
from kiosk.staff.layers.deadzones import Stage
from kiosk.staff.matter import Matter

if TYPE_CHECKING:
    from collections.abc import Hashable

    from kiosk.access.field import Point
    from kiosk.access.windowfield import WindowField
    from kiosk.base.clock import Alarm, Clock
    from kiosk.staff.desk import Desk
    from kiosk.staff.layers.deadzones import DeadZonesLayer
    from kiosk.staff.matters import Matters
    from kiosk.ui.window import KioskWindow

STOP_MS: Final = 10_000
"""Without a new part for so long there is a way out: a corner may be dead."""

SILENCE_MS: Final = 45_000
"""Without a new part for so long the test is over."""

STEP_MS: Final = 700
"""The sheet steps aside at most this often: two hands would keep it running."""

BELIEVED: Final = 0.5
"""Where less of the screen has answered, nobody has wiped it all: that tells nothing about the panel."""


class DeadZoneTest(QObject):
    """Wiping over the field until all of it is filled; see `kiosk.access.sink.ContactSink`.

    Attributes:
        layer: Shows it.
    """

    takes_palms = True

    def __init__(
        self,
        window: KioskWindow,
        layer: DeadZonesLayer,
        desk: Desk,
        clock: Clock,
        field: WindowField,
        matters: Matters,
    ) -> None:
        """Stand ready.

        Args:
            window: What is wiped.
            layer: Shows it.
            desk: Shows the layer.
            clock: Time.
            field: What a millimetre is.
            matters: Where a dead place is noted, and settled when there is none any more.
        """
        super().__init__()
        self.layer = layer
        self._window, self._desk, self._clock = window, desk, clock
        self._field, self._matters = field, matters
        self._wiping = Wiping(1, 1)
        self._on_stop: set[Hashable] = set()  # the contacts that went down on the way out
        self._alarms: list[Alarm] = []
        self._stepped_at = float("-inf")
        layer.again.clicked.connect(self.start)
        desk.left.connect(self.close)
        window.resized.connect(self._on_resized)

    @property
    def active(self) -> bool:
        """Whether contacts count: the field is wiped, and nothing lies over it."""
        return self.layer.stage is Stage.WIPING and self._window.on_top is self.layer

    def start(self) -> None:
        """Begin, anew where it has begun."""
        size = self._window.size()
        self._wiping = Wiping(self._field.mm(size.width()), self._field.mm(size.height()))
        self._on_stop.clear()
        self.layer.show_wiping(self._wiping)
        # It ends by itself.
        self._desk.show(self.layer, stays=True)
        self._wait()

    def close(self) -> None:
        """Wait for nothing any more."""
        for alarm in self._alarms:
            alarm.cancel()
        self._alarms.clear()

    def hear_key(self) -> None:
        """A key has gone down: whoever uses keys may leave at once."""
        if self.active:
            self.layer.show_stop(True)

    def stop(self) -> bool:
        """End the wiping and show what it has found. Return whether there was one."""
        if not self.active:
            return False
        self.close()
        wiping = self._wiping
        if wiping.is_complete:
            stage = Stage.COMPLETE
            self._matters.settle(Matter.TOUCH)
        elif wiping.answered < wiping.count * BELIEVED:
            stage = Stage.UNFINISHED
        else:
            stage = Stage.DEAD
            self._matters.note(Matter.TOUCH, wiping.report())
        self.layer.show_result(stage)
        self._desk.show(self.layer)
        return True

    def begin(self, key: Hashable, point: Point) -> bool:
        """A contact goes down. Return whether it only wipes: one on the way out may press it, too."""
        if not self.active:
            return False
        presses = self._field.at(point) is not None
        if presses:
            self._on_stop.add(key)
        self._take(key, point, presses=presses)
        return not presses

    def move(self, key: Hashable, point: Point) -> bool:
        """A contact moves; one that was down before counts from here on. Return whether it only wipes."""
        if not self.active:
            return False
        presses = key in self._on_stop
        self._take(key, point, presses=presses)
        return not presses

    def end(self, key: Hashable, point: Point) -> bool:
        """A contact lifts. Return whether it only wiped."""
        taken = self.move(key, point)
        self.drop(key)
        return taken

    def drop(self, key: Hashable) -> None:
        """Forget a contact that the panel has lost."""
        self._wiping.lift(key)
        self._on_stop.discard(key)

    def let_go(self) -> None:
        """Something else may lie on top: contacts go on where the field still does."""
        if not self.active:
            self.cancel()

    def cancel(self) -> None:
        """Forget all contacts."""
        self._wiping.lift_all()
        self._on_stop.clear()

    def _take(self, key: Hashable, point: Point, *, presses: bool) -> None:
        new = self._wiping.touch(key, point)
        now = self._clock.now()
        # Everywhere on the sheet but on the way out.
        if (
            not presses
            and (now - self._stepped_at) * 1000 >= STEP_MS
            and self.layer.step_aside(self._px(point))
        ):
            self._stepped_at = now
        if not new:
            return
        self.layer.refresh(new)
        if self._wiping.is_complete:
            self.stop()
            return
        if not presses:
            self.layer.show_stop(False)
        self._wait()

    def _px(self, point: Point) -> QPoint:
        per_mm = 1 / self._field.mm(1)
        return QPoint(round(point.x * per_mm), round(point.y * per_mm))

    def _wait(self) -> None:
        self.close()
        self._alarms = [
            self._clock.after(STOP_MS, self._on_stuck),
            self._clock.after(SILENCE_MS, self._on_silence),
        ]

    def _on_stuck(self) -> None:
        if self.active:
            self.layer.show_stop(True)

    def _on_silence(self) -> None:
        self.stop()

    def _on_resized(self) -> None:
        # The parts are others now.
        if self.active:
            self.start()
