"""The guide in three languages: each in its own words if it is written, in English words until then."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.base import paths
from kiosk.base.options import Settings
from kiosk.commands.opening import open_library
from tests.driving import changed

if TYPE_CHECKING:
    from kiosk.content.library import Library

OTHERS = {
    "es": ("Español", "ltr", "Toque en cualquier lugar para comenzar"),
    "ar": ("العربية", "rtl", "المس الشاشة في أي مكان للبدء"),
}
LANGUAGES = ("en", *OTHERS)

# A language is written when these are there: translations are made file by file.
_WRITTEN = ("10-overview.md", "words.md", "call-now.md", "language.toml")

_FOLDERS: list[tempfile.TemporaryDirectory[str]] = []


def is_written(code: str) -> bool:
    """Return whether the guide that comes with the program has a language in its own words."""
    return all((paths.guide_folder() / code / file).is_file() for file in _WRITTEN)


@cache
def three_languages() -> Path:
    """Return the folder of a guide in English, Spanish and Arabic: the real one if it is all there."""
    real = paths.guide_folder()
    if all(is_written(code) for code in LANGUAGES):
        return real
    _FOLDERS.append(made := tempfile.TemporaryDirectory())
    folder = Path(made.name)
    shutil.copy(real / "facts.toml", folder)
    for code in LANGUAGES:
        shutil.copytree(real / (code if is_written(code) else "en"), folder / code)
    for code, (name, direction, invitation) in OTHERS.items():
        if not is_written(code):
            lines = (f'name = "{name}"', f'direction = "{direction}"', f'invitation = "{invitation}"')
            (folder / code / "language.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def offering(settings: Settings, default: str) -> Settings:
    """Return settings that offer all three languages."""
    return changed(settings, "languages", offered=LANGUAGES, default=default)


@cache
def library_of_three() -> Library:
    """Return the guide in three languages."""
    return open_library(offering(Settings(), "en"), three_languages())
