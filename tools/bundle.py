"""Decides what of Qt and the libraries goes into the built program; used by build_spec.spec.

PyInstaller collects all that a module might ever load. The kiosk draws widgets and SVG on one window: it
needs the platforms, two Wayland helpers, the voices of the system, and what those link.
"""

from __future__ import annotations

import json
import re
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

Entry = tuple[str, str, str]
"""One file as PyInstaller lists it: name in the bundle, file on this machine, kind."""

_PLUGINS = (
    "platforms/*qxcb*",
    "platforms/*qwayland*",
    "platforms/*qoffscreen*",
    "platforms/*qwindows*",
    "platforms/*qcocoa*",
    "wayland-shell-integration/*xdg-shell*",
    "wayland-shell-integration/*fullscreen-shell*",
    "texttospeech/*speechd*",
    "texttospeech/*sapi*",
    "texttospeech/*winrt*",
    "texttospeech/*darwin*",
)

_UNWANTED_DATA = (
    r"PySide6/Qt/translations/",  # dialogs of Qt's own, of which there are none
    r"PySide6/translations/",
    r"qtawesome/fonts/(?!phosphor)",  # one font of pictograms is used
    r"\.(pyi|h|hpp|cmake|qml|typesystem\.xml)$",
    r"/py\.typed$",  # for type checkers
    r"resources/i18n/.*\.ts$",  # what the .qm files are compiled from
    r"\.dist-info/",  # what pip knows of a package; its license is told by tools/licenses.py
)

# Libraries of the machine, which it keeps up to date itself: the package depends on them (packaging/debian),
# and a hole that is mended there is mended here. Python's own is the program's.
_FROM_THE_MACHINE = re.compile(r"^/(usr/)?lib/[^/]+-linux-gnu/(.*/)?lib(?!python)[^/]*$")

_TABLE = re.compile(r"phosphor-charmap[^/]*\.json$")


def is_wanted_data(name: str) -> bool:
    """Return whether a data file goes into the bundle."""
    path = name.replace("\\", "/")
    return not any(re.search(pattern, path) for pattern in _UNWANTED_DATA)


def is_wanted_plugin(name: str) -> bool:
    """Return whether a binary is no plugin of Qt's, or one that the kiosk loads."""
    path = PurePath(name.replace("\\", "/"))
    if "plugins" not in path.parts:
        return True
    return any(path.match(pattern) for pattern in _PLUGINS)


def wanted_binaries(entries: Iterable[Entry], links: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return the binaries that the program can come to load.

    Args:
        entries: All that PyInstaller has collected.
        links: Returns the names of the libraries that the library in a file is linked to.
    """
    kept = [
        entry for entry in entries if is_wanted_plugin(entry[0]) and not _FROM_THE_MACHINE.match(entry[1])
    ]
    by_name = {_file_name(name): (name, source, kind) for name, source, kind in kept}
    # Python's modules and the plugins are loaded by name; everything else because one of those links it.
    reached = {_file_name(name) for name, _, kind in kept if kind == "EXTENSION" or "plugins" in name}
    # What the executable links: Python, and on Windows what Microsoft's compiler needs.
    reached |= {name for name in by_name if re.match(r"(lib)?python3|vcruntime|ucrtbase\.dll", name)}
    todo = list(reached)
    while todo:
        for library in _linked(by_name[todo.pop()][1], links):
            if library in by_name and library not in reached:
                reached.add(library)
                todo.append(library)
    return [entry for entry in kept if _file_name(entry[0]) in reached]


def without_loose_links(datas: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """Return the data without links to libraries that are left out; PyInstaller makes those too soon."""
    there = {name for name, _, _ in binaries}
    return [entry for entry in datas if entry[2] != "SYMLINK" or entry[1] in there]


def with_few_names(datas: Iterable[Entry], names: Collection[str], work: Path) -> list[Entry]:
    """Return the data with a table of the pictograms that are drawn: to read all 4,470 takes time at a start.

    Args:
        datas: All data.
        names: Names of the pictograms.
        work: A folder for the shorter table.

    Raises:
        KeyError: If the font of pictograms does not have one of them.
    """
    return [
        (name, _shortened(source, names, work) if _TABLE.search(source) else source, kind)
        for name, source, kind in datas
    ]


def _shortened(table: str, names: Collection[str], work: Path) -> str:
    places = json.loads(Path(table).read_text(encoding="utf-8"))
    shorter = work / Path(table).name
    shorter.write_text(json.dumps({name: places[name] for name in sorted(names)}), encoding="utf-8")
    return str(shorter)


def _linked(source: str, links: Callable[[str], Iterable[str]]) -> Iterator[str]:
    for library in links(source):
        yield _file_name(library)


def _file_name(path: str) -> str:
    """Return the name of a file without its folder; of Windows' files in small letters, as it takes them."""
    name = path.replace("\\", "/").rpartition("/")[2]
    return name.lower() if name.lower().endswith((".dll", ".pyd", ".exe")) else name
