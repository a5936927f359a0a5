"""Stands in for qtpy, which qtawesome asks for Qt: PySide6 itself, without the rest.

qtpy lets one program run on four bindings of Qt. For that it imports every class and every enumeration of
QtCore, QtGui and QtWidgets, which PySide6 otherwise makes when they are first used: 0.13 s of the processor
at each start, and 15 MB that are never given back (qtpy 2.4, PySide6 6.11, Linux). qtawesome itself takes
some twenty names from it, and all of them are PySide6's own.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Final

_PARTS: Final = ("QtCore", "QtGui", "QtWidgets")


def stand_in() -> None:
    """Let `import qtpy` find PySide6; does nothing where qtpy has been imported already."""
    if "qtpy" in sys.modules:
        return
    qtpy = ModuleType("qtpy", "PySide6, by the name that qtawesome asks for.")
    vars(qtpy)["PYSIDE_VERSION"] = import_module("PySide6").__version__
    sys.modules["qtpy"] = qtpy
    for name in _PARTS:
        part = import_module(f"PySide6.{name}")
        setattr(qtpy, name, part)
        sys.modules[f"qtpy.{name}"] = part
