"""A configuration that is signed: `kiosk.toml`, and beside it `kiosk.toml.minisig`, as minisign writes it.

Its age is the moment at which it was signed: minisign writes that into the comment that is signed too. Pure:
nothing is written, and not a word of the configuration is read before its signature is found right.
"""

from __future__ import annotations

import hashlib
import os
import re
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from kiosk.base.config import MAX_BYTES
from kiosk.content.signed.minisign import UNTRUSTED, key_name
from kiosk.content.signed.place import DIGITS, New
from kiosk.content.signed.plainfile import NotPlainError, read_plain
from kiosk.content.signed.refused import Refused, Why
from kiosk.content.signed.verifying import AGAIN, refuse_without_key, verified

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.content.signed.minisign import PublicKey, SecretKey, Signature

FILE: Final = "kiosk.toml"
ENDING: Final = ".minisig"
SIGNATURE: Final = FILE + ENDING
ID: Final = "kiosk"
"""What all of them are called where they are installed: each takes the place of the one before."""

MAX_SIGNATURE: Final = 2_000
"""How many bytes a signature may have; minisign's have some 300."""

COMMENT: Final = f"{UNTRUSTED}signature from minisign secret key"
"""The first line of a signature. What another one says is not kept: nothing covers it."""

_TIMESTAMP: Final = re.compile(r"timestamp:(0|[1-9][0-9]{0,10})")
_WHAT: Final = "configuration"


class SignedConfig(Struct, frozen=True):
    """A configuration, and who has signed it when.

    Attributes:
        toml: Its bytes.
        signature: The bytes of its signature.
        timestamp: When it was signed: seconds since 1970 (UTC).
        key: The name of the key that has signed it.
        comment: What was signed with it.
    """

    toml: bytes
    signature: bytes
    timestamp: int
    key: str
    comment: str

    @property
    def folder_name(self) -> str:
        """The name of the folder that it is installed in: it tells both files from any others."""
        return f"{ID}-{self.timestamp}-{digest(self.signature, self.toml)}"

    @property
    def new(self) -> New:
        """It, to be installed."""
        files = {FILE: self.toml, SIGNATURE: self.signature}
        return New(ID, str(self.timestamp), self.folder_name, files)


def digest(signature: bytes, toml: bytes) -> str:
    """Return what tells a configuration with its signature from others: hexadecimal digits."""
    # A signature ends with its fourth line, so no two pairs give the same bytes.
    return hashlib.sha256(signature + toml).hexdigest()[:DIGITS]


def timestamp_of(comment: str) -> int | None:
    """Return the moment that a signed comment tells; None where it tells none, or more than one."""
    found = [match for part in comment.split("\t") if (match := _TIMESTAMP.fullmatch(part))]
    return int(found[0][1]) if len(found) == 1 else None


def read_pair(path: Path, *, links: bool = True) -> tuple[bytes, bytes]:
    """Return what a configuration and the signature beside it hold.

    Args:
        path: The configuration; its signature has the same name with ".minisig" behind it.
        links: Whether links are followed.

    Raises:
        Refused: One of them is missing, cannot be read, is no plain file, or too large.
    """
    beside = path.with_name(path.name + ENDING)
    if os.path.lexists(path) and not os.path.lexists(beside):
        remedy = "Sign it with `ibt-kiosk config sign`."
        raise Refused(Why.UNSIGNED, f"Nobody has signed it: there is no {beside.name}.", remedy)
    return read_toml(path, links=links), _read(beside, MAX_SIGNATURE, links=links)


def read_toml(path: Path, *, links: bool = True) -> bytes:
    """Return what a configuration holds; whether it is signed is not looked at.

    Raises:
        Refused: It is missing, cannot be read, is no plain file, or too large.
    """
    return _read(path, MAX_BYTES, links=links)


def _read(path: Path, most: int, *, links: bool) -> bytes:
    try:
        data = read_plain(path, most, links=links)
    except NotPlainError as error:
        raise Refused(Why.NO_PACK, f"{path.name} is not a plain file.", "Name another one.") from error
    except (OSError, ValueError) as error:  # ValueError: a null byte in the path
        reason = getattr(error, "strerror", None) or str(error)
        raise Refused(Why.NO_PACK, f"{path.name} cannot be read: {reason}.", AGAIN) from error
    if len(data) > most:
        raise Refused(Why.NO_PACK, f"{path.name} is larger than {most:,} bytes.", "Name another one.")
    return data


def inspect(toml: bytes, minisig: bytes, keys: Sequence[PublicKey]) -> SignedConfig:
    """Return the configuration that bytes are; what its options say is not looked at.

    Args:
        toml: The bytes of the configuration.
        minisig: The bytes of its signature.
        keys: The keys whose configurations are trusted.

    Raises:
        Refused: It is not signed by any of them, or not as it is now, or does not say when.
    """
    refuse_without_key(keys, _WHAT)
    signature = verified(_lines(minisig), toml, keys, untrusted=COMMENT, what=_WHAT)
    return signed(toml, signature)


def signed(toml: bytes, signature: Signature) -> SignedConfig:
    """Return a configuration with a signature that fits it.

    Raises:
        Refused: It does not say when it was signed.
    """
    timestamp = timestamp_of(signature.comment)
    if timestamp is None:
        wrong = "The signature does not say when it was made: its trusted comment has no timestamp."
        raise Refused(Why.UNDATED, wrong, "Sign it with `minisign -S`, and leave out -t.")
    lines = "".join(f"{line}\n" for line in signature.lines(COMMENT))
    name = key_name(signature.number)
    return SignedConfig(toml, lines.encode(), timestamp, name, signature.comment)


def sign(toml: bytes, key: SecretKey, timestamp: int) -> SignedConfig:
    """Sign a configuration as `minisign -S` does.

    Args:
        toml: Its bytes.
        key: The key.
        timestamp: The moment: seconds since 1970 (UTC).
    """
    return signed(toml, key.sign(toml, f"timestamp:{timestamp}\tfile:{FILE}\thashed"))


def _lines(minisig: bytes) -> list[str]:
    """Return the lines of a signature, without what its first one says."""
    try:
        lines = minisig.decode().replace("\r\n", "\n").removesuffix("\n").split("\n")
    except UnicodeDecodeError:
        return ["damaged"]
    if not any(lines):
        return []
    return [COMMENT, *lines[1:]] if lines[0].startswith(UNTRUSTED) else lines
