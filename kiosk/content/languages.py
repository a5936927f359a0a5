"""The languages of a guide: which folders there are, and what each folder's `language.toml` says."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

from kiosk.base.problems import did_you_mean
from kiosk.base.toml_lines import read_toml
from kiosk.content.files import read_text
from kiosk.content.findings import Findings
from kiosk.content.model import Direction, Language
from kiosk.content.reading.tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kiosk.base.problems import Problem

FILE: Final = "language.toml"

_KEYS: Final = ("name", "direction", "invitation")
_DIRECTIONS: Final[tuple[Direction, ...]] = ("ltr", "rtl")
# Languages written from right to left, for a folder whose file does not say.
_RIGHT_TO_LEFT: Final = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
# A language tag (RFC 5646): also what keeps a configured "../.." from leading out of the guide.
_CODE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def language_codes(folder: Path) -> tuple[str, ...]:
    """Return the codes of all languages that a guide has a folder for, in the order of the alphabet."""
    try:
        return tuple(sorted(entry.name for entry in folder.iterdir() if _is_language(entry)))
    except (OSError, ValueError):  # ValueError: a NUL in the folder's name
        return ()


def codes_of(folders: Iterable[Path]) -> tuple[str, ...]:
    """Return the codes of all languages that any layer has a folder for, in the order of the alphabet."""
    return tuple(sorted({code for folder in folders for code in language_codes(folder)}))


def has_language(folder: Path, code: str) -> bool:
    """Return whether a guide has a folder for a language."""
    return _is_language(folder / code)


def read_language(folder: Path) -> tuple[Language, tuple[Problem, ...]]:
    """Return the language of a folder; what its `language.toml` lacks is guessed from the folder's name."""
    code = folder.name
    usual: Direction = "rtl" if code.partition("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"
    path = folder / FILE
    text, problems = read_text(path, within=folder.parent)
    if text is None:
        return Language(code, code, usual, ""), problems
    findings = Findings(path)
    table = Table(read_toml(text, path), 1, findings)
    table.note_unknown(_KEYS)
    written = table.text("direction", usual, example=usual)
    direction = next((known for known in _DIRECTIONS if known == written), None)
    if direction is None:
        findings.wrong(
            table.line("direction"), f'"{written}" is not a direction.', did_you_mean(written, _DIRECTIONS)
        )
    name = table.text("name", code, example="English")
    invitation = table.text("invitation", "", example="Touch anywhere to begin")
    return Language(code, name, direction or usual, invitation), findings.problems


def _is_language(folder: Path) -> bool:
    # Unlike Path.is_dir, this does not raise where the guide's folder may not be looked into.
    return _CODE.fullmatch(folder.name) is not None and os.path.isdir(folder)  # noqa: PTH112
