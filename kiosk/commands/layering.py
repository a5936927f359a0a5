"""Decides what the guide is put together from: one concept, layers (`kiosk.content.layers`). Without Qt.

- A folder that the command line names, else the configuration, is a clinic's own guide: it stands in place of
  the program's, and nothing is laid over it.
- A folder with a `pack.toml` in it is what a pack is built from: it is laid over the program's guide, so that
  its authors see and check it as families will.
- Without either, the pack that is installed is laid over the program's guide.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from kiosk import __version__
from kiosk.base import paths
from kiosk.content.layers import CURRENT_FILE, PACKS, SOURCE_FILE, Layer
from kiosk.staff.matter import Matter

if TYPE_CHECKING:
    from kiosk.base.options import Settings
    from kiosk.base.problems import Problem


class Laid(Struct, frozen=True):
    """What the guide is put together from.

    Attributes:
        folder: The guide at the bottom.
        over: What is laid over it, the lowest first.
        own: The folder of the clinic's own guide; None where the program's is at the bottom.
        problems: What is wrong with the pack.
        notes: What staff should know of it: what it is, and a detail for IT.
    """

    folder: Path = msgspec.field(default_factory=paths.guide_folder)
    over: tuple[Layer, ...] = ()
    own: Path | None = None
    problems: tuple[Problem, ...] = ()
    notes: tuple[tuple[Matter, str], ...] = ()


def lay(settings: Settings, content: Path | None) -> Laid:
    """Return what the guide is put together from.

    Args:
        settings: The options.
        content: The folder that the command line names, if it does.
    """
    own = own_guide(settings, content)
    if own is not None:
        return Laid(own, own=own)
    source = _named(settings, content)
    if source is not None:
        from kiosk.content.packs.source import read_source

        described, problems = read_source(source)
        return Laid(over=(Layer(source, described.name),), problems=problems)
    folder = packs_folder(settings)
    if not os.path.lexists(folder / CURRENT_FILE):
        return Laid()  # the usual case, at the price of one call: what reads packs is not even loaded
    from kiosk.content.packs.installed import Installed

    found = Installed(folder).shown(__version__)
    if found.pack is None:
        notes = ((Matter.CONTENT_BUNDLED, str(found.problems[0])),) if found.problems else ()
        return Laid(problems=found.problems, notes=notes)
    notes = ((Matter.CONTENT_LAST_GOOD, str(found.problems[0])),) if found.problems else ()
    return Laid(over=(found.pack.layer,), problems=found.problems, notes=notes)


def packs_folder(settings: Settings) -> Path:
    """Return the folder of the packs that are installed; it need not exist."""
    return paths.state_folder(settings.state.folder) / PACKS


def own_guide(settings: Settings, content: Path | None) -> Path | None:
    """Return the folder of the clinic's own guide: the one named, else the configured one, else None."""
    named = _named(settings, content)
    return None if named is None or os.path.lexists(named / SOURCE_FILE) else named


def _named(settings: Settings, content: Path | None) -> Path | None:
    configured = settings.content.folder
    return content or (Path(configured) if configured else None)
