"""Builds the program into one folder and proves it: `make build`.

It runs PyInstaller with build_spec.spec into dist/ibt-kiosk/, compares the files with tools/bundle_files.txt,
prints the size, and starts the result off the screen. `--accept` takes the files as they are into the list.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.dates import source_date

ROOT = Path(__file__).resolve().parent.parent
LISTED = ROOT / "tools" / "bundle_files.txt"
MOST_MB = 115
"""The goal for the folder's size on disk."""


def build(dist: Path, work: Path) -> Path:
    """Run PyInstaller, and return the folder that it has made.

    Raises:
        subprocess.CalledProcessError: If it fails; what it said has been printed.
    """
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += ["--distpath", str(dist), "--workpath", str(work), str(ROOT / "build_spec.spec")]
    # The same input gives the same bytes.
    environment = os.environ | {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(source_date())}
    # Unpacking modules takes time of each start, and the .deb packs them anyway.
    environment["PYINSTALLER_ZLIB_COMPRESSION_LEVEL"] = "0"
    subprocess.run(command, check=True, cwd=ROOT, env=environment)
    return dist / "ibt-kiosk"


def files_of(folder: Path) -> list[str]:
    """Return the files of a built program, as the list names them: numbers of versions become "*"."""
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted({_general(name) for name in names})


def _general(name: str) -> str:
    """Return a name without what differs from machine to machine or with every drawing that is added."""
    name = re.sub(r"(\.so)(\.\d+)+$", r"\1", name)
    name = re.sub(r"-\d+(\.\d+)+\.dist-info", "-*.dist-info", name)
    name = re.sub(r"resources/pictures/[^/]+\.svg$", "resources/pictures/*.svg", name)
    name = re.sub(r"resources/i18n/[^/]+\.qm$", "resources/i18n/*.qm", name)
    return re.sub(r"resources/guide/[a-z-]+/[^/]+$", "resources/guide/*/*", name)


def unlisted(folder: Path) -> list[str]:
    """Return the files that may not be in a built program."""
    allowed = set(LISTED.read_text(encoding="utf-8").splitlines())
    return [name for name in files_of(folder) if name not in allowed]


def loose_links(folder: Path) -> list[str]:
    """Return the links of a built program that lead to no file."""
    links = (path for path in folder.rglob("*") if path.is_symlink() and not path.exists())
    return sorted(path.relative_to(folder).as_posix() for path in links)


def size_mb(folder: Path) -> float:
    """Return what a folder takes on disk, in MB (1,000,000 bytes), links not followed."""
    blocks = (path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(blocks) / 1e6


def prove(program: Path) -> None:
    """Start a built program off the screen, in a folder of its own and without this checkout's environment.

    Raises:
        subprocess.CalledProcessError: If one of its commands fails.
    """
    environment = {"PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"}
    if sys.platform == "win32":  # without these, hardly a program of Windows starts
        environment |= {
            name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP") if name in os.environ
        }
    with tempfile.TemporaryDirectory() as folder:
        tour = ["tour", "--out", folder, "--size", "1280x800", "--width-mm", "217"]
        config = Path(folder, "kiosk.toml")
        config.write_text('[state]\nfolder = "."\n', encoding="utf-8")
        pin = ["pin", "--stdin", "--config", str(config)]  # loads libsodium
        for words in (["--version"], ["check"], tour, pin):
            print(f"  ibt-kiosk {words[0]}", flush=True)
            subprocess.run(
                [str(program), *words],
                check=True,
                cwd=folder,
                env=environment,
                input=b"2580\n",
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )


def main() -> int:
    """Build, compare, measure, prove."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--accept", action="store_true", help="take the files as they are into the list")
    accept = parser.parse_args().accept
    print("Building dist/ibt-kiosk/", flush=True)
    folder = build(ROOT / "dist", ROOT / "build" / "pyinstaller")
    if accept:
        LISTED.write_text("\n".join(files_of(folder)) + "\n", encoding="utf-8")
    extra = loose_links(folder)
    for name in extra:
        print(f"Leads to no file: {name}")
    if sys.platform == "linux":  # of other systems nobody has looked through a list yet
        unknown = unlisted(folder)
        for name in unknown:
            print(f"Not in tools/bundle_files.txt: {name}")
        extra += unknown
    megabytes = size_mb(folder)
    print(f"Size: {megabytes:.0f} MB (goal: at most {MOST_MB} MB)")
    print("Starting it:")
    prove(folder / ("ibt-kiosk.exe" if sys.platform == "win32" else "ibt-kiosk"))
    print("The built program works.")
    return 1 if extra or megabytes > MOST_MB else 0


if __name__ == "__main__":
    sys.exit(main())
