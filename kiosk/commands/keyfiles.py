"""What the commands for signed files share: keys, files to write, and one line that refuses. Without Qt."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.base.owner import as_owner_of
from kiosk.base.values import one_line
from kiosk.base.writing import write_whole
from kiosk.content.signed.minisign import MinisignError, PublicKey, SecretKey, needs_password
from kiosk.content.signed.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.content.signed.place import Outcome, Place

_MAX_KEY_BYTES: Final = 10_000


def secret_key(path: Path, ask: Callable[[str], str]) -> SecretKey:
    """Return the secret key in a file, with the password that is typed where it has one.

    Args:
        path: The file, as minisign writes it.
        ask: Shows a question and returns what is typed, unseen.

    Raises:
        OSError: It cannot be read.
        MinisignError: It is none, or has another password.
    """
    with path.open("rb") as file:
        text = file.read(_MAX_KEY_BYTES).decode("utf-8", "replace")
    if not needs_password(text):
        return SecretKey.read(text)
    if not sys.stdin.isatty():
        # So that files can be signed where nobody attends.
        return SecretKey.read(text, sys.stdin.readline().rstrip("\n"))
    return SecretKey.read(text, ask("Password of the secret key (it is not shown): "))


def given_keys(keys: Sequence[str]) -> list[PublicKey]:
    """Return the keys that the command line names, as texts or as files.

    Raises:
        MinisignError: One of them is none.
    """
    found = []
    for key in keys:
        try:
            text = Path(key).read_text(encoding="utf-8") if os.path.isfile(key) else key  # noqa: PTH113
            found.append(PublicKey.read(text))
        except (OSError, UnicodeDecodeError, MinisignError) as error:
            raise MinisignError(f"{key} is no public key of minisign's.") from error
    return found


def write(path: Path, data: bytes) -> bool:
    """Write a file for everybody to read; where that fails, say so and return False."""
    try:
        write_whole(path, data, 0o644)
    except OSError as error:
        refuse(f"{path} cannot be written: {error.strerror}.")
        return False
    return True


def is_roots_own(state: Path) -> bool:
    """Return whether root would make a state folder that the kiosk's user could not write into."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and not state.is_dir()


def refuse_roots_own(state: Path) -> int:
    """Say how to make a state folder, and return the exit status."""
    return refuse(
        f"there is no folder {state} yet. Make it for the user who runs the kiosk, here called"
        f' "kiosk", and run this again: install -d -o kiosk -g kiosk {state}'
    )


def refuse(why: str, status: int = 1) -> int:
    """Say in one line why something is not done, and return the exit status."""
    print(f"ibt-kiosk: {one_line(why)}", file=sys.stderr)
    return status


def gone_back(place: Place) -> Outcome | str:
    """Use what was installed before; return what came of it, or why it was not done."""
    folder = place.folder
    try:
        with as_owner_of(folder if folder.is_dir() else Path.cwd()):
            return place.go_back()
    except OSError as error:
        return f"{folder} cannot be looked at: {error.strerror}."
    except Refused as refused:
        return f"{refused} Nothing was changed."
