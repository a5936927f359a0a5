"""Has another processor load Qt's libraries while this one reads the modules of the program.

A start spends some 12 ms in the system's loader and 6 ms in fontconfig's files, and an import lets nothing of
Python run meanwhile. Asked for through the C library, from a thread, both go on beside Python.
"""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MODULES: Final = ("QtWidgets.abi3.so", "QtSvg.abi3.so")
"""Those of PySide's that bring all other libraries along."""

_NOW: Final = 2  # RTLD_NOW of Linux; other systems have none, or another
_PLATFORMS: Final = Path("Qt", "plugins", "platforms")


def load_qt_ahead(environ: Mapping[str, str]) -> Thread | None:
    """Begin to load what a window will need; call it before anything of PySide is imported.

    Args:
        environ: The environment variables, which tell the kind of display.

    Returns:
        The thread that loads; None where there is nothing to gain: on one processor, or not on Linux.
    """
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) == 1:
        return None
    pyside = find_spec("PySide6")
    if pyside is None or not pyside.submodule_search_locations:
        return None
    folder = Path(pyside.submodule_search_locations[0])
    platform = platform_of(environ)
    names = [*_MODULES, *([str(_PLATFORMS / f"libq{platform}.so")] if platform else ())]
    thread = Thread(target=_load, args=([folder / name for name in names],), name="qt-ahead", daemon=True)
    thread.start()
    return thread


def platform_of(environ: Mapping[str, str]) -> str:
    """Return the name of the plugin that Qt will take for the display; empty where that is not sure."""
    asked = environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if asked:
        return asked if asked in ("xcb", "wayland", "offscreen") else ""
    return "wayland" if environ.get("WAYLAND_DISPLAY") else "xcb" if environ.get("DISPLAY") else ""


def _load(files: Sequence[Path]) -> None:
    # What cannot be loaded fails again, and with words, where it is needed.
    for file in files:
        ctypes.CDLL(None).dlopen(os.fsencode(file), _NOW)
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libfontconfig.so.1").FcInit()
