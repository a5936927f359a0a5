"""The peer that the kiosk is measured beside: Chromium, full screen, with pages that stand on this disk."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.content.library import Library
    from kiosk.content.model import Card

# As little as a page can be: what Chromium takes for itself.
_SHORTEST = """<!doctype html><meta charset="utf-8">
<body style="margin:0;background:#fbf8f2;font:60px sans-serif">
<h1>The pump sits under the skin of the belly</h1><p>Your child is fully asleep.</p>"""

_STYLE = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #fbf8f2; font: 40px sans-serif }
section { height: 100vh; box-sizing: border-box; padding: 60px; overflow: hidden; break-after: page }
img { float: left; width: 38vw; max-height: 80vh; margin-right: 60px }
</style>"""

_PACKAGES = ("chromium", "chromium-common")


def program() -> str | None:
    """Return where Chromium is; None where it is not installed."""
    return shutil.which("chromium")


def command(program: str, folder: Path, page: Path) -> list[str]:
    """Return how to start it full screen with one page, and without what it does for itself."""
    words = [program, "--kiosk", "--no-first-run", "--disable-background-networking", "--no-sandbox"]
    return [*words, "--disable-sync", "--disable-gpu", f"--user-data-dir={folder}/profile", page.as_uri()]


def shortest_page(folder: Path) -> Path:
    """Write a page of two lines, and return it."""
    page = folder / "page.html"
    page.write_text(_SHORTEST, encoding="utf-8")
    return page


def guide_as_page(library: Library, pictures: Path, folder: Path) -> tuple[Path, int]:
    """Write the guide in all its languages as one page, with its pictures.

    Args:
        library: The guide.
        pictures: The folder of its drawings.
        folder: Where to write.

    Returns:
        The page, and how many screens it is high.
    """
    cards: list[str] = []
    for language in library.languages:
        for heading in library.headings(language.code):
            section = library.section(language.code, heading.id)
            cards += [_card(pictures, card) for card in section.cards]
    page = folder / "guide.html"
    page.write_text(_STYLE + "".join(cards), encoding="utf-8")
    return page, len(cards)


def _card(pictures: Path, card: Card) -> str:
    picture = ""
    if card.picture is not None and card.picture.name:
        file = pictures / f"{card.picture.name}.svg"
        picture = f'<img src="{file.as_uri()}" alt="{html.escape(card.picture.alt)}">'
    texts = "".join(f"<p>{html.escape(block.text)}</p>" for block in card.body)
    return f"<section>{picture}<h1>{html.escape(card.headline)}</h1>{texts}</section>"


def size_mb() -> float | None:
    """Return what Debian's package takes when installed, in MB of 1,000,000 bytes; None if not Debian's."""
    return _sum_of("dpkg-query", ["-W", "-f=${Installed-Size}\n"], 1024)


def packed_mb() -> float | None:
    """Return what Debian's package takes packed, in MB; None where the sources do not tell."""
    return _sum_of("apt-cache", ["show", "--no-all-versions"], 1, r"^Size: (\d+)$")


def _sum_of(program: str, words: list[str], unit: int, pattern: str = r"^(\d+)$") -> float | None:
    if shutil.which(program) is None:
        return None
    asked = [program, *words, *_PACKAGES]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    found = re.findall(pattern, done.stdout, re.MULTILINE)
    return sum(int(number) for number in found) * unit / 1e6 if len(found) == len(_PACKAGES) else None
