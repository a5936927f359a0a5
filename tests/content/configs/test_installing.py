"""Installing a configuration and going back: the old one or the new one is there, whole, at any time."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.base.problems import Problem
from kiosk.content.configs.installed import Configs, Kept, install
from kiosk.content.configs.onstick import FoundConfig, look, take
from kiosk.content.configs.signedconfig import FILE, SIGNATURE
from kiosk.content.signed.place import FILE_NAME
from kiosk.content.signed.refused import Refused, Why
from tests.content.packs.making import KEY, KEYS, OTHER, snapshot

from .making import MOMENT, TOML, put, signed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def configs(tmp_path: Path) -> Configs:
    (tmp_path / "state").mkdir()
    return Configs(tmp_path / "state" / "config")


def toml(number: int) -> bytes:
    return f'[clinic]\nphone_day = "555 010{number}"\n'.encode()


def add(configs: Configs, number: int, step: Callable[[str], None] = lambda _: None) -> bool:
    return install(signed(toml(number), MOMENT + number), configs, step).changed


def used(configs: Configs) -> bytes | None:
    found = configs.in_use()
    return found.toml if isinstance(found, Kept) else None


def test_the_newest_is_used_and_the_one_before_is_kept(configs: Configs) -> None:
    assert configs.in_use() is None
    for number in range(4):
        assert add(configs, number)
        assert used(configs) == toml(number)
    assert len([path for path in configs.folder.iterdir() if path.is_dir()]) == 2
    held = snapshot(configs.folder)
    name = configs.current().current
    assert held[f"{name}/{FILE}"] == toml(3)
    assert held[f"{name}/{SIGNATURE}"] == signed(toml(3), MOMENT + 3).signature


def test_the_very_same_changes_nothing(configs: Configs) -> None:
    add(configs, 1)
    before = snapshot(configs.folder)
    assert not add(configs, 1)
    assert snapshot(configs.folder) == before


def test_going_back_and_forth(configs: Configs) -> None:
    with pytest.raises(Refused, match="nothing to go back to: no configuration was"):
        configs.go_back()
    add(configs, 1)
    for expected in (None, toml(1), None):
        configs.go_back()
        assert used(configs) == expected
    assert add(configs, 1), "the newest may come again"
    add(configs, 2)
    for expected in (toml(1), toml(2), toml(1)):
        configs.go_back()
        assert used(configs) == expected


@pytest.mark.parametrize("number", [0, 1])
def test_what_was_signed_before_the_newest_is_refused(configs: Configs, number: int) -> None:
    add(configs, 2)
    configs.go_back()
    before = snapshot(configs.folder)
    with pytest.raises(Refused) as refusal:
        install(signed(toml(9), MOMENT + number), configs)
    assert refusal.value.why is Why.OLDER
    assert snapshot(configs.folder) == before


def test_another_one_of_the_same_second_is_refused(configs: Configs) -> None:
    add(configs, 1)
    with pytest.raises(Refused, match="in the same second"):
        install(signed(toml(2), MOMENT + 1), configs)


STEPS = [
    "make the folder",
    f"write {FILE}",
    f"write {SIGNATURE}",
    "read it back",
    "name it",
    "switch",
    "remove what is older",
    "end",
]


def test_the_steps_are_all(configs: Configs) -> None:
    steps: list[str] = []
    add(configs, 1, steps.append)
    assert steps == STEPS


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process that can be killed at a step")
@pytest.mark.parametrize("last", range(len(STEPS)))
def test_killed_at_any_step_the_old_or_the_new_one_is_there_whole(configs: Configs, last: int) -> None:
    add(configs, 1)
    add(configs, 2)
    process = os.fork()
    if not process:
        left = iter([*[True] * last, False])

        def end(_: str) -> None:
            if not next(left):
                os._exit(9)  # as by SIGKILL: nothing is tidied up

        add(configs, 3, end)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 9
    switched = last > STEPS.index("switch")
    assert used(configs) == toml(3 if switched else 2)
    assert list(configs.problems()) == []
    assert add(configs, 3) is not switched
    assert used(configs) == toml(3)
    configs.go_back()
    assert used(configs) == toml(2)


@pytest.mark.parametrize("step", STEPS[1:6])
def test_a_disk_that_fails_at_a_step_changes_nothing(configs: Configs, step: str) -> None:
    add(configs, 1)
    before = snapshot(configs.folder)

    def fail(name: str) -> None:
        if name == step:
            raise OSError(28, "No space left on device")

    with pytest.raises(Refused, match="No space left on device"):
        add(configs, 2, fail)
    assert snapshot(configs.folder) == before


def by_link(folder: Path) -> None:
    (folder / FILE).rename(folder.parent.parent / "elsewhere")
    (folder / FILE).symlink_to(folder.parent.parent / "elsewhere")


ROT: dict[str, Callable[[Path], object]] = {
    "one bit": lambda folder: (folder / FILE).write_bytes(toml(2).replace(b"2", b"3")),
    "cut off": lambda folder: (folder / FILE).write_bytes(toml(2)[:-3]),
    "empty": lambda folder: (folder / FILE).write_bytes(b""),
    "a longer one": lambda folder: (folder / FILE).write_bytes(toml(2) + b"#" * 2_000_000),
    "gone": lambda folder: (folder / FILE).unlink(),
    "a link": by_link,
    "the signature was changed": lambda folder: (folder / SIGNATURE).write_bytes(b"x"),
    "the signature is gone": lambda folder: (folder / SIGNATURE).unlink(),
    "all is gone": shutil.rmtree,
}


@pytest.mark.parametrize("way", ROT)
def test_one_that_has_rotted_is_not_used_and_its_file_is_named(configs: Configs, way: str) -> None:
    add(configs, 1)
    add(configs, 2)
    folder = configs.folder / configs.current().current
    ROT[way](folder)
    found = configs.in_use()
    assert isinstance(found, Problem)
    assert found.path.parent == folder
    assert list(configs.problems()) == [found]
    assert add(configs, 2), "the same one mends it"
    assert used(configs) == toml(2)


@pytest.mark.parametrize("way", ROT)
def test_one_from_before_that_has_rotted_is_not_gone_back_to(configs: Configs, way: str) -> None:
    add(configs, 2)
    add(configs, 3)
    ROT[way](configs.folder / str(configs.current().previous))
    before = snapshot(configs.folder)
    with pytest.raises(Refused, match="damaged"):
        configs.go_back()
    assert snapshot(configs.folder) == before


@pytest.mark.parametrize(
    "text", ["", "words", "[]", '{"current": "../../etc/x-0123456789abcdef"}', '{"current": 5}']
)
def test_a_file_that_names_nothing_right_is_told(configs: Configs, text: str) -> None:
    add(configs, 1)
    (configs.folder / FILE_NAME).write_text(text)
    found = configs.in_use()
    assert isinstance(found, Problem)
    assert found.path.name == FILE_NAME
    assert add(configs, 2)
    assert used(configs) == toml(2)


def test_of_several_sticks_the_newest_may_be_installed(configs: Configs, tmp_path: Path) -> None:
    folders = [tmp_path / name for name in "abcd"]
    for number, folder in enumerate(folders[:3]):
        folder.mkdir()
        put(folder, toml(number), MOMENT + number, OTHER if number == 2 else KEY)
    found = look(folders, KEYS, configs)
    assert [(one.path.parent.name, one.why) for one in found] == [
        ("b", None),
        ("a", Why.OLDER),
        ("c", Why.OTHER_KEY),
    ]
    install(take(found[0], KEYS), configs)
    in_use = look(folders, KEYS, configs)[0]
    assert (in_use.in_use, in_use.may_be_installed) == (True, False)


def test_nothing_else_on_a_stick_is_looked_at(configs: Configs, tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    for name in ("deeper", "."):
        put(tmp_path / name)
    for name in (FILE, SIGNATURE):
        (tmp_path / name).rename(tmp_path / f"my {name}")
    assert look([tmp_path, tmp_path / "none"], KEYS, configs) == ()


def test_what_was_exchanged_is_not_taken(configs: Configs, tmp_path: Path) -> None:
    put(tmp_path)
    (found,) = look([tmp_path], KEYS, configs)
    assert found == FoundConfig(tmp_path / FILE, found.sha256, signed(TOML))
    put(tmp_path, toml(5), MOMENT + 5)
    with pytest.raises(Refused) as refusal:
        take(found, KEYS)
    assert refusal.value.why is Why.GONE
