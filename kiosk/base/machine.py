"""What the machine tells of itself: which of its starts this is, and how much room its disk has."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

_BOOT: Final = Path("/proc/sys/kernel/random/boot_id")  # of Linux


def boot_id() -> str:
    """Return what no other start of this machine has; empty where the system has no such thing."""
    try:
        return _BOOT.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""


def free_bytes(folder: Path | None) -> int | None:
    """Return the free space of a folder's file system in bytes; None where it cannot be told.

    A folder that does not exist yet will stand in the nearest one that does.
    """
    if folder is None:
        return None
    for place in (folder, *folder.parents):
        try:
            return shutil.disk_usage(place).free
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:
            return None
    return None
