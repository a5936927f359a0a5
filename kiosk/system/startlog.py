"""Keeps how the program was started and how it ended (`kiosk.system.restarts`). Without Qt.

It is kept in the state folder. Where that cannot be written, in a folder that lasts until the computer is
switched off; and our own parent process hands down what it has seen (`kiosk.system.supervisor`).
"""

from __future__ import annotations

import datetime as dt
import os
import time
from typing import TYPE_CHECKING, Final

import msgspec

from kiosk.base.keeping import KeptFile
from kiosk.base.machine import boot_id
from kiosk.system.endings import HANDED
from kiosk.system.restarts import (
    Ending,
    Mode,
    Now,
    Start,
    Starts,
    ended,
    merged,
    mode_for,
    reason_of,
    restarts_on,
    wait_s,
    why_started,
)

if TYPE_CHECKING:
    from collections.abc import MutableMapping, Sequence
    from pathlib import Path

    from kiosk.base.problems import Problem

FILE_NAME: Final = "starts.json"


def this_moment() -> Now:
    """Return the moment, for `kiosk.system.restarts`.

    Only Linux has a name for the computer's start. Elsewhere it is empty, and the monotonic clock has to tell
    one start from the other.
    """
    return Now(boot_id(), time.monotonic())


def wall_time() -> str:
    """Return the wall clock's time for people; empty where it tells a time that cannot be."""
    try:
        return dt.datetime.now().astimezone().isoformat(timespec="seconds")
    except (OSError, OverflowError, ValueError):
        return ""


def handed_down(environ: MutableMapping[str, str]) -> tuple[Start, ...]:
    """Take what our parent process has seen out of the environment; nothing where there is none."""
    text = environ.pop(HANDED, "")
    try:
        return msgspec.json.decode(text, type=Starts).starts if text else ()
    except (msgspec.DecodeError, RecursionError):
        return ()


def to_hand_down(starts: Sequence[Start]) -> str:
    """Return what `handed_down` reads."""
    return msgspec.json.encode(Starts(starts=tuple(starts))).decode()


class StartLog:
    """This start, among those before it.

    Attributes:
        mode: How to start.
        reason: Why not as usual, for IT; empty where it is.
        wait_s: For how long to wait before heavy work, in seconds.
        why: Why this start happens, in a sentence for IT.
        restarts_today: How often it was started again today, this start with it; the kept starts count.
        counted: How often it was started again since it is kept, this start with it, by `Reason`.
        problem: What was wrong with the file; None where nothing was.
        is_kept: Whether it could be written to the state folder.
    """

    def __init__(
        self, folders: Sequence[Path], seen: Sequence[Start] = (), made_of: str = "", *, safe: bool = False
    ) -> None:
        """Read what was kept, decide, and note this start.

        Args:
            folders: Where it is kept: in the first that can be written. The first of all is the state folder.
            seen: What our parent process has seen.
            made_of: The fingerprint of program, configuration and guide.
            safe: Whether somebody asks for safe mode.
        """
        self._files = [KeptFile(folder / FILE_NAME, Starts) for folder in folders]
        self.problem: Problem | None = None
        starts: tuple[Start, ...] = ()
        self.counted: dict[str, int] = {}
        for file in self._files:
            value, problem = file.read()
            self.problem = self.problem or problem
            starts = merged(starts, value.starts if value else ())
            # One place may have stood in for the other: what only grows is right where it is largest.
            for reason, number in (value.counted if value else {}).items():
                self.counted[reason] = max(number, self.counted.get(reason, 0))
        starts = merged(starts, seen)
        now = this_moment()
        self.mode, self.reason = mode_for(starts, now, made_of)
        if safe and self.mode is Mode.USUAL:
            self.mode, self.reason = Mode.SAFE, "it was asked for on the command line"
        self.wait_s = wait_s(starts, now)
        self.why = why_started(starts, now)
        if (again := reason_of(starts, now)) is not None:
            self.counted[again] = self.counted.get(again, 0) + 1
        self.start = Start(
            boot=now.boot,
            began_s=now.s,
            wall=wall_time(),
            pid=os.getpid(),
            mode=self.mode,
            made_of=made_of,
        )
        self._starts = merged((*starts, self.start), ())
        self.restarts_today = restarts_on(self._starts, self.start.wall[:10])
        self._ended = False
        self.is_kept = self._write()

    def end(self, ending: Ending) -> None:
        """Note how this start ends; the first note counts."""
        if not self._ended:
            self._ended = True
            self._starts = ended(self._starts, ending, this_moment().s)
            self._write()

    def _write(self) -> bool:
        """Write it to the first folder that can be written; return whether that was the state folder."""
        starts = Starts(starts=self._starts, counted=self.counted)
        written = next((n for n, file in enumerate(self._files) if file.write(starts)), None)
        return written == 0
