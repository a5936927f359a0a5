"""Lets thousands of random visits pass, much faster than people make them, and looks whether anything grows.

`make soak` runs the real program off the screen, with its own clock: fingers, fists, keys and a mouse through
Qt's own events, changes of language, size and colors, families that stay and families that walk away. The
same seed makes the same visits. Measured from the 1,000th page on:

- memory (RSS): grows less than 8 MB
- open files, threads, timers that run or wait, objects of Qt: none more at the end than after a tenth of the
  pages; what is made when it is first needed has been made by then
- processor time for a page, from the touch that is lifted until it is painted: the median of the last tenth
  is not more than 1.3 times that of the first

Exit status 1 where one of them is missed, or where anything was logged as a warning.
"""

from __future__ import annotations

import argparse
import gc
import json
import logging
import os
import random
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QObject, QTimer
from shiboken6 import isValid

from kiosk.commands.run import make_application
from kiosk.system.memory import return_large_blocks
from tests.driving import SCREENS
from tools.soak_visits import Visitor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QApplication

ROOT: Final = Path(__file__).resolve().parent.parent
EVERY: Final = 1_000
"""Page turns from one measurement to the next."""

GROWS_MB: Final = 8.0
SLOWER: Final = 1.3


@dataclass(frozen=True)
class Measured:
    """What is measured after so many page turns.

    Attributes:
        turns: Page turns so far.
        visits: Visits so far.
        memory_mb: Memory of the process (RSS).
        files: Open files.
        threads: Threads.
        timers: Timers of Qt that run, and alarms that wait.
        objects: Objects of Qt that Python holds.
        page_ms: Median processor time for a page since the measurement before, in ms.
    """

    turns: int
    visits: int
    memory_mb: float
    files: int
    threads: int
    timers: int
    objects: int
    page_ms: float


class _Loud(logging.Handler):
    """Keeps what is logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


def measure(application: QApplication, visitor: Visitor) -> Measured:
    """Measure the process as it is now, at the end of a visit."""
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    things = [thing for thing in gc.get_objects() if isinstance(thing, QObject) and isValid(thing)]
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return Measured(
        turns=visitor.turns,
        visits=visitor.visits,
        memory_mb=round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 2),
        files=len(list(Path("/proc/self/fd").iterdir())),
        threads=len(list(Path("/proc/self/task").iterdir())),
        timers=visitor.alarms + sum(isinstance(thing, QTimer) and thing.isActive() for thing in things),
        objects=len(things),
        page_ms=round(1000 * median(visitor.take_times()), 3),
    )


def verdict(measured: Sequence[Measured]) -> list[str]:
    """Return what grows though it must not."""
    # The first thousand pages fill the caches.
    first, last = measured[1], measured[-1]
    tenth = max(1, len(measured) // 10)
    early = median(each.page_ms for each in measured[1 : 1 + tenth])
    late = median(each.page_ms for each in measured[-tenth:])
    used = measured[tenth]
    complaints = [
        f"{name}: {before} at the {used.turns:,}th page, {after} at the end"
        for name, before, after in (
            ("open files", used.files, last.files),
            ("threads", used.threads, last.threads),
            ("running timers", used.timers, last.timers),
            ("objects of Qt", used.objects, last.objects),
        )
        if after > before
    ]
    if last.memory_mb - first.memory_mb >= GROWS_MB:
        complaints.append(f"memory: {first.memory_mb} MB, then {last.memory_mb} MB")
    if late > SLOWER * early:
        complaints.append(f"time for a page: {early:.2f} ms, then {late:.2f} ms")
    return complaints


def main() -> int:
    """Let visits pass; return 0 where nothing grows."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--turns", type=int, default=100_000, help="page turns, at least (100000)")
    parser.add_argument("--visits", type=int, default=2_000, help="visits, at least (2000)")
    parser.add_argument("--minutes", type=float, default=0.0, help="go on for so long, at least")
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same visits (1)")
    parser.add_argument("--screen", choices=list(SCREENS), default="1024x600")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "soak.json")
    chosen = parser.parse_args()
    application = make_application()
    return_large_blocks()
    loud = _Loud()
    logging.getLogger().addHandler(loud)
    begin = time.monotonic()
    measured: list[Measured] = []
    with tempfile.TemporaryDirectory() as folder:
        visitor = Visitor(application, random.Random(chosen.seed), SCREENS[chosen.screen], Path(folder))
        visitor.make_visit()
        measured.append(measure(application, visitor))
        while (
            visitor.turns < chosen.turns
            or visitor.visits < chosen.visits
            or time.monotonic() - begin < 60 * chosen.minutes
        ):
            visitor.make_visit()
            if visitor.turns >= EVERY * len(measured):
                measured.append(measure(application, visitor))
                _tell(measured[-1], begin)
        visitor.make_visit()
        measured.append(measure(application, visitor))
        visitor.close()
    print(file=sys.stderr)
    return _conclude(chosen.out, measured, visitor, verdict(measured) + loud.said, begin)


def _tell(now: Measured, begin: float) -> None:
    words = f"{now.turns:,} pages, {now.visits:,} visits, {now.memory_mb:.1f} MB, {now.page_ms:.2f} ms a page"
    print(f"\rsoak: {words}, {time.monotonic() - begin:.0f} s   ", end="", file=sys.stderr, flush=True)


def _conclude(
    out: Path, measured: Sequence[Measured], visitor: Visitor, complaints: Sequence[str], begin: float
) -> int:
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps([asdict(each) for each in measured], indent=1), encoding="utf-8")
    first, last = measured[1], measured[-1]
    rows = [
        ("page turns", "", f"{last.turns:,}"),
        ("visits", "", f"{last.visits:,}"),
        ("contacts on the panel", "", f"{visitor.contacts:,}"),
        ("staff gestures among them", "", f"{visitor.gestures}"),
        ("memory (RSS)", f"{first.memory_mb:.1f} MB", f"{last.memory_mb:.1f} MB"),
        ("open files", f"{first.files}", f"{last.files}"),
        ("threads", f"{first.threads}", f"{last.threads}"),
        ("running timers", f"{first.timers}", f"{last.timers}"),
        ("objects of Qt", f"{first.objects:,}", f"{last.objects:,}"),
        ("median time for a page", f"{first.page_ms:.2f} ms", f"{last.page_ms:.2f} ms"),
    ]
    print(f"{'':<28}{f'page {first.turns:,}':>14}{'end':>14}")
    for what, before, after in rows:
        print(f"{what:<28}{before:>14}{after:>14}")
    print(f"{time.monotonic() - begin:.0f} s; each measurement is in {out}")
    if visitor.gestures:
        complaints = [*complaints, f"the staff gesture was made {visitor.gestures} times by chance"]
    for complaint in complaints:
        print(f"NOT HELD: {complaint}")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
