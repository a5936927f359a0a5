"""Whether a drawing's file can be shown without harm: it is looked through, and never obeyed.

The kiosk draws SVG files that somebody put into a folder; `kiosk.content.checking.drawingscan` looks through
them. `check` tells authors what is found; the running program draws nothing in which anything is. To look
through a drawing takes about as long as to draw it, so the program's own were looked through when they were
made: a list beside them names the bytes. A file with any other bytes is looked through like everybody's.
"""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.content.findings import Findings

if TYPE_CHECKING:
    from kiosk.base.problems import Problem

LIST_FILE: Final = "looked-through.txt"
"""The list of the program's own drawings, as `sha256sum` writes and reads it; `make drawings` writes it."""
LARGE_BYTES: Final = 60_000
"""A drawing of this size is worth a look: it takes long to draw on a small computer."""
LIMIT_BYTES: Final = 2_000_000
"""A larger file is not read at all."""


def read_drawing(path: Path) -> tuple[Problem, ...]:
    """Return what is wrong with a drawing's file, by line; nothing in it is run or fetched.

    Args:
        path: The file.
    """
    return drawing_to_show(path)[1]


def looked_through(folder: Path) -> set[bytes]:
    """Return the digests of the drawings that the list in a folder names; none where it cannot be read.

    Only for the program's own folder: whoever can write there can change the program as well.
    """
    try:
        lines = (folder / LIST_FILE).read_text(encoding="utf-8").splitlines()
        return {bytes.fromhex(line.partition(" ")[0]) for line in lines}
    except (OSError, ValueError):
        return set()


def list_of(folder: Path) -> str:
    """Return the list of all drawings of a folder in which nothing is found.

    Raises:
        OSError: A file cannot be read.
    """
    drawings = [path for path in sorted(folder.glob("*.svg")) if drawing_to_show(path)[0] is not None]
    return "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in drawings)


def drawing_to_show(path: Path, known: set[bytes] | None = None) -> tuple[bytes | None, tuple[Problem, ...]]:
    """Return the bytes of a drawing's file that can be shown, and what is wrong with it, by line.

    The bytes are those that were looked through, whatever becomes of the file meanwhile; None where the file
    cannot be read, or holds anything that a drawing may not hold.

    Args:
        path: The file. A link is followed only within the folder that it stands in.
        known: Digests of what was found harmless before and needs no second look; the file's is added.
    """
    findings = Findings(path)
    data = _read_bytes(path, findings)
    if data is None:
        return None, findings.problems
    digest = hashlib.sha256(data).digest()
    if known is not None and digest in known:
        return data, findings.problems
    from kiosk.content.checking.drawingscan import look_through  # a start has no use for it

    look_through(data, findings)
    problems = findings.problems
    if any(not problem.warning for problem in problems):
        return None, problems
    if known is not None:
        known.add(digest)
    return data, problems


def _leads_out(path: Path) -> bool:
    return path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(
        os.path.realpath(path.parent)
    )


def _read_bytes(path: Path, findings: Findings) -> bytes | None:
    try:
        if _leads_out(path):
            findings.wrong(1, "This is a link that leads out of its folder.", "Put the drawing in its place.")
            return None
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):  # reading a pipe would wait for ever
            findings.wrong(1, "This is not a plain file.", "Put a drawing of that name in its place.")
            return None
        with path.open("rb") as file:
            data = file.read(LIMIT_BYTES + 1)
    except FileNotFoundError:
        findings.wrong(1, "There is no such drawing.", "Draw it, or correct its name.")
        return None
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        reason = getattr(error, "strerror", None) or type(error).__name__
        findings.wrong(1, f"The drawing cannot be read: {reason}.", "See to its permissions.")
        return None
    if len(data) > LIMIT_BYTES:
        wrong = f"The drawing is larger than {LIMIT_BYTES / 1e6:g} MB."
        findings.wrong(1, wrong, "Draw it anew with fewer points, and without pictures inside.")
        return None
    if len(data) > LARGE_BYTES:
        wrong = f"The drawing has {len(data) / 1000:.0f} kB, more than {LARGE_BYTES / 1000:g}."
        findings.warn(1, wrong, "Simplify its shapes, so that slow computers draw it in time.")
    return data
