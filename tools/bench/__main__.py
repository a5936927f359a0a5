"""Measures what the kiosk must reach, and prints a table: `make bench`.

Start and memory are those of the built program on a virtual screen of 1920x1080 (Xvfb), beside Chromium in
the same run if it is installed; pages and sizes are measured inside the program, off the screen. Nothing here
is a test: the numbers depend on the machine.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tools.bench.inside import measure_inside
from tools.bench.recovery import measure_recovery
from tools.bench.screen import Screen, processor_share, settle_time, tree_pss_mb

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = ROOT / "dist" / "ibt-kiosk" / "ibt-kiosk"
RUNS = 7

_PAGE = """<!doctype html><meta charset="utf-8">
<body style="margin:0;background:#fbf8f2;font:60px sans-serif">
<h1>The pump sits under the skin of the belly</h1><p>Your child is fully asleep.</p>"""


@contextmanager
def started(command: list[str], screen: Screen) -> Iterator[subprocess.Popen[bytes]]:
    """Start a program on a screen, and end it and its children afterward."""
    environment = os.environ | {"DISPLAY": screen.name}
    environment.pop("QT_QPA_PLATFORM", None)
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        yield process
    finally:
        os.killpg(process.pid, 15)
        process.wait()


def first_pictures(commands: list[list[str]], screen: Screen) -> list[tuple[float, float]]:
    """Start programs several times, in turns, so that a slow moment of the machine meets all of them.

    Returns:
        For each the median time in s from the start of the process to its last change of the picture, and its
        memory (PSS of the whole process tree) in MB after that.
    """
    times: list[list[float]] = [[] for _ in commands]
    memory = [0.0 for _ in commands]
    for _ in range(RUNS + 1):
        for number, command in enumerate(commands):
            begin = time.monotonic()
            with started(command, screen) as process:
                times[number].append(settle_time(screen, begin))
                memory[number] = tree_pss_mb(process.pid)
            screen.clear()
    # The first start reads the disk; it warms up, and does not count.
    return [(sorted(each[1:])[RUNS // 2], mb) for each, mb in zip(times, memory, strict=True)]


def main() -> int:
    """Measure all, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--turns", type=int, default=10_000, help="how many page turns (10000)")
    turns = parser.parse_args().turns
    if not PROGRAM.exists():
        subprocess.run([sys.executable, "-m", "tools.build"], check=True, cwd=ROOT)
    rows: list[tuple[str, str, str]] = []
    if shutil.which("Xvfb"):
        rows += _on_screen()
    else:
        print("Xvfb is not installed (apt-get install xvfb): start and memory are left out.")
    rows += measure_inside(turns)
    _print(rows)
    print()
    # In a process of its own: one process has one application.
    subprocess.run([sys.executable, "-m", "tools.bench.touch"], check=True, cwd=ROOT)
    return 0


def _on_screen() -> list[tuple[str, str, str]]:
    rows: list[tuple[str, str, str]] = []
    with Screen(1920, 1080) as screen, tempfile.TemporaryDirectory() as folder:
        commands = [[str(PROGRAM)]]
        if chromium := shutil.which("chromium"):
            commands.append(_chromium(chromium, Path(folder)))
        measured = first_pictures(commands, screen)
        for name, (seconds, megabytes) in zip(("kiosk", "Chromium --kiosk"), measured, strict=False):
            rows.append((f"first complete picture, {name}", f"{seconds:.2f} s", ""))
            rows.append((f"memory then (PSS), {name}", f"{megabytes:.0f} MB", ""))
        if chromium:
            ratio = measured[0][0] / measured[1][0]
            rows.append(("first complete picture, kiosk / Chromium", f"{ratio:.2f}", "at most 0.80"))
        with started([str(PROGRAM)], screen) as process:
            settle_time(screen, time.monotonic())
            memory = screen.walk_through_all_pages(process.pid)
            rows.append(("memory after a walk through all pages (PSS)", f"{memory:.0f} MB", "at most 130 MB"))
            share = processor_share(process.pid, 10.0)
            rows.append(("processor while a page stands there", f"{share:.2%}", "under 0.20% of a core"))
        screen.clear()
        rows += measure_recovery([str(PROGRAM)], screen)
    return rows


def _chromium(program: str, folder: Path) -> list[str]:
    """Return how to start Chromium full screen with one page that stands on this disk."""
    page = folder / "page.html"
    page.write_text(_PAGE, encoding="utf-8")
    command = [program, "--kiosk", "--no-first-run", "--disable-background-networking", "--no-sandbox"]
    command += ["--disable-sync", "--disable-gpu", f"--user-data-dir={folder}/profile", page.as_uri()]
    return command


def _print(rows: list[tuple[str, str, str]]) -> None:
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for what, measured, goal in rows:
        print(f"{what:<{widths[0]}}  {measured:>{widths[1]}}  {goal}")


if __name__ == "__main__":
    sys.exit(main())
