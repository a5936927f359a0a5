"""A signed configuration is exactly what minisign writes, signed by a trusted key, and dated."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.configs.signedconfig import FILE, SIGNATURE, inspect, read_pair, timestamp_of
from kiosk.content.signed.refused import Refused, Why
from tests.content.packs.making import KEYS, OTHER, SECRET

from .making import MOMENT, TOML, put, signature, signed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MINISIGN = shutil.which("minisign")
GOOD = signed().signature
LINES = GOOD.decode().split("\n")


def lines(**changed: str) -> bytes:
    """Return the good signature with other lines."""
    return "\n".join(changed.get(f"line{number}", line) for number, line in enumerate(LINES, 1)).encode()


REFUSED: dict[str, tuple[bytes, bytes, Why]] = {
    "no signature": (TOML, b"", Why.UNSIGNED),
    "words": (TOML, b"Nothing of ours.\n", Why.FORGED),
    "bytes that are no text": (TOML, b"\xff\xfe" * 90, Why.FORGED),
    "another file": (TOML + b"\n", GOOD, Why.FORGED),
    "one bit": (TOML.replace(b"0199", b"0198"), GOOD, Why.FORGED),
    "another key": (TOML, signed(key=OTHER).signature, Why.OTHER_KEY),
    "another comment than was signed": (TOML, lines(line3=f"{LINES[2]}\tmore"), Why.FORGED),
    "a later moment than was signed": (
        TOML,
        GOOD.replace(str(MOMENT).encode(), str(MOMENT + 1).encode()),
        Why.FORGED,
    ),
    "no last line": (TOML, "\n".join(LINES[:3]).encode(), Why.FORGED),
    "a line behind it": (TOML, GOOD + b"more\n", Why.FORGED),
    "no first line": (TOML, "\n".join(LINES[1:]).encode(), Why.FORGED),
    "the older kind": (TOML, lines(line2="RWT" + LINES[1][3:]), Why.FORGED),
    "no moment": (TOML, signature("our settings"), Why.UNDATED),
    "two moments": (TOML, signature("timestamp:5\ttimestamp:6"), Why.UNDATED),
    "no number": (TOML, signature("timestamp:yesterday\tfile:kiosk.toml"), Why.UNDATED),
    "a negative number": (TOML, signature("timestamp:-5"), Why.UNDATED),
    "a moment in a sentence": (TOML, signature("the timestamp:5"), Why.UNDATED),
    "far too large a number": (TOML, signature("timestamp:" + "9" * 12), Why.UNDATED),
}


@pytest.mark.parametrize(("toml", "minisig", "why"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_signed_as_it_must_be_is_refused(toml: bytes, minisig: bytes, why: Why) -> None:
    with pytest.raises(Refused) as refusal:
        inspect(toml, minisig, KEYS)
    assert refusal.value.why is why


def test_without_a_key_nothing_is_trusted() -> None:
    with pytest.raises(Refused) as refusal:
        inspect(TOML, GOOD, [])
    assert refusal.value.why is Why.NO_KEY


def test_a_good_one_tells_who_has_signed_it_and_when() -> None:
    found = inspect(TOML, GOOD, KEYS)
    assert (found.toml, found.signature, found.timestamp) == (TOML, GOOD, MOMENT)
    assert found.key == "8883B5F1728286E3"
    assert found.comment == f"timestamp:{MOMENT}\tfile:kiosk.toml\thashed"


def test_what_nothing_covers_is_not_kept() -> None:
    words = lines(line1="untrusted comment: call this number instead")
    assert inspect(TOML, words, KEYS) == inspect(TOML, GOOD, KEYS)
    assert inspect(TOML, GOOD.replace(b"\n", b"\r\n"), KEYS) == inspect(TOML, GOOD, KEYS)


@given(st.integers(0, 99_999_999_999), st.lists(st.text("abc: ", max_size=9), max_size=3))
def test_a_moment_is_read_back(moment: int, others: list[str]) -> None:
    assert timestamp_of("\t".join([f"timestamp:{moment}", *others])) == moment
    assert timestamp_of("\t".join(others)) is None


@given(st.binary(max_size=300))
def test_whatever_bytes_are_in_place_of_a_signature_are_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        inspect(TOML, data, KEYS)


@pytest.mark.skipif(MINISIGN is None, reason="needs minisign")
def test_minisign_and_we_read_each_others(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(TOML)
    (tmp_path / "key").write_text(SECRET)
    assert MINISIGN is not None
    subprocess.run([MINISIGN, "-S", "-m", FILE, "-s", "key"], check=True, cwd=tmp_path, stdout=-3)
    theirs = inspect(*read_pair(tmp_path / FILE), KEYS)
    ours = signed(moment=theirs.timestamp)
    assert (theirs, ours.signature) == (ours, (tmp_path / SIGNATURE).read_bytes())
    verify = [MINISIGN, "-V", "-m", FILE, "-P", str(KEYS[0])]
    put(tmp_path)
    subprocess.run(verify, check=True, cwd=tmp_path, stdout=-3)


def by_link(folder: Path, name: str) -> None:
    (folder / name).rename(folder / "elsewhere")
    (folder / name).symlink_to(folder / "elsewhere")


def by_pipe(folder: Path, name: str) -> None:
    (folder / name).unlink()
    os.mkfifo(folder / name)


def by_folder(folder: Path, name: str) -> None:
    (folder / name).unlink()
    (folder / name).mkdir()


def by_size(folder: Path, name: str) -> None:
    with (folder / name).open("r+b") as file:
        file.truncate(2**40)


@pytest.mark.parametrize("name", [FILE, SIGNATURE])
@pytest.mark.parametrize("spoil", [by_link, by_pipe, by_folder, by_size])
def test_only_two_plain_small_files_are_read(
    tmp_path: Path, spoil: Callable[[Path, str], None], name: str
) -> None:
    file = put(tmp_path)
    spoil(tmp_path, name)
    with pytest.raises(Refused) as refusal:
        read_pair(file, links=False)
    assert refusal.value.why is Why.NO_PACK


def test_a_file_without_a_signature_beside_it_is_unsigned(tmp_path: Path) -> None:
    file = put(tmp_path)
    (tmp_path / SIGNATURE).unlink()
    with pytest.raises(Refused) as refusal:
        read_pair(file)
    assert refusal.value.why is Why.UNSIGNED
