"""What is refused: with one line that says why and what to do, and nothing changed on the disk."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.packs.container import archive_of, joined, split
from kiosk.content.packs.inspecting import inspect, read_pack
from kiosk.content.packs.installing import install
from kiosk.content.packs.manifest import MAX_FILE_BYTES, MAX_FILES, MAX_MANIFEST_BYTES, MAX_PACK_BYTES
from kiosk.content.signed.refused import Refused, Why

from .making import FILES, KEYS, OTHER, PROGRAM, SECTION, SVG, Machine, pack, packed, snapshot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

GOOD = packed()


def archive(data: bytes) -> bytes:
    found = split(data)
    assert found is not None
    return bytes(found[1])


def signed(data: bytes) -> bytes:
    """Return a pack of any archive, rightly signed."""
    return packed(archive=data)


def named(name: str) -> Callable[[], bytes]:
    """Return what makes a pack with a file of this name."""
    return lambda: packed({name: b"words", SECTION: FILES[SECTION]}) if name.isascii() else b""


def with_type(kind: bytes) -> bytes:
    """Return a signed pack whose first file is of another kind, such as a link, with the sum put right."""
    data = bytearray(archive(GOOD))
    place = data.index(b"guide/en/15-our.md\0")
    data[place + 156 : place + 157] = kind
    data[place + 148 : place + 156] = b" " * 8
    data[place + 148 : place + 156] = b"%06o\0 " % sum(data[place : place + 512])
    return signed(bytes(data))


def replaced(before: bytes, after: bytes) -> bytes:
    data = archive(GOOD)
    assert before in data
    assert len(before) == len(after)
    return signed(data.replace(before, after))


KINDS: dict[str, tuple[Callable[[], bytes], Why]] = {
    "empty": (lambda: b"", Why.NO_PACK),
    "another file": (lambda: b"Dear Sir,\n" * 20, Why.NO_PACK),
    "a zip": (lambda: b"PK\x03\x04" + bytes(600), Why.NO_PACK),
    "a later kind of file": (lambda: GOOD.replace(b"pack 1\n", b"pack 2\n", 1), Why.NO_PACK),
    "a head without an end": (lambda: b"ibt-kiosk pack 1\n" + b"a" * 5_000_000, Why.NO_PACK),
    "larger than any pack": (lambda: GOOD + bytes(MAX_PACK_BYTES), Why.NO_PACK),
    "unsigned": (lambda: packed(key=None), Why.UNSIGNED),
    "signed by another key": (lambda: packed(key=OTHER), Why.OTHER_KEY),
    "half a signature": (lambda: joined(["", "", "", "a"], archive(GOOD)), Why.FORGED),
    "the signature of another pack": (
        lambda: joined((split(packed(version="2")) or ([], b""))[0], archive(GOOD)),
        Why.FORGED,
    ),
    "one byte changed": (lambda: GOOD.replace(b"Our door", b"Our d0or"), Why.FORGED),
    "truncated": (lambda: GOOD[:-600], Why.FORGED),
    "something behind its end": (lambda: GOOD + b"\n", Why.FORGED),
    "signed, truncated": (lambda: signed(archive(GOOD)[:-600]), Why.MALFORMED),
    "signed, something behind its end": (lambda: signed(archive(GOOD) + bytes(512)), Why.MALFORMED),
    "signed, nothing in it": (lambda: signed(b""), Why.MALFORMED),
    "signed, no archive": (lambda: signed(b"words" * 1000), Why.MALFORMED),
    "no manifest": (lambda: signed(archive(GOOD).replace(b"manifest.json", b"manifest.jsom")), Why.MALFORMED),
    "a manifest that is no JSON": (lambda: signed(archive_of(b"words", [])), Why.MALFORMED),
    "a manifest not in UTF-8": (lambda: replaced(b"Our own pages", b"Our\xffown pages"), Why.MALFORMED),
    "a manifest too large": (lambda: signed(archive_of(b" " * (MAX_MANIFEST_BYTES + 1), [])), Why.MALFORMED),
    "a manifest nested too deep": (lambda: signed(archive_of(b"[" * 100_000, [])), Why.MALFORMED),
    "a manifest with an unknown key": (lambda: packed(run="rm -rf /"), Why.MALFORMED),
    "a later format": (lambda: packed(format=2), Why.MALFORMED),
    "no such version": (lambda: packed(version="1.0-beta"), Why.MALFORMED),
    "an id that is a path": (lambda: packed(id="../clinic"), Why.MALFORMED),
    "a title of two lines": (lambda: packed(title="One\nTwo"), Why.MALFORMED),
    "a title turned around": (lambda: packed(title="One \u202eowT"), Why.MALFORMED),
    "languages that it has not": (lambda: packed(languages=["en", "es"]), Why.MALFORMED),
    "no files": (lambda: packed({}), Why.MALFORMED),
    "too many files": (
        lambda: packed({f"pictures/a-{number}.svg": b"" for number in range(MAX_FILES + 1)}),
        Why.MALFORMED,
    ),
    "a file too large": (
        lambda: packed({**FILES, "pictures/a.svg": bytes(MAX_FILE_BYTES + 1)}),
        Why.MALFORMED,
    ),
    "a file that its manifest does not tell": (
        lambda: packed({**FILES, "pictures/zebra.svg": SVG}, names=tuple(sorted(FILES))),
        Why.MALFORMED,
    ),
    "a file missing": (lambda: packed(names=(*sorted(FILES), "pictures/zebra.svg")), Why.MALFORMED),
    "files out of order": (lambda: packed(names=tuple(sorted(FILES, reverse=True))), Why.MALFORMED),
    "a file twice": (lambda: packed(names=(SECTION, *sorted(FILES))), Why.MALFORMED),
    "a wrong digest": (lambda: replaced(b"Our door", b"Our d0or"), Why.MALFORMED),
    "names that differ by case alone": (
        lambda: packed({"guide/pt-BR/10-a.md": b"a", "guide/pt-br/10-a.md": b"a"}),
        Why.MALFORMED,
    ),
    "up and out": (named("guide/en/../../../evil.md"), Why.MALFORMED),
    "two dots as a language": (named("guide/../evil.md"), Why.MALFORMED),
    "absolute": (named("/etc/cron.d/evil.md"), Why.MALFORMED),
    "a drive": (named("C:/evil.md"), Why.MALFORMED),
    "a backslash": (named("guide\\en\\evil.md"), Why.MALFORMED),
    "a backslash in a name": (named("guide/en/..\\evil.md"), Why.MALFORMED),
    "a NUL": (named("guide/en/evil\0.md"), Why.MALFORMED),
    "a line break": (named("guide/en/evil.md\n"), Why.MALFORMED),
    "a device": (named("guide/en/con.md"), Why.MALFORMED),
    "hidden": (named("guide/en/.evil.md"), Why.MALFORMED),
    "a program": (named("guide/en/evil.exe"), Why.MALFORMED),
    "outside of the folders": (named("evil.md"), Why.MALFORMED),
    "too deep": (named("guide/en/en/evil.md"), Why.MALFORMED),
    "the palette": (named("pictures/palette.toml"), Why.MALFORMED),
    "a symbolic link": (lambda: with_type(b"2"), Why.MALFORMED),
    "a hard link": (lambda: with_type(b"1"), Why.MALFORMED),
    "a device's file": (lambda: with_type(b"3"), Why.MALFORMED),
    "a folder": (lambda: with_type(b"5"), Why.MALFORMED),
    "an extended header": (lambda: with_type(b"x"), Why.MALFORMED),
    "for a later program": (lambda: packed(needs="0.4.1"), Why.PROGRAM),
    "older": (lambda: packed(version="1.9"), Why.OLDER),
    "the same version with other contents": (lambda: packed(version="2", title="Another"), Why.OLDER),
    "a section that cannot be read": (
        lambda: packed({**FILES, SECTION: b"no head\n"}, version="3"),
        Why.GUIDE,
    ),
    "a section not in UTF-8": (
        lambda: packed({**FILES, SECTION: FILES[SECTION].replace(b"Our door", b"Our d\xffor")}, version="3"),
        Why.GUIDE,
    ),
    "a drawing that runs something": (
        lambda: packed({**FILES, "pictures/door.svg": SVG.replace(b"/>", b"><script/></svg>")}, version="3"),
        Why.GUIDE,
    ),
    "a fact that the guide has already": (
        lambda: packed(
            {
                **FILES,
                "guide/facts.toml": b'[[fact]]\nid = "F001"\ntopic = "a"\ntext = "No."\nsource = "seed"\n'
                b"verified = true\n",
            },
            version="3",
        ),
        Why.GUIDE,
    ),
}


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with version 2 of the pack, and version 1 before it."""
    machine = Machine(tmp_path)
    for version in ("1", "2"):
        install(pack(version=version), machine.installed, machine.wrong_with)
    return machine


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_refused_and_nothing_is_changed(machine: Machine, kind: str) -> None:
    make, why = KINDS[kind]
    data = make()
    before = snapshot(machine.state)
    with pytest.raises(Refused) as refusal:
        install(inspect(data, KEYS, PROGRAM), machine.installed, machine.wrong_with)
    assert refusal.value.why is why
    told = str(refusal.value)
    assert "\n" not in told
    assert told.count(". ") >= 1, "it says why, and what to do"
    assert told.endswith(".")
    assert snapshot(machine.state) == before
    assert machine.shown() == "north-clinic 2"


