"""Puts together dist/release/ from the program that lies in dist/ibt-kiosk/; called by tools/release/run."""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kiosk import __version__
from tools.dates import source_date
from tools.release.owners import Distributions
from tools.release.packing import checksums, digest, file_list, pack
from tools.release.parts import Part, UnknownFilesError, parts_of
from tools.release.sources import read_sources

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT: Final = Path(__file__).resolve().parent.parent.parent
PROGRAM: Final = ROOT / "dist" / "ibt-kiosk"
RELEASE: Final = ROOT / "dist" / "release"
WORK: Final = ROOT / "build" / "release"
NAME: Final = f"ibt-kiosk-{__version__}"
DEB: Final = ROOT / "dist" / f"ibt-kiosk_{__version__}_amd64.deb"
SUMS: Final = "SHA256SUMS"


def told(parts: Iterable[Part], folder: Path, date: int) -> dict[str, Any]:
    """Return the parts with the digests of their files, for `tools.release.sbom`."""
    lines = []
    for part in parts:
        links = [name for name in part.files if (folder / name).is_symlink()]
        files = [{"name": name, "sha256": digest(folder / name)} for name in part.files if name not in links]
        line = dataclasses.asdict(part.owner) | {"files": files, "links": links, "modules": part.modules}
        line |= {"within": part.within, "seen_in": part.seen_in, "known_from": part.known_from}
        lines.append(line)
    return {"date": date, "parts": lines}


def unnamed(sbom: dict[str, Any], folder: Path) -> list[str]:
    """Return the files of a program whose name and SHA-256 the list of parts does not have."""

    def files(component: dict[str, Any]) -> Iterable[tuple[str, str]]:
        if component["type"] == "file":
            yield component["name"], component["hashes"][0]["content"]
        for each in component.get("components", ()):
            yield from files(each)

    tops = [sbom["metadata"]["component"], *sbom["components"]]
    known = {file for top in tops for file in files(top)}
    there = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    names = {(path.relative_to(folder).as_posix(), digest(path)) for path in there}
    return sorted(name for name, _ in names - known)


def notices(folder: Path) -> str:
    """Return all texts of a program's folder of licenses, one after the other, what tells of them first."""
    licenses = folder / "_internal" / "licenses"
    files = sorted(path for path in licenses.rglob("*") if path.is_file())
    files.sort(key=lambda path: path.name not in ("README.txt", "REPLACING-QT.txt"))
    texts = [
        f"{'=' * 110}\n{path.relative_to(licenses).as_posix()}\n{'=' * 110}\n\n"
        + path.read_text(encoding="utf-8", errors="replace").rstrip()
        for path in files
    ]
    return "\n\n".join(texts) + "\n"


def main() -> int:
    """Make every file of a release; return 1 where something is missing or unknown."""
    parser = argparse.ArgumentParser(prog="make release", description=__doc__)
    parser.add_argument("--python", type=Path, required=True, help="the Python that has cyclonedx-python-lib")
    python = parser.parse_args().python
    date = source_date()
    try:
        parts = parts_of(
            PROGRAM, read_sources(ROOT / "build" / "pyinstaller" / "build_spec"), Distributions()
        )
    except (OSError, UnknownFilesError) as error:
        print(f"make release: {error}", file=sys.stderr)
        return 1
    shutil.rmtree(RELEASE, ignore_errors=True)
    RELEASE.mkdir(parents=True)
    WORK.mkdir(parents=True, exist_ok=True)
    (WORK / "parts.json").write_text(json.dumps(told(parts, PROGRAM, date), indent=1), encoding="utf-8")
    sbom = RELEASE / f"{NAME}-sbom.cdx.json"
    command = [str(python), "-m", "tools.release.sbom", str(WORK / "parts.json"), str(sbom)]
    subprocess.run(command, check=True, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)})
    if missing := unnamed(json.loads(sbom.read_text(encoding="utf-8")), PROGRAM):
        print(f"make release: not in the SBOM: {', '.join(missing)}", file=sys.stderr)
        return 1
    (RELEASE / f"{NAME}-files.txt").write_text(file_list(PROGRAM), encoding="utf-8")
    (RELEASE / f"{NAME}-licenses.txt").write_text(notices(PROGRAM), encoding="utf-8")
    print("Packing", flush=True)
    pack(PROGRAM, RELEASE / f"{NAME}-linux-x86_64.tar.xz", NAME, date)
    if DEB.is_file():
        shutil.copyfile(DEB, RELEASE / DEB.name)
    else:
        print(f"Without a package for Debian: there is no dist/{DEB.name}.")
    (RELEASE / SUMS).write_text(checksums(RELEASE, SUMS), encoding="utf-8")
    for path in sorted(RELEASE.iterdir()):
        print(f"{path.stat().st_size / 1e6:9.2f} MB  dist/release/{path.name}")
    print(
        f"{len(parts)} parts, {sum(not part.owner.license for part in parts)} without a license that is known"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
