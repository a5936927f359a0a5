"""`ibt-kiosk status`: what IT and its programs hear of a kiosk that is well, needs care, or does not run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.base.machine import boot_id
from kiosk.cli import main
from kiosk.commands.status import NEEDS_CARE, NOT_RUNNING, WELL, Machine, judge
from kiosk.system.processes import process_mark
from kiosk.system.runstate import FILE_NAME, Noted, Pack, RunState

if TYPE_CHECKING:
    from pathlib import Path

NOW = 10_000.0
PID, MARK, BOOT = 4242, "777", "this-boot"


def process(pid: int) -> str | None:
    return MARK if pid == PID else None


MACHINE = Machine(now=lambda: NOW, boot=BOOT, process=process)
GOOD = RunState(
    version="1.2.3",
    pid=PID,
    process=MARK,
    boot=BOOT,
    started="2026-10-02T08:00:00+00:00",
    started_s=NOW - 5_000,
    written_s=NOW - 20,
    painted_s=NOW - 21,
    screen="attract",
    packs=(Pack(id="bundled", version="0.4.0"), Pack(id="north-clinic", version="3")),
)


def keep(folder: Path, state: RunState, **changes: object) -> Path:
    path = folder / FILE_NAME
    path.write_bytes(msgspec.json.encode(msgspec.structs.replace(state, **changes)))
    return path


@pytest.mark.parametrize(
    ("changes", "exit_status", "words"),
    [
        ({}, WELL, "well"),
        ({"written_s": NOW - 44, "painted_s": NOW - 45}, WELL, "well"),
        ({"input_s": NOW - 1}, WELL, "well"),
        ({"written_s": NOW - 46, "painted_s": NOW - 46}, NEEDS_CARE, "it has told nothing for 46 s"),
        ({"painted_s": NOW - 36}, NEEDS_CARE, "the picture was not painted for 36 s"),
        ({"painted_s": None}, NEEDS_CARE, "the picture was not painted for 1 h 23 min"),
        ({"painted_s": None, "started_s": NOW - 25}, WELL, "well"),
        ({"matters": (Noted(name="disk"), Noted(name="touch"))}, NEEDS_CARE, "needs care: disk, touch"),
        ({"pid": PID + 1}, NOT_RUNNING, "its process has ended"),
        ({"process": "778"}, NOT_RUNNING, "its process has ended"),  # the number has come again
        ({"boot": "boot before"}, NOT_RUNNING, "not since the machine has started"),
        ({"written_s": NOW + 90}, NOT_RUNNING, "not since the machine has started"),
    ],
)
def test_the_verdict(tmp_path: Path, changes: dict[str, object], exit_status: int, words: str) -> None:
    verdict = judge([keep(tmp_path, GOOD, **changes)], MACHINE)
    assert verdict.exit_status == exit_status
    assert words in verdict.words


@pytest.mark.parametrize("data", [b"", bytes(2_000), b"{", b"[]", b"null", b"\xff\xfe", b"{" * 3_000_000])
def test_a_broken_file_is_told_by_its_name(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(data)
    verdict = judge([path], MACHINE)
    assert verdict.exit_status == NOT_RUNNING
    assert str(path) in verdict.words


def test_a_file_cut_anywhere_never_raises(tmp_path: Path) -> None:
    path = keep(tmp_path, GOOD)
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert judge([path], MACHINE).exit_status == NOT_RUNNING


@given(st.integers(), st.floats(allow_nan=False, allow_infinity=False))
def test_whatever_number_stands_for_the_process_or_a_moment(pid: int, moment: float) -> None:
    assert process_mark(pid) is None or pid > 0
    from kiosk.commands.status import _age

    assert _age(moment)


def test_no_file_is_a_kiosk_that_has_never_run(tmp_path: Path) -> None:
    verdict = judge([tmp_path / FILE_NAME], MACHINE)
    assert (verdict.exit_status, verdict.state) == (NOT_RUNNING, None)


def test_of_two_places_the_one_that_is_written_counts(tmp_path: Path) -> None:
    usual, other = tmp_path / "usual", tmp_path / "other"
    usual.mkdir()
    other.mkdir()
    files = [keep(usual, GOOD, written_s=NOW - 3_000), keep(other, GOOD)]
    assert judge(files, MACHINE).path == files[1]
    keep(other, GOOD, pid=1)
    assert judge(files, MACHINE).path == files[0]


def real(folder: Path, **changes: object) -> None:
    """Keep the state of a kiosk that this very process seems to be."""
    now = Machine().now()
    mark = process_mark(os.getpid())
    moments = {"started_s": now - 90_000, "written_s": now - 1, "painted_s": now - 2}
    keep(folder, GOOD, pid=os.getpid(), process=mark, boot=boot_id(), **{**moments, **changes})


@pytest.fixture
def config(tmp_path: Path) -> list[str]:
    path = tmp_path / "kiosk.toml"
    path.write_text(f"[state]\nfolder = {str(tmp_path)!r}\n", encoding="utf-8")
    return ["--config", str(path)]


def test_people_are_told_in_aligned_lines(
    tmp_path: Path, config: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    real(tmp_path, input_s=Machine().now() - 125, free_mb=12_345, overlay="kiosk-5-0123456789abcdef")
    assert main(["status", *config]) == WELL
    first, *lines = capsys.readouterr().out.splitlines()
    assert any(line.split() == ["read", "from", "bundled", "0.4.0,", "north-clinic", "3"] for line in lines)
    assert any(line.split() == ["over", "them", "kiosk-5-0123456789abcdef"] for line in lines)
    assert first == "well"
    assert lines[0].split("  ")[0] == "running"
    assert "for 1 d 1 h, version 1.2.3" in lines[0]
    assert any(line.endswith("12345 MB") for line in lines)
    assert any("2 min 5 s ago" in line for line in lines)
    assert len({len(line) - len(line.partition("  ")[2].lstrip()) for line in lines}) == 1


def test_programs_are_told_in_json(
    tmp_path: Path, config: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    real(tmp_path, matters=(Noted(name="disk", detail="full\x1b[2J"),))
    assert main(["status", "--json", *config]) == NEEDS_CARE
    told = json.loads(capsys.readouterr().out)
    assert (told["status"], told["exit_status"], told["why"]) == ("needs-care", 1, ["disk"])
    assert told["ages_s"]["painted"] == pytest.approx(2, abs=1)
    assert told["state"]["matters"] == [{"name": "disk", "detail": "full\x1b[2J"}]
    assert main(["status", *config]) == NEEDS_CARE
    out = capsys.readouterr().out
    assert out.splitlines()[0] == "needs care: disk"
    assert "\x1b" not in out


def test_a_kiosk_that_does_not_run(config: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", *config]) == NOT_RUNNING
    assert capsys.readouterr().out == "not running: it has never run here\n"
    assert main(["status", "--json", *config]) == NOT_RUNNING
    assert json.loads(capsys.readouterr().out)["state"] is None


def test_it_starts_no_qt(config: list[str]) -> None:
    code = "import sys; from kiosk.cli import main; main(sys.argv[1:]); print('PySide6' in sys.modules)"
    words = [sys.executable, "-c", code, "status", *config]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"


def test_a_process_is_told_from_one_that_has_ended() -> None:
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    assert process_mark(child.pid) == process_mark(child.pid) is not None
    child.communicate(b"\n")
    assert process_mark(child.pid) is None
    assert process_mark(0) is None
