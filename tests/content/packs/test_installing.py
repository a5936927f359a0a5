"""Installing and going back: the old pack or the new one is there, whole, whenever the power goes."""

from __future__ import annotations

import os
import shutil
import threading
from typing import TYPE_CHECKING

import pytest

from kiosk.content.packs.installed import Installed
from kiosk.content.packs.installing import install
from kiosk.content.signed.place import FILE_NAME
from kiosk.content.signed.refused import Refused, Why

from .making import FILES, PROGRAM, SECTION, Machine, pack, snapshot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def put(machine: Machine, version: str, step: Callable[[str], None] | None = None, **told: object) -> bool:
    looked = pack(FILES, version=version, **told)
    if step is None:
        return install(looked, machine.installed, machine.wrong_with).changed
    return install(looked, machine.installed, machine.wrong_with, step).changed


def folders(machine: Machine) -> list[str]:
    """Return id and version of all that lies there."""
    return sorted(
        path.name.rpartition("-")[0] for path in machine.installed.folder.iterdir() if path.is_dir()
    )


def test_the_newest_is_shown_and_the_one_before_is_kept(machine: Machine) -> None:
    assert machine.shown() == ""
    for version in ("1", "2", "2.1", "10"):
        assert put(machine, version)
        assert machine.shown() == f"north-clinic {version}"
    assert folders(machine) == ["north-clinic-10", "north-clinic-2.1"]


def test_what_is_installed_is_what_the_pack_holds(machine: Machine) -> None:
    put(machine, "1")
    found = machine.installed.shown(PROGRAM).pack
    assert found is not None
    held = snapshot(found.folder)
    assert {name: held[name] for name in FILES} == FILES
    assert set(held) == {*FILES, "manifest.json", "guide/", "guide/en/", "pictures/"}
    assert found.layer.name == "north-clinic 1"


def test_the_same_pack_again_changes_nothing(machine: Machine) -> None:
    put(machine, "1")
    before = snapshot(machine.state)
    assert not put(machine, "1")
    assert snapshot(machine.state) == before


def test_going_back_and_forth(machine: Machine) -> None:
    with pytest.raises(Refused, match="nothing to go back to"):
        machine.installed.go_back()
    put(machine, "1")
    machine.installed.go_back()
    assert machine.shown() == "", "before the first pack there was the program's own guide"
    machine.installed.go_back()
    assert machine.shown() == "north-clinic 1"
    put(machine, "2")
    machine.installed.go_back()
    assert machine.shown() == "north-clinic 1"
    assert put(machine, "2"), "the newest may come again"
    assert machine.shown() == "north-clinic 2"
    machine.installed.go_back()
    assert machine.shown() == "north-clinic 1"


def test_after_going_back_what_is_older_than_the_newest_is_still_refused(machine: Machine) -> None:
    put(machine, "1")
    put(machine, "3")
    machine.installed.go_back()
    with pytest.raises(Refused) as refusal:
        put(machine, "2")
    assert refusal.value.why is Why.OLDER
    assert machine.shown() == "north-clinic 1"


def test_another_pack_takes_the_place_and_does_not_hide_how_new_the_first_was(machine: Machine) -> None:
    put(machine, "2")
    assert put(machine, "1", id="south-clinic")
    assert machine.shown() == "south-clinic 1"
    with pytest.raises(Refused, match="older than version 2"):
        put(machine, "1")
    assert put(machine, "3")


@pytest.mark.parametrize(
    ("newer", "older"), [("1.0.1", "1.0"), ("10", "9"), ("2026.10.1", "2026.9.30"), ("1.1", "1")]
)
def test_versions_are_numbers(machine: Machine, newer: str, older: str) -> None:
    put(machine, newer)
    with pytest.raises(Refused, match="is older than"):
        put(machine, older)


def test_a_trailing_zero_makes_no_new_version(machine: Machine) -> None:
    put(machine, "1")
    with pytest.raises(Refused, match="Another pack"):
        put(machine, "1.0")


def test_a_pack_from_before_that_is_damaged_is_not_gone_back_to(machine: Machine) -> None:
    put(machine, "1")
    put(machine, "2")
    [old] = [path for path in machine.installed.folder.iterdir() if path.name.startswith("north-clinic-1")]
    (old / SECTION).write_text("rot")
    before = snapshot(machine.state)
    with pytest.raises(Refused, match="damaged"):
        machine.installed.go_back()
    assert snapshot(machine.state) == before


def test_a_current_pack_that_is_damaged_is_mended_by_the_same_pack(machine: Machine) -> None:
    put(machine, "1")
    put(machine, "2")
    current = machine.installed.folder / machine.installed.current().current
    (current / SECTION).write_text("rot")
    assert machine.shown() == "north-clinic 1"
    assert put(machine, "2")
    assert machine.shown() == "north-clinic 2"
    assert machine.installed.current().previous is not None
    assert folders(machine) == ["north-clinic-1", "north-clinic-2"]


def test_what_a_power_cut_has_left_is_removed_later(machine: Machine) -> None:
    put(machine, "1")
    left = machine.installed.folder / ".new-abcdefgh"
    fresh = machine.installed.folder / ".new-12345678"
    stranger = machine.installed.folder / "holiday"
    for folder in (left, fresh, stranger):
        folder.mkdir()
    os.utime(left, (1, 1))
    machine.installed.clear()
    assert not left.exists()
    assert fresh.exists(), "another install may be under way"
    assert stranger.exists()


STEPS = [
    "make the folder",
    "write manifest.json",
    f"write {SECTION}",
    "write pictures/door.svg",
    "read it back",
    "name it",
    "switch",
    "remove what is older",
    "end",
]


