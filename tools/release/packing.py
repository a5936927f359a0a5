"""Packs a folder so that the same files always give the same bytes, and tells what is in it."""

from __future__ import annotations

import hashlib
import lzma
import stat
import tarfile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# 9 packs 0.6 MB more out of 33, in a third more time and with 700 MB of memory in place of 90.
_PRESET: Final = 6


def pack(folder: Path, archive: Path, name: str, date: int) -> None:
    """Write a folder into a .tar.xz: names sorted, all owned by root, one date, two kinds of permissions.

    Args:
        folder: The folder.
        archive: The file to write.
        name: What the folder is called inside.
        date: The date of everything in it, in seconds since 1970.
    """
    with (
        lzma.open(archive, "wb", format=lzma.FORMAT_XZ, preset=_PRESET) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as tar,
    ):
        for path in _in_order(folder):
            inner = path.relative_to(folder).as_posix()
            info = tarfile.TarInfo(name if path == folder else f"{name}/{inner}")
            info.mtime, info.mode = date, mode_of(path)
            if path.is_symlink():
                info.type, info.linkname = tarfile.SYMTYPE, path.readlink().as_posix()
                tar.addfile(info)
            elif path.is_dir():
                info.type = tarfile.DIRTYPE
                tar.addfile(info)
            else:
                info.size = path.stat().st_size
                with path.open("rb") as file:
                    tar.addfile(info, file)


def _in_order(folder: Path) -> Iterator[Path]:
    yield folder
    yield from sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix().encode())


def mode_of(path: Path) -> int:
    """Return the permissions that a file is handed out with, whatever the builder's umask was."""
    if path.is_symlink():
        return 0o777
    return 0o755 if path.is_dir() or path.stat().st_mode & stat.S_IXUSR else 0o644


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def file_list(folder: Path) -> str:
    """Return a line for each file: SHA-256, permissions, size in bytes, name; for a link, an arrow."""
    lines = []
    for path in _in_order(folder):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            lines.append(f"{'-' * 64} link {0:>10} {name} -> {path.readlink().as_posix()}")
        elif path.is_file():
            lines.append(f"{digest(path)} {mode_of(path):04o} {path.stat().st_size:>10} {name}")
    return "\n".join(lines) + "\n"


def checksums(folder: Path, name: str) -> str:
    """Return what `sha256sum --check` reads, of all files in a folder but the one called `name`."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name != name)
    return "".join(f"{digest(path)}  {path.name}\n" for path in files)
