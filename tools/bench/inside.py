"""What is measured inside the program: page turns, frames, changes of text size, memory that grows."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QObject

from kiosk.app import Kiosk
from kiosk.base.clock import ManualClock
from kiosk.base.options import Settings
from kiosk.commands.opening import open_library
from kiosk.commands.run import make_application
from kiosk.system.memory import return_large_blocks
from kiosk.ui.metrics import Display

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QApplication

    from kiosk.ui.pageview import PageView


class _Frames(QObject):
    """Notes when the page has been painted, and how long that took from the request on."""

    def __init__(self, view: PageView) -> None:
        super().__init__()
        self.times: list[float] = []
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.times.append(time.perf_counter())
        return False


def measure_inside(turns: int) -> list[tuple[str, str, str]]:
    """Measure, and return rows: what, measured, goal."""
    application = make_application()
    return_large_blocks()
    settings = Settings()
    kiosk = Kiosk(application, settings, ManualClock(), open_library(settings), Display(1920, 476))
    kiosk.icons.load()
    kiosk.window.resize(1920, 1080)
    kiosk.start()
    kiosk.window.show()
    kiosk.navigator.open_section("overview")
    settle(application, kiosk)
    first, frames = _turns(application, kiosk, 60)
    rows = [
        ("touch lifted to the first frame of the new page, 99th percentile", f"{ms(first)}", "16.7 ms"),
        ("each frame of the slide, 99th percentile", f"{ms(frames)}", "16.7 ms"),
        ("change of text size to the new page, largest", _sizes(application, kiosk), "under 100 ms"),
        (f"memory after {turns:,} page turns", _growth(application, kiosk, turns), "grows less than 5 MB"),
    ]
    kiosk.close()
    return rows


def ms(times: Sequence[float]) -> str:
    """Return the 99th percentile of times in s, as words in ms."""
    ordered = sorted(times)
    return f"{1000 * ordered[int(len(ordered) * 0.99)]:.1f} ms"


def settle(application: QApplication, kiosk: Kiosk) -> None:
    """Let slides end, and neighbors be drawn ahead."""
    view = kiosk.stage.reader.view
    application.processEvents()
    while view.sliding:
        application.processEvents()
    for _ in range(4):
        application.processEvents()


def _turns(application: QApplication, kiosk: Kiosk, count: int) -> tuple[list[float], list[float]]:
    """Turn pages; return the times to the first frame and those of painting each frame."""
    view = kiosk.stage.reader.view
    first: list[float] = []
    frames: list[float] = []
    painted = _Frames(view)
    for number in range(count):
        painted.times.clear()
        target = kiosk.stage.reader.bar.next if number % 6 < 3 else kiosk.stage.reader.bar.back
        begin = time.perf_counter()
        target.click()
        while not painted.times:
            application.processEvents()
        view.repaint()
        first.append(painted.times[0] - begin)
        while view.sliding:
            before = time.perf_counter()
            view.repaint()
            frames.append(time.perf_counter() - before)
            application.processEvents()
        settle(application, kiosk)
    view.removeEventFilter(painted)
    return first, frames


def _sizes(application: QApplication, kiosk: Kiosk) -> str:
    longest = 0.0
    for size in (1, 2, 3, 4, 3, 2, 1, 4, 2, 3):
        begin = time.perf_counter()
        kiosk.visit.choose_text_size(size)
        kiosk.stage.reader.view.repaint()
        longest = max(longest, time.perf_counter() - begin)
        settle(application, kiosk)
    return f"{1000 * longest:.0f} ms"


def _growth(application: QApplication, kiosk: Kiosk, turns: int) -> str:
    """Turn many pages, and return how much memory (RSS) grows after the first 500."""
    reader = kiosk.stage.reader
    before = 0.0
    for number in range(turns):
        if number == 500:
            before = _rss_mb()
        target = reader.bar.next if number % 6 < 3 else reader.bar.back
        if kiosk.window.screen_shown is not reader:
            kiosk.navigator.open_section("overview")
        target.click()
        reader.view.repaint()
        if number % 50 == 0:
            settle(application, kiosk)
    return f"{_rss_mb() - before:+.1f} MB"


def _rss_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6
