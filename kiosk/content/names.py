"""The names that a guide gives to drawings: a name is never a path."""

from __future__ import annotations

import re
from typing import Final

NAME: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Small letters, digits and single hyphens: no dot, no slash, no backslash, no colon can stand in one."""

MAX_NAME: Final = 100
"""The longest name, in characters; with its ending it fits into every file system."""

# Windows opens a device under these names, with whatever ending: Microsoft, "Naming Files, Paths, and
# Namespaces".
_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)


def is_drawing_name(name: str) -> bool:
    """Return whether a drawing can have this name, on every system."""
    return len(name) <= MAX_NAME and NAME.fullmatch(name) is not None and name not in _DEVICES
