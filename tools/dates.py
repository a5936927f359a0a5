"""The one date that everything built from a commit bears, so that two builds give the same bytes."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parent.parent
_WITHOUT_HISTORY = 1767225600  # 2026-01-01: some date, where neither the caller nor a repository has one


def source_date(environ: Mapping[str, str] = os.environ, root: Path = ROOT) -> int:
    """Return the date in seconds since 1970: `$SOURCE_DATE_EPOCH`, else that of the last commit.

    Args:
        environ: The environment variables.
        root: The checkout.
    """
    asked = environ.get("SOURCE_DATE_EPOCH", "")
    if asked.isdecimal():
        return int(asked)
    try:
        told = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], check=False, capture_output=True, text=True, cwd=root
        ).stdout.strip()
    except OSError:  # no git
        told = ""
    return int(told) if told.isdecimal() else _WITHOUT_HISTORY
