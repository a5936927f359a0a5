"""Makes two releases of the last commit in two places and compares every byte: `make reproducible`.

Each is made from a clone of its own, at a path of another length, with libraries and caches of its own; the
second one with another time zone, language and umask. What differs is named.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent.parent
PLACES: Final = ("a", "a-second-place/of-another-length/b")
SETTINGS: Final = (
    {"TZ": "UTC", "LC_ALL": "C.UTF-8", "umask": "022"},
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "umask": "077"},
)


def release_in(place: Path, commit: str, settings: dict[str, str]) -> None:
    """Clone a commit into a folder and make its release there.

    Raises:
        subprocess.CalledProcessError: If that fails; what it said has been printed.
    """
    # Somebody may commit between the two: both are made from what was the last one at the beginning.
    subprocess.run(
        ["git", "clone", "--quiet", "--no-local", "--no-checkout", str(ROOT), str(place)], check=True
    )
    subprocess.run(["git", "checkout", "--quiet", "--detach", commit], check=True, cwd=place)
    environment = {
        name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "MAKEFLAGS")
    }
    environment |= {name: value for name, value in settings.items() if name != "umask"}
    # PyInstaller keeps what it has stripped: the second build must not find that of the first.
    environment["PYINSTALLER_CONFIG_DIR"] = f"{place}.cache"
    command = f"umask {settings['umask']} && exec make release"
    subprocess.run(["bash", "-c", command], check=True, cwd=place, env=environment)


def digests(folder: Path) -> dict[str, str]:
    """Return for each file below a folder, by its name, its SHA-256; for a link, where it leads to."""
    told = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            told[name] = f"-> {path.readlink()}"
        elif path.is_file():
            with path.open("rb") as file:
                told[name] = hashlib.file_digest(file, "sha256").hexdigest()
    return told


def differences(first: dict[str, str], second: dict[str, str]) -> list[str]:
    """Return a line for each file that differs, or that only one of the two has."""
    lines = [f"only in the first: {name}" for name in sorted(first.keys() - second.keys())]
    lines += [f"only in the second: {name}" for name in sorted(second.keys() - first.keys())]
    both = sorted(first.keys() & second.keys())
    return lines + [f"differs: {name}" for name in both if first[name] != second[name]]


def main() -> int:
    """Make both, compare, and say what differs; return 1 if something does."""
    parser = argparse.ArgumentParser(prog="make reproducible", description=__doc__)
    parser.add_argument("--in", dest="where", type=Path, help="an empty folder to work in, and to keep")
    where = parser.parse_args().where
    told = subprocess.run(["git", "rev-parse", "HEAD"], check=True, capture_output=True, text=True, cwd=ROOT)
    commit = told.stdout.strip()
    folder = where or Path(tempfile.mkdtemp(prefix="ibt-kiosk-twice-"))
    try:
        for place, settings in zip(PLACES, SETTINGS, strict=True):
            print(f"== {commit[:12]} in {folder / place}", flush=True)
            release_in(folder / place, commit, settings)
        first, second = (digests(folder / place / "dist") for place in PLACES)
        found = differences(first, second)
        for line in found:
            print(line)
        print(f"{len(first)} files compared, {len(found)} differ.")
        return 1 if found or not first else 0
    finally:
        if where is None:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
