"""Tells whether the files that came with the program are whole: typefaces, words, colors. Without Qt.

The guide and its drawings are seen to by `kiosk.content`.
"""

from __future__ import annotations

import os
import tomllib
from typing import TYPE_CHECKING, Final

from kiosk.base import paths
from kiosk.base.fontfile import FontError, read_font
from kiosk.base.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_FONTS: Final = {
    "AtkinsonHyperlegibleNext_400Regular.ttf": "Atkinson Hyperlegible Next",
    "AtkinsonHyperlegibleNext_700Bold.ttf": "Atkinson Hyperlegible Next, bold",
    "NotoSansArabic_400Regular.ttf": "Noto Sans Arabic",
    "NotoSansArabic_700Bold.ttf": "Noto Sans Arabic, bold",
}
_AGAIN: Final = "Run tools/setup, or install the program anew."
_WRITTEN_IN: Final = "en"  # the language of the words in the code
# What a file of compiled words starts with, and how: qtbase/src/corelib/kernel/qtranslator.cpp.
_MAGIC: Final = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_LIMIT_BYTES: Final = 5_000_000


def installed_problems(languages: Iterable[str], drawings: Iterable[str]) -> Iterator[Problem]:
    """Yield what is wrong with the program's own files.

    Args:
        languages: Codes of the languages that are offered.
        drawings: Names of the drawings that the program shows by itself.
    """
    for name in drawings:
        path = paths.pictures_folder() / f"{name}.svg"
        if not os.path.lexists(path):
            yield Problem(path, 1, "The first screen lacks this drawing.", _AGAIN, warning=True)
    yield from _fonts(paths.fonts_folder())
    yield from _palette(paths.pictures_folder() / "palette.toml")
    for code in languages:
        yield from _words(paths.translations_folder(), code)


def _fonts(folder: Path) -> Iterator[Problem]:
    for name, typeface in _FONTS.items():
        if not os.path.lexists(folder / name):
            wrong = f"The typeface {typeface} is missing; another one stands in."
            yield Problem(folder / name, 1, wrong, _AGAIN, warning=True)
    for path in sorted(folder.glob("*.ttf")):
        try:
            read_font(path)
        except FontError as error:
            yield Problem(path, 1, str(error), _AGAIN)


def _palette(path: Path) -> Iterator[Problem]:
    try:
        palette = tomllib.loads(path.read_text(encoding="utf-8"))
        for role in palette["palette"].values():
            role["light"].lower(), role["dark"].lower()
    except FileNotFoundError:
        wrong = "The colors of the drawings are missing; on dark paper they keep their light ones."
        yield Problem(path, 1, wrong, _AGAIN, warning=True)
        return
    except OSError as error:
        wrong = f"The colors of the drawings cannot be read: {error.strerror}."
    except (ValueError, KeyError, TypeError, AttributeError):
        wrong = "The colors of the drawings are damaged or cut off."
    else:
        return
    yield Problem(path, 1, wrong, _AGAIN)


def _words(folder: Path, code: str) -> Iterator[Problem]:
    """Yield what is wrong with the program's own words in a language, looked for as the program does."""
    plain = code.partition("-")[0]
    if plain == _WRITTEN_IN:
        return
    found = [folder / f"ibt-kiosk_{tag}.qm" for tag in dict.fromkeys((code, plain))]
    path = next((path for path in found if path.is_file()), None)
    if path is None:
        wrong = f'The program has no words of its own in "{code}"; they stay English.'
        yield Problem(found[-1], 1, wrong, "Translate them, as docs/translating.md tells.", warning=True)
    elif not _is_whole(path):
        wrong = f'The program\'s own words in "{code}" are damaged or cut off.'
        yield Problem(path, 1, wrong, _AGAIN)


def _is_whole(path: Path) -> bool:
    """Return whether a file of compiled words is made of whole blocks: a mark, a length, as many bytes."""
    try:
        with path.open("rb") as file:
            data = file.read(_LIMIT_BYTES)
    except OSError:
        return False
    if not data.startswith(_MAGIC):
        return False
    place = len(_MAGIC)
    while place + 5 <= len(data):
        place += 5 + int.from_bytes(data[place + 1 : place + 5], "big")
    return place == len(data)
