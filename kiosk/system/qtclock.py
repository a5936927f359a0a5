"""Real time, from Qt's event loop."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimerEvent

if TYPE_CHECKING:
    from collections.abc import Callable


class QtAlarm:
    """A callback that the event loop will run; see `kiosk.base.clock.Alarm`."""

    def __init__(self, clock: QtClock, timer: int, callback: Callable[[], None]) -> None:
        self.timer, self.callback = timer, callback
        self._clock = clock

    def cancel(self) -> None:
        """Make sure that the callback does not run any more."""
        self._clock.drop(self)


class QtClock(QObject):
    """The clock of the running program; see `kiosk.base.clock.Clock`.

    Its alarms are Qt's bare timers, not a `QTimer` each: while nothing happens, alarms are all that the
    program does.
    """

    def __init__(self) -> None:
        super().__init__()
        self._alarms: dict[int, QtAlarm] = {}

    @property
    def pending(self) -> int:
        """How many alarms are still to ring."""
        return len(self._alarms)

    def now(self) -> float:
        """Return seconds on a clock that nobody sets."""
        return time.monotonic()

    def after(self, delay_ms: int, callback: Callable[[], None]) -> QtAlarm:
        """Run `callback` once, `delay_ms` milliseconds from now."""
        timer = self.startTimer(delay_ms)
        self._alarms[timer] = alarm = QtAlarm(self, timer, callback)
        return alarm

    def drop(self, alarm: QtAlarm) -> None:
        """Let an alarm not ring any more; nothing happens where it has rung or was dropped."""
        # By the alarm itself: Qt gives the number of a timer that has ended to another one.
        if self._alarms.get(alarm.timer) is alarm:
            del self._alarms[alarm.timer]
            self.killTimer(alarm.timer)

    def timerEvent(self, event: QTimerEvent) -> None:  # noqa: D102
        alarm = self._alarms.get(event.timerId())
        if alarm is not None:
            self.drop(alarm)
            alarm.callback()
