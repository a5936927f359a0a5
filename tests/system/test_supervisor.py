"""The parent process, with small children that do what a kiosk may come to do."""

from __future__ import annotations

import json
import logging
import os
import select
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.system.endings import ALREADY_RUNNING, CLOSE, RESTART
from kiosk.system.supervisor import Limits, Supervisor, words_of

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.logs, pytest.mark.skipif(sys.platform == "win32", reason="uses signals of POSIX")]

LIMITS = Limits(ready=1.5, silence=0.7, end=1.0)

# Each run of the child takes the next word of its role from the folder, and notes what was handed down to it.
_CHILD = """
import json, os, signal, sys, time
folder = sys.argv[1]
runs = os.listdir(folder)
role = sys.argv[2:][len(runs)]
with open(os.path.join(folder, f"{len(runs)}-{os.getpid()}"), "w") as note:
    note.write(os.environ["IBT_KIOSK_STARTS"])
def say(line):
    os.write(1, line.encode() + b"\\n")
if role == "never-ready":
    time.sleep(60)
say("READY=1")
if role == "kill":
    os.kill(os.getpid(), signal.SIGKILL)
if role == "hang":
    time.sleep(60)
if role == "safe":
    start = {"boot": "", "began_s": 5.0, "pid": os.getpid(), "mode": "safe"}
    say("X_IBT_KIOSK_START=" + json.dumps(start))
    os._exit(3)
if role == "noise":
    os.write(1, b"\\xff\\xfe" + b"x" * 100_000 + b"\\nX_IBT_KIOSK_START={\\nhello\\n")
    os._exit(4)
if role == "beat":
    for _ in range(8):
        say("WATCHDOG=1")
        time.sleep(0.2)
    os._exit(5)
if role == "deaf":
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    say("hears nothing")
    while True:
        say("WATCHDOG=1")
        time.sleep(0.2)
os._exit(int(role))
"""


def supervise(folder: Path, *roles: str | int) -> tuple[int, list[list[dict[str, object]]]]:
    """Let the parent run children in these roles; return its status, and what each child was handed down."""
    folder.mkdir()
    command = [sys.executable, "-c", _CHILD, str(folder), *map(str, roles)]
    status = Supervisor(command, LIMITS).run()
    notes = sorted(folder.iterdir(), key=lambda path: int(path.name.split("-")[0]))
    return status, [json.loads(note.read_text())["starts"] for note in notes]


def test_a_child_that_is_closed_ends_the_parent(tmp_path: Path) -> None:
    assert supervise(tmp_path / "runs", CLOSE) == (0, [[]])


def test_a_second_copy_ends_the_parent(tmp_path: Path) -> None:
    assert supervise(tmp_path / "runs", ALREADY_RUNNING) == (1, [[]])


def test_after_a_crash_it_is_started_at_once_and_the_next_one_learns_why(tmp_path: Path) -> None:
    status, handed = supervise(tmp_path / "runs", "kill", 3, 0, CLOSE)
    assert status == 0
    assert [start["why"] for start in handed[-1]] == [
        "was killed by signal 9 (SIGKILL)",
        "ended with status 3",
        "ended by itself",
    ]
    assert [start["ending"] for start in handed[-1]] == ["unknown", "unknown", "clean"]
    first = handed[-1][0]
    assert first["ended_s"] - first["began_s"] < 5  # type: ignore[operator]


def test_a_restart_is_no_crash(tmp_path: Path) -> None:
    _, handed = supervise(tmp_path / "runs", RESTART, RESTART, RESTART, CLOSE)
    assert {start["ending"] for start in handed[-1]} == {"restart"}


def test_a_child_that_falls_silent_is_killed(tmp_path: Path) -> None:
    _, handed = supervise(tmp_path / "runs", "hang", "never-ready", CLOSE)
    assert [start["why"] for start in handed[-1]] == [
        "stood still and was ended",
        "showed no picture and was ended",
    ]


