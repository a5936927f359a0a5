"""Invisible characters that no text of the guide needs: those that turn the writing direction, and controls.

The former can make a sentence, or a telephone number, read in another order than it was written, and nobody
who looks at the file sees why. The screen sets the direction of each language by itself. The latter are
left over where text was copied from another program; a terminal would obey them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kiosk.content.findings import Findings

# UAX 9, 2.1 to 2.6: embeddings, overrides, isolates and the three marks.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
# C0 and C1, but for tabs and line ends.
_OTHERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_ALL = re.compile(f"{_TURNING.pattern}|{_OTHERS.pattern}")
_REMEDY: Final = "Delete it: write the words around it anew, not pasted."


def without_controls(text: str) -> str:
    """Return the text without such characters."""
    return _ALL.sub("", text)


def take_controls(text: str, findings: Findings, first_line: int = 1) -> str:
    """Return the text without such characters, and note each line that has some.

    Args:
        text: The text.
        findings: Takes what is wrong.
        first_line: The line of the file that the text starts on.
    """
    if not _ALL.search(text):
        return text
    for number, line in enumerate(text.split("\n"), first_line):
        if findings.is_full:
            break
        if names := _names(_TURNING, line):
            wrong = f"An invisible character turns the writing direction here: {names}."
            findings.wrong(number, wrong, _REMEDY)
        if names := _names(_OTHERS, line):
            findings.wrong(number, f"A control character stands here: {names}.", _REMEDY)
    return without_controls(text)


def _names(kind: re.Pattern[str], line: str) -> str:
    """Return the characters of a kind that stand in a line, each once: "U+202E, U+202C"."""
    return ", ".join(f"U+{ord(sign):04X}" for sign in dict.fromkeys(kind.findall(line)))
