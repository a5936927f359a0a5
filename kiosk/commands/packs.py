"""`ibt-kiosk pack verify`, `install`, `list` and `rollback`: what IT does with a pack. Without Qt."""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__
from kiosk.base import paths
from kiosk.base.owner import as_owner_of
from kiosk.base.problems import Problem
from kiosk.base.values import one_line
from kiosk.commands.configured import configured
from kiosk.commands.keyfiles import given_keys, gone_back, is_roots_own, refuse, refuse_roots_own
from kiosk.commands.layering import packs_folder
from kiosk.content.packs.inspecting import inspect, read_pack
from kiosk.content.packs.installed import Installed, read_folder
from kiosk.content.packs.installing import install, refuse_older, refuse_unsound
from kiosk.content.packs.soundness import wrong_with
from kiosk.content.signed.minisign import MinisignError, keys_of
from kiosk.content.signed.place import NONE, write_files
from kiosk.content.signed.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.base.options import Settings
    from kiosk.content.layers import Layer
    from kiosk.content.packs.inspecting import Pack
    from kiosk.content.packs.manifest import Manifest

_BUNDLED = "the guide that comes with the program"


def verify_pack(file: Path, config: Path | None, keys: Sequence[str]) -> int:
    """Tell whether a pack may be installed here; return the exit status. Nothing is changed.

    Args:
        file: The pack.
        config: The configuration that the command line names: it names the keys.
        keys: Public keys to trust instead, as texts or names of files.
    """
    settings = _settings(config)
    try:
        pack = inspect(read_pack(file), given_keys(keys) or keys_of(settings.packs.keys), __version__)
        _refuse_unsound(pack)
        refuse_older(pack, Installed(packs_folder(settings)).current())
    except OSError as error:
        return refuse(f"{error.filename or file} cannot be written: {error.strerror}.")
    except (Refused, MinisignError) as error:
        return refuse(f"{file}: {error}")
    print(f"{file} is good: {pack.name}, signed with the key {pack.key}.")
    for line in _lines(pack.manifest):
        print(line)
    print(f"  signed with it  {one_line(pack.comment)}")
    return 0


def install_pack(file: Path, config: Path | None) -> int:
    """Install a pack; return the exit status.

    Args:
        file: The pack.
        config: The configuration that the command line names: it names the keys and the state folder.
    """
    settings = _settings(config)
    folder = packs_folder(settings)
    if is_roots_own(folder.parent):
        return refuse_roots_own(folder.parent)
    try:
        pack = inspect(read_pack(file), keys_of(settings.packs.keys), __version__)
        _refuse_unsound(pack)  # before: the kiosk's user may not be able to read this copy of the program
        with as_owner_of(folder.parent if folder.parent.is_dir() else Path.cwd()):
            outcome = install(pack, Installed(folder), _nothing)
    except OSError as error:
        return refuse(f"{error.filename or folder.parent} cannot be used: {error.strerror}.")
    except Refused as refused:
        return refuse(f"{file}: {refused} Nothing was changed.")
    if not outcome.changed:
        print(f"{pack.name} is installed already. Nothing was changed.")
        return 0
    print(f"{pack.name} is installed. Families see it from the kiosk's next start on.")
    if settings.content.folder:
        print("As long as the option [content] folder names a guide, that one is shown, and no pack.")
    return 0


def _refuse_unsound(pack: Pack) -> None:
    """Refuse a pack that cannot be shown, by a look at it in a folder for once.

    Raises:
        Refused: It cannot.
        OSError: There is no place for it.
    """
    with tempfile.TemporaryDirectory() as folder:
        new = Path(folder, pack.folder_name)
        new.mkdir()
        write_files(pack.all_files, new)
        refuse_unsound(new, pack.name, unsound)


def _nothing(_: Layer) -> tuple[Problem, ...]:
    return ()


def unsound(layer: Layer) -> tuple[Problem, ...]:
    """Return what of a pack cannot be shown over the program's own guide."""
    return wrong_with(paths.guide_folder(), layer)


def list_packs(config: Path | None) -> int:
    """Tell which pack is shown and which was before; return 1 where one is damaged, else 0."""
    settings = _settings(config)
    installed = Installed(packs_folder(settings))
    told, problem = installed.file.read()
    if problem is not None:
        print(problem)
        return 1
    if told is None or (not told.current and not told.previous):
        print(f"No pack is installed: families read {_BUNDLED}.")
        return 0
    if not told.current:
        print(f"current: {_BUNDLED}")
    damaged = [
        _list_one(installed, name, what)
        for name, what in ((told.current, "current"), (told.previous, "before"))
        if name
    ]
    if told.previous == NONE:
        print(f"before: {_BUNDLED}")
    return 1 if any(damaged) else 0


def _list_one(installed: Installed, name: str, what: str) -> bool:
    """Print a pack; return whether it is damaged."""
    found = read_folder(installed.folder / name, name)
    if isinstance(found, Problem):
        print(found)
        return True
    print(f"{what}: {found.name}")
    for line in _lines(found):
        print(line)
    return False


def go_back(config: Path | None) -> int:
    """Show the pack from before again; return the exit status."""
    folder = packs_folder(_settings(config))
    outcome = gone_back(Installed(folder))
    if isinstance(outcome, str):
        return refuse(outcome)
    found = read_folder(folder / outcome.current, outcome.current) if outcome.current else None
    name = _BUNDLED if found is None or isinstance(found, Problem) else found.name
    print(f"Families see {name} from the kiosk's next start on. The same command again takes this back.")
    return 0


def _lines(manifest: Manifest) -> list[str]:
    made = dt.datetime.fromtimestamp(manifest.made, dt.UTC)
    rows = {
        "title": manifest.title,
        "languages": ", ".join(manifest.languages) or "none: drawings alone",
        "made": f"{made:%Y-%m-%d %H:%M} UTC",
        "needs": f"ibt-kiosk {manifest.needs}",
        "files": str(len(manifest.files)),
    }
    return [f"  {name:14}  {one_line(words)}" for name, words in rows.items()]


def _settings(config: Path | None) -> Settings:
    loaded = configured(config)
    for problem in loaded.problems:
        print(problem, file=sys.stderr)
    return loaded.settings
