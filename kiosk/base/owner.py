"""Acting as the user whom a folder belongs to, where root starts a command for the kiosk's user."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def as_owner_of(folder: Path) -> Iterator[None]:
    """Act as the owner of a folder meanwhile: what is made then belongs to it, and nothing more can be done.

    Whoever is not root acts as before. The whole process is meant: no other thread may be at work.

    Args:
        folder: The folder; it exists.

    Raises:
        OSError: If the folder cannot be looked at.
    """
    if sys.platform == "win32" or os.geteuid() != 0:
        yield
        return
    owner, group = folder.stat(), os.getegid()
    try:
        os.setegid(owner.st_gid)
        os.seteuid(owner.st_uid)
        yield
    finally:
        os.seteuid(0)
        os.setegid(group)
