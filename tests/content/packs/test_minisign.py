"""Keys and signatures in minisign's format: fixed ones everywhere, the real tool where it is installed."""

from __future__ import annotations

import base64
import hashlib
import shutil
import struct
import subprocess
from typing import TYPE_CHECKING

import pytest
from nacl.pwhash import scrypt

from kiosk.content.signed.minisign import (
    MinisignError,
    PublicKey,
    SecretKey,
    Signature,
    WrongPasswordError,
    key_name,
    keys_of,
    needs_password,
)

from .making import KEY, KEYS, OTHER, PUBLIC, SECRET

if TYPE_CHECKING:
    from pathlib import Path

FIRST = "untrusted comment: signature of an ibt-kiosk pack"
MESSAGE = b"what is signed\n"
# Made by minisign 0.11 with the key of the tests.
LINES = [
    FIRST,
    "RUTjhoJy8bWDiDMrnZJESHoIz0bgv6TLpCyIo0s11iZlc1vBkXeuVYIbTLj3H+fik/NyjPhom9VJLhffi/NVju1d8QGiX6M8hgI=",
    "trusted comment: a comment, äöü",
    "3FWEDcL6BI66VhkH83VEL/Ue38EpJ63H8FOr2qHBQQ9tUQ+sa7f/3n4h9T9JC1Gy4DS9p+rkESQzMLfuT9L5Aw==",
]
MINISIGN = shutil.which("minisign")
needs_minisign = pytest.mark.skipif(MINISIGN is None, reason="needs minisign")


def protected(password: str) -> str:
    """Return the key of the tests as minisign protects one, but with less work than its own."""
    data = base64.b64decode(SECRET.splitlines()[1])
    number, key = data[54:62], data[62:126]
    told = hashlib.blake2b(b"Ed" + number + key, digest_size=32).digest()
    salt, passes, memory = bytes(range(32)), 32_768, 16_777_216
    stream = scrypt.kdf(104, password.encode(), salt, opslimit=passes, memlimit=memory)
    hidden = bytes(one ^ other for one, other in zip(number + key + told, stream, strict=True))
    packed = struct.pack("<2s2s2s32sQQ104s", b"Ed", b"Sc", b"B2", salt, passes, memory, hidden)
    return f"untrusted comment: minisign encrypted secret key\n{base64.b64encode(packed).decode()}\n"


def test_a_signature_by_minisign_fits() -> None:
    signature = Signature.read(LINES, FIRST)
    assert signature.comment == "a comment, äöü"
    assert signature.fits(KEYS[0], MESSAGE)
    assert not signature.fits(KEYS[0], MESSAGE + b" ")
    assert not signature.fits(OTHER.public, MESSAGE)
    assert signature.lines(FIRST) == LINES


def test_the_same_key_gives_the_same_signature_as_minisign() -> None:
    assert KEY.sign(MESSAGE, "a comment, äöü").lines(FIRST) == LINES


def test_a_public_key_is_read_as_a_line_or_as_a_file() -> None:
    file = f"untrusted comment: minisign public key 8883B5F1728286E3\n{PUBLIC}\n"
    assert PublicKey.read(PUBLIC) == PublicKey.read(file) == KEY.public
    assert str(KEY.public) == PUBLIC
    assert KEY.public.name == key_name(KEY.public.number) == "8883B5F1728286E3"
    assert keys_of([PUBLIC, "nothing"]) == [KEY.public]


@pytest.mark.parametrize(
    "text", ["", "RW", PUBLIC[:-1], PUBLIC + "A", "XX" + PUBLIC[2:], PUBLIC + "\n" + PUBLIC, "ä" * 56]
)
def test_what_is_no_public_key(text: str) -> None:
    with pytest.raises(MinisignError, match="no public key"):
        PublicKey.read(text)


