"""What the command lines of `ibt-kiosk pack` and `ibt-kiosk config` have alike."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    Deeds = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 -- its only name


def add_sign(deeds: Deeds, what: str, more: str = "") -> None:
    """Add `sign`; `what` is what is signed, and `more` a sentence about it."""
    sign = deeds.add_parser(
        "sign",
        help=f"sign a {what} with a secret key of minisign",
        description="Where the key is protected, asks for its password, or reads it from a line of the "
        f"standard input.{more}",
    )
    sign.add_argument("file", type=Path, metavar="FILE", help=f"the {what}")
    sign.add_argument("--key", type=Path, metavar="SECRET", required=True, help="the file of the secret key")


def add_verify(deeds: Deeds, what: str) -> argparse.ArgumentParser:
    """Add `verify`."""
    verify = deeds.add_parser(
        "verify",
        help=f"tell whether a {what} may be installed here; changes nothing",
        description="Exit status 1 where it may not; one line tells why.",
    )
    verify.add_argument("file", type=Path, metavar="FILE", help=f"the {what}")
    verify.add_argument(
        "--key",
        action="append",
        default=[],
        metavar="KEY",
        help="a public key to trust in place of those of the configuration: its line, or its file",
    )
    return verify


def add_machine(*deeds: argparse.ArgumentParser) -> None:
    """Add `--config` to what is done on a kiosk."""
    for deed in deeds:
        deed.add_argument("--config", type=Path, metavar="FILE", help="the configuration to read")
