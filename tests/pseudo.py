"""A language for tests that anybody can read and that nobody wrote: ţħéé ẃħóóľéé ğúúííđé.

Every letter is another one and words are longer by two fifths, so that a test sees which words of the program
or the guide are hard-coded, and where a longer language does not fit. What is no word for a family stays:
names in braces, ids, names of drawings, labels, facts. Its tags begin with "en", so that the program looks
for no translation of its own words: `PseudoWords` says those.
"""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator

from kiosk.base import paths

if TYPE_CHECKING:
    from pathlib import Path

LEFT_TO_RIGHT = "en-XA"
RIGHT_TO_LEFT = "en-XB"

# A letter of the program's typeface for each letter of English, small ones first. What the typeface lacks
# with an accent is told by another letter; none of them is one of the 52.
_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "áþçđéƒğħíĳķľμñóπøŕšţúŵẃæýžÁÞÇĐÉƒĞĦÍĲĶĽμÑÓπØŔŠŢÚŴẂÆÝŽ",
)
_VOWELS = "aeiouyAEIOUY"
# What stays as it is, in the guide's files and in the program's words: {#id}, {name}, {name: and the end of
# it, ](drawing, and a character that a backslash stands before.
_KEPT = r"\{#[^}]*\}|\{[a-z_]+[:}]|\]\([a-z0-9.-]+|\\."
_WORDS = re.compile(rf"(?P<kept>{_KEPT})|(?P<word>[A-Za-z]+)")
_HEAD_WORDS = re.compile(r'(?P<key>(?:title|short|subtitle)\s*=\s*")(?P<words>.*)"')
_LABEL = re.compile(r"(?P<key>Say|Forms|Shows): ")
_NO_WORDS = re.compile(r"(?:Facts|Original|Everyday):")
_ENGLISH = re.compile(r"[A-Za-z]+")


def pseudo(text: str) -> str:
    """Return a text in the pseudo-language."""
    return _WORDS.sub(lambda match: match["kept"] or _pseudo_word(match["word"]), text)


def english(text: str) -> list[str]:
    """Return the words in a text that are not in the pseudo-language."""
    return _ENGLISH.findall(text)


def write_guide(folder: Path, language: str = LEFT_TO_RIGHT) -> Path:
    """Write the guide that comes with the program in the pseudo-language, as the folder of a guide."""
    own = folder / language
    own.mkdir()
    for file in (paths.guide_folder() / "en").glob("*.md"):
        text = pseudo_file(file.read_text(encoding="utf-8"))
        (own / file.name).write_text(text, encoding="utf-8")
    direction = "rtl" if language == RIGHT_TO_LEFT else "ltr"
    lines = (
        f'name = "{pseudo("English")}"',
        f'direction = "{direction}"',
        f'invitation = "{pseudo("Touch anywhere to begin")}"',
    )
    (own / "language.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    shutil.copy(paths.guide_folder() / "facts.toml", folder)
    return folder


def pseudo_file(text: str) -> str:
    """Return the text of a section's file in the pseudo-language."""
    _, head, cards = text.split("+++\n", 2)
    head = _HEAD_WORDS.sub(lambda match: f'{match["key"]}{pseudo(match["words"])}"', head)
    return "\n".join([f"+++\n{head}+++", *(_pseudo_line(line) for line in cards.split("\n"))])


def _pseudo_line(line: str) -> str:
    if _NO_WORDS.match(line):
        return line
    label = _LABEL.match(line)
    return label[0] + pseudo(line[label.end() :]) if label else pseudo(line)


def _pseudo_word(word: str) -> str:
    """Return a word with other letters, its vowels doubled until it is longer by two fifths."""
    more = round(len(word) * 0.4)
    longer = []
    for letter in word:
        doubled = more > 0 and letter in _VOWELS
        more -= doubled
        longer.append(letter + letter.lower() if doubled else letter)
    return ("".join(longer) + word[-1].lower() * more).translate(_LETTERS)


class PseudoWords(QTranslator):
    """Says the program's own words in the pseudo-language."""

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        return pseudo(source)
