"""Reading a text file that somebody wrote, whatever state it is in."""

from __future__ import annotations

import codecs
import os
import stat
from pathlib import Path
from typing import Final

from kiosk.base.problems import Problem

# The longest section of the guide has some 20 kB; a file over this limit is a mistake, such as a film.
LIMIT_BYTES: Final = 2_000_000

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_PUT_A_FILE = "Put a text file of that name in its place."
_SAVE_AS_UTF8 = 'Open it in a text editor and save it with the encoding "UTF-8".'


def read_text(
    path: Path, limit_bytes: int = LIMIT_BYTES, *, within: Path | None = None
) -> tuple[str | None, tuple[Problem, ...]]:
    r"""Return the text of a file, or None and what is wrong with the file.

    A byte order mark at the start is left out, and every line ends in `\n`, so that lines can be counted.

    Args:
        path: The file.
        limit_bytes: The largest size that is read; a larger file is refused by its size, unread.
        within: The guide's folder: a link that leads out of it is refused, since a guide is shown in public
            and may come from somebody else. None to follow any link.
    """
    data, wrong = read_bytes(path, limit_bytes, within=within)
    if data is None:
        return None, wrong
    if data.startswith(_UTF16):
        return _refused(path, 1, 'The file is saved as "Unicode" (UTF-16).', _SAVE_AS_UTF8)
    nul = data.find(b"\0")
    if nul >= 0:
        return _refused(path, _line_of(data, nul), "The file holds bytes that are no text.", _SAVE_AS_UTF8)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = _line_of(data, error.start)
        return _refused(path, line, "A character here is not in UTF-8.", _SAVE_AS_UTF8)
    if not text.strip():
        return _refused(path, 1, "The file is empty.", "Write its text, or delete the file.")
    return text.replace("\r\n", "\n").replace("\r", "\n"), ()


def read_bytes(
    path: Path, limit_bytes: int = LIMIT_BYTES, *, within: Path | None = None
) -> tuple[bytes | None, tuple[Problem, ...]]:
    """Return what a file holds, or None and what is wrong with the file; see `read_text`."""
    if within is not None and _leads_out(path, within):
        return _refused(path, 1, "This is a link that leads out of the guide's folder.", _PUT_A_FILE)
    return _read_bytes(path, limit_bytes)


def _leads_out(path: Path, folder: Path) -> bool:
    # Path's own functions raise in Python 3.11: for what may not be looked at, and for links in a circle.
    if not any(map(os.path.islink, (path, path.parent))):  # the usual case, at the price of two calls
        return False
    return not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def _read_bytes(path: Path, limit_bytes: int) -> tuple[bytes | None, tuple[Problem, ...]]:
    try:
        state = path.stat()
        # Anything but a plain file is left alone: reading a pipe would wait for ever.
        if stat.S_ISDIR(state.st_mode):
            return _refused(path, 1, "This is a folder.", _PUT_A_FILE)
        if not stat.S_ISREG(state.st_mode):
            return _refused(path, 1, "This is not a plain file.", _PUT_A_FILE)
        if state.st_size > limit_bytes:
            return _too_large(path, limit_bytes)
        with path.open("rb") as file:
            data = file.read(limit_bytes + 1)
    except FileNotFoundError:
        return _refused(path, 1, "There is no such file.", "Write it, or correct its name.")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return _refused(path, 1, f"The file cannot be read: {reason}.", "See to its permissions.")
    except ValueError:  # a name that no file can have: it holds a NUL
        return _refused(path, 1, "There can be no file of that name.", "Correct its name.")
    if len(data) > limit_bytes:  # it grew since its size was asked for
        return _too_large(path, limit_bytes)
    return data, ()


def _too_large(path: Path, limit_bytes: int) -> tuple[None, tuple[Problem, ...]]:
    wrong = f"The file is larger than {limit_bytes / 1e6:g} MB."
    return _refused(path, 1, wrong, "Keep only text in it, and divide it if it is that long.")


def _refused(path: Path, line: int, wrong: str, remedy: str) -> tuple[None, tuple[Problem, ...]]:
    return None, (Problem(path, line, wrong, remedy),)


def _line_of(data: bytes, position: int) -> int:
    """Return the line, counted from 1, that a byte stands on, whichever way the lines end."""
    before = data[:position]
    return 1 + before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n")