@pytest.mark.parametrize("kind", KINDS)
def test_on_a_machine_without_a_pack_nothing_is_left_either(tmp_path: Path, kind: str) -> None:
    make, why = KINDS[kind]
    if why is Why.OLDER:
        return
    machine = Machine(tmp_path)
    with pytest.raises(Refused):
        install(inspect(make(), KEYS, PROGRAM), machine.installed, machine.wrong_with)
    assert snapshot(machine.state) == {}


def test_without_a_key_nothing_is_trusted() -> None:
    with pytest.raises(Refused) as refusal:
        inspect(GOOD, [], PROGRAM)
    assert refusal.value.why is Why.NO_KEY


def test_a_key_with_the_number_of_another_one_signs_nothing() -> None:
    from kiosk.content.signed.minisign import SecretKey

    alike = SecretKey(KEYS[0].number, bytes(32))
    with pytest.raises(Refused) as refusal:
        inspect(packed(key=alike), KEYS, PROGRAM)
    assert refusal.value.why is Why.FORGED
    assert inspect(packed(key=alike), [*KEYS, alike.public], PROGRAM).name == "north-clinic 1"


@given(place=st.integers(0, len(GOOD) - 1), bits=st.integers(1, 255))
def test_a_pack_with_any_byte_changed_is_refused(place: int, bits: int) -> None:
    data = bytearray(GOOD)
    data[place] ^= bits
    with pytest.raises(Refused):
        inspect(bytes(data), KEYS, PROGRAM)


