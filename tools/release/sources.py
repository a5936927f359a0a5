"""What PyInstaller took from where, as build_spec.spec writes it down beside PyInstaller's other work.

Only this tells for each file of a built program which package it came from: the file itself does not.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tools.bundle import Entry

FILE_NAME = "sources.json"


@dataclass(frozen=True)
class Sources:
    """Where all came from.

    Attributes:
        files: For each file below `_internal/`, by its name there: the file on this machine. A link has the
            name of what it leads to.
        modules: For each module of Python's inside the executable, by its name: its file on this machine.
    """

    files: dict[str, str]
    modules: dict[str, str]


def write_sources(folder: Path, files: Iterable[Entry], modules: Iterable[Entry]) -> None:
    """Write down what goes into a program, into PyInstaller's folder for its work."""
    told = {
        "files": {Path(name).as_posix(): source for name, source, _ in files},
        "modules": {name: source for name, source, kind in modules if source and source != "-" and kind},
    }
    (folder / FILE_NAME).write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def read_sources(folder: Path) -> Sources:
    """Return what `write_sources` has written.

    Raises:
        OSError: If the program was not built here.
    """
    told = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
    return Sources(told["files"], told["modules"])
