"""What was installed: a folder for each thing, and `current.json` beside them, which names the one in use.

That file also names the one before it. It is written in one step, after all that it names is on the disk:
whenever the power goes, the old one or the new one is there, whole. What was begun is removed at the next
install. The name of each folder ends in a digest of what is in it, so that rot is found at each start.

It may take some seconds on a slow disk, and touches nothing that the running kiosk reads.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, ClassVar, Final, NamedTuple

import msgspec

from kiosk.base.keeping import KeptFile
from kiosk.base.writing import sync_folder
from kiosk.content.layers import CURRENT_FILE
from kiosk.content.signed.refused import Refused, Why

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from kiosk.base.problems import Problem

FILE_NAME: Final = CURRENT_FILE
NONE: Final = ""
"""In place of a folder's name: nothing is installed."""

DIGITS: Final = 16
"""Hexadecimal digits of a digest in the name of a folder."""

_NEW: Final = ".new-"
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9.-]*-[0-9a-f]{16}")
_STALE_S: Final = 600
"""What was begun longer ago is what a power cut has left."""

FolderName = Annotated[
    str, msgspec.Meta(max_length=200, pattern=r"\A(?:[a-z0-9]+(?:[.-][a-z0-9]+){1,8}-[0-9a-f]{16})?\Z")
]


class Newest(msgspec.Struct, frozen=True, kw_only=True):
    """The newest version of a thing that was ever installed, by its version and its folder's name."""

    version: str
    folder: FolderName


class Current(msgspec.Struct, frozen=True, kw_only=True):
    """What the file tells.

    Attributes:
        current: The folder of what is in use; empty for none.
        previous: The folder of the one before; empty for none, None where nothing was before.
        newest: The newest version of each thing, by its id: an older one is refused.
    """

    current: FolderName = NONE
    previous: FolderName | None = None
    newest: dict[str, Newest] = {}


class Outcome(NamedTuple):
    """What came of it: whether anything was changed, and the names of the folders now and before."""

    changed: bool
    current: str
    previous: str | None


class New(msgspec.Struct, frozen=True):
    """What is to be installed.

    Attributes:
        id: What it is called, the same in all its versions.
        version: Its version.
        folder: The name of the folder that it gets.
        files: What each file holds, by its name with slashes.
    """

    id: str
    version: str
    folder: str
    files: Mapping[str, bytes | memoryview]


def no_step(_: str) -> None:
    """Take no notice of a step."""


