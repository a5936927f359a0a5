"""Notes what nobody can tell the end of, and settles it when it has not come again for long."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.base.clock import Alarm, Clock
    from kiosk.staff.matter import Matter
    from kiosk.staff.matters import Matters


class Passing:
    """A matter that passes: dirt on a touch panel, a failure after which all went on well."""

    def __init__(self, matters: Matters, matter: Matter, clock: Clock, after_s: int) -> None:
        """Note nothing yet.

        Args:
            matters: Where it is noted.
            matter: What.
            clock: Time.
            after_s: Time without it, in seconds, after which it is taken to be well again.
        """
        self._matters, self._matter, self._clock = matters, matter, clock
        self._after_s = after_s
        self._noted_at = 0.0
        self._alarm: Alarm | None = None

    def note(self, detail: str) -> None:
        """It has come, or come again: a thousand times in a second, it may be."""
        self._noted_at = self._clock.now()
        if self._alarm is None:
            self._alarm = self._clock.after(self._after_s * 1000, self._on_time)
        self._matters.note(self._matter, detail)

    def close(self) -> None:
        """Wait no more."""
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _on_time(self) -> None:
        left_s = self._noted_at + self._after_s - self._clock.now()
        if left_s > 0:
            self._alarm = self._clock.after(round(left_s * 1000), self._on_time)
            return
        self._alarm = None
        self._matters.settle(self._matter)
