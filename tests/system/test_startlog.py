"""What one start leaves to the next, in files that may be broken, and folders that cannot be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.system.endings import HANDED
from kiosk.system.restarts import Ending, Mode, Start
from kiosk.system.startlog import FILE_NAME, StartLog, handed_down, this_moment, to_hand_down, wall_time

if TYPE_CHECKING:
    from pathlib import Path


def blocked(tmp_path: Path) -> Path:
    """Return a folder that nobody can make, root neither."""
    (tmp_path / "file").touch()
    return tmp_path / "file" / "state"


def test_three_starts_that_never_end_lead_to_safe_mode_which_stays_until_a_restart(tmp_path: Path) -> None:
    modes = [StartLog([tmp_path], made_of="x").mode for _ in range(4)]
    assert modes == [Mode.USUAL, Mode.USUAL, Mode.USUAL, Mode.SAFE]
    log = StartLog([tmp_path], made_of="x")
    assert log.mode is Mode.SAFE
    log.end(Ending.RESTART)
    after = StartLog([tmp_path], made_of="x")
    assert (after.mode, after.why) == (Mode.USUAL, "It was restarted by staff.")
    assert after.restarts_today == 5


def test_another_configuration_is_given_a_chance(tmp_path: Path) -> None:
    for _ in range(4):
        assert StartLog([tmp_path], made_of="old").is_kept
    assert StartLog([tmp_path], made_of="old").mode is Mode.SAFE
    assert StartLog([tmp_path], made_of="new").mode is Mode.USUAL


def test_the_first_note_of_an_end_counts(tmp_path: Path) -> None:
    log = StartLog([tmp_path], made_of="x")
    log.end(Ending.DISPLAY)
    log.end(Ending.CLEAN)
    assert StartLog([tmp_path], made_of="x").why == "The display was not there."


def test_safe_mode_can_be_asked_for(tmp_path: Path) -> None:
    log = StartLog([tmp_path], safe=True)
    assert log.mode is Mode.SAFE
    assert "command line" in log.reason


@pytest.mark.logs
def test_where_the_state_folder_cannot_be_written_another_folder_keeps_it(tmp_path: Path) -> None:
    folders = [blocked(tmp_path), tmp_path / "run"]
    logs = [StartLog(folders, made_of="x") for _ in range(4)]
    assert not any(log.is_kept for log in logs)
    assert logs[-1].mode is Mode.SAFE


@pytest.mark.logs
def test_where_nothing_can_be_written_the_parent_knows(tmp_path: Path) -> None:
    now = this_moment()
    seen = [Start(boot=now.boot, began_s=now.s - n, ended_s=now.s - n + 0.5, pid=n) for n in (9, 6, 3)]
    environ = {HANDED: to_hand_down(seen)}
    handed = handed_down(environ)
    assert handed == tuple(seen)
    assert not environ
    assert StartLog([blocked(tmp_path)], handed).mode is Mode.SAFE
    assert StartLog([blocked(tmp_path)]).mode is Mode.USUAL


@pytest.mark.parametrize("text", ["", "{", "[]", '{"starts": [{}]}', '{"starts": 1}', "[" * 100_000])
def test_what_is_handed_down_may_be_anything(text: str) -> None:
    assert handed_down({HANDED: text}) == ()


@pytest.mark.parametrize("data", [b"", b"\0" * 100, b"{}x", b'{"starts": [{"boot": 1}]}'])
def test_a_broken_file_is_told_and_begun_anew(tmp_path: Path, data: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(data)
    log = StartLog([tmp_path], made_of="x")
    assert log.problem is not None
    assert log.mode is Mode.USUAL
    assert StartLog([tmp_path], made_of="x").problem is None


def test_the_wall_clock_is_kept_with_its_zone() -> None:
    assert wall_time()[10] == "T"


def test_starts_are_counted_by_their_reason_past_those_that_are_kept(tmp_path: Path) -> None:
    assert StartLog([tmp_path]).counted == {}, "the first start is no restart"
    for _ in range(25):
        log = StartLog([tmp_path])
    assert log.counted == {"crash": 25}
    log.end(Ending.RESTART)
    assert StartLog([tmp_path]).counted == {"crash": 25, "staff": 1}


@pytest.mark.logs
def test_what_was_counted_elsewhere_goes_on_from_there(tmp_path: Path) -> None:
    for _ in range(3):
        StartLog([tmp_path / "state", tmp_path / "run"])
    (tmp_path / "state").rename(tmp_path / "away")
    (tmp_path / "state").touch()
    elsewhere = [StartLog([tmp_path / "state" / "x", tmp_path / "run"]) for _ in range(2)]
    assert elsewhere[-1].counted == {"crash": 1}
    (tmp_path / "state").unlink()
    (tmp_path / "away").rename(tmp_path / "state")
    assert StartLog([tmp_path / "state", tmp_path / "run"]).counted["crash"] >= 3
