"""Signed configurations for the tests, by the key of the tests of packs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.configs.signedconfig import FILE, SIGNATURE, SignedConfig, sign
from tests.content.packs.making import KEY

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.content.signed.minisign import SecretKey

TOML = b'[clinic]\nphone_day = "555 0199"\n'
MOMENT = 1_790_000_000
"""When they are signed, if nothing else is said: 2026-09-21."""


def signed(toml: bytes = TOML, moment: int = MOMENT, key: SecretKey = KEY) -> SignedConfig:
    return sign(toml, key, moment)


def put(folder: Path, toml: bytes = TOML, moment: int = MOMENT, key: SecretKey = KEY) -> Path:
    """Write a configuration and its signature into a folder, and return the file."""
    config = signed(toml, moment, key)
    (folder / FILE).write_bytes(toml)
    (folder / SIGNATURE).write_bytes(config.signature)
    return folder / FILE


def signature(comment: str, toml: bytes = TOML, key: SecretKey = KEY) -> bytes:
    """Return a signature with any trusted comment."""
    lines = key.sign(toml, comment).lines("untrusted comment: signature from minisign secret key")
    return "".join(f"{line}\n" for line in lines).encode()
