"""Finds the built program's modules at once, and in the archive that it was started with.

PyInstaller keeps all modules in one archive at the end of the executable. Its own finder is asked after three
other places, words what it does though nobody reads that, opens the file for each module, and unpacks it:
together a tenth of a start. And once an update has put a new file there, it reads the rest of a running
program from that one. So this finder is asked first and holds the file open, and nothing is packed in it.

What it rests on within PyInstaller is pinned with it. A built program that it does not fit does not start;
`make build` tries that.
"""

from __future__ import annotations

# What is imported here comes the slow way: no more than this, and not by the names that people use.
import marshal
import os.path
import zlib
from _frozen_importlib import ModuleSpec
from _thread import allocate_lock

import pyimod02_importers as installer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import CodeType
    from typing import Any

_MODULE = 0
_PACKAGE = 1


class Modules:
    """The archive of modules, as Python's import asks it."""

    def __init__(self) -> None:
        """Open the archive; PyInstaller's loaders take what they load from here, too."""
        self._archive: Any = installer.pyz_archive
        path, self._start = vars(self._archive)["_filename"], vars(self._archive)["_start_offset"]
        self._file = open(path, "rb", buffering=0)  # noqa: PTH123, SIM115 -- it stays open
        self._lock = allocate_lock()
        self._archive.extract = self.extract

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """Return what Python needs to know of a module; None for one that the archive does not have."""
        kind, _, _ = self._archive.toc.get(name, (None, 0, 0))
        if kind not in (_MODULE, _PACKAGE):
            return None
        loader = installer.PyiFrozenLoader(name, self._archive, name, kind == _PACKAGE)
        spec = ModuleSpec(name, loader, origin=loader.path, is_package=kind == _PACKAGE)
        spec.has_location = True
        spec.cached = loader.path  # else Python thinks up where a compiled file would be
        if kind == _PACKAGE:
            spec.submodule_search_locations = [os.path.dirname(loader.path)]  # noqa: PTH120
        return spec

    def extract(self, name: str, raw: bool = False) -> CodeType | bytes:
        """Return a module's code, or its bytes."""
        _, offset, length = self._archive.toc[name]
        with self._lock:
            self._file.seek(self._start + offset)
            packed = self._file.read(length)
        data = zlib.decompress(packed)
        return data if raw else marshal.loads(data)
