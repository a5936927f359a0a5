"""What the program keeps: whatever state a file is in there is a value, and what was broken is not lost."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from kiosk.base.keeping import LIMIT_BYTES, KeptFile
from kiosk.base.writing import write_whole

if TYPE_CHECKING:
    from pathlib import Path


class Kept(Struct, frozen=True, kw_only=True):
    """Something that is kept."""

    number: int = 0


def kept(folder: Path) -> KeptFile[Kept]:
    return KeptFile(folder / "kept.json", Kept)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_written_is_read(tmp_path: Path) -> None:
    assert kept(tmp_path / "new").write(Kept(number=7))
    assert kept(tmp_path / "new").read() == (Kept(number=7), None)
    assert kept(tmp_path / "other").read() == (None, None)


@given(st.binary(max_size=200))
def test_any_bytes_at_all(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "kept.json"
    path.write_bytes(data)
    value, problem = KeptFile(path, Kept).read()
    assert (value is None) is (problem is not None)
    assert problem is None or problem.path == path


@pytest.mark.parametrize("way", ["noise", "too-large", "folder", "full-folder", "link", "circle", "pipe"])
def test_what_is_broken_is_told_and_set_aside(tmp_path: Path, way: str) -> None:
    path = tmp_path / "kept.json"
    match way:
        case "noise":
            path.write_bytes(b'{"number": "x"}')
        case "too-large":
            path.write_bytes(b" " * (LIMIT_BYTES + 1))
        case "folder" | "full-folder":
            path.mkdir()
            if way == "full-folder":
                (path / "file").touch()
        case "link":
            path.symlink_to("nowhere")
        case "circle":
            path.symlink_to(path)
        case "pipe":
            os.mkfifo(path)
    (tmp_path / "kept.json.broken").write_bytes(b"older")
    file = kept(tmp_path)
    value, problem = file.read()
    assert value is None
    assert problem is not None
    assert problem.path == path
    assert file.write(Kept(number=3))
    assert kept(tmp_path).read() == (Kept(number=3), None)
    assert names(tmp_path) == ["kept.json", "kept.json.broken"]
    if way == "noise":
        assert (tmp_path / "kept.json.broken").read_bytes() == b'{"number": "x"}'
    # What is whole is set aside by nobody.
    assert file.write(Kept(number=4))
    assert not (tmp_path / "kept.json.broken").is_file() or way not in ("folder", "full-folder")


def test_a_folder_that_comes_in_between(tmp_path: Path) -> None:
    file = kept(tmp_path)
    assert file.read() == (None, None)
    (tmp_path / "kept.json").mkdir()
    assert file.write(Kept(number=1))
    assert kept(tmp_path).read() == (Kept(number=1), None)


@pytest.mark.logs
def test_what_cannot_be_written_is_logged_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").touch()
    file = KeptFile(tmp_path / "file" / "kept.json", Kept)
    assert file.read().value is None
    assert not file.write(Kept())
    assert not file.write(Kept())
    assert len(caplog.records) == 1


def test_what_a_power_cut_left_is_cleared_by_the_next_write(tmp_path: Path) -> None:
    old = [tmp_path / f".kept.json.{name}.part" for name in ("abcdefgh", "a_c4e6g8")]
    others = [tmp_path / ".other.json.abcdefgh.part", tmp_path / ".kept.json.bak.abcdefgh.part"]
    for path in (*old, *others):
        path.write_bytes(b"half")
        os.utime(path, (1_000_000_000, 1_000_000_000))
    future = tmp_path / ".kept.json.12345678.part"
    future.write_bytes(b"half")
    os.utime(future, (9_000_000_000, 9_000_000_000))
    fresh = tmp_path / ".kept.json.87654321.part"  # another program is writing just now
    fresh.write_bytes(b"half")
    write_whole(tmp_path / "kept.json", b"whole", 0o644)
    assert names(tmp_path) == sorted(["kept.json", fresh.name, *(path.name for path in others)])


KILLED = """
import os, sys
from pathlib import Path
from kiosk.base import writing
os.fsync = lambda handle: os.kill(os.getpid(), 9)
writing.write_whole(Path(sys.argv[1]), b"new", 0o644)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_who_is_killed_while_writing_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "kept.json"
    path.write_bytes(b"old")
    ended = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert ended.returncode == -9
    assert path.read_bytes() == b"old"
    (left,) = [name for name in names(tmp_path) if name.endswith(".part")]
    os.utime(tmp_path / left, (1_000_000_000, 1_000_000_000))
    write_whole(path, b"newer", 0o644)
    assert names(tmp_path) == ["kept.json"]