def test_the_steps_are_all(machine: Machine) -> None:
    steps: list[str] = []
    put(machine, "1", steps.append)
    assert steps == STEPS


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process that can be killed at a step")
@pytest.mark.parametrize("last", range(len(STEPS)))
def test_killed_at_any_step_the_old_or_the_new_one_is_there_whole(machine: Machine, last: int) -> None:
    put(machine, "1")
    put(machine, "2")
    process = os.fork()
    if not process:
        left = iter([*[True] * last, False])

        def end(_: str) -> None:
            if not next(left):
                os._exit(9)  # as by SIGKILL: nothing is tidied up

        put(machine, "3", end)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 9
    switched = last > STEPS.index("switch")
    assert machine.shown() == ("north-clinic 3" if switched else "north-clinic 2")
    assert list(machine.installed.problems(PROGRAM)) == []
    # And it goes on from there: the same pack is installed, or is there already.
    assert put(machine, "3") is not switched
    assert machine.shown() == "north-clinic 3"
    machine.installed.go_back()
    assert machine.shown() == "north-clinic 2"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_where_nothing_can_be_written_it_is_refused(machine: Machine) -> None:
    machine.state.chmod(0o500)
    with pytest.raises(Refused) as refusal:
        put(machine, "1")
    machine.state.chmod(0o700)
    assert refusal.value.why is Why.UNWRITABLE


def test_a_file_in_the_place_of_the_folder_is_told(machine: Machine) -> None:
    machine.installed.folder.write_text("a file")
    before = snapshot(machine.state)
    with pytest.raises(Refused) as refusal:
        put(machine, "1")
    assert refusal.value.why is Why.UNWRITABLE
    assert snapshot(machine.state) == before


@pytest.mark.parametrize("step", [name for name in STEPS[:7] if name != "make the folder"])
def test_a_disk_that_fails_at_a_step_changes_nothing(machine: Machine, step: str) -> None:
    put(machine, "1")
    before = snapshot(machine.state)

    def fail(name: str) -> None:
        if name == step:
            raise OSError(28, "No space left on device")

    with pytest.raises(Refused, match="No space left on device"):
        put(machine, "2", fail)
    assert snapshot(machine.state) == before


def by_link(folder: Path) -> None:
    copy = folder.parent.parent / "copy.md"
    (folder / SECTION).rename(copy)
    (folder / SECTION).symlink_to(copy)


def by_folder(folder: Path) -> None:
    (folder / SECTION).unlink()
    (folder / SECTION).mkdir()


ROT: dict[str, Callable[[Path], object]] = {
    "a text was changed": lambda folder: (folder / SECTION).write_bytes(FILES[SECTION] + b"\n"),
    "one bit of a drawing": lambda folder: (folder / "pictures/door.svg").write_bytes(
        FILES["pictures/door.svg"].replace(b"9", b"8", 1)
    ),
    "a file is gone": lambda folder: (folder / SECTION).unlink(),
    "a file is a link": by_link,
    "a file is a folder": by_folder,
    "a file was added": lambda folder: (folder / "guide/en/90-more.md").write_text("more"),
    "a folder that is a link was added": lambda folder: (folder / "guide/es").symlink_to(folder),
    "the manifest was changed": lambda folder: (folder / "manifest.json").write_text("{}"),
    "the manifest is gone": lambda folder: (folder / "manifest.json").unlink(),
    "all is gone": lambda folder: shutil.rmtree(folder),
}


@pytest.mark.parametrize("way", ROT)
def test_a_pack_that_has_rotted_is_not_shown_and_its_file_is_named(machine: Machine, way: str) -> None:
    put(machine, "1")
    put(machine, "2")
    current = machine.installed.folder / machine.installed.current().current
    ROT[way](current)
    found = machine.installed.shown(PROGRAM)
    assert found.pack is not None
    assert found.pack.manifest.name == "north-clinic 1"
    [problem] = found.problems
    assert current in problem.path.parents or problem.path == current
    assert list(machine.installed.problems(PROGRAM)) == [problem]


def test_where_both_have_rotted_none_is_shown(machine: Machine) -> None:
    put(machine, "1")
    put(machine, "2")
    for path in machine.installed.folder.glob("north-clinic-*"):
        (path / SECTION).unlink()
    found = machine.installed.shown(PROGRAM)
    assert found.pack is None
    assert len(found.problems) == 1


def test_a_pack_for_a_later_program_is_not_shown(machine: Machine) -> None:
    put(machine, "1", needs="0.3")
    assert Installed(machine.installed.folder).shown("0.3.0").pack is not None
    found = Installed(machine.installed.folder).shown("0.2.9")
    assert found.pack is None
    assert "needs version 0.3 of the program; this is 0.2.9" in found.problems[0].wrong


@pytest.mark.parametrize(
    "text",
    [
        "",
        "words",
        "[]",
        '{"current": "../../etc"}',
        '{"current": "/etc/x-0123456789abcdef"}',
        '{"current": "a-1-0123456789abcde"}',
        '{"current": 5}',
    ],
)
def test_a_file_that_names_nothing_right_shows_no_pack(machine: Machine, text: str) -> None:
    put(machine, "1")
    (machine.installed.folder / FILE_NAME).write_text(text)
    found = machine.installed.shown(PROGRAM)
    assert found.pack is None
    assert found.problems[0].path.name == FILE_NAME
    assert put(machine, "2"), "a pack can be installed again"
    assert machine.shown() == "north-clinic 2"


def test_it_is_installed_in_a_thread_while_the_old_one_is_read(machine: Machine) -> None:
    put(machine, "1")
    shown: list[str] = []
    worker = threading.Thread(target=put, args=(machine, "2", lambda _: shown.append(machine.shown())))
    worker.start()
    worker.join()
    assert shown == ["north-clinic 1"] * 7 + ["north-clinic 2"] * 2
