"""The configurations that were installed on this machine, in the folder `config` of the state folder.

Each stands in a folder of its own with its signature. The folder's name ends in a digest of both: what has
rotted on the disk, or was changed, is found when the kiosk starts, and not used. The signature is not looked
at again.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.base.config import MAX_BYTES
from kiosk.base.problems import Problem
from kiosk.content.configs.signedconfig import FILE, ID, MAX_SIGNATURE, SIGNATURE, digest
from kiosk.content.signed.place import DIGITS, NONE, Place, no_step
from kiosk.content.signed.plainfile import NotPlainError, read_plain
from kiosk.content.signed.refused import Refused, Why

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.content.configs.signedconfig import SignedConfig
    from kiosk.content.signed.place import Current, Outcome

_AGAIN: Final = "Install the configuration again, or roll back with `ibt-kiosk config rollback`."


class Kept(NamedTuple):
    """A configuration on this machine: its file, and what it holds."""

    path: Path
    toml: bytes


class Configs(Place):
    """The configurations in one folder."""

    what = "configuration"

    def damage(self, folder: Path, name: str) -> Problem | None:  # noqa: D102
        found = _read_folder(folder, name)
        return found if isinstance(found, Problem) else None

    def kept(self, name: str) -> Kept | Problem:
        """Return what was installed under a name, or what is wrong with it."""
        folder = self.folder / name
        found = _read_folder(folder, name)
        return found if isinstance(found, Problem) else Kept(folder / FILE, found)

    def in_use(self) -> Kept | Problem | None:
        """Return the one in use; None for none, or what is wrong with it."""
        told, problem = self.file.read()
        if told is None or told.current == NONE:
            return problem
        return self.kept(told.current)

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with the one in use, and with the one before it."""
        told = self.current()
        for name in (told.current, told.previous):
            problem = self.damage(self.folder / name, name) if name else None
            if problem is not None:
                yield problem


def refuse_older(config: SignedConfig, told: Current) -> None:
    """Refuse a configuration that is older than one that is, or was, installed.

    Raises:
        Refused: It is.
    """
    newest = told.newest.get(ID)
    if newest is None or config.folder_name == told.current:
        return
    have = int(newest.version) if newest.version.isdecimal() else 0
    if config.timestamp < have:
        wrong = "The configuration was signed before the one that was installed last."
        remedy = "Go back with `ibt-kiosk config rollback`, or sign it anew."
        raise Refused(Why.OLDER, wrong, remedy)
    if config.timestamp == have and config.folder_name != newest.folder:
        wrong = "Another configuration that was signed in the same second was installed before."
        raise Refused(Why.OLDER, wrong, "Sign it anew.")


def install(config: SignedConfig, configs: Configs, step: Callable[[str], None] = no_step) -> Outcome:
    """Install a configuration; it is in use from the next start on. Whoever calls it has weighed it.

    Args:
        config: The configuration.
        configs: Where.
        step: Told the name of each step before it is taken.

    Raises:
        Refused: It is older than what was installed, or cannot be written; nothing was changed.
    """
    refuse_older(config, configs.current())
    return configs.put(config.new, _nothing, step)


def _nothing(_: Path) -> None:
    return


def _read_folder(folder: Path, name: str) -> bytes | Problem:
    """Return the bytes of the configuration in a folder, where that holds what its name tells."""
    held: list[bytes] = []
    for file, most in ((SIGNATURE, MAX_SIGNATURE), (FILE, MAX_BYTES)):
        path = folder / file
        try:
            held.append(read_plain(path, most, links=False))
        except NotPlainError:
            return Problem(path, 1, "This is not a plain file.", _AGAIN)
        except OSError as error:
            return Problem(path, 1, f"This file cannot be read: {os.strerror(error.errno or 0)}.", _AGAIN)
    signature, toml = held
    if digest(signature, toml) != name[-DIGITS:]:
        wrong = "This is not the configuration that was installed: it is damaged, or was changed."
        return Problem(folder / FILE, 1, wrong, _AGAIN)
    return toml