class Place:
    """One folder of such things. It is read each time: one may be installed while the kiosk runs.

    Attributes:
        what: What one of them is called, in English for IT.
        folder: The folder.
        file: The file that names the one in use.
    """

    what: ClassVar[str]

    def __init__(self, folder: Path) -> None:
        """Name the folder; nothing is read yet."""
        self.folder = folder
        self.file = KeptFile(folder / FILE_NAME, Current)

    def damage(self, folder: Path, name: str) -> Problem | None:
        """Return what is wrong with what was installed under a name, and lies in a folder; else None."""
        raise NotImplementedError

    def current(self) -> Current:
        """Return what the file tells; as if it were not there where it is broken."""
        return self.file.read().value or Current()

    def is_whole(self, name: str) -> bool:
        """Return whether what was installed under a name is there, as it was."""
        return self.damage(self.folder / name, name) is None

    def put(
        self, new: New, look_through: Callable[[Path], None], step: Callable[[str], None] = no_step
    ) -> Outcome:
        """Install something; it is in use from the next start on.

        Args:
            new: What.
            look_through: Raises `Refused` where what was written into a folder cannot be used.
            step: Told the name of each step before it is taken.

        Raises:
            Refused: It cannot be written, or used; nothing was changed.
        """
        told, name = self.current(), new.folder
        if told.current == name and self.is_whole(name):
            return Outcome(False, name, told.previous)
        previous = told.previous if told.current == name else told.current
        newest = told.newest | {new.id: Newest(version=new.version, folder=name)}
        path = self.folder / name
        # What has been made by the time that something fails, to be removed then.
        made = [place for place in (self.folder.parent, self.folder, path) if not place.exists()]
        try:
            step("make the folder")
            self.folder.mkdir(parents=True, exist_ok=True)
            begun = Path(tempfile.mkdtemp(prefix=_NEW, dir=self.folder))
            made.append(begun)
            write_files(new.files, begun, step)
            step("read it back")
            problem = self.damage(begun, name)
            if problem is not None:
                wrong = f"What was written is not what the {self.what} holds: "
                wrong += f"{problem.path.relative_to(begun)}."
                raise Refused(Why.UNWRITABLE, wrong, "See to the disk.")
            look_through(begun)
            step("name it")
            _take_place(begun, path)
            sync_folder(self.folder)
            step("switch")
            self._switch(Current(current=name, previous=previous, newest=newest))
        except (OSError, Refused) as error:
            _remove(reversed(made))
            if isinstance(error, Refused):
                raise
            wrong = f"The {self.what} cannot be written in {self.folder}: {error.strerror}."
            raise Refused(Why.UNWRITABLE, wrong, "See to its permissions and to the free space.") from error
        step("remove what is older")
        self.clear()
        step("end")
        return Outcome(True, name, previous)

    def go_back(self) -> Outcome:
        """Use the one from before again, or none where there was none before.

        Raises:
            Refused: Nothing was before, or it is damaged; nothing was changed.
        """
        told = self.current()
        back = told.previous
        if back is None:
            wrong = f"There is nothing to go back to: no {self.what} was installed before."
            raise Refused(Why.NO_PACK, wrong, f"Install another {self.what}.")
        if back != NONE:
            problem = self.damage(self.folder / back, back)
            if problem is not None:
                raise Refused(Why.MALFORMED, f"The {self.what} from before is damaged: {problem}", "")
        self._switch(msgspec.structs.replace(told, current=back, previous=told.current))
        return Outcome(True, back, told.current)

    def clear(self) -> None:
        """Remove all but the one in use and the one before it, and what a power cut has left."""
        told = self.current()
        kept = (told.current, told.previous)
        with contextlib.suppress(OSError):
            for path in self.folder.iterdir():
                is_old = _NAME.fullmatch(path.name) is not None and path.name not in kept
                with contextlib.suppress(OSError):
                    if is_old or (path.name.startswith(_NEW) and _is_left(path)):
                        shutil.rmtree(path)

    def _switch(self, current: Current) -> None:
        self.file.read()  # so that a broken one is set aside, and kept
        if not self.file.write(current):
            wrong = f"{self.file.path} cannot be written."
            raise Refused(Why.UNWRITABLE, wrong, "See to its permissions and to the free space.")


def write_files(
    files: Mapping[str, bytes | memoryview], folder: Path, step: Callable[[str], None] = no_step
) -> None:
    """Write files into a new folder, and make sure that they are on the disk.

    Raises:
        OSError: If that cannot be.
    """
    folder.chmod(0o755)
    made = [folder]
    for name, data in files.items():
        step(f"write {name}")
        path = folder / name
        for parent in (path.parent.parent, path.parent):
            if parent not in made and folder in parent.parents:
                parent.mkdir()
                made.append(parent)
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        path.chmod(0o644)
    for place in (*made, folder.parent):
        sync_folder(place)


def _is_left(path: Path) -> bool:
    """Return whether nobody writes into it any more: another install may be under way now."""
    # The clock may have been set back since an older one.
    return abs(time.time() - path.lstat().st_mtime) > _STALE_S


def _remove(made: Iterable[Path]) -> None:
    for place in made:
        with contextlib.suppress(OSError):
            if place.name.startswith(_NEW) or _NAME.fullmatch(place.name):
                shutil.rmtree(place)
            else:
                place.rmdir()  # where nothing else has come into it


def _take_place(new: Path, path: Path) -> None:
    """Give the new folder its name; what has that name already is the same thing, and may be damaged."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.is_dir():
        shutil.rmtree(path)
    new.rename(path)
