"""How long families see no complete picture when the program has ended unexpectedly: part of `make bench`.

The program runs by its own parent process (`--supervised`) on a virtual screen. Its child is ended by a
signal; measured is the time from there to the same complete picture as before. Each measurement has a parent
of its own: after a second crash it waits on purpose, and after a third it would start in safe mode.

    python -m tools.bench.recovery [--source]
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tools.bench.rows import Row, as_text, at_most
from tools.bench.screen import QUIET_S, Screen, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GOAL_S = 1.5
RUNS = 5

_POLL_S = 0.02
_LONGEST_S = 30.0
_SIGNALS = (signal.SIGKILL, signal.SIGSEGV)
_PROGRAM = Path(__file__).resolve().parent.parent.parent / "dist" / "ibt-kiosk" / "ibt-kiosk"


def measure_recovery(program: Sequence[str], screen: Screen) -> list[Row]:
    """Measure, and return a row for each signal.

    Args:
        program: What starts the program, such as its path; "run" and options are added.
        screen: Where it shows itself.
    """
    rows: list[Row] = []
    for number in _SIGNALS:
        times = [_recovery_time(program, screen, number) for _ in range(RUNS)]
        what = f"{signal.Signals(number).name} to complete picture, --supervised"
        rows.append(at_most(what, times, GOAL_S, "s", digits=2))
    return rows


def _recovery_time(program: Sequence[str], screen: Screen, number: int) -> float:
    with tempfile.TemporaryDirectory() as folder, _supervised(program, screen, Path(folder)) as parent:
        complete = _settled(screen)
        child = tree_of(parent.pid)[1]
        begin = time.monotonic()
        os.kill(child, number)
        _wait_until(screen, complete, stands=False)
        _wait_until(screen, complete, stands=True)
        return time.monotonic() - begin


def _settled(screen: Screen) -> bytes:
    """Wait until a picture stands and has not changed for a while, and return it."""
    empty = last = screen.picture()
    when = limit = time.monotonic()
    while time.monotonic() - limit < _LONGEST_S:
        now, picture = time.monotonic(), screen.picture()
        if picture != last:
            last, when = picture, now
        elif now - when > QUIET_S and picture != empty:
            return picture
        time.sleep(_POLL_S)
    raise TimeoutError("no picture has settled")


def _wait_until(screen: Screen, picture: bytes, *, stands: bool) -> None:
    """Wait until a picture is on the screen, or no longer is."""
    begin = time.monotonic()
    while (screen.picture() == picture) is not stands:
        if time.monotonic() - begin > _LONGEST_S:
            raise TimeoutError("the picture stays" if not stands else "the picture does not come back")
        time.sleep(_POLL_S / 4)


@contextmanager
def _supervised(program: Sequence[str], screen: Screen, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run the program with a state of its own, and end it afterward."""
    here = {"DISPLAY": screen.name, "STATE_DIRECTORY": str(folder), "LOGS_DIRECTORY": str(folder)}
    environment = os.environ | here
    environment.pop("QT_QPA_PLATFORM", None)
    quiet = subprocess.DEVNULL
    command = [*program, "run", "--supervised"]
    process = subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()
        screen.clear()


def main() -> int:
    """Measure, and print the rows."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--source", action="store_true", help="this checkout in place of the built program")
    program = [sys.executable, "-m", "kiosk"] if parser.parse_args().source else [str(_PROGRAM)]
    with Screen(1920, 1080) as screen:
        print(as_text(measure_recovery(program, screen)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
