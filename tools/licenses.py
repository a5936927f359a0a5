"""Collects the licenses of everything that goes into the built program; used by build_spec.spec.

Python packages bring theirs with them, and so do Debian's; the texts that Qt's wheels name and do not bring
stand in tools/license_texts/. `README.txt`, which is written beside them, tells what lies under which, where
the source is, and what is missing.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tools.bundle import Entry

ROOT = Path(__file__).resolve().parent.parent
FOLDER = "licenses"
OWN_TEXTS = ROOT / "tools" / "license_texts"

# PyInstaller's own part of a built program is the file that starts it.
_ALWAYS = ("pyinstaller",)
_TEXT_NAME = re.compile(r"(?i)^(licen[cs]e|copying|notice|authors)")
_COMMON = re.compile(r"/usr/share/common-licenses/([A-Za-z]+(?:-[0-9]+(?:\.[0-9]+)*)?)")

_README = """\
This folder holds the licenses of what ibt-kiosk is built from. Files are named from the folder above it.

ibt-kiosk itself is under the MIT license: licenses/ibt-kiosk/LICENSE.

Qt for Python (PySide6, Shiboken) and the Qt libraries are used under the GNU Lesser General Public License,
version 3: LGPL-3.0.txt, which builds on GPL-3.0.txt, both beside this file. Their source is at
  https://download.qt.io/official_releases/QtForPython/
  https://download.qt.io/official_releases/qt/
in the version that is named below. They are files of their own here (libQt6*, libpyside6*, libshiboken6*,
PySide6/, shiboken6/): you may put your own builds in their place. REPLACING-QT.txt, beside this file, tells
how. What Qt itself contains of others is told at https://doc.qt.io/qt-6/licenses-used-in-qt.html; the wheels
do not bring those texts.

The typefaces Atkinson Hyperlegible Next and Noto Sans Arabic are under the SIL Open Font License 1.1:
resources/fonts/license-*.txt. The pictograms in qtawesome/fonts/ are Phosphor Icons by Tobias Fried and
Helena Zhang (https://phosphoricons.com), under the MIT license: Phosphor-Icons.txt, beside this file.

Python packages, with their version and what they say their license is:
{packages}

Libraries of the system that the program was built on, each with its text in debian/, and the licenses that
those texts name in debian/common-licenses/; https://sources.debian.org/ has their source:
{libraries}
"""


@dataclass
class Licenses:
    """What was found.

    Attributes:
        texts: The texts, by their names in the folder of the built program.
        packages: A line for each Python package.
        libraries: A line for each library of the system.
        missing: Names of packages and files for which no text was found.
    """

    texts: dict[str, Path] = field(default_factory=dict)
    packages: list[str] = field(default_factory=list)
    libraries: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def readme(self) -> str:
        """Return the text that tells all of it."""
        lists = (self.packages, self.libraries)
        packages, libraries = ("\n".join(f"  {line}" for line in lines) for lines in lists)
        text = _README.format(packages=packages, libraries=libraries or "  none")
        return text + "".join(f"\nNo text was found for {name}." for name in self.missing)

    def entries(self, work: Path) -> list[Entry]:
        """Return the files for PyInstaller; the README is written into folder `work`."""
        readme = work / "licenses-readme.txt"
        readme.write_text(self.readme().rstrip() + "\n", encoding="utf-8")
        texts = self.texts | {"README.txt": readme}
        return [(f"{FOLDER}/{name}", str(path), "DATA") for name, path in sorted(texts.items())]


def licenses_of(modules: Iterable[str], libraries: Iterable[str]) -> Licenses:
    """Return the licenses of everything in a built program.

    Args:
        modules: Names of its Python modules, those written in C included.
        libraries: The files of its shared libraries, where they lie on this machine.
    """
    found = Licenses()
    found.texts = {file.name: file for file in sorted(OWN_TEXTS.iterdir())}
    found.texts["ibt-kiosk/LICENSE"] = ROOT / "LICENSE"
    _add_python(found)
    owners = packages_distributions()
    tops = {name.partition(".")[0].partition("/")[0] for name in modules}
    names = {owner for top in tops for owner in owners.get(top, ())} - {"ibt-kiosk"}
    for name in sorted({*names, *_ALWAYS}, key=str.casefold):
        _add_distribution(found, name)
    _add_debian(found, libraries)
    return found


def _add_python(found: Licenses) -> None:
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    found.packages.append(f"Python {sys.version.partition(' ')[0]}: PSF-2.0")
    if text.is_file():
        found.texts["Python/LICENSE.txt"] = text
    elif package := debian_package(Path(sys.executable).resolve()):
        _add_debian_text(found, "Python/LICENSE.txt", package)
    else:
        found.missing.append("Python")


def _add_distribution(found: Licenses, name: str) -> None:
    try:
        package = distribution(name)
    except PackageNotFoundError:
        found.missing.append(name)
        return
    says = package.metadata
    lines = [says[key].strip().partition("\n")[0] for key in ("License-Expression", "License") if key in says]
    lines += [
        kind.rpartition(" :: ")[2] for kind in says.get_all("Classifier", []) if kind.startswith("License ::")
    ]
    short = next((line for line in lines if line), "see its text")
    found.packages.append(f"{package.name} {package.version}: {short}")
    texts = [
        file
        for file in package.files or ()
        if file.parts[0].endswith(".dist-info") and _TEXT_NAME.match(file.name)
    ]
    for file in texts:
        found.texts[f"{package.name}/{file.name}"] = Path(str(package.locate_file(file)))
    if not texts and "LGPL-3.0" not in short:
        found.missing.append(package.name)


def _add_debian(found: Licenses, libraries: Iterable[str]) -> None:
    files = sorted({Path(file).resolve() for file in libraries})
    outside = [file for file in files if not _is_told(file)]
    packages: dict[str, list[str]] = {}
    for file in outside:
        package = debian_package(file)
        if package:
            packages.setdefault(package, []).append(file.name)
        else:
            found.missing.append(file.name)
    for package, names in sorted(packages.items()):
        found.libraries.append(f"{package}: {', '.join(names)}")
        _add_debian_text(found, f"debian/{package}.txt", package)


def _is_told(file: Path) -> bool:
    """Return whether a file comes with Python or with pip's packages, whose licenses are told already."""
    if file.name.startswith("libpython"):
        return True
    # A system's own Python lies in /usr, as everything else does: only its library is Python's.
    folders = {
        Path(sysconfig.get_path("stdlib")).resolve(),
        Path(sys.prefix).resolve(),
        Path(sys.base_prefix),
    }
    return any(file.is_relative_to(folder) for folder in folders - {Path("/usr")})


def debian_package(file: Path) -> str:
    """Return the name of the Debian package that a file belongs to; empty where it belongs to none."""
    if shutil.which("dpkg-query") is None:
        return ""
    # Since Debian moved /lib into /usr, packages still list files by either name.
    for name in (str(file), str(file).removeprefix("/usr")):
        asked = subprocess.run(["dpkg-query", "--search", name], check=False, capture_output=True, text=True)
        if asked.returncode == 0:
            return asked.stdout.partition(":")[0]
    return ""


def _add_debian_text(found: Licenses, name: str, package: str) -> None:
    text = Path("/usr/share/doc") / package / "copyright"
    if not text.is_file():
        found.missing.append(package)
        return
    found.texts[name] = text
    for common in _COMMON.findall(text.read_text(encoding="utf-8", errors="replace")):
        file = Path("/usr/share/common-licenses") / common
        if file.is_file():
            found.texts[f"debian/common-licenses/{common}"] = file.resolve()
