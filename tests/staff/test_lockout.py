"""What wrong tries cost, and that neither a restart, nor a clock, nor a lost file makes them cheaper."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.staff.lockout import FILE_NAME, FREE, UNKNOWN, WAITS_S, Lockout, this_run

if TYPE_CHECKING:
    from pathlib import Path


class Machine:
    """A machine that can be restarted; its clock counts from its start."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME
        self.now_s, self.boots = 1000.0, 1
        self.start_program()
        self.lockout.clear()

    def now(self) -> float:
        return self.now_s

    def start_program(self) -> None:
        self.lockout = Lockout(self.path, self.now, f"boot {self.boots}")

    def restart(self) -> None:
        self.boots += 1
        self.now_s = 20.0
        self.start_program()

    def ask(self) -> int:
        """Come up with the question, and return how long it has to wait."""
        self.lockout.refresh()
        return self.lockout.wait_s

    def wrong(self, times: int = 1) -> None:
        """Make wrong tries, each as soon as it may be made."""
        for _ in range(times):
            self.now_s += self.ask()
            self.lockout.count()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_each_wrong_try_costs_more_up_to_an_hour(machine: Machine) -> None:
    waits = []
    for _ in range(12):
        machine.wrong()
        waits.append(machine.ask())
    assert waits == [0, 0, 10, 30, 60, 300, 900, 1800, 3600, 3600, 3600, 3600]


def test_how_many_tries_are_left(machine: Machine) -> None:
    left = [machine.lockout.tries_left]
    for _ in range(4):
        machine.wrong()
        left.append(machine.lockout.tries_left)
    assert left == [FREE, 2, 1, 1, 1]


def test_the_wait_runs_down(machine: Machine) -> None:
    machine.wrong(4)
    assert machine.ask() == 30
    machine.now_s += 29.5
    assert machine.ask() == 1
    machine.now_s += 0.5
    assert machine.ask() == 0


def test_a_right_one_makes_up_for_all(machine: Machine) -> None:
    machine.wrong(5)
    assert machine.lockout.clear()
    assert machine.ask() == 0
    assert machine.lockout.tries_left == FREE
    machine.start_program()
    machine.wrong(2)
    assert machine.ask() == 0


def test_a_try_is_written_down_when_it_is_made(machine: Machine) -> None:
    machine.wrong(2)
    machine.lockout.count()
    # The plug is pulled before the answer.
    machine.restart()
    assert machine.ask() == 10


def test_a_restart_of_the_program_changes_nothing(machine: Machine) -> None:
    machine.wrong(6)
    machine.now_s += 100
    machine.start_program()
    assert machine.ask() == 200


def test_after_a_restart_of_the_machine_the_wait_begins_anew(machine: Machine) -> None:
    machine.wrong(6)
    machine.now_s += 299
    machine.restart()
    assert machine.ask() == 300
    # But only once, and asking again does not prolong it.
    machine.now_s += 100
    assert machine.ask() == 200
    machine.start_program()
    assert machine.ask() == 200


def test_a_clock_that_goes_back_shortens_nothing(machine: Machine) -> None:
    machine.wrong(6)
    machine.now_s -= 500
    machine.start_program()
    assert machine.ask() == 300


@pytest.mark.parametrize(
    "data",
    [
        None,
        b"",
        b"{}",
        b"\0" * 100,
        b'{"wrong": -1}',
        b'{"wrong": 0, "wait_s": 99999, "began_s": 0, "boot": ""}',
    ],
)
def test_a_file_that_is_lost_or_broken_costs_a_minute(machine: Machine, data: bytes | None) -> None:
    machine.wrong()
    if data is None:
        machine.path.unlink()
    else:
        machine.path.write_bytes(data)
    machine.restart()
    assert machine.ask() == WAITS_S[UNKNOWN - 1] == 60
    assert (machine.lockout.problem is None) is (data is None)
    machine.now_s += 60
    assert machine.ask() == 0
    assert machine.lockout.problem is None
    machine.wrong()
    assert machine.ask() == 300


def test_a_file_cut_at_any_length_costs_a_minute(machine: Machine) -> None:
    machine.wrong()
    whole = machine.path.read_bytes()
    for length in range(len(whole)):
        machine.path.write_bytes(whole[:length])
        machine.restart()
        assert machine.ask() == 60


def test_losing_the_file_makes_nothing_shorter(machine: Machine) -> None:
    machine.wrong(9)
    machine.path.unlink()
    assert machine.ask() == 3600


@pytest.mark.logs
def test_where_nothing_can_be_written_each_try_costs_a_minute(machine: Machine) -> None:
    folder = machine.path.parent
    machine.path.unlink()
    folder.rmdir()
    folder.write_bytes(b"")
    machine.restart()
    assert machine.ask() == 60
    machine.now_s += 60
    assert machine.ask() == 0
    for cost in (300, 900):
        machine.lockout.count()
        assert machine.ask() == cost
        machine.now_s += cost
    # A right one lets staff in all the same.
    assert not machine.lockout.clear()
    assert machine.ask() == 0
    machine.lockout.count()
    assert machine.ask() == 60
    # Once there is room again, all is as before.
    folder.unlink()
    assert machine.lockout.clear()
    machine.wrong()
    assert machine.ask() == 0


def test_the_administrator_unlocks_it_while_the_kiosk_runs(machine: Machine) -> None:
    machine.wrong(7)
    assert machine.ask() == 900
    assert Lockout(machine.path, machine.now, f"boot {machine.boots}").clear()
    assert machine.ask() == 0
    assert machine.lockout.tries_left == FREE


def test_where_nothing_is_kept_it_counts_all_the_same(machine: Machine) -> None:
    lockout = Lockout(None, machine.now, "boot")
    for _ in range(4):
        lockout.count()
    lockout.refresh()
    assert lockout.wait_s == 30


def test_the_name_of_a_run_of_the_machine_stays() -> None:
    assert this_run()
    assert len(this_run()) <= 100


@settings(max_examples=30)  # each writes files to the disk
@given(
    st.lists(
        st.one_of(
            st.just("restart"),
            st.just("start"),
            st.just("unlink"),
            st.floats(0, 4000),
            st.floats(-4000, 0),
        ),
        max_size=12,
    )
)
def test_nothing_makes_a_guess_cheaper(
    tmp_path_factory: pytest.TempPathFactory, events: list[str | float]
) -> None:
    """Whatever is done to the machine, the time that has really gone by since the last try is what counts."""
    machine = Machine(tmp_path_factory.mktemp("lockout"))
    machine.wrong(6)
    real_s = 0.0
    for event in events:
        if event == "restart":
            machine.restart()
        elif event == "start":
            machine.start_program()
        elif event == "unlink":
            machine.path.unlink(missing_ok=True)
        elif isinstance(event, float):
            machine.now_s += event
            real_s += max(0.0, event)
        if event == "unlink":
            machine.start_program()
            assert machine.ask() >= 60
            return
        if not machine.ask():
            assert real_s >= 300
            return
        assert json.loads(machine.path.read_bytes())["wrong"] == 6
