"""Reads on in the guide once the first screen stands: what is wrong elsewhere in it is told all the same.

The first screen waits for the few heads that it needs. The others follow from here, a few at a time, so that
nobody's touch has to wait for all of them.
Without Qt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.base.clock import Alarm, Clock
    from kiosk.base.problems import Problem

HEADS_AT_ONCE: Final = 20
"""They take some 3 ms: a language of a large guide, with 200 sections, would take ten times that."""

PAUSE_MS: Final = 20
"""Between them: time for what a touch asks for."""


class Guide(Protocol):
    """The guide: see `kiosk.content.library.Library`."""

    def read_on(self, most: int) -> bool:
        """Read as many more heads as `most`; return whether there are any left."""

    def problems_so_far(self) -> tuple[Problem, ...]:
        """Return what is known to be wrong."""


class ReadingOn:
    """Reads on, and tells what it finds. One for the whole program."""

    def __init__(self, clock: Clock, guide: Guide, tell: Callable[[Problem], None]) -> None:
        """Wait for `start`.

        Args:
            clock: Time.
            guide: The guide; what is known to be wrong with it now has been told already.
            tell: Told each problem that is found from now on, here or by a family that opens a language.
        """
        self._clock, self._guide, self._tell = clock, guide, tell
        self._told = set(guide.problems_so_far())
        self._alarm: Alarm | None = None

    def start(self, delay_ms: int) -> None:
        """Begin after a delay."""
        self._alarm = self._clock.after(delay_ms, self._on_due)

    def close(self) -> None:
        """Stop."""
        if self._alarm is not None:
            self._alarm.cancel()

    def _on_due(self) -> None:
        more = self._guide.read_on(HEADS_AT_ONCE)
        for problem in self._guide.problems_so_far():
            if problem not in self._told:
                self._told.add(problem)
                self._tell(problem)
        self._alarm = self._clock.after(PAUSE_MS, self._on_due) if more else None
