"""What is measured inside the program, off the screen: page turns, frames, changes of what is shown, memory.

    python -m tools.bench.inside [--turns N] [--paced]

Each size of screen is measured in a process of its own, because one process has one application.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QEventLoop, QObject

from kiosk.app import Kiosk
from kiosk.base.clock import ManualClock
from kiosk.base.options import Settings
from kiosk.commands.opening import open_library
from kiosk.commands.run import make_application
from kiosk.system.memory import return_large_blocks
from kiosk.ui.metrics import Display
from tools.bench.rows import Row, percentile_99
from tools.bench.throttle import throttled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QApplication

    from kiosk.ui.pageview import PageView

_Value = TypeVar("_Value")

FRAME_MS = 16.7
SCREENS = ((1920, 1080), (3840, 2160))
WIDTH_MM = 476
TURNS = 60
TURNS_THROTTLED = 12


def measure_inside(turns: int) -> list[Row]:
    """Measure, and return the rows.

    Args:
        turns: How many page turns memory is measured over.
    """
    rows: list[Row] = []
    for width, height in SCREENS:
        found = _apart(["--size", f"{width}x{height}"])
        for what, times in (
            ("touch lifted to first frame", found["first"]),
            ("a frame of a slide", found["frames"]),
        ):
            rows.append(_frames(f"{what}, {width}x{height}, 99th percentile", times, FRAME_MS))
    changes = _apart(["--changes"])
    for what, times in changes.items():
        rows.append(_largest(f"{what} changed, to the new page, slowest", times, 100.0))
    rows.append(_throttled_slides())
    [growth] = _apart(["--growth", str(turns)])["growth"]
    what = f"memory after {turns:,} page turns"
    rows.append(Row(what, f"{growth:+.1f} MB", goal="grows less than 5 MB", met=growth < 5))
    return rows


def _throttled_slides() -> Row:
    what = "from one frame of a slide to the next, one core throttled to a quarter, slowest"
    with throttled(0.25) as enter:
        if enter is None:
            return Row(what, "the kernel's quota cannot be set here", goal="at most 33 ms")
        return _largest(what, _apart(["--paced"], enter)["gaps"], 33.4)


def _frames(what: str, times: Sequence[float], most: float) -> Row:
    measured = percentile_99(times)
    ours = f"{measured:.1f} ms (median {sorted(times)[len(times) // 2]:.1f})"
    return Row(what, ours, goal=f"at most {most} ms", met=measured <= most)


def _largest(what: str, times: Sequence[float], most: float) -> Row:
    ours = f"{max(times):.0f} ms (median {sorted(times)[len(times) // 2]:.0f})"
    return Row(what, ours, goal=f"at most {most:.0f} ms", met=max(times) <= most)


def _apart(words: Sequence[str], before: Sequence[str] = ()) -> dict[str, list[float]]:
    """Measure in a process of its own, and return what it has found: lists of times in ms, by name."""
    command = [*before, sys.executable, "-m", "tools.bench.inside", *words]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return found


class _Frames(QObject):
    """Notes when the page has been painted."""

    def __init__(self, view: PageView) -> None:
        super().__init__()
        self.times: list[float] = []
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.times.append(time.perf_counter())
        return False


class Inside:
    """The program off the screen, on a page."""

    def __init__(self, width: int, height: int) -> None:
        """Build it on a screen of a size in px."""
        self._application = make_application()
        return_large_blocks()
        settings = Settings()
        display = Display(width, WIDTH_MM)
        self.kiosk = Kiosk(self._application, settings, ManualClock(), open_library(settings), display)
        self.kiosk.icons.load()
        self.kiosk.window.resize(width, height)
        self.kiosk.start()
        self.kiosk.window.show()
        self.kiosk.access.devices.listen()
        self.kiosk.navigator.open_section("overview")
        settle(self._application, self.kiosk)

    def turns(self, count: int) -> dict[str, list[float]]:
        """Turn pages as fast as can be; return the times to the first frame, and of painting each frame."""
        view, bar = self.kiosk.stage.reader.view, self.kiosk.stage.reader.bar
        painted = _Frames(view)
        first: list[float] = []
        frames: list[float] = []
        for number in range(count):
            painted.times.clear()
            target = bar.next if number % 6 < 3 else bar.back
            begin = time.perf_counter()
            target.click()
            while not painted.times:
                self._application.processEvents()
            view.repaint()
            first.append(1000 * (painted.times[0] - begin))
            while view.sliding:
                before = time.perf_counter()
                view.repaint()
                frames.append(1000 * (time.perf_counter() - before))
                self._application.processEvents()
            settle(self._application, self.kiosk)
        return {"first": first, "frames": frames}

    def gaps(self, count: int) -> dict[str, list[float]]:
        """Turn pages at the pace of Qt's own timers; return the times from one frame to the next.

        A frame is there when all that it changes has been painted: the bar too, not the page alone.
        """
        view, bar = self.kiosk.stage.reader.view, self.kiosk.stage.reader.bar
        painted = _Frames(view)
        found: list[float] = []
        for number in range(count):
            painted.times.clear()
            (bar.next if number % 6 < 3 else bar.back).click()
            done: list[float] = []
            while view.sliding:
                self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
                if painted.times:
                    done.append(time.perf_counter())
                    painted.times.clear()
            found += [1000 * (b - a) for a, b in pairwise(done)]
            settle(self._application, self.kiosk)
        return {"gaps": found}

    def changes(self) -> dict[str, list[float]]:
        """Change what a family can change; return the times until the page stands anew."""
        visit = self.kiosk.visit
        themes = ("high-contrast-dark", "soft", "high-contrast-light", "default")
        return {
            "text size": [
                self._change(visit.choose_text_size, size) for size in (1, 2, 3, 4, 3, 2, 1, 4, 2, 3)
            ],
            "language": [self._change(visit.choose_language, code) for code in ("es", "ar", "en") * 3],
            "theme": [self._change(self._choose_theme, theme) for theme in themes * 2],
        }

    def _choose_theme(self, theme: str) -> None:
        visit = self.kiosk.visit
        visit.choose(replace(visit.choices, theme=theme))

    def _change(self, choose: Callable[[_Value], None], value: _Value) -> float:
        begin = time.perf_counter()
        choose(value)
        self.kiosk.stage.reader.view.repaint()
        needed = time.perf_counter() - begin
        settle(self._application, self.kiosk)
        return 1000 * needed

    def growth(self, turns: int) -> dict[str, list[float]]:
        """Turn many pages; return how much memory (RSS) grows after the first 500, in MB."""
        reader = self.kiosk.stage.reader
        before = 0.0
        for number in range(turns):
            if number == 500:
                before = _rss_mb()
            target = reader.bar.next if number % 6 < 3 else reader.bar.back
            if self.kiosk.window.screen_shown is not reader:
                self.kiosk.navigator.open_section("overview")
            target.click()
            reader.view.repaint()
            if number % 50 == 0:
                settle(self._application, self.kiosk)
        return {"growth": [_rss_mb() - before]}


def settle(application: QApplication, kiosk: Kiosk) -> None:
    """Let slides end, and neighbors be drawn ahead."""
    view = kiosk.stage.reader.view
    application.processEvents()
    while view.sliding:
        application.processEvents()
    for _ in range(4):
        application.processEvents()


def _rss_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def main() -> int:
    """Measure one thing, and print it as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--size", default="1920x1080", help="of the screen, in px (1920x1080)")
    parser.add_argument("--paced", action="store_true", help="the time from one frame to the next")
    parser.add_argument("--changes", action="store_true", help="changes of text size, language and theme")
    parser.add_argument(
        "--growth", type=int, default=0, metavar="TURNS", help="memory after so many page turns"
    )
    asked = parser.parse_args()
    width, height = (int(side) for side in asked.size.split("x"))
    inside = Inside(width, height)
    if asked.paced:
        found = inside.gaps(TURNS_THROTTLED)
    elif asked.changes:
        found = inside.changes()
    elif asked.growth:
        found = inside.growth(asked.growth)
    else:
        found = inside.turns(TURNS)
    inside.kiosk.close()
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
