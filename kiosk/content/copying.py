"""What files a guide consists of, whether they have changed, and copies of them that outlive a power cut."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING, Final

from kiosk.content.files import read_bytes
from kiosk.content.languages import language_codes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LIMIT_BYTES: Final = 50_000_000
"""The largest guide that is copied, a hundred times the program's own; its drawings are no part of it."""

_ENDINGS: Final = (".md", ".toml")
_LEDGER: Final = "facts.toml"


class TooLargeError(Exception):
    """Raised for a guide that is larger than `LIMIT_BYTES`."""


class StoppedError(Exception):
    """Raised where the copying was stopped."""


def guide_files(folder: Path) -> tuple[str, ...]:
    """Return the files that the program reads of a guide, relative to its folder, in a fixed order.

    Whatever else lies there, such as pictures of a holiday, is no part of it.
    """
    names = [_LEDGER] if os.path.lexists(folder / _LEDGER) else []
    for code in language_codes(folder):
        try:
            found = sorted(os.listdir(folder / code))  # noqa: PTH208 -- names alone: there may be thousands
        except OSError:
            continue
        names.extend(f"{code}/{name}" for name in found if name.endswith(_ENDINGS) and name[0] != ".")
    return tuple(names)


def stamp_of(folder: Path) -> str:
    """Return what tells cheaply whether a guide has changed meanwhile: from names, sizes and times."""
    stamp = hashlib.sha256()
    place = os.fspath(folder)
    for name in guide_files(folder):
        try:
            state = os.stat(f"{place}/{name}")  # noqa: PTH116 -- a third of the time of pathlib's
            stamp.update(f"{name}\0{state.st_size}\0{state.st_mtime_ns}\n".encode(errors="replace"))
        except (OSError, ValueError):
            stamp.update(f"{name}\0\n".encode(errors="replace"))
    return stamp.hexdigest()


def digest_of(folder: Path, go_on: Callable[[], bool] = lambda: True) -> str:
    """Return what tells whether two guides are the same, from all that can be read of them.

    Args:
        folder: The guide.
        go_on: Asked before each file.

    Raises:
        TooLargeError: For more than `LIMIT_BYTES`.
        StoppedError: `go_on` said no.
    """
    digest = hashlib.sha256()
    for name, data in _contents(folder, go_on):
        digest.update(f"{name}\0{len(data)}\n".encode(errors="replace"))
        digest.update(data)
    return digest.hexdigest()


def copy_guide(folder: Path, target: Path, go_on: Callable[[], bool] = lambda: True) -> None:
    """Copy a guide into a new folder, and flush it to the disk. What cannot be read is left out.

    Args:
        folder: The guide.
        target: The folder to make; its parent must exist.
        go_on: Asked before each file.

    Raises:
        OSError: If it cannot be written.
        TooLargeError: For more than `LIMIT_BYTES`.
        StoppedError: `go_on` said no.
    """
    from kiosk.base.writing import sync_folder

    target.mkdir()
    made = {target}
    for name, data in _contents(folder, go_on):
        path = target / name
        path.parent.mkdir(exist_ok=True)
        made.add(path.parent)
        with path.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    for changed in (*made, target.parent):
        sync_folder(changed)


def _contents(folder: Path, go_on: Callable[[], bool]) -> Iterator[tuple[str, bytes]]:
    size = 0
    for name in guide_files(folder):
        if not go_on():
            raise StoppedError
        data, _ = read_bytes(folder / name, within=folder)
        if data is None:
            continue
        size += len(data)
        if size > LIMIT_BYTES:
            raise TooLargeError
        yield name, data
