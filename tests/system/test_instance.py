"""One copy of the program runs."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.system.instance import FILE_NAME, AlreadyRunning, claim, folders_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HOLD = """
import subprocess, sys
from pathlib import Path
from kiosk.system.instance import claim
held = claim([Path(sys.argv[1])])
if len(sys.argv) > 2:
    # What it starts outlives it. Told after that: between fork and exec the child has the file too.
    child = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=0, stdout=2)
print("held", flush=True)
sys.stdin.readline()
"""


def no_wait(_seconds: float) -> None:
    """Do not wait."""


def start(folder: Path, *words: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", _HOLD, str(folder), *words]
    holder = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    return holder


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    with start(tmp_path) as process:
        yield process
        process.kill()


def test_the_second_copy_learns_who_the_first_is(tmp_path: Path, holder: subprocess.Popen[bytes]) -> None:
    with pytest.raises(AlreadyRunning) as told:
        claim([tmp_path], no_wait)
    assert told.value.pid == holder.pid
    expected = f"ibt-kiosk: it is running already (process {holder.pid}). There is one copy on a computer."
    assert str(told.value) == expected


def test_a_copy_that_was_killed_is_no_more(tmp_path: Path, holder: subprocess.Popen[bytes]) -> None:
    holder.kill()
    holder.wait()
    claim([tmp_path], no_wait).release()


def test_what_a_copy_has_started_does_not_hold_the_claim(tmp_path: Path) -> None:
    with start(tmp_path, "with a child") as process:
        process.kill()
        process.wait()
        claim([tmp_path], no_wait).release()


def test_a_copy_that_ends_meanwhile_is_waited_for(tmp_path: Path) -> None:
    first = claim([tmp_path])
    waits: list[float] = []

    def wait(seconds: float) -> None:
        waits.append(seconds)
        first.release()

    claim([tmp_path], wait).release()
    assert len(waits) == 1


def test_a_folder_that_cannot_be_written_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    one = claim([tmp_path / "file" / "state", tmp_path / "run"])
    assert one.is_sure
    assert (tmp_path / "run" / FILE_NAME).exists()
    one.release()
    one.release()


def test_where_nothing_can_be_written_it_runs_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert not claim([tmp_path / "file" / "state"]).is_sure


@pytest.mark.parametrize("text", ["", "x", "12x\n", "-1", "9" * 50])
def test_a_number_that_is_none_is_not_told(tmp_path: Path, text: str) -> None:
    one = claim([tmp_path])
    (tmp_path / FILE_NAME).write_text(text)
    with pytest.raises(AlreadyRunning, match="it is running already"):
        claim([tmp_path], no_wait)
    one.release()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other links")
def test_a_folder_for_all_that_is_not_ours_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "theirs")
    found = folders_of(
        tmp_path / "state", [tmp_path / "link", tmp_path / "ours", tmp_path / "no" / "such" / "where"]
    )
    assert found == [tmp_path / "state", tmp_path / "ours"]
    assert not (tmp_path / "state").exists()
