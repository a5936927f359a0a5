"""The file of a sign-off: who has read a language of the guide, until when it counts, and what was read.

`signoff-CODE.toml` is written by `ibt-kiosk signoff` and by nobody else. Its checksum tells a file that a
power cut has cut off, or that somebody has edited, from a whole one; it is no proof of who wrote it. A file
that is not whole counts as no sign-off at all. What a sign-off covers is `kiosk.content.signing.review`.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import re
import unicodedata
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

import msgspec

from kiosk.base.problems import Problem
from kiosk.base.toml_lines import read_toml
from kiosk.base.values import shown
from kiosk.base.writing import sync_folder, write_whole
from kiosk.content.files import read_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kiosk.base.toml_lines import TomlText

MAX_NAME: Final = 120
"""The longest name, and the longest role, in characters."""

_HEAD: Final = """\
# Written by "ibt-kiosk signoff". Do not edit it: it would count no more. "ibt-kiosk check" tells what has
# changed in the guide since, "ibt-kiosk signoff --withdraw" takes it back.
"""
_SIGN_AGAIN: Final = 'Write it anew with "ibt-kiosk signoff", or move it away.'
# Marks that turn the writing around: UAX 9, 2.1 to 2.5. Others, such as the joiners, belong to names.
_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_REFUSED: Final = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})  # controls, halves of pairs, line ends

_DATES: Final = (dt.date, dt.datetime, dt.time)  # as TOML has them; a text is none

_Name = Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_NAME)]
_Digest = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{64}\Z")]


class Review(msgspec.Struct, frozen=True):
    """A clinician's word for one language of the guide.

    Attributes:
        language: Code of the language.
        name: Who signed.
        role: What makes them the one to sign: "Pediatric neurologist".
        on: The day of it.
        until: The last day on which it counts; None for no end.
        digests: What was signed: a digest for each key, such as "process/place".
        guide: The version of the program with whose guide it was signed.
    """

    language: str
    name: str
    role: str
    on: dt.date
    until: dt.date | None
    digests: Mapping[str, str]
    guide: str = ""


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the file says."""

    format: Literal[1]
    checksum: _Digest
    language: _Name
    name: _Name
    role: _Name
    on: dt.date
    until: dt.date | None = None
    guide: str
    digests: dict[str, _Digest]


def signoff_path(folder: Path, language: str) -> Path:
    """Return where the sign-off for a language stands."""
    return folder / f"signoff-{language}.toml"


def wrong_with(name: str) -> str:
    """Return why this cannot be a person's name or role, such as "is empty"; empty where it can."""
    if not name.strip():
        return "is empty"
    if len(name) > MAX_NAME:
        return f"is longer than {MAX_NAME} characters"
    if any(unicodedata.category(sign) in _REFUSED or sign in _TURNING for sign in name):
        return "has control characters in it"
    return ""


def read_signoff(path: Path, language: str) -> tuple[Review | None, TomlText | None, tuple[Problem, ...]]:
    """Return a sign-off, the lines of its file, and what is wrong; no sign-off where anything is.

    Where there is no file, there is neither a sign-off nor a problem.
    """
    with contextlib.suppress(OSError, ValueError):  # what keeps it from being read is told below
        if not path.exists() and not path.is_symlink():
            return None, None, ()
    text, problems = read_text(path)
    if text is None:
        return None, None, problems
    toml = read_toml(text, path)
    if toml.problems:
        return None, toml, toml.problems
    try:
        file = msgspec.convert(toml.values, _File, builtin_types=_DATES)
    except msgspec.ValidationError as error:
        wrong = f"This is no sign-off: {error}."
        return None, toml, (Problem(path, _line_of(error, toml), wrong, _SIGN_AGAIN),)
    review = Review(
        language=file.language,
        name=file.name,
        role=file.role,
        on=file.on,
        until=file.until,
        digests=file.digests,
        guide=file.guide,
    )
    if file.checksum != _checksum(review):
        line = toml.lines["checksum",]
        wrong = "This sign-off is damaged or was edited, and counts no more."
        return None, toml, (Problem(path, line, wrong, _SIGN_AGAIN),)
    if file.language != language:
        wrong = f'This sign-off is for "{file.language}".'
        return None, toml, (Problem(path, toml.lines["language",], wrong, _SIGN_AGAIN),)
    return review, toml, ()


def write_signoff(folder: Path, review: Review) -> Path:
    """Write a sign-off in one step and return its path; one that was there before is kept under another name.

    Raises:
        OSError: If it cannot be written; what was there before then still is.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = signoff_path(folder, review.language)
    kept = _free_name(path, review.on, "replaced") if path.exists() else None
    # Readable for all: who runs the kiosk may be another user than who signs.
    write_whole(path, _text(review).encode(), 0o644, keep_as=kept)
    return path


def withdraw_signoff(folder: Path, language: str, on: dt.date) -> Path | None:
    """Take a sign-off back: return its new name, under which it counts no more; None where there is none.

    Raises:
        OSError: If it cannot be renamed.
    """
    path = signoff_path(folder, language)
    kept = _free_name(path, on, "withdrawn")
    try:
        path.rename(kept)
    except FileNotFoundError:
        return None
    sync_folder(folder)
    return kept


def _text(review: Review) -> str:
    """Return the file's text. The checksum stands first: a file that is cut off still has it."""
    fields: dict[str, object] = {"format": 1, "checksum": _checksum(review), **_fields(review)}
    digests = "".join(f"{shown(key)} = {shown(value)}\n" for key, value in sorted(review.digests.items()))
    return f"{_HEAD}{''.join(_line(*field) for field in fields.items())}\n[digests]\n{digests}"


def _fields(review: Review) -> dict[str, object]:
    fields = {
        "language": review.language,
        "name": review.name,
        "role": review.role,
        "on": review.on,
        "until": review.until,
        "guide": review.guide,
    }
    return {name: value for name, value in fields.items() if value is not None}


def _line(name: str, value: object) -> str:
    return f"{name} = {value.isoformat() if isinstance(value, dt.date) else shown(value)}\n"


def _checksum(review: Review) -> str:
    content: dict[str, Any] = _fields(review) | {"digests": dict(review.digests)}
    text = json.dumps(content, ensure_ascii=True, separators=(",", ":"), sort_keys=True, default=str)
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _line_of(error: msgspec.ValidationError, toml: TomlText) -> int:
    """Return the line of the field that msgspec names: "Expected `str`, got `int` - at `$.name`"."""
    names = re.findall(r"`(?:\$\.)?(\w+)[^`]*`", str(error))
    return toml.lines.get((names[-1],), 1) if names else 1


def _free_name(path: Path, on: dt.date, why: str) -> Path:
    """Return a name that no file has yet, such as `signoff-en.2031-05-04.withdrawn`."""
    number = 1
    while True:
        again = f"-{number}" if number > 1 else ""
        free = path.with_name(f"{path.stem}.{on.isoformat()}{again}.{why}")
        if not free.exists():
            return free
        number += 1
