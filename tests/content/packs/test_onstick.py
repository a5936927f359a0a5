"""What lies on a stick: only signed packs at its top are read, and at most one of them may be installed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.packs.installing import install
from kiosk.content.packs.onstick import MOST_PACKS, Found, look, take
from kiosk.content.signed.refused import Refused, Why

from .making import KEYS, OTHER, PROGRAM, Machine, pack, packed, snapshot

if TYPE_CHECKING:
    from pathlib import Path


def damaged() -> bytes:
    data = bytearray(packed())
    data[-2000] ^= 1
    return bytes(data)


# What is wrong with a file: its bytes, and what is told of it.
REFUSED = {
    "unsigned": (packed(key=None), Why.UNSIGNED),
    "another key": (packed(key=OTHER), Why.OTHER_KEY),
    "changed": (damaged(), Why.FORGED),
    "cut off": (packed()[:3000], Why.FORGED),
    "no pack": (b"Nothing of ours.\n" * 100, Why.NO_PACK),
    "empty": (b"", Why.NO_PACK),
    "signed, but no archive": (packed(archive=b"x" * 2048), Why.MALFORMED),
    "for a later program": (packed(needs="99"), Why.PROGRAM),
}


class Stick:
    """A stick, and the machine that it is plugged into."""

    def __init__(self, folder: Path) -> None:
        self.machine, self.folder = Machine(folder), folder / "stick"
        self.folder.mkdir()

    def put(self, name: str, data: bytes | None = None, **told: object) -> Path:
        path = self.folder / name
        path.write_bytes(packed(**told) if data is None else data)  # type: ignore[arg-type]
        return path

    def look(self) -> tuple[Found, ...]:
        return look([self.folder], KEYS, self.machine.installed, PROGRAM)

    def told(self) -> dict[str, Why | None]:
        return {found.path.name: found.why for found in self.look()}

    def offered(self) -> list[str]:
        return [found.path.name for found in self.look() if found.may_be_installed]


@pytest.fixture
def stick(tmp_path: Path) -> Stick:
    return Stick(tmp_path)


@pytest.mark.parametrize(("data", "why"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_changes_nothing(stick: Stick, data: bytes, why: Why) -> None:
    stick.put("north.ibtpack", data)
    before = snapshot(stick.machine.state)
    (found,) = stick.look()
    assert (found.why, found.may_be_installed, found.manifest) == (why, False, None)
    assert snapshot(stick.machine.state) == before


def test_a_file_that_is_too_large_is_not_read_to_its_end(stick: Stick) -> None:
    with stick.put("north.ibtpack").open("r+b") as file:
        file.truncate(2**40)
    assert stick.told() == {"north.ibtpack": Why.NO_PACK}


def test_what_is_no_pack_is_not_even_opened(stick: Stick) -> None:
    for name in ("holiday.jpg", "kiosk.toml", "kiosk.toml.minisig", "._north.ibtpack", "north.ibtpack.txt"):
        stick.put(name)
    (stick.folder / "below").mkdir()
    stick.put("below/north.ibtpack")
    for path in stick.folder.iterdir():
        os.utime(path, (0, 0))
    assert stick.look() == ()
    assert all(path.stat().st_atime == 0 for path in stick.folder.iterdir() if path.is_file())


@pytest.mark.parametrize("kind", ["link", "dead link", "pipe", "folder"])
def test_only_a_plain_file_is_read(stick: Stick, tmp_path: Path, kind: str) -> None:
    path = stick.folder / "north.ibtpack"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        (tmp_path / "link").write_bytes(packed())
        path.symlink_to(tmp_path / kind)
    assert stick.told() == {"north.ibtpack": Why.NO_PACK}


def test_a_link_is_refused_also_where_the_system_cannot(
    stick: Stick, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stick.folder / "north.ibtpack").symlink_to(stick.put("real"))
    monkeypatch.delattr(os, "O_NOFOLLOW")
    assert stick.told() == {"north.ibtpack": Why.NO_PACK}


def test_capitals_do_not_count(stick: Stick) -> None:
    stick.put("NORTH.IBTPACK")
    assert stick.offered() == ["NORTH.IBTPACK"]


def test_of_several_versions_the_newest_may_be_installed(stick: Stick) -> None:
    for version in ("2", "10", "9"):
        stick.put(f"{version}.ibtpack", version=version)
    assert stick.told() == {"10.ibtpack": None, "2.ibtpack": Why.OLDER, "9.ibtpack": Why.OLDER}
    assert stick.offered() == ["10.ibtpack"]


def test_of_different_packs_none_may(stick: Stick) -> None:
    stick.put("north.ibtpack")
    stick.put("south.ibtpack", id="south-clinic")
    stick.put("other.ibtpack", key=OTHER)
    assert stick.told() == {
        "north.ibtpack": Why.SEVERAL,
        "south.ibtpack": Why.SEVERAL,
        "other.ibtpack": Why.OTHER_KEY,
    }


def test_the_same_file_twice_is_one_pack(stick: Stick) -> None:
    stick.put("a.ibtpack")
    stick.put("b.ibtpack")
    assert stick.offered() == ["a.ibtpack"]


def test_a_stick_full_of_packs_is_looked_at_in_part(stick: Stick) -> None:
    for number in range(30):
        stick.put(f"{number:02}.ibtpack", b"x" * number)
    assert len(stick.look()) == MOST_PACKS


def test_what_is_shown_already_is_told_and_one_that_is_damaged_may_come_again(stick: Stick) -> None:
    stick.put("north.ibtpack")
    install(pack(), stick.machine.installed, stick.machine.wrong_with)
    (found,) = stick.look()
    assert (found.is_shown, found.may_be_installed) == (True, False)
    shown = stick.machine.installed.shown(PROGRAM).pack
    assert shown is not None
    (shown.folder / "pictures" / "door.svg").write_bytes(b"rotten")
    assert stick.offered() == ["north.ibtpack"]


def test_an_older_one_is_refused(stick: Stick) -> None:
    install(pack(version="3"), stick.machine.installed, stick.machine.wrong_with)
    stick.put("north.ibtpack", version="2")
    (found,) = stick.look()
    assert found.why is Why.OLDER
    assert found.manifest is not None


def test_a_stick_that_has_gone_has_nothing_on_it(stick: Stick) -> None:
    stick.folder.rmdir()
    assert stick.look() == ()


@settings(max_examples=40)
@given(st.binary(max_size=60), st.integers(0, 4000))
def test_only_the_file_that_was_looked_at_is_taken(
    tmp_path_factory: pytest.TempPathFactory, other: bytes, at: int
) -> None:
    path = tmp_path_factory.mktemp("stick") / "north.ibtpack"
    data = packed()
    path.write_bytes(data)
    installed = Machine(path.parent).installed
    (found,) = look([path.parent], KEYS, installed, PROGRAM)
    exchanged = data[:at] + other + data[at + len(other) :]
    path.write_bytes(exchanged)
    if exchanged == data:
        assert take(found, KEYS, PROGRAM).name == "north-clinic 1"
        return
    with pytest.raises(Refused) as refusal:
        take(found, KEYS, PROGRAM)
    assert refusal.value.why is Why.GONE
