"""How words are said by voices that would say them wrong: the file `speech.toml` of a language.

Not the line "Say" of the glossary: that is written for eyes ("BACK-loh-fen"), and a voice reads its capitals
and dashes as it likes. Here stands what a voice makes the right sounds of, for any word of any text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.base.toml_lines import read_toml
from kiosk.content.files import read_text
from kiosk.content.findings import Findings
from kiosk.content.reading.limits import MAX_SPOKEN
from kiosk.content.reading.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kiosk.base.problems import Problem

FILE: Final = "speech.toml"


class Pronunciations:
    """Words, and what is said in their place."""

    def __init__(self, said: Mapping[str, str]) -> None:
        """Take words as they are written, each with what is said for it."""
        self._written = dict(said)
        self._said = {word.casefold(): words for word, words in said.items()}
        # The longest first: "mg/ml" before "mg".
        words = sorted(said, key=lambda word: (-len(word), word))
        either = "|".join(map(re.escape, words))
        self._pattern = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE) if words else None

    def applied(self, text: str) -> str:
        """Return a text as it is to be said."""
        return self._pattern.sub(self._say, text) if self._pattern else text

    def under(self, higher: Pronunciations) -> Pronunciations:
        """Return these with those of a higher layer in their place, word by word."""
        theirs = higher._said
        own = {word: said for word, said in self._written.items() if word.casefold() not in theirs}
        return Pronunciations(own | higher._written)

    def _say(self, found: re.Match[str]) -> str:
        return self._said.get(found[0].casefold(), found[0])


def read_pronunciations(path: Path) -> tuple[Pronunciations, tuple[Problem, ...]]:
    """Return what a file says, and what is wrong with it; a line that is wrong says nothing."""
    text, problems = read_text(path, within=path.parent.parent)
    if text is None:
        return Pronunciations({}), problems
    findings = Findings(path)
    toml = read_toml(text, path)
    table = Table(toml, 1, findings)
    words = [word for word in toml.values if word.strip()]
    if len(words) > MAX_SPOKEN:
        wrong = f"There are {len(words)} words; those from this one on are left out."
        findings.wrong(table.line(words[MAX_SPOKEN]), wrong, f"Write at most {MAX_SPOKEN}.")
    said = {word: table.text(word, "", example=word) for word in words[:MAX_SPOKEN]}
    return Pronunciations({word: words for word, words in said.items() if words}), findings.problems
