"""Lets PySide load its knowledge of signatures when an error message needs it, not at each start.

As PySide 6.11 is imported it unpacks, compiles and runs twelve modules of its own (`shibokensupport`) that
know what arguments its functions take. Then it looks for the source of each module that is imported from
there on, to learn whether that one uses PySide. Together this took 56 of the 301 ms of the processor that a
start takes to its first picture, and a kiosk asks for none of it unless a call of Qt is wrong.

`install` gives PySide stand-ins for two of these modules: the one that loads all others, and the one that it
looks up by its name. The first call of any of their functions runs the real modules in their places, so a
wrong call still gets its whole message. The price is PySide's `__feature__`, which we do not use. It rests on
how PySide is made within: `tests/base/test_signaturelater.py` compares both ways for the pinned version.
"""

from __future__ import annotations

import builtins
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, Final

_PACKAGE: Final = "shibokensupport.signature"
LOADER: Final = f"{_PACKAGE}.loader"
MAPPING: Final = f"{_PACKAGE}.mapping"

_LOADER_FILE: Final = f"{LOADER.replace('.', '/')}.py"
_ASKED: Final = ("pyside_type_init", "create_signature", "seterror_argument", "make_helptext")
_UNASKED: Final = ("feature_import", "feature_imported", "finish_import", "post_init")


_compile: Final = builtins.compile
_finders: list[Any] = []
"""PySide's finder of modules in the archive within its library, while they are still to be loaded."""


def install() -> None:
    """Have PySide load its signatures later. Call it before PySide is imported; it does nothing afterward."""
    if "shiboken6" not in sys.modules:
        builtins.compile = _compile_stand_in


def _compile_stand_in(source: Any, filename: Any, *rest: Any, **options: Any) -> Any:
    """Do what `compile` does, but for the module that loads all others: return the code of its stand-in."""
    if filename != _LOADER_FILE:
        return _compile(source, filename, *rest, **options)
    builtins.compile = _compile
    # For as long as PySide imports them, its finder is the first one.
    finder: Any = sys.meta_path[0]
    sys.meta_path.append(finder)
    _finders.append(finder)
    mapping = ModuleType(MAPPING)
    mapping.__spec__ = ModuleSpec(MAPPING, finder)
    vars(mapping)["update_mapping"] = _update_mapping
    sys.modules[MAPPING] = mapping
    names = ", ".join((*_ASKED, *_UNASKED))
    return _compile(f"from {__name__} import {names}", filename, "exec")


def _load() -> None:
    """Run the real modules in the places of their stand-ins; does nothing the second time."""
    while _finders:
        finder = _finders.pop()
        finder.exec_module(sys.modules[MAPPING])
        finder.exec_module(sys.modules[LOADER])


def _update_mapping() -> Any:
    _load()
    return sys.modules[MAPPING].update_mapping()


def _ask(name: str, *values: Any) -> Any:
    _load()
    return getattr(sys.modules[LOADER], name)(*values)


def pyside_type_init(*values: Any) -> Any:
    """Read the signatures of a type."""
    return _ask("pyside_type_init", *values)


def create_signature(*values: Any) -> Any:
    """Return the signature of a function."""
    return _ask("create_signature", *values)


def seterror_argument(*values: Any) -> Any:
    """Return the error for a call with wrong arguments."""
    return _ask("seterror_argument", *values)


def make_helptext(*values: Any) -> Any:
    """Return the text for `help`."""
    return _ask("make_helptext", *values)


def feature_import(*_values: Any, **_options: Any) -> None:
    """Leave an import to Python."""


def feature_imported(_module: object) -> None:
    """Look for nothing in a module that was imported."""


def finish_import(_module: object) -> None:
    """Add nothing that PySide has deprecated."""


def post_init() -> None:
    """Let no function of PySide see each import."""
