"""Does one job at a time in a thread, so that a slow stick or disk never keeps the window from painting."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.base.clock import Alarm, Clock

logger = logging.getLogger(__name__)

LOOK_MS: Final = 50
"""How often it is looked whether a job is done, as long as there is one."""


class Worker:
    """A thread for each job. One that hangs keeps others from beginning, and the program from nothing."""

    def __init__(self, clock: Clock, name: str) -> None:
        """Stand ready.

        Args:
            clock: Time.
            name: The thread's name.
        """
        self._clock, self._name = clock, name
        self._thread: threading.Thread | None = None
        self._alarm: Alarm | None = None
        self._done: Callable[[object], None] | None = None
        self._result: object = None
        self._next: tuple[Callable[[], object], Callable[[object], None]] | None = None

    def do(self, job: Callable[[], object], done: Callable[[object], None]) -> None:
        """Do a job; after the one that is being done, in the place of one that waits for that.

        Args:
            job: What is done in the thread.
            done: Called with what it returns, in the thread that looks at the clock; None where it failed.
        """
        if self._thread is not None:
            self._next = job, done
            return
        self._done, self._result = done, None
        self._thread = threading.Thread(target=self._work, args=(job,), name=self._name, daemon=True)
        self._thread.start()
        self._alarm = self._clock.after(LOOK_MS, self._on_look)

    def forget(self) -> None:
        """Tell nobody of what is being done, and do not begin what waits."""
        self._done = self._next = None

    def wait(self) -> None:
        """Wait until the job that is being done is done."""
        if self._thread is not None:
            self._thread.join()

    def close(self) -> None:
        """Look no more."""
        self.forget()
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _work(self, job: Callable[[], object]) -> None:
        try:
            self._result = job()
        except Exception:
            logger.exception("A job of %s has failed:", self._name)

    def _on_look(self) -> None:
        self._alarm = None
        if self._thread is None:
            return
        if self._thread.is_alive():
            self._alarm = self._clock.after(LOOK_MS, self._on_look)
            return
        self._thread, done, result = None, self._done, self._result
        self._done = self._result = None
        following, self._next = self._next, None
        if done is not None:
            done(result)
        if following is not None:
            self.do(*following)
