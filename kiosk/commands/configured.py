"""The one place where every command gets its options: the machine's own file, and what is laid over it.

The file in `/etc`, or wherever the command line says, is the machine's own. Over it lies, option by option,
the configuration that was installed (`kiosk.content.configs`), if one was. Where that one has rotted, or no
longer fits, the machine's own file is used without it, and staff are told. Without Qt.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from msgspec import Struct

from kiosk.base import overlay, paths
from kiosk.base.config import Loaded, find_config, load_config, usual_place
from kiosk.base.overlay import lay_over
from kiosk.base.problems import Problem
from kiosk.content.layers import CURRENT_FILE
from kiosk.staff.matter import Matter

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.base.options import Settings


class Over(Struct, frozen=True):
    """What is laid over the machine's own file: the file, and what was read of it."""

    path: Path
    loaded: Loaded


class Configured(Struct, frozen=True):
    """The options, and where they come from.

    Attributes:
        settings: The options.
        path: The machine's own file; where it would stand, if there is none.
        own: What was read of it.
        over: What is laid over it; None for nothing.
        problems: What is wrong with either.
        notes: What staff should know of what is laid over: what it is, and a detail for IT.
    """

    settings: Settings
    path: Path
    own: Loaded
    over: Over | None = None
    problems: tuple[Problem, ...] = ()
    notes: tuple[tuple[Matter, str], ...] = ()

    @property
    def overlay(self) -> str:
        """The name of the folder of what is laid over, which tells when it was signed; empty for nothing."""
        return self.over.path.parent.name if self.over is not None else ""

    def where(self, *key: str) -> tuple[Path, int]:
        """Return the file and the line that tell an option, such as `where("screen", "width_mm")`."""
        if self.over is not None and key[:2] in self.over.loaded.named:
            return self.over.path, self.over.loaded.lines.get(key, 1)
        return self.path, self.own.lines.get(key, 1)

    def without(self, wrong: Problem) -> Configured:
        """Return the machine's own options, since what is laid over them cannot be used."""
        problems = tuple(dict.fromkeys((*self.own.problems, *self.problems, wrong)))
        notes = ((Matter.CONFIG_PROBLEMS, str(wrong)),)
        return Configured(self.own.settings, self.path, self.own, None, problems, notes)


def configured(explicit: Path | None) -> Configured:
    """Return the options as they are on this machine; never raises.

    Args:
        explicit: The machine's own file, where the command line names one.
    """
    found = find_config(explicit, os.environ, sys.platform)
    return laid(load_config(found), found or usual_place(os.environ, sys.platform))


def laid(own: Loaded, path: Path) -> Configured:
    """Return the options with what is laid over the machine's own file.

    Args:
        own: What was read of that file.
        path: Where it stands, or would.
    """
    alone = Configured(own.settings, path, own, None, own.problems)
    folder = configs_folder(own.settings)
    if not os.path.lexists(folder / CURRENT_FILE):
        return alone  # the usual case, at the price of one call
    from kiosk.content.configs.installed import Configs

    kept = Configs(folder).in_use()
    if kept is None:
        return alone
    if isinstance(kept, Problem):
        return alone.without(kept)
    loaded = lay_over(own.settings, kept.toml, kept.path)
    wrong = next((problem for problem in loaded.problems if not problem.warning), None)
    both = Configured(loaded.settings, path, own, Over(kept.path, loaded), (*own.problems, *loaded.problems))
    return both if wrong is None else both.without(wrong)


def configs_folder(settings: Settings) -> Path:
    """Return the folder of the configurations that are installed; it need not exist."""
    return paths.state_folder(settings.state.folder) / overlay.FOLDER
