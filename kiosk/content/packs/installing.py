"""Puts a pack that was looked through (`inspecting`) on this machine, and takes it back.

It may take some seconds on a slow disk, and touches nothing that the running kiosk reads: the running program
calls it in a thread, and starts anew to show the pack. Where the power goes on the way, the pack that was
current still is; what was begun is removed at the next install.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from kiosk.base.problems import Problem
from kiosk.base.writing import sync_folder
from kiosk.content.layers import Layer
from kiosk.content.packs.installed import NONE, Current, Newest, read_folder
from kiosk.content.packs.manifest import MANIFEST, numbers_of
from kiosk.content.packs.refused import Refused, Why

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.content.packs.inspecting import Pack
    from kiosk.content.packs.installed import Installed

_NEW: Final = ".new-"
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9.-]*-[0-9a-f]{16}")
_STALE_S: Final = 600
"""What was begun longer ago is what a power cut has left."""


class Outcome(NamedTuple):
    """What came of it: whether anything was changed, and the names of the folders now and before."""

    changed: bool
    current: str
    previous: str | None


def _no_step(_: str) -> None:
    return


def refuse_older(pack: Pack, told: Current) -> None:
    """Refuse a pack that is older than one that is, or was, installed.

    Raises:
        Refused: It is.
    """
    manifest = pack.manifest
    newest = told.newest.get(manifest.id)
    if newest is None or pack.folder_name == told.current:
        return
    have, own = numbers_of(newest.version), numbers_of(manifest.version)
    if own < have:
        wrong = (
            f"The pack {manifest.name} is older than version {newest.version}, which was installed before."
        )
        remedy = "Go back with `ibt-kiosk pack rollback`, or build it anew with a higher version."
        raise Refused(Why.OLDER, wrong, remedy)
    if own == have and pack.folder_name != newest.folder:
        wrong = f"Another pack with the name and version {manifest.name} was installed before."
        raise Refused(Why.OLDER, wrong, "Build it anew with a higher version.")


def install(
    pack: Pack,
    installed: Installed,
    wrong_with: Callable[[Layer], tuple[Problem, ...]],
    step: Callable[[str], None] = _no_step,
) -> Outcome:
    """Install a pack: it is shown from the next start on.

    Args:
        pack: The pack.
        installed: Where.
        wrong_with: Returns what of it cannot be shown: see `kiosk.content.packs.soundness`.
        step: Told the name of each step before it is taken.

    Raises:
        Refused: It is older than what was installed, cannot be shown, or cannot be written; nothing was
            changed.
    """
    told = installed.current()
    refuse_older(pack, told)
    name = pack.folder_name
    if told.current == name and not isinstance(read_folder(installed.folder / name, name), Problem):
        return Outcome(False, name, told.previous)
    previous = told.previous if told.current == name else told.current
    newest = told.newest | {pack.manifest.id: Newest(version=pack.manifest.version, folder=name)}
    path = installed.folder / name
    # What has been made by the time that something fails, to be removed then.
    made = [place for place in (installed.folder.parent, installed.folder, path) if not place.exists()]
    try:
        step("make the folder")
        installed.folder.mkdir(parents=True, exist_ok=True)
        new = Path(tempfile.mkdtemp(prefix=_NEW, dir=installed.folder))
        made.append(new)
        write_files(pack, new, step)
        step("read it back")
        look_through(new, name, wrong_with)
        step("name it")
        _take_place(new, path)
        sync_folder(installed.folder)
        step("switch")
        _switch(installed, Current(current=name, previous=previous, newest=newest))
    except (OSError, Refused) as error:
        _remove(reversed(made))
        if isinstance(error, Refused):
            raise
        wrong = f"The pack cannot be written in {installed.folder}: {error.strerror}."
        raise Refused(Why.UNWRITABLE, wrong, "See to its permissions and to the free space.") from error
    step("remove what is older")
    clear(installed)
    step("end")
    return Outcome(True, name, previous)


def _remove(made: Iterable[Path]) -> None:
    for place in made:
        with contextlib.suppress(OSError):
            if place.name.startswith(_NEW) or _NAME.fullmatch(place.name):
                shutil.rmtree(place)
            else:
                place.rmdir()  # where nothing else has come into it


def roll_back(installed: Installed) -> Outcome:
    """Show the pack from before again, or the program's own guide alone where there was none before.

    Raises:
        Refused: Nothing was before, or it is damaged; nothing was changed.
    """
    told = installed.current()
    back = told.previous
    if back is None:
        remedy = "Install another pack."
        raise Refused(Why.NO_PACK, "There is nothing to go back to: no pack was installed before.", remedy)
    if back != NONE:
        found = read_folder(installed.folder / back, back)
        if isinstance(found, Problem):
            raise Refused(Why.MALFORMED, f"The pack from before is damaged: {found}", "")
    _switch(installed, msgspec.structs.replace(told, current=back, previous=told.current))
    return Outcome(True, back, told.current)


def clear(installed: Installed) -> None:
    """Remove all packs but the current one and the one before it, and what a power cut has left."""
    told = installed.current()
    with contextlib.suppress(OSError):
        for path in installed.folder.iterdir():
            is_old = _NAME.fullmatch(path.name) is not None and path.name not in (told.current, told.previous)
            with contextlib.suppress(OSError):
                # Another install may be under way now; the clock may have been set back since an older one.
                is_left = path.name.startswith(_NEW) and abs(time.time() - path.lstat().st_mtime) > _STALE_S
                if is_old or is_left:
                    shutil.rmtree(path)


def write_files(pack: Pack, folder: Path, step: Callable[[str], None] = _no_step) -> None:
    """Write all files into a new folder, and make sure that they are on the disk.

    Raises:
        OSError: If that cannot be.
    """
    folder.chmod(0o755)
    made = [folder]
    files: dict[str, bytes | memoryview] = {MANIFEST: pack.manifest_bytes, **pack.files}
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


def look_through(new: Path, name: str, wrong_with: Callable[[Layer], tuple[Problem, ...]]) -> None:
    """Refuse what was written into a folder, where it is not what it should be, or cannot be shown.

    Raises:
        Refused: It is not.
    """
    found = read_folder(new, name)
    if isinstance(found, Problem):
        wrong = f"What was written is not what the pack holds: {found.path.relative_to(new)}."
        raise Refused(Why.UNWRITABLE, wrong, "See to the disk.")
    problems = wrong_with(Layer(new, found.name))
    if problems:
        first = problems[0]
        more = f", and {len(problems) - 1} more" if len(problems) > 1 else ""
        where = f"{first.path.relative_to(new).as_posix()}:{first.line}"
        wrong = f"What the pack holds cannot all be shown: {where}: {first.wrong.rstrip('.')}{more}."
        raise Refused(Why.GUIDE, wrong, "Mend it, and build the pack anew.")


def _take_place(new: Path, path: Path) -> None:
    """Give the new folder its name; what has that name already is the same pack, and may be damaged."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.is_dir():
        shutil.rmtree(path)
    new.rename(path)


def _switch(installed: Installed, current: Current) -> None:
    installed.file.read()  # so that a broken one is set aside, and kept
    if not installed.file.write(current):
        wrong = f"{installed.file.path} cannot be written."
        raise Refused(Why.UNWRITABLE, wrong, "See to its permissions and to the free space.")
