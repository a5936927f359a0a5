"""The packs on this machine: a folder for each in the folder `packs` of the state folder (`signed.place`).

The name of a pack's folder ends in the digest of its manifest, and that tells the digest of each file: what
has rotted on the disk, was changed or added is found when the kiosk starts, and not shown.

`kiosk.content.packs.installing` puts them there.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from kiosk.base.problems import Problem
from kiosk.content.files import read_bytes
from kiosk.content.layers import Layer
from kiosk.content.packs.manifest import (
    MANIFEST,
    MAX_FILE_BYTES,
    MAX_FILES,
    MAX_MANIFEST_BYTES,
    WrongManifestError,
    digest,
    is_for,
    read_manifest,
)
from kiosk.content.signed.place import DIGITS, NONE, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.content.packs.manifest import Manifest

_AGAIN: Final = "Install the pack again."
_BACK: Final = "Install the program's newer version, or roll back with `ibt-kiosk pack rollback`."


class InstalledPack(msgspec.Struct, frozen=True):
    """A pack on this machine that is whole.

    Attributes:
        folder: Where it is.
        manifest: What it says of itself.
    """

    folder: Path
    manifest: Manifest

    @property
    def layer(self) -> Layer:
        """What is laid over the guide."""
        return Layer(self.folder, self.manifest.name)


class Shown(NamedTuple):
    """What is to be shown: a pack, or none; and what is wrong with the one that should be."""

    pack: InstalledPack | None
    problems: tuple[Problem, ...] = ()


class Installed(Place):
    """The packs in one folder."""

    what = "pack"

    def damage(self, folder: Path, name: str) -> Problem | None:  # noqa: D102
        found = read_folder(folder, name)
        return found if isinstance(found, Problem) else None

    def shown(self, program: str) -> Shown:
        """Return the pack to show: where the current one cannot be, the one before; None for no pack.

        Args:
            program: The program's version.
        """
        told, problem = self.file.read()
        if told is None:
            return Shown(None, () if problem is None else (problem,))
        if told.current == NONE:
            return Shown(None)
        pack, problem = self.pack(told.current, program)
        if problem is None:
            return Shown(pack)
        if told.previous:
            previous, _ = self.pack(told.previous, program)
            return Shown(previous, (problem,))
        return Shown(None, (problem,))

    def pack(self, name: str, program: str) -> tuple[InstalledPack | None, Problem | None]:
        """Return a pack that is whole and that this program can show, or else what is wrong with it."""
        folder = self.folder / name
        found = read_folder(folder, name)
        if isinstance(found, Problem):
            return None, found
        if not is_for(found.needs, program):
            wrong = f"The pack {found.name} needs version {found.needs} of the program; this is {program}."
            return None, Problem(folder, 1, wrong, _BACK)
        return InstalledPack(folder, found), None

    def problems(self, program: str) -> Iterator[Problem]:
        """Yield what is wrong with the pack that is shown, and with the one before it."""
        told = self.current()
        for name in (told.current, told.previous):
            if name:
                problem = self.pack(name, program)[1]
                if problem is not None:
                    yield problem


def read_folder(folder: Path, name: str) -> Manifest | Problem:
    """Return the manifest of a folder that holds exactly what it tells, else the first thing that is wrong.

    Args:
        folder: Where the pack is.
        name: The name that it has once it is installed: it ends in the digest of the manifest.
    """
    path = folder / MANIFEST
    data, problems = read_bytes(path, MAX_MANIFEST_BYTES, within=folder)
    if data is None:
        return Problem(path, 1, problems[0].wrong, _AGAIN)
    if digest(data)[:DIGITS] != name[-DIGITS:]:
        return Problem(path, 1, "This is not the manifest that was installed: it is damaged.", _AGAIN)
    try:
        manifest = read_manifest(data)
    except WrongManifestError as error:
        return Problem(path, 1, str(error), _AGAIN)
    for file in manifest.files:
        path = folder / file.name
        held = _held(path)
        if held is None:
            return Problem(path, 1, "This file of the pack is gone, or cannot be read.", _AGAIN)
        if digest(held) != file.sha256:
            return Problem(path, 1, "This file of the pack is damaged, or was changed.", _AGAIN)
    told = {MANIFEST, *(file.name for file in manifest.files)}
    for name in _files_in(folder):
        if name not in told:
            return Problem(folder / name, 1, "This file is no part of the pack.", "Remove it.")
    return manifest


def _held(path: Path) -> bytes | None:
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return None
        with path.open("rb") as file:
            return file.read(MAX_FILE_BYTES + 1)
    except OSError:
        return None


def _files_in(folder: Path) -> Iterator[str]:
    """Yield the names of all that lies in a folder but folders; of far too many, some."""
    count = 0
    for place, folders, names in os.walk(folder):
        links = [name for name in folders if os.path.islink(os.path.join(place, name))]  # noqa: PTH114, PTH118
        for name in (*names, *links):
            yield os.path.relpath(os.path.join(place, name), folder).replace(os.sep, "/")  # noqa: PTH118
            count += 1
            if count > 2 * MAX_FILES:
                return