def test_a_child_that_gives_signs_of_life_is_left_alone(tmp_path: Path) -> None:
    _, handed = supervise(tmp_path / "runs", "beat", CLOSE)
    assert handed[-1][0]["why"] == "ended with status 5"


def test_what_a_child_notes_of_its_start_is_handed_down(tmp_path: Path) -> None:
    _, handed = supervise(tmp_path / "runs", "safe", CLOSE)
    assert handed[-1][0]["mode"] == "safe"
    assert handed[-1][0]["why"] == "ended with status 3"


def test_what_else_a_child_writes_is_passed_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, handed = supervise(tmp_path / "runs", "noise", CLOSE)
    assert handed[-1][0]["why"] == "ended with status 4"
    assert capsys.readouterr().out.endswith("\nhello\n")


def test_a_program_that_cannot_be_started_is_tried_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    program = tmp_path / "program"

    class Mended(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if "cannot be started" in record.getMessage() and not program.exists():
                program.write_text(f"#!/bin/sh\nexit {CLOSE}\n")
                program.chmod(0o755)

    handler = Mended()
    logging.getLogger("kiosk.system.supervisor").addHandler(handler)
    assert Supervisor([str(program)], LIMITS).run() == 0
    logging.getLogger("kiosk.system.supervisor").removeHandler(handler)
    assert "cannot be started" in caplog.text


_PARENT = """
import logging, sys
from kiosk.system.supervisor import Limits, Supervisor
logging.basicConfig(level=logging.INFO)
sys.exit(Supervisor(sys.argv[1:], Limits(ready=20, silence=20, end=0.5)).run())
"""
# A child as the kiosk is: it ends with its parent, and has a child of its own that must end with it.
_OBEDIENT = """
import os, signal, subprocess, sys, threading
from kiosk.base.parent import die_with_parent, watch_input
if "linux" in sys.argv:
    die_with_parent()
if "pipe" in sys.argv:
    watch_input(0, lambda: os._exit(7), os._exit)
reads = [sys.executable, "-c", "import sys; sys.stdin.read()"]
voice = subprocess.Popen(reads, stdin=subprocess.PIPE, stdout=2)
print("up", os.getpid(), voice.pid, flush=True)
threading.Event().wait(60)
"""


def open_ends(line: bytes) -> tuple[int, int]:
    _, child, voice = line.split()
    return int(child), int(voice)


@pytest.mark.skipif(sys.platform != "linux", reason="looks with a call of Linux")
@pytest.mark.parametrize("way", ["linux", "pipe"])
def test_when_the_parent_is_killed_nothing_is_left(way: str) -> None:
    command = [sys.executable, "-c", _PARENT, sys.executable, "-c", _OBEDIENT, way]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as parent:
        assert parent.stdout is not None
        child, voice = open_ends(parent.stdout.readline())
        handles = [os.pidfd_open(pid) for pid in (child, voice)]
        parent.kill()
        parent.wait()
        for handle in handles:
            wait_for_end(handle)


@pytest.mark.skipif(sys.platform != "linux", reason="looks with a call of Linux")
def test_sigterm_ends_child_and_parent_even_if_the_child_is_deaf(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _PARENT, sys.executable, "-c", _CHILD, str(tmp_path), "deaf"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"hears nothing\n"
        (note,) = tmp_path.iterdir()
        handle = os.pidfd_open(int(note.name.split("-")[1]))
        parent.send_signal(signal.SIGTERM)
        assert parent.wait(10) == 0
        wait_for_end(handle)


def wait_for_end(handle: int) -> None:
    """Wait until the process of a handle is gone, or fail."""
    ready, _, _ = select.select([handle], [], [], 10)
    os.close(handle)
    assert ready, "it lives on"


def test_ends_in_words() -> None:
    assert words_of(-11) == "was killed by signal 11 (SIGSEGV)"
    assert words_of(-200) == "was killed by signal 200"
    assert words_of(3) == "ended with status 3"
