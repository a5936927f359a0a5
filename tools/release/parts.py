"""Tells for each file of a built program which part it belongs to: whose it is, in which version and license.

A part is Python, a package of Python's or of Debian's, Qt, a typeface, or the program itself. What no file
tells of itself stands in known.toml. A file that belongs to nothing is an error: a list
with holes proves nothing.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from tools.release.owners import (
    PROGRAM,
    PYTHON,
    Owner,
    debian_owner,
    font_owner,
    program_owner,
    python_owner,
)

if TYPE_CHECKING:
    from tools.release.owners import Distributions
    from tools.release.sources import Sources

KNOWN: Final = Path(__file__).with_name("known.toml")
_INSIDE: Final = "_internal/"
QT: Final = "qt"
_QT_NAME = re.compile(r"^(lib)?Qt6\w+\.|/plugins/|^libicu\w+\.so")
_QT_VERSION = re.compile(rb"Qt (\d+\.\d+\.\d+) \(")


class UnknownFilesError(Exception):
    """Files of the program belong to no part.

    Attributes:
        names: Their names in its folder.
    """

    def __init__(self, names: list[str]) -> None:
        lines = "".join(f"\n  {name}" for name in names)
        super().__init__(
            f"These files of the built program belong to no part that is known:{lines}\n"
            "Tell tools/release/owners.py whose they are, or keep them out (tools/bundle.py)."
        )
        self.names = names


@dataclass
class Part:
    """One part of the program.

    Attributes:
        owner: Whose it is.
        files: Its files, by their names in the program's folder.
        modules: How many of Python's modules in the executable are its own.
        within: The key of the part that it is compiled into; empty where it has files of its own.
        seen_in: The file that it is compiled into.
        known_from: For such a part: "bytes" where that file shows it, "documentation" where it does not.
    """

    owner: Owner
    files: list[str] = field(default_factory=list)
    modules: int = 0
    within: str = ""
    seen_in: str = ""
    known_from: str = ""


def parts_of(folder: Path, sources: Sources, distributions: Distributions) -> list[Part]:
    """Return all parts of a built program, sorted by their keys.

    Args:
        folder: The program's folder.
        sources: Where its files came from.
        distributions: The packages of Python's on this machine.

    Raises:
        UnknownFilesError: If a file belongs to none.
    """
    parts: dict[str, Part] = {}
    unknown = []
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not _is_folder(path))
    for name in names:
        owner = _owner_of(name, folder, sources, distributions)
        if owner is None:
            unknown.append(name)
        else:
            parts.setdefault(owner.key, Part(owner)).files.append(name)
    if unknown:
        raise UnknownFilesError(unknown)
    for module, source in sources.modules.items():
        owner = distributions.owner_of(Path(source)) or program_owner(Path(source))
        if owner is None:
            unknown.append(f"module {module} from {source}")
        else:
            parts.setdefault(owner.key, Part(owner)).modules += 1
    if unknown:
        raise UnknownFilesError(unknown)
    for part in _compiled_in(folder, parts):
        parts[part.owner.key] = part
    return [parts[key] for key in sorted(parts)]


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _owner_of(name: str, folder: Path, sources: Sources, distributions: Distributions) -> Owner | None:
    inner = name.removeprefix(_INSIDE)
    path = folder / name
    if path.is_symlink():
        # A link belongs to whom its file belongs to; one that leads nowhere, or out, to nobody.
        target = path.resolve()
        if not target.is_file() or not target.is_relative_to(folder.resolve()):
            return None
        return _owner_of(target.relative_to(folder.resolve()).as_posix(), folder, sources, distributions)
    if inner == name or inner.startswith("licenses/"):
        return PROGRAM
    if inner == "base_library.zip":
        return PYTHON
    if font := font_owner(inner):
        return font
    source = sources.files.get(inner)
    if source is None:
        return None
    found = distributions.owner_of(Path(source))
    if found is not None and found.name.startswith("PySide6") and _is_qt(inner):
        return _qt(folder, distributions)
    return found or program_owner(Path(source)) or python_owner(Path(source)) or debian_owner(Path(source))


def _is_qt(inner: str) -> bool:
    return _QT_NAME.search(PurePosixPath(inner).name) is not None or "/plugins/" in inner


def _qt(folder: Path, distributions: Distributions) -> Owner:
    version = _told(folder, ("libQt6Core.so", "Qt6Core.dll"), _QT_VERSION)
    return Owner(
        key=QT,
        name="Qt",
        version=version,
        kind="library",
        purl=f"pkg:generic/qt@{version}" if version else "pkg:generic/qt",
        license=distributions.license_of("PySide6_Essentials"),
        text="LGPL-3.0.txt",
        source=f"https://download.qt.io/official_releases/qt/{'.'.join(version.split('.')[:2])}/{version}/",
        cpe=f"cpe:2.3:a:qt:qt:{version}:*:*:*:*:*:*:*" if version else "",
    )


def _told(folder: Path, endings: tuple[str, ...], pattern: re.Pattern[bytes]) -> str:
    """Return what the first file of these names tells of its version; empty where it tells nothing."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and path.name.startswith(endings):
            found = pattern.search(path.read_bytes())
            if found is not None:
                return found[1].decode()
    return ""


def _compiled_in(folder: Path, parts: dict[str, Part]) -> list[Part]:
    """Return the parts that known.toml tells of and that are inside files which are there."""
    found = []
    for told in tomllib.loads(KNOWN.read_text(encoding="utf-8"))["inside"]:
        within = parts.get(told["of"])
        files = within.files if within is not None else []
        name = next((file for file in files if told["file"] in file and not (folder / file).is_symlink()), "")
        if not name:
            continue
        version = ""
        if pattern := told.get("version"):
            match = re.search(pattern.encode(), (folder / name).read_bytes())
            version = match[1].decode() if match else ""
        key = f"{told['of']}:{re.sub(r'[^a-z0-9]+', '-', told['name'].lower()).strip('-')}"
        owner = Owner(
            key=key,
            name=told["name"],
            version=version,
            kind="library",
            license=told["license"],
            cpe=told.get("cpe", "").format(version=version) if version else "",
        )
        found.append(Part(owner, within=told["of"], seen_in=name, known_from=told["from"]))
    return found
