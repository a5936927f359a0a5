"""Everything in the built program comes with its license, or the README there says what is missing."""

from __future__ import annotations

import shutil
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tools.build import LISTED
from tools.licenses import OWN_TEXTS, ROOT, Licenses, licenses_of

if TYPE_CHECKING:
    from collections.abc import Iterable

MODULES = (
    "PySide6.QtCore",
    "shiboken6",
    "qtawesome",
    "msgspec._core",
    "nacl._sodium",
    "_cffi_backend",
    "markdown_it.main",
    "mdurl",
    "kiosk.app",
)


def listed_licenses() -> Iterable[str]:
    """Return the names in the folder of licenses of what may be in a built program."""
    lines = LISTED.read_text(encoding="utf-8").splitlines()
    return [line.partition("licenses/")[2] for line in lines if line.startswith("_internal/licenses/")]


def test_python_qt_and_every_package_that_the_program_needs_are_told() -> None:
    found = licenses_of(MODULES, [])
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    told = [line.partition(" ")[0].casefold().replace("_", "-") for line in found.packages]
    for name in ("python", "pyinstaller", *(need.partition(">")[0].casefold() for need in needed)):
        assert name in told
    assert found.missing == []
    assert "kiosk" not in told


def test_the_texts_of_qt_come_with_this_checkout() -> None:
    texts = {file.name: file.read_text(encoding="utf-8") for file in OWN_TEXTS.iterdir()}
    assert set(texts) == {"GPL-3.0.txt", "LGPL-3.0.txt", "Phosphor-Icons.txt", "REPLACING-QT.txt"}
    for name in ("GPL-3.0.txt", "LGPL-3.0.txt"):
        assert "Version 3, 29 June 2007" in texts[name]


def test_what_is_listed_as_part_of_the_program_has_its_texts_in_the_list() -> None:
    names = set(listed_licenses())
    assert set(licenses_of(MODULES, []).texts) <= names
    assert "README.txt" in names


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="needs Debian's list of packages")
def test_a_library_of_the_system_brings_the_license_of_its_package() -> None:
    library = next(Path("/usr/lib").rglob("libfontconfig.so.1"))
    found = licenses_of([], [str(library)])
    assert "debian/libfontconfig1.txt" in found.texts
    assert [line.partition(":")[0] for line in found.libraries] == ["libfontconfig1"]
    assert found.missing == []


def test_a_library_that_belongs_to_nothing_is_told_as_missing(tmp_path: Path) -> None:
    library = tmp_path / "libstray.so.1"
    library.touch()
    found = licenses_of([], [str(library)])
    assert found.missing == ["libstray.so.1"]
    assert "No text was found for libstray.so.1." in found.readme()


def test_libraries_that_come_with_python_packages_are_not_looked_for(tmp_path: Path) -> None:
    assert licenses_of([], [f"{sys.prefix}/lib/libany.so"]).missing == []
    (entry,) = Licenses().entries(tmp_path)
    assert entry == ("licenses/README.txt", str(tmp_path / "licenses-readme.txt"), "DATA")
