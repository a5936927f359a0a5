"""Whether there is a display at all, asked before Qt would end the process over it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

NO_DISPLAY: Final = "ibt-kiosk: there is no display here. On one, run it again; `ibt-kiosk tour` needs none."


def no_display(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Return whether the environment names nothing that a window can be shown on; Linux alone names it."""
    named = any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return platform == "linux" and not named
