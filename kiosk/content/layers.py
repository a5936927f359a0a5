"""The guide as layers: the program's own or a clinic's at the bottom, and what is laid over it.

A layer adds to what lies below it, and replaces it piece by piece: a section by its id, a glossary word by
its id, a drawing by its name, "When to call now" and the language's file as a whole. Facts are only added.
What cannot be read in an upper layer leaves what lies below it where it is.

Layers are given from the lowest to the highest. Who lays what over what is decided in
`kiosk.commands.layering`; how texts are taken from layers, in `kiosk.content.shelf`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

GUIDE: Final = "guide"
PICTURES: Final = "pictures"
"""The folders of a layer, named as those that come with the program."""

SOURCE_FILE: Final = "pack.toml"
"""What a folder has in it that a pack is built from: see `kiosk.content.packs.source`."""

PACKS: Final = "packs"
CURRENT_FILE: Final = "current.json"
"""The folder in the state folder, and the file there that names the pack to show: see
`kiosk.content.packs.installed`."""

ENDING: Final = ".svg"


class Layer(Struct, frozen=True):
    """What is laid over a guide.

    Attributes:
        folder: The folder with its folders `guide` and `pictures`; either may be missing.
        name: What it is called to staff and IT: id and version of a pack, such as "north-clinic 3".
    """

    folder: Path
    name: str = ""

    @property
    def guide(self) -> Path:
        """The folder of its texts."""
        return self.folder / GUIDE

    @property
    def pictures(self) -> Path:
        """The folder of its drawings."""
        return self.folder / PICTURES


class Pictures:
    """The drawings of all layers.

    Attributes:
        folder: The lowest folder, which has the palette too.
        folders: All folders, the highest first.
    """

    def __init__(self, folder: Path, over: Sequence[Layer] = ()) -> None:
        """Name the lowest folder, and the layers over it from the lowest to the highest; nothing is read."""
        self.folder = folder
        self.folders = (*(layer.pictures for layer in reversed(over)), folder)

    def file(self, name: str) -> Path:
        """Return the file of a drawing, that of the highest layer; where none has it, where it should be.

        Raises:
            ValueError: No file can have this name: it holds a NUL.
        """
        files = [folder / f"{name}{ENDING}" for folder in self.folders]
        return next((file for file in files[:-1] if os.path.lexists(file)), files[-1])

    def all(self) -> dict[str, Path]:
        """Return the files of all drawings by their names; a folder that cannot be read has none."""
        found: dict[str, Path] = {}
        for folder in reversed(self.folders):
            try:
                found |= {path.stem: path for path in sorted(folder.iterdir()) if path.suffix == ENDING}
            except OSError:
                continue
        return found
