"""What staff can do with the machine, and who starts the kiosk again."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.system.endings import (
    ALREADY_RUNNING,
    CLOSE,
    RESTART,
    Supervision,
    close_stays,
    status_of,
    supervision,
)
from kiosk.system.host import ThisHost, ThisMachine, environment_for_others

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Programs:
    """Programs of a machine: those that are there, and what they answer."""

    def __init__(self, answers: dict[str, str | None]) -> None:
        self._answers = answers
        self.run: list[str] = []

    def has(self, name: str) -> bool:
        return name in self._answers

    def answer(self, command: Sequence[str]) -> str | None:
        self.run.append(" ".join(command))
        return self._answers.get(command[0])


def host(
    answers: dict[str, str | None] | None = None,
    *,
    platform: str = "linux",
    by: Supervision = Supervision.PARENT,
    may_close: bool = True,
) -> tuple[ThisHost, Programs, list[int]]:
    left: list[int] = []
    programs = Programs(answers or {})
    return (
        ThisHost(left.append, by, may_close=may_close, programs=programs, platform=platform),
        programs,
        left,
    )


@pytest.mark.parametrize(
    ("answers", "platform", "can"),
    [
        ({"systemctl": "", "busctl": 's "yes"\n'}, "linux", True),
        ({"systemctl": "", "busctl": 's "challenge"\n'}, "linux", False),
        ({"systemctl": "", "busctl": 's "no"\n'}, "linux", False),
        ({"systemctl": "", "busctl": None}, "linux", False),
        ({"busctl": 's "yes"\n'}, "linux", False),
        ({"shutdown": ""}, "win32", True),
        ({}, "win32", False),
        ({"shutdown": ""}, "darwin", False),
    ],
)
def test_the_system_tells_whether_the_machine_may_be_restarted(
    answers: dict[str, str | None], platform: str, can: bool
) -> None:
    machine, programs, _ = host(answers, platform=platform)
    assert programs.run == []
    assert machine.can_restart_machine is can
    asked = len(programs.run)
    assert machine.can_restart_machine is can
    assert len(programs.run) == asked
    machine.restart_machine()
    assert (programs.run[-1:] in (["systemctl reboot"], ["shutdown /r /t 0"])) is can


@pytest.mark.logs
def test_a_restart_of_the_machine_that_fails_is_told(caplog: pytest.LogCaptureFixture) -> None:
    machine, _, _ = host({"systemctl": None, "busctl": 's "yes"'})
    machine.restart_machine()
    assert "cannot be restarted" in caplog.text


@pytest.mark.parametrize(
    ("by", "may_close", "can"),
    [
        (Supervision.NOBODY, True, True),
        (Supervision.PARENT, True, True),
        (Supervision.SYSTEMD, True, False),
        (Supervision.NOBODY, False, False),
    ],
)
def test_it_is_closed_only_where_that_is_allowed(by: Supervision, may_close: bool, can: bool) -> None:
    machine, _, left = host(by=by, may_close=may_close)
    assert machine.can_close is can
    machine.close()
    assert left == ([CLOSE] if can else [])


def test_a_restart_ends_the_event_loop_with_a_status_that_says_so() -> None:
    machine, _, left = host()
    machine.restart()
    assert left == [RESTART]


def test_a_program_that_is_missing_fails_or_hangs_gives_no_answer() -> None:
    machine = ThisMachine()
    assert machine.answer(["a-program-that-is-not-there"]) is None
    assert machine.answer([sys.executable, "-c", "raise SystemExit(1)"]) is None
    assert machine.answer([sys.executable, "-c", "print(5)"]) == "5\n"


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"LD_LIBRARY_PATH": "ours", "LD_LIBRARY_PATH_ORIG": "theirs"}, {"LD_LIBRARY_PATH": "theirs"}),
        ({"LD_LIBRARY_PATH": "theirs"}, {"LD_LIBRARY_PATH": "theirs"}),
        ({"A": "b"}, {"A": "b"}),
    ],
)
def test_other_programs_get_their_own_libraries(environ: dict[str, str], expected: dict[str, str]) -> None:
    assert environment_for_others(environ) == expected


def test_the_built_program_keeps_its_libraries_to_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert environment_for_others({"LD_LIBRARY_PATH": "ours"}) == {}


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({}, "linux", Supervision.NOBODY),
        ({"IBT_KIOSK_SUPERVISED": "1", "NOTIFY_SOCKET": "/x"}, "linux", Supervision.PARENT),
        ({"NOTIFY_SOCKET": "/run/systemd/notify"}, "linux", Supervision.SYSTEMD),
        ({"SYSTEMD_EXEC_PID": "7"}, "linux", Supervision.SYSTEMD),
        ({"SYSTEMD_EXEC_PID": "6"}, "linux", Supervision.SYSTEMD),  # cage's
        ({"SYSTEMD_EXEC_PID": "5", "INVOCATION_ID": "x"}, "linux", Supervision.NOBODY),  # a terminal's
        ({"IBT_KIOSK_SUPERVISED": "1"}, "win32", Supervision.PARENT),
        ({"SYSTEMD_EXEC_PID": "7"}, "win32", Supervision.NOBODY),
    ],
)
def test_who_starts_it_again(environ: dict[str, str], platform: str, expected: Supervision) -> None:
    assert supervision(environ, platform, (7, 6)) is expected


def test_a_person_is_told_other_statuses_than_the_parent() -> None:
    assert status_of(CLOSE, Supervision.NOBODY) == 0
    assert status_of(ALREADY_RUNNING, Supervision.NOBODY) == 1
    assert status_of(RESTART, Supervision.SYSTEMD) == RESTART
    assert status_of(CLOSE, Supervision.PARENT) == CLOSE
    assert status_of(CLOSE, Supervision.SYSTEMD) == CLOSE
    assert status_of(ALREADY_RUNNING, Supervision.SYSTEMD) == ALREADY_RUNNING


@pytest.mark.parametrize(
    ("by", "environ", "stays"),
    [
        (Supervision.NOBODY, {}, True),
        (Supervision.PARENT, {}, True),
        (Supervision.SYSTEMD, {}, False),
        (Supervision.SYSTEMD, {"IBT_KIOSK_CLOSE_STAYS": "1"}, True),
    ],
)
def test_under_systemd_it_stays_closed_only_where_the_service_says_so(
    by: Supervision, environ: dict[str, str], stays: bool
) -> None:
    assert close_stays(by, environ) is stays
    left: list[int] = []
    machine = ThisHost(left.append, by, may_close=True, environ=environ)
    machine.close()
    assert left == ([CLOSE] if stays else [])


_ANEW = """
import os, sys
from pathlib import Path
from kiosk.system.host import start_anew
from kiosk.system.instance import claim
held = claim([Path(sys.argv[1])])
print(os.getpid(), flush=True)
if "SECOND" not in os.environ:
    os.environ["SECOND"] = "1"
    start_anew()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there the new run has another number")
def test_where_nobody_starts_it_again_it_does_so_itself_and_is_the_one_copy(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _ANEW, str(tmp_path)], capture_output=True, text=True, check=True
    )
    first, second = done.stdout.split()
    assert first == second
