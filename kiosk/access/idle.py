"""Watches whether anybody is there: asks after a while, and ends the visit when nobody answers.

Any input of any device starts the time anew. The more words there are to read, the longer it is. Whatever
goes on by itself for somebody (the ring of a switch, a voice that reads) holds the watch meanwhile.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from kiosk.base.clock import Alarm, Clock


class Limits(Protocol):
    """The times, as the configuration gives them; see `kiosk.base.options.Idle`."""

    @property
    def warn_after_s(self) -> int:
        """Seconds without input before the question, for a page without words."""

    @property
    def seconds_per_word(self) -> float:
        """Seconds more for each word on the page."""

    @property
    def answer_s(self) -> int:
        """Seconds to answer the question."""


class IdleWatch(QObject):
    """The clock that an unattended visit runs against.

    Signals:
        warned: Nobody has done anything for long: ask.
        ticked: Carries the seconds that are left to answer.
        answered: Somebody is there after all.
        ran_out: Nobody has answered: the visit is over.
    """

    warned = Signal()
    ticked = Signal(int)
    answered = Signal()
    ran_out = Signal()

    def __init__(self, clock: Clock, limits: Limits) -> None:
        super().__init__()
        self._clock = clock
        self._limits = limits
        self._alarm: Alarm | None = None
        self._words = 0
        self._at_least_ms = 0
        self._left = 0
        self._watching = False
        self._held_by: set[str] = set()

    @property
    def warning(self) -> bool:
        """Whether the question is asked now."""
        return self._left > 0

    @property
    def warn_after_ms(self) -> int:
        """How long nothing may happen on a page with as many words as this one."""
        usual = math.ceil(1000 * (self._limits.warn_after_s + self._words * self._limits.seconds_per_word))
        return max(usual, self._at_least_ms)

    def watch(self, words: int, *, at_least_s: int = 0) -> None:
        """Begin to watch, or go on.

        Args:
            words: How many words there are to read.
            at_least_s: A time in seconds before which it does not ask, however few the words are.
        """
        self._watching, self._words, self._at_least_ms = True, words, 1000 * at_least_s
        if not self.warning:
            self._wait()

    def rest(self) -> None:
        """Watch no more: nobody has begun a visit."""
        self._watching, self._left = False, 0
        self._cancel()

    def notice(self) -> bool:
        """Somebody has done something; return whether it was the answer to the question."""
        if not self._watching:
            return False
        was_warning = self.warning
        self._left = 0
        self._wait()
        if was_warning:
            self.answered.emit()
        return was_warning

    def hold(self, by: str) -> None:
        """Do not ask while something goes on; `by` names it. A question that is asked already goes on."""
        self._held_by.add(by)
        if not self.warning:
            self._cancel()

    def release(self, by: str) -> None:
        """What has held the watch has ended: the time begins anew when nothing else holds it."""
        if by in self._held_by:
            self._held_by.discard(by)
            if self._watching and not self.warning:
                self._wait()

    def _wait(self) -> None:
        self._cancel()
        if self._held_by:
            return
        self._alarm = self._clock.after(self.warn_after_ms, self._on_silence)

    def _cancel(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _on_silence(self) -> None:
        self._left = self._limits.answer_s
        self._alarm = self._clock.after(1000, self._on_second)
        self.ticked.emit(self._left)
        self.warned.emit()

    def _on_second(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._alarm = self._clock.after(1000, self._on_second)
            self.ticked.emit(self._left)
            return
        self.rest()
        self.ran_out.emit()
