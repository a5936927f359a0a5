"""Whose a file of this machine is that went into a built program: found from where it lies."""

from __future__ import annotations

import functools
import json
import re
import subprocess
import sys
import sysconfig
import tomllib
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Final
from urllib.parse import quote

from kiosk import __version__
from tools.licenses import ROOT, debian_package

_KNOWN = tomllib.loads(Path(__file__).with_name("known.toml").read_text(encoding="utf-8"))
_PYTHON_VERSION: Final = sys.version.partition(" ")[0]
_FREE_TEXT: Final = {"MIT License": "MIT", "MIT": "MIT", "BSD License": "", "Apache-2.0": "Apache-2.0"}


@dataclass(frozen=True)
class Owner:
    """Whose files are.

    Attributes:
        key: Its name in lists that must not have it twice.
        name: Its name.
        version: Its version; empty where it is not known.
        kind: "application", "library" or "data", in CycloneDX's words.
        purl: Its package URL; empty where there is none.
        license: An SPDX expression; empty where it is not known.
        text: The file in the program's folder `licenses/` that has the text; empty where there is none.
        source: Where its source is.
        cpe: Its name in lists of known vulnerabilities.
    """

    key: str
    name: str
    version: str
    kind: str
    purl: str = ""
    license: str = ""
    text: str = ""
    source: str = ""
    cpe: str = ""


PROGRAM: Final = Owner(
    key="program",
    name="ibt-kiosk",
    version=__version__,
    kind="application",
    purl=f"pkg:generic/ibt-kiosk@{__version__}",
    license="MIT",
    text="ibt-kiosk/LICENSE",
)
PYTHON: Final = Owner(
    key="python",
    name="Python",
    version=_PYTHON_VERSION,
    kind="library",
    purl=f"pkg:generic/python@{_PYTHON_VERSION}",
    license="PSF-2.0",
    text="Python/LICENSE.txt",
    source=f"https://www.python.org/ftp/python/{_PYTHON_VERSION}/",
    cpe=f"cpe:2.3:a:python:python:{_PYTHON_VERSION}:*:*:*:*:*:*:*",
)


class Distributions:
    """Python's packages on this machine, by the files that they say are theirs."""

    def __init__(self) -> None:
        """Read the lists of all that are installed."""
        self._by_file: dict[Path, Distribution] = {}
        self._by_name: dict[str, Distribution] = {}
        for each in distributions():
            self._by_name.setdefault(_plain(each.name), each)
            for file in each.files or ():
                self._by_file[Path(str(each.locate_file(file))).resolve()] = each

    def owner_of(self, file: Path) -> Owner | None:
        """Return whose a file is; None where no package says that it is its own."""
        found = self._by_file.get(file.resolve())
        return None if found is None else self._owner(found)

    def license_of(self, name: str) -> str:
        """Return the license of a package as an SPDX expression; empty where it is not known."""
        found = self._by_name.get(_plain(name))
        return "" if found is None else _spdx(found)

    def _owner(self, package: Distribution) -> Owner:
        name = _plain(package.name)
        return Owner(
            key=f"python:{name}",
            name=package.name,
            version=package.version,
            kind="library",
            purl=f"pkg:pypi/{name}@{quote(package.version)}",
            license=_spdx(package),
            text=f"{package.name}/",
            source=f"https://pypi.org/project/{package.name}/{package.version}/",
        )


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _spdx(package: Distribution) -> str:
    told = package.metadata
    if "License-Expression" in told:
        return str(told["License-Expression"])
    known = _KNOWN["python"].get(_plain(package.name))
    return str(known or _FREE_TEXT.get(told["License"].strip() if "License" in told else "", ""))


def python_owner(file: Path) -> Owner | None:
    """Return Python for a file of Python's own."""
    place = file.resolve()
    own = {Path(sysconfig.get_path("stdlib")).resolve(), Path(sys.base_prefix).resolve()} - {Path("/usr")}
    if place.name.startswith(("libpython", "python3")) or any(place.is_relative_to(each) for each in own):
        return PYTHON
    return None


def program_owner(file: Path) -> Owner | None:
    """Return this program for a file of this checkout's, Python for one of the modules that come with it."""
    place = file.resolve()
    if place.is_relative_to(ROOT) and not place.is_relative_to(Path(sys.prefix).resolve()):
        return PROGRAM
    return python_owner(file)


def font_owner(inner: str) -> Owner | None:
    """Return the typeface that a file is of, by its name below `_internal/`."""
    if inner.startswith("qtawesome/fonts/phosphor"):
        version = re.search(r"-(\d+\.\d+\.\d+)\.\w+$", inner)
        told = version[1] if version else ""
        return Owner(
            key="font:phosphor",
            name="Phosphor Icons",
            version=told,
            kind="data",
            purl=f"pkg:npm/phosphor-icons@{told}" if told else "",
            license="MIT",
            text="Phosphor-Icons.txt",
            source="https://phosphoricons.com",
        )
    names = {"Atkinson": "atkinson-hyperlegible-next", "NotoSansArabic": "noto-sans-arabic"}
    for start, package in names.items():
        if inner.startswith((f"resources/fonts/{start}", f"resources/fonts/license-{package}")):
            lock = json.loads((ROOT / "tools" / "fonts" / "package-lock.json").read_text(encoding="utf-8"))
            npm = f"@expo-google-fonts/{package}"
            version = lock["packages"][f"node_modules/{npm}"]["version"]
            return Owner(
                key=f"font:{package}",
                name=package.replace("-", " ").title(),
                version=version,
                kind="data",
                purl=f"pkg:npm/{npm.replace('@', '%40')}@{version}",
                license="OFL-1.1",
                source=f"https://www.npmjs.com/package/{npm}",
            )
    return None


@functools.cache
def debian_owner(file: Path) -> Owner | None:
    """Return the package of Debian's, or of a system made from it, that a file is of."""
    package = debian_package(file.resolve())
    if not package:
        return None
    fields = "${Version}\\t${Architecture}\\t${source:Package}\\t${source:Version}\\n"
    asked = subprocess.run(
        ["dpkg-query", "--show", f"--showformat={fields}", package],
        check=True,
        capture_output=True,
        text=True,
    )
    version, machine, source, source_version = asked.stdout.splitlines()[0].split("\t")
    system, release = _system()
    place = f"?arch={machine}&distro={system}-{release}"
    return Owner(
        key=f"deb:{package}",
        name=package,
        version=version,
        kind="library",
        purl=f"pkg:deb/{system}/{package}@{quote(version, safe='~.-')}{place}",
        text=f"debian/{package}.txt",
        source=f"https://sources.debian.org/src/{source}/{quote(source_version, safe=':~.-+')}/",
    )


@functools.cache
def _system() -> tuple[str, str]:
    lines = Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
    told = {name: value.strip('"') for name, _, value in (line.partition("=") for line in lines)}
    return told.get("ID", "debian"), told.get("VERSION_ID", "")