@given(st.integers(0, len(GOOD) - 1))
def test_a_pack_cut_anywhere_is_refused(length: int) -> None:
    with pytest.raises(Refused):
        inspect(GOOD[:length], KEYS, PROGRAM)


@given(place=st.integers(0, len(archive(GOOD)) - 1), bits=st.integers(1, 255))
def test_a_signed_archive_with_any_byte_changed_is_no_other_way_to_write_the_same(
    place: int, bits: int
) -> None:
    # Whoever holds the key may sign what they like: but there is one archive for one manifest.
    data = bytearray(archive(GOOD))
    data[place] ^= bits
    try:
        found = inspect(signed(bytes(data)), KEYS, PROGRAM)
    except Refused:
        return
    assert found.manifest_bytes != pack().manifest_bytes


@given(st.binary(max_size=3000))
def test_whatever_is_signed_gives_a_pack_or_a_refusal(data: bytes) -> None:
    with pytest.raises(Refused):
        inspect(signed(data), KEYS, PROGRAM)


VALUES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=8)
    | st.lists(st.text(max_size=4), max_size=3)
)
KEYS_OF_A_MANIFEST = ("id", "version", "title", "needs", "made", "languages", "files", "format")


@given(st.dictionaries(st.sampled_from(KEYS_OF_A_MANIFEST), VALUES, max_size=3))
def test_whatever_a_manifest_says_gives_a_pack_or_a_refusal(told: dict[str, Any]) -> None:
    try:
        data = packed(**told)
    except (ValueError, OverflowError):
        return  # nothing that JSON can say: half of a letter, a number too large
    try:
        found = inspect(data, KEYS, PROGRAM)
    except Refused:
        return
    assert found.files.keys() == FILES.keys()


def test_what_is_no_plain_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    large = tmp_path / "large"
    with large.open("wb") as file:
        file.truncate(50_000_000_000)
    for path in (tmp_path, tmp_path / "none", tmp_path / "pipe", tmp_path / "a\0b"):
        with pytest.raises(Refused) as refusal:
            read_pack(path)
        assert refusal.value.why is Why.NO_PACK
    with pytest.raises(Refused, match="larger than 20 MB"):
        inspect(read_pack(large), KEYS, PROGRAM)
