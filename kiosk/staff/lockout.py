"""What wrong PINs cost: time, that grows with each, and that no restart and no clock shortens. No Qt.

The first wrong ones are free: fingers slip. Each further one costs a wait, up to an hour; a right one makes
up for all. Every try is written down as a wrong one *before* it is checked, so that pulling the plug in time
gains nothing.

Time is measured by the clock that counts from the start of the machine, which nobody sets. It says nothing
across a restart of the machine, and the wall clock, which would, can be set, or stands at some day of the
past where its battery is empty: so after such a restart the whole wait begins anew, when the question for the
PIN is next asked. A restart of the program changes nothing on Linux, which has a name for each run of the
machine; elsewhere it is taken for a restart of the machine.

A file that is missing or broken counts as five wrong tries, and a disk that cannot be written costs a minute
for each try: else removing or blocking the file would make tries free. `ibt-kiosk pin` writes the first file.
"""

from __future__ import annotations

import math
import uuid
from typing import TYPE_CHECKING, Annotated, Final

from msgspec import Meta, Struct

from kiosk.base.keeping import KeptFile
from kiosk.base.machine import boot_id

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.base.problems import Problem

FILE_NAME: Final = "lockout.json"

WAITS_S: Final = (0, 0, 10, 30, 60, 300, 900, 1800, 3600)
"""How long the next try has to wait after the first, second, ... wrong one, in s; the last for all others.

Ours. With them, 24 tries take a day: to find one PIN of ten thousand takes 200 days on average.
"""

FREE: Final = 3
"""Wrong tries up to the first wait."""

UNKNOWN: Final = 5
"""As so many wrong tries counts a file that is missing or broken: the wait is then a minute."""

_UNKEPT_WAIT_S: Final = WAITS_S[UNKNOWN - 1]


def this_run() -> str:
    """Return the name of this run of the machine; where there is none, one of this run of the program."""
    return boot_id() or str(uuid.uuid4())


class LockoutRecord(Struct, frozen=True, kw_only=True):
    """What the file holds.

    Attributes:
        wrong: How many tries were wrong since the last right one.
        wait_s: How long the next one has to wait, in s.
        began_s: When the wait began, in s since the start of the machine.
        boot: The run of the machine that `began_s` is of.
    """

    wrong: Annotated[int, Meta(ge=0, le=1_000_000)]
    wait_s: Annotated[int, Meta(ge=0, le=max(WAITS_S))]
    began_s: float
    boot: Annotated[str, Meta(max_length=100)]


class Lockout:
    """Counts wrong tries.

    Attributes:
        problem: What was wrong with the file when it was last read; None where nothing was.
    """

    def __init__(self, path: Path | None, now: Callable[[], float], boot: str) -> None:
        """Name the file; it is first read by `refresh`.

        Args:
            path: The file; None where nothing is kept.
            now: Tells the seconds since the start of the machine, or another moment that `boot` stands for.
            boot: Names that start.
        """
        self._file = KeptFile(path, LockoutRecord)
        self._now, self._boot = now, boot
        self._wrong, self._until_s = 0, 0.0
        self._is_kept = True
        self.problem: Problem | None = None

    @property
    def wait_s(self) -> int:
        """How long the next try has to wait, in whole s; 0 where it need not."""
        return max(0, math.ceil(self._until_s - self._now()))

    @property
    def tries_left(self) -> int:
        """How many tries there are up to the next wait: at least 1 where there is none now."""
        return max(1, FREE - self._wrong)

    def refresh(self) -> None:
        """Read the file: somebody may have unlocked the panel, or tampered with it."""
        if self._file.path is None or not self._is_kept:
            return  # what is remembered here is more than what could be written
        record, self.problem = self._file.read()
        if record is None:
            self._wait(max(self._wrong, UNKNOWN))
        elif record.boot == self._boot and record.began_s <= self._now():
            self._wrong, self._until_s = record.wrong, record.began_s + record.wait_s
        else:
            self._wrong = record.wrong
            self._begin(record.wait_s)

    def count(self) -> None:
        """A try is made: take it for a wrong one until `clear` tells better."""
        self._wait(self._wrong + 1)

    def clear(self) -> bool:
        """Forget all wrong tries, and return whether that could be written."""
        self._wrong = 0
        self._begin(0)
        if not self._is_kept:
            self._until_s = self._now()
        return self._is_kept

    def _wait(self, wrong: int) -> None:
        self._wrong = wrong
        self._begin(WAITS_S[min(wrong, len(WAITS_S)) - 1])

    def _begin(self, wait_s: int) -> None:
        """Begin a wait, and write it down."""
        now = self._now()
        self._until_s = now + wait_s
        record = LockoutRecord(wrong=self._wrong, wait_s=wait_s, began_s=now, boot=self._boot)
        self._is_kept = self._file.write(record)
        if not self._is_kept and self._file.path is not None:
            self._until_s = now + max(wait_s, _UNKEPT_WAIT_S)
