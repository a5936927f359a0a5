"""The PIN: what may be one, what is kept of it, and what a damaged file does."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import msgspec
import pytest

from kiosk.staff.pin import FILE_NAME, Kept, Pin, ascii_digits, wrong_with

if TYPE_CHECKING:
    from pathlib import Path

DIGITS = "2580"


@pytest.fixture(scope="module")
def hashed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What the file of a PIN holds: making one takes long."""
    path = tmp_path_factory.mktemp("pin") / FILE_NAME
    assert Pin(path).choose(DIGITS)
    return path.read_bytes()


@pytest.mark.parametrize("digits", ["2580", "0420", "112233445566", "1357", "9081", "12343", "1235"])
def test_what_may_be_a_pin(digits: str) -> None:
    assert wrong_with(digits) == ""


@pytest.mark.parametrize("digits", ["", "258", "2580258025802", "25 80", "2580a", "+258", "٢٥٨٠", "-2580"])
def test_only_4_to_12_digits(digits: str) -> None:
    assert wrong_with(digits) == "has 4 to 12 digits and nothing else"


@pytest.mark.parametrize("digits", ["0000", "777777", "1234", "4321", "7890", "0123456789", "9012", "2109"])
def test_what_anybody_tries_first(digits: str) -> None:
    assert "first that anybody tries" in wrong_with(digits) or "among the first" in wrong_with(digits)


def test_digits_of_other_scripts_are_digits() -> None:
    assert ascii_digits("٢٥٨٠ a") == "2580 a"


def test_only_the_pin_matches(tmp_path: Path) -> None:
    pin = Pin(tmp_path / FILE_NAME)
    assert pin.kept() is Kept.NONE
    assert pin.problem is None
    assert not pin.matches(DIGITS)
    assert pin.choose(DIGITS)
    assert pin.kept() is Kept.SET
    assert pin.matches(DIGITS)
    for wrong in ("2581", "25800", ""):
        assert not pin.matches(wrong)


def test_the_file_is_for_its_owner_alone_and_does_not_tell_the_pin(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    assert Pin(path).choose("80251937")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert b"80251937" not in path.read_bytes()
    assert msgspec.json.decode(path.read_bytes())["argon2"].startswith("$argon2id$v=19$m=19456,t=2,p=1$")


def test_a_pin_that_may_not_be_is_not_kept(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="in a row"):
        Pin(tmp_path / FILE_NAME).choose("1234")
    assert list(tmp_path.iterdir()) == []


def test_another_process_sets_it(tmp_path: Path, hashed: bytes) -> None:
    pin = Pin(tmp_path / FILE_NAME)
    assert pin.kept() is Kept.NONE
    (tmp_path / FILE_NAME).write_bytes(hashed)
    assert pin.matches(DIGITS)
    assert pin.remove()
    assert pin.kept() is Kept.NONE
    assert not pin.remove()


def test_where_nothing_is_kept_there_is_none() -> None:
    pin = Pin(None)
    assert pin.kept() is Kept.NONE
    assert not pin.matches("")
    assert not pin.remove()


def test_a_file_cut_at_any_length_opens_nothing(tmp_path: Path, hashed: bytes) -> None:
    path = tmp_path / FILE_NAME
    pin = Pin(path)
    for length in range(len(hashed)):
        path.write_bytes(hashed[:length])
        assert pin.kept() is Kept.BROKEN
        assert not pin.matches(DIGITS)
        assert pin.problem is not None
        assert str(pin.problem).startswith(f"{path}:1: ")
        assert str(pin.problem).endswith("Set the PIN anew with `ibt-kiosk pin`.")


HASH = "$argon2id$v=19$m=19456,t=2,p=1$wre4sRgUf+BhqTypeU11xg$9o87E7UhrErxJ2eWkK+VhEQgx/fkGTYLfVFIpNNrIME"


@pytest.mark.parametrize(
    "argon2",
    [
        "",
        "2580",
        "$",
        HASH.replace("m=19456", "m=1945600"),
        HASH.replace("t=2", "t=2000000"),
        HASH.replace("p=1", "p=1000"),
        HASH.replace("argon2id", "argon2xx"),
        HASH.replace("argon2id", "argon2d"),
        HASH.replace("t=2,", ""),
        HASH.rpartition("$")[0] + "$",
        HASH.rpartition("$")[0] + "$9o87",
        HASH.replace("wre4sRgUf+BhqTypeU11xg", ""),
        HASH[:-3] + "ÄÖÜ",
        HASH[:-2] + "!!",
        HASH.replace("v=19", "v=99"),
        HASH.replace("m=19456", "m=1²"),
        HASH + "A" * 31,
        HASH + "\n",
        HASH.replace("m=19456", "m=-1"),
    ],
)
def test_a_hash_that_is_none_or_too_dear_opens_nothing(tmp_path: Path, argon2: str) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(msgspec.json.encode({"argon2": argon2}))
    assert Pin(path).kept() is Kept.BROKEN
    assert not Pin(path).matches(DIGITS)


@pytest.mark.parametrize(
    "data", [b"null", b"{}", b"[]", b"\0" * 114, b'{"argon2": 5}', b"\xff\xfe", b"[" * 9999]
)
def test_what_is_no_record_opens_nothing(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(data)
    assert Pin(path).kept() is Kept.BROKEN
    assert not Pin(path).matches(DIGITS)


@pytest.mark.parametrize(
    "argon2",
    [
        HASH[:-2] + "MF",
        HASH[:-2],
        HASH.replace("m=19456", "m=1"),
        HASH.replace("t=2", "t=1"),
        HASH.replace("p=1", "p=16"),
        HASH.replace("wre4", "wre5"),
    ],
)
def test_a_hash_that_looks_right_and_is_not_opens_nothing(tmp_path: Path, argon2: str) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(msgspec.json.encode({"argon2": argon2}))
    assert Pin(path).kept() is Kept.SET
    assert not Pin(path).matches(DIGITS)


# Made by argon2-cffi, which earlier versions of the program hashed with; the second one by 25.1.0 with other
# parameters than ours, and two lanes.
OTHER = "$argon2id$v=19$m=8192,t=3,p=2$MN1qrbxUtEX1BvYxAj759g$lhiPoRkWkg59UhNNOqKGgKbkcMon9Pjf3sIvfdq2Bhs"
BEFORE = {
    HASH: "2580",
    OTHER: "80251937",
}


@pytest.mark.parametrize("argon2", BEFORE)
def test_a_pin_that_an_earlier_version_has_kept_still_opens(tmp_path: Path, argon2: str) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(msgspec.json.encode({"argon2": argon2}))
    assert Pin(path).matches(BEFORE[argon2])
    assert not Pin(path).matches("13579")


def test_something_else_in_the_place_of_the_file_opens_nothing(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    pin = Pin(tmp_path / FILE_NAME)
    assert pin.kept() is Kept.BROKEN
    assert not pin.matches(DIGITS)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_what_root_sets_belongs_to_the_owner_of_the_folder(tmp_path: Path) -> None:
    os.chown(tmp_path, 65534, 65534)
    assert Pin(tmp_path / FILE_NAME).choose(DIGITS)
    found = (tmp_path / FILE_NAME).stat()
    assert (found.st_uid, found.st_gid) == (65534, 65534)
    assert stat.S_IMODE(found.st_mode) == 0o600
