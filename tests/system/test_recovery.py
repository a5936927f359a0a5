"""The real program: it comes back, and after three crashes in safe mode."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pytest

from kiosk.system.startlog import FILE_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent.parent

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="uses signals of POSIX")

# A guide that is served in Spanish, by a configuration that would also change the colors.
_CONFIG = '[languages]\ndefault = "es"\n\n[reading]\ntheme = "soft"\n\n[speech]\noffered = false\n'


def environment(folder: Path, **more: str) -> dict[str, str]:
    here = {
        "QT_QPA_PLATFORM": "offscreen",
        "STATE_DIRECTORY": str(folder / "state"),
        "LOGS_DIRECTORY": str(folder / "log"),
        "XDG_RUNTIME_DIR": str(folder),
        "PYTHONPATH": str(ROOT),
    }
    return os.environ | here | more


@contextmanager
def running(folder: Path, *words: str, **more: str) -> Iterator[subprocess.Popen[str]]:
    """Run `ibt-kiosk run`; its standard error can be read line by line."""
    command = [sys.executable, "-m", "kiosk", "run", *words]
    process = subprocess.Popen(
        command, env=environment(folder, **more), stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(20)
        finally:
            process.kill()
            if process.stderr is not None:
                process.stderr.close()


def wait_for(stream: IO[str] | None, pattern: str) -> tuple[str, list[str]]:
    """Read lines until one has the pattern; return its first group, and all lines."""
    assert stream is not None
    lines: list[str] = []
    for line in stream:
        lines.append(line)
        if found := re.search(pattern, line):
            return found.group(1), lines
    raise AssertionError(f"no line has {pattern!r}: {lines}")


_FIRST_PICTURE = r"\(process (\d+)\) shows its first picture"


def endings(folder: Path) -> list[tuple[str, str, str]]:
    starts = json.loads((folder / "state" / FILE_NAME).read_text())["starts"]
    return [(start["mode"], start["ending"], start["why"]) for start in starts]


def test_it_comes_back_and_after_three_crashes_in_safe_mode(tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(_CONFIG)
    killed = ("usual", "unknown", "was killed by signal 9 (SIGKILL)")
    with running(tmp_path, "--supervised", "--config", str(config)) as parent:
        for _ in range(3):
            child, lines = wait_for(parent.stderr, _FIRST_PICTURE)
            assert "safe mode" not in "".join(lines)
            os.kill(int(child), signal.SIGKILL)
        _, lines = wait_for(parent.stderr, _FIRST_PICTURE)
        told = (
            "It starts in safe mode: it crashed 3 times within a minute (was killed by signal 9 (SIGKILL))."
        )
        assert told in "".join(lines)
        assert told in (tmp_path / "log" / "ibt-kiosk.log").read_text()
        second = subprocess.run(
            [sys.executable, "-m", "kiosk", "run", "--config", str(config)],
            env=environment(tmp_path),
            capture_output=True,
            text=True,
            check=False,
        )
        assert second.returncode == 1
        assert re.fullmatch(r"ibt-kiosk: it is running already \(process \d+\)\..*\n", second.stdout)
        assert second.stderr == ""
        parent.terminate()
        assert parent.wait(20) == 0
    assert endings(tmp_path) == [killed, killed, killed, ("safe", "clean", "")]


def test_where_there_is_no_display_yet_that_is_no_crash_of_the_program(tmp_path: Path) -> None:
    with running(tmp_path, QT_QPA_PLATFORM="xcb", DISPLAY=":4711") as process:
        assert process.wait(20) != 0
    assert endings(tmp_path) == [("usual", "display", "")]


_BROKEN = """
import sys
import kiosk.app
class Kiosk:
    def __init__(self, *words, **more):
        raise RuntimeError("on purpose")
kiosk.app.Kiosk = Kiosk
from kiosk.cli import main
sys.exit(main(["run", *sys.argv[1:]]))
"""


@contextmanager
def broken(folder: Path, *words: str, **more: str) -> Iterator[subprocess.Popen[str]]:
    """Run a program whose guide cannot be shown."""
    command, pipe = [sys.executable, "-c", _BROKEN, *words], subprocess.PIPE
    with subprocess.Popen(
        command, env=environment(folder, **more), stdin=pipe, stdout=pipe, stderr=pipe, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def test_where_safe_mode_fails_too_one_calm_sentence_is_left(tmp_path: Path) -> None:
    with broken(tmp_path, "--safe", IBT_KIOSK_SUPERVISED="1") as process:
        wait_for(process.stdout, "(READY=1)")
        wait_for(process.stdout, "(STATUS=resting)")
        wait_for(process.stdout, "(WATCHDOG=1)")
        process.terminate()
        assert process.wait(20) == 0
    assert endings(tmp_path) == [("safe", "clean", "")]


def test_where_nobody_would_start_it_again_the_sentence_comes_at_once(tmp_path: Path) -> None:
    with broken(tmp_path) as process:
        wait_for(process.stderr, "(RuntimeError: on purpose)")
        # The event loop may not turn yet: it is heard all the same.
        process.terminate()
        assert process.wait(20) == 0
    assert endings(tmp_path) == [("usual", "clean", "")]


def test_a_supervised_start_that_fails_ends_at_once_as_a_crash(tmp_path: Path) -> None:
    process = subprocess.run(
        [sys.executable, "-c", _BROKEN],
        env=environment(tmp_path, NOTIFY_SOCKET="/nowhere"),
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert process.returncode == 83
    assert "RuntimeError: on purpose" in process.stderr
    assert endings(tmp_path) == [("usual", "unknown", "")]
