"""What is measured of the built program from outside, on a virtual screen, beside Chromium if it is there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

from kiosk.base import paths
from kiosk.base.options import Settings
from kiosk.commands.opening import open_library
from tools.bench import chromium
from tools.bench.many import LANGUAGES, TIMES, write_large_guide
from tools.bench.rows import Row, at_most, beside
from tools.bench.screen import Screen, processor_share, settle_time, tree_pss_mb
from tools.bench.throttle import throttled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SHARE_S = 120.0
"""How long the processor's share is measured over: where nothing moves, the drawing changes once in it."""

_EMPTY_WINDOW: Final = (
    "from PySide6.QtWidgets import QApplication, QWidget; application = QApplication([]); "
    "window = QWidget(); window.showFullScreen(); application.exec()"
)
"""The least that a program of Python and Qt can be: what a start cannot fall below."""

STANDS_S: Final = 12.0
"""What a start still has to do, such as looking for voices, is done by then."""


class Bench:
    """One screen, and the programs that are measured on it."""

    def __init__(self, screen: Screen, program: Path, folder: Path, runs: int) -> None:
        """Measure on a screen.

        Args:
            screen: The screen.
            program: The built program.
            folder: A folder for what is written.
            runs: How often a start is measured.
        """
        self.screen, self._program, self._folder, self._runs = screen, program, folder, runs
        self._chromium = chromium.program()
        self._count = 0

    def kiosk(self, *options: str, content: Path | None = None) -> list[str]:
        """Return the command that shows the guide with lines of configuration, from a state of its own."""
        self._count += 1
        state = self._folder / f"state-{self._count}"
        config = self._folder / f"kiosk-{self._count}.toml"
        config.write_text("\n".join([f'[state]\nfolder = "{state}"', *options]) + "\n", encoding="utf-8")
        words = [str(self._program), "run", "--config", str(config)]
        return words if content is None else [*words, "--content", str(content)]

    @contextmanager
    def started(self, command: Sequence[str]) -> Iterator[subprocess.Popen[bytes]]:
        """Start a program on the screen, and end it and its children afterward."""
        environment = os.environ | {"DISPLAY": self.screen.name}
        environment.pop("QT_QPA_PLATFORM", None)
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(
            command, env=environment, stdout=quiet, stderr=quiet, start_new_session=True
        )
        try:
            yield process
        finally:
            os.killpg(process.pid, 15)
            process.wait()
            self.screen.clear()

    def starts(self, *commands: Sequence[str], times_runs: int = 1) -> list[tuple[list[float], list[float]]]:
        """Start programs in turns, so that a slow moment of the machine meets all of them.

        Args:
            commands: How each is started.
            times_runs: How many times as often as usual: where two are nearly equal, the median of a few is
                not worth much.

        Returns:
            For each the times in s from the start of the process to the last change of the picture, and the
            memory (PSS of the whole tree) in MB then. The first start reads the disk, and does not count.
        """
        found: list[tuple[list[float], list[float]]] = [([], []) for _ in commands]
        for turn in range(self._runs * times_runs + 1):
            for (times, memory), command in zip(found, commands, strict=True):
                begin = time.monotonic()
                with self.started(command) as process:
                    seconds = settle_time(self.screen, begin)
                    if turn:
                        times.append(seconds)
                        memory.append(tree_pss_mb(process.pid))
        return found

    def first_picture(self) -> list[Row]:
        """Measure the start, beside an empty window of PySide, and Chromium with a page of two lines."""
        commands: list[Sequence[str]] = [self.kiosk(), [sys.executable, "-c", _EMPTY_WINDOW]]
        if self._chromium:
            page = chromium.shortest_page(self._folder)
            commands.append(chromium.command(self._chromium, self._folder, page))
        (ours, our_memory), (least, _), *others = self.starts(*commands)
        theirs, their_memory = others[0] if others else ([], [])
        floor = Row("an empty window of PySide, for comparison", f"{median(least):.2f} s")
        return [
            beside("start to complete first picture", ours, theirs, _seconds, 0.7),
            floor,
            beside("memory then (PSS)", our_memory, their_memory, _megabytes, 1 / 3),
        ]

    def walk(self) -> list[Row]:
        """Read everything in three languages, and measure the memory; Chromium shows the same guide."""
        if not shutil.which("xdotool"):
            return [Row("memory after a walk through everything", "xdotool is missing")]
        with self.started(self.kiosk()) as process:
            settle_time(self.screen, time.monotonic())
            ours = self.screen.walk_through_all_pages(process.pid)
        theirs: list[float] = []
        if self._chromium:
            library = open_library(Settings())
            page, screens = chromium.guide_as_page(library, paths.resources() / "pictures", self._folder)
            with self.started(chromium.command(self._chromium, self._folder, page)) as process:
                settle_time(self.screen, time.monotonic())
                theirs.append(self.screen.turn_pages(process.pid, screens))
        what = "memory after a walk through everything, three languages (PSS)"
        return [
            at_most(what, [ours], 125, "MB"),
            beside("the same, beside Chromium", [ours], theirs, _megabytes, 1 / 3),
        ]

    def standing_still(self) -> list[Row]:
        """Measure what the processor does while nothing happens."""
        page = ("Return", "Tab", "Tab", "Return", "Next")
        rows: list[Row] = []
        for what, keys, options, most in (
            ("processor while a page stands there", page, (), 0.1),
            ("processor while it invites", (), (), 2.0),
            ("processor while it invites, nothing moving", (), ("[motion]", "slide = false"), 0.1),
        ):
            with self.started(self.kiosk(*options)) as process:
                settle_time(self.screen, time.monotonic())
                for key in keys:
                    self.screen.key(key)
                    time.sleep(0.3)
                time.sleep(STANDS_S)
                share = 100 * processor_share(process.pid, SHARE_S)
            rows.append(at_most(what, [share], most, "% of a core", digits=2))
        return rows

    def large_guide(self) -> list[Row]:
        """Measure a guide twenty times as large, beside the usual one."""
        large = write_large_guide(paths.resources() / "guide", self._folder)
        (usual, usual_mb), (times, memory) = self.starts(
            self.kiosk(), self.kiosk(content=large), times_runs=3
        )
        size = f"{TIMES} times as many sections, {3 + len(LANGUAGES)} languages"
        return [
            _compared(f"start, {size}", usual, times, _seconds),
            _compared(f"memory then, {size}", usual_mb, memory, _megabytes),
        ]

    def throttled(self) -> list[Row]:
        """Measure the start on a quarter of one core."""
        what = "start on one core throttled to a quarter"
        with throttled(0.25) as enter:
            if enter is None:
                return [Row(what, "the kernel's quota cannot be set here", goal="at most 2.5 s")]
            [(times, _)] = self.starts([*enter, *self.kiosk()])
        return [at_most(what, times, 2.5, "s", digits=2)]


@contextmanager
def bench(program: Path, runs: int) -> Iterator[Bench]:
    """Make a bench with a screen of 1920x1080."""
    with ExitStack() as stack:
        screen = stack.enter_context(Screen(1920, 1080))
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        yield Bench(screen, program, folder, runs)


def _compared(
    what: str, usual: Sequence[float], other: Sequence[float], write: Callable[[float], str]
) -> Row:
    ratio = median(other) / median(usual)
    measured = f"{write(median(other))}, {ratio:.2f} of the usual guide's {write(median(usual))}"
    return Row(what, measured, goal="at most 1.10 of the usual guide's", met=ratio <= 1.1)


def _seconds(value: float) -> str:
    return f"{value:.2f} s"


def _megabytes(value: float) -> str:
    return f"{value:.0f} MB"
