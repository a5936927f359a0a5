"""Time, handed in: whatever waits is given a `Clock` and never asks the computer for the time itself.

The clock of the running program is a Qt one and lives on a floor above. `ManualClock` stands here, and not
among the tests, because the program itself uses it: `ibt-kiosk tour` walks through every screen, past every
time-out, without waiting for any. The tests turn its hands in the same way.
"""

from __future__ import annotations

import heapq
from itertools import count
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable


class Alarm(Protocol):
    """A callback that has been scheduled once."""

    def cancel(self) -> None:
        """Make sure that the callback does not run any more; may be called twice, or after it has run."""


class Clock(Protocol):
    """What tells the time and wakes others up."""

    def now(self) -> float:
        """Return seconds since some moment in the past; never goes back, whatever the wall clock does."""

    def after(self, delay_ms: int, callback: Callable[[], None]) -> Alarm:
        """Run `callback` once, `delay_ms` milliseconds (0 or more) from now; never before this returns."""


class ManualAlarm:
    """A callback that a `ManualClock` will run when its hands pass the time."""

    __slots__ = ("_callback",)

    def __init__(self, callback: Callable[[], None]) -> None:
        self._callback: Callable[[], None] | None = callback

    def cancel(self) -> None:
        """See `Alarm.cancel`. Lets go of the callback, and so of whatever it holds."""
        self._callback = None

    @property
    def pending(self) -> bool:
        """Whether the callback is still to run."""
        return self._callback is not None

    def ring(self) -> None:
        """Run the callback, unless it was cancelled or has run."""
        callback, self._callback = self._callback, None
        if callback is not None:
            callback()


class ManualClock:
    """A clock whose hands somebody turns.

    It counts whole milliseconds, so that many small steps end exactly where one large step does.
    """

    def __init__(self) -> None:
        self._now_ms = 0
        self._order = count()  # alarms for the same moment ring in the order in which they were set
        self._alarms: list[tuple[int, int, ManualAlarm]] = []

    def now(self) -> float:
        """Return the seconds that the hands have been turned so far."""
        return self._now_ms / 1000

    def after(self, delay_ms: int, callback: Callable[[], None]) -> ManualAlarm:
        """Schedule `callback`; see `Clock.after`.

        Raises:
            ValueError: If `delay_ms` is negative.
        """
        if delay_ms < 0:
            raise ValueError(f"the delay must be 0 ms or more, not {delay_ms} ms")
        alarm = ManualAlarm(callback)
        heapq.heappush(self._alarms, (self._now_ms + delay_ms, next(self._order), alarm))
        return alarm

    def advance(self, ms: int) -> None:
        """Turn the hands `ms` milliseconds on, running what falls due on the way, each at its own time.

        What a callback schedules runs too, if it falls due within the same turn: a callback that schedules
        itself with a delay of 0 ms would therefore never let it end. If a callback raises, the hands stay at
        its time, and the next turn runs the rest.

        Raises:
            ValueError: If `ms` is negative.
        """
        if ms < 0:
            raise ValueError(f"time goes forward: 0 ms or more, not {ms} ms")
        end = self._now_ms + ms
        while self._alarms and self._alarms[0][0] <= end:
            due, _, alarm = heapq.heappop(self._alarms)
            # A callback may turn the hands itself; they never go back.
            self._now_ms = max(self._now_ms, due)
            alarm.ring()
        self._now_ms = max(self._now_ms, end)

    @property
    def pending(self) -> int:
        """How many alarms are still to ring; 0 when everything has tidied up after itself."""
        return sum(alarm.pending for _, _, alarm in self._alarms)
