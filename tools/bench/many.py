"""A guide twenty times as large, in ten languages: made of the one that the program brings."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

TIMES: Final = 20
LANGUAGES: Final = ("bn", "da", "de", "fi", "fr", "it", "pl")
"""The languages that are added to the three of the guide, by copies of its English."""

_SECTION = re.compile(r"^(\d+)-([a-z-]+)\.md$")


def write_large_guide(guide: Path, folder: Path) -> Path:
    """Write the large guide into a folder, and return it.

    Args:
        guide: The guide that the program brings.
        folder: Where to write; the guide's folder is made in it.
    """
    large = folder / "guide"
    shutil.copytree(guide, large)
    for code in LANGUAGES:
        shutil.copytree(guide / "en", large / code)
        language = large / code / "language.toml"
        text = language.read_text(encoding="utf-8")
        language.write_text(re.sub(r"(?m)^name = .*$", f'name = "Language {code}"', text), encoding="utf-8")
    for language in [each for each in large.iterdir() if each.is_dir()]:
        for file in [each for each in language.iterdir() if _SECTION.match(each.name)]:
            _repeat(file)
    return large


def _repeat(file: Path) -> None:
    found = _SECTION.match(file.name)
    if found is None:
        return
    text = file.read_text(encoding="utf-8")
    for copy in range(1, TIMES):
        letter = chr(96 + copy)
        copied = re.sub(r'(?m)^id = "([a-z-]+)"$', rf'id = "\1-{letter}"', text, count=1)
        name = f"{int(found[1]) + 100 * copy}-{found[2]}-{letter}.md"
        file.with_name(name).write_text(copied, encoding="utf-8")
