"""Measures what the kiosk must reach, and prints a table: `make bench`.

What is seen from outside (start, memory, processor) is that of the built program on a virtual screen of
1920x1080 (Xvfb), beside Chromium in the same run if it is installed; pages and changes are measured inside
the program, off the screen. Nothing here is a test: the numbers depend on the machine. `--write` puts the
table into docs/speed.md, `--only start,walk` measures a part.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.bench import chromium
from tools.bench.inside import measure_inside
from tools.bench.outside import bench
from tools.bench.recovery import measure_recovery
from tools.bench.rows import Row, as_markdown, as_text, at_most, beside
from tools.build import size_mb

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT: Final = Path(__file__).resolve().parent.parent.parent
FOLDER: Final = ROOT / "dist" / "ibt-kiosk"
DOCUMENT: Final = ROOT / "docs" / "speed.md"
BEGIN, END = "<!-- make bench: begin -->", "<!-- make bench: end -->"
RUNS: Final = 7


def sizes() -> list[Row]:
    """Compare what lies on the disk."""
    ours, theirs = size_mb(FOLDER), chromium.size_mb()
    rows = [at_most("on disk, built folder", [ours], 115, "MB")]
    rows.append(
        beside("the same, beside Chromium", [ours], [theirs] if theirs else [], "{:.0f} MB".format, 1 / 3)
    )
    packages = sorted((ROOT / "dist").glob("*.deb"), key=lambda file: file.stat().st_mtime)
    if packages:
        packed, theirs = packages[-1].stat().st_size / 1e6, chromium.packed_mb()
        row = at_most("packed, .deb", [packed], 40, "MB", digits=1)
        rows.append(Row(row.what, row.ours, f"{theirs:.0f} MB" if theirs else "", "", row.goal, row.met))
    return rows


def main() -> int:
    """Measure, and print the table; exit status 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--turns", type=int, default=10_000, help="how many page turns (10000)")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"how often a start is measured ({RUNS})")
    parser.add_argument("--only", metavar="NAMES", help="what to measure, with commas")
    parser.add_argument("--write", action="store_true", help="put the table into docs/speed.md")
    asked = parser.parse_args()
    if not (FOLDER / "ibt-kiosk").exists():
        subprocess.run([sys.executable, "-m", "tools.build"], check=True, cwd=ROOT)
    steps: dict[str, Callable[[], list[Row]]] = {"sizes": sizes}
    if not shutil.which("Xvfb"):
        print("Xvfb is not installed (apt-get install xvfb): what is seen from outside is left out.")
        return _measure(steps | {"inside": lambda: measure_inside(asked.turns)}, asked)
    with bench(FOLDER / "ibt-kiosk", asked.runs) as outside:
        steps |= {
            "start": outside.first_picture,
            "throttled": outside.throttled,
            "large": outside.large_guide,
            "still": outside.standing_still,
            "walk": outside.walk,
            "recovery": lambda: measure_recovery([str(FOLDER / "ibt-kiosk")], outside.screen),
            "inside": lambda: measure_inside(asked.turns),
        }
        return _measure(steps, asked)


def _measure(steps: dict[str, Callable[[], list[Row]]], asked: argparse.Namespace) -> int:
    names = asked.only.split(",") if asked.only else list(steps)
    if unknown := [name for name in names if name not in steps]:
        print(f"Unknown: {', '.join(unknown)}. Known are: {', '.join(steps)}.", file=sys.stderr)
        return 2
    rows: list[Row] = []
    for name in names:
        print(f"measuring: {name}", file=sys.stderr, flush=True)
        rows += steps[name]()
    print(as_text(rows))
    if asked.write:
        _write(rows, f' ARGS="--only {asked.only}"' if asked.only else "")
    if not asked.only:
        print()
        # In a process of its own: one process has one application.
        subprocess.run([sys.executable, "-m", "tools.bench.touch"], check=True, cwd=ROOT)
    return int(any(row.met is False for row in rows))


def _write(rows: list[Row], options: str) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    begin, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    load = os.getloadavg()[0]
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    head = (
        f"Written by `make bench{options}` on {dt.datetime.now(dt.UTC).date()}: {machine}, load {load:.1f}. "
        "Where there are several values, the median stands first, the least and the greatest in brackets."
    )
    DOCUMENT.write_text(f"{text[:begin]}\n{head}\n\n{as_markdown(rows)}\n{text[end:]}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