@pytest.mark.parametrize(
    "lines",
    [
        [],
        LINES[:3],
        [*LINES, ""],
        ["untrusted comment: another", *LINES[1:]],
        [*LINES[:1], LINES[1][:-4], *LINES[2:]],
        [*LINES[:1], LINES[1].replace("gI=", "gJ="), *LINES[2:]],  # the same bytes, written otherwise
        [*LINES[:1], " " + LINES[1], *LINES[2:]],
        [*LINES[:1], "RWTj" + LINES[1][4:], *LINES[2:]],  # not prehashed
        [*LINES[:2], "trusted comment:" + "a", LINES[3]],
        [*LINES[:2], "trusted comment: a\x1b[31m", LINES[3]],
        [*LINES[:2], "trusted comment: " + "a" * 501, LINES[3]],
        [*LINES[:3], LINES[3][:-4]],
    ],
)
def test_what_is_no_signature(lines: list[str]) -> None:
    with pytest.raises(MinisignError):
        Signature.read(lines, FIRST)


def test_a_comment_that_was_changed_does_not_fit() -> None:
    changed = [*LINES[:2], "trusted comment: another", LINES[3]]
    assert not Signature.read(changed, FIRST).fits(KEYS[0], MESSAGE)


def test_a_protected_key_opens_with_its_password_alone() -> None:
    text = protected("sëcret")
    assert needs_password(text)
    assert not needs_password(SECRET)
    assert SecretKey.read(text, "sëcret").public == KEY.public
    for wrong in ("secret", "", None):
        with pytest.raises(WrongPasswordError):
            SecretKey.read(text, wrong)


def test_a_secret_key_that_is_damaged_signs_nothing() -> None:
    data = bytearray(base64.b64decode(SECRET.splitlines()[1]))
    for place in (0, 3, 4, 70, 110, 157):
        spoilt = bytearray(data)
        spoilt[place] ^= 1
        with pytest.raises(MinisignError):
            SecretKey.read(f"comment\n{base64.b64encode(spoilt).decode()}\n")
    for text in ("", PUBLIC, SECRET.splitlines()[1], "a\nb\n"):
        with pytest.raises(MinisignError):
            needs_password(text)


def test_a_key_that_asks_for_too_much_memory_is_refused() -> None:
    data = bytearray(base64.b64decode(SECRET.splitlines()[1]))
    data[2:4] = b"Sc"
    data[46:54] = struct.pack("<Q", 2**40)
    with pytest.raises(MinisignError, match="more memory"):
        SecretKey.read(f"comment\n{base64.b64encode(data).decode()}\n", "x")


def run(*words: str) -> str:
    assert MINISIGN is not None
    return subprocess.run([MINISIGN, *words], check=True, capture_output=True, text=True).stdout


@needs_minisign
def test_minisign_finds_our_signature_right(tmp_path: Path) -> None:
    file = tmp_path / "content.tar"
    file.write_bytes(MESSAGE)
    lines = KEY.sign(MESSAGE, "ibt-kiosk pack a 1").lines(FIRST)
    (tmp_path / "content.tar.minisig").write_text("\n".join(lines) + "\n")
    assert "Trusted comment: ibt-kiosk pack a 1" in run("-Vm", str(file), "-P", PUBLIC)


@needs_minisign
def test_we_find_minisigns_signature_right_and_read_the_keys_that_it_makes(tmp_path: Path) -> None:
    public, secret, file = tmp_path / "a.pub", tmp_path / "a.key", tmp_path / "content.tar"
    run("-G", "-W", "-p", str(public), "-s", str(secret))
    file.write_bytes(MESSAGE)
    run("-Sm", str(file), "-s", str(secret), "-c", FIRST.removeprefix("untrusted comment: "))
    lines = (tmp_path / "content.tar.minisig").read_text().splitlines()
    signature = Signature.read(lines, FIRST)
    assert signature.fits(PublicKey.read(public.read_text()), MESSAGE)
    assert SecretKey.read(secret.read_text()).public == PublicKey.read(public.read_text())
