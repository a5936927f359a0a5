"""Each file of a built program belongs to a part with version and license, or there is no release."""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from kiosk import __version__
from tools.release.__main__ import told, unnamed
from tools.release.owners import Distributions
from tools.release.packing import digest
from tools.release.parts import Part, UnknownFilesError, parts_of
from tools.release.sources import read_sources, write_sources

if TYPE_CHECKING:
    from collections.abc import Mapping

CORE = next(Path(msgspec.__file__).parent.glob("_core.*"))
ON_DEBIAN = pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="needs Debian's list of packages")


@pytest.fixture(scope="module")
def distributions() -> Distributions:
    return Distributions()


def program(folder: Path, files: Mapping[str, Path], modules: Mapping[str, Path] | None = None) -> Path:
    """Make a small built program of files of this machine, and beside it what tells where they came from."""
    inside = folder / "ibt-kiosk" / "_internal"
    inside.mkdir(parents=True)
    (inside.parent / "ibt-kiosk").write_bytes(b"the executable")
    for name, source in files.items():
        target = inside / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    write_sources(
        folder,
        [(name, str(source), "BINARY") for name, source in files.items()],
        [(name, str(source), "PYMODULE") for name, source in (modules or {}).items()],
    )
    return inside.parent


def parts(folder: Path, distributions: Distributions) -> dict[str, Part]:
    found = parts_of(folder, read_sources(folder.parent), distributions)
    return {part.owner.key: part for part in found}


def test_a_file_of_a_package_belongs_to_it_with_version_and_license(
    tmp_path: Path, distributions: Distributions
) -> None:
    folder = program(tmp_path, {"msgspec/_core.so": CORE})
    part = parts(folder, distributions)["python:msgspec"]
    assert part.files == ["_internal/msgspec/_core.so"]
    assert part.owner.purl == f"pkg:pypi/msgspec@{part.owner.version}"
    assert part.owner.license == "BSD-3-Clause"


def test_the_executable_and_the_texts_of_licenses_are_the_programs_own(
    tmp_path: Path, distributions: Distributions
) -> None:
    folder = program(tmp_path, {"licenses/LGPL-3.0.txt": Path(__file__)})
    own = parts(folder, distributions)["program"]
    assert own.files == ["_internal/licenses/LGPL-3.0.txt", "ibt-kiosk"]
    assert (own.owner.version, own.owner.license) == (__version__, "MIT")


def test_modules_inside_the_executable_are_told_too(tmp_path: Path, distributions: Distributions) -> None:
    import markdown_it

    modules = {
        "markdown_it": Path(markdown_it.__file__),
        "json": Path(json.__file__),
        "kiosk": Path(__file__).parent.parent.parent / "kiosk" / "__init__.py",
    }
    found = parts(program(tmp_path, {}, modules), distributions)
    assert {key: part.modules for key, part in found.items()} == {
        "python:markdown-it-py": 1,
        "python": 1,
        "program": 1,
    }


@ON_DEBIAN
def test_a_library_of_the_system_is_told_with_debians_version(
    tmp_path: Path, distributions: Distributions
) -> None:
    library = next(Path("/usr/lib").rglob("libfontconfig.so.1"))
    part = parts(program(tmp_path, {"libfontconfig.so.1": library}), distributions)["deb:libfontconfig1"]
    assert part.owner.purl.startswith(("pkg:deb/debian/libfontconfig1@", "pkg:deb/ubuntu/libfontconfig1@"))
    assert "arch=" in part.owner.purl


def test_qt_tells_its_own_version_and_what_is_compiled_into_it(
    tmp_path: Path, distributions: Distributions
) -> None:
    from PySide6 import QtCore

    core = next((Path(str(QtCore.__file__)).parent / "Qt" / "lib").glob("libQt6Core.so.6"), None)
    if core is None:
        pytest.skip("Qt's libraries have other names here")
    found = parts(program(tmp_path, {"PySide6/Qt/lib/libQt6Core.so.6": core}), distributions)
    assert found["qt"].owner.version == QtCore.qVersion()
    inner = found["qt:pcre2"]
    assert inner.within == "qt"
    assert re.fullmatch(r"\d+\.\d+", inner.owner.version)


def test_a_file_that_nobody_knows_stops_the_release_by_its_name(
    tmp_path: Path, distributions: Distributions
) -> None:
    stray = tmp_path / "stray.so"
    stray.write_bytes(b"?")
    folder = program(tmp_path / "built", {"libstray.so": stray, "msgspec/_core.so": CORE})
    (folder / "_internal" / "unlisted.so").write_bytes(b"?")
    with pytest.raises(UnknownFilesError) as caught:
        parts(folder, distributions)
    assert caught.value.names == ["_internal/libstray.so", "_internal/unlisted.so"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_is_its_files_and_one_that_leads_nowhere_is_nobodys(
    tmp_path: Path, distributions: Distributions
) -> None:
    folder = program(tmp_path, {"msgspec/_core.so": CORE})
    (folder / "_internal" / "_core.so").symlink_to("msgspec/_core.so")
    assert len(parts(folder, distributions)["python:msgspec"].files) == 2
    (folder / "_internal" / "loose.so").symlink_to("licenses/nothing.txt")
    with pytest.raises(UnknownFilesError, match=r"_internal/loose\.so"):
        parts(folder, distributions)


def as_sbom(parts: dict[str, object]) -> dict[str, object]:
    """Return a list of parts in the few words of CycloneDX that say which files there are."""
    lines = parts["parts"]
    assert isinstance(lines, list)
    components = [
        {
            "type": line["kind"],
            "components": [
                {"type": "file", "name": file["name"], "hashes": [{"content": file["sha256"]}]}
                for file in line["files"]
            ],
        }
        for line in lines
    ]
    return {"metadata": {"component": components[0]}, "components": components[1:]}


def test_a_file_that_the_list_leaves_out_or_has_otherwise_is_told(
    tmp_path: Path, distributions: Distributions
) -> None:
    folder = program(tmp_path, {"msgspec/_core.so": CORE})
    found = parts_of(folder, read_sources(tmp_path), distributions)
    sbom = as_sbom(told(found, folder, 0))
    assert unnamed(sbom, folder) == []
    (folder / "ibt-kiosk").write_bytes(b"another executable")
    (folder / "_internal" / "more.so").write_bytes(b"?")
    assert unnamed(sbom, folder) == ["_internal/more.so", "ibt-kiosk"]


def test_the_digests_in_the_list_are_those_of_the_files(tmp_path: Path, distributions: Distributions) -> None:
    folder = program(tmp_path, {"msgspec/_core.so": CORE})
    lines = told(parts_of(folder, read_sources(tmp_path), distributions), folder, 0)["parts"]
    files = {file["name"]: file["sha256"] for line in lines for file in line["files"]}
    assert files == {name: digest(folder / name) for name in ("ibt-kiosk", "_internal/msgspec/_core.so")}
